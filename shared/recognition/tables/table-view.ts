/** A source table by grid position: which cell covers a place, and the cells of a row in order. */
import type { SourceCell, SourceTable } from '../../source-document.ts';

export interface TableView {
  readonly table: SourceTable;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell that covers a position, merged cells included; undefined where the row has no cell. */
  readonly at: (row: number, column: number) => SourceCell | undefined;
  /** Cells that begin in a row, left to right. */
  readonly starting: (row: number) => readonly SourceCell[];
}

export function viewTable(table: SourceTable): TableView {
  const covering: (SourceCell | undefined)[][] = [];
  const starts: SourceCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    starts[cell.row]?.push(cell);
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row++) {
      const line = (covering[row] ??= []);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) line[column] ??= cell;
    }
  }
  return {
    table,
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    at: (row, column) => covering[row]?.[column],
    starting: (row) => starts[row] ?? [],
  };
}
