/** Lines of a text file that each hold a whole table row. */
import { hasMarkedEnds, splitMarkedRows } from './end-marked-rows.ts';
import { isHeadingBetweenRows } from './heading-line.ts';
import { hasBareLists, splitList } from './list-lines.ts';

const STROKES = /[|｜│┃]/;
/** The line under a header (|---|---|) and the frames drawn with box characters. */
const FRAME = /^(?=.*[-─━═┄])[\s|｜│┃:+\-─━═┄┌┬┐├┼┤└┴┘]+$/;
/** A caption row has one cell, so nothing divides it: a clause of the regulation, alone on its line. */
const CAPTION = /^\s*第[一二三四五六七八九十]+条第[（(][一二三四五六七八九十]+[）)]项\s*$/;
const NUMBER = /^[（(]?[一二三四五六七八九十百零〇○\d]{1,4}(?:[）)][、.．]?|[、.．])$/;
const LONGEST_LABEL = 40;

/**
 * For every line the cells of the row that it is, none for a frame drawn around rows, or null for a line that is
 * no row. One line with a divider is no table yet: two rows, or three filled cells, are.
 */
export function splitRows(lines: readonly string[]): (readonly string[] | null)[] {
  if (hasMarkedEnds(lines)) return splitMarkedRows(lines);
  const bareLists = hasBareLists(lines);
  const rows = lines.map((line) => splitRow(line) ?? splitList(line, bareLists));
  const result: (readonly string[] | null)[] = lines.map(() => null);
  for (let from = 0; from < lines.length; from++) {
    if (!rows[from]) continue;
    let to = from;
    for (let next = from + 1; next < lines.length; next++) {
      if (rows[next]) to = next;
      else if (!isBetweenRows(lines, rows, next)) break;
    }
    // The caption of the first row stands above it.
    const first = CAPTION.test(lines[from - 1] ?? '') ? from - 1 : from;
    const found = lines.slice(first, to + 1).map((line, index) => rows[first + index] ?? soleCell(line));
    if (isTable(found)) {
      found.forEach((row, index) => (result[first + index] = row));
    }
    from = to;
  }
  return result;
}

function isTable(rows: readonly (readonly string[] | null)[]): boolean {
  const filled = rows.filter((row) => row !== null && row.length > 0);
  return filled.length > 1 || (filled[0]?.filter((text) => text !== '').length ?? 0) > 2;
}

/** A blank line, a frame, or a short line directly between two rows: a cell that spans the table. */
function isBetweenRows(lines: readonly string[], rows: readonly unknown[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.trim() === '' || FRAME.test(line) || CAPTION.test(line)) return true;
  if (isHeadingBetweenRows(line)) return false;
  return (
    Boolean(rows[index - 1] && rows[index + 1]) && line.trim().length <= LONGEST_LABEL && !line.includes('。')
  );
}

function soleCell(line: string): string[] | null {
  if (FRAME.test(line)) return [];
  return line.trim() === '' ? null : [line.trim()];
}

function splitRow(line: string): string[] | null {
  if (FRAME.test(line)) return null;
  if (STROKES.test(line)) {
    const bare = line.trim();
    const inner = bare.replace(/^[|｜│┃]/, '').replace(/[|｜│┃]$/, '');
    const cells = inner.split(STROKES).map((cell) => cell.trim());
    // A row of one cell has strokes on both sides.
    return cells.length > 1 || bare.length - inner.length === 2 ? cells : null;
  }
  const cells = line.split('\t').map((cell) => cell.trim());
  // TABs before the first text are an indent; a row has one after it.
  const first = cells.findIndex((cell) => cell !== '');
  if (first < 0 || first === cells.length - 1) return null;
  // A number, a TAB and text are a numbered paragraph.
  if (cells.length === 2 && NUMBER.test(cells[0] ?? '') && !/^\d*$/.test(cells[1] ?? '')) return null;
  return cells;
}
