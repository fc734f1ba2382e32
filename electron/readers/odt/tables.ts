/** Tables: rows of cells and covered cells, as a true grid (ODF 1.3 part 3, 9.1). */
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import { buildEdgeTable, type EdgeCell } from '../parts/edge-grid.ts';
import { storyText } from '../parts/story.ts';

/** Rows over the width from 0; what a cell divided into further cells is. */
export interface PlacedRows {
  readonly rows: readonly (readonly EdgeCell[])[];
  readonly width: number;
}

export interface OdtCell {
  /** Only holds the place of a cell that spans others. */
  readonly covered: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly repeated: number;
  readonly blocks: readonly SourceBlock[];
  /** Tables that are no tables of their own but divide this cell. */
  readonly parts: readonly PlacedRows[];
}

export interface OdtTable {
  /** Widths of the columns, twips. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly OdtCell[])[];
  /** Its first row is a head. */
  readonly isHeaded: boolean;
}

/** More columns than this are no table but an attack, or a spreadsheet's empty rest. */
export const MOST_COLUMNS = 1000;
const USUAL_WIDTH = 1000;

/** The table as a block; null where there is no cell. */
export function buildOdtTable(table: OdtTable): SourceTable | null {
  return buildEdgeTable(placeRows(table).rows, table.isHeaded);
}

/** A cell that reaches into the rows below. */
interface Reaching {
  readonly from: number;
  readonly to: number;
  left: number;
}

/** Cells by the edges they begin and end at. */
export function placeRows(table: OdtTable): PlacedRows {
  const edgeOf = edges(table.columns);
  const rows: EdgeCell[][] = [];
  let width = 0;
  let reaching: Reaching[] = [];
  for (const cells of table.rows) {
    const placed = placeCells(cells, reaching);
    const row = divide(
      placed.map((place) => ({ ...place, left: edgeOf(place.from), right: edgeOf(place.to) })),
    );
    width = Math.max(width, row[0]?.at(-1)?.to ?? 0);
    rows.push(...row);
    reaching = placed
      .filter(({ rowsLeft }) => rowsLeft > 0)
      .map(({ from, to, rowsLeft }) => ({ from, to, left: rowsLeft }));
  }
  return { rows, width };
}

function edges(columns: readonly number[]): (column: number) => number {
  const positions = [0];
  for (const width of columns) positions.push((positions.at(-1) ?? 0) + Math.max(width, 1));
  const end = positions.at(-1) ?? 0;
  // Columns that the file forgot to name.
  return (column) => positions[column] ?? end + (column - columns.length) * USUAL_WIDTH;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly merge: EdgeCell['properties']['merge'];
  /** Rows below that the cell reaches into. */
  readonly rowsLeft: number;
  readonly cell?: OdtCell;
}

/**
 * Places of one row, left to right. A covered cell takes a column; writers that leave covered cells out mean the
 * next column that is free.
 */
function placeCells(cells: readonly OdtCell[], reaching: readonly Reaching[]): Place[] {
  const places: Place[] = reaching.map(({ from, to, left }) => ({
    from,
    to,
    merge: 'continue',
    rowsLeft: left - 1,
  }));
  const taken = new Set<number>();
  for (const { from, to } of places) for (let column = from; column < to; column++) taken.add(column);
  let column = 0;
  for (const cell of cells) {
    for (let time = 0; time < cell.repeated && column < MOST_COLUMNS; time++) {
      if (cell.covered && taken.has(column)) {
        column++;
        continue;
      }
      while (taken.has(column)) column++;
      const from = column;
      let to = from + 1;
      while (to < Math.min(from + cell.columnSpan, MOST_COLUMNS) && !taken.has(to)) to++;
      for (let at = from; at < to; at++) taken.add(at);
      const rowsLeft = cell.covered ? 0 : cell.rowSpan - 1;
      places.push({
        from,
        to,
        merge: rowsLeft > 0 ? 'restart' : 'none',
        rowsLeft,
        ...(!cell.covered && { cell }),
      });
      column = from + 1;
    }
  }
  return places.sort((one, other) => one.from - other.from);
}

type EdgePlace = Place & { readonly left: number; readonly right: number };

/** One row, or as many as its cells are divided into; cells that are not divided span them all. */
function divide(places: readonly EdgePlace[]): EdgeCell[][] {
  const partOf = ({ cell, merge }: EdgePlace): PlacedRows | undefined =>
    merge === 'none' && cell?.parts.length === 1 && storyText(cell.blocks).trim() === ''
      ? cell.parts[0]
      : undefined;
  const height = Math.max(1, ...places.map((place) => partOf(place)?.rows.length ?? 1));
  const rows = Array.from({ length: height }, (): EdgeCell[] => []);
  for (const place of places) {
    const part = partOf(place);
    rows.forEach((row, at) => {
      if (part) row.push(...partCells(place, part, at, height));
      else row.push(cellOf(place, at, height));
    });
  }
  return rows;
}

function cellOf({ cell, merge, left, right }: EdgePlace, row: number, height: number): EdgeCell {
  const blocks = row === 0 ? (cell?.blocks ?? []) : [];
  // A cell divided in a way that no grid shows keeps its parts as tables.
  const parts = row === 0 ? (cell?.parts ?? []).flatMap((part) => buildEdgeTable(part.rows) ?? []) : [];
  const whole = [...blocks, ...parts];
  return {
    properties: {
      merge: row > 0 ? 'continue' : height > 1 && merge === 'none' ? 'restart' : merge,
      joinsPrevious: false,
    },
    from: left,
    to: right,
    text: storyText(whole),
    tables: whole.filter((block) => block.kind === 'table'),
    blocks: whole,
  };
}

/** Cells of a divided cell in one of `height` rows; its last row reaches down to the end. */
function partCells(place: EdgePlace, part: PlacedRows, row: number, height: number): EdgeCell[] {
  const last = part.rows.length - 1;
  const scale = (place.right - place.left) / Math.max(part.width, 1);
  return (part.rows[Math.min(row, last)] ?? []).map((cell) => {
    const isRest = row > last;
    const merge = isRest ? 'continue' : row === last && last < height - 1 ? 'restart' : cell.properties.merge;
    return {
      ...(isRest ? { text: '', tables: [], blocks: [] } : cell),
      properties: {
        merge: isRest || cell.properties.merge !== 'continue' ? merge : 'continue',
        joinsPrevious: false,
      },
      from: place.left + cell.from * scale,
      to: place.left + cell.to * scale,
    };
  });
}
