/** Tables of a page while their cells are read, and the text that goes into them: a table may stand in a cell of another. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import { formTable, type HtmlCell, type HtmlRow } from './table.ts';

interface Row extends HtmlRow {
  readonly cells: HtmlCell[];
  /** The page gives it no height. */
  readonly isLow: boolean;
}

interface OpenTable {
  readonly rows: Row[];
  readonly widths: number[];
  group: number;
  /** Where the table stands. */
  readonly outer: SourceBlock[];
  readonly boxes: readonly number[];
}

/** What stands outside of any table is left as it is: pages have cells without one. */
export interface OpenTables {
  /** Where text goes that is read now: the body, or the innermost cell. */
  readonly story: SourceBlock[];
  beginTable(boxes: readonly number[]): void;
  /** Throws ProblemError `too-large`. */
  endTable(): void;
  addColumns(widths: readonly number[]): void;
  beginGroup(): void;
  beginRow(isLow: boolean): void;
  beginCell(): void;
  endCell(cell: Omit<HtmlCell, 'blocks'>): void;
}

/** Tables of the file `name` on top of the text `body`. */
export function openTables(name: string, body: SourceBlock[]): OpenTables {
  const open: OpenTable[] = [];
  let story = body;
  return {
    get story() {
      return story;
    },
    beginTable: (boxes) => void open.push({ rows: [], widths: [], group: 0, outer: story, boxes }),
    endTable: () => {
      const table = open.pop();
      if (!table) return;
      story = table.outer;
      // Word keeps the edges of uneven columns in a row without height.
      const rows = table.rows.filter(({ isLow, cells }) => !isLow || !cells.every(isBlank));
      const formed = formTable(name, rows, table.widths);
      if (formed) story.push(table.boxes.length > 0 ? { ...formed, boxes: table.boxes } : formed);
    },
    addColumns: (widths) => void open.at(-1)?.widths.push(...widths),
    beginGroup: () => {
      const table = open.at(-1);
      if (table) table.group++;
    },
    beginRow: (isLow) => {
      const table = open.at(-1);
      table?.rows.push({ group: table.group, isLow, cells: [] });
    },
    beginCell: () => {
      if (open.length > 0) story = [];
    },
    endCell: (cell) => {
      const table = open.at(-1);
      if (!table) return;
      table.rows.at(-1)?.cells.push({ ...cell, blocks: story });
      story = table.outer;
    },
  };
}

function isBlank({ blocks }: HtmlCell): boolean {
  return blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');
}
