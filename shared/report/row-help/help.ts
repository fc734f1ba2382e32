/** What a sentence of help is made of. */

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

/** The forms themselves: labels, explanations in the labels, and the corner note of table three. */
export const FORM_2021 = '年度报告格式（国办公开办函〔2021〕30号）';
export const FORM_2019 = '年度报告格式（国办公开办函〔2019〕60号）';
export const BOTH_FORMS = '年度报告格式（国办公开办函〔2019〕60号、〔2021〕30号）';
/** 《政府信息公开信息处理费管理办法》 */
export const FEE_MEASURES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';
