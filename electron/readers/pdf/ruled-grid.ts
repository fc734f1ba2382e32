/** A frame of lines → a true grid: columns, rows, and cells that span where a line between them is missing. */
import type { Rule } from './page-marks.ts';
import { foldPositions, Groups, SNAP, type Frame } from './rulings.ts';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid {
  /** Positions of the lines between columns, outer ones included: one more than columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** A grid of more places than this is a drawing. */
const MOST_PLACES = 20_000;
/** Share of a cell's edge that a line must cover to be its border. */
const COVERED = 0.5;

/** The grid that a frame draws, of one cell where it is a mere box; null for a frame around nothing. */
export function gridOf(frame: Frame): Grid | null {
  const xs = withOpenEnds(frame.vertical, frame.horizontal);
  const ys = withOpenEnds(frame.horizontal, frame.vertical);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_PLACES) return null;

  const borderRight = borders(frame.vertical, xs, ys);
  const borderBelow = borders(frame.horizontal, ys, xs);
  const groups = new Groups(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column + 1 < columns && !borderRight(column + 1, row)) groups.join(place, place + 1);
      if (row + 1 < rows && !borderBelow(row + 1, column)) groups.join(place, place + columns);
    }
  }
  return { xs, ys, cells: cellsOf(groups, rows, columns) };
}

/** Positions of the lines of one axis, and the ends of the lines across where no line closes them (open sides). */
function withOpenEnds(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const start = Math.min(...across.map(({ from }) => from));
  const end = Math.max(...across.map(({ to }) => to));
  const positions = foldPositions(lines.map(({ at }) => at));
  const [first, last] = [positions[0], positions.at(-1)];
  return [
    ...(first === undefined || first - start > OPEN ? [start] : []),
    ...positions,
    ...(last === undefined || end - last > OPEN ? [end] : []),
  ];
}

/** Lines may stick out a little; further out they mean a cell without a border on that side. */
const OPEN = 3 * SNAP;

/** Whether line number `index` is drawn along the stretch number `stretch` between two lines across. */
function borders(
  lines: readonly Rule[],
  positions: readonly number[],
  across: readonly number[],
): (index: number, stretch: number) => boolean {
  const byIndex: Rule[][] = positions.map(() => []);
  for (const line of lines) byIndex[nearest(positions, line.at)]?.push(line);
  return (index, stretch) => {
    const [from, to] = [across[stretch] ?? 0, across[stretch + 1] ?? 0];
    const covered = (byIndex[index] ?? []).reduce(
      (sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)),
      0,
    );
    return covered > (to - from) * COVERED;
  };
}

function nearest(positions: readonly number[], at: number): number {
  let best = 0;
  positions.forEach((position, index) => {
    if (Math.abs(position - at) < Math.abs((positions[best] ?? Infinity) - at)) best = index;
  });
  return best;
}

/** Index of the stretch between two positions that holds `at`; -1 outside. */
export function stretchAt(positions: readonly number[], at: number): number {
  if (at < (positions[0] ?? Infinity) || at > (positions.at(-1) ?? -Infinity)) return -1;
  let [low, high] = [0, positions.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at >= (positions[middle] ?? Infinity)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every group of places as a cell; a group that is no rectangle as one cell a row. */
function cellsOf(groups: Groups, rows: number, columns: number): GridCell[] {
  const boxes = new Map<
    number,
    { top: number; bottom: number; left: number; right: number; count: number }
  >();
  for (let place = 0; place < rows * columns; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const group = groups.of(place);
    const box = boxes.get(group) ?? { top: row, bottom: row, left: column, right: column, count: 0 };
    boxes.set(group, {
      top: Math.min(box.top, row),
      bottom: Math.max(box.bottom, row),
      left: Math.min(box.left, column),
      right: Math.max(box.right, column),
      count: box.count + 1,
    });
  }
  const isWhole = (group: number): boolean => {
    const box = boxes.get(group);
    return !!box && (box.bottom - box.top + 1) * (box.right - box.left + 1) === box.count;
  };
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const group = groups.of(row * columns + column);
      const box = boxes.get(group);
      if (!box) continue;
      if (isWhole(group)) {
        if (row !== box.top || column !== box.left) continue;
        const [rowSpan, columnSpan] = [box.bottom - box.top + 1, box.right - box.left + 1];
        cells.push({ row, column, rowSpan, columnSpan });
      } else if (column === 0 || groups.of(row * columns + column - 1) !== group) {
        let end = column;
        while (end + 1 < columns && groups.of(row * columns + end + 1) === group) end++;
        cells.push({ row, column, rowSpan: 1, columnSpan: end - column + 1 });
      }
    }
  }
  return cells;
}
