/**
 * The one folding of text: what looks alike to a reader becomes alike, with the way back to where it stood.
 *
 * Full width becomes half width, quotation marks, dashes and middle dots become one sign of their kind, radicals and
 * compatibility ideographs become the ideographs that they stand for, white space and what nobody sees is left out.
 * Two stay: a line break, which ends a sentence, and one blank between two digits or Latin letters, which keeps two
 * numbers apart (`2024 12` is no `202412`). ① stays what it is: it is no 1.
 */

import { remember } from './remember.ts';
import { matchesOf } from './lexicon/find-matches.ts';

export interface Folded {
  readonly source: string;
  readonly text: string;
  /** Where the source has what became `text[at]`; the length of the source behind the end. */
  position(at: number): number;
  /** Where the source has what became `text.slice(start, end)`, end exclusive. */
  span(start: number, end: number): readonly [start: number, end: number];
  /** The words of the source that became `text.slice(start, end)`. */
  original(start: number, end: number): string;
  /** Where `text` goes on behind what stands before `position` of the source. */
  at(position: number): number;
}

/** White space, and what no font draws: zero width, direction, soft hyphen, variation selectors, byte order mark. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/u;
/** What no font draws, less the two fillers that leave a gap as wide as a letter. */
const NEVER_DRAWN = /\p{Default_Ignorable_Code_Point}(?<![\u3164\uFFA0])/u;
const ALL_NEVER_DRAWN = new RegExp(NEVER_DRAWN, 'gu');
const UNSEEN_RUN = new RegExp(`${UNSEEN.source}+`, 'gu');
/** Signs that fold into another one; every sign stays one UTF-16 unit. */
const FOLDABLE =
  /[\u2E80-\u2FDF\u3038-\u303A\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFEE‐-―−─━﹘﹣ー〜∼～•‧・･●「」『』〝〞‟″＂❝❞]/gu;
/** The signs of each kind; the others are remembered here once they were asked for. */
const SIGNS = new Map<string, string>([
  ...[...'‐‑‒–—―−─━﹘﹣ー－'].map((sign) => [sign, '-'] as const),
  ...[...'〜∼～'].map((sign) => [sign, '~'] as const),
  ...[...'•‧・･●'].map((sign) => [sign, '·'] as const),
  ...[...'「『〝❝﹁﹃'].map((sign) => [sign, '“'] as const),
  ...[...'」』〞‟″＂❞﹂﹄'].map((sign) => [sign, '”'] as const),
  ['｡', '。'],
]);
const ALPHANUMERIC = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/u;

function foldSign(sign: string): string {
  const known = SIGNS.get(sign);
  if (known !== undefined) return known;
  const plain = sign.normalize('NFKC');
  // ︱ stands for —, which is a dash.
  const folded = plain.length === 1 ? (SIGNS.get(plain) ?? plain) : sign;
  SIGNS.set(sign, folded);
  return folded;
}

/** Folds `source`; time and memory are linear in its length. Kept: every reader and rule begins with it. */
export const fold = remember(foldAnew);

function foldAnew(source: string): Folded {
  // Where text and source part: from `at` of the text on, the source is `ahead` signs further.
  const at: number[] = [];
  const ahead: number[] = [];
  let text = '';
  let from = 0;
  for (const match of matchesOf(source, UNSEEN_RUN)) {
    const end = match.index + match[0].length;
    text += source.slice(from, match.index);
    const apart = ALPHANUMERIC.test(source[match.index - 1] ?? '') && ALPHANUMERIC.test(source[end] ?? '');
    const kept = match[0].includes('\n') ? '\n' : apart && /\s/u.test(match[0]) ? ' ' : '';
    text += kept;
    from = end;
    at.push(text.length);
    ahead.push(end - text.length);
  }
  text = (text + source.slice(from)).replace(FOLDABLE, foldSign);
  const shift = (position: number): number => {
    let [low, high] = [0, at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return ahead[low - 1] ?? 0;
  };
  const position = (index: number): number => {
    const inside = Math.min(Math.max(0, index), text.length);
    return inside + shift(inside);
  };
  const span = (start: number, end: number) => {
    const first = position(start);
    return [first, end > start ? Math.min(source.length, position(end - 1) + 1) : first] as const;
  };
  return {
    source,
    text,
    position,
    span,
    original: (start, end) => source.slice(...span(start, end)),
    at: (index) => {
      let [low, high] = [0, text.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (position(middle) < index) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Text without the signs that nobody sees; all that is seen, gaps included, stays as it is. */
export function withoutUnseen(text: string): string {
  return NEVER_DRAWN.test(text) ? text.replace(ALL_NEVER_DRAWN, '') : text;
}

/** The folded words alone, where nobody asks for places: labels, names, digits. */
export function foldText(source: string): string {
  return UNSEEN.test(source) ? fold(source).text : source.replace(FOLDABLE, foldSign);
}
