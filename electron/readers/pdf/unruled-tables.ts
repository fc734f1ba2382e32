/**
 * Tables whose cells no rules part, or rules of one direction only: rows and columns told by where the numbers stand,
 * labels and headers by where they stand to those.
 */
import { cellText } from './cell-text.ts';
import type { PageItem, PageTableItem } from './page-breaks.ts';
import type { PageTable, TableCell } from './page-tables.ts';
import type { FlowLine } from './paragraphs.ts';
import { isEnumerated, isNumber, middle, runsOf, type Run } from './runs.ts';
import { columnAt, edgesOf, numberColumns, type Extent } from './unruled-columns.ts';
import { headerCells } from './unruled-header.ts';
import { labelsOf, type Labels } from './unruled-labels.ts';

export interface UnruledTables {
  /** The items with such tables in the place of their lines. */
  readonly items: PageItem[];
  /** Pages, from 0, with a table of which it is not sure what belongs to which row. */
  readonly unsure: readonly number[];
}

/** Numbers in a line from which it is a row of a table. */
const LEAST = 4;
const MOST_HEADER_LINES = 14;
/** Lines of one table are not further from each other, sizes of the font. */
const FURTHEST = 4;
/** Lines of one label follow each other within this, sizes of the font. */
const PITCH = 1.8;

/** Between the last line of a page and the first of the next, as if they stood below each other, sizes of the font. */
const PAGE_GAP = 0.3;

/** A line with its runs, in points from the top of all pages put below each other. */
interface Row {
  readonly line: FlowLine;
  readonly runs: readonly Run[];
  readonly y: number;
}

/** Puts tables in the place of lines that make one. */
export function findUnruledTables(items: readonly PageItem[]): UnruledTables {
  const found: PageItem[] = [];
  const unsure: number[] = [];
  let lines: FlowLine[] = [];
  const endLines = (): void => {
    const read = tablesAmong(rowsOf(lines));
    found.push(...read.items);
    unsure.push(...read.unsure);
    lines = [];
  };
  for (const item of items) {
    if (item.kind === 'line') lines.push(item.line);
    else {
      endLines();
      found.push(item);
    }
  }
  endLines();
  return { items: found, unsure };
}

/** Lines one below the other, over page breaks as well. */
function rowsOf(lines: readonly FlowLine[]): Row[] {
  let down = 0;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before && before.page !== line.page) down += before.bottom - line.top + line.size * PAGE_GAP;
    return { line, runs: runsOf(line, down), y: (line.top + line.bottom) / 2 + down };
  });
}

function tablesAmong(rows: readonly Row[]): UnruledTables {
  const items: PageItem[] = [];
  const unsure: number[] = [];
  let done = 0;
  for (let at = 0; at < rows.length; at++) {
    if (numbersOf(rows[at]).length < LEAST) continue;
    const extent = extentOf(rows, at, done);
    const table = extent && readTable(rows, extent);
    if (!extent || !table) continue;
    items.push(...rows.slice(done, extent.header).map(lineItem));
    const { page, top } = rows[extent.header]?.line ?? { page: 0, top: 0 };
    items.push({ kind: 'table', page, top, table: table.table } satisfies PageTableItem);
    if (table.unsure > 0) unsure.push(page);
    done = extent.end;
    at = done - 1;
  }
  return { items: [...items, ...rows.slice(done).map(lineItem)], unsure };
}

function lineItem({ line }: Row): PageItem {
  return { kind: 'line', top: line.top, line };
}

function numbersOf(row: Row | undefined): Run[] {
  return row?.runs.filter(isNumber) ?? [];
}

/** Rows of a table: its header, its first row of numbers, the row behind its last. */
interface TableExtent {
  readonly header: number;
  readonly first: number;
  readonly end: number;
  readonly columns: readonly Extent[];
}

function extentOf(rows: readonly Row[], first: number, from: number): TableExtent | null {
  let columns = numberColumns(numbersOf(rows[first]));
  const size = rows[first]?.line.size ?? 0;
  const isNear = (row: Row | undefined, other: Row | undefined): boolean =>
    !!row &&
    !!other &&
    Math.abs(row.line.size - size) < size * 0.15 &&
    Math.abs(row.y - other.y) < size * FURTHEST;
  let end = first + 1;
  for (let at = end; at < rows.length && isNear(rows[at], rows[at - 1]); at++) {
    const row = rows[at];
    if (!row) break;
    const numbers = row.runs.filter((run) => isNumber(run) && run.x1 > (columns[0]?.left ?? 0));
    const together = numberColumns([...columns.map(asRun), ...numbers]);
    const left = together[0]?.left ?? 0;
    if (together.length !== columns.length) break;
    if (row.runs.some((run) => !isNumber(run) && run.x1 > left && run.x0 < left)) break;
    columns = together;
    if (numbers.length > 0) end = at + 1;
  }
  const left = columns[0]?.left ?? 0;
  // The rest of the last label.
  const isRest = (row: Row | undefined, before: Row | undefined): boolean =>
    isNear(row, before) &&
    !!row &&
    !!before &&
    row.y - before.y < size * PITCH &&
    row.runs.every((run) => run.x1 < left && !isEnumerated(run));
  const hasLabel = rows[end - 1]?.runs.some(({ x1 }) => x1 < left) ?? false;
  if (!hasLabel && end - 1 > first && isRest(rows[end], rows[end - 1])) end++;
  let header = first;
  const isHeader = (row: Row | undefined): boolean =>
    isNear(row, rows[header]) &&
    !!row &&
    !isEnumerated(row.runs[0] ?? NO_RUN) &&
    !/[。；！？]$/.test(row.line.text);
  while (header > from && first - header < MOST_HEADER_LINES && isHeader(rows[header - 1])) header--;
  return header < first ? { header, first, end, columns } : null;
}

const NO_RUN: Run = { text: '', x0: 0, x1: 0, y: 0, size: 0, glyphs: [] };

function asRun({ left, right }: Extent): Run {
  return { ...NO_RUN, x0: left, x1: right };
}

function readTable(
  rows: readonly Row[],
  { header, first, end, columns }: TableExtent,
): { table: PageTable; unsure: number } | null {
  const all = rows.slice(header, end).flatMap(({ runs }) => runs);
  const left = columns[0]?.left ?? 0;
  const numbered = rows
    .slice(first, end)
    .filter((row) => row.runs.some((run) => isNumber(run) && run.x1 > left));
  const middles = numbered.map((row) => average(row.runs.filter((run) => run.x0 >= left).map(({ y }) => y)));
  const start = labelStart(rows, header, first, left);
  const labelRuns = rows.slice(start, end).flatMap(({ runs }) => runs.filter(({ x1 }) => x1 < left));
  // Numbers where the labels should be: a column that the first row did not show.
  if (labelRuns.filter(isNumber).length * 2 > labelRuns.length) return null;
  const above = [
    ...rows.slice(header, start).flatMap(({ runs }) => runs),
    ...rows.slice(start, first).flatMap(({ runs }) => runs.filter(({ x1 }) => x1 >= left)),
  ];
  const before = labelRuns.length > 0 ? Math.max(...labelRuns.map(({ x1 }) => x1)) : leftOf(all) - MARGIN;
  const edges = edgesOf(columns, above, before, Math.max(...all.map(({ x1 }) => x1)) + MARGIN);
  const [firstEdge] = edges;
  if (firstEdge === undefined) return null;
  const labels: Labels =
    labelRuns.length > 0 ? labelsOf(labelRuns, middles) : { cells: [], lefts: [], unsure: 0 };
  const isCorner = (run: Run): boolean => middle(run) < firstEdge;
  const top = headerCells(
    above.filter((run) => !isCorner(run)),
    edges,
  );
  const width = labels.lefts.length;
  const xs = [...labels.lefts.map((x) => x - MARGIN), ...edges];
  const cells: TableCell[] = top.cells.map((cell) => ({ ...cell, column: cell.column + width, lines: [] }));
  const corner = above.filter(isCorner);
  if (width > 0) {
    const text = textOf(corner, leftOf(all), firstEdge);
    cells.push({ row: 0, rowSpan: top.rows, column: 0, columnSpan: width, text, lines: [] });
  }
  for (const { runs, row, ...cell } of labels.cells) {
    const right = xs[cell.column + cell.columnSpan] ?? firstEdge;
    cells.push({ ...cell, row: row + top.rows, text: textOf(runs, leftOf(runs), right), lines: [] });
  }
  numbered.forEach(({ runs }, row) => {
    for (let column = 0; column < columns.length; column++) {
      const inside = runs.filter((run) => run.x0 >= left - MARGIN && columnAt(edges, middle(run)) === column);
      const text = inside.map((run) => run.text).join('\n');
      cells.push({ row: row + top.rows, rowSpan: 1, column: column + width, columnSpan: 1, text, lines: [] });
    }
  });
  const height = top.rows + numbered.length;
  const ys = Array.from({ length: height + 1 }, (_, row) => (rows[header]?.line.top ?? 0) + row * ROW);
  return { table: { xs, ys, cells }, unsure: labels.unsure };
}

/** Between text and the edge of its cell, points. */
const MARGIN = 3;
/** Height that rows are said to have, points. */
const ROW = 20;

/** The first line of the labels: the one above the first row of numbers where that has none beside it. */
function labelStart(rows: readonly Row[], header: number, first: number, left: number): number {
  const hasLabel = rows[first]?.runs.some(({ x1 }) => x1 < left) ?? false;
  const before = rows[first - 1];
  const isLabel =
    !hasLabel && first - 1 > header && !!before && before.runs.every((run) => run.x1 < left || isNumber(run));
  return isLabel ? first - 1 : first;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function leftOf(runs: readonly Run[]): number {
  return Math.min(...runs.map(({ x0 }) => x0));
}

function textOf(runs: readonly Run[], left: number, right: number): string {
  return cellText(
    runs.flatMap(({ glyphs }) => glyphs),
    left,
    right,
  ).replaceAll('\n', '');
}
