/**
 * Which figure is the sum of which, derived from the forms: rows and columns of table three, groups of table four.
 *
 * A sum with a part that is not a number has no value: blank is never taken for 0.
 */
import { type FigureId, rowOf } from '../forms/figures.ts';
import {
  FRAME_ROWS,
  formDefinition,
  numericRows,
  REQUEST_COLUMNS,
  REVIEW_RESULTS,
  TOTAL,
} from '../forms/forms.ts';
import { requestRowsOf } from './layout.ts';
import { writeFigure, type FigureReading } from './reading.ts';
import { rememberByNames, type Shape } from './remember-by-names.ts';
import { applyEdits, figureOf, type Edit } from './report.ts';
import type { Report } from './schema.ts';

type FigureEdit = Extract<Edit, { kind: 'figure' }>;

/** `total` = Σ `parts`. `requests.handled.total` has two: its row and its column. */
export interface Sum {
  readonly kind: 'row' | 'column' | 'group';
  readonly total: FigureId;
  readonly parts: readonly FigureId[];
}

/** Σ `left` = Σ `right` in one column of table three: 第一项加第二项之和，等于第三项加第四项之和. */
export interface Balance {
  readonly column: string;
  readonly left: readonly [FigureId, FigureId];
  readonly right: readonly [FigureId, FigureId];
}

/** Keys of the rows of table three that carry numbers, top to bottom, as the report names them. */
export const requestRowKeys: (report: Shape) => readonly string[] = rememberByNames((report) =>
  numericRows(requestRowsOf(report)).map((row) => row.key),
);

/** Those of them that 办理结果总计 adds up. */
export const resultRowKeys: (report: Shape) => readonly string[] = rememberByNames((report) =>
  requestRowKeys(report).filter((row) => !FRAME_ROWS.has(row)),
);

/** Figures of one group of table four: the four results, then their total. */
export function reviewSum(group: string): Sum {
  const parts = REVIEW_RESULTS.filter((result) => result.key !== TOTAL);
  return {
    kind: 'group',
    total: `review.${group}.${TOTAL}`,
    parts: parts.map((result) => `review.${group}.${result.key}`),
  };
}

/**
 * Every sum of the report, each after the sums that its parts depend on: rows of table three, then 办理结果总计 by
 * column, then its own row, then the groups of table four.
 */
export const sumsOf: (report: Shape) => readonly Sum[] = rememberByNames((report) => {
  const rows = requestRowKeys(report);
  const results = resultRowKeys(report);
  const { requests, review } = formDefinition(report.form);
  const applicants = requests.columns.filter((column) => column.key !== TOTAL);
  const rowSum = (row: string): Sum => ({
    kind: 'row',
    total: `requests.${row}.${TOTAL}`,
    parts: applicants.map((column) => `requests.${row}.${column.key}`),
  });
  const columnSum = (column: string): Sum => ({
    kind: 'column',
    total: `requests.handled.${column}`,
    parts: results.map((row) => `requests.${row}.${column}`),
  });
  return [
    ...rows.filter((row) => row !== 'handled').map(rowSum),
    ...applicants.map((column) => columnSum(column.key)),
    rowSum('handled'),
    columnSum(TOTAL),
    ...review.groups.map((group) => reviewSum(group.key)),
  ];
});

/** The statutory balances of table three, one a column. */
export const BALANCES: readonly Balance[] = REQUEST_COLUMNS.map(({ key }) => ({
  column: key,
  left: [`requests.new.${key}`, `requests.carriedIn.${key}`],
  right: [`requests.handled.${key}`, `requests.carriedOut.${key}`],
}));

/** Σ of figures, null when one of them is not a number. */
export function addFigures(report: Pick<Report, 'figures'>, ids: readonly FigureId[]): number | null {
  let sum = 0;
  for (const id of ids) {
    const value = report.figures[id];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return tidySum(sum);
}

/** Do the sums and balances of the tables hold, with every figure of them a number? `requests` and `review` apart. */
export function tableAddsUp(report: Report, table: 'requests' | 'review'): boolean {
  const holds = (left: readonly FigureId[], right: readonly FigureId[]) => {
    const [a, b] = [addFigures(report, left), addFigures(report, right)];
    return a !== null && a === b;
  };
  const sums = sumsOf(report).filter(({ total }) => total.startsWith(`${table}.`));
  return (
    sums.every(({ total, parts }) => holds([total], parts)) &&
    (table === 'review' || BALANCES.every(({ left, right }) => holds(left, right)))
  );
}

/** A result of adding figures without binary fractions: 0.1 + 0.2 is 0.3; six decimals are the most there are. */
export function tidySum(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

/**
 * 自动合计: the edits that make every total the sum of its parts, where all parts are numbers. With `onlyBlank` a
 * total that somebody typed, number or not, is kept.
 */
export function fillTotals(report: Report, onlyBlank: boolean): FigureEdit[] {
  return settleTotals(report, ({ state }) => !onlyBlank || state === 'blank');
}

/**
 * The edits that make those totals the sums of their parts that `isWanted` picks by what they say. Totals that feed
 * other totals come first, and the others reckon with what those have become; the grand total of results is taken
 * from its row, else from its column.
 */
export function settleTotals(
  report: Report,
  isWanted: (present: FigureReading, total: FigureId) => boolean,
): FigureEdit[] {
  const edits: FigureEdit[] = [];
  const settled = new Set<FigureId>();
  let filled = report;
  for (const { total, parts } of sumsOf(report)) {
    if (settled.has(total)) continue;
    const value = addFigures(filled, parts);
    if (value === null) continue;
    settled.add(total);
    const present = figureOf(filled, total);
    if (present.value === value || !isWanted(present, total)) continue;
    const edit: FigureEdit = { kind: 'figure', figure: total, text: writeFigure(value) };
    edits.push(edit);
    filled = applyEdits(filled, [edit]);
  }
  return edits;
}

/** Is the figure filled by 自动合计? */
export function isTotal(id: FigureId): boolean {
  return id.endsWith(`.${TOTAL}`) || rowOf(id) === 'requests.handled';
}
