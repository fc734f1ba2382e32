import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, setFigure } from '../report/report.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../template/built-in.ts';
import { newReport } from '../template/roll-over.ts';
import { compareReports } from './compare.ts';
import { diffSchema } from './diff.ts';

const TRUTH = new URL('../../../shared/corpus/seeds/truth/', import.meta.url);

const last = exampleReport();

function nextYear(): Report {
  return newReport({
    last,
    agency: '清河县水利局',
    year: 2025,
    text: 'last',
    template: BUILT_IN_TEMPLATE,
  });
}

describe('last year beside this year', () => {
  it('is one value of the printed shape', () => {
    const diff = compareReports(last, nextYear());
    expect(diffSchema.parse(diff)).toEqual(diff);
    expect(diff.last).toEqual({ agency: '清河县水利局', year: 2024, form: '2021' });
    expect(diff.this.year).toBe(2025);
    expect(diff.sections.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('shows only the years as changed where only the years changed', () => {
    const [preamble] = compareReports(last, nextYear()).preamble.paragraphs;
    expect(preamble?.words.filter(([op]) => op !== 'same')).toEqual([
      ['removed', '2024年1月1日'],
      ['added', '2025年1月1日'],
      ['removed', '2024年12月31日'],
      ['added', '2025年12月31日'],
    ]);
  });

  it('compares what the reader sees, placeholders filled in', () => {
    const current = setFigure(nextYear(), 'requests.new.total', '17');
    const changed = compareReports(last, current).sections[0]?.paragraphs[4];
    expect(changed?.this).toContain('新收政府信息公开申请17件');
  });

  it('has the findings that tie the years together, and no others', () => {
    const current = applyEdits(nextYear(), [
      { kind: 'figure', figure: 'requests.carriedIn.natural', text: '5' },
      { kind: 'figure', figure: 'requests.new.natural', text: '/' },
    ]);
    const { carry } = compareReports(last, current);
    expect(carry.map(({ rule }) => rule)).toContain('T3-04');
    expect(carry.every(({ rule }) => rule === 'T3-04' || rule === 'T2-01')).toBe(true);
    expect(compareReports(last, nextYear()).carry).toEqual([]);
  });

  it.skipIf(!existsSync(TRUTH))('finds a real report equal to itself (skipped without ../shared)', () => {
    for (const name of ['000', '001', '002', '003', '004']) {
      const truth: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, TRUTH), 'utf8'));
      const report = reportSchema.parse({ notes: [], source: null, ...(truth as object) });
      const { figures, sections, preamble } = compareReports(report, report);
      expect(figures.filter(({ delta }) => delta !== null && delta !== 0)).toEqual([]);
      expect([preamble, ...sections].map(({ similarity }) => similarity)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    }
  });
});
