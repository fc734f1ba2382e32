/**
 * 对比表 → workbook: every figure in a list with live differences, the three tables in their official layout, the
 * numbers of the text and its changed paragraphs, a sheet each.
 */
import type { FigureChange } from '../../../shared/comparison/diff.ts';
import type {
  CellLook,
  ComparedTable,
  ComparisonSheet,
  SheetParagraph,
} from '../../../shared/comparison/comparison-sheet.ts';
import { figureDefinition } from '../../../shared/forms/figures.ts';
import { tableName } from '../../../shared/forms/sections.ts';
import { textWidth } from '../../../shared/document/plain-text.ts';
import { readableRatio } from '../../../shared/report/readable.ts';
import {
  cellName,
  writeWorkbook,
  type CellRun,
  type CellStyle,
  type Sheet,
  type SheetCell,
} from './workbook.ts';

/** Points. */
const LINE_HEIGHT = 14;
const PADDING = 4;
/** Width of the tables, in digits. */
const TABLE_WIDTH = 132;
/** The first row below the title and an empty row. */
const TOP = 2;

/** Bytes of the workbook. */
export function writeComparisonXlsx(sheet: ComparisonSheet): Uint8Array {
  return writeWorkbook([
    listSheet(sheet),
    ...sheet.tables.map(tableSheet),
    factsSheet(sheet),
    textSheet(sheet),
    ...additionsSheet(sheet),
  ]);
}

type Content =
  | { readonly value: number; readonly formula: string }
  | { readonly value: string; readonly runs: readonly CellRun[] };
type Row = readonly (string | number | null | Content)[];

function textOf(content: Row[number]): string | null {
  const value = content !== null && typeof content === 'object' ? content.value : content;
  return typeof value === 'string' ? value : null;
}

interface ListSheet {
  readonly name: string;
  /** The name where it says all. */
  readonly title?: string;
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** A list below a title: a head and its rows, the first column from the left. */
function rowsSheet({ name, title = name, widths, head, rows }: ListSheet): Sheet {
  const cells = [head, ...rows].flatMap((row, index) =>
    row.map((content, column): SheetCell => {
      const text = textOf(content);
      const style: CellStyle = index === 0 ? 'label' : text !== null && !SHORT.test(text) ? 'left' : 'number';
      const place = { row: index + TOP, column, style };
      return content !== null && typeof content === 'object'
        ? { ...place, ...content }
        : { ...place, value: content };
    }),
  );
  const heights = Object.fromEntries(
    rows.map((row, index) => {
      const lines = row.map((content, column) =>
        Math.ceil((2 * textWidth(textOf(content) ?? '')) / ((widths[column] ?? 10) - 2)),
      );
      return [index + TOP + 1, Math.max(1, ...lines) * LINE_HEIGHT + PADDING];
    }),
  );
  const last = { row: TOP + rows.length, column: head.length - 1 };
  return {
    name,
    widths,
    heights,
    cells: [{ row: 0, column: 0, columnSpan: head.length, value: title, style: 'title' }, ...cells],
    printed: [{ row: 0, column: 0 }, last],
    headRow: TOP,
    isWide: true,
  };
}

/** Signs, numbers and per cent: what stands in the middle of its cell. */
const SHORT = /^[\d+−—%.,]*$/u;

function listSheet({ titleLines, names, figures }: ComparisonSheet): Sheet {
  return rowsSheet({
    name: '数字清单',
    title: titleLines.join(''),
    widths: [10, 60, 12, 12, 12, 12, 50],
    head: ['表格', '项目', names[0], names[1], '增减', '增减率', '说明'],
    rows: figures.map((change, index) => listRow(change, index + TOP + 1)),
  });
}

/** The difference follows a number that somebody corrects; without two numbers there is none. */
function listRow({ id, last, this: current, delta, ratio, note }: FigureChange, row: number): Row {
  const { label, section } = figureDefinition(id);
  const formula = `${cellName({ row, column: 3 })}-${cellName({ row, column: 2 })}`;
  return [
    tableName(section),
    label,
    last,
    current,
    delta === null ? null : { value: delta, formula },
    delta === 0 ? '' : readableRatio(ratio),
    note ?? '',
  ];
}

/** As in the other formats: bold what changed, on grey what changed a lot. */
const STYLES: Readonly<Record<CellLook, CellStyle>> = {
  same: 'number',
  apart: 'number',
  changed: 'strong',
  large: 'marked',
};

function tableSheet({ title, layout, cells }: ComparedTable): Sheet {
  const heights: Record<number, number> = {};
  const written = layout.cells.map((cell): SheetCell => {
    const row = cell.row + TOP;
    const lines = cell.figure === undefined ? [cell.text] : (cells.get(cell.figure)?.lines ?? []);
    const width = layout.widths
      .slice(cell.column, cell.column + cell.columnSpan)
      .reduce((sum, share) => sum + share * TABLE_WIDTH, 0);
    const height = lines.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((2 * textWidth(line)) / (width - 1))),
      0,
    );
    if (cell.rowSpan === 1) heights[row] = Math.max(heights[row] ?? 18, height * LINE_HEIGHT + PADDING);
    return {
      row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      value: lines.join('\n'),
      style: cell.kind === 'figure' ? STYLES[cells.get(cell.figure ?? '')?.look ?? 'same'] : 'label',
    };
  });
  return {
    name: title,
    widths: layout.widths.map((share) => share * TABLE_WIDTH),
    heights,
    cells: [
      { row: 0, column: 0, columnSpan: layout.widths.length, value: title, style: 'title' },
      ...written,
    ],
    printed: [
      { row: 0, column: 0 },
      { row: TOP + layout.rowCount - 1, column: layout.widths.length - 1 },
    ],
    isWide: true,
  };
}

function factsSheet({ facts: { head, rows } }: ComparisonSheet): Sheet {
  return rowsSheet({ name: '正文中的数字', widths: [60, 14, 14, 14, 14], head, rows });
}

function additionsSheet({ additions }: ComparisonSheet): Sheet[] {
  if (additions === null || additions.rows.length === 0) return [];
  const { head, rows } = additions;
  return [rowsSheet({ name: '附加表格和图片', widths: [64, 40, 40], head, rows })];
}

function textSheet({ names, texts }: ComparisonSheet): Sheet {
  const rows = texts.flatMap(({ title, note, paragraphs }) => [
    [title, '', note, ''],
    ...paragraphs.flatMap((one) => textRow(one)),
  ]);
  return rowsSheet({
    name: '文字对比',
    widths: [24, 18, 64, 64],
    head: ['部分', '变化', names[0], names[1]],
    rows,
  });
}

const RUN_LOOKS = { same: 'plain', removed: 'struck', added: 'underlined' } as const;

/** Both years beside each other, marked up; of what stayed nothing. */
function textRow(one: SheetParagraph): Row[] {
  if (one.kind === 'same') return [];
  const side = (without: 'added' | 'removed'): Row[number] => {
    const runs = one.runs.flatMap(([op, text]): CellRun[] =>
      op === without ? [] : [{ text, look: RUN_LOOKS[op] }],
    );
    return { value: runs.map(({ text }) => text).join(''), runs };
  };
  return [['', one.name, side('added'), side('removed')]];
}
