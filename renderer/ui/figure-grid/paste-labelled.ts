/**
 * A block of the clipboard that brings labels of the form with it: where they say that its numbers go.
 *
 * It is read by the same eyes as the tables of a file, so that merged headers, columns in another order or left out
 * and labels written a little differently are understood.
 */
import type { FigureId } from '../../../shared/forms/figures.ts';
import { labelKey } from '../../../shared/recognition/tables/labels.ts';
import { isFigureLike } from '../../../shared/recognition/tables/row-labels.ts';
import { readTables } from '../../../shared/recognition/tables/statutory-tables.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { figuresAt } from '../../../shared/report/place-name.ts';
import { writeFigure } from '../../../shared/report/reading.ts';
import type { Note, Origin } from '../../../shared/report/schema.ts';
import type { SourceCell } from '../../../shared/source-document.ts';
import type { Block, Clip } from './clipboard.ts';
import { figureCells, figureRows, type FigureCell } from './navigation.ts';
import type { Landing, Landings, Target } from './paste.ts';

/** Labels of the table, compared by their words alone. */
function labelsOf(layout: TableLayout): ReadonlySet<string> {
  return new Set(layout.cells.filter(({ text }) => text !== '').map(({ text }) => labelKey(text)));
}

const isLabel = (labels: ReadonlySet<string>, text: string) => labels.has(labelKey(text));

/** Do rows of the block bring labels of the table with them? Those of columns alone do not count. */
export function hasRowLabels(layout: TableLayout, { rows }: Clip): boolean {
  const labels = labelsOf(layout);
  return rows.some((row) => !isLabelRow(row, labels) && row.some((text) => isLabel(labels, text)));
}

/**
 * The rows of a block without the labels of columns over them; null where those say other columns than the ones that
 * the block would land on, `start` being the column of its left edge.
 */
export function withoutHeader(layout: TableLayout, rows: Block, start: number): Block | null {
  const labels = labelsOf(layout);
  const headers = rows.filter((row) => isLabelRow(row, labels));
  const over = (column: number) =>
    layout.cells
      .filter(
        (cell) => cell.kind !== 'figure' && cell.column <= column && column < cell.column + cell.columnSpan,
      )
      .map(({ text }) => labelKey(text));
  const fits = headers.every((row) =>
    row.every((text, index) => text.trim() === '' || over(start + index).includes(labelKey(text))),
  );
  return fits ? rows.filter((row) => !headers.includes(row)) : null;
}

/** Reads the block as a table of a file; what of it is neither a label nor read finds no figure. */
export function readLabelled(
  layout: TableLayout,
  { rows, cells }: Clip,
): Landings & { readonly isInOrder: boolean } {
  const own = new Set(figureCells(layout).map(({ figure }) => figure));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const table = { kind: 'table', geometry: 'grid', rowCount: rows.length, columnCount, cells } as const;
  const found = readTables([{ table, originOf }], () => null);
  const isElsewhere = otherColumns(layout, rows);
  const read = Object.keys(found.figures).filter(
    (id) => own.has(id) && cellAt(found.origins[id]) !== null && !isElsewhere(id, found.origins[id]),
  );
  const used = new Map(read.map((id) => [cellAt(found.origins[id]) ?? '', id]));
  const textOf = (id: FigureId) => {
    const value = found.figures[id];
    return value == null ? (found.unreadable[id] ?? '') : (found.written[id] ?? writeFigure(value));
  };
  const taken = read.map((id): Landing => ({ figure: id, text: textOf(id) }));
  const doubted = found.notes
    .filter(({ doubt, code }) => doubt && !IS_OF_CELL.has(code))
    .flatMap(({ place }: Note) => figuresAt(place, found));
  return {
    ...leftOver(layout, cells, used),
    landings: [...taken, ...leftOver(layout, cells, used).landings],
    unsure: new Set(doubted.filter((id) => read.includes(id))),
    isInOrder: isInOrder(layout, rows, used),
  };
}

/**
 * Does the block name, right over a cell, another column than the figure's own? Where columns stand in an order that no
 * file has, the reader may go by their places.
 */
function otherColumns(
  layout: TableLayout,
  rows: Block,
): (id: FigureId, origin: Origin | undefined) => boolean {
  const leaves = new Map(
    layout.cells
      .filter(({ kind, columnSpan }) => kind === 'header' && columnSpan === 1)
      .map(({ column, text }) => [column, labelKey(text)]),
  );
  const names = new Set(leaves.values());
  const columns = new Map(
    layout.cells.flatMap(({ figure, column }) => (figure === undefined ? [] : [[figure, column] as const])),
  );
  const labels = labelsOf(layout);
  const headers = rows.filter((row) => isLabelRow(row, labels));
  return (id, origin) => {
    const leaf = leaves.get(columns.get(id) ?? -1);
    if (origin?.kind !== 'cell' || leaf === undefined) return false;
    const said = headers.map((row) => labelKey(row[origin.column] ?? '')).filter((text) => names.has(text));
    return said.length > 0 && !said.includes(leaf);
  };
}

/** Notes about what stands in a cell; what it says is seen. */
const IS_OF_CELL: ReadonlySet<string> = new Set(['blank-figure', 'mark-figure', 'unreadable-figure']);

const originOf = (cell: SourceCell | undefined): Origin | null =>
  cell ? { kind: 'cell', table: 0, row: cell.row, column: cell.column } : null;

function cellAt(origin: Origin | undefined): string | null {
  return origin?.kind === 'cell' ? `${origin.row},${origin.column}` : null;
}

/** Numbers that were not read: those of rows without one that was, by the row's label, and the others by themselves. */
function leftOver(
  layout: TableLayout,
  cells: readonly SourceCell[],
  used: ReadonlyMap<string, FigureId>,
): Pick<Landings, 'landings' | 'unknown'> {
  const labels = labelsOf(layout);
  const readRows = new Set([...used.keys()].map((at) => Number(at.split(',')[0])));
  const isLeft = ({ row, column, text }: SourceCell) =>
    isFigureLike(text) && !used.has(`${row},${column}`) && !isLabel(labels, text);
  const left = cells.filter(isLeft);
  const nameOf = (row: number) =>
    cells.findLast((cell) => cell.row === row && cell.text.trim() !== '' && !isFigureLike(cell.text))?.text;
  const rows = [...new Set(left.filter(({ row }) => !readRows.has(row)).map(({ row }) => row))];
  const named = new Map(rows.map((row) => [row, nameOf(row)]));
  return {
    unknown: [...named.values()].flatMap((name) => name?.replace(/\s+/gu, '') ?? []),
    landings: left
      .filter(({ row }) => named.get(row) === undefined)
      .map(({ text }) => ({ figure: null, text })),
  };
}

/** Do the columns stand in the order of the table, whole, as far as rows were read; or has the block no columns' labels? */
function isInOrder(layout: TableLayout, rows: Block, used: ReadonlyMap<string, FigureId>): boolean {
  const labels = labelsOf(layout);
  const places = new Map([...used].map(([at, id]) => [id, Number(at.split(',')[1])]));
  if (places.size === 0) return !rows.some((row) => isLabelRow(row, labels));
  return figureRows(layout).every((cells) => {
    const columns = cells.map(({ figure }) => places.get(figure));
    if (columns.every((column) => column === undefined)) return true;
    return columns.every((column, index) => column !== undefined && column > (columns[index - 1] ?? -1));
  });
}

/** A row of the clipboard: the official label nearest to its numbers, and the numbers. */
interface PastedRow {
  readonly label: string | null;
  readonly numbers: readonly string[];
}

function isLabelRow(row: readonly string[], labels: ReadonlySet<string>): boolean {
  const filled = row.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.every((text) => isLabel(labels, text));
}

function splitLabel(row: readonly string[], labels: ReadonlySet<string>): PastedRow {
  const last = row.findLastIndex((text) => isLabel(labels, text));
  return { label: last < 0 ? null : labelKey(row[last] ?? ''), numbers: row.slice(last + 1) };
}

/**
 * Rows named by their own labels, from top to bottom, their numbers in the order of the table; null where one has no
 * label, an unknown one or is not whole.
 */
export function rowsByLabel(layout: TableLayout, block: Block): readonly Target[] | null {
  const labels = labelsOf(layout);
  const known = figureRows(layout).map((cells) => ({ cells, label: rowLabel(layout, cells) }));
  const targets: Target[] = [];
  let next = 0;
  for (const row of block.filter((line) => !isLabelRow(line, labels))) {
    const { label, numbers } = splitLabel(row, labels);
    const found = known.findIndex((line, at) => at >= next && line.label === label);
    const cells = known[found]?.cells;
    if (!cells || numbers.length < cells.length) return null;
    // A label that spans several columns leaves empty positions between itself and its numbers.
    const spare = numbers.length - cells.length;
    const own = numbers.slice(0, spare).every((text) => text.trim() === '') ? numbers.slice(spare) : numbers;
    if (own.slice(cells.length).some((text) => text.trim() !== '')) return null;
    targets.push({ cells, numbers: own });
    next = found + 1;
  }
  return targets;
}

function rowLabel(layout: TableLayout, cells: readonly FigureCell[]): string {
  const row = cells[0]?.row;
  const label = layout.cells.findLast(
    (cell) => cell.kind === 'label' && cell.row === row && cell.text !== '',
  );
  return labelKey(label?.text ?? '');
}
