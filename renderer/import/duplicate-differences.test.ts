import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { differencesOf } from './duplicate-differences.ts';

const KEPT = exampleReport();

describe('two readings of one report', () => {
  it('do not differ where they say the same', () => {
    expect(differencesOf(KEPT, exampleReport())).toEqual({ figures: [], parts: [], besides: [] });
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

  it('differ in own tables, pictures, notes and looks, part by part', () => {
    const [place, text] = ['preamble/paragraph:1', KEPT.preamble[0] ?? ''];
    const read: Report = {
      ...KEPT,
      looks: {
        [place]: [
          { kind: 'bold', start: 0, end: text.length },
          { kind: 'note', start: 2, end: 2, text: '另见附件。' },
        ],
      },
      additions: [
        {
          part: 'section:1',
          at: 1,
          addition: {
            kind: 'table',
            rowCount: 1,
            columnCount: 1,
            cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '平台' }],
          },
        },
      ],
    };
    expect(differencesOf(KEPT, read)).toEqual({
      figures: [],
      parts: [],
      besides: ['前言：脚注、加粗', '一 总体情况：附加表格'],
    });
  });
});
