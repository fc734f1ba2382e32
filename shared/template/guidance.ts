/**
 * Guidance: 【请填写：条数】 tells the clerk what to write. It is no text of the report: on paper and in files a blank
 * stands in its place, as for a figure that is not filled in.
 */
import type { Report } from '../report/schema.ts';
import { BLANK_VALUE, resolvePlaceholders } from './placeholders.ts';

// One whose end was deleted reaches to the end of its clause, so that no words of the report go with it.
const GUIDANCE = /【请填写(?:[^】]*】|[^】，；。]*)/gu;

export type GuidancePart = { readonly kind: 'text' | 'guidance'; readonly text: string };

/** Splits text into what the report says and what tells the clerk to write; joining the parts gives the text back. */
export function splitGuidance(text: string): GuidancePart[] {
  const parts: GuidancePart[] = [];
  let end = 0;
  const add = (kind: GuidancePart['kind'], upTo: number) => {
    if (upTo > end) parts.push({ kind, text: text.slice(end, upTo) });
    end = Math.max(end, upTo);
  };
  for (const match of text.matchAll(GUIDANCE)) {
    add('text', match.index);
    add('guidance', match.index + match[0].length);
  }
  add('text', text.length);
  return parts;
}

/** The report as it goes to paper or into a file: placeholders filled in, blanks where guidance stands. */
export function printedReport(report: Report): Report {
  const print = (text: string) => text.replace(GUIDANCE, BLANK_VALUE);
  const resolved = resolvePlaceholders(report);
  return {
    ...resolved,
    titleLines: resolved.titleLines.map(print),
    preamble: resolved.preamble.map(print),
    sections: resolved.sections.map((section) => ({
      ...section,
      heading: print(section.heading),
      paragraphs: section.paragraphs.map(print),
    })),
    signature: resolved.signature.map(print),
  };
}
