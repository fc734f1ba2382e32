/**
 * Labels that span rows, for paper: cut where their table may go on on another page, and joined again by how they are
 * drawn. A cell in one piece would hang down into the empty end of a page.
 */
import type { LayoutCell, TableLayout } from '../../report/layout.ts';

/** A piece of a label has another one above. */
export interface PartedCell extends LayoutCell {
  readonly isContinued?: boolean;
}

/** `layout` with every label cut below the rows that are not kept with the next. */
export function partLabels(layout: TableLayout, keeps: ReadonlySet<number>): TableLayout {
  const cells = layout.cells.flatMap((cell): PartedCell[] => {
    if (cell.kind !== 'label' || cell.rowSpan === 1) return [cell];
    const end = cell.row + cell.rowSpan;
    const rows = Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index);
    const starts = rows.filter((row) => row === cell.row || !keeps.has(row - 1));
    return starts.map((row, index) => {
      const rowSpan = (starts[index + 1] ?? end) - row;
      return row === cell.row ? { ...cell, rowSpan } : { ...cell, row, rowSpan, text: '', isContinued: true };
    });
  });
  return { ...layout, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** The class of a cell. */
export function partClass({ column, isContinued }: PartedCell): string | undefined {
  if (column > 0) return isContinued ? 'continued' : undefined;
  return isContinued ? 'is-first continued' : 'is-first';
}

/**
 * How the pieces become one. Every cell draws the lines at its right and below; a piece of a label covers the line above
 * it, unless that is a header's: where it stands on the page of the piece before.
 */
export const PARTED_RULES: readonly string[] = [
  'table:not(.extra){border-collapse:separate;border-spacing:0;border-top:0.5pt solid #000;box-decoration-break:clone}',
  'table:not(.extra) :is(th,td){border-width:0 0.5pt 0.5pt 0;position:relative}',
  'table:not(.extra) .is-first{border-left-width:0.5pt}',
  'thead th{z-index:1}',
  '.continued::before{content:"";position:absolute;left:0;right:0;top:-1px;height:1px;background:#fff}',
];
