/** “沿用去年的文字”: paragraphs of last year into a report that is being written, as a new report would begin with them. */
import { applyEdits, richTextOf, textAt, type Edit } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import { carryLooks } from './carry-besides.ts';
import { carriedNote, paragraphCarrier } from './carry-text.ts';

export interface Wanted {
  /** `preamble` or `section:n`. */
  readonly part: Place;
  /** Paragraphs of last year, in their order. */
  readonly from: readonly Place[];
  /** Paragraphs of this year's part that they take the place of, from 0 and in order; none where they are put in. */
  readonly instead: readonly number[];
  /** Before which paragraph of this year's part they are put in, from 0; not looked at where they take a place. */
  readonly at: number;
}

/**
 * The edits that take paragraphs of `last` over into `report`, to be made as one step; none where the report says the
 * same already. Numbers are linked or open exactly as in a new report. A part without any words is filled, not added to.
 */
export function takeOver(last: Report, report: Report, { part, from, instead, at }: Wanted): readonly Edit[] {
  const carry = paragraphCarrier(last, report);
  const carried = from.map((place) => {
    const before = textAt(last, place) ?? '';
    const { text, message } = carry(before, place);
    return { text, message, looks: carryLooks(last.looks?.[place] ?? [], before, text).looks };
  });
  const { paragraphs: before } = richTextOf(report, part);
  const isEmpty = before.every((text) => text.trim() === '');
  const gone = new Set(isEmpty ? before.keys() : instead);
  if (carried.length === gone.size && [...gone].every((index, nth) => before[index] === carried[nth]?.text))
    return [];
  const start = isEmpty ? 0 : (instead[0] ?? Math.min(Math.max(at, 0), before.length));
  const stays = (text: string, index: number) => (gone.has(index) ? [] : [text]);
  const paragraphs = [
    ...before.slice(0, start).flatMap(stays),
    ...carried.map(({ text }) => text),
    ...before.slice(start).flatMap((text, index) => stays(text, index + start)),
  ];
  const section = Number(/^section:(\d)$/u.exec(part)?.[1] ?? 0);
  const moved = applyEdits(report, [
    section === 0 ? { kind: 'preamble', paragraphs } : { kind: 'section', section, paragraphs },
  ]);
  const text = richTextOf(moved, part);
  const looks = text.looks.map((own, index) => carried[index - start]?.looks ?? own);
  return [
    { kind: 'rich', part, text: { ...text, looks } },
    ...carried.flatMap(({ message }, nth): Edit[] =>
      message === null
        ? []
        : [{ kind: 'note', note: carriedNote(`${part}/paragraph:${start + nth + 1}`, message) }],
    ),
  ];
}
