/**
 * Tables while their cells are read. The format has no tables, only paragraphs that say how deep in tables they stand
 * and where a cell and a row end (MS-DOC 2.4.3, 2.4.4).
 */
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import { buildEdgeTable, type EdgeCell } from '../parts/edge-grid.ts';
import { addTable, endStory, openStory, storyText, type CloseParagraph, type Story } from '../parts/story.ts';
import type { RawCell } from '../parts/table-grid.ts';
import type { RowCell, RowProperties } from './row-properties.ts';

type CellContent = Omit<RawCell, 'properties'>;

interface OpenTable {
  readonly rows: EdgeCell[][];
  /** Cells of the row being read, and the cell being read. */
  cells: CellContent[];
  story: Story;
  /** What text boxes in the table hold: it follows the table. */
  readonly boxes: SourceBlock[];
  /** The rows fit what the file says of them. */
  sound: boolean;
  /** Its first row is a head. */
  isHeaded: boolean;
}

export interface Tables {
  /** Where text belongs that stands `depth` tables deep. */
  at(depth: number): Story;
  endCell(): void;
  /** Ends the row with what the file says of its cells; `gone`: deleted or hidden. */
  endRow(row: RowProperties, gone: boolean): void;
}

/** Tables on top of the text `body`. */
export function openTables(body: Story, close: CloseParagraph): Tables {
  const open: OpenTable[] = [];
  const innermost = (): Story => open.at(-1)?.story ?? body;

  const openTable = (): void => {
    const boxes: SourceBlock[] = [];
    open.push({ rows: [], cells: [], story: openStory(boxes), boxes, sound: true, isHeaded: false });
  };
  const closeTable = (): void => {
    const table = open.pop();
    if (!table) return;
    endStory(table.story, close);
    // A row that never ended: nothing says where its cells stand.
    if (table.story.blocks.length > 0) table.cells.push(contentOf(table.story));
    if (table.cells.length > 0) placeInOrder(table);
    const outer = open.at(-1);
    const built = buildEdgeTable(table.rows, table.isHeaded);
    if (built) addTable(innermost(), table.sound ? built : withoutGeometry(built), close);
    // Text boxes in a nested table follow the outermost one.
    if (outer) outer.boxes.push(...table.boxes);
    else body.boxesTo.push(...table.boxes);
  };

  return {
    at: (depth) => {
      while (open.length > depth) closeTable();
      while (open.length < depth) openTable();
      return innermost();
    },
    endCell: () => {
      const table = open.at(-1);
      if (!table) return;
      endStory(table.story, close);
      table.cells.push(contentOf(table.story));
      table.story = openStory(table.boxes);
    },
    endRow: (row, gone) => {
      const table = open.at(-1);
      if (!table) return;
      endStory(table.story, close);
      if (table.story.blocks.length > 0) table.cells.push(contentOf(table.story));
      table.story = openStory(table.boxes);
      if (!gone) {
        if (table.rows.length === 0) table.isHeaded = row.isHead ?? false;
        const placed = placeByEdges(table.cells, row);
        if (placed) table.rows.push(placed);
        else placeInOrder(table);
      }
      table.cells = [];
    },
  };
}

function contentOf({ blocks }: Story): CellContent {
  return { text: storyText(blocks), tables: blocks.filter((block) => block.kind === 'table'), blocks };
}

/** The cells at their edges; null where the file says something else of the row than what stands there. */
function placeByEdges(contents: readonly CellContent[], row: RowProperties): EdgeCell[] | null {
  if (contents.length === 0 || contents.length !== row.cells.length) return null;
  let left = row.left;
  const placed: EdgeCell[] = [];
  const first = row.cells.find(({ across }) => across !== 0)?.across;
  for (const [index, content] of contents.entries()) {
    const cell = row.cells[index];
    if (!cell || cell.right < left) return null;
    // A cell without width is still one.
    const [from, to] = [left, Math.max(cell.right, left + 1)];
    const { text, tables, blocks } = content;
    const properties = { merge: cell.down, joinsPrevious: joins(cell, first, content) };
    placed.push({ text, tables, blocks, from, to, properties });
    left = to;
  }
  return placed;
}

/**
 * Whether a cell is merged into the one before it. The specification and the programs that write the format disagree
 * which of the flags is the first cell's (2.9.316: 2 or 3; Word 97 and LibreOffice: 1), but a row's first flag must be
 * one. A cell with text of its own never vanishes.
 */
function joins(cell: RowCell, first: number | undefined, content: CellContent): boolean {
  return cell.across !== 0 && cell.across !== first && content.text === '' && content.tables.length === 0;
}

/** Keeps the cells of a row whose places are not known. */
function placeInOrder(table: OpenTable): void {
  table.rows.push(
    table.cells.map((content, index) => ({
      ...content,
      from: index,
      to: index + 1,
      properties: { merge: 'none', joinsPrevious: false },
    })),
  );
  table.cells = [];
  table.sound = false;
}

/** Only the order of the cells of a row is known. */
function withoutGeometry(table: SourceTable): SourceTable {
  const columns = new Map<number, number>();
  const cells = table.cells.map((cell) => {
    const column = columns.get(cell.row) ?? 0;
    columns.set(cell.row, column + 1);
    return { ...cell, column, rowSpan: 1, columnSpan: 1 };
  });
  return { ...table, geometry: 'rows', columnCount: Math.max(...columns.values()), cells };
}
