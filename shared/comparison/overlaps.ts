/** How much the paragraphs of two runs have in common, all pairs at once: only pairs that share anything are touched. */
import type { TextProfile } from '../text/likeness.ts';

export interface Overlaps {
  /** Neighbouring signs that both have. */
  shared(last: number, current: number): number;
  /** Dice coefficient, 0…1: 1 for the same words, numbers aside. */
  likeness(last: number, current: number): number;
}

/** Memory is the product of the two lengths: the caller bounds it. */
export function overlapsOf(last: readonly TextProfile[], current: readonly TextProfile[]): Overlaps {
  // For every pair of signs, who has it and how often, one behind the other.
  const holders = new Map<number, number[]>();
  last.forEach(({ pairs }, index) => {
    for (const [pair, times] of pairs) {
      const known = holders.get(pair);
      if (known) known.push(index, times);
      else holders.set(pair, [index, times]);
    }
  });
  const width = current.length;
  const counts = new Uint32Array(last.length * width);
  current.forEach(({ pairs }, column) => {
    for (const [pair, times] of pairs) {
      const known = holders.get(pair);
      if (!known) continue;
      for (let next = 0; next < known.length; next += 2) {
        const at = (known[next] ?? 0) * width + column;
        counts[at] = (counts[at] ?? 0) + Math.min(times, known[next + 1] ?? 0);
      }
    }
  });
  const shared = (row: number, column: number) => counts[row * width + column] ?? 0;
  return {
    shared,
    likeness: (row, column) => {
      const [a, b] = [last[row], current[column]];
      if (!a || !b) return 0;
      if (a.text === b.text) return 1;
      return a.count + b.count === 0 ? 0 : (2 * shared(row, column)) / (a.count + b.count);
    },
  };
}
