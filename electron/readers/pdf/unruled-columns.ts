/** Columns of a table that no rules part: where its numbers stand below each other. */
import type { Run } from './runs.ts';

/** Left and right end of what stands in a column, points. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The columns in which numbers stand, from left to right: numbers of one column overlap. */
export function numberColumns(numbers: readonly Run[]): Extent[] {
  const columns: { left: number; right: number }[] = [];
  for (const { x0, x1 } of numbers.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 <= last.right) last.right = Math.max(last.right, x1);
    else columns.push({ left: x0, right: x1 });
  }
  return columns;
}

/**
 * Edges between the columns and around them: between two columns where the fewest of the runs above them are cut, in the
 * middle of the widest such place.
 *
 * @param start where the first column begins at the earliest
 * @param end where the last one ends at the latest
 */
export function edgesOf(
  columns: readonly Extent[],
  header: readonly Run[],
  start: number,
  end: number,
): number[] {
  const edges: number[] = [];
  columns.forEach((column, index) => {
    const before = columns[index - 1]?.right ?? start;
    edges.push(clearPlace(before, column.left, header));
  });
  return [...edges, end];
}

function clearPlace(from: number, to: number, header: readonly Run[]): number {
  const near = header.filter(({ x0, x1 }) => x1 > from && x0 < to);
  const stops = [from, to, ...near.flatMap(({ x0, x1 }) => [x0, x1])]
    .filter((stop) => stop >= from && stop <= to)
    .toSorted((a, b) => a - b);
  let best = { at: (from + to) / 2, cut: Infinity, width: 0 };
  for (let index = 1; index < stops.length; index++) {
    const [left, right] = [stops[index - 1] ?? 0, stops[index] ?? 0];
    const [at, width] = [(left + right) / 2, right - left];
    const cut = near.filter(({ x0, x1 }) => x0 < at && x1 > at).length;
    if (width > 0 && (cut < best.cut || (cut === best.cut && width > best.width))) best = { at, cut, width };
  }
  return best.at;
}

/** Index of the column that holds `x`; -1 left of the first edge. */
export function columnAt(edges: readonly number[], x: number): number {
  const last = edges.length - 2;
  return Math.min(
    edges.findLastIndex((edge) => edge <= x),
    last,
  );
}
