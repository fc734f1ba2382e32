/** Tiny RTF files for tests, and whole ones written the way Word does. */
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from '../../../shared/source-document.ts';
import { readRtf } from './read-rtf.ts';

export const FONTS =
  "{\\fonttbl{\\f0\\fnil\\fcharset134{\\*\\panose 02}\\'cb\\'ce\\'cc\\'e5{\\*\\falt SimSun};}" +
  '{\\f1\\froman\\fcharset0 Times New Roman;}{\\f2\\fnil\\fcharset2 Wingdings;}{\\f3\\froman\\fcharset2 Symbol;}}';

/** An RTF file of this body; letters beyond ASCII are written as `\u` words. */
export function rtfBytes(body: string, header = FONTS): Uint8Array<ArrayBuffer> {
  const text = `{\\rtf1\\ansi\\ansicpg936\\deff0\\deflang1033\n${header}\n${body}}`;
  return latin(text.replace(/[^\0-\x7f]/g, (unit) => unicode(unit)));
}

export function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function unicode(unit: string): string {
  const code = unit.charCodeAt(0);
  return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
}

export function readBody(body: string, header?: string): SourceDocument {
  return readRtf('测试.rtf', rtfBytes(body, header));
}

export function paragraphsOf(body: string, header?: string): SourceParagraph[] {
  return readBody(body, header).blocks.filter((block) => block.kind === 'paragraph');
}

/** Texts of the paragraphs. */
export function textsOf(body: string, header?: string): string[] {
  return paragraphsOf(body, header).map(({ text }) => text);
}

export function remarksOf(body: string): string[] {
  return readBody(body).remarks.map(({ code }) => code);
}

export function tablesOf(body: string): SourceTable[] {
  return readBody(body).blocks.filter((block) => block.kind === 'table');
}

/** `text@row,column` of every cell, with `+rows×columns` where it spans more than one. */
export function cellsOf(table: SourceTable | undefined): string[] {
  return (table?.cells ?? []).map(({ text, row, column, rowSpan, columnSpan }) => {
    const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
    return `${text}@${row},${column}${span}`;
  });
}

/** A row of cells, each `text` or `[text, words before its \cellx]`, of the edges given. */
export function row(
  edges: readonly number[],
  cells: readonly (string | readonly [text: string, words: string])[],
): string {
  const definition = edges.map((edge, index) => `${wordsOf(cells[index])}\\cellx${edge}`).join('');
  const content = cells.map((cell) => `{${typeof cell === 'string' ? cell : cell[0]}\\cell}`).join('');
  return `\\trowd\\trgaph108\\trleft0${definition}\\pard\\intbl ${content}\\row\n`;
}

function wordsOf(cell: string | readonly [string, string] | undefined): string {
  return typeof cell === 'object' ? cell[1] : '';
}

/** A document as Word writes it: code page bytes, the definition before and after a row, each merge a cell of its own. */
export function wordRtf(document: SourceDocument): Uint8Array<ArrayBuffer> {
  return rtfBytes(document.blocks.map((block) => wordBlock(block)).join(''));
}

function wordBlock(block: SourceBlock): string {
  if (block.kind === 'table') return wordTable(block) + '\\pard\\plain \\ltrpar\\ql \\li0\\ri0\\itap0 ';
  const number = block.number === undefined ? '' : `{\\listtext\\pard\\plain ${run(block.number)}\\tab}`;
  return `\\pard\\plain \\ltrpar\\s0\\qj \\fi640\\itap0 ${number}${run(block.text)}{\\rtlch\\fcs1 \\af1\n\\par }`;
}

function run(text: string): string {
  return text === ''
    ? ''
    : `{\\rtlch\\fcs1 \\af1 \\ltrch\\fcs0 \\fs32\\insrsid1 \\loch\\af1\\hich\\af1\\dbch\\f0 ${chinese(text)}}`;
}

function wordTable(table: SourceTable): string {
  return Array.from({ length: table.rowCount }, (_, at) => {
    const cells = table.cells
      .filter((cell) => cell.row <= at && at < cell.row + cell.rowSpan)
      .sort((one, other) => one.column - other.column);
    const definition =
      `\\trowd \\irow${at}\\irowband${at}\\ltrrow\\ts11\\trgaph108\\trleft-108\\trbrdrt\\brdrs\\brdrw10 \\trftsWidth1\n` +
      cells.map((cell) => cellDefinition(cell, at)).join('');
    const content = cells.map((cell) => run(cell.row === at ? cell.text : '') + '\\cell ').join('');
    return `${definition}\\pard\\plain \\ltrpar\\qc \\li0\\ri0\\widctlpar\\intbl ${content}\\pard\\plain \\ltrpar\\intbl {\\rtlch\\fcs1 \\af1 ${definition}\\row }`;
  }).join('');
}

function cellDefinition(cell: SourceCell, row: number): string {
  const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '\\clvmgf' : '\\clvmrg';
  const right = (cell.column + cell.columnSpan) * 640 - 108;
  return `${merge}\\clvertalc\\clbrdrt\\brdrs\\brdrw10 \\cltxlrtb\\clftsWidth3\\clwWidth640 \\cellx${right}\n`;
}

/** Bytes of GB 18030's two-byte part, which the platform only decodes. */
const CODES = new Map<string, string>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const letter = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (letter.length === 1 && letter !== '\ufffd') CODES.set(letter, hex(lead) + hex(trail));
  }
}

function hex(byte: number): string {
  return `\\'${byte.toString(16).padStart(2, '0')}`;
}

/** Text as bytes of code page 936, as a font of that character set has them. */
export function chinese(text: string): string {
  return text
    .replace(/[\\{}]/g, '\\$&')
    .replaceAll('\n', '\\line ')
    .replaceAll('\t', '\\tab ')
    .replace(/[^\0-\x7f]/g, (letter) => CODES.get(letter) ?? letter);
}
