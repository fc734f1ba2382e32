/** Whether things stand in the order that the form prescribes. */

/** For each rank whether one before it should come after it, or one after it before it. Equal ranks are in order. */
export function outOfOrder(ranks: readonly number[]): boolean[] {
  return ranks.map(
    (rank, index) =>
      ranks.slice(0, index).some((before) => before > rank) ||
      ranks.slice(index + 1).some((after) => after < rank),
  );
}
