/** How findings spell figures and arithmetic out. */
import { figureDefinition, type FigureId } from '../../report/figures.ts';
import { FORMS, REQUEST_COLUMNS } from '../../report/forms.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { tidySum } from '../../report/sums.ts';
import type { Fix } from '../../findings/finding.ts';

/** The document that prescribes both forms, as shown with a finding. */
export const FORM_SOURCE = `《政府信息公开工作年度报告格式》（${FORMS['2021'].source}；2019、2020年度为${FORMS['2019'].source}）`;
/** Source of what no document prescribes. */
export const PRACTICE_SOURCE = '填报通行做法';

/** Official name of a figure without the blanks between its parts. */
export function figureName(id: FigureId): string {
  return figureDefinition(id).label.replaceAll(' × ', '·');
}

/** Official name of a row of table three, e.g. `一、本年新收政府信息公开申请数量`. */
export function requestRowName(row: string): string {
  return figureDefinition(`requests.${row}.total`).label.split(' × ')[0] ?? row;
}

/** Label of a column of table three, e.g. `自然人`. */
export function requestColumnName(column: string): string {
  return REQUEST_COLUMNS.find(({ key }) => key === column)?.label ?? column;
}

/** `1 + 4 + 2`: the terms that are not 0, `0` when all are. */
export function spellSum(report: Report, ids: readonly FigureId[]): string {
  const terms = ids.map((id) => report.figures[id] ?? 0).filter((value) => value !== 0);
  return terms.length === 0 ? '0' : spellTerms(terms);
}

/** `8 + 0 − 2`: all terms, a negative one in brackets. */
export function spellTerms(values: readonly number[]): string {
  return values.map((value) => (value < 0 ? `(${writeFigure(value)})` : writeFigure(value))).join(' + ');
}

/** Size of a difference, free of binary fractions. */
export function spellDifference(a: number, b: number): string {
  return writeFigure(Math.abs(tidySum(a - b)));
}

/** The fix that writes `value` into one cell. */
export function setFigureFix(id: FigureId, value: number): Fix {
  const text = writeFigure(value);
  return { title: `改为 ${text}`, edits: [{ kind: 'figure', figure: id, text }] };
}

/** The fix that writes `value` into a cell that is not the place of the finding itself. */
export function setNamedFigureFix(id: FigureId, value: number): Fix {
  return { ...setFigureFix(id, value), title: `把“${figureName(id)}”改为 ${writeFigure(value)}` };
}
