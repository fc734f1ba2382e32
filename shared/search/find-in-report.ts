/** Words in the text of a report, as people read it: wherever they stand, each place with the words around them. */
import type { Place, Report } from '../report/schema.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';
import { fold, foldText } from '../text/fold.ts';

export interface TextHit {
  readonly place: Place;
  /** The words around, one line. */
  readonly excerpt: string;
  /** Where the first of the words stands in the excerpt, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** So much stands on each side of the words that were found. */
const AROUND = 24;

/** The words of a query, folded: width, quotation marks and capitals make no difference. */
export function wordsOf(query: string): string[] {
  return query.trim().split(/\s+/u).map(key).filter(Boolean);
}

/** Every paragraph, heading and line that holds all of `words`; see `wordsOf`. */
export function findInReport(report: Report, words: readonly string[]): TextHit[] {
  if (words.length === 0) return [];
  return linesOf(resolvePlaceholders(report)).flatMap(([place, line]) => hitIn(place, line, words));
}

function hitIn(place: Place, line: string, words: readonly string[]): TextHit[] {
  const folded = fold(line);
  const text = folded.text.toLowerCase();
  const places = words.map((word) => text.indexOf(word));
  const [first = -1] = places;
  if (places.includes(-1)) return [];
  const [start, end] = folded.span(first, first + (words[0]?.length ?? 0));
  const from = Math.max(0, start - AROUND);
  const before = from > 0 ? '…' : '';
  const behind = end + AROUND < line.length ? '…' : '';
  const excerpt = `${before}${line.slice(from, end + AROUND)}${behind}`.replaceAll(/\s/gu, ' ');
  const shift = before.length - from;
  return [{ place, excerpt, start: start + shift, end: end + shift }];
}

function key(word: string): string {
  return foldText(word).toLowerCase();
}

/** Everything that is read as text, in reading order. */
function linesOf({ titleLines, preamble, sections, signature }: Report): [place: Place, line: string][] {
  return [
    ...titleLines.map((line): [Place, string] => ['title', line]),
    ...preamble.map((line, index): [Place, string] => [`preamble/paragraph:${index + 1}`, line]),
    ...sections.flatMap(({ no, heading, paragraphs }): [Place, string][] => [
      [`section:${no}`, heading],
      ...paragraphs.map((line, index): [Place, string] => [`section:${no}/paragraph:${index + 1}`, line]),
    ]),
    ...signature.map((line): [Place, string] => ['signature', line]),
  ];
}
