/**
 * What Excel, WPS and Word put on the clipboard, as rows of cell texts.
 *
 * Spreadsheets are read from their plain text (tab separated, cells with breaks in quotes); a Word table from its
 * HTML, because its plain text cannot tell a new row from a second paragraph in a cell.
 */

/** Cell texts by row; a position that a merged cell covers is empty. */
export type Block = readonly (readonly string[])[];

const SPREADSHEET = /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|ProgId content="?Excel/i;
// A span is a number that a stranger wrote: no statutory table comes near these.
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;

/** Reads a clipboard; an empty block where there is nothing to paste. */
export function parseClipboard(clipboard: { readonly text: string; readonly html: string }): Block {
  if (clipboard.html !== '' && !SPREADSHEET.test(clipboard.html)) {
    const table = parseHtmlTable(clipboard.html);
    if (table) return table;
  }
  return parseTabbed(clipboard.text);
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
export function parseHtmlTable(html: string): Block | null {
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  const table = tables[0];
  if (!table || tables.length > 1) return null;
  const rows: (string | undefined)[][] = [];
  [...table.rows].slice(0, MOST_ROWS).forEach((tableRow, row) => {
    let column = 0;
    for (const cell of tableRow.cells) {
      while (rows[row]?.[column] !== undefined) column += 1;
      const right = Math.min(column + Math.max(1, cell.colSpan), MOST_COLUMNS);
      const bottom = Math.min(row + Math.max(1, cell.rowSpan), table.rows.length, MOST_ROWS);
      for (let y = row; y < bottom; y++) {
        const line = (rows[y] ??= []);
        for (let x = column; x < right; x++) line[x] = y === row && x === column ? cellText(cell) : '';
      }
      column = right;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
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
