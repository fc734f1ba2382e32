/** Additions of a report: tables and pictures that a clerk put between paragraphs. */
import { LONGEST_CELL, MOST_ROWS } from './schema.ts';
import type { ExtraCell, ExtraTable, PlacedAddition } from './schema.ts';

/** Additions of one part, in order, each with the number of paragraphs before it. */
export type PartAdditions = readonly Omit<PlacedAddition, 'part'>[];

/** The additions of `part` (`preamble`, `section:n`). */
export function additionsIn(all: readonly PlacedAddition[] | undefined, part: string): PartAdditions {
  return (all ?? []).filter((placed) => placed.part === part).map(({ at, addition }) => ({ at, addition }));
}

/** All additions with those of `part` put in place of what it had. */
export function withAdditions(
  all: readonly PlacedAddition[] | undefined,
  part: string,
  own: PartAdditions,
): PlacedAddition[] {
  const others = (all ?? []).filter((placed) => placed.part !== part);
  return [...others, ...own.map(({ at, addition }) => ({ part, at, addition }))].toSorted((a, b) =>
    a.part === b.part ? a.at - b.at : a.part < b.part ? -1 : 1,
  );
}

/**
 * Where an addition stands that stood behind `at` paragraphs, after they have changed: behind the nearest one before it
 * that is still there.
 *
 * @param moved where each paragraph (from 0) stands now, those left out that are gone
 */
export function placeAmong(
  at: number,
  moved: ReadonlyMap<number, number>,
  counts: { readonly before: number; readonly after: number },
): number {
  if (at >= counts.before) return counts.after;
  for (let index = at - 1; index >= 0; index -= 1) {
    const now = moved.get(index);
    if (now !== undefined) return now + 1;
  }
  return moved.get(at) ?? Math.min(at, counts.after);
}

/** Cells of each row that begin there, in order. */
export function rowsOf(table: ExtraTable): ExtraCell[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column),
  );
}

const NUMBER = /^[\s\d０-９.,，．%％+-]*$/u;

/** Is the first row a head? Where nobody has said so: words in every cell of it, and something below. */
export function hasHead(table: ExtraTable): boolean {
  if (table.head !== undefined) return table.head && table.rowCount > 1;
  const first = table.cells.filter(({ row }) => row === 0);
  return (
    table.rowCount > 1 && first.every(({ text, rowSpan }) => !NUMBER.test(text) && rowSpan < table.rowCount)
  );
}

/** How wide each column is, as a share of the whole: by its longest text, within bounds. `widthOf` counts characters. */
export function columnShares(table: ExtraTable, widthOf: (text: string) => number): number[] {
  const widths = Array.from({ length: table.columnCount }, () => NARROWEST);
  for (const { column, columnSpan, text } of table.cells) {
    if (columnSpan > 1) continue;
    const longest = Math.max(...text.split('\n').map(widthOf));
    widths[column] = Math.min(Math.max(widths[column] ?? NARROWEST, longest + 1), WIDEST);
  }
  const sum = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => width / sum);
}

/** Characters. */
const [NARROWEST, WIDEST] = [3, 16];

/** The table with a row of empty cells behind row `row`; a cell that reaches over the place becomes longer. */
export function withRowBelow(table: ExtraTable, row: number): ExtraTable {
  const at = row + 1;
  const taken = new Set<number>();
  const cells = table.cells.map((cell): ExtraCell => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    if (cell.row + cell.rowSpan <= at) return cell;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) taken.add(column);
    return { ...cell, rowSpan: cell.rowSpan + 1 };
  });
  const fresh = Array.from({ length: table.columnCount }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text: '' }));
  return { ...table, rowCount: table.rowCount + 1, cells: inOrder([...cells, ...fresh]) };
}

/** The table without row `row`; null where it was the last one. A cell that reaches further down stays. */
export function withoutRow(table: ExtraTable, row: number): ExtraTable | null {
  if (table.rowCount <= 1) return null;
  const cells = table.cells.flatMap((cell): ExtraCell[] => {
    if (cell.row > row) return [{ ...cell, row: cell.row - 1 }];
    if (cell.row + cell.rowSpan <= row) return [cell];
    return cell.rowSpan > 1 ? [{ ...cell, rowSpan: cell.rowSpan - 1 }] : [];
  });
  return { ...table, rowCount: table.rowCount - 1, cells: inOrder(cells) };
}

/** The table with a column of empty cells to the right of `column`; a cell that reaches over the place becomes wider. */
export function withColumnBehind(table: ExtraTable, column: number): ExtraTable {
  return turned(withRowBelow(turned(table), column));
}

/** The table without column `column`; null where it was the last one. A cell that reaches further stays. */
export function withoutColumn(table: ExtraTable, column: number): ExtraTable | null {
  const left = withoutRow(turned(table), column);
  return left && turned(left);
}

/** Rows become columns. */
function turned(table: ExtraTable): ExtraTable {
  const { rowCount, columnCount, cells } = table;
  return {
    ...table,
    rowCount: columnCount,
    columnCount: rowCount,
    cells: inOrder(
      cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
        row: column,
        column: row,
        rowSpan: columnSpan,
        columnSpan: rowSpan,
        text,
      })),
    ),
  };
}

/** The table with the first row as its head, or not. */
export function withHead(table: ExtraTable, head: boolean): ExtraTable {
  return { ...table, head };
}

/** The table with `text` in the cell that begins at `row`, `column`. */
export function withCell(table: ExtraTable, row: number, column: number, text: string): ExtraTable {
  return {
    ...table,
    cells: table.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, text } : cell)),
  };
}

/**
 * The table with a block of texts over its cells from `row`, `column` on. Rows that are missing are added; what reaches
 * over the right side, or beyond the largest table, is left out.
 */
export function withBlock(
  table: ExtraTable,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): ExtraTable {
  let grown = table;
  while (grown.rowCount < Math.min(row + texts.length, MOST_ROWS))
    grown = withRowBelow(grown, grown.rowCount - 1);
  return {
    ...grown,
    cells: grown.cells.map((cell) => {
      const text = texts[cell.row - row]?.[cell.column - column];
      return text === undefined ? cell : { ...cell, text: text.slice(0, LONGEST_CELL) };
    }),
  };
}

function inOrder(cells: readonly ExtraCell[]): ExtraCell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
