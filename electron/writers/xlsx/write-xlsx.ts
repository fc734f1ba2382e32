/**
 * Report → workbook: the three tables in their official layout, one a sheet, with live sums and checks beside them.
 *
 * A total is a formula where it is what its parts come to; a total that somebody typed and that does not add up stays
 * as it was typed, and the check beside it says by how much. Reading the workbook back gives the same figures.
 */
import { cellText, headerRowCount } from '../../../shared/document/blocks.ts';
import { cleanText, textWidth } from '../../../shared/document/plain-text.ts';
import { AREA_PREFIX } from '../../../shared/document/workbook-areas.ts';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { TableSection } from '../../../shared/forms/sections.ts';
import { tableLayouts, type LayoutCell, type TableLayout } from '../../../shared/report/layout.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { BALANCES, sumsOf, tidySum, type Sum } from '../../../shared/report/sums.ts';
import { cellName, writeWorkbook, type CellPlace, type Sheet, type SheetCell } from './workbook.ts';

/** What each sheet is called, and how wide its table is, in digits. */
const SHEETS: Readonly<Record<TableSection, { readonly name: string; readonly width: number }>> = {
  2: { name: '表二 主动公开', width: 88 },
  3: { name: '表三 依申请公开', width: 124 },
  4: { name: '表四 复议诉讼', width: 120 },
};

/** The table begins below the title and an empty row. */
const TOP = 2;
const ROW_HEIGHT = 20;
const LINE_HEIGHT = 14;
const CHECK_WIDTH = 34;

/** Writes the tables of `report`. Blanks stay blank, unreadable entries as they were written. */
export function writeXlsx(report: Report): Uint8Array {
  return writeWorkbook(tableLayouts(report).map((layout) => sheetOf(report, layout)));
}

function sheetOf(report: Report, layout: TableLayout): Sheet {
  const { name, width } = SHEETS[layout.section];
  const columns = layout.widths.length;
  const places = new Map(
    layout.cells.flatMap((cell): [FigureId, CellPlace][] =>
      cell.figure === undefined ? [] : [[cell.figure, { row: cell.row + TOP, column: cell.column }]],
    ),
  );
  const sums = sumsOf(report).filter(({ total }) => places.has(total));
  const title = cleanText(report.titleLines.join(''));
  const last = { row: TOP + layout.rowCount - 1, column: columns - 1 };
  const checks = checkCells(report, layout, sums, places);
  return {
    name,
    isWide: layout.section === 4,
    widths: [...layout.widths.map((share) => share * width), 2, ...(checks.length > 0 ? [CHECK_WIDTH] : [])],
    heights: heightsOf(layout),
    cells: [
      { row: 0, column: 0, columnSpan: columns, value: title, style: 'title' },
      ...layout.cells.map((cell) => tableCell(report, cell, sums, places)),
      ...checks,
    ],
    names: [
      ...(title === ''
        ? []
        : [[`${AREA_PREFIX}title_${layout.section}`, FIRST, { row: 0, column: columns - 1 }] as const]),
      [`${AREA_PREFIX}table_${layout.section}`, { row: TOP, column: 0 }, last],
    ],
    printed: [FIRST, last],
  };
}

const FIRST: CellPlace = { row: 0, column: 0 };

/** Rows as high as their longest label needs, wrapped in its columns. */
function heightsOf(layout: TableLayout): Record<number, number> {
  const { width } = SHEETS[layout.section];
  const heights: Record<number, number> = { 0: 30 };
  for (let row = 0; row < layout.rowCount; row += 1) {
    const lines = layout.cells
      .filter((cell) => cell.row === row && cell.rowSpan === 1)
      .map(({ text, column, columnSpan }) => {
        const share = layout.widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
        // A Chinese character is two digits wide; a line is never filled to its end.
        return Math.ceil((2 * textWidth(text)) / Math.max(1, share * width - 3));
      });
    heights[TOP + row] = ROW_HEIGHT + (Math.max(1, ...lines) - 1) * LINE_HEIGHT;
  }
  return heights;
}

function tableCell(
  report: Report,
  cell: LayoutCell,
  sums: readonly Sum[],
  places: ReadonlyMap<FigureId, CellPlace>,
): SheetCell {
  const { row, column, rowSpan, columnSpan, figure } = cell;
  const place = { row: row + TOP, column, rowSpan, columnSpan };
  if (figure === undefined) {
    const style = cell.kind === 'label' && rowSpan === 1 && column > 0 ? 'left' : 'label';
    return { ...place, value: cell.text, style };
  }
  const value = report.figures[figure] ?? null;
  const sum = sums.find(({ total }) => total === figure);
  if (sum && isLive(report, sum)) {
    return { ...place, value: value ?? '', formula: sumFormula(sum, places), style: 'number' };
  }
  return { ...place, value: value ?? cellText(report, cell), style: 'number' };
}

/** Is the total what a formula gives: the sum of its parts, or blank like all of them? */
function isLive(report: Report, { total, parts }: Sum): boolean {
  const numbers = parts.flatMap((part) => report.figures[part] ?? []);
  const value = report.figures[total] ?? null;
  if (value !== null) return numbers.length > 0 && tidySum(numbers.reduce((a, b) => a + b, 0)) === value;
  return [total, ...parts].every((id) => (report.unreadable[id] ?? '') === '' && report.figures[id] == null);
}

/** Nothing as long as no part is filled in: a blank is never 0. */
function sumFormula({ parts }: Sum, places: ReadonlyMap<FigureId, CellPlace>): string {
  const list = referenceOf(parts, places);
  return `IF(COUNT(${list})=0,"",SUM(${list}))`;
}

/** Cells that follow each other in a row or a column as a range, others one by one. */
function referenceOf(ids: readonly FigureId[], places: ReadonlyMap<FigureId, CellPlace>): string {
  const found = ids.flatMap((id) => places.get(id) ?? []);
  const runs: CellPlace[][] = [];
  for (const place of found) {
    const run = runs.at(-1);
    const [first, before] = [run?.[0], run?.at(-1)];
    const follows =
      first &&
      before &&
      ((place.row === before.row && first.row === place.row && place.column === before.column + 1) ||
        (place.column === before.column && first.column === place.column && place.row === before.row + 1));
    if (run && follows) run.push(place);
    else runs.push([place]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return '';
      return run.length === 1 ? cellName(first) : `${cellName(first)}:${cellName(last)}`;
    })
    .join(',');
}

/** The check of every sum: beside its row, or below its column; and the statutory balances below table three. */
function checkCells(
  report: Report,
  layout: TableLayout,
  sums: readonly Sum[],
  places: ReadonlyMap<FigureId, CellPlace>,
): SheetCell[] {
  if (sums.length === 0) return [];
  const beside = layout.widths.length + 1;
  const below = TOP + layout.rowCount + 1;
  const check = (place: CellPlace, left: readonly FigureId[], right: readonly FigureId[]): SheetCell => ({
    ...place,
    value: checkValue(report, left, right),
    formula: checkFormula(referenceOf(left, places), referenceOf(right, places)),
    style: 'check',
  });
  const label = (row: number, column: number, columnSpan: number, value: string): SheetCell => ({
    row,
    column,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    value,
    style: 'plain',
  });
  const rows = sums.filter(({ kind }) => kind === 'row');
  const columns = sums.filter(({ kind }) => kind !== 'row');
  const columnOf = (id: FigureId) => places.get(id)?.column ?? 0;
  const firstNumber = Math.min(...[...places.values()].map(({ column }) => column));
  return [
    ...(rows.length > 0 ? [label(TOP + headerRowCount(layout) - 1, beside, 1, '核对：各列之和＝总计')] : []),
    ...rows.map(({ total, parts }) =>
      check({ row: places.get(total)?.row ?? 0, column: beside }, parts, [total]),
    ),
    ...(layout.section === 3
      ? [
          label(below, 0, firstNumber, '核对：各项办理结果之和＝（七）总计'),
          label(below + 1, 0, firstNumber, '核对：第一项＋第二项＝第三项＋第四项'),
          ...BALANCES.map(({ left, right }) =>
            check({ row: below + 1, column: columnOf(left[0]) }, left, right),
          ),
        ]
      : []),
    ...columns.map(({ total, parts }) => check({ row: below, column: columnOf(total) }, parts, [total])),
  ];
}

const HOLDS = '相符';

function checkFormula(left: string, right: string): string {
  const gap = `ROUND(SUM(${left})-SUM(${right}),6)`;
  return `IF(COUNT(${left},${right})=0,"",IF(${gap}=0,"${HOLDS}","差 "&${gap}))`;
}

/** What the formula comes to. */
function checkValue(report: Report, left: readonly FigureId[], right: readonly FigureId[]): string {
  const numbers = (ids: readonly FigureId[]) => ids.flatMap((id) => report.figures[id] ?? []);
  const sum = (ids: readonly FigureId[]) => numbers(ids).reduce((a, b) => a + b, 0);
  if (numbers([...left, ...right]).length === 0) return '';
  const gap = tidySum(sum(left) - sum(right));
  return gap === 0 ? HOLDS : `差 ${gap}`;
}
