/** Rules for w:tbl: rows and cells gathered while they pass, handed over as one table at the end. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import type { Colour } from '../parts/colour.ts';
import { storyText } from '../parts/story.ts';
import { groundOf } from '../parts/visibility.ts';
import { buildTable, type CellProperties, type RawCell, type RawRow } from '../parts/table-grid.ts';
import { SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';
import { shading } from './looks.ts';
import type { Reading } from './reading.ts';
import { cellLook, USUAL_PARTS, usedParts, type TableStyle } from './table-look.ts';
import { isOn, wholeNumber } from './attribute-values.ts';

/** Changed by nothing once its properties were read, for cells that state the same share it. */
type OpenCell = { -readonly [K in keyof CellProperties]: CellProperties[K] } & { gone: boolean };

interface OpenRow {
  before: number;
  after: number;
  widthBefore: number;
  gone: boolean;
  /** Points of height that it is cut off at. */
  room?: number;
  isLast: boolean;
  isHead?: boolean;
  readonly cells: RawCell[];
}

interface OpenTable {
  readonly grid: number[];
  readonly rows: RawRow[];
  row: OpenRow;
  cell: OpenCell;
  readonly boxes: SourceBlock[];
  style?: TableStyle | undefined;
  uses: ReadonlySet<string>;
  ground?: Colour;
}

/** Word allows 63 columns; more than this is no table but an attack. */
const MOST_COLUMNS = 1000;

function newRow(): OpenRow {
  return { before: 0, after: 0, widthBefore: 0, gone: false, isLast: false, cells: [] };
}

const PLAIN_CELL: OpenCell = { span: 1, merge: 'none', joinsPrevious: false, gone: false };

function newTable(): OpenTable {
  return { grid: [], rows: [], row: newRow(), cell: PLAIN_CELL, boxes: [], uses: USUAL_PARTS };
}

function columns(value: string | undefined, least: number): number {
  return Math.min(Math.max(wholeNumber(value) ?? least, least), MOST_COLUMNS);
}

/** The table being read; another one while one nested in it is. */
interface Place {
  table: OpenTable;
}

/** The rule for w:tbl. What stands in cells is read by `blocks`, what may stand between them by `everywhere`. */
export function tableRules(reading: Reading, everywhere: Rules, blocks: () => Rules): Rule {
  const { flow, styles, note } = reading;
  const tables: OpenTable[] = [];
  const at: Place = { table: newTable() };
  const row: Rule = {
    open: () => void (at.table.row = newRow()),
    close: () => {
      const { row, rows } = at.table;
      if (!row.gone) rows.push(row);
    },
    inside: {
      ...everywhere,
      trPr: { inside: rowProperties(reading, at) },
      tblPrEx: SKIP,
      tc: cellRule(reading, at, blocks),
    },
  };
  const gridRules: Rules = {
    gridCol: { open: (attribute) => void at.table.grid.push(Math.max(wholeNumber(attribute('w')) ?? 0, 0)) },
    tblGridChange: SKIP,
  };
  const tableProperties: Rules = {
    tblStyle: { open: (attribute) => void (at.table.style = styles.table(attribute('val') ?? '')) },
    tblLook: { open: (attribute) => void (at.table.uses = usedParts(attribute)) },
    shd: shading((ground) => void (at.table.ground = ground)),
    tblPrChange: SKIP,
  };
  return {
    open: () => {
      tables.push(at.table);
      at.table = newTable();
    },
    close: () => {
      const finished = at.table;
      at.table = tables.pop() ?? newTable();
      // Text boxes in a nested table follow the outermost one.
      const nested = tables.length > 0;
      if (nested) at.table.boxes.push(...finished.boxes);
      note();
      flow.addTable(buildTable(finished.grid, finished.rows), nested ? [] : finished.boxes);
    },
    inside: { ...everywhere, tblPr: { inside: tableProperties }, tblGrid: { inside: gridRules }, tr: row },
  };
}

function rowProperties({ flow }: Reading, at: Place): Rules {
  const removesRow = (): void => {
    at.table.row.gone = true;
    flow.remark('tracked');
  };
  return {
    gridBefore: { open: (attribute) => void (at.table.row.before = columns(attribute('val'), 0)) },
    gridAfter: { open: (attribute) => void (at.table.row.after = columns(attribute('val'), 0)) },
    wBefore: { open: (attribute) => void (at.table.row.widthBefore = wholeNumber(attribute('w')) ?? 0) },
    del: { open: removesRow },
    'aml:annotation': {
      open: (attribute) => (attribute('type') === 'Word.Deletion' ? removesRow() : 'skip'),
    },
    hidden: {
      open: (attribute) => {
        if (!isOn(attribute('val'))) return;
        at.table.row.gone = true;
        flow.remark('hidden');
      },
    },
    trHeight: {
      open: (attribute) => {
        const height = wholeNumber(attribute('val'));
        if (height !== undefined && (attribute('hRule') ?? attribute('h-rule')) === 'exact') {
          at.table.row.room = height / 20;
        }
      },
    },
    tblHeader: { open: (attribute) => void (at.table.row.isHead = isOn(attribute('val'))) },
    cnfStyle: {
      open: (attribute) => {
        const stated = attribute('lastRow');
        at.table.row.isLast = stated === undefined ? /^.1/.test(attribute('val') ?? '') : isOn(stated);
      },
    },
    trPrChange: SKIP,
  };
}

/** The rule for w:tc: the text of a cell, and what is behind it. */
function cellRule(reading: Reading, at: Place, blocks: () => Rules): Rule {
  const { flow } = reading;
  /** What is behind the text of the cell that begins, before it says so itself. */
  const enterCell = (): void => {
    flow.beginStory(at.table.boxes);
    const { story } = flow;
    const { style, uses, ground, row } = at.table;
    const isLastRow = row.isLast;
    const look =
      style && cellLook(style, uses, { row: at.table.rows.length, column: row.cells.length, isLastRow });
    const behind = groundOf([look?.ground, ground, story.around.ground]);
    // Nothing is said of the cell that does not hold around its table.
    if (!look && row.room === undefined && behind === story.around.ground) return;
    story.around = {
      ...story.around,
      ground: behind,
      ...(look && { look: look.look }),
      ...(row.room !== undefined && { room: row.room }),
    };
  };
  // Made at the first cell: a cell holds blocks, which hold tables.
  let inCell: Rules | undefined;
  return {
    open: () => {
      at.table.cell = PLAIN_CELL;
      enterCell();
    },
    close: () => {
      const content = flow.endStory();
      if (at.table.cell.gone) return;
      const inner = content.filter((block) => block.kind === 'table');
      at.table.row.cells.push({
        properties: at.table.cell,
        text: storyText(content),
        tables: inner,
        blocks: content,
      });
    },
    get inside() {
      return (inCell ??= { ...blocks(), tcPr: cellProperties(reading, at) });
    },
  };
}

function cellProperties({ flow }: Reading, at: Place): Rule {
  /** What the properties of the cell paint behind its text. */
  let painted: Colour[] = [];
  const vertical: Rule = {
    open: (attribute) => void (at.table.cell.merge = attribute('val') === 'restart' ? 'restart' : 'continue'),
  };
  const horizontal: Rule = {
    open: (attribute) => void (at.table.cell.joinsPrevious = attribute('val') !== 'restart'),
  };
  const inside: Rules = {
    tcW: {
      open: (attribute) => {
        const width = wholeNumber(attribute('w'));
        if (width !== undefined && width > 0 && (attribute('type') ?? 'dxa') === 'dxa')
          at.table.cell.width = width;
      },
    },
    shd: shading((ground) => {
      if (ground.alpha > 0) painted.push(ground);
    }),
    gridSpan: { open: (attribute) => void (at.table.cell.span = columns(attribute('val'), 1)) },
    vMerge: vertical,
    vmerge: vertical,
    hMerge: horizontal,
    hmerge: horizontal,
    // Tracked changes of cells: one taken out, one merged with those below.
    cellDel: {
      open: () => {
        at.table.cell.gone = true;
        flow.remark('tracked');
      },
    },
    cellMerge: {
      open: (attribute) => {
        const merge = attribute('vMerge');
        if (merge !== undefined) at.table.cell.merge = merge === 'rest' ? 'restart' : 'continue';
      },
    },
    tcPrChange: SKIP,
  };
  return {
    open: () => {
      const { cell } = at.table;
      at.table.cell = { ...cell };
      painted = [];
      return cell === PLAIN_CELL ? undefined : 'anew';
    },
    again: () => {
      const [cell, grounds] = [at.table.cell, painted];
      return () => void ([at.table.cell, painted] = [cell, grounds]);
    },
    close: () => {
      const { story } = flow;
      for (const ground of painted) {
        story.around = { ...story.around, ground: groundOf([ground, story.around.ground]) };
      }
    },
    inside,
  };
}
