/** Where a table may go on on another page, and what is repeated there. */
import type { LayoutCell, TableLayout } from '../report/layout.ts';
import { headerRowCount } from './blocks.ts';
import { SIDE_PADDING, TABLE_SETTINGS } from './official-page.ts';
import { textWidth } from './plain-text.ts';

/** How many rows are repeated where the table goes on on another page. */
export function repeatedRows(layout: TableLayout): number {
  // Table two starts a new header with every item; repeating the first would name the wrong columns.
  return layout.section === 2 ? 0 : headerRowCount(layout);
}

/** So many rows follow the headers on their page, and as many the last break. */
const FEWEST_ROWS = 4;

/**
 * Rows that stay on the page of the row below: headers and captions; rows of one group, for the label that spans them is
 * read with them; the first and the last rows of a long table; as many as the text of a label needs. A short table stays on one page. Table two, whose items
 * are tables of their own, may break before a caption. The table is `width` twips wide.
 */
export function rowsKeptWithNext(layout: TableLayout, width: number): ReadonlySet<number> {
  const { cells, rowCount } = layout;
  const headers = headerRowCount(layout);
  const captions = new Set(cells.filter(({ kind }) => kind === 'caption').map(({ row }) => row));
  const isShort = captions.size === 0 && rowCount - headers <= 2 * FEWEST_ROWS;
  const spanning = cells.filter(({ kind, rowSpan }) => kind === 'label' && rowSpan > 1);
  const isIn = (row: number, label: LayoutCell) => label.row <= row && row < label.row + label.rowSpan;
  // The innermost of the labels that span rows: a group. Those around it span several.
  const groups = spanning.filter(
    (cell) => !spanning.some((inner) => inner.column > cell.column && isIn(inner.row, cell)),
  );
  const isKept = (row: number): boolean => {
    if (captions.size > 0) return !captions.has(row + 1);
    if (isShort || row < headers + FEWEST_ROWS - 1 || row >= rowCount - FEWEST_ROWS) return true;
    if (groups.some((group) => isIn(row, group) && isIn(row + 1, group))) return true;
    // A label around groups is read at its beginning.
    return spanning.some(
      (label) =>
        isIn(row, label) && isIn(row + 1, label) && row + 1 - label.row < rowsOfText(layout, label, width),
    );
  };
  return new Set(Array.from({ length: rowCount - 1 }, (_, row) => row).filter(isKept));
}

/** Rows of a table of the clerk's own that stay on the page of the row below: all of a short one, else the first and the last. */
export function ownRowsKept(rowCount: number): ReadonlySet<number> {
  const isShort = rowCount <= 2 * FEWEST_ROWS;
  const rows = Array.from({ length: rowCount - 1 }, (_, row) => row);
  return new Set(rows.filter((row) => isShort || row < 2 || row >= rowCount - 3));
}

/** Height, in twips and rather too much than too little, of the rows that a table begins with on one page. */
export function startHeight(layout: TableLayout, width: number): number {
  const keeps = rowsKeptWithNext(layout, width);
  let rows = 1;
  while (keeps.has(rows - 1)) rows += 1;
  return Array.from({ length: rows }, (_, row) => rowHeight(layout, row, width)).reduce(
    (a, b) => a + b,
    LINES,
  );
}

/** Twips for the lines around and between the rows. */
const LINES = 100;

/** How many rows of least height the text of a label fills. */
function rowsOfText(layout: TableLayout, label: LayoutCell, width: number): number {
  const { line, rowHeight: least } = TABLE_SETTINGS[layout.section];
  return Math.ceil((linesOf(layout, label, width) * line) / least);
}

function rowHeight(layout: TableLayout, row: number, width: number): number {
  const { line, rowHeight: least, verticalPadding } = TABLE_SETTINGS[layout.section];
  const lines = layout.cells
    .filter((cell) => cell.row === row && cell.rowSpan === 1)
    .map((cell) => linesOf(layout, cell, width));
  return Math.max(least, Math.max(1, ...lines) * line + 2 * verticalPadding);
}

function linesOf(
  { section, widths }: TableLayout,
  { text, column, columnSpan }: LayoutCell,
  width: number,
): number {
  const share = widths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0);
  const room = Math.floor((share * width - 2 * SIDE_PADDING) / (TABLE_SETTINGS[section].size * 10));
  return Math.ceil(textWidth(text) / Math.max(1, room));
}
