/** Rows and columns that only the drawing has: gaps between borders, remains of merged cells behind a page break. */
import type { PageTable, TableCell } from './page-tables.ts';

/** Narrower than any column of text, points. */
const NARROW = 8;

/** The table without rows that begin nothing and without columns too narrow to hold text. */
export function tidyTable(table: PageTable): PageTable {
  return withoutSlivers(withoutBlankRows(table));
}

/** Drops rows in which only blank cells begin beside cells that come down from above. */
function withoutBlankRows({ xs, ys, cells }: PageTable): PageTable {
  const rows = ys.length - 1;
  const begins = new Array<boolean>(rows).fill(false);
  const crossed = new Array<boolean>(rows).fill(false);
  for (const { row, rowSpan, text } of cells) {
    if (text.trim() !== '') begins[row] = true;
    for (let below = row + 1; below < row + rowSpan; below++) crossed[below] = true;
  }
  const blank = begins.map((hasText, row) => !hasText && crossed[row] === true);
  if (!blank.includes(true)) return { xs, ys, cells };
  const kept = keptBefore(blank);
  return {
    xs,
    ys: ys.filter((_, row) => blank[row] !== true),
    cells: cells.flatMap((cell) => {
      const row = kept[cell.row] ?? 0;
      const rowSpan = (kept[cell.row + cell.rowSpan] ?? 0) - row;
      return rowSpan > 0 ? [{ ...cell, row, rowSpan }] : [];
    }),
  };
}

/** Drops narrow columns that hold no text of their own: borders of one line that are not quite in line. */
function withoutSlivers({ xs, ys, cells }: PageTable): PageTable {
  const sliver = xs.slice(0, -1).map((x, column) => {
    const own = cells.some(
      (cell) => cell.column === column && cell.columnSpan === 1 && cell.text.trim() !== '',
    );
    return (xs[column + 1] ?? Infinity) - x < NARROW && !own;
  });
  if (!sliver.includes(true)) return { xs, ys, cells };
  const kept = keptBefore(sliver);
  return {
    xs: xs.filter((_, column) => sliver[column] !== true),
    ys,
    cells: cells.flatMap((cell): TableCell[] => {
      const column = kept[cell.column] ?? 0;
      const columnSpan = (kept[cell.column + cell.columnSpan] ?? 0) - column;
      return columnSpan > 0 ? [{ ...cell, column, columnSpan }] : [];
    }),
  };
}

/** For each position how many before it are kept. */
function keptBefore(dropped: readonly boolean[]): number[] {
  const kept = [0];
  for (const gone of dropped) kept.push((kept.at(-1) ?? 0) + (gone ? 0 : 1));
  return kept;
}
