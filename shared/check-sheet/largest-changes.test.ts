import { describe, expect, it } from 'vitest';
import { compareFigures } from '../comparison/compare-figures.ts';
import type { Diff } from '../comparison/diff.ts';
import { emptyReport } from '../report/report.ts';
import type { Figures, Report } from '../report/schema.ts';
import { formFigures } from '../forms/figures.ts';
import { largestChanges } from './largest-changes.ts';

function reportOf(year: number, figures: Figures, others: number | null = 0): Report {
  return {
    ...emptyReport('2021'),
    agency: '云溪县粮食局',
    year,
    figures: { ...Object.fromEntries(formFigures('2021').map((id) => [id, others])), ...figures },
    unreadable: {},
  };
}

function lines(last: Report, current: Report, sections: Diff['sections'] = []): readonly string[] {
  return largestChanges({ figures: compareFigures(last, current), sections });
}

const ZERO = reportOf(2023, {});

describe('the largest changes against last year', () => {
  it('are none where every main figure is the same', () => {
    expect(lines(ZERO, reportOf(2024, {}))).toEqual(['主要数字与去年相同。']);
  });

  it('blank figures are not the same', () => {
    expect(lines(ZERO, reportOf(2024, {}, null))).toEqual(['主要数字还没有填写，不能与去年比较。']);
    expect(lines(ZERO, reportOf(2024, { 'requests.new.total': null }))).toEqual([
      '主要数字有 1 个没有可比的数，其余与去年相同。',
    ]);
    expect(lines(reportOf(2023, { 'requests.new.total': null }), reportOf(2024, {}))).toEqual([
      '主要数字有 1 个没有可比的数，其余与去年相同。',
    ]);
    const two = { 'requests.new.total': null, 'disclosure.fee.amount': null };
    expect(lines(ZERO, reportOf(2024, two))).toEqual(['主要数字有 2 个没有可比的数，其余与去年相同。']);
  });

  it('blank figures that are no main ones leave the main ones the same', () => {
    expect(lines(ZERO, reportOf(2024, { 'requests.new.natural': null }))).toEqual(['主要数字与去年相同。']);
  });

  it('are told with both numbers, the difference and its share', () => {
    const last = reportOf(2023, { 'requests.new.total': 8 });
    const [line, ...rest] = lines(last, reportOf(2024, { 'requests.new.total': 10 }));
    expect(line).toBe('表三 一、本年新收政府信息公开申请数量：8 → 10，+2（+25%）');
    expect(rest).toEqual([]);
  });

  it('are told without a share where last year had none', () => {
    const [line] = lines(ZERO, reportOf(2024, { 'disclosure.licensing.decisions': 10 }));
    expect(line).toBe('表二 行政许可 处理决定数量：0 → 10，+10');
  });

  it('leave out single applicants, what was carried in and last year’s columns', () => {
    const figures = { 'requests.new.natural': 50, 'requests.carriedIn.total': 50 };
    expect(lines(ZERO, reportOf(2024, figures))).toEqual(['主要数字与去年相同。']);
  });

  it('come first that stand out most: +10 on 10 before +11 on 1,000', () => {
    const last = reportOf(2023, { 'requests.new.total': 10, 'disclosure.licensing.decisions': 1000 });
    const current = reportOf(2024, { 'requests.new.total': 20, 'disclosure.licensing.decisions': 1011 });
    const [first, second] = lines(last, current);
    expect(first).toContain('10 → 20');
    expect(second).toContain('→');
    expect(second).not.toContain('10 → 20');
  });

  it('are five at most', () => {
    const ids = ['new', 'granted', 'partial', 'handled', 'carriedOut'].map((row) => `requests.${row}.total`);
    const five = Object.fromEntries(ids.map((id) => [id, 9]));
    expect(lines(ZERO, reportOf(2024, five))).toHaveLength(5);
    expect(lines(ZERO, reportOf(2024, { ...five, 'disclosure.licensing.decisions': 9 }))).toHaveLength(5);
  });

  it('are followed by how much of the text is last year’s, for sections that have one', () => {
    const paragraph = {
      op: 'same' as const,
      last: '一',
      this: '一',
      words: [['same', '一']] as ['same', string][],
      copied: false,
      lastPlaces: [],
      thisPlaces: [],
    };
    const sections = [
      { no: 1, similarity: 0.5, copied: 0, paragraphs: [paragraph] },
      { no: 2, similarity: 1, copied: 0, paragraphs: [] },
      { no: 4, similarity: null, copied: null, paragraphs: [paragraph] },
      { no: 5, similarity: 1, copied: 0, paragraphs: [paragraph] },
    ];
    expect(lines(ZERO, reportOf(2024, {}), sections)).toEqual([
      '主要数字与去年相同。',
      '正文与去年相同的比例：一 总体情况 50%，五 问题改进 100%',
    ]);
  });
});
