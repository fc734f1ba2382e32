/** Figures at a glance: applications by column, what was made public, review. */
import type { FigureChange } from '../comparison/diff.ts';
import { DOCUMENT_BALANCES, FIGURES, figureDefinition, rowOf, type FigureId } from '../forms/figures.ts';
import { formDefinition } from '../forms/forms.ts';
import { readable, readableDelta } from '../report/readable.ts';
import { figureOf } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { addFigures, BALANCES } from '../report/sums.ts';
import { MARK_SIGNS, type Mark, type SheetCell, type SheetTable } from './check-sheet.ts';

/** A figure for reading: what the cell says where that is no number, `未填` where it says nothing. */
export function figureWords(report: Report, id: FigureId): string {
  const { value, raw } = figureOf(report, id);
  return value === null ? raw.trim() || '未填' : readable(value);
}

function cell(text: string): SheetCell {
  return { text };
}

function markCell(mark: Mark): SheetCell {
  return { text: MARK_SIGNS[mark], mark };
}

const REQUEST_ROWS = [
  { key: 'new', label: '一、本年新收' },
  { key: 'carriedIn', label: '二、上年结转' },
  { key: 'handled', label: '三、办理结果总计' },
  { key: 'carriedOut', label: '四、结转下年度' },
] as const;

/** Does 第一项加第二项 equal 第三项加第四项 in column `key`? */
export function balanceMark(report: Report, key: string): Mark {
  const balance = BALANCES.find(({ column }) => column === key);
  const [left, right] = [addFigures(report, balance?.left ?? []), addFigures(report, balance?.right ?? [])];
  if (left === null || right === null) return 'open';
  return left === right ? 'right' : 'wrong';
}

/** Is this year's 上年结转 what last year left in column `key`? */
export function carryMark(report: Report, last: Report, key: string): Mark {
  const before = last.figures[`requests.carriedOut.${key}`] ?? null;
  const now = report.figures[`requests.carriedIn.${key}`] ?? null;
  if (before === null || now === null) return 'open';
  return before === now ? 'right' : 'wrong';
}

/** Applications by column, the balance below; with `last`, the report of the year before, the carry-over too. */
export function requestsTable(report: Report, last: Report | null): SheetTable {
  const { columns } = formDefinition(report.form).requests;
  const row = (label: string, cellOf: (key: string) => SheetCell) => [
    cell(label),
    ...columns.map(({ key }) => cellOf(key)),
  ];
  return {
    caption: '政府信息公开申请（件）',
    head: ['', ...columns.map(({ label }) => label)],
    widths: [0.25, 0.095, 0.108, 0.108, 0.115, 0.125, 0.085, 0.114],
    rows: [
      ...REQUEST_ROWS.map(({ key, label }) =>
        row(label, (column) => cell(figureWords(report, `requests.${key}.${column}`))),
      ),
      row('一＋二＝三＋四', (column) => markCell(balanceMark(report, column))),
      ...(last
        ? [
            row('去年的“结转下年度”', (column) => cell(figureWords(last, `requests.carriedOut.${column}`))),
            row('与“二、上年结转”一致', (column) => markCell(carryMark(report, last, column))),
          ]
        : []),
    ],
  };
}

const DOCUMENTS: ReadonlySet<string> = new Set(DOCUMENT_BALANCES.map(({ row }) => row));

/** Figures of table two that the report names and that count something of this year, in form order. */
function disclosureFigures(report: Report): readonly FigureId[] {
  const ids = [...FIGURES.keys()].filter((id) => id in report.figures && id.startsWith('disclosure.'));
  const isBackground = (id: FigureId) => figureDefinition(id).isBackground;
  // A row that counts nothing else says at least that.
  return ids.filter(
    (id) => !isBackground(id) || ids.every((other) => rowOf(other) !== rowOf(id) || isBackground(other)),
  );
}

/** What was made public, this year above last year: documents, then decisions and money. */
export function disclosureTables(
  report: Report,
  changes: readonly FigureChange[] | null,
): readonly SheetTable[] {
  const ids = disclosureFigures(report);
  return [
    yearsTable(
      '规章和行政规范性文件（件）',
      ids.filter((id) => DOCUMENTS.has(rowOf(id))),
      report,
      changes,
    ),
    yearsTable(
      '处理决定（件）和收费',
      ids.filter((id) => !DOCUMENTS.has(rowOf(id))),
      report,
      changes,
    ),
  ];
}

/** A column for every figure; without last year's report only this year's line. */
function yearsTable(
  caption: string,
  ids: readonly FigureId[],
  report: Report,
  changes: readonly FigureChange[] | null,
): SheetTable {
  const changeOf = (id: FigureId) => changes?.find((one) => one.id === id && one.reason !== 'form');
  const label = 0.1;
  return {
    caption,
    head: ['', ...ids.map((id) => figureDefinition(id).short)],
    widths: [label, ...ids.map(() => (1 - label) / ids.length)],
    rows: [
      [cell('今年'), ...ids.map((id) => cell(figureWords(report, id)))],
      ...(changes
        ? [
            [cell('去年'), ...ids.map((id) => cell(readable(changeOf(id)?.last ?? null)))],
            [cell('增减'), ...ids.map((id) => cell(readableDelta(changeOf(id)?.delta ?? null)))],
          ]
        : []),
    ],
  };
}

/** Review and litigation by result, last year's total beside this year's. */
export function reviewTable(report: Report, changes: readonly FigureChange[] | null): SheetTable {
  const { groups, results } = formDefinition(report.form).review;
  return {
    caption: '行政复议、行政诉讼（件）',
    head: ['', ...results.map(({ label }) => label), ...(changes ? ['去年总计'] : [])],
    widths: changes ? [0.34, 0.11, 0.11, 0.11, 0.11, 0.11, 0.11] : [0.35, 0.13, 0.13, 0.13, 0.13, 0.13],
    rows: groups.map((group) => [
      cell(group.under === undefined ? group.label : `${group.under}：${group.label}`),
      ...results.map(({ key }) => cell(figureWords(report, `review.${group.key}.${key}`))),
      ...(changes
        ? [cell(readable(changes.find(({ id }) => id === `review.${group.key}.total`)?.last ?? null))]
        : []),
    ]),
  };
}
