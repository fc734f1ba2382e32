import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { differencesOf } from './duplicate-differences.ts';

const KEPT = exampleReport();

describe('two readings of one report', () => {
  it('do not differ where they say the same', () => {
    expect(differencesOf(KEPT, exampleReport())).toEqual({ figures: [], parts: [] });
  });

  it('differ in figures, a blank and a word told from 0', () => {
    const read = setFigure(setFigure(KEPT, 'requests.new.natural', ''), 'requests.new.business', '无');
    const { figures, parts } = differencesOf(setFigure(KEPT, 'requests.new.natural', '0'), read);
    expect(figures).toEqual([
      { name: '一、本年新收政府信息公开申请数量·自然人', kept: '0', read: '空白' },
      expect.objectContaining({ name: '一、本年新收政府信息公开申请数量·商业企业', read: '无' }),
    ]);
    expect(parts).toEqual([]);
  });

  it('differ in words, part by part', () => {
    const sections = KEPT.sections.map((section) =>
      section.no === 5 ? { ...section, paragraphs: ['另写一段。'] } : section,
    );
    const read = {
      ...KEPT,
      sections,
      titleLines: ['另一个标题'],
      signature: [...KEPT.signature, '2025年1月8日'],
    };
    expect(differencesOf(KEPT, read).parts).toEqual(['标题', '五 问题改进', '落款']);
  });
});
