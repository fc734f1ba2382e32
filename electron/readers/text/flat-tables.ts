/**
 * Tables in plain text. Word, browsers and converters leave them in two shapes:
 *
 *     stacked: one cell a line behind a TAB, a blank line ends the row, inner line breaks go on without TAB
 *     rowed:   one row a line, cells divided by TAB or by upright strokes
 *
 * Only the order of cells in their row is known then, so the tables are of geometry `rows`. A row that lost a
 * cell stays short: moving what is left would put figures under other labels. Where every line has as many cells
 * (Excel writes empty ones for what is merged) or one that spans all, their places are known too.
 */
import type { SourceBlock, SourceParagraph, SourceTable } from '../../../shared/source-document.ts';
import { withoutPadding } from './list-lines.ts';
import { splitRows } from './row-lines.ts';
import { isNumberedHeading } from './heading-line.ts';

/** A cell line: nothing but white space before its only TAB. */
const CELL = /^([^\S\t]*)\t([^\t]*)$/;
/** A figure, or one of the marks that stand for none. */
const FIGURE = /^[\s\d０-９.,，．+＋\-－—–/／%增减无持平件个元万]{0,16}$/;
/** What Word writes for an automatically numbered paragraph: the number, a TAB, the text. */
const NUMBERED = /^\s*([（(]?[一二三四五六七八九十百零〇○\d]{1,4}[）)]?[、.．]?)\t+([^\t]+)$/;
const LONGEST_CELL = 60;
/** Sentences behind a TAB that make it an indent, not a cell mark. */
const INDENTED_SENTENCES = 3;

/** Paragraphs and tables of the lines of a text file, in order. */
export function readLines(written: readonly string[]): SourceBlock[] {
  const lines = withoutPadding(written);
  const rows = splitRows(lines);
  const cells = lines.map((line) => CELL.exec(line));
  const texts = cells.map((cell) => cell?.[2] ?? '').filter((text) => text !== '');
  // In a file that indents its paragraphs with TABs, a sentence behind a TAB is a paragraph.
  const indents = texts.filter(isSentence).length >= INDENTED_SENTENCES;
  // White space before the TAB is what is left of a lost cell, unless the whole file is shifted.
  const shifted = cells.filter((cell) => cell?.[1]).length * 2 > cells.filter(Boolean).length;

  const blocks: SourceBlock[] = [];
  let table: string[][] = [];
  let row: string[] | null = null;
  let whole = true;
  let blanks: SourceBlock[] = [];

  const endTable = (): void => {
    if (table.length > 0)
      blocks.push(...(isTable(table, indents) ? [tableOf(table, whole)] : table.flat().map(paragraphOf)));
    blocks.push(...blanks);
    [table, row, blanks, whole] = [[], null, [], true];
  };
  const addParagraph = (line: string): void => {
    endTable();
    blocks.push(paragraphOf(line));
  };

  /** Whether text behind a TAB is a paragraph that the TAB indents. No table begins with a sentence. */
  const isIndented = (text: string): boolean =>
    isNumberedHeading(text) || ((indents || table.length === 0) && isSentence(text));

  lines.forEach((line, index) => {
    const [, before, text] = cells[index] ?? [];
    const cellsOfRow = rows[index];
    if (cellsOfRow) {
      if (cellsOfRow.length > 0) table.push([...cellsOfRow]);
      [row, blanks] = [null, []];
    } else if (text !== undefined && !isIndented(text)) {
      if (!row || (before && !shifted)) table.push((row = []));
      row.push(text);
      [whole, blanks] = [false, []];
    } else if (line.trim() === '') {
      row = null;
      if (table.length > 0) blanks.push(paragraphOf(''));
      else blocks.push(paragraphOf(''));
    } else if (row && goesOn(row.at(-1) ?? '', line)) {
      row.push(`${row.pop() ?? ''}\n${line}`);
    } else {
      addParagraph(line);
    }
  });
  endTable();
  return blocks;
}

function isSentence(text: string): boolean {
  return text.length > LONGEST_CELL || /。["”’）)]?\s*$/.test(text);
}

/** Whether `line`, without TAB, is the rest of the cell above it rather than text after a table. */
function goesOn(cell: string, line: string): boolean {
  if (isNumberedHeading(line) || isSentence(line)) return false;
  return cell === '' || !FIGURE.test(cell) || line.trim().length <= 4;
}

/** Where TABs are indents, only what holds figures is a table. */
function isTable(rows: readonly (readonly string[])[], indents: boolean): boolean {
  return !indents || rows.some((row) => row.length > 1 && row.some((text) => FIGURE.test(text)));
}

function paragraphOf(line: string): SourceParagraph {
  const [, number, text] = NUMBERED.exec(line) ?? [];
  if (number && text && /[、.．）)]$/.test(number)) return { kind: 'paragraph', text, number };
  return { kind: 'paragraph', text: line };
}

/** `whole`: every row was a line of its own. */
function tableOf(rows: readonly (readonly string[])[], whole: boolean): SourceTable {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isFull = (row: readonly string[]): boolean => row.length === columnCount;
  // What stands alone between such rows spans all columns.
  const complete =
    whole && rows.filter(isFull).length > 1 && rows.every((row) => isFull(row) || row.length === 1);
  return {
    kind: 'table',
    geometry: complete ? 'grid' : 'rows',
    rowCount: rows.length,
    columnCount,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => {
        const columnSpan = complete && texts.length === 1 ? columnCount : 1;
        return { row, column, rowSpan: 1, columnSpan, text: text.trim() };
      }),
    ),
  };
}
