/** Rules for table:table: rows and cells gathered while they pass. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import { SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import { MOST_COLUMNS, placeRows, type OdtCell, type OdtTable, type PlacedRows } from './tables.ts';
import { count } from './attribute-values.ts';

export interface TableSurroundings {
  /** What stands in a cell. */
  readonly blocks: () => Rules;
  readonly columnWidth: (style: string | undefined) => number | undefined;
  /** Begins and ends the text of a cell of these styles; what its text boxes hold goes to `boxes`. */
  readonly enterCell: (boxes: SourceBlock[], style: string | undefined, rowStyle: string | undefined) => void;
  readonly leaveCell: () => readonly SourceBlock[];
  /** Takes the finished table, and what its text boxes held. */
  readonly add: (table: OdtTable | null, boxes: readonly SourceBlock[]) => void;
  readonly remark: (code: RemarkCode) => void;
}

interface OpenTable {
  readonly isPart: boolean;
  readonly columns: number[];
  readonly rows: (readonly OdtCell[])[];
  row: OdtCell[];
  rowStyle: string | undefined;
  /** Style of the cells of the row that name none. */
  cellStyle: string | undefined;
  repeated: number;
  cell: { columnSpan: number; rowSpan: number; repeated: number; parts: PlacedRows[] };
  readonly boxes: SourceBlock[];
  isHeaded: boolean;
}

const USUAL_WIDTH = 1000;
const MOST_ROWS = 100_000;
/** Cells of a document that are not in the file but repeat others; what goes on is the empty rest of a sheet. */
const MOST_REPEATED = 20_000;

function newCell(): OpenTable['cell'] {
  return { columnSpan: 1, rowSpan: 1, repeated: 1, parts: [] };
}

function newTable(isPart: boolean): OpenTable {
  return {
    isPart,
    columns: [],
    rows: [],
    row: [],
    rowStyle: undefined,
    cellStyle: undefined,
    repeated: 1,
    cell: newCell(),
    boxes: [],
    isHeaded: false,
  };
}

/** The rule for table:table. */
export function tableRules(around: TableSurroundings): Rule {
  const tables: OpenTable[] = [];
  let table = newTable(false);
  let repeatable = MOST_REPEATED;

  const column: Rule = {
    open: (attribute) => {
      const width = around.columnWidth(attribute('table:style-name')) ?? USUAL_WIDTH;
      const times = count(attribute('table:number-columns-repeated'), MOST_COLUMNS) ?? 1;
      for (let time = 0; time < times && table.columns.length < MOST_COLUMNS; time++)
        table.columns.push(width);
    },
  };
  // Made at the first cell: a cell holds blocks, which hold tables.
  let inCell: Rules | undefined;
  const cell: Rule = {
    open: (attribute) => {
      table.cell = {
        columnSpan: Math.max(count(attribute('table:number-columns-spanned'), MOST_COLUMNS) ?? 1, 1),
        rowSpan: Math.max(count(attribute('table:number-rows-spanned'), MOST_ROWS) ?? 1, 1),
        repeated: count(attribute('table:number-columns-repeated'), MOST_COLUMNS) ?? 1,
        parts: [],
      };
      around.enterCell(table.boxes, attribute('table:style-name') ?? table.cellStyle, table.rowStyle);
    },
    close: () => {
      const blocks = around.leaveCell();
      table.row.push({ ...table.cell, covered: false, blocks });
    },
    get inside() {
      return (inCell ??= { ...around.blocks(), 'office:annotation': SKIP });
    },
  };
  const covered: Rule = {
    open: (attribute) => {
      const repeated = count(attribute('table:number-columns-repeated'), MOST_COLUMNS) ?? 1;
      table.row.push({ ...newCell(), repeated, covered: true, blocks: [] });
      return 'skip';
    },
  };
  const row: Rule = {
    open: (attribute) => {
      table.row = [];
      table.rowStyle = attribute('table:style-name');
      table.cellStyle = attribute('table:default-cell-style-name');
      table.repeated = count(attribute('table:number-rows-repeated'), MOST_ROWS) ?? 1;
      if (!/^(?:collapse|filter)$/.test(attribute('table:visibility') ?? '')) return undefined;
      around.remark('hidden');
      return 'skip';
    },
    close: () => {
      table.rows.push(table.row);
      const cells = table.row.reduce((sum, { repeated }) => sum + repeated, 1);
      for (let time = 1; time < table.repeated && repeatable >= cells; time++) {
        table.rows.push(table.row);
        repeatable -= cells;
      }
    },
    inside: { 'table:table-cell': cell, 'table:covered-table-cell': covered },
  };
  return {
    open: (attribute) => {
      tables.push(table);
      table = newTable(attribute('table:is-sub-table') === 'true');
    },
    close: () => {
      const finished = table;
      table = tables.pop() ?? newTable(false);
      const nested = tables.length > 0;
      if (finished.isPart && nested) {
        table.cell.parts.push(placeRows(finished));
        table.boxes.push(...finished.boxes);
        return;
      }
      // Text boxes in a nested table follow the outermost one.
      if (nested) table.boxes.push(...finished.boxes);
      around.add(finished, nested ? [] : finished.boxes);
    },
    inside: {
      'table:table-column': column,
      'table:table-row': row,
      'table:table-header-rows': {
        open: () => void (table.isHeaded ||= table.rows.length === 0),
      },
      'table:desc': SKIP,
      'table:title': SKIP,
    },
  };
}
