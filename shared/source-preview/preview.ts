/**
 * The old file as it was read, as HTML to look at: paragraphs, headings, numbers and tables, nothing else.
 *
 * Every element says where it comes from in the numbering of `Report.origins`, so that a screen can lead from a
 * figure to its cell and back: `data-block="n"` on what stands at the top level, `data-cell="table,row,column"` on
 * every cell.
 */
import {
  allTables,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceParagraph,
  type SourceTable,
} from '../source-document.ts';
import { gridRows } from './grid-rows.ts';
import { newSheet, type Sheet } from './sheet.ts';

/** Characters of HTML; an annual report has a tenth of it. */
const LARGEST_PREVIEW = 1_000_000;

const CUT = '文件太长，后面的内容没有显示。读取结果不受影响。';

interface Writer {
  readonly sheet: Sheet;
  /** Position of each table among all tables of the file. */
  readonly indices: ReadonlyMap<SourceTable, number>;
}

/**
 * Writes the body of a page that shows `document`. Text is escaped throughout, whatever it is; there are no links,
 * pictures, styles or scripts in it. A preview of more than `room` characters of HTML ends with a remark.
 */
export function previewDocument(document: SourceDocument, room: number = LARGEST_PREVIEW): string {
  const sheet = newSheet(room);
  const indices = new Map(allTables(document.blocks).map((table, index) => [table, index]));
  document.blocks.forEach((block, index) => writeBlock({ sheet, indices }, block, `data-block="${index}"`));
  return sheet.isCut() ? `${sheet.html()}<p class="cut">${CUT}</p>` : sheet.html();
}

function writeBlock(writer: Writer, block: SourceBlock, origin: string): void {
  if (block.kind === 'table') writeTable(writer, block, origin);
  else writeParagraph(writer.sheet, block, origin);
}

function writeParagraph(sheet: Sheet, paragraph: SourceParagraph, origin: string): void {
  const { heading, centred, number = '', text } = paragraph;
  const name = heading === undefined ? 'p' : `h${Math.max(1, Math.min(heading + 1, 6))}`;
  const attributes = centred ? `${origin} class="centred"`.trim() : origin;
  sheet.element(name, attributes, () => {
    if (number !== '') sheet.element('span', 'class="number"', () => sheet.text(number));
    sheet.text(text);
  });
}

function writeTable(writer: Writer, table: SourceTable, origin: string): void {
  const { sheet } = writer;
  sheet.element('table', origin, () => {
    for (const slots of gridRows(table)) {
      if (sheet.isCut()) return;
      sheet.element('tr', '', () => {
        for (const slot of slots) {
          const attributes = [span('colspan', slot.columnSpan)];
          if (slot.kind === 'gap') attributes.push('class="gap"');
          else attributes.push(span('rowspan', slot.rowSpan), cellOrigin(writer, table, slot.cell));
          sheet.element('td', attributes.filter((one) => one !== '').join(' '), () => {
            if (slot.kind === 'cell') writeCell(writer, slot.cell);
          });
        }
      });
    }
  });
}

function span(name: 'colspan' | 'rowspan', count: number): string {
  return count > 1 ? `${name}="${count}"` : '';
}

function cellOrigin({ indices }: Writer, table: SourceTable, { row, column }: SourceCell): string {
  const index = indices.get(table);
  return index === undefined ? '' : `data-cell="${index},${row},${column}"`;
}

function writeCell(writer: Writer, cell: SourceCell): void {
  if (cell.blocks) {
    for (const block of cell.blocks) writeBlock(writer, block, '');
    return;
  }
  const lines = cell.text.split('\n');
  if (lines.length === 1) writer.sheet.text(cell.text);
  else for (const line of lines) writeParagraph(writer.sheet, { kind: 'paragraph', text: line }, '');
  for (const table of cell.tables ?? []) writeTable(writer, table, '');
}
