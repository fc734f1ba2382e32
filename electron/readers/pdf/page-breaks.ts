/** What a page break tears off a table and leaves standing as text at the foot of the page, given back to it. */
import { joinTables } from './continued-tables.ts';
import { lineText, type Line } from './lines.ts';
import { centreX } from './page-marks.ts';
import type { PageTable } from './page-tables.ts';
import type { FlowLine } from './paragraphs.ts';
import { stretchAt } from './ruled-grid.ts';

export interface PageTableItem {
  readonly kind: 'table';
  readonly page: number;
  readonly top: number;
  readonly table: PageTable;
}

interface PageLineItem {
  readonly kind: 'line';
  readonly top: number;
  readonly line: FlowLine;
}

/** A table or a line, where it stands on its page. */
export type PageItem = PageTableItem | PageLineItem;

/**
 * Mends the end of every page whose next page begins with the rest of a table.
 *
 * @param pages items of each page, from top to bottom; changed in place
 * @param boxes for each page the frames around a single place
 */
export function mendPageBreaks(pages: PageItem[][], boxes: readonly (readonly PageTable[])[]): void {
  pages.forEach((items, page) => {
    const next = pages[page + 1]?.[0];
    if (next?.kind !== 'table') return;
    pages[page] =
      withLastRow(items, page, boxes[page] ?? [], next.table) ?? withOverflow(items, next.table) ?? items;
  });
}

/** A row with a single cell, left behind alone, looks like a box around a line. */
function withLastRow(
  items: readonly PageItem[],
  page: number,
  boxes: readonly PageTable[],
  next: PageTable,
): PageItem[] | null {
  for (const box of boxes) {
    const [top, bottom] = [box.ys[0] ?? 0, box.ys.at(-1) ?? 0];
    const before = items.filter((item) => item.top < top);
    const inside = items.slice(before.length);
    const isLast = inside.length > 0 && inside.every((item) => item.kind === 'line' && item.top < bottom);
    if (isLast && joinTables(box, next)) return [...before, { kind: 'table', page, top, table: box }];
  }
  return null;
}

/** As many lines as a cell's text runs over at most; of a label set letter by letter. */
const MOST_LINES = 2;
const MOST_LETTERS = 12;

/**
 * Browsers close the cells at the foot of the page while their text runs on below. Words only: a number below a table
 * may be a page number.
 */
function withOverflow(items: readonly PageItem[], next: PageTable): PageItem[] | null {
  const at = items.findLastIndex((item) => item.kind === 'table');
  const last = items[at];
  if (last?.kind !== 'table') return null;
  const lines = items.slice(at + 1).flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const most = lines.every(({ text }) => [...text].length === 1) ? MOST_LETTERS : MOST_LINES;
  if (lines.length === 0 || lines.length > most || !joinTables(last.table, next)) return null;
  let table = last.table;
  for (const line of lines) {
    const bottom = last.table.ys.at(-1) ?? 0;
    if (line.top - bottom > line.size * most || /\d/.test(line.text)) return null;
    const extended = extendLastRow(table, line);
    if (!extended) return null;
    table = extended;
  }
  return [...items.slice(0, at), { ...last, table }];
}

/** The table with the words of a line below it in the cells that they stand under; null where they do not fit. */
function extendLastRow(table: PageTable, line: Line): PageTable | null {
  const rows = table.ys.length - 1;
  const last = table.cells.filter((cell) => cell.row + cell.rowSpan === rows);
  const under = line.glyphs.map((glyph) => {
    const column = stretchAt(table.xs, centreX(glyph));
    return last.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
  });
  if (under.some((cell) => cell === undefined || cell.text === '')) return null;
  const cells = table.cells.map((cell) => {
    const glyphs = line.glyphs.filter((_, index) => under[index] === cell);
    if (glyphs.length === 0) return cell;
    const text = lineText(glyphs).trim();
    return { ...cell, text: cell.text + text, lines: [...cell.lines, { ...line, glyphs, text }] };
  });
  return { ...table, cells };
}
