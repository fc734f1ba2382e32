/** A report as it goes on paper or into a file: text as it reads, blanks for guidance, and marks on what is open. */
import type { Place, Report } from '../report/schema.ts';
import { printText } from './guidance.ts';
import { BLANK_VALUE, mapTexts, readPieces } from './placeholders.ts';

/** A stretch of a paragraph, UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words to stand on a yellow ground, by the paragraph's place (`section:1/paragraph:3`). */
export type Marks = ReadonlyMap<Place, readonly Span[]>;

export type PrintedReport = Report & {
  readonly marks?: Marks;
  /** It is not finished and says so on every page. */
  readonly isDraft?: boolean;
};

/**
 * `report` for a writer. Marked are words of last year that nobody has confirmed, and blanks. Paragraphs keep their
 * places. One with marks is a draft, whoever asks; `isDraft` makes another one a draft, too.
 */
export function printedReport(report: Report, isDraft = false): PrintedReport {
  const marks = new Map<Place, readonly Span[]>();
  const printed = mapTexts(report, (stored, place) => {
    const open: Span[] = [];
    let shown = '';
    for (const piece of readPieces(stored, report)) {
      if (!piece.shown) continue;
      const start = shown.length;
      shown += piece.text;
      if (piece.kind === 'open') open.push({ start, end: shown.length });
    }
    const { text, at } = printText(shown);
    const words = open.map(({ start, end }) => ({ start: at(start), end: at(end) }));
    const blanks = [...text.matchAll(BLANKS)].map(({ index }) => ({
      start: index,
      end: index + BLANK_VALUE.length,
    }));
    const own = [...words, ...blanks].sort((a, b) => a.start - b.start);
    if (own.length > 0 && place.includes('/paragraph:')) marks.set(place, own);
    return text;
  });
  return {
    ...printed,
    ...(marks.size > 0 && { marks }),
    ...((isDraft || marks.size > 0) && { isDraft: true }),
  };
}

const BLANKS = new RegExp(BLANK_VALUE, 'gu');
