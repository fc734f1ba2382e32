/** Where the keyboard goes in a statutory table: moves between figure cells over the layout, never onto labels. */
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { LayoutCell, TableLayout } from '../../../shared/report/layout.ts';
import { keepWith } from '../../../shared/text/remember.ts';

export interface FigureCell extends LayoutCell {
  readonly figure: FigureId;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Move =
  | Direction
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'first'
  | 'last'
  | 'enter';

/** Figure cells in reading order: one list for as long as the table is laid out the same. */
export const figureCells: (layout: TableLayout) => readonly FigureCell[] = keepWith(({ cells }) =>
  cells.filter((cell): cell is FigureCell => cell.figure !== undefined),
);

/** Their figures. */
export const figureIds: (layout: TableLayout) => readonly FigureId[] = keepWith((layout) =>
  figureCells(layout).map(({ figure }) => figure),
);

/** Every cell by the row that it starts in. */
export function layoutRows(layout: TableLayout): readonly (readonly LayoutCell[])[] {
  const rows: LayoutCell[][] = Array.from({ length: layout.rowCount }, () => []);
  for (const cell of layout.cells) rows[cell.row]?.push(cell);
  return rows;
}

/** Figure cells by row; rows without figures are left out. */
export function figureRows(layout: TableLayout): readonly (readonly FigureCell[])[] {
  const rows = new Map<number, FigureCell[]>();
  for (const cell of figureCells(layout)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()];
}

/** A figure with those that a move may lead to. */
interface Place {
  readonly here: FigureCell;
  /** Its place among all figures in reading order. */
  readonly index: number;
  readonly cells: readonly FigureCell[];
  /** Those of its row and of its column, itself among them. */
  readonly row: readonly FigureCell[];
  readonly column: readonly FigureCell[];
}

const MOVES: Readonly<Record<Move, (place: Place) => FigureCell | undefined>> = {
  next: ({ cells, index }) => cells[index + 1],
  previous: ({ cells, index }) => cells[index - 1],
  first: ({ cells }) => cells[0],
  last: ({ cells }) => cells.at(-1),
  rowStart: ({ row }) => row[0],
  rowEnd: ({ row }) => row.at(-1),
  columnStart: ({ column }) => column[0],
  columnEnd: ({ column }) => column.at(-1),
  left: ({ row, here }) => row.findLast((cell) => cell.column < here.column),
  right: ({ row, here }) => row.find((cell) => cell.column > here.column),
  up: ({ column, here }) => column.findLast((cell) => cell.row < here.row),
  down: ({ column, here }) => column.find((cell) => cell.row > here.row),
  enter: (place) => MOVES.down(place) ?? columnAt(place.cells, place.here.column + place.here.columnSpan)[0],
};

/**
 * The figure that a move from `from` arrives at; null where there is none, so that Tab leaves the table and an
 * arrow stays. `enter` goes down and, at the foot of a column, to the head of the next one.
 */
export function moveFocus(layout: TableLayout, from: FigureId, move: Move): FigureId | null {
  const cells = figureCells(layout);
  const index = cells.findIndex((cell) => cell.figure === from);
  const here = cells[index];
  if (!here) return cells[0]?.figure ?? null;
  const row = cells.filter((cell) => cell.row === here.row);
  const column = columnAt(cells, here.column);
  return MOVES[move]({ here, index, cells, row, column })?.figure ?? null;
}

/**
 * Where Ctrl and an arrow lead, as in spreadsheets: to the last filled cell of a run, over blank cells to the next
 * filled one, else to the edge of the table.
 */
export function jumpFocus(
  layout: TableLayout,
  from: FigureId,
  way: Direction,
  isFilled: (id: FigureId) => boolean,
): FigureId {
  let here = from;
  const first = moveFocus(layout, from, way);
  const isRun = isFilled(from) && first !== null && isFilled(first);
  for (let next = first; next !== null; next = moveFocus(layout, here, way)) {
    if (isRun && !isFilled(next)) return here;
    here = next;
    if (!isRun && isFilled(next)) return here;
  }
  return here;
}

function columnAt(cells: readonly FigureCell[], at: number): readonly FigureCell[] {
  return cells.filter((cell) => cell.column <= at && at < cell.column + cell.columnSpan);
}

/** The rectangle of figures that two corners span, row by row. */
export function figureBlock(layout: TableLayout, one: FigureId, other: FigureId): readonly FigureId[][] {
  const cells = figureCells(layout);
  const corners = cells.filter((cell) => cell.figure === one || cell.figure === other);
  const top = Math.min(...corners.map((cell) => cell.row));
  const bottom = Math.max(...corners.map((cell) => cell.row));
  const left = Math.min(...corners.map((cell) => cell.column));
  const right = Math.max(...corners.map((cell) => cell.column + cell.columnSpan - 1));
  return figureRows(layout)
    .filter((row) => row.some((cell) => cell.row >= top && cell.row <= bottom))
    .map((row) =>
      row
        .filter((cell) => cell.column <= right && cell.column + cell.columnSpan - 1 >= left)
        .map((cell) => cell.figure),
    )
    .filter((row) => row.length > 0);
}
