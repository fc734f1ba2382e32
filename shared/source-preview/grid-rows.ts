/** A source table as the rows of an HTML table, gaps filled so that every cell stands in its own column. */
import type { SourceCell, SourceTable } from '../source-document.ts';

export type GridSlot =
  | {
      readonly kind: 'cell';
      readonly cell: SourceCell;
      readonly rowSpan: number;
      readonly columnSpan: number;
    }
  /** Columns without a cell: before a row that begins late, or where a row is short of one. */
  | { readonly kind: 'gap'; readonly columnSpan: number };

/** What HTML allows; no page of paper is wider or longer. */
const WIDEST = 1000;
const LONGEST = 65_534;

/** The rows of a table, one after the other; made as they are asked for, so that a huge table can be left. */
export function* gridRows(table: SourceTable): Generator<readonly GridSlot[]> {
  const starting = new Map<number, SourceCell[]>();
  for (const cell of table.cells) {
    const row = starting.get(cell.row);
    if (row) row.push(cell);
    else starting.set(cell.row, [cell]);
  }
  /** For each column the first row below the cell that hangs into it. */
  const freeFrom: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const slots: GridSlot[] = [];
    const cells = (starting.get(row) ?? []).sort((a, b) => a.column - b.column);
    let column = 0;
    for (const cell of cells) {
      const rowSpan = within(cell.rowSpan, Math.min(table.rowCount - row, LONGEST));
      const columnSpan = within(cell.columnSpan, WIDEST);
      slots.push(...gaps(freeFrom, row, column, cell.column));
      slots.push({ kind: 'cell', cell, rowSpan, columnSpan });
      column = Math.max(column, cell.column) + columnSpan;
      for (let at = column - columnSpan; at < column; at++) freeFrom[at] = row + rowSpan;
    }
    yield slots;
  }
}

function within(span: number, most: number): number {
  return Math.max(1, Math.min(span, most));
}

/** The columns from `from` to before `to` that no cell from above covers, runs of them together. */
function gaps(freeFrom: readonly number[], row: number, from: number, to: number): GridSlot[] {
  const found: GridSlot[] = [];
  let run = 0;
  for (let column = from; column <= Math.min(to, from + WIDEST); column++) {
    const isFree = column < to && (freeFrom[column] ?? 0) <= row;
    if (isFree) run += 1;
    else if (run > 0) {
      found.push({ kind: 'gap', columnSpan: run });
      run = 0;
    }
  }
  return found;
}
