/** Words in the text of a report, as people read it: wherever they stand, each place with the words around them. */
import type { Place, Report } from '../report/schema.ts';
import { textsOf } from '../report/texts.ts';
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

/** Every paragraph, heading, line, cell and note that holds all of `words`; see `wordsOf`. */
export function searchReport(report: Report, words: readonly string[]): TextHit[] {
  if (words.length === 0) return [];
  return textsOf(resolvePlaceholders(report)).flatMap(({ place, text }) => hitIn(place, text, words));
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
