/** What the pointer is told about the cell that it is on. */
import type { PointerEvent } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { cellWords, type CellView } from './cell-view.ts';

/** The title of a cell that the pointer is not on: what keys do not change. */
export const titleAway = ({ last }: Pick<CellView, 'last'>): string => last;

/**
 * Handlers of the table. Remarks become a title only where the pointer is: a key may change those of half the table, and
 * whoever cannot see them has them as descriptions.
 */
export function tellPointer(
  views: ReadonlyMap<FigureId, CellView>,
  findings: ReadonlyMap<FigureId, readonly Finding[]>,
) {
  const titleOn = (view: CellView, id: FigureId) =>
    [cellWords(view, findings.get(id) ?? []), view.last].filter((part) => part !== '').join('\n');
  const tell = (event: PointerEvent, titleOf: (view: CellView, id: FigureId) => string) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-figure]') : null;
    const id = cell?.dataset['figure'] ?? '';
    const view = views.get(id);
    if (!cell || !view) return;
    const title = titleOf(view, id);
    if (title === '') cell.removeAttribute('title');
    else if (cell.title !== title) cell.title = title;
  };
  return {
    onPointerMove: (event: PointerEvent) => tell(event, titleOn),
    onPointerOut: (event: PointerEvent) => tell(event, titleAway),
  };
}
