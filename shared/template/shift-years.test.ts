import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftYears } from './shift-years.ts';

describe('moving years on', () => {
  it.each([
    ['2024年，我局', '2025年，我局'],
    ['２０２４年度', '２０２５年度'],
    ['二〇二五年一月十六日', '二〇二六年一月十六日'],
    ['二○二四年', '二○二五年'],
    ['二零二四年', '二零二五年'],
    ['二O二四年', '二O二五年'],
    ['二Ｏ二四年', '二Ｏ二五年'],
    ['2024 年1月1日至2024年12月31日', '2025 年1月1日至2025年12月31日'],
    ['2024年12月至2025年1月', '2025年12月至2026年1月'],
    ['统一2024年口径', '统一2025年口径'],
    ['2025-01-16', '2026-01-16'],
    ['2025.1.16', '2026.1.16'],
    ['较2023年增长5%', '较2024年增长5%'],
    ['由2023年的8件增至2024年的10件', '由2024年的8件增至2025年的10件'],
  ])('%s becomes %s', (text, shifted) => {
    expect(shiftYears(text, 2024, 1).text).toBe(shifted);
  });

  it.each([
    '《2024年政务公开工作要点》',
    '《关于〈2024年度计划〉的通知》',
    '（国办发〔2024〕5号）',
    '“2024年度先进集体”',
    '自2023年起',
    '2019年',
    '2024—2026年行动方案',
    '2024至2025年',
    '2024年第3号公告',
    '2024年修订',
    '120244年',
    'http://www.example.gov.cn/2024-01-02/a.html',
    '0574-2024',
    '共2024件',
    '{{2024年}}',
  ])('%s stays', (text) => {
    expect(shiftYears(text, 2024, 1).text).toBe(text);
  });

  it('tells which years it left', () => {
    expect(shiftYears('2024年《2024年要点》，自2023年起', 2024, 1)).toEqual({
      text: '2025年《2024年要点》，自2023年起',
      shifted: 1,
      kept: ['2024', '2023'],
    });
  });

  it('is undone by moving back, and changes nothing but years', () => {
    const pieces = fc.array(
      fc.constantFrom('2024年', '2025年', '2021年', '，共12件', '《2024年要点》', '二〇二四年', '我局'),
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 5 }), (parts, by) => {
        const text = parts.join('，');
        const there = shiftYears(text, 2024, by).text;
        expect(there).toHaveLength(text.length);
        expect(shiftYears(there, 2024 + by, -by).text).toBe(text);
      }),
    );
  });
});
