/**
 * The figures that the forms carry from one year to the next.
 *
 * 结转: what was unanswered on 31 December is next year's row two, column by column (rule T3-04). 现行有效: last
 * year's number is the base that this year's 制发 and 废止 change (rule T2-01); 对外公开总数量 of the form of 2019 counts
 * something else and is never carried. Only the report of the year before carries anything.
 */
import { twinOf } from '../forms/changes.ts';
import { baseFigures, figureDefinition, type FigureId } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { formDefinition, TOTAL } from '../forms/forms.ts';
import { figureOf } from '../report/report.ts';
import type { Note, Origin, Report } from '../report/schema.ts';

export interface CarriedFigures {
  /** Only figures with a number. */
  readonly figures: Readonly<Record<FigureId, number>>;
  readonly origins: Readonly<Record<FigureId, Origin>>;
  readonly notes: readonly Note[];
}

interface Pair {
  readonly from: FigureId;
  readonly to: FigureId;
}

/** Column by column what was left at the end of the year. */
function carryOver(form: FormId): readonly Pair[] {
  return formDefinition(form).requests.columns.map(({ key }) => ({
    from: `requests.carriedOut.${key}`,
    to: `requests.carriedIn.${key}`,
  }));
}

/** What of `last` holds in `next`, a report with its year and form set. */
export function carryFigures(last: Report, next: Report): CarriedFigures {
  if (last.year !== null && next.year !== null && last.year !== next.year - 1) {
    return { figures: {}, origins: {}, notes: [] };
  }
  const base = baseFigures(next.form);
  const pairs = [...carryOver(next.form), ...base.map((id) => ({ from: id, to: id }))];
  const carried = pairs.flatMap(({ from, to }) => {
    const value = countOf(last, from);
    return value === null ? [] : [{ from, to, value }];
  });
  const kept = new Set(carried.map(({ to }) => to));
  return {
    figures: Object.fromEntries(carried.map(({ to, value }) => [to, value])),
    origins: Object.fromEntries(
      carried.map(({ from, to }) => [to, { kind: 'carried', year: last.year, figure: from }]),
    ),
    notes: [
      ...pairs.filter(({ to }) => !kept.has(to)).map((pair) => missing(last, pair)),
      ...base.filter((id) => kept.has(id)).map(baseNote),
      ...totalNote(last),
    ],
  };
}

/** A figure that can be carried: a count as the form allows it. */
function countOf(report: Report, id: FigureId): number | null {
  const value = report.figures[id];
  return value !== null && value !== undefined && Number.isInteger(value) && value >= 0 ? value : null;
}

function missing(last: Report, { from, to }: Pair): Note {
  if (from === to && !(from in last.figures)) {
    const other = twinOf(to, (id) => id in last.figures);
    const unlike = other === null ? '' : `（“${columnLabel(other)}”含义不同）`;
    return {
      code: 'base-missing',
      place: to,
      message: `去年的表格没有“${columnLabel(to)}”这一栏${unlike}，没有沿用，请自行填写。`,
      doubt: false,
    };
  }
  const { raw } = figureOf(last, from);
  return {
    code: 'carry-missing',
    place: to,
    message: `去年的“${figureDefinition(from).label}”${raw === '' ? '没有填写' : `写的是“${raw}”，不能作为件数`}，没有沿用，请查实后填写。`,
    doubt: true,
  };
}

/** `第（一）项 规章 现行有效件数` → `现行有效件数`. */
function columnLabel(id: FigureId): string {
  return figureDefinition(id).label.split(' ').at(-1) ?? id;
}

function baseNote(id: FigureId): Note {
  return {
    code: 'carried-base',
    place: id,
    message: `这是去年的${columnLabel(id)}；请加上今年制发的、减去今年废止的。`,
    doubt: false,
  };
}

/** Carried as they are, columns that do not add up wait for a person here and not only in last year's report. */
function totalNote(last: Report): Note[] {
  const { columns } = formDefinition(last.form).requests;
  const valueOf = (key: string) => countOf(last, `requests.carriedOut.${key}`);
  const total = valueOf(TOTAL);
  const parts = columns.filter(({ key }) => key !== TOTAL).map(({ key }) => valueOf(key));
  if (total === null || parts.some((part) => part === null)) return [];
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  if (sum === total) return [];
  return [
    {
      code: 'carry-total',
      place: 'requests.carriedIn.total',
      message: `去年“结转下年度继续办理”各列之和是${sum}，总计写的是${total}，差${Math.abs(sum - total)}；已原样沿用，请查实。`,
      doubt: true,
    },
  ];
}
