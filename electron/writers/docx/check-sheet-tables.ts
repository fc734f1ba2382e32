/** The tables of the 校核单 in Word; widths stand in the grid, the table and every cell, see table.ts. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  MARK_SIGNS,
  type CheckSheet,
  type SheetCheck,
  type SheetTable,
} from '../../../shared/check-sheet/check-sheet.ts';
import { FONTS, type FontName } from '../../../shared/document/fonts.ts';
import { font } from './fonts.ts';
import { STANDARD_PAGE } from '../../../shared/document/page.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

/** Twips. */
const LINE = 250;
const ROW = 300;
const SIGNATURE_ROW = 620;
const PADDING = { vertical: 15, side: 60 } as const;
/** 小五 for numbers, 五号 for sentences, half points. */
const SIZE = { figures: 19, words: 21, signature: 24 } as const;

const LINE_BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

interface Cell {
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  /** A line to write on. */
  readonly underlined?: boolean;
  readonly font?: FontName;
  /** Columns that the cell takes. */
  readonly span?: number;
}

interface Grid {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows at the top are repeated on the next page. */
  readonly headRows?: number;
  readonly size: number;
  readonly rowHeight?: number;
  readonly bordered?: boolean;
  /** Keeps the table on one page. */
  readonly together?: boolean;
}

/** What the sheet is about: the first two facts are short and share a line. */
export function factsTable([first, second, ...others]: CheckSheet['facts']): Table {
  const name = (text: string): Cell => ({ text, font: 'heiti' });
  const words = (text: string, span = 1): Cell => ({ text, align: 'left', span });
  const short = [first, second].filter((fact) => fact !== undefined);
  return grid({
    widths: twips([0.13, 0.43, 0.14, 0.3]),
    size: SIZE.words,
    rows: [
      short.flatMap((fact) => [name(fact[0]), words(fact[1])]),
      ...others.map((fact) => [name(fact[0]), words(fact[1], 3)]),
    ],
  });
}

/** A table of figures with its head. */
export function figuresTable(table: SheetTable): Table {
  return grid({
    widths: twips(table.widths),
    size: SIZE.figures,
    headRows: 1,
    together: true,
    rows: [
      table.head.map((text) => ({ text, font: 'heiti' as const })),
      ...table.rows.map((row) =>
        row.map(({ text }, column) => (column === 0 ? { text, align: 'left' as const } : { text })),
      ),
    ],
  });
}

/** What was recalculated and how it came out. */
export function checksTable(checks: readonly SheetCheck[]): Table {
  return grid({
    widths: twips([0.3, 0.08, 0.62]),
    together: true,
    size: SIZE.words,
    rows: checks.map(({ name, mark, words }) => [
      { text: name, align: 'left' },
      { text: MARK_SIGNS[mark] },
      { text: words, align: 'left' },
    ]),
  });
}

/** Room for everybody to sign, each on a line of their own; seal and date below. */
export function signatureTable(names: readonly string[], foot: string): Table {
  const nameShare = (name: string) => 0.04 * name.length + 0.02;
  const lineShare = (1 - names.reduce((sum, name) => sum + nameShare(name), 0)) / names.length;
  return grid({
    widths: twips(names.flatMap((name) => [nameShare(name), lineShare])),
    size: SIZE.signature,
    rowHeight: SIGNATURE_ROW,
    bordered: false,
    together: true,
    rows: [
      names.flatMap((name) => [{ text: `${name}：` }, { text: '', underlined: true }]),
      [{ text: foot, span: names.length * 2, align: 'right' }],
    ],
  });
}

/** Whole twips of the type area. */
function twips(shares: readonly number[]): number[] {
  let edge = 0;
  let exact = 0;
  return shares.map((share, index) => {
    exact += share * STANDARD_PAGE.typeWidth;
    const next = index === shares.length - 1 ? STANDARD_PAGE.typeWidth : Math.round(exact);
    const width = next - edge;
    edge = next;
    return width;
  });
}

function grid(table: Grid): Table {
  const { widths, rows, headRows = 0, rowHeight = ROW, bordered = true, together = false } = table;
  const edge = bordered ? LINE_BORDER : NO_BORDER;
  return new Table({
    columnWidths: [...widths],
    width: { size: STANDARD_PAGE.typeWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      top: PADDING.vertical,
      bottom: PADDING.vertical,
      left: PADDING.side,
      right: PADDING.side,
    },
    borders: { ...around(edge), insideHorizontal: edge, insideVertical: edge },
    rows: rows.map((cells, row) => {
      let column = 0;
      return new TableRow({
        cantSplit: true,
        tableHeader: row < headRows,
        height: { value: rowHeight, rule: HeightRule.ATLEAST },
        children: cells.map((cell) => {
          const { span = 1 } = cell;
          const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
          column += span;
          return writeCell(cell, width, table, together && row < rows.length - 1);
        }),
      });
    }),
  });
}

type Edge = typeof LINE_BORDER | typeof NO_BORDER;

function around(edge: Edge) {
  return { top: edge, bottom: edge, left: edge, right: edge };
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function writeCell(cell: Cell, width: number, { size, bordered = true }: Grid, keepNext: boolean): TableCell {
  const { text, align = 'center', font: face, span = 1, underlined = false } = cell;
  const borders = around(bordered ? LINE_BORDER : NO_BORDER);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    // Names stand on the lines beside them.
    verticalAlign: bordered ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
    ...(span > 1 ? { columnSpan: span } : {}),
    borders: underlined ? { ...borders, bottom: LINE_BORDER } : borders,
    children: [
      new Paragraph({
        style: STYLE.table,
        keepNext,
        alignment: ALIGNMENT[align],
        spacing: { line: LINE, lineRule: LineRuleType.AT_LEAST },
        children: textRuns(text, { size, ...(face ? { font: font(FONTS[face]) } : {}) }),
      }),
    ],
  });
}
