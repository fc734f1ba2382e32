/** Tables of a page for tests: texts at their places, each on one line of its cell. */
import { linesOf } from './lines.ts';
import type { PageTable, TableCell } from './page-tables.ts';
import { run } from './run.fixture.ts';

/** A text with its row and column, and how many of them it takes. */
export type PlacedText = readonly [
  text: string,
  row: number,
  column: number,
  rows?: number,
  columns?: number,
];

/** Height of every row, points. */
export const ROW = 20;

/** A table with lines between its columns at `xs`, its top at `top`. */
export function pageTable(xs: readonly number[], texts: readonly PlacedText[], top = 0): PageTable {
  const cells = texts.map(([text, row, column, rowSpan = 1, columnSpan = 1]): TableCell => ({
    text,
    row,
    column,
    rowSpan,
    columnSpan,
    lines: text === '' ? [] : linesOf(run(text, (xs[column] ?? 0) + 4, top + row * ROW + ROW / 2).glyphs),
  }));
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
  return { xs, ys: Array.from({ length: rows + 1 }, (_, row) => top + row * ROW), cells };
}

/** A table whose every cell is one place of its grid. */
export function plainTable(xs: readonly number[], rows: readonly (readonly string[])[], top = 0): PageTable {
  return pageTable(
    xs,
    rows.flatMap((texts, row) => texts.map((text, column): PlacedText => [text, row, column])),
    top,
  );
}

/** `text@row,column` of every cell, with `+rows×columns` where it spans more than one; null for no table. */
export function cellsOf(table: PageTable | null): string[] | null {
  if (!table) return null;
  return table.cells
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map(({ text, row, column, rowSpan, columnSpan }) => {
      const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
      return `${text}@${row},${column}${span}`;
    });
}
