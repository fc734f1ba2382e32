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
  type ITableBordersOptions,
} from 'docx';
import {
  MARK_SIGNS,
  type CheckSheet,
  type SheetCheck,
  type SheetTable,
} from '../../../shared/check-sheet/check-sheet.ts';
import { font, type FontName } from './fonts.ts';
import { TYPE_WIDTH } from './page.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

/** Twips. */
const LINE = 260;
const ROW = 330;
const SIGNATURE_ROW = 620;
const PADDING = { vertical: 20, side: 60 } as const;
/** 小五 for numbers, 五号 for sentences, half points. */
const SIZE = { figures: 19, words: 21, signature: 24 } as const;

const LINE_BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

interface Cell {
  readonly text: string;
  readonly align?: 'left' | 'center';
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

/** What the sheet is about. */
export function factsTable(facts: CheckSheet['facts']): Table {
  return grid({
    widths: twips([0.16, 0.84]),
    size: SIZE.words,
    rows: facts.map(([name, words]) => [
      { text: name, font: 'heiti' },
      { text: words, align: 'left' },
    ]),
  });
}

/** A table of figures with its head. */
export function figuresTable(table: SheetTable): Table {
  const align = (column: number) => (table.labels.includes(column) ? ('left' as const) : ('center' as const));
  return grid({
    widths: twips(table.widths),
    size: SIZE.figures,
    headRows: 1,
    together: true,
    rows: [
      table.head.map((text) => ({ text, font: 'heiti' as const })),
      ...table.rows.map((row) => row.map(({ text }, column) => ({ text, align: align(column) }))),
    ],
  });
}

/** What was recalculated and how it came out. */
export function checksTable(checks: readonly SheetCheck[]): Table {
  return grid({
    widths: twips([0.26, 0.08, 0.66]),
    size: SIZE.words,
    rows: checks.map(({ name, mark, words }) => [
      { text: name, align: 'left' },
      { text: MARK_SIGNS[mark] },
      { text: words, align: 'left' },
    ]),
  });
}

/** Room for everybody to sign, and for seal and date. */
export function signatureTable(names: readonly string[], foot: string): Table {
  return grid({
    widths: twips(
      names.flatMap((name) => [0.04 * name.length + 0.02, 1 / names.length - 0.04 * name.length - 0.02]),
    ),
    size: SIZE.signature,
    rowHeight: SIGNATURE_ROW,
    bordered: false,
    together: true,
    rows: [
      names.flatMap((name) => [{ text: `${name}：`, align: 'left' as const }, { text: '' }]),
      [{ text: foot, span: names.length * 2, align: 'left' }],
    ],
  });
}

/** Whole twips of the type area. */
function twips(shares: readonly number[]): number[] {
  let edge = 0;
  let exact = 0;
  return shares.map((share, index) => {
    exact += share * TYPE_WIDTH;
    const next = index === shares.length - 1 ? TYPE_WIDTH : Math.round(exact);
    const width = next - edge;
    edge = next;
    return width;
  });
}

function grid({
  widths,
  rows,
  headRows = 0,
  size,
  rowHeight = ROW,
  bordered = true,
  together = false,
}: Grid): Table {
  const edge = bordered ? LINE_BORDER : NO_BORDER;
  const borders: ITableBordersOptions = {
    top: edge,
    bottom: edge,
    left: edge,
    right: edge,
    insideHorizontal: edge,
    insideVertical: edge,
  };
  return new Table({
    columnWidths: widths,
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      top: PADDING.vertical,
      bottom: PADDING.vertical,
      left: PADDING.side,
      right: PADDING.side,
    },
    borders,
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
          return writeCell(cell, width, size, together && row < rows.length - 1, borders);
        }),
      });
    }),
  });
}

function writeCell(
  { text, align = 'center', font: face, span = 1 }: Cell,
  width: number,
  size: number,
  keepNext: boolean,
  { top, bottom, left, right }: ITableBordersOptions,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    borders: { top, bottom, left, right } as NonNullable<
      ConstructorParameters<typeof TableCell>[0]['borders']
    >,
    children: [
      new Paragraph({
        style: STYLE.table,
        keepNext,
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: LINE, lineRule: LineRuleType.AT_LEAST },
        children: textRuns(text, { size, ...(face ? { font: font(face) } : {}) }),
      }),
    ],
  });
}
