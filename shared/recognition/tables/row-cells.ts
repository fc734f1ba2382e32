/** Which cell of a row stands under which column. */
import type { SourceCell } from '../../source-document.ts';
import { isChangeWord } from './change-words.ts';
import type { Column } from './header-columns.ts';
import { isBlank } from './row-labels.ts';
import type { TableView } from './table-view.ts';

/** A row's cells behind its label and the columns that they are to stand under. */
export interface Placement {
  readonly view: TableView;
  readonly row: number;
  /** Left to right. */
  readonly numbers: readonly SourceCell[];
  readonly columns: readonly Column[];
  /** False where the columns are those of another table that this one continues. */
  readonly isSamePlaces: boolean;
  /** Do rows have empty cells before their numbers, of which only the order of cells is known? */
  readonly hasLabelRests: boolean;
  /** Does a column count changes (增3)? */
  readonly isChange: (column: Column) => boolean;
}

/** A column's own cell, or the merged one that covers it together with its neighbours; undefined where it has none. */
export interface PlacedCell {
  readonly cell: SourceCell | undefined;
  readonly isMerged: boolean;
}

type OwnCell = PlacedCell & { readonly cell: SourceCell };

export type RowCells =
  | { readonly ok: true; readonly cells: readonly PlacedCell[] }
  | { readonly ok: false; readonly code: 'short-row' | 'long-row' | 'merged-cell' };

/**
 * The cells of a row under the columns of its header, one for each.
 *
 * A row is read as long as every cell of it begins and ends where a column does, or where it has one cell for each
 * column that lies under no other: a cell too many, missing or shared may have moved its neighbours.
 */
export function cellsUnder(placement: Placement): RowCells {
  const { view, row, numbers, columns } = placement;
  const placed = placeCells(placement);
  if (placed) return { ok: true, cells: placed };
  const pinned = numbers.length < columns.length && !view.overlaps(row) ? pinByWords(placement) : null;
  if (pinned) return { ok: true, cells: pinned };
  const from = columns[0]?.from ?? 0;
  const count = numbers.filter((cell) => !isLabelRest(cell, from)).length;
  if (view.overlaps(row) || count === columns.length) return { ok: false, code: 'merged-cell' };
  return { ok: false, code: count > columns.length ? 'long-row' : 'short-row' };
}

function placeCells({
  view,
  row,
  numbers,
  columns,
  isSamePlaces,
  hasLabelRests,
}: Placement): readonly PlacedCell[] | null {
  const placed = (cell: SourceCell): OwnCell => ({ cell, isMerged: cell.row !== row || cell.rowSpan > 1 });
  if (view.table.geometry === 'rows' || !isSamePlaces) {
    const own = view.table.geometry === 'rows' ? numbers : withoutLabelRest(numbers, columns.length);
    // An empty cell may be no number, but what a label was merged with: then a number is missing.
    const isOpen = hasLabelRests && own[0] !== undefined && isBlank(own[0]);
    return own.length === columns.length && !isOpen ? own.map(placed) : null;
  }
  if (view.overlaps(row)) return null;
  const from = columns[0]?.from ?? 0;
  const own = numbers.filter((cell) => !isLabelRest(cell, from)).map(placed);
  const exact = byEdges(own, columns);
  if (exact || own.length !== columns.length) return exact;
  return own.every(({ cell }, at) => liesUnder(cell, columns, at)) ? own : null;
}

/** An empty cell before the numbers, which a label was merged with once. */
function isLabelRest(cell: SourceCell, from: number): boolean {
  return cell.column + cell.columnSpan <= from && isBlank(cell);
}

/** More columns than a table with changes has. */
const MOST_PINNED = 8;

/**
 * The cells of a row that lost some: words that say a change (增3) fit one column only, and pin the row where a
 * single way keeps the order. The columns between stay without a cell.
 */
function pinByWords({ numbers, columns, isChange }: Placement): readonly PlacedCell[] | null {
  if (columns.length > MOST_PINNED || !numbers.some(({ text }) => isChangeWord(text))) return null;
  const [only, ...others] = placements(numbers.length, columns.length).filter((places) =>
    places.every((place, at) => {
      const column = columns[place];
      return !isChangeWord(numbers[at]?.text ?? '') || (column !== undefined && isChange(column));
    }),
  );
  if (!only || others.length > 0) return null;
  return columns.map((_, at) => ({ cell: numbers[only.indexOf(at)], isMerged: false }));
}

/** Every way to put `count` things into `slots` places in order. */
function placements(count: number, slots: number, from = 0): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, slots - count - from + 1) }, (_, offset) => from + offset).flatMap(
    (first) => placements(count - 1, slots, first + 1).map((rest) => [first, ...rest]),
  );
}

/** Beside a label that was merged once, empty cells are left before the numbers. */
function withoutLabelRest(cells: readonly SourceCell[], wanted: number): readonly SourceCell[] {
  const spare = cells.length - wanted;
  return spare > 0 && cells.slice(0, spare).every(isBlank) ? cells.slice(spare) : cells;
}

/** The cell over each column where all edges of the cells are edges of columns. */
function byEdges(cells: readonly OwnCell[], columns: readonly Column[]): PlacedCell[] | null {
  const placed: PlacedCell[] = [];
  const merged: { readonly entries: number; readonly covered: number }[] = [];
  let at = 0;
  for (const own of cells) {
    const { cell } = own;
    const end = cell.column + cell.columnSpan;
    if (columns[at]?.from !== cell.column) return null;
    const first = at;
    while (at < columns.length && (columns[at]?.to ?? 0) <= end) at += 1;
    if (at === first || columns[at - 1]?.to !== end) return null;
    const covered = at - first;
    if (covered > 1) merged.push({ entries: entriesOf(cell), covered });
    const shown = covered > 1 ? { cell, isMerged: true } : own;
    for (let column = first; column < at; column++) placed.push(shown);
  }
  return at === columns.length && !mayBeMoved(merged) ? placed : null;
}

function entriesOf({ text }: SourceCell): number {
  return text.split('\n').filter((entry) => entry.trim() !== '').length;
}

/**
 * Cells that somebody merged hold one entry, or one from each. One cell with a single entry and another with several
 * are a row whose edges were moved: between them every number stands under its neighbour's column.
 */
function mayBeMoved(merged: readonly { readonly entries: number; readonly covered: number }[]): boolean {
  const several = merged.filter(({ entries }) => entries > 1);
  if (several.some(({ entries, covered }) => entries !== covered)) return true;
  return several.length > 0 && several.length < merged.length;
}

/** Does the cell lie under the column in its place and cover no neighbour? Its edges may be somewhat beside. */
function liesUnder(cell: SourceCell, columns: readonly Column[], at: number): boolean {
  const end = cell.column + cell.columnSpan;
  const [own, before, behind] = [columns[at], columns[at - 1], columns[at + 1]];
  return (
    own !== undefined &&
    cell.column < own.to &&
    end > own.from &&
    (before === undefined || cell.column > before.from) &&
    (behind === undefined || end < behind.to)
  );
}
