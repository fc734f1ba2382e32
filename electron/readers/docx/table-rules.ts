/** Rules for w:tbl: rows and cells gathered while they pass, handed over as one table at the end. */
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import type { RemarkCode } from '../parts/remarks.ts';
import { storyText } from '../parts/story.ts';
import { buildTable, type CellProperties, type RawCell, type RawRow } from '../parts/table-grid.ts';
import { isOn, wholeNumber } from './values.ts';
import { SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';

export interface TableSurroundings {
  /** What may stand between rows and between cells. */
  readonly everywhere: Rules;
  /** What stands in a cell. */
  readonly blocks: () => Rules;
  /** Begins and ends the text of a cell; what its text boxes hold goes to `boxes`. */
  readonly enterCell: (boxes: SourceBlock[]) => void;
  readonly leaveCell: () => readonly SourceBlock[];
  /** Takes the finished table, null for one without cells, and what its text boxes held. */
  readonly add: (table: SourceTable | null, boxes: readonly SourceBlock[]) => void;
  readonly remark: (code: RemarkCode) => void;
}

type OpenCell = { -readonly [K in keyof CellProperties]: CellProperties[K] } & { gone: boolean };

interface OpenRow {
  before: number;
  after: number;
  widthBefore: number;
  gone: boolean;
  readonly cells: RawCell[];
}

interface OpenTable {
  readonly grid: number[];
  readonly rows: RawRow[];
  row: OpenRow;
  cell: OpenCell;
  readonly boxes: SourceBlock[];
}

/** Word allows 63 columns; more than this is no table but an attack. */
const MOST_COLUMNS = 1000;

function newRow(): OpenRow {
  return { before: 0, after: 0, widthBefore: 0, gone: false, cells: [] };
}

function newCell(): OpenCell {
  return { span: 1, merge: 'none', joinsPrevious: false, gone: false };
}

function newTable(): OpenTable {
  return { grid: [], rows: [], row: newRow(), cell: newCell(), boxes: [] };
}

function columns(value: string | undefined, least: number): number {
  return Math.min(Math.max(wholeNumber(value) ?? least, least), MOST_COLUMNS);
}

/** The rule for w:tbl. */
export function tableRules(around: TableSurroundings): Rule {
  const tables: OpenTable[] = [];
  let table = newTable();

  const removesRow = (): void => {
    table.row.gone = true;
    around.remark('tracked');
  };
  const rowProperties: Rules = {
    gridBefore: { open: (attribute) => void (table.row.before = columns(attribute('val'), 0)) },
    gridAfter: { open: (attribute) => void (table.row.after = columns(attribute('val'), 0)) },
    wBefore: { open: (attribute) => void (table.row.widthBefore = wholeNumber(attribute('w')) ?? 0) },
    del: { open: removesRow },
    'aml:annotation': {
      open: (attribute) => (attribute('type') === 'Word.Deletion' ? removesRow() : 'skip'),
    },
    hidden: {
      open: (attribute) => {
        if (!isOn(attribute('val'))) return;
        table.row.gone = true;
        around.remark('hidden');
      },
    },
    trPrChange: SKIP,
  };
  const vertical: Rule = {
    open: (attribute) => void (table.cell.merge = attribute('val') === 'restart' ? 'restart' : 'continue'),
  };
  const horizontal: Rule = {
    open: (attribute) => void (table.cell.joinsPrevious = attribute('val') !== 'restart'),
  };
  const cellProperties: Rules = {
    tcW: {
      open: (attribute) => {
        const width = wholeNumber(attribute('w'));
        if (width !== undefined && width > 0 && (attribute('type') ?? 'dxa') === 'dxa')
          table.cell.width = width;
      },
    },
    gridSpan: { open: (attribute) => void (table.cell.span = columns(attribute('val'), 1)) },
    vMerge: vertical,
    vmerge: vertical,
    hMerge: horizontal,
    hmerge: horizontal,
    // Tracked changes of cells: one taken out, one merged with those below.
    cellDel: {
      open: () => {
        table.cell.gone = true;
        around.remark('tracked');
      },
    },
    cellMerge: {
      open: (attribute) => {
        const merge = attribute('vMerge');
        if (merge !== undefined) table.cell.merge = merge === 'rest' ? 'restart' : 'continue';
      },
    },
    tcPrChange: SKIP,
  };

  // Made at the first cell: a cell holds blocks, which hold tables.
  let inCell: Rules | undefined;
  const cell: Rule = {
    open: () => {
      table.cell = newCell();
      around.enterCell(table.boxes);
    },
    close: () => {
      const blocks = around.leaveCell();
      if (table.cell.gone) return;
      const tables = blocks.filter((block) => block.kind === 'table');
      table.row.cells.push({ properties: table.cell, text: storyText(blocks), tables, blocks });
    },
    get inside() {
      return (inCell ??= { ...around.blocks(), tcPr: { inside: cellProperties } });
    },
  };
  const row: Rule = {
    open: () => void (table.row = newRow()),
    close: () => {
      if (!table.row.gone) table.rows.push(table.row);
    },
    inside: { ...around.everywhere, trPr: { inside: rowProperties }, tblPrEx: SKIP, tc: cell },
  };
  const gridRules: Rules = {
    gridCol: { open: (attribute) => void table.grid.push(Math.max(wholeNumber(attribute('w')) ?? 0, 0)) },
    tblGridChange: SKIP,
  };
  return {
    open: () => {
      tables.push(table);
      table = newTable();
    },
    close: () => {
      const finished = table;
      table = tables.pop() ?? newTable();
      // Text boxes in a nested table follow the outermost one.
      const nested = tables.length > 0;
      if (nested) table.boxes.push(...finished.boxes);
      around.add(buildTable(finished.grid, finished.rows), nested ? [] : finished.boxes);
    },
    inside: { ...around.everywhere, tblPr: SKIP, tblGrid: { inside: gridRules }, tr: row },
  };
}
