/** The main figures of an agency over the years, as what charts and their tables show. */
import type { FigureId } from '../forms/figures.ts';
import type { RequestRow } from '../forms/form.ts';
import { FORM_IDS, FRAME_ROWS, formDefinition, NEWEST_FORM, numericRows, TOTAL } from '../forms/forms.ts';
import { readable } from '../report/readable.ts';
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';

export interface TrendSeries {
  readonly name: string;
  /** One a year; null where the report has no number. */
  readonly values: readonly (number | null)[];
}

export interface Trend {
  readonly title: string;
  readonly unit: string;
  /** Do the series add up to something, so that they may stand on one another? */
  readonly isWhole: boolean;
  readonly years: readonly string[];
  readonly series: readonly TrendSeries[];
}

/** Of the reports of one agency one a year: of several the one that is compared, else the one that was changed last. */
export function oneAYear<
  R extends { readonly id: string; readonly year: number | null; readonly updatedAt: string },
>(reports: readonly R[], compared: readonly string[]): R[] {
  const byYear = new Map<number, R>();
  for (const report of [...reports].sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))) {
    if (report.year === null) continue;
    const known = byYear.get(report.year);
    if (!known || !compared.includes(known.id) || compared.includes(report.id))
      byYear.set(report.year, report);
  }
  return [...byYear.values()];
}

/** The trends of reports of different years, the earliest first; series that are 0 or unknown in all years are left out. */
export function trendsOf(reports: readonly Report[]): Trend[] {
  const dated = [...reports].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const years = dated.map(({ year }) => (year === null ? '年度不明' : `${year}年`));
  const over = (name: string, idsOf: (report: Report) => readonly FigureId[]): TrendSeries => ({
    name,
    values: dated.map((report) => {
      const ids = idsOf(report);
      return ids.length === 0 ? null : addFigures(report, ids);
    }),
  });
  const trend = (title: string, isWhole: boolean, series: readonly TrendSeries[]): Trend => ({
    title,
    unit: '件',
    isWhole,
    years,
    series: series.filter(({ values }) => values.some((value) => value !== null && value !== 0)),
  });
  const { requests, review } = formDefinition(NEWEST_FORM);
  return [
    trend(
      '新收申请，按申请人',
      true,
      requests.columns
        .filter(({ key }) => key !== TOTAL)
        .map(({ key, label }) => over(label, () => [`requests.new.${key}`])),
    ),
    trend(
      '办理结果',
      true,
      RESULT_GROUPS.map(({ label, stem }) => over(label, (report) => resultFigures(report, stem))),
    ),
    trend(
      '行政处理决定',
      false,
      DECISIONS.map(({ key, label }) => over(label, () => [`disclosure.${key}.decisions`])),
    ),
    trend(
      '行政复议、行政诉讼的结果',
      true,
      review.results
        .filter(({ key }) => key !== TOTAL)
        .map(({ key, label }) =>
          over(label, ({ form }) =>
            formDefinition(form).review.groups.map((group) => `review.${group.key}.${key}`),
          ),
        ),
    ),
  ];
}

interface ResultGroup {
  readonly label: string;
  /** Beginning of the keys of its rows: `denied`. */
  readonly stem: string;
}

/** The results of table three by their groups: 予以公开, 部分公开, 不予公开… */
const RESULT_GROUPS: readonly ResultGroup[] = resultRows(formDefinition(NEWEST_FORM).requests.rows).flatMap(
  (row): ResultGroup[] => {
    const [first] = numericRows([row]);
    const stem = first?.key.split('.')[0];
    if (stem === undefined || FRAME_ROWS.has(stem)) return [];
    const label = (row.name ?? row.label).replace(/^（.）/u, '').replace(/（.*$/u, '');
    return [{ label, stem }];
  },
);

/** The rows below 本年度办理结果. */
function resultRows(rows: readonly RequestRow[]): readonly RequestRow[] {
  return rows.flatMap((row) => row.rows ?? []);
}

function resultFigures({ form, figures }: Report, stem: string): FigureId[] {
  const keys = FORM_IDS.flatMap((id) => numericRows(formDefinition(id).requests.rows).map(({ key }) => key));
  const own = [...new Set(keys)].filter((key) => key === stem || key.startsWith(`${stem}.`));
  const named = own.filter((key) => `requests.${key}.${TOTAL}` in figures);
  const due = numericRows(formDefinition(form).requests.rows).filter(({ key }) => own.includes(key));
  return (named.length > 0 ? named : due.map(({ key }) => key)).map((key) => `requests.${key}.${TOTAL}`);
}

/** Rows of table two that count decisions, over all forms. */
const DECISIONS = [
  ...new Map(
    FORM_IDS.toReversed()
      .flatMap((id) => formDefinition(id).disclosure)
      .filter(({ columns }) => columns.some(({ key }) => key === 'decisions'))
      .flatMap(({ rows }) => rows.map(({ key, label }) => [key, { key, label }] as const)),
  ).values(),
];

/** The numbers of a trend: a line of headings, then a row a series. */
export function trendTable({ years, series }: Trend): { head: string[]; rows: string[][] } {
  return {
    head: ['', ...years],
    rows: series.map(({ name, values }) => [name, ...values.map((value) => readable(value))]),
  };
}

/** A trend in words, for those who do not see the picture. */
export function trendWords({ title, unit, years, series }: Trend): string {
  const told = years.map((year, index) => {
    const parts = series.map(({ name, values }) => `${name} ${readable(values[index] ?? null)}`);
    return `${year}：${parts.join('，')}。`;
  });
  return `${title}（${unit}）。${told.join('')}`;
}
