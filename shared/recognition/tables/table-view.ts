/** A source table by grid position: which cell covers a place, and the cells of a row in order. */
import type { SourceCell, SourceTable } from '../../source-document.ts';

export interface TableView {
  readonly table: SourceTable;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell that covers a position, merged cells included; undefined where the row has no cell. */
  readonly at: (row: number, column: number) => SourceCell | undefined;
  /** The cells that cover the positions of a row; undefined, or none at the end, where it has no cell. */
  readonly across: (row: number) => readonly (SourceCell | undefined)[];
  /** Cells that begin in a row, left to right. */
  readonly starting: (row: number) => readonly SourceCell[];
  /** Cells that cover a row, merged ones from above included, left to right. */
  readonly covering: (row: number) => readonly SourceCell[];
  /** Do two cells of a row claim the same place? Then a cell is missing somewhere and others have moved. */
  readonly overlaps: (row: number) => boolean;
}

const views = new WeakMap<SourceTable, TableView>();

/** The view of a table, made once. */
export function viewTable(table: SourceTable): TableView {
  const known = views.get(table);
  if (known) return known;
  const view = makeView(table);
  views.set(table, view);
  return view;
}

function makeView(table: SourceTable): TableView {
  const lines: (SourceCell | undefined)[][] = Array.from({ length: table.rowCount }, () => []);
  const starts: SourceCell[][] = Array.from({ length: table.rowCount }, () => []);
  const overlapping = new Set<number>();
  for (const cell of table.cells) {
    starts[cell.row]?.push(cell);
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row++) {
      const line = lines[row] ?? [];
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        if (line[column]) overlapping.add(row);
        else line[column] = cell;
      }
    }
  }
  const covering = lines.map((line) =>
    line.filter((cell, column) => cell !== undefined && cell !== line[column - 1]),
  ) as SourceCell[][];
  return {
    table,
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    at: (row, column) => lines[row]?.[column],
    across: (row) => lines[row] ?? [],
    starting: (row) => starts[row] ?? [],
    covering: (row) => covering[row] ?? [],
    overlaps: (row) => overlapping.has(row),
  };
}

/** The table turned on its side: rows become columns. `original` tells the cell of the file that a turned one was. */
export function turnTable(table: SourceTable): {
  readonly table: SourceTable;
  readonly original: ReadonlyMap<SourceCell, SourceCell>;
} {
  const original = new Map<SourceCell, SourceCell>();
  const cells = table.cells.map((cell): SourceCell => {
    const { row, column, rowSpan, columnSpan } = cell;
    const turned = { ...cell, row: column, column: row, rowSpan: columnSpan, columnSpan: rowSpan };
    original.set(turned, cell);
    return turned;
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    table: { ...table, rowCount: table.columnCount, columnCount: table.rowCount, cells },
    original,
  };
}
