/** What a sentence of help is made of. */

import type { FormId } from '../../forms/form.ts';
import { formSource } from '../../forms/forms.ts';

/**
 * What belongs into a row or a column, and where that is written. `counts` and `excludes` follow from the sources;
 * `local` is guidance that only some places give or that no primary source confirms: never shown as law.
 */
export interface Help {
  readonly counts: readonly string[];
  readonly excludes?: readonly string[];
  readonly local?: readonly string[];
  readonly sources: readonly string[];
}

/** 《政府信息公开条例》 (国务院令第711号), by its articles. */
export function article(...articles: readonly string[]): string {
  return `《政府信息公开条例》（国务院令第711号）${articles.join('、')}`;
}

/** The forms themselves (labels, explanations in the labels, the corner note of table three): see `sourcesIn`. */
export const THE_FORM = '年度报告格式';
/** 《政府信息公开信息处理费管理办法》 */
export const FEE_MEASURES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/** Sources as they are shown, `THE_FORM` with the numbers of the documents that prescribe the forms. */
export function sourcesIn(sources: readonly string[], forms: readonly FormId[]): readonly string[] {
  const [first = '', ...others] = forms.map(formSource);
  const mark = first.slice(0, first.indexOf('〔'));
  // One mark is enough for several numbers.
  const numbers = [first, ...others.map((number) => number.replace(mark, ''))].join('、');
  return sources.map((source) => (source === THE_FORM ? `${THE_FORM}（${numbers}）` : source));
}
