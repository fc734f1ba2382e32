/** What a new report may start from, and what is carried over: pure answers for the dialog. */
import type { LibraryRow } from '../../shared/contract.ts';
import { baseFigures } from '../../shared/forms/figures.ts';

/** Library id of a report to start from, or nothing at all. */
export type Start = { readonly lastId: string } | 'blank';

export interface Draft {
  readonly lastId: string | null;
  readonly agency: string;
  readonly year: number | null;
  readonly text: 'last' | 'template' | 'last-as-template';
  /** Which template; null for the default of the agency. */
  readonly templateId: string | null;
}

/** The newest report of `agency`; of any agency where null. Rows come newest first. */
export function newestReport(rows: readonly LibraryRow[], agency: string | null): LibraryRow | undefined {
  return rows.find((row) => row.year !== null && (agency === null || row.agency === agency));
}

/** Reports are written in January for the year before. */
export function usualYear(today: Date): number {
  return today.getFullYear() - 1;
}

/** The draft that follows from where it starts: the year after, the same agency, last year's text. */
export function draftFrom(last: LibraryRow | undefined, today: Date): Draft {
  return {
    lastId: last?.id ?? null,
    agency: last?.agency ?? '',
    year: last?.year == null ? usualYear(today) : last.year + 1,
    text: last ? 'last' : 'template',
    templateId: null,
  };
}

/** The report of the same agency and year that is already there. */
export function sameReport(
  rows: readonly LibraryRow[],
  { agency, year }: Pick<Draft, 'agency' | 'year'>,
): LibraryRow | undefined {
  return rows.find((row) => row.agency === agency.trim() && row.year === year);
}

const TEXTS: Readonly<Record<Draft['text'], string>> = {
  last: '正文沿用去年的，年份随之改动；去年的数字与表格一致的随表格变化，其余逐个标出。',
  template: '正文从年报模板开始。',
  'last-as-template': '去年的正文先做成模板：机关、年份、表格里的数字换成数据，其余数字逐个标出。',
};

/** What is taken over, in the order of the report; one sentence each. */
export function carriedOver(last: LibraryRow | undefined, draft: Draft): string[] {
  const blank = '今年的数字留空，由您填写；空白不会当作 0。';
  const text = last ? TEXTS[draft.text] : TEXTS.template;
  if (!last) return [text, blank];
  if (last.year === null || draft.year !== last.year + 1) {
    return [text, '两份年报不是相连的两年，结转数和现行有效件数不带入。', blank];
  }
  return [
    '去年“结转下年度继续办理”按列带入今年“上年结转”。',
    baseFigures(last.form).length > 0
      ? '去年“现行有效件数”作为今年的基数。'
      : '去年的表格没有“现行有效件数”，今年的请自行填写。',
    text,
    blank,
  ];
}
