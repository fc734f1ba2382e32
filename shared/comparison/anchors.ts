/** What two runs of things have in common for certain: where a comparison begins, so that only the gaps need a search. */

/** Two things that are the same one, by their places on either side. */
export interface Point {
  readonly last: number;
  readonly current: number;
}

/** The part of both sides between two anchors, ends exclusive. */
export interface Gap {
  readonly lastFrom: number;
  readonly lastTo: number;
  readonly currentFrom: number;
  readonly currentTo: number;
}

/**
 * Equal keys at both ends, and of those between that occur once on either side the ordered run that weighs most.
 * Time grows with the number of keys only, so that no length is a danger.
 */
export function anchorsOf(
  last: readonly string[],
  current: readonly string[],
  weigh: (key: string) => number,
): Point[] {
  const shorter = Math.min(last.length, current.length);
  let head = 0;
  while (head < shorter && last[head] === current[head]) head++;
  let tail = 0;
  while (tail < shorter - head && last[last.length - 1 - tail] === current[current.length - 1 - tail]) tail++;
  const places = placesOfUnique(last, head, last.length - tail);
  const middle = [...placesOfUnique(current, head, current.length - tail)].flatMap(([key, at]) => {
    const was = places.get(key);
    return was === undefined ? [] : [{ last: was, current: at, weight: weigh(key) }];
  });
  return [
    ...Array.from({ length: head }, (_, at) => ({ last: at, current: at })),
    ...heaviestRising(middle, last.length),
    ...Array.from({ length: tail }, (_, at) => ({
      last: last.length - tail + at,
      current: current.length - tail + at,
    })),
  ];
}

/** The gaps before, between and behind the anchors, one more than there are anchors. */
export function gapsBetween(
  anchors: readonly Point[],
  lastLength: number,
  currentLength: number,
): readonly Gap[] {
  let [lastFrom, currentFrom] = [0, 0];
  return [...anchors, { last: lastLength, current: currentLength }].map(({ last, current }) => {
    const gap = { lastFrom, lastTo: last, currentFrom, currentTo: current };
    [lastFrom, currentFrom] = [last + 1, current + 1];
    return gap;
  });
}

function placesOfUnique(keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at++) {
    const key = keys[at] ?? '';
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

interface Weighed extends Point {
  readonly weight: number;
}

/** Of points that rise in `current`, those of the heaviest run that rises in `last` too; each with its best forerunner. */
function heaviestRising(points: readonly Weighed[], length: number): Point[] {
  // A Fenwick tree over the places of `last`: the heaviest run that ends before a place.
  const tree: (Run | undefined)[] = [];
  let best: Run | undefined;
  for (const point of points) {
    if (point.weight <= 0) continue;
    let before: Run | undefined;
    for (let at = point.last; at > 0; at -= at & -at) before = heavier(before, tree[at]);
    const run: Run = { point, before, weight: point.weight + (before?.weight ?? 0) };
    for (let at = point.last + 1; at <= length; at += at & -at) tree[at] = heavier(tree[at], run);
    best = heavier(best, run);
  }
  const run: Point[] = [];
  for (let end = best; end !== undefined; end = end.before) {
    run.push({ last: end.point.last, current: end.point.current });
  }
  return run.reverse();
}

interface Run {
  readonly point: Weighed;
  readonly before: Run | undefined;
  readonly weight: number;
}

function heavier(a: Run | undefined, b: Run | undefined): Run | undefined {
  return (b?.weight ?? 0) > (a?.weight ?? 0) ? b : a;
}
