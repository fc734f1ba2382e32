/**
 * The three statutory tables in their official merged layout, as true grids.
 *
 * One layout serves the editor's grid, the Word file and every other output. A report that mixes the labels of
 * both forms keeps its own rows and columns: what is laid out is what its figures name.
 */
import { FIGURES, type FigureId } from '../forms/figures.ts';
import {
  APPLICANT_LABEL,
  DISCLOSURE_HEADER,
  disclosureCaption,
  FORMS,
  LEGAL_PERSON_LABEL,
  otherForm,
  REQUEST_COLUMNS,
  REQUEST_CORNER,
  REVIEW_GROUPS,
  REVIEW_RESULTS,
  type DisclosureBlock,
  type RequestRow,
  type TableSection,
} from '../forms/forms.ts';
import type { Report } from './schema.ts';

/** One cell of the grid: a printed label, or the place of a figure. Rows and columns count from 0. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: 'caption' | 'header' | 'label' | 'figure';
  /** Printed text of a label; empty for a figure. */
  readonly text: string;
  readonly figure?: FigureId;
}

export interface TableLayout {
  readonly section: TableSection;
  /** Relative widths of the grid columns; their sum is 1. */
  readonly widths: readonly number[];
  readonly rowCount: number;
  /** Cells in reading order; every grid position is covered exactly once. */
  readonly cells: readonly LayoutCell[];
}

/** The report's three tables, in order of their sections. */
export function tableLayouts(report: Pick<Report, 'form' | 'figures'>): readonly TableLayout[] {
  return [disclosureLayout(report), requestsLayout(report), reviewLayout()];
}

/** The layout of the table in `section`, undefined for a section without one. */
export function tableLayout(
  report: Pick<Report, 'form' | 'figures'>,
  section: number,
): TableLayout | undefined {
  if (section === 2) return disclosureLayout(report);
  if (section === 3) return requestsLayout(report);
  if (section === 4) return reviewLayout();
  return undefined;
}

function finish(section: TableSection, widths: readonly number[], cells: LayoutCell[]): TableLayout {
  const sum = widths.reduce((total, width) => total + width, 0);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const rowCount = cells.reduce((rows, cell) => Math.max(rows, cell.row + cell.rowSpan), 0);
  return { section, widths: widths.map((width) => width / sum), rowCount, cells };
}

type Span = readonly [row: number, column: number, rowSpan?: number, columnSpan?: number];

function label(kind: 'caption' | 'header' | 'label', text: string, span: Span): LayoutCell {
  const [row, column, rowSpan = 1, columnSpan = 1] = span;
  return { row, column, rowSpan, columnSpan, kind, text };
}

function figureCell(figure: FigureId, span: Span): LayoutCell {
  const [row, column, rowSpan = 1, columnSpan = 1] = span;
  return { row, column, rowSpan, columnSpan, kind: 'figure', text: '', figure };
}

// ── Table two ──────────────────────────────────────────────────────────────────────────────────────────────

const DISCLOSURE_WIDTH = 4;

/** The blocks that a report's table two shows: its form's, with the columns and rows that its figures name. */
function disclosureBlocks(report: Pick<Report, 'form' | 'figures'>): DisclosureBlock[] {
  const own = FORMS[report.form].disclosure;
  const foreign = FORMS[otherForm(report.form)].disclosure;
  const items = [...new Set([...own, ...foreign].map((block) => block.item))].sort(
    (a, b) => '一二三四五六七八九'.indexOf(a.charAt(1)) - '一二三四五六七八九'.indexOf(b.charAt(1)),
  );
  return items.flatMap((item) => {
    const mine = own.find((block) => block.item === item);
    const other = foreign.find((block) => block.item === item);
    const known = [mine, other].filter((block) => block !== undefined);
    const named = (row: string, column: string) => `disclosure.${row}.${column}` in report.figures;
    const rows = uniqueByKey(known.flatMap((block) => block.rows)).filter(
      (row) =>
        mine?.rows.some((own) => own.key === row.key) ||
        known.some((block) => block.columns.some((column) => named(row.key, column.key))),
    );
    // The form's own column first: its label and its place win over the other form's of the same key.
    const columns = uniqueByKey(
      known.flatMap((block) => block.columns.map((column, slot) => ({ ...column, slot }))),
    )
      .sort((a, b) => a.slot - b.slot)
      .filter((column) => rows.some((row) => named(row.key, column.key)));
    if (columns.length === 0) return mine ? [mine] : [];
    return [{ item, rows, columns }];
  });
}

function uniqueByKey<T extends { key: string }>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.findIndex((other) => other.key === item.key) === index);
}

function disclosureLayout(report: Pick<Report, 'form' | 'figures'>): TableLayout {
  const cells: LayoutCell[] = [];
  let row = 0;
  const blocks = disclosureBlocks(report);
  const width = Math.max(DISCLOSURE_WIDTH, ...blocks.map((block) => block.columns.length + 1));
  for (const block of blocks) {
    // The last column takes what is left of the row.
    const spanOf = (index: number) => (index === block.columns.length - 1 ? width - 1 - index : 1);
    cells.push(label('caption', disclosureCaption(block), [row, 0, 1, width]));
    row += 1;
    cells.push(label('header', DISCLOSURE_HEADER, [row, 0]));
    block.columns.forEach((column, index) => {
      cells.push(label('header', column.label, [row, index + 1, 1, spanOf(index)]));
    });
    row += 1;
    for (const line of block.rows) {
      cells.push(label('label', line.label, [row, 0]));
      block.columns.forEach((column, index) => {
        const id = `disclosure.${line.key}.${column.key}`;
        const span: Span = [row, index + 1, 1, spanOf(index)];
        cells.push(FIGURES.has(id) ? figureCell(id, span) : label('label', '', span));
      });
      row += 1;
    }
  }
  return finish(
    2,
    Array.from({ length: width }, () => 1),
    cells,
  );
}

// ── Table three ────────────────────────────────────────────────────────────────────────────────────────────

const REQUEST_WIDTHS = [0.055, 0.1, 0.265, ...REQUEST_COLUMNS.map(() => 0.58 / REQUEST_COLUMNS.length)];
const LABEL_COLUMNS = 3;

/** The rows of a report's table three: its form's, except where only the other form's rows are named. */
export function requestRowsOf(report: Pick<Report, 'form' | 'figures'>): readonly RequestRow[] {
  const choose = (own: readonly RequestRow[], foreign: readonly RequestRow[]): readonly RequestRow[] =>
    own.map((row) => {
      const twin = foreign.find((other) => other.label === row.label);
      if (!twin || twin === row) return row;
      if (!isNamed(row) && isNamed(twin)) return twin;
      return row.rows && twin.rows ? { ...row, rows: choose(row.rows, twin.rows) } : row;
    });
  const isNamed = (row: RequestRow): boolean =>
    (row.key !== undefined && `requests.${row.key}.total` in report.figures) ||
    (row.rows?.some(isNamed) ?? false);
  return choose(FORMS[report.form].requests, FORMS[otherForm(report.form)].requests);
}

function requestsLayout(report: Pick<Report, 'form' | 'figures'>): TableLayout {
  const cells: LayoutCell[] = [];
  const last = LABEL_COLUMNS + REQUEST_COLUMNS.length - 1;
  cells.push(label('header', REQUEST_CORNER, [0, 0, 3, LABEL_COLUMNS]));
  cells.push(label('header', APPLICANT_LABEL, [0, LABEL_COLUMNS, 1, REQUEST_COLUMNS.length]));
  cells.push(label('header', LEGAL_PERSON_LABEL, [1, LABEL_COLUMNS + 1, 1, REQUEST_COLUMNS.length - 2]));
  REQUEST_COLUMNS.forEach((column, index) => {
    const at = LABEL_COLUMNS + index;
    const spans = at === LABEL_COLUMNS || at === last;
    cells.push(label('header', column.label, spans ? [1, at, 2] : [2, at]));
  });

  let row = 3;
  const place = (lines: readonly RequestRow[], depth: number) => {
    for (const line of lines) {
      if (line.rows) {
        const start = row;
        place(line.rows, depth + 1);
        cells.push(label('label', line.label, [start, depth, row - start]));
      } else {
        cells.push(label('label', line.label, [row, depth, 1, LABEL_COLUMNS - depth]));
        REQUEST_COLUMNS.forEach((column, index) => {
          cells.push(figureCell(`requests.${line.key ?? ''}.${column.key}`, [row, LABEL_COLUMNS + index]));
        });
        row += 1;
      }
    }
  };
  place(requestRowsOf(report), 0);
  return finish(3, REQUEST_WIDTHS, cells);
}

// ── Table four ─────────────────────────────────────────────────────────────────────────────────────────────

function reviewLayout(): TableLayout {
  const cells: LayoutCell[] = [];
  const results = REVIEW_RESULTS.length;
  const [reconsideration, ...litigation] = REVIEW_GROUPS;
  cells.push(label('header', reconsideration.label, [0, 0, 1, results]));
  cells.push(label('header', litigation[0].under, [0, results, 1, results * litigation.length]));
  REVIEW_GROUPS.forEach((group, groupIndex) => {
    const start = groupIndex * results;
    if (groupIndex > 0) cells.push(label('header', group.label, [1, start, 1, results]));
    REVIEW_RESULTS.forEach((result, index) => {
      const span: Span = groupIndex > 0 ? [2, start + index] : [1, start + index, 2];
      cells.push(label('header', result.label, span));
      cells.push(figureCell(`review.${group.key}.${result.key}`, [3, start + index]));
    });
  });
  return finish(
    4,
    Array.from({ length: results * REVIEW_GROUPS.length }, () => 1),
    cells,
  );
}
