/** Text without white space, in half-width signs, with the way back to where every sign stood. */
import { halfWidth } from './numbers.ts';

export interface SqueezedText {
  /** Half-width signs, no white space. */
  readonly text: string;
  /** The same with its signs as they were typed: full-width commas still divide numbers. */
  readonly typed: string;
  /** Span in the original of `text.slice(start, end)`, end exclusive. */
  span(start: number, end: number): readonly [start: number, end: number];
}

const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/gu;

/** Squeezes `source`. */
export function squeezeText(source: string): SqueezedText {
  // Signs left out before each sign that is kept.
  const blanks = [...source.matchAll(BLANK)].map((match) => match.index);
  const typed = blanks.length === 0 ? source : source.replace(BLANK, '');
  // Blank number n is gone before every kept sign at or behind `blanks[n] − n`.
  const gone = blanks.map((at, n) => at - n);
  const original = (position: number): number => {
    let [low, high] = [0, gone.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return position + low;
  };
  return {
    text: halfWidth(typed),
    typed,
    span: (start, end) => [original(start), end > start ? original(end - 1) + 1 : original(start)],
  };
}
