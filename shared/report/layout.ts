/**
 * The three statutory tables in their official merged layout, as true grids.
 *
 * One layout serves the editor's grid, the Word file and every other output. A report that mixes the labels of
 * both forms keeps its own rows and columns: what is laid out is what its figures name.
 */
import { APPLICANT_LABEL, DISCLOSURE_HEADER, REQUEST_CORNER } from '../forms/common-tables.ts';
import { sharesPlaceWith } from '../forms/changes.ts';
import { FIGURES, foreignForms, type FigureId } from '../forms/figures.ts';
import type { DisclosureBlock, Labelled, RequestColumn, RequestRow } from '../forms/form.ts';
import { disclosureCaption, formDefinition, numericRows, TOTAL, uniqueByKey } from '../forms/forms.ts';
import type { TableSection } from '../forms/sections.ts';
import { rememberByNames, type Shape } from './remember-by-names.ts';

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

/** The report's three tables, in order of their sections; the same objects for as long as it names the same figures. */
export const tableLayouts: (report: Shape) => readonly TableLayout[] = rememberByNames((report) => [
  disclosureLayout(report),
  requestsLayout(report),
  reviewLayout(report),
]);

/** The layout of the table in `section`, undefined for a section without one. */
export function tableLayout(report: Shape, section: number): TableLayout | undefined {
  return tableLayouts(report).find((layout) => layout.section === section);
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
const ITEMS = '一二三四五六七八九';

function itemRank({ item }: Pick<DisclosureBlock, 'item'>): number {
  return ITEMS.indexOf(item.charAt(1));
}

/** The blocks that a report's table two shows: its form's, with the columns and rows that its figures name. */
function disclosureBlocks(report: Shape): DisclosureBlock[] {
  const own = formDefinition(report.form).disclosure;
  const foreign = foreignForms(report).flatMap((form) => form.disclosure);
  const items = [...own, ...foreign].sort((a, b) => itemRank(a) - itemRank(b)).map(({ item }) => item);
  return [...new Set(items)].flatMap((item) => {
    const mine = own.find((block) => block.item === item);
    const others = foreign.filter((block) => block.item === item);
    const known = mine ? [mine, ...others] : others;
    const named = (row: Labelled, column: Labelled) =>
      `disclosure.${row.key}.${column.key}` in report.figures;
    const rows = uniqueByKey(known.flatMap((block) => block.rows)).filter(
      (row) =>
        mine?.rows.some((own) => own.key === row.key) ||
        known.some((block) => block.columns.some((column) => named(row, column))),
    );
    // The form's own column first: its label and its place win over another form's of the same key.
    const columns = uniqueByKey(
      known.flatMap((block) => block.columns.map((column, slot) => ({ ...column, slot }))),
    )
      .sort((a, b) => a.slot - b.slot)
      .filter((column) => rows.some((row) => named(row, column)));
    if (columns.length === 0) return mine ? [mine] : [];
    return [{ item, rows, columns }];
  });
}

function disclosureLayout(report: Shape): TableLayout {
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

/** Shares of the width: three columns of labels, the rest for the numbers. */
const LABEL_WIDTHS = [0.055, 0.1, 0.265];
const NUMBERS_WIDTH = 0.58;
const LABEL_COLUMNS = LABEL_WIDTHS.length;

/** The rows of a report's table three: its form's, except where only another form's rows are named. */
export function requestRowsOf(report: Shape): readonly RequestRow[] {
  const choose = (own: readonly RequestRow[], foreign: readonly RequestRow[]): readonly RequestRow[] => {
    const rows = own.map((row) => {
      const twin = foreign.find((other) => stemOf(other) === stemOf(row));
      if (!twin || twin === row) return row;
      if (!isNamed(row) && isNamed(twin)) return twin;
      return row.rows && twin.rows ? { ...row, rows: choose(row.rows, twin.rows) } : row;
    });
    const strange = foreign.filter(
      (row) => row.key !== undefined && isNamed(row) && !own.some((other) => stemOf(other) === row.key),
    );
    return strange.reduce<readonly RequestRow[]>((all, row) => putAmong(all, row, foreign), rows);
  };
  /** A row that only the other form has, behind the one that it follows there and in place of its unnamed parts. */
  const putAmong = (rows: readonly RequestRow[], row: RequestRow, foreign: readonly RequestRow[]) => {
    const replaces = sharesPlaceWith(`requests.${row.key ?? ''}.${TOTAL}`);
    const kept = rows.filter(
      (own) => own.key === undefined || isNamed(own) || !replaces(`requests.${own.key}.${TOTAL}`),
    );
    const before = foreign[foreign.indexOf(row) - 1];
    const at = before ? kept.findIndex((own) => stemOf(own) === stemOf(before)) + 1 : 0;
    return kept.toSpliced(at, 0, row);
  };
  const isNamed = (row: RequestRow): boolean =>
    (row.key !== undefined && `requests.${row.key}.total` in report.figures) ||
    (row.rows?.some(isNamed) ?? false);
  return foreignForms(report).reduce(
    (rows, foreign) => choose(rows, foreign.requests.rows),
    formDefinition(report.form).requests.rows,
  );
}

/** What the keys below a row have in common, by which rows of two forms correspond: `otherHandling`, `denied`. */
function stemOf(row: RequestRow): string {
  const [first = [], ...others] = numericRows([row]).map(({ key }) => key.split('.'));
  const shared = first.findIndex((part, index) => others.some((key) => key[index] !== part));
  return (shared < 0 ? first : first.slice(0, shared)).join('.');
}

/** Neighbours under one heading: its text and how many they are; null for one that stands alone. */
interface SharedHeading {
  readonly heading: string | null;
  readonly start: number;
  readonly length: number;
}

function spansOf<T>(
  items: readonly T[],
  headingOf: (item: T) => string | undefined,
): readonly SharedHeading[] {
  const spans: SharedHeading[] = [];
  items.forEach((item, start) => {
    const heading = headingOf(item) ?? null;
    const last = spans.at(-1);
    if (last && heading !== null && last.heading === heading) {
      spans[spans.length - 1] = { ...last, length: last.length + 1 };
    } else spans.push({ heading, start, length: 1 });
  });
  return spans;
}

/** The three header rows: all applicants, the headings over some of them, the columns. */
function requestHeader(columns: readonly RequestColumn[]): LayoutCell[] {
  return [
    label('header', REQUEST_CORNER, [0, 0, 3, LABEL_COLUMNS]),
    label('header', APPLICANT_LABEL, [0, LABEL_COLUMNS, 1, columns.length]),
    ...spansOf(columns, ({ over }) => over).flatMap(({ heading, start, length }): LayoutCell[] =>
      heading === null ? [] : [label('header', heading, [1, LABEL_COLUMNS + start, 1, length])],
    ),
    ...columns.map(({ label: text, over }, index) =>
      label('header', text, over === undefined ? [1, LABEL_COLUMNS + index, 2] : [2, LABEL_COLUMNS + index]),
    ),
  ];
}

function requestsLayout(report: Shape): TableLayout {
  const { columns } = formDefinition(report.form).requests;
  const cells = requestHeader(columns);
  let row = 3;
  const place = (lines: readonly RequestRow[], depth: number) => {
    for (const line of lines) {
      if (line.rows) {
        const start = row;
        place(line.rows, depth + 1);
        cells.push(label('label', line.label, [start, depth, row - start]));
      } else {
        cells.push(label('label', line.label, [row, depth, 1, LABEL_COLUMNS - depth]));
        columns.forEach((column, index) => {
          cells.push(figureCell(`requests.${line.key ?? ''}.${column.key}`, [row, LABEL_COLUMNS + index]));
        });
        row += 1;
      }
    }
  };
  place(requestRowsOf(report), 0);
  return finish(3, [...LABEL_WIDTHS, ...columns.map(() => NUMBERS_WIDTH / columns.length)], cells);
}

// ── Table four ─────────────────────────────────────────────────────────────────────────────────────────────

function reviewLayout({ form }: Shape): TableLayout {
  const { groups, results } = formDefinition(form).review;
  const width = results.length;
  const headings = spansOf(groups, ({ under }) => under).flatMap(({ heading, start, length }) =>
    heading === null ? [] : [label('header', heading, [0, start * width, 1, length * width])],
  );
  const columns = groups.flatMap((group, groupIndex) => {
    const start = groupIndex * width;
    // A group without a heading over it takes that row for its own name, and its results two rows.
    const [row, rowSpan] = group.under === undefined ? [0, 2] : [1, 1];
    return [
      label('header', group.label, [row, start, 1, width]),
      ...results.flatMap((result, index) => [
        label('header', result.label, [row + 1, start + index, rowSpan]),
        figureCell(`review.${group.key}.${result.key}`, [3, start + index]),
      ]),
    ];
  });
  return finish(
    4,
    groups.flatMap(() => results.map(() => 1)),
    [...headings, ...columns],
  );
}
