/**
 * Tables that lost their vertical merges: LibreOffice writes Word-2003 XML without them and without the cells that
 * they cover, so that every row below a merged cell has slipped to the left.
 */
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';

/** The blocks, such tables handed over as rows: the order of their cells is all that is left of their places. */
export function settleLostMerges(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => (block.kind === 'table' && hasLostMerges(block) ? asRows(block) : block));
}

function hasLostMerges(table: SourceTable): boolean {
  if (table.cells.some(({ rowSpan }) => rowSpan > 1)) return false;
  const ends = rowsOf(table).map((cells) => cells.reduce((end, cell) => end + cell.columnSpan, 0));
  return ends.some((end) => end < table.columnCount);
}

function asRows(table: SourceTable): SourceTable {
  const rows = rowsOf(table);
  return {
    kind: 'table',
    geometry: 'rows',
    rowCount: rows.length,
    columnCount: rows.reduce((most, cells) => Math.max(most, cells.length), 0),
    cells: rows.flatMap((cells, row) =>
      cells.map((cell, column) => ({ ...cell, row, column, rowSpan: 1, columnSpan: 1 })),
    ),
  };
}

function rowsOf(table: SourceTable): SourceTable['cells'][] {
  const rows: SourceTable['cells'][number][][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows;
}
