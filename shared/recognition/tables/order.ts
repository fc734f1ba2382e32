/** Whether things stand in the order that the form prescribes. */

/** For each rank whether one before it should come after it, or one after it before it. Equal ranks are in order. */
export function outOfOrder(ranks: readonly number[]): boolean[] {
  const smallestFrom = ranks.slice();
  for (let at = ranks.length - 2; at >= 0; at--) {
    smallestFrom[at] = Math.min(smallestFrom[at] ?? 0, smallestFrom[at + 1] ?? Infinity);
  }
  let largest = -Infinity;
  return ranks.map((rank, at) => {
    const astray = largest > rank || (smallestFrom[at + 1] ?? Infinity) < rank;
    largest = Math.max(largest, rank);
    return astray;
  });
}
