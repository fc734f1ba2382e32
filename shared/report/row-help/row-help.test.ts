import { describe, expect, it } from 'vitest';
import { FIGURES, formFigures } from '../../forms/figures.ts';
import { FORM_IDS, formDefinition, numericRows, REVIEW_GROUPS, REVIEW_RESULTS } from '../../forms/forms.ts';
import { emptyReport } from '../report.ts';
import { tableLayouts } from '../layout.ts';
import { DISCLOSURE_COLUMNS, DISCLOSURE_GROUPS, DISCLOSURE_ROWS } from './disclosure-help.ts';
import type { Help } from './help.ts';
import { REQUEST_COLUMNS_HELP, REQUEST_GROUPS, REQUEST_ROWS } from './request-help.ts';
import { REVIEW_COLUMNS, REVIEW_GROUPS_HELP } from './review-help.ts';
import { figureHelp } from './row-help.ts';

/** Headings that say nothing about any one figure. */
const NO_SUBJECT = new Set([
  '信息内容',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
]);

const ALL: readonly Help[] = [
  DISCLOSURE_GROUPS,
  DISCLOSURE_ROWS,
  DISCLOSURE_COLUMNS,
  REQUEST_GROUPS,
  REQUEST_ROWS,
  REQUEST_COLUMNS_HELP,
  REVIEW_GROUPS_HELP,
  REVIEW_COLUMNS,
].flatMap((table) => Object.values(table));

describe('row help', () => {
  it.each(FORM_IDS)('has the row and the column of every figure of form %s', (form) => {
    const kinds = formFigures(form).map((id) => [
      id,
      figureHelp(id, form)
        .entries.map(({ kind }) => kind)
        .filter((kind) => kind !== 'group'),
    ]);
    expect(kinds).toEqual(formFigures(form).map((id) => [id, ['row', 'column']]));
  });

  it.each(FORM_IDS)('explains every heading that is printed in the tables of form %s', (form) => {
    const explained = new Set(
      formFigures(form).flatMap((id) => figureHelp(id, form).entries.map(({ label }) => label)),
    );
    const printed = tableLayouts(emptyReport(form))
      .flatMap(({ cells }) => cells)
      .filter(({ kind, text }) => kind !== 'figure' && !NO_SUBJECT.has(text));
    expect(printed.length).toBeGreaterThan(50);
    expect(printed.map(({ text }) => text).filter((text) => !explained.has(text))).toEqual([]);
  });

  it('holds nothing that no form has', () => {
    const disclosure = FORM_IDS.flatMap((form) => formDefinition(form).disclosure);
    const rows = FORM_IDS.flatMap((form) => numericRows(formDefinition(form).requests.rows));
    const columnKeys = disclosure.flatMap((block) =>
      block.columns.flatMap(({ key }) => [key, ...block.rows.map((row) => `${row.key}.${key}`)]),
    );
    const known: readonly (readonly [Readonly<Record<string, Help>>, readonly string[]])[] = [
      [DISCLOSURE_GROUPS, disclosure.map(({ item }) => item)],
      [DISCLOSURE_ROWS, disclosure.flatMap((block) => block.rows.map(({ key }) => key))],
      [DISCLOSURE_COLUMNS, columnKeys],
      [REQUEST_ROWS, rows.map(({ key }) => key)],
      [REQUEST_GROUPS, rows.flatMap(({ under }) => under.map(({ label }) => label))],
      [REVIEW_GROUPS_HELP, REVIEW_GROUPS.map(({ key }) => key)],
      [REVIEW_COLUMNS, REVIEW_RESULTS.map(({ key }) => key)],
    ];
    for (const [table, keys] of known) {
      expect(Object.keys(table).filter((key) => !keys.includes(key))).toEqual([]);
    }
  });

  it('names a source everywhere and speaks in whole sentences', () => {
    for (const { counts, excludes = [], local = [], sources } of ALL) {
      expect(counts.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      for (const sentence of [...counts, ...excludes, ...local]) expect(sentence).toMatch(/。$/);
    }
  });

  it('never states as law what only some places say', () => {
    const hedged = /一般|各地|有的地方|宜|本地/;
    const allowed = new Set(['inForce']);
    for (const table of [
      DISCLOSURE_ROWS,
      DISCLOSURE_COLUMNS,
      REQUEST_ROWS,
      REQUEST_COLUMNS_HELP,
      REVIEW_COLUMNS,
    ]) {
      for (const [key, { counts, excludes = [] }] of Object.entries(table)) {
        if (allowed.has(key)) continue;
        expect([...counts, ...excludes].filter((sentence) => hedged.test(sentence))).toEqual([]);
      }
    }
  });

  it('tells the two meanings of a row that both forms have', () => {
    const labelOf = (id: string, form: '2019' | '2021') => figureHelp(id, form).entries[0]?.label;
    expect(labelOf('disclosure.normativeDocument.made', '2019')).toBe('规范性文件');
    expect(labelOf('disclosure.normativeDocument.issued', '2021')).toBe('行政规范性文件');
  });

  it('explains a figure of the other form in a report that mixes both', () => {
    const { entries } = figureHelp('disclosure.normativeDocument.totalPublic', '2021');
    expect(entries.map(({ label }) => label)).toContain('对外公开总数量');
    expect(entries.some(({ help }) => help.excludes?.some((one) => one.includes('不是现行有效件数')))).toBe(
      true,
    );
  });

  it('says 万元 exactly where money is asked for', () => {
    for (const { id, kind, forms } of FIGURES.values()) {
      const { unit } = figureHelp(id, forms[0] ?? '2021');
      expect(unit.includes('万元')).toBe(kind === 'money');
    }
  });
});
