/** The columns of numbers that the header of a table shows, each with the labels that stand over it. */
import type { SourceCell } from '../../source-document.ts';
import { alignLines, UNKNOWN, type AlignedLine, type Alignment, type FoundLine } from './align-lines.ts';
import type { Axis } from './axis.ts';
import { squash } from './labels.ts';
import { outOfOrder } from './order.ts';
import { isBlank } from './row-labels.ts';
import { knownLabelsOf, type TableSpec } from './table-spec.ts';
import type { TableView } from './table-view.ts';

/** A column of numbers, from grid position `from` to before `to`; in flattened text its running number. */
export interface Column extends AlignedLine {
  readonly from: number;
  readonly to: number;
  /** Its own label as it was written; empty where it has none. */
  readonly label: string;
  readonly cell: SourceCell | undefined;
  /** Has it neither a name nor a number of its own? */
  readonly isEmpty: boolean;
}

export interface HeaderColumns {
  readonly columns: readonly Column[];
  readonly missing: readonly string[];
  readonly fits: readonly number[];
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly stack: readonly string[];
  readonly cell: SourceCell | undefined;
  readonly isEmpty: boolean;
}

/** What the rows below a header tell of the numbers. */
export interface NumbersBelow {
  /** First grid column of the numbers; null where no row tells. */
  readonly from: number | null;
  /** Has a row a number between two grid columns? */
  readonly between: (from: number, to: number) => boolean;
  /** Has every row the same in two grid columns? */
  readonly areSame: (one: number, other: number) => boolean;
}

/** The columns under the rows `header`; null where cells have moved or too little is known. */
export function headerColumns(
  view: TableView,
  header: readonly number[],
  spec: TableSpec,
  numbers: NumbersBelow,
): HeaderColumns | null {
  if (view.table.geometry === 'rows') return flattenedColumns(view, header, spec);
  const places = gridPlaces(view, header, spec, numbers.from)?.map((place, at, all): Place => {
    const before = all[at - 1];
    // A merged column that was divided, its label and its numbers repeated.
    const isRepeated =
      before !== undefined &&
      areEqual(place.stack, before.stack) &&
      spec.columns.find(place.stack).exact &&
      numbers.areSame(before.from, place.from);
    const { from, to, cell } = place;
    const stack = isRepeated ? [''] : place.stack;
    return { from, to, stack, cell, isEmpty: isRepeated || isUnused(stack, place, numbers) };
  });
  if (!places) return null;
  const found = places.map(({ stack, isEmpty }): FoundLine => {
    // A label of another table says that it is none of this one's; an empty column is no column.
    const isForeign = () => knownLabelsOf(stack.at(-1) ?? '').some((label) => label.spec !== spec);
    return { stack, mayBePlaced: () => !isEmpty && !isForeign() };
  });
  const alignment = alignLines({ axis: spec.columns, found, kind: 'columns' });
  if (alignment.isCrooked || alignment.lines.every(({ key }) => key === null)) return null;
  return columnsOf(places, alignment);
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((label, at) => label === other[at]);
}

function isUnused(
  stack: readonly string[],
  { from, to }: Pick<Place, 'from' | 'to'>,
  numbers: NumbersBelow,
): boolean {
  return stack.at(-1) === '' && !numbers.between(from, to);
}

function columnsOf(places: readonly Place[], { lines, missing, fits }: Alignment): HeaderColumns {
  const columns = places.map(({ from, to, stack, cell, isEmpty }, at): Column => {
    const { key, how, isOutOfOrder, twice } = lines[at] ?? UNKNOWN;
    const label = (stack.at(-1) ?? '').replace(/\s+/gu, '');
    return { key, how, isOutOfOrder, twice, from, to, label, cell, isEmpty };
  });
  return { columns, missing, fits };
}

// ── Grids ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The columns that the cells of the lowest row of the header make; null where a cell is missing or has moved. */
function gridPlaces(
  view: TableView,
  header: readonly number[],
  { columns: axis, isCorner }: TableSpec,
  numbersFrom: number | null,
): Omit<Place, 'isEmpty'>[] | null {
  const namesColumn = (text: string) => axis.find([text]).keys.length > 0;
  const bottom =
    header.findLast((row) => view.starting(row).some(({ text }) => namesColumn(text))) ?? header.at(-1);
  if (bottom === undefined) return null;
  const rows = header.filter((row) => row <= bottom);
  if (rows.some((row) => view.overlaps(row))) return null;
  const end = Math.max(...rows.map((row) => endOf(view.covering(row))));
  const names = ({ text }: SourceCell) => namesColumn(text) || axis.over(text).length > 0;
  if (rows.some((row) => hasHole(view, row, numbersFrom ?? 0, end) && view.starting(row).some(names)))
    return null;
  const named = namedRows(view, rows, end, axis);
  const places: Omit<Place, 'isEmpty'>[] = [];
  for (let column = 0; column < end;) {
    const lowest = view.at(bottom, column);
    if (!lowest) {
      if (numbersFrom === null ? places.length > 0 : column >= numbersFrom) return null;
      column += 1;
      continue;
    }
    const [from, to] = [lowest.column, lowest.column + lowest.columnSpan];
    column = to;
    const cells = stackOf(named, from);
    const own = cells.findLast(({ text, column, columnSpan }) => {
      const isAbove = column === from && column + columnSpan === to;
      return isAbove && axis.over(text).length === 0;
    });
    const label = own && !isCorner(own.text) ? own.text : '';
    const isLabels = numbersFrom === null && own !== undefined && label === '';
    const isBefore = numbersFrom !== null && (from + to) / 2 < numbersFrom;
    if (isLabels || isBefore) {
      // The name of a column over the labels of the rows: the header has moved.
      if (label !== '' && namesColumn(label)) return null;
      continue;
    }
    if (numbersFrom === null && places.length === 0 && label === '') continue;
    const above = cells.filter((cell) => cell !== own).map(({ text }) => text);
    places.push({ from, to, stack: [...above, label], cell: own ?? lowest });
  }
  return places;
}

function hasHole(view: TableView, row: number, from: number, end: number): boolean {
  for (let column = from; column < end; column++) if (!view.at(row, column)) return true;
  return false;
}

function endOf(cells: readonly SourceCell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.columnSpan : 0;
}

/** The cells over a column that say something, from above. */
function stackOf(rows: readonly Names[], column: number): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const row of rows) {
    const cell = row[column];
    if (cell && cell !== cells.at(-1)) cells.push(cell);
  }
  return cells;
}

type Names = readonly (SourceCell | undefined)[];

/** For each row of a header the cells that stand over the columns before `end`. */
function namedRows(view: TableView, rows: readonly number[], end: number, axis: Axis): readonly Names[] {
  // Where every cell says something, each stands over its own columns.
  if (!rows.some((row) => view.covering(row).some(isBlank))) return rows.map(view.across);
  let below = Array.from({ length: end }, () => '');
  const named = rows.toReversed().map((row) => {
    const names = namesOver(view, row, below, axis);
    below = below.map((labels, column) => `${squash(names[column]?.text ?? '')}|${labels}`);
    return names;
  });
  return named.reverse();
}

/**
 * The cell of a header row that stands over each column, where one says something. In a header pasted from a
 * spreadsheet the name of a group stands over the first of its columns only, the cells it was merged with are empty:
 * up to a column that has the same labels below as one before, which is of another group that lost its name.
 *
 * @param below all labels below the row, by column
 */
function namesOver(view: TableView, row: number, below: readonly string[], axis: Axis): Names {
  let group: SourceCell | undefined;
  const had = new Set<string>();
  return below.map((labels, column) => {
    const cell = view.at(row, column);
    const isBlankCell = cell !== undefined && isBlank(cell);
    const isRepeated = cell !== undefined && cell.text === view.at(row, column - 1)?.text;
    if (!isBlankCell) {
      const mayGoOn = cell?.columnSpan === 1 && !isRepeated && axis.over(cell.text).length > 0;
      group = mayGoOn ? cell : undefined;
      had.clear();
    } else if (labels !== '' && had.has(labels)) group = undefined;
    had.add(labels);
    return isBlankCell ? group : cell;
  });
}

// ── Flattened text ─────────────────────────────────────────────────────────────────────────────────────────

interface Token {
  readonly cell: SourceCell;
  readonly keys: readonly string[];
  readonly exact: boolean;
}

/**
 * In flattened text only the order of the header's cells is known: all labels in the order of their columns, or
 * those without a group first. One that is missing or not known costs its column; any other order is left alone.
 */
function flattenedColumns(view: TableView, header: readonly number[], spec: TableSpec): HeaderColumns | null {
  const { columns: axis, isCorner } = spec;
  const cells = header.flatMap((row) => view.starting(row)).filter(({ text }) => text.trim() !== '');
  const groups = cells.flatMap(({ text }) => axis.over(text));
  const tokens = cells
    .filter(({ text }) => axis.over(text).length === 0 && !isCorner(text))
    .map((cell): Token => ({ cell, ...axis.find([cell.text]) }));
  // What stands before the first label is the head of the rows, where no corner tells.
  const hasCorner = cells.some(({ text }) => isCorner(text));
  const first = hasCorner ? 0 : tokens.findIndex(({ keys }) => keys.length > 0);
  if (first < 0 || tokens.length === 0 || !areInOrder(axis, groups)) return null;
  const named = tokens.slice(first);
  const isFlat = axis.lines.every(({ under }) => under.length === 0);
  const needsGroups = named.some(({ keys }) => keys.length > 1);
  const parents = new Set(axis.lines.map(({ under }) => under.at(-1)).filter((label) => label !== undefined));
  if (needsGroups && [...parents].some((label) => !groups.includes(label))) return null;
  return (isFlat ? ownOrder(axis, named) : null) ?? statutoryOrder(axis, named);
}

/** Do the labels over columns stand in the order of the form? */
function areInOrder(axis: Axis, groups: readonly string[]): boolean {
  const order = [...new Set(axis.lines.flatMap(({ under }) => under))];
  return !outOfOrder(groups.map((label) => order.indexOf(label))).includes(true);
}

/** As many labels as a form has, each of them known: the file's own order. */
function ownOrder(axis: Axis, tokens: readonly Token[]): HeaderColumns | null {
  const isWhole = axis.orders.some(({ length }) => length === tokens.length);
  if (!isWhole) return null;
  const places = tokens.map(({ cell }, at) => ({
    from: at,
    to: at + 1,
    stack: [cell.text],
    cell,
    isEmpty: false,
  }));
  const found = places.map(({ stack }) => ({ stack, mayBePlaced: () => true }));
  const alignment = alignLines({ axis, found, kind: 'columns' });
  return alignment.lines.some(({ key }) => key === null) ? null : columnsOf(places, alignment);
}

/** The order of the form that the labels fit best; null where one of them stands elsewhere in all forms. */
function statutoryOrder(axis: Axis, tokens: readonly Token[]): HeaderColumns | null {
  const candidates = axis.orders.flatMap((order) => {
    const depth = (key: string) => axis.byKey.get(key)?.under.length ?? 0;
    const byLevel = [...order].sort((a, b) => depth(a) - depth(b));
    return [order, byLevel].flatMap((sequence) => {
      const labels = fitTokens(sequence, tokens);
      if (!labels) return [];
      const known = [...labels.values()].filter(({ keys }) => keys.length > 0).length;
      return 2 * known > order.length ? [{ order, labels, known }] : [];
    });
  });
  const [best] = candidates.sort((a, b) => b.known - a.known);
  if (!best) return null;
  const columns = best.order.map((key, at): Column => {
    const token = best.labels.get(key);
    const how = !token || token.keys.length === 0 ? 'position' : token.exact ? 'label' : 'similar';
    const label = token?.cell.text.replace(/\s+/gu, '') ?? '';
    return { ...UNKNOWN, key, how, from: at, to: at + 1, label, cell: token?.cell, isEmpty: false };
  });
  return {
    columns,
    missing: [],
    fits: axis.orders.map((order) => (order === best.order ? order.length : 0)),
  };
}

/** Which label stands for which key of a sequence; labels may be missing, or not known where none is missing. */
function fitTokens(sequence: readonly string[], tokens: readonly Token[]): Map<string, Token> | null {
  const labels = new Map<string, Token>();
  const isWhole = tokens.length === sequence.length;
  let at = 0;
  for (const token of tokens) {
    const isUnknown = token.keys.length === 0;
    if (isUnknown && !isWhole) return null;
    const place = isUnknown ? at : sequence.findIndex((key, rank) => rank >= at && token.keys.includes(key));
    const key = sequence[place];
    if (key === undefined || (isWhole && place !== at)) return null;
    labels.set(key, token);
    at = place + 1;
  }
  return labels;
}
