/** Rows and cells of an HTML table as a true grid (HTML standard, 4.9.12.1 “Forming a table”). */
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import { problem, ProblemError } from '../../../shared/problem.ts';
import { storyText } from '../parts/story.ts';
import { buildTable, type RawCell, type RawRow } from '../parts/table-grid.ts';

export interface HtmlCell {
  readonly columnSpan: number;
  /** 0: to the end of the row group. */
  readonly rowSpan: number;
  readonly blocks: readonly SourceBlock[];
  /** It is a head of a column or a row (th). */
  readonly isHead: boolean;
}

export interface HtmlRow {
  /** Row groups (thead, tbody, tfoot) by number: no cell spans beyond its own. */
  readonly group: number;
  readonly cells: readonly HtmlCell[];
}

/** Widest span that browsers honour. */
const WIDEST = 1000;
const MOST_COLUMNS = 4000;
/** Cells, those that reach down counted in every row; the largest statutory table has 300. */
const MOST_PLACES = 100_000;
const TWIPS = 15;

/** A colspan attribute: 1 where it is none. */
export function columnSpanOf(value: string | undefined): number {
  return Math.min(Math.max(wholeNumber(value) ?? 1, 1), WIDEST);
}

/** A rowspan attribute: 0 means to the end of the group, 1 where it is none. */
export function rowSpanOf(value: string | undefined): number {
  return Math.min(wholeNumber(value) ?? 1, 65_534);
}

/** Digits at the start count, as in browsers: `3;`, `2px`. */
export function wholeNumber(value: string | undefined): number | undefined {
  const digits = /^\s*\+?(\d{1,15})/.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A cell from above that reaches down over columns of this row. */
interface Reaching {
  readonly from: number;
  readonly to: number;
  /** First row that it leaves free. */
  readonly end: number;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly cell: HtmlCell | null;
  readonly merge: 'none' | 'restart' | 'continue';
}

/**
 * The table of `rows`; `widths` (pixels) where the page states its columns. Null for a table without cells.
 * Throws ProblemError `too-large` about `name` for one wider than any page.
 */
export function formTable(
  name: string,
  rows: readonly HtmlRow[],
  widths: readonly number[],
): SourceTable | null {
  const pieces = placeRows(name, rows);
  // A span beyond the last cell that begins anywhere is wider than the table.
  const end = pieces.reduce((last, row) => Math.max(last, row.at(-1)?.from ?? 0), 0) + 1;
  return buildTable(
    widths.map((width) => width * TWIPS),
    pieces.map((row, index) => ({ ...rawRow(row, end), isHead: rows[index]?.cells.every(isHead) ?? false })),
  );
}

function isHead(cell: HtmlCell): boolean {
  return cell.isHead;
}

function placeRows(name: string, rows: readonly HtmlRow[]): Piece[][] {
  const ends = groupEnds(rows);
  let above: Reaching[] = [];
  let places = 0;
  return rows.map((row, index) => {
    above = above.filter(({ end }) => end > index);
    const pieces: Piece[] = above.map(({ from, to }) => ({ from, to, cell: null, merge: 'continue' }));
    places += above.length + row.cells.length;
    if (places > MOST_PLACES) throw new ProblemError(problem('too-large', name));
    const reaching = [...above];
    let column = 0;
    let next = 0;
    for (const cell of row.cells) {
      for (let over = above[next]; over && over.from <= column; over = above[++next]) {
        column = Math.max(column, over.to);
      }
      if (column >= MOST_COLUMNS) throw new ProblemError(problem('too-large', name));
      // Cells may not overlap: one from above keeps its place, as it shows.
      const to = Math.min(column + cell.columnSpan, above[next]?.from ?? Infinity, MOST_COLUMNS);
      const last = ends[index] ?? index + 1;
      const end = cell.rowSpan === 0 ? last : Math.min(index + cell.rowSpan, last);
      pieces.push({ from: column, to, cell, merge: end > index + 1 ? 'restart' : 'none' });
      if (end > index + 1) reaching.push({ from: column, to, end });
      column = to;
    }
    above = reaching.sort((one, other) => one.from - other.from);
    return withoutHoles(pieces.sort((one, other) => one.from - other.from));
  });
}

/** A row that ends before a cell from above has a hole, which shows as an empty cell. */
function withoutHoles(row: readonly Piece[]): Piece[] {
  let at = 0;
  return row.flatMap((piece): Piece[] => {
    const from = at;
    at = piece.to;
    return piece.from > from ? [{ from, to: piece.from, cell: null, merge: 'none' }, piece] : [piece];
  });
}

/** For every row the first one behind its group. */
function groupEnds(rows: readonly HtmlRow[]): number[] {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const sameGroup = rows[index + 1]?.group === rows[index]?.group;
    ends[index] = sameGroup ? (ends[index + 1] ?? index + 1) : index + 1;
  }
  return ends;
}

function rawRow(pieces: readonly Piece[], end: number): RawRow {
  const cells = pieces.map(({ from, to, cell, merge }): RawCell => {
    const blocks = cell?.blocks ?? [];
    return {
      properties: { span: Math.max(Math.min(to, end) - from, 1), merge, joinsPrevious: false },
      text: storyText(blocks),
      tables: blocks.filter((block) => block.kind === 'table'),
      blocks,
    };
  });
  return { before: 0, after: 0, widthBefore: 0, cells };
}
