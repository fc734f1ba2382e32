/** Tables that a page break cut in two, put together again. */
import type { SourceTable } from '../../../shared/source-document.ts';
import type { PageTable, TableCell } from './page-tables.ts';
import { tidyTable } from './tidy-table.ts';
import { isFull } from './wrapping.ts';
import { foldPositions, SNAP } from './rulings.ts';

/** The statutory tables have 300 cells; what goes on and on is another kind of list. */
const MOST_CELLS = 5000;

/** The table with its continuation below it; null where their columns are not the same. */
export function joinTables(upper: PageTable, lower: PageTable): PageTable | null {
  if (upper.cells.length + lower.cells.length > MOST_CELLS) return null;
  const [left, right] = [upper.xs[0] ?? 0, upper.xs.at(-1) ?? 0];
  // Facing pages have mirrored margins.
  const shift = left - (lower.xs[0] ?? 0);
  const moved = lower.xs.map((x) => x + shift);
  const sameWidth = Math.abs((moved.at(-1) ?? 0) - right) <= 2 * SNAP;
  if (!sameWidth || !(within(moved, upper.xs) || within(upper.xs, moved))) return null;
  const xs = foldPositions([...upper.xs, ...moved]);
  const above = upper.cells.map((cell) => onColumns(cell, upper.xs, xs));
  const below = lower.cells.map((cell) => onColumns(cell, moved, xs));
  const [head, rest] = [
    { ...upper, xs, cells: above },
    { ...lower, xs, cells: below },
  ];
  return joinRows(head, withoutRows(rest, repeatedRows(head, rest)));
}

/** Whether every line of `some` is one of `all`. */
function within(some: readonly number[], all: readonly number[]): boolean {
  return some.every((x) => all.some((other) => Math.abs(x - other) <= 2 * SNAP));
}

function onColumns(cell: TableCell, from: readonly number[], to: readonly number[]): TableCell {
  const column = indexOf(to, from[cell.column] ?? 0);
  return { ...cell, column, columnSpan: indexOf(to, from[cell.column + cell.columnSpan] ?? 0) - column };
}

function indexOf(positions: readonly number[], at: number): number {
  const distances = positions.map((position) => Math.abs(position - at));
  return distances.indexOf(Math.min(...distances));
}

function joinRows(upper: PageTable, lower: PageTable): PageTable {
  const rows = upper.ys.length - 1;
  const last = upper.cells.filter((cell) => cell.row + cell.rowSpan === rows);
  const first = lower.cells.filter((cell) => cell.row === 0);
  const isRow = isOneRow(last, first, upper.xs);
  const isHeader = isCutHeader(last, first);
  const joined = new Map<TableCell, TableCell>();
  for (const cell of last) {
    const other = partnerOf(cell, first);
    const isMerged = isHeader || cell.rowSpan > 1 || (other?.rowSpan ?? 1) > 1;
    if (other && (isRow || isMerged) && !isNumberUnder(cell, other) && !ENUMERATED.test(other.text)) {
      joined.set(cell, other);
    }
  }
  // A row that the page break parted is one row: the rows below move up by one.
  const lift = isRow ? 1 : 0;
  const taken = new Set(joined.values());
  const above = upper.cells.map((cell) => {
    const other = joined.get(cell);
    if (!other) return cell;
    const [lines, rowSpan] = [[...cell.lines, ...other.lines], cell.rowSpan + other.rowSpan - lift];
    return { ...cell, text: cell.text + other.text, lines, rowSpan };
  });
  const below = lower.cells
    .filter((cell) => !taken.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + rows - lift }));
  const ys = [...upper.ys.slice(0, -1), ...lower.ys.map((y) => y + (upper.ys.at(-1) ?? 0))];
  return { xs: upper.xs, ys: isRow ? ys.slice(0, -1) : ys, cells: [...above, ...below] };
}

/** The cell of the row below that stands under `cell`, exactly as wide. */
function partnerOf(cell: TableCell, below: readonly TableCell[]): TableCell | undefined {
  return below.find((other) => other.column === cell.column && other.columnSpan === cell.columnSpan);
}

/** A number under a label that ends with its header: the first row of numbers, not the rest of the label. */
function isNumberUnder(label: TableCell, { text }: TableCell): boolean {
  return WORDS.test(label.text) && /^[\s\d０-９.,，\-－—/]+$/u.test(text);
}

/** Numbers before labels: what has one begins a row of its own. */
const ENUMERATED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;
const WORDS = /\p{Script=Han}/u;
/** Between the text of a cell and its border, points. */
const INSET = 4;

/**
 * Whether the first row below is the rest of the last row above: the same cells, and in each of them a text that goes
 * on or is only in one of the two. A label with a number of its own begins a row; one without goes on where the label
 * above has a number or filled its line.
 */
function isOneRow(last: readonly TableCell[], first: readonly TableCell[], xs: readonly number[]): boolean {
  const pairs = last.flatMap((above) => {
    const below = partnerOf(above, first);
    return below && above.rowSpan === 1 && below.rowSpan === 1 ? [{ above, below }] : [];
  });
  if (pairs.length < 2 || last.some((cell) => !partnerOf(cell, first))) return false;
  if (pairs.some(({ below }) => ENUMERATED.test(below.text))) return false;
  const both = pairs.filter(({ above, below }) => above.text !== '' && below.text !== '');
  if (both.some(({ above, below }) => !WORDS.test(above.text) || !WORDS.test(below.text))) return false;
  // A header cut in two: words in every column, some of which go on.
  if (both.length > 2 || (both.length > 0 && pairs.length > 4 && isWords(pairs))) {
    return pairs.every(({ above }) => WORDS.test(above.text) && !ENUMERATED.test(above.text));
  }
  const label = pairs.find(({ above }) => WORDS.test(above.text));
  if (!label || both.some((pair) => pair !== label)) return false;
  if (ENUMERATED.test(label.above.text) || label.below.text === '') return true;
  if (isSetInLetters(label.above) && isSetInLetters(label.below)) return true;
  const [end, start] = [label.above.lines.at(-1), label.below.lines[0]];
  const right = (xs[label.above.column + label.above.columnSpan] ?? 0) - INSET;
  return end !== undefined && start !== undefined && isFull(end, start, right);
}

/** A label set one letter below the other: no line of it is ever full. */
function isSetInLetters({ lines }: TableCell): boolean {
  return lines.length > 0 && lines.every(({ text }) => [...text.trim()].length === 1);
}

function isWords(pairs: readonly { above: TableCell; below: TableCell }[]): boolean {
  return pairs.every(({ above, below }) => !/\d/.test(above.text + below.text));
}

/** Whether the page break runs through a header: beside cells that end there, some are divided further below. */
function isCutHeader(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  const divided = last.filter((cell) => !partnerOf(cell, first));
  return (
    divided.length > 0 &&
    divided.every((cell) =>
      first.some((below) => below.column === cell.column && below.columnSpan < cell.columnSpan),
    ) &&
    [...last, ...first].every(({ text }) => !/\d/.test(text))
  );
}

/** Rows at the top of `lower` that repeat the header of `upper`. */
function repeatedRows(upper: PageTable, lower: PageTable): number {
  const rows = Math.min(upper.ys.length, lower.ys.length - 1) - 1;
  let repeated = 0;
  for (let row = 0; row < rows; row++) {
    const [above, below] = [upper, lower].map(({ cells }) =>
      cells
        .filter((cell) => cell.row === row)
        .map((cell) => [cell.column, cell.rowSpan, cell.columnSpan, cell.text.replace(/\s+/g, '')].join(' '))
        .toSorted(),
    );
    if (above?.join('|') !== below?.join('|') || !WORDS.test(below?.join('') ?? '')) break;
    const end = row + 1;
    if (!lower.cells.some((cell) => cell.row < end && cell.row + cell.rowSpan > end)) repeated = end;
  }
  return repeated;
}

function withoutRows({ xs, ys, cells }: PageTable, count: number): PageTable {
  const rest = cells.filter(({ row }) => row >= count).map((cell) => ({ ...cell, row: cell.row - count }));
  return { xs, ys: ys.slice(count), cells: rest };
}

/** The table as every reader hands it over. */
export function sourceTable(table: PageTable): SourceTable {
  const { xs, ys, cells } = tidyTable(table);
  return {
    kind: 'table',
    geometry: 'grid',
    rowCount: ys.length - 1,
    columnCount: xs.length - 1,
    cells: cells
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text })),
  };
}
