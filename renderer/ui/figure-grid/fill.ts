/** Filling cells with what stands at the edge of a block: Ctrl+D downwards, Ctrl+R to the right. */
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { figureOf, type Edit } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { figureCells, moveFocus, type FigureCell } from './navigation.ts';

/**
 * The edits that fill `ids`: with the first row of the block where it has several, else with the cell above; to the
 * right likewise. Cells that already say the same are left out.
 */
export function fillEdits(
  layout: TableLayout,
  report: Report,
  ids: ReadonlySet<FigureId>,
  way: 'down' | 'right',
): readonly Edit[] {
  const cells = figureCells(layout).filter(({ figure }) => ids.has(figure));
  const along = (cell: FigureCell) => (way === 'down' ? cell.row : cell.column);
  const first = Math.min(...cells.map(along));
  const isLine = cells.every((cell) => along(cell) === first);
  const source = (cell: FigureCell): FigureId | null => {
    if (isLine) return moveFocus(layout, cell.figure, way === 'down' ? 'up' : 'left');
    const edge = cells.find((other) => along(other) === first && isBeside(other, cell, way));
    return edge?.figure ?? null;
  };
  return cells.flatMap((cell): Edit[] => {
    const from = isLine || along(cell) !== first ? source(cell) : null;
    if (from === null || from === cell.figure) return [];
    const text = figureOf(report, from).raw;
    return text === figureOf(report, cell.figure).raw ? [] : [{ kind: 'figure', figure: cell.figure, text }];
  });
}

/** Does the cell at the edge stand over, or in the row of, the other? */
function isBeside(edge: FigureCell, cell: FigureCell, way: 'down' | 'right'): boolean {
  if (way === 'right') return edge.row === cell.row;
  return edge.column <= cell.column && cell.column < edge.column + edge.columnSpan;
}
