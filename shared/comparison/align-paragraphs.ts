/**
 * Which paragraph of last year became which of this year.
 *
 * Identical paragraphs that occur once on each side are fixed points; between them the pairing with the highest
 * total similarity is taken, in order. Both steps are bounded, so that a file of 80,000 paragraphs is no danger.
 */

import { likeness, profileOf, type TextProfile } from '../text/likeness.ts';

/** Paragraphs that are less alike than this are one removed and one added. */
const PAIR_FROM = 0.3;

/** Longer paragraphs are judged by their beginning: enough to find the partner. */
const PROFILE_LENGTH = 2_000;

/** Largest product of two gaps for which every pair is weighed: 200 × 200 paragraphs. */
const WEIGHED_PAIRS = 40_000;

export interface AlignedPair {
  /** Index on last year's side, null for an added paragraph. */
  readonly last: number | null;
  /** Index on this year's side, null for a removed paragraph. */
  readonly current: number | null;
}

/** Pairs in reading order; every index of both sides appears exactly once and in order. */
export function alignParagraphs(last: readonly string[], current: readonly string[]): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let [from, to] = [0, 0];
  const end = { last: last.length, current: current.length };
  for (const fixed of [...fixedPoints(last, current), end]) {
    pairs.push(...alignGap(last, current, from, fixed.last, to, fixed.current));
    if (fixed !== end) pairs.push(fixed);
    [from, to] = [fixed.last + 1, fixed.current + 1];
  }
  return pairs;
}

interface Point {
  readonly last: number;
  readonly current: number;
}

/** Identical paragraphs at both ends, and the longest ordered run of those that are unique on both sides. */
function fixedPoints(last: readonly string[], current: readonly string[]): Point[] {
  const shorter = Math.min(last.length, current.length);
  let head = 0;
  while (head < shorter && last[head] === current[head]) head++;
  let tail = 0;
  while (tail < shorter - head && last[last.length - 1 - tail] === current[current.length - 1 - tail]) tail++;
  const places = uniquePlaces(last, head, last.length - tail);
  const middle = [...uniquePlaces(current, head, current.length - tail)].flatMap(([text, at]) => {
    const was = places.get(text);
    return was === undefined ? [] : [{ last: was, current: at }];
  });
  return [
    ...Array.from({ length: head }, (_, index) => ({ last: index, current: index })),
    ...longestRising(middle),
    ...Array.from({ length: tail }, (_, index) => ({
      last: last.length - tail + index,
      current: current.length - tail + index,
    })),
  ];
}

function uniquePlaces(texts: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = from; index < to; index++) {
    const text = texts[index] ?? '';
    if (places.has(text)) repeated.add(text);
    places.set(text, index);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** Longest subsequence that rises in `last`; `points` rise in `current`. */
function longestRising(points: readonly Point[]): Point[] {
  // tails[n] ends the run of n + 1 points with the smallest end; `before` links each point to its forerunner.
  const tails: Point[] = [];
  const before = new Map<Point, Point | undefined>();
  for (const point of points) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.last ?? 0) < point.last) low = middle + 1;
      else high = middle;
    }
    before.set(point, tails[low - 1]);
    tails[low] = point;
  }
  const run: Point[] = [];
  for (let point = tails.at(-1); point !== undefined; point = before.get(point)) run.push(point);
  return run.reverse();
}

function alignGap(
  last: readonly string[],
  current: readonly string[],
  lastFrom: number,
  lastTo: number,
  currentFrom: number,
  currentTo: number,
): AlignedPair[] {
  const rows = lastTo - lastFrom;
  const columns = currentTo - currentFrom;
  const removed = (index: number): AlignedPair => ({ last: lastFrom + index, current: null });
  const added = (index: number): AlignedPair => ({ last: null, current: currentFrom + index });
  if (rows * columns === 0 || rows * columns > WEIGHED_PAIRS) {
    return [
      ...Array.from({ length: rows }, (_, index) => removed(index)),
      ...Array.from({ length: columns }, (_, index) => added(index)),
    ];
  }
  const was = last.slice(lastFrom, lastTo).map(beginningOf);
  const is = current.slice(currentFrom, currentTo).map(beginningOf);
  const width = columns + 1;
  // best[r, c]: highest total similarity of what follows row r and column c.
  const best = new Float64Array((rows + 1) * width);
  const alike = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const alikeness = similarity(was[row], is[column]);
      alike[row * columns + column] = alikeness;
      const paired = alikeness < PAIR_FROM ? 0 : alikeness + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(
        paired,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  }
  const pairs: AlignedPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = best[row * width + column] ?? 0;
    const alikeness = alike[row * columns + column] ?? 0;
    if (alikeness >= PAIR_FROM && here === alikeness + (best[(row + 1) * width + column + 1] ?? 0)) {
      pairs.push({ last: lastFrom + row++, current: currentFrom + column++ });
    } else if (here === best[(row + 1) * width + column]) {
      pairs.push(removed(row++));
    } else {
      pairs.push(added(column++));
    }
  }
  while (row < rows) pairs.push(removed(row++));
  while (column < columns) pairs.push(added(column++));
  return pairs;
}

function beginningOf(text: string): TextProfile {
  return profileOf(text, PROFILE_LENGTH);
}

function similarity(a: TextProfile | undefined, b: TextProfile | undefined): number {
  return a && b ? likeness(a, b) : 0;
}
