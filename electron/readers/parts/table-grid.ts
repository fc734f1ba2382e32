/**
 * Rows of cells as a true grid: every cell with its place and its spans (ECMA-376 part 1, 17.4).
 *
 * The columns handed over are those that cells really begin or end at. Word's own grid has more: a column for
 * every edge that was ever dragged, and LibreOffice adds one of a single twip.
 */
import type { SourceBlock, SourceCell, SourceTable } from '../../../shared/source-document.ts';

export interface CellProperties {
  /** Grid columns the cell takes. */
  readonly span: number;
  readonly merge: 'none' | 'restart' | 'continue';
  /** Merged into the cell before it (w:hMerge, as old files have it). */
  readonly joinsPrevious: boolean;
  /** Twips, where the file states them. */
  readonly width?: number;
}

export interface RawCell {
  readonly properties: CellProperties;
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly blocks: readonly SourceBlock[];
}

export interface RawRow {
  /** Grid columns left free at the start and the end of the row. */
  readonly before: number;
  readonly after: number;
  /** Twips left free at the start. */
  readonly widthBefore: number;
  /** It is marked as a head of the columns. */
  readonly isHead?: boolean;
  readonly cells: readonly RawCell[];
}

/** Edges nearer than this (twips, about a millimetre) are one edge that was not quite hit. */
const SLIVER = 60;

interface Placed {
  readonly cell: RawCell;
  readonly from: number;
  readonly to: number;
}

/** The table of `rows` over grid columns of the widths `grid` (twips); null where there is no cell. */
export function buildTable(grid: readonly number[], rows: readonly RawRow[]): SourceTable | null {
  const filled = rows.filter((row) => row.cells.length > 0);
  if (filled.length === 0) return null;
  const byWidth = placeByWidth(filled);
  const placed = byWidth ?? filled.map(placeBySpan);
  const positions = byWidth ? (edge: number) => edge : gridPositions(grid);
  const columnOf = numberColumns(placed, positions, byWidth ? SLIVER : sliverOf(grid));
  const columns = placed.map((row) =>
    row.map(({ cell, from, to }) => ({ cell, from: columnOf(from), to: columnOf(to) })),
  );
  return {
    kind: 'table',
    geometry: 'grid',
    rowCount: columns.length,
    columnCount: Math.max(...columns.map((row) => row.at(-1)?.to ?? 0)),
    ...(filled[0]?.isHead === true && { isHeaded: true }),
    cells: mergeRows(columns),
  };
}

/** Cells at the grid columns their spans say; a cell merged into the one before it makes that one wider. */
function placeBySpan(row: RawRow): Placed[] {
  return placeCells(row.before, row.cells, (cell) => cell.properties.span);
}

function placeCells(start: number, cells: readonly RawCell[], sizeOf: (cell: RawCell) => number): Placed[] {
  const placed: Placed[] = [];
  let at = start;
  for (const cell of cells) {
    const [from, previous] = [at, placed.at(-1)];
    at += sizeOf(cell);
    if (cell.properties.joinsPrevious && previous) placed[placed.length - 1] = { ...previous, to: at };
    else placed.push({ cell, from, to: at });
  }
  return placed;
}

/**
 * Cells at the places their widths say, for files whose spans cannot be right: the rows come to different
 * numbers of grid columns, yet all to the same width. Null where spans are to be trusted.
 */
function placeByWidth(rows: readonly RawRow[]): Placed[][] | null {
  const columns = rows.map((row) =>
    row.cells.reduce((sum, cell) => sum + cell.properties.span, row.before + row.after),
  );
  if (columns.every((count) => count === columns[0])) return null;
  if (rows.some((row) => row.cells.some((cell) => !cell.properties.width))) return null;
  const placed = rows.map((row) =>
    placeCells(row.widthBefore, row.cells, (cell) => cell.properties.width ?? 0),
  );
  const ends = placed.map((row) => row.at(-1)?.to ?? 0);
  return Math.max(...ends) - Math.min(...ends) <= SLIVER * 2 ? placed : null;
}

function gridPositions(grid: readonly number[]): (edge: number) => number {
  const positions = [0];
  for (const width of grid) positions.push((positions.at(-1) ?? 0) + width);
  const end = positions.at(-1) ?? 0;
  // Columns that the grid forgot are taken to be wide.
  return (edge) => positions[edge] ?? end + (edge - grid.length) * SLIVER * 10;
}

/** Widest grid column that counts as a slip: never one as wide as its neighbours. */
function sliverOf(grid: readonly number[]): number {
  const total = grid.reduce((sum, width) => sum + width, 0);
  return Math.min(SLIVER, total / Math.max(grid.length, 1) / 5);
}

/** Column numbers of the edges in use. Neighbouring edges less than `sliver` apart are one, unless a row has both. */
function numberColumns(
  rows: readonly (readonly Placed[])[],
  positionOf: (edge: number) => number,
  sliver: number,
): (edge: number) => number {
  const rowsAt = new Map<number, Set<number>>();
  rows.forEach((row, index) => {
    for (const { from, to } of row) {
      for (const edge of [from, to]) {
        const there = rowsAt.get(edge);
        if (there) there.add(index);
        else rowsAt.set(edge, new Set([index]));
      }
    }
  });
  const columns = new Map<number, number>();
  let column = -1;
  let start = 0;
  let inColumn = new Set<number>();
  for (const edge of [...rowsAt.keys()].sort((one, other) => one - other)) {
    const there = rowsAt.get(edge) ?? new Set();
    const near = column >= 0 && positionOf(edge) - start < sliver;
    if (near && [...there].every((row) => !inColumn.has(row))) {
      for (const row of there) inColumn.add(row);
    } else {
      [column, start, inColumn] = [column + 1, positionOf(edge), new Set(there)];
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}

/** A cell that the rows below may still make longer. */
type OpenCell = { -readonly [K in keyof SourceCell]: SourceCell[K] };

/** Cells in reading order, those that continue the cell above taken into it. */
function mergeRows(rows: readonly (readonly Placed[])[]): SourceCell[] {
  const cells: OpenCell[] = [];
  let above: OpenCell[] = [];
  rows.forEach((placed, row) => {
    const open: OpenCell[] = [];
    const taken = new Set<Placed>();
    for (const upper of above) {
      const under = continuing(upper, placed);
      if (under.length === 0) continue;
      upper.rowSpan++;
      open.push(upper);
      for (const one of under) taken.add(one);
    }
    for (const one of placed) {
      if (taken.has(one)) continue;
      const { text, tables, blocks, properties } = one.cell;
      const cell: OpenCell = { row, column: one.from, rowSpan: 1, columnSpan: one.to - one.from, text };
      if (tables.length > 0) cell.tables = tables;
      if (tables.length > 0 || blocks.some(isMoreThanText)) cell.blocks = blocks;
      cells.push(cell);
      // One that continues nothing is where a merge begins: the row above it may have been deleted.
      if (properties.merge !== 'none') open.push(cell);
    }
    above = open;
  });
  return cells;
}

/** Does the text of a cell leave anything out of the block? */
function isMoreThanText(block: SourceBlock): boolean {
  return block.kind === 'table' || (block.isFrame ?? false) || Boolean(block.looks ?? block.pictures);
}

/** Cells of a row that together continue `upper`: none where others stand under it. */
function continuing(upper: OpenCell, row: readonly Placed[]): readonly Placed[] {
  const end = upper.column + upper.columnSpan;
  const under = row.filter(({ from, to }) => from < end && to > upper.column);
  const fits = under.every(
    ({ cell, from, to }) => cell.properties.merge === 'continue' && from >= upper.column && to <= end,
  );
  return fits && under[0]?.from === upper.column ? under : [];
}
