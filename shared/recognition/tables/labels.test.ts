import { describe, expect, it } from 'vitest';
import { labelFinder, labelKey, similarity } from './labels.ts';

const find = labelFinder([
  { wordings: ['属于行政执法案卷'], value: 'file' },
  { wordings: ['属于行政查询事项'], value: 'query' },
  { wordings: ['其他'], value: 'other' },
]);

describe('a label', () => {
  it.each([
    '（三）属于 行政\n执法案卷',
    '7.属于行政执法案卷',
    '属于行政执法案卷：',
    '属于行政执法案卷（件）',
  ])('is the same as %j', (text) => {
    expect(find(text)).toEqual({ value: 'file', exact: true });
  });

  it('is similar where seven of ten pairs of signs are the same, and no other is nearly as similar', () => {
    expect(similarity(labelKey('属于行政执法的案卷'), labelKey('属于行政执法案卷'))).toBe(0.8);
    expect(find('属于行政执法的案卷')).toEqual({ value: 'file', exact: false });
    expect(similarity('属于执法的案卷', '属于行政执法案卷')).toBeLessThan(0.7);
    expect(find('属于执法的案卷')).toBeNull();
  });

  it('is none where two are similar', () => {
    const either = labelFinder([
      { wordings: ['本年收到申请数量'], value: 'in' },
      { wordings: ['本年办结申请数量'], value: 'out' },
    ]);
    expect(either('本年收结申请数量')).toBeNull();
  });

  it('is neither of two that stand in one text', () => {
    expect(find('属于行政执法案卷其他')).toBeNull();
    expect(find('属于行政执法案卷 8.属于行政查询事项')).toBeNull();
  });

  it('of three signs and fewer is only itself', () => {
    expect(find('其他')).toEqual({ value: 'other', exact: true });
    expect(find('其他的')).toBeNull();
  });

  it('is no sentence', () => {
    expect(find('属于行政执法案卷'.repeat(9))).toBeNull();
  });
});
