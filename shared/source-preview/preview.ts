/**
 * The old file as it was read, as a page to look at: paragraphs, headings, numbers and tables, nothing else.
 *
 * Every element says where it comes from in the numbering of `Report.origins`, so that a screen can lead from a
 * figure to its cell and back: `block` on what stands at the top level, `cell` on every cell.
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
import type { Page, PageElement } from '../page/page.ts';
import { newSheet, type ElementHead, type Sheet } from '../page/bounded-page.ts';

/** Characters of a page; an annual report has a tenth of it. */
export const LARGEST_PREVIEW = 1_000_000;

/** The last line of a page that had no room for everything. */
export const CUT_LINE: PageElement = {
  name: 'p',
  look: 'cut',
  children: ['文件太长，后面的内容没有显示。读取结果不受影响。'],
};

interface Writer {
  readonly sheet: Sheet;
  /** Position of each table among all tables of the file. */
  readonly indices: ReadonlyMap<SourceTable, number>;
}

/** The page that shows `document`. One of more than `room` characters ends with a remark. */
export function previewDocument(document: SourceDocument, room: number = LARGEST_PREVIEW): Page {
  const sheet = newSheet(room);
  const indices = new Map(allTables(document.blocks).map((table, index) => [table, index]));
  document.blocks.forEach((block, index) => writeBlock({ sheet, indices }, block, { block: index }));
  return sheet.isCut() ? [...sheet.page(), CUT_LINE] : sheet.page();
}

/** Where a block comes from; nothing for one inside a cell. */
type Origin = Pick<ElementHead, 'block'>;

function writeBlock(writer: Writer, block: SourceBlock, origin: Origin): void {
  if (block.kind === 'table') writeTable(writer, block, origin);
  else writeParagraph(writer.sheet, block, origin);
}

/** The head of the element that shows a paragraph. */
export function paragraphHead({ heading, centred }: SourceParagraph): ElementHead {
  const name = heading === undefined ? 'p' : (HEADINGS[Math.max(0, Math.min(heading, 5))] ?? 'h6');
  return centred ? { name, look: 'centred' } : { name };
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function writeParagraph(sheet: Sheet, paragraph: SourceParagraph, origin: Origin): void {
  const { number = '', text } = paragraph;
  sheet.element({ ...paragraphHead(paragraph), ...origin }, () => {
    if (number !== '') sheet.element({ name: 'span', look: 'number' }, () => sheet.text(number));
    sheet.text(text);
  });
}

function writeTable(writer: Writer, table: SourceTable, origin: Origin): void {
  const { sheet } = writer;
  sheet.element({ name: 'table', ...origin }, () => {
    for (const slots of gridRows(table)) {
      if (sheet.isCut()) return;
      sheet.element({ name: 'tr' }, () => {
        for (const slot of slots) {
          const columnSpan = slot.columnSpan > 1 && { columnSpan: slot.columnSpan };
          if (slot.kind === 'gap') sheet.element({ name: 'td', look: 'gap', ...columnSpan }, () => undefined);
          else {
            const rowSpan = slot.rowSpan > 1 && { rowSpan: slot.rowSpan };
            const head = { ...columnSpan, ...rowSpan, ...cellOrigin(writer, table, slot.cell) };
            sheet.element({ name: 'td', ...head }, () => writeCell(writer, slot.cell));
          }
        }
      });
    }
  });
}

function cellOrigin({ indices }: Writer, table: SourceTable, { row, column }: SourceCell) {
  const index = indices.get(table);
  return index === undefined ? {} : { cell: `${index},${row},${column}` };
}

function writeCell(writer: Writer, cell: SourceCell): void {
  if (cell.blocks) {
    for (const block of cell.blocks) writeBlock(writer, block, {});
    return;
  }
  const lines = cell.text.split('\n');
  if (lines.length === 1) writer.sheet.text(cell.text);
  else for (const line of lines) writeParagraph(writer.sheet, { kind: 'paragraph', text: line }, {});
  for (const table of cell.tables ?? []) writeTable(writer, table, {});
}
