/** A report as it goes on paper or into a file: text as it reads, blanks for guidance, and marks on what is open. */
import { isSame } from '../report/is-same.ts';
import type { Place, Report } from '../report/schema.ts';
import { tidyLooks } from '../rich/looks.ts';
import type { Look, PlacedAddition } from '../rich/schema.ts';
import { printText } from './guidance.ts';
import { BLANK_VALUE, mapTexts, readPieces, type Piece } from './placeholders.ts';

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
  const looks: Record<Place, Look[]> = {};
  const printed = mapTexts(report, (stored, place) => {
    const open: Span[] = [];
    let shown = '';
    const pieces = readPieces(stored, report);
    for (const piece of pieces) {
      if (!piece.shown) continue;
      const start = shown.length;
      shown += piece.text;
      if (piece.kind === 'open') open.push({ start, end: shown.length });
    }
    const { text, at } = printText(shown);
    const own = report.looks?.[place];
    if (own) looks[place] = printedLooks(own, pieces, at);
    const words = open.map(({ start, end }) => ({ start: at(start), end: at(end) }));
    const blanks = [...text.matchAll(BLANKS)].map(({ index }) => ({
      start: index,
      end: index + BLANK_VALUE.length,
    }));
    const marked = [...words, ...blanks].sort((a, b) => a.start - b.start);
    if (marked.length > 0 && place.includes('/paragraph:')) marks.set(place, marked);
    return text;
  });
  const additions = report.additions?.map(printedAddition);
  // Prompts of cells are blanks, like those of the text.
  const isOpen = additions?.some((placed, index) => !isSame(placed, report.additions?.[index])) ?? false;
  return {
    ...printed,
    ...(additions && { additions }),
    ...(report.looks && { looks }),
    ...(marks.size > 0 && { marks }),
    ...((isDraft || isOpen || marks.size > 0) && { isDraft: true }),
  };
}

/** Cells have no placeholders; what is still to be filled in is a blank. */
function printedAddition(placed: PlacedAddition): PlacedAddition {
  const { addition } = placed;
  if (addition.kind !== 'table') return placed;
  const cells = addition.cells.map((cell) => ({ ...cell, text: printText(cell.text).text }));
  return { ...placed, addition: { ...addition, cells } };
}

/** Looks of stored text where the text as it is printed has their words; a placeholder has a look as a whole. */
function printedLooks(
  looks: readonly Look[],
  pieces: readonly Piece[],
  printedAt: (position: number) => number,
): Look[] {
  const shownAt = (position: number): number => {
    let shown = 0;
    for (const { kind, raw, start, text, shown: isShown } of pieces) {
      const length = isShown ? text.length : 0;
      const within = position - start;
      if (within <= 0) return shown;
      if (within < raw.length) return kind === 'text' && isShown ? shown + within : shown + length;
      shown += length;
    }
    return shown;
  };
  const at = (position: number) => printedAt(shownAt(position));
  return tidyLooks(looks.map((look) => ({ ...look, start: at(look.start), end: at(look.end) })));
}

const BLANKS = new RegExp(BLANK_VALUE, 'gu');
