/** Tables of an RTF file: rows are stated by the right edges of their cells, and cells end by a mark (“Table Definitions”). */
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import { buildEdgeTable, type EdgeCell } from '../parts/edge-grid.ts';
import { storyText } from '../parts/story.ts';
import type { Shading } from './colours.ts';

type CellProperties = EdgeCell['properties'];
interface DefinedCell extends CellProperties, Shading {
  readonly edge: number;
  /** Taken out in a tracked change. */
  readonly gone: boolean;
}

/** What `\trowd` and the words after it say of the rows to come. */
export interface RowDefinition {
  left: number;
  /** Points of height that the row is cut off at. */
  room?: number;
  /** It is repeated at the top of every page. */
  isHead?: boolean;
  readonly cells: DefinedCell[];
  next: { -readonly [K in keyof Omit<DefinedCell, 'edge'>]: DefinedCell[K] };
}

export interface OpenTable {
  readonly rows: EdgeCell[][];
  /** Its first row is a head. */
  isHeaded: boolean;
  /** Contents of the cells of the row being read. */
  cells: (readonly SourceBlock[])[];
  /** There is text between the last cell of the row and its end. */
  astray: boolean;
  readonly boxes: SourceBlock[];
}

/** Word allows 63 cells in a row; what comes after so many is no table but an attack. */
const MOST_CELLS = 256;
/** Width of a cell that nothing is said about. */
const USUAL_WIDTH = 1000;

function unstated(): RowDefinition['next'] {
  return { merge: 'none', joinsPrevious: false, gone: false };
}

export function newDefinition(): RowDefinition {
  return { left: 0, cells: [], next: unstated() };
}

/** Takes the control word into the definition. */
export function defineRow(definition: RowDefinition, name: string, value: number | undefined): void {
  const { next } = definition;
  if (name === 'trleft') definition.left = value ?? 0;
  else if (name === 'clvmgf') next.merge = 'restart';
  else if (name === 'clvmrg') next.merge = 'continue';
  else if (name === 'clmrg') next.joinsPrevious = true;
  else if (name === 'trhdr') definition.isHead = value !== 0;
  else if (name === 'cldel') next.gone = true;
  else if (name === 'clcbpat') next.ground = value ?? 0;
  else if (name === 'clcfpat') next.front = value ?? 0;
  else if (name === 'clshdng') next.shade = value ?? 0;
  // Less than nothing is an exact height.
  else if (name === 'trrh' && value !== undefined && value < 0) definition.room = -value / 20;
  else if (name === 'cellx' && definition.cells.length < MOST_CELLS) {
    definition.cells.push({ ...next, edge: value ?? 0 });
    definition.next = unstated();
  }
}

export function openTable(): OpenTable {
  return { rows: [], isHeaded: false, cells: [], astray: false, boxes: [] };
}

export function addCell(table: OpenTable, blocks: readonly SourceBlock[]): void {
  if (table.cells.length < MOST_CELLS) table.cells.push(blocks);
}

export function endRow(table: OpenTable, definition: RowDefinition): void {
  if (table.cells.length > 0) {
    if (table.rows.length === 0) table.isHeaded = definition.isHead ?? false;
    table.rows.push(placeCells(definition, table));
  }
  dropRow(table);
}

/** The row is not there: deleted in a tracked change, or hidden. */
export function dropRow(table: OpenTable): void {
  table.cells = [];
  table.astray = false;
}

export function closeTable(table: OpenTable): SourceTable | null {
  return buildEdgeTable(table.rows, table.isHeaded);
}

/**
 * A row with more marks than cells, or with text after its last mark, does not say which cell has which text: what
 * comes after the last but one shares the place of the last two, so that no figure passes for its neighbour.
 */
function placeCells(definition: RowDefinition, { cells, astray }: OpenTable): EdgeCell[] {
  const places = placesOf(definition, cells.length);
  if (cells.length <= places.length && !astray) {
    return cells.flatMap((blocks, index) => placeCell(blocks, places[index]));
  }
  const alone = Math.max(Math.min(places.length, cells.length) - 2, 0);
  const [first, last] = [places[alone], places.at(-1)];
  return [
    ...cells.slice(0, alone).flatMap((blocks, index) => placeCell(blocks, places[index])),
    ...placeCell(cells.slice(alone).flat(), first && last && { ...first, to: last.to }),
  ];
}

function placeCell(blocks: readonly SourceBlock[], place: Place | undefined): EdgeCell[] {
  if (!place || place.gone) return [];
  const { merge, joinsPrevious, from, to } = place;
  const tables = blocks.filter((block) => block.kind === 'table');
  return [{ properties: { merge, joinsPrevious }, from, to, text: storyText(blocks), tables, blocks }];
}

type Place = Omit<DefinedCell, 'edge'> & { readonly from: number; readonly to: number };

/** Where the cells stand; a row without a definition has cells of one width. */
function placesOf(definition: RowDefinition, count: number): Place[] {
  const defined =
    definition.cells.length > 0
      ? definition.cells
      : Array.from({ length: count }, (_, index) => ({ ...unstated(), edge: (index + 1) * USUAL_WIDTH }));
  let from = definition.left;
  return defined.map(({ edge, ...place }) => {
    // Edges that run back: a cell is as narrow as can be, but a cell.
    const cell = { ...place, from, to: Math.max(edge, from + 1) };
    from = cell.to;
    return cell;
  });
}
