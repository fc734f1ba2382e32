/** The official table without the rows that nobody has to look at. */
import { headerRowCount } from '../document/blocks.ts';
import type { LayoutCell, TableLayout } from '../report/layout.ts';

/** The layout with the rows in which `keeps` finds a figure, and with what heads them; merged labels shrink. */
export function foldRows(layout: TableLayout, keeps: (figure: string) => boolean): TableLayout {
  const wanted = new Set(
    layout.cells.flatMap(({ figure, row }) => (figure !== undefined && keeps(figure) ? [row] : [])),
  );
  const kept = Array.from({ length: layout.rowCount }, (_, row) => row).filter(
    (row) => wanted.has(row) || (isHead(layout, row) && wanted.size > 0 && hasBelow(layout, row, wanted)),
  );
  const cells = layout.cells.flatMap((cell): LayoutCell[] => {
    const inside = kept.filter((row) => cell.row <= row && row < cell.row + cell.rowSpan);
    const [first] = inside;
    return first === undefined ? [] : [{ ...cell, row: kept.indexOf(first), rowSpan: inside.length }];
  });
  return { ...layout, cells, rowCount: kept.length };
}

/** A caption, or a row of headers. */
function isHead(layout: TableLayout, row: number): boolean {
  return (
    row < headerRowCount(layout) ||
    layout.cells.some((cell) => cell.row === row && (cell.kind === 'caption' || cell.kind === 'header'))
  );
}

/** Does a wanted row stand below, before the next caption? The headers of a table without captions head them all. */
function hasBelow(layout: TableLayout, row: number, wanted: ReadonlySet<number>): boolean {
  const next = layout.cells.find((cell) => cell.kind === 'caption' && cell.row > row)?.row ?? layout.rowCount;
  return [...wanted].some((one) => one > row && one < next);
}
