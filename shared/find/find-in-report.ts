/**
 * Finding words and numbers in a report as it reads: title, text, headings, figures and signature, in reading order.
 *
 * Full width and half width, upper and lower case, quotation marks of any shape and spaces make no difference. What a
 * placeholder stands for is found like any other word, but it cannot be replaced: it follows the tables.
 */
import type { FigureId } from '../forms/figures.ts';
import { tableLayout } from '../report/layout.ts';
import { figureOf } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import { readPieces, type Piece } from '../template/placeholders.ts';
import { fold } from '../text/fold.ts';

export interface Hit {
  /** `title`, `preamble/paragraph:1`, `section:2` (its heading), a figure, `signature` … */
  readonly place: Place;
  /** Line of the title or the signature, paragraph of its part, from 0; 0 for a heading and a figure. */
  readonly index: number;
  /** Where the words begin in the text as it reads, in UTF-16 units. */
  readonly shownAt: number;
  /** The words as they read. */
  readonly words: string;
  /**
   * What of the stored text a replacement takes the place of, and what of that stays around it; null where nothing can
   * be replaced: headings, linked data, part of a figure.
   */
  readonly stored: {
    readonly start: number;
    readonly end: number;
    readonly keep: readonly [string, string];
  } | null;
}

/** Every place where `query` stands, in reading order; none for an empty query. */
export function findInReport(report: Report, query: string): readonly Hit[] {
  const needle = foldWord(query);
  if (needle === '') return [];
  const inLines = (lines: readonly string[], placeOf: (index: number) => Place) =>
    lines.flatMap((text, index) =>
      textHits(report, text, needle).map((hit) => ({ ...hit, place: placeOf(index), index })),
    );
  return [
    ...inLines(report.titleLines, () => 'title'),
    ...inLines(report.preamble, (index) => `preamble/paragraph:${index + 1}`),
    ...report.sections.flatMap(({ no, heading, paragraphs }) => [
      ...textHits(report, heading, needle).map((hit) => ({
        ...hit,
        place: `section:${no}`,
        index: 0,
        stored: null,
      })),
      ...inLines(paragraphs, (index) => `section:${no}/paragraph:${index + 1}`),
      ...figureHits(report, no, needle),
    ]),
    ...inLines(report.signature, () => 'signature'),
  ];
}

function foldWord(text: string): string {
  return fold(text).text.toLowerCase();
}

/** Where the needle stands in `text`; matches do not overlap. */
function spansIn(text: string, needle: string): readonly (readonly [start: number, end: number])[] {
  const folded = fold(text);
  const low = folded.text.toLowerCase();
  const spans: (readonly [number, number])[] = [];
  for (let at = low.indexOf(needle); at >= 0; at = low.indexOf(needle, at + needle.length)) {
    spans.push(folded.span(at, at + needle.length));
  }
  return spans;
}

function textHits(report: Report, text: string, needle: string): readonly Omit<Hit, 'place' | 'index'>[] {
  const pieces = readPieces(text, report).filter(({ shown }) => shown);
  const shown = pieces.map((piece) => piece.text).join('');
  return spansIn(shown, needle).map(([start, end]) => ({
    shownAt: start,
    words: shown.slice(start, end),
    stored: storedSpan(pieces, start, end),
  }));
}

/** The stored text behind a stretch of the shown one, where it is all of one piece that may be written over. */
function storedSpan(pieces: readonly Piece[], start: number, end: number): Hit['stored'] {
  let at = 0;
  for (const { kind, text, raw, start: from } of pieces) {
    const [first, last] = [start - at, end - at];
    at += text.length;
    if (first >= text.length) continue;
    if (last > text.length) return null;
    if (kind === 'text') return { start: from + first, end: from + last, keep: ['', ''] };
    // Words of last year are no longer a question where somebody writes over them.
    const isOpen = kind === 'open' || kind === 'kept';
    const keep = [text.slice(0, first), text.slice(last)] as const;
    return isOpen ? { start: from, end: from + raw.length, keep } : null;
  }
  return null;
}

function figureHits(report: Report, section: number, needle: string): readonly Hit[] {
  const ids = tableLayout(report, section)?.cells.flatMap(({ figure }) => figure ?? []) ?? [];
  return ids.flatMap((place: FigureId) => {
    const { raw } = figureOf(report, place);
    return spansIn(raw, needle).map(([start, end]): Hit => {
      const isWhole = start === 0 && end === raw.length;
      const stored = isWhole ? { start, end, keep: ['', ''] as const } : null;
      return { place, index: 0, shownAt: start, words: raw.slice(start, end), stored };
    });
  });
}
