/**
 * Finding words and numbers in a report as it reads: title, text, headings, own tables, notes,
 * figures and signature, in reading order.
 *
 * Full width and half width, upper and lower case, quotation marks of any shape and spaces make no difference. What a
 * placeholder stands for is found like any other word, but it cannot be replaced: it follows the tables.
 */
import type { FigureId } from '../forms/figures.ts';
import { tableLayout } from '../report/layout.ts';
import { figureOf } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import { textsOf, type ReportText } from '../report/texts.ts';
import { readPieces, type Piece } from '../template/placeholders.ts';
import { fold } from '../text/fold.ts';

export interface Hit {
  /** `title`, `preamble/paragraph:1`, `section:2` (its heading), a cell, a note, a figure, `signature` … */
  readonly place: Place;
  /** Line of the title or the signature, paragraph of its part, from 0; 0 for every other. */
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
  const hitsIn = (text: ReportText): readonly Hit[] => {
    const { place, index } = text;
    return hitsAt(report, text, needle).map((hit) => ({ ...hit, place, index }));
  };
  const texts = textsOf(report);
  const isOf = (part: Place) => (text: ReportText) =>
    text.place === part || text.place.startsWith(`${part}/`);
  return [
    ...['title', 'preamble'].flatMap((part) => texts.filter(isOf(part)).flatMap(hitsIn)),
    ...report.sections.flatMap(({ no }) => [
      ...texts.filter(isOf(`section:${no}`)).flatMap(hitsIn),
      ...figureHits(report, no, needle),
    ]),
    ...texts.filter(isOf('signature')).flatMap(hitsIn),
  ];
}

/** Headings stay as they are; cells and notes hold plain words. */
function hitsAt(
  report: Report,
  { kind, text }: ReportText,
  needle: string,
): readonly Omit<Hit, 'place' | 'index'>[] {
  if (kind !== 'cell' && kind !== 'note') {
    const hits = textHits(report, text, needle);
    return kind === 'heading' ? hits.map((hit) => ({ ...hit, stored: null })) : hits;
  }
  return spansIn(text, needle).map(([start, end]) => ({
    shownAt: start,
    words: text.slice(start, end),
    stored: { start, end, keep: ['', ''] },
  }));
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
