/** Where the keyboard stands in the grid, and the block that is selected from there. */
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { figureBlock, figureCells } from './navigation.ts';

export interface Selection {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The cell that the keyboard is on, or comes back to. */
  readonly focus: FigureId;
  /** The corner across from it; null while nothing but the cell itself is selected. */
  readonly anchor: FigureId | null;
  readonly selected: ReadonlySet<FigureId>;
  /** Cells that a command is about, row by row: what is selected, else the cell. */
  readonly block: readonly (readonly FigureId[])[];
  readonly element: (id: FigureId) => HTMLElement | null;
  /** The keyboard has arrived at a cell; answers whether it was another before. */
  readonly arrive: (id: FigureId) => boolean;
  /** Moves the keyboard, with `extend` selecting up to there; null stays. */
  readonly go: (id: FigureId | null, extend?: boolean) => void;
  /** Selects the rectangle between two cells and puts the keyboard on the second. */
  readonly span: (from: FigureId | null, to: FigureId | null) => void;
  readonly setAnchor: (id: FigureId | null) => void;
}

export function useSelection(layout: TableLayout): Selection {
  const table = useRef<HTMLTableElement>(null);
  const first = figureCells(layout)[0]?.figure ?? '';
  const [chosen, setChosen] = useState<FigureId>(first);
  const [anchor, setAnchor] = useState<FigureId | null>(null);
  const focus = figureCells(layout).some((cell) => cell.figure === chosen) ? chosen : first;
  const block = useMemo(
    () => (anchor === null ? [[focus]] : figureBlock(layout, anchor, focus)),
    [layout, anchor, focus],
  );
  const selected = useMemo(() => new Set(anchor === null ? [] : block.flat()), [anchor, block]);
  const element = (id: FigureId) =>
    table.current?.querySelector<HTMLElement>(`[data-figure="${id}"]`) ?? null;
  return {
    table,
    focus,
    anchor,
    selected,
    block,
    element,
    arrive(id) {
      if (id === chosen) return false;
      setChosen(id);
      return true;
    },
    go(id, extend = false) {
      const to = id ?? focus;
      setAnchor(extend && to !== (anchor ?? focus) ? (anchor ?? focus) : null);
      const cell = element(to);
      cell?.focus({ preventScroll: true });
      // With the frame that is drawn anyhow: scrolling at once would lay out the window in the middle of the key.
      requestAnimationFrame(() => cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    },
    span(from, to) {
      if (from === null || to === null) return;
      setAnchor(from === to ? null : from);
      element(to)?.focus({ preventScroll: true });
    },
    setAnchor,
  };
}
