/** How many cases are tried side by side: most of a case is waiting for the disk, or for what a program waits for. */
const LANES = 8;

/** Does `work` with each item, some at a time, each lane with a number of its own from 0. Rejects as the first that does. */
export async function inLanes<T>(
  items: Iterable<T>,
  work: (item: T, lane: number) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const lane = async (_: unknown, number: number) => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value, number);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
