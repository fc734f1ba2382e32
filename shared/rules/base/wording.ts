/** How findings spell figures and arithmetic out. */
import type { FigureId } from '../../forms/figures.ts';
import { formSource, formYears, FORM_IDS, NEWEST_FORM } from '../../forms/forms.ts';
import { figureName } from '../../report/figure-names.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { tidySum } from '../../report/sums.ts';
import type { Fix } from '../../findings/finding.ts';

/** The documents that prescribe the forms, as shown with a finding. */
export const FORM_SOURCE = `《政府信息公开工作年度报告格式》（${[
  formSource(NEWEST_FORM),
  ...FORM_IDS.slice(0, -1)
    .toReversed()
    .map((form) => `${formYears(form)}为${formSource(form)}`),
].join('；')}）`;
/** Source of what no document prescribes. */
export const PRACTICE_SOURCE = '填报通行做法';

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
