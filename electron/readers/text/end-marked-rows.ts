/**
 * Rows as converters of pages write them: a stroke behind every cell, each cell on a line of its own or several on
 * one, and two strokes or more behind the last cell of a row:
 *
 *     规章 |
 *     2 |
 *     7 | ||
 */

import { isHeadingBetweenRows } from './heading-line.ts';

/** The end of a cell, and the end of a row behind it. */
const CELL_END = /\|\s*$/;
const ROW_END = /\|\s+\|{2,}\s*$/;
/** So many ends of rows are no chance. */
const FEWEST_ENDS = 3;
const LONGEST_PART = 40;

/** Several cells and a single stroke: a row that ends with its line. */
const WHOLE_ROW = /[^|\s][^|]*\|[^|]*[^|\s][^|]*\|\s*$/;

/** Do lines of the text end rows this way? */
export function hasMarkedEnds(lines: readonly string[]): boolean {
  const ends = lines.filter((line) => ROW_END.test(line));
  return ends.length >= FEWEST_ENDS && !lines.some((line) => WHOLE_ROW.test(line) && !ROW_END.test(line));
}

/** For every line the row that ends there, none for a line in the middle of a row, or null for a line outside. */
export function splitMarkedRows(lines: readonly string[]): (readonly string[] | null)[] {
  const result: (readonly string[] | null)[] = lines.map(() => null);
  let row: string[] = [];
  let started: number | null = null;
  /** A cell that goes on in the next line: only from row to row, so that the text before a table stays text. */
  let part = '';
  lines.forEach((line, index) => {
    if (!CELL_END.test(line)) {
      const isNext = started !== null || (result[index - 1]?.length ?? 0) > 0;
      const isPart = line.trim() !== '' && line.trim().length <= LONGEST_PART && !isHeadingBetweenRows(line);
      if (isNext && isPart) [part, started] = [part + line.trim(), started ?? index];
      else [row, started, part] = [[], null, ''];
      return;
    }
    const isEnd = ROW_END.test(line);
    const cells = line.replace(isEnd ? ROW_END : CELL_END, '').split('|');
    row.push(...cells.map((cell, at) => (at === 0 ? part : '') + cell.trim()));
    [started, part] = [started ?? index, ''];
    if (!isEnd) return;
    result.fill([], started, index);
    result[index] = row;
    [row, started] = [[], null];
  });
  return result;
}
