/** Where looking goes on once a hit has been replaced: behind the words that were put in, which may hold others. */
import type { Hit } from '../../../shared/find/find-in-report.ts';
import { FIGURES } from '../../../shared/forms/figures.ts';

/**
 * Index in `after`, the hits once hit `at` of `before` has been replaced with `text`, of the first that stands behind
 * what was put in; null where none does.
 */
export function nextHit(
  before: readonly Hit[],
  at: number,
  after: readonly Hit[],
  text: string,
): number | null {
  const replaced = before[at];
  if (!replaced) return null;
  // A number is replaced whole.
  const end = FIGURES.has(replaced.place) ? Infinity : replaced.shownAt + text.length;
  const inLine = after.findIndex((hit) => isSameLine(hit, replaced) && hit.shownAt >= end);
  if (inLine >= 0) return inLine;
  // What follows the tables may have changed with a number: the next line that still has a hit counts.
  for (const hit of before.slice(at + 1)) {
    const index = isSameLine(hit, replaced) ? -1 : after.findIndex((other) => isSameLine(other, hit));
    if (index >= 0) return index;
  }
  return null;
}

function isSameLine(one: Hit, other: Hit): boolean {
  return one.place === other.place && one.index === other.index;
}
