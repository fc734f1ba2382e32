/**
 * What Excel, WPS and Word put on the clipboard, as rows of cell texts with the cells that are merged.
 *
 * Spreadsheets are read from their plain text (tab separated, cells with breaks in quotes) unless cells of theirs are
 * merged, which only the HTML says; a Word table from its HTML, because its plain text cannot tell a new row from a
 * second paragraph in a cell.
 */
import type { SourceCell } from '../../../shared/source-document.ts';

/** Cell texts by row; a position that a merged cell covers is empty. */
export type Block = readonly (readonly string[])[];

/** A block with where its cells stand and what they span. */
export interface Clip {
  readonly rows: Block;
  readonly cells: readonly SourceCell[];
}

/** A block without merged cells. */
export function clipOf(rows: Block): Clip {
  const cells = rows.flatMap((line, row) =>
    line.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { rows, cells };
}

const SPREADSHEET = /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|ProgId content="?Excel/i;
// A span is a number that a stranger wrote: no statutory table comes near these.
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;

/** Reads a clipboard; an empty block where there is nothing to paste. */
export function parseClipboard(clipboard: { readonly text: string; readonly html: string }): Clip {
  const table = clipboard.html === '' ? null : parseHtmlTable(clipboard.html);
  const isMerged = table?.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1) ?? false;
  if (table && (isMerged || !SPREADSHEET.test(clipboard.html))) return table;
  return clipOf(parseTabbed(clipboard.text));
}

/** Reads tab-separated text; the line break that ends the last row does not start another. */
export function parseTabbed(text: string): Block {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (source === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = readCell(source, at);
    rows.at(-1)?.push(cell);
    if (end >= source.length) return rows;
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
}

function readCell(source: string, start: number): { cell: string; end: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(start));
  if (quoted) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: start + quoted[0].length };
  const length = /^[^\t\n]*/.exec(source.slice(start))?.[0].length ?? 0;
  return { cell: source.slice(start, start + length), end: start + length };
}

/** Reads the only table of an HTML fragment; null where there is none or more than one. */
export function parseHtmlTable(html: string): Clip | null {
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  const table = tables[0];
  if (!table || tables.length > 1) return null;
  const rows: (string | undefined)[][] = [];
  const cells: SourceCell[] = [];
  [...table.rows].slice(0, MOST_ROWS).forEach((tableRow, row) => {
    let column = 0;
    for (const cell of tableRow.cells) {
      while (rows[row]?.[column] !== undefined) column += 1;
      const right = Math.min(column + Math.max(1, cell.colSpan), MOST_COLUMNS);
      const bottom = Math.min(row + Math.max(1, cell.rowSpan), table.rows.length, MOST_ROWS);
      const text = cellText(cell);
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: right - column, text });
      for (let y = row; y < bottom; y++) {
        const line = (rows[y] ??= []);
        for (let x = column; x < right; x++) line[x] = y === row && x === column ? text : '';
      }
      column = right;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')), cells };
}

/** Text of a cell, one line a paragraph; white space of the source does not count. */
function cellText(cell: Element): string {
  const lines = [''];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push((lines.pop() ?? '') + (node.textContent ?? ''));
    if (!(node instanceof Element)) return;
    const breaks = /^(?:P|DIV|BR|LI|H[1-6])$/.test(node.tagName);
    if (breaks) lines.push('');
    node.childNodes.forEach(walk);
    if (breaks) lines.push('');
  };
  cell.childNodes.forEach(walk);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Writes a block as a spreadsheet reads it. */
export function writeTabbed(block: Block): string {
  const quote = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return block.map((row) => row.map(quote).join('\t')).join('\r\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes a block as a table that Word, WPS and Excel paste. */
export function writeHtmlTable(block: Block): string {
  const cell = (text: string) =>
    `<td>${text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>')}</td>`;
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table border="1" style="border-collapse:collapse">${rows}</table>`;
}
