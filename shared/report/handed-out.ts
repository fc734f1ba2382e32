/** What was handed in is remembered by a mark of its content: a report that says something else by now has another one. */
import { z } from 'zod';
import type { Report } from './schema.ts';

/** That a report was handed in, and what it said. */
export const handedOutSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  mark: z.string(),
});
export type HandedOut = z.infer<typeof handedOutSchema>;

/** A mark of all that goes out of a report: 53 bits, enough to tell two contents of one report apart. */
export function contentMark(report: Report): string {
  const { titleLines, preamble, sections, signature, figures, unreadable, looks, additions } = report;
  const said = [titleLines, preamble, sections, signature, sorted(figures), sorted(unreadable)];
  const more = [sorted(looks ?? {}), additions ?? []];
  return mark(JSON.stringify([...said, ...more]));
}

/** Whether a report that was handed in says something else by now. */
export function isChangedSince(handedOut: HandedOut, report: Report): boolean {
  return contentMark(report) !== handedOut.mark;
}

function sorted(values: object): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Two multiplicative hashes of 32 bits, mixed. */
function mark(text: string): string {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return (4294967296 * (2097151 & second) + (first >>> 0)).toString(36);
}
