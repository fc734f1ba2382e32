import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import type { Report } from '../../report/schema.ts';
import { findingsOf, fixed } from '../rule-test.fixture.ts';

function saying(text: string, where: 'preamble' | 'section' = 'preamble'): Report {
  const report = exampleReport();
  if (where === 'preamble') return { ...report, preamble: ['前一段。', text] };
  return {
    ...report,
    preamble: [],
    sections: report.sections.map((section) =>
      section.no === 1 ? { ...section, paragraphs: [text] } : section,
    ),
  };
}

describe('S-09 a period that is not announced as one', () => {
  it.each([
    '数据截至2023年12月31日。',
    '全文数据均以2024年1月1日至11月30日为准。',
    '报告反映2023年度的工作。',
    '年报数据涵盖的时间为2023年全年。',
  ])('is wrong: %s', (text) => {
    expect(findingsOf('S-09', saying(text))).toHaveLength(1);
  });

  it.each([
    '数据截至2024年12月31日。',
    '全文数据均以2024年1月1日至12月31日为准。',
    '报告反映2024年度的工作。',
    '年报反映的数据按照2019年修订的条例统计。',
  ])('is right: %s', (text) => {
    expect(findingsOf('S-09', saying(text))).toEqual([]);
  });
});

describe('S-09 statistical period', () => {
  it.each([
    ['统计期限为20241月1日至2024年12月31日', '统计期限为2024年1月1日至2024年12月31日'],
    ['统计期限自2024年1月1日起至12月31止', '统计期限自2024年1月1日起至12月31日止'],
    ['所列数据统计期限为2024年1月1日至12月21日', '所列数据统计期限为2024年1月1日至12月31日'],
    ['统计期限为2023年1月1日至2023年12月31日', '统计期限为2024年1月1日至2024年12月31日'],
    ['统计期限为2023年1月1日至12月31日', '统计期限为2024年1月1日至12月31日'],
    ['统计时限为2024年1月1日—2025年12月31日', '统计时限为2024年1月1日—2024年12月31日'],
    ['统计期限为2024年1日1日至2024年12月31日', '统计期限为2024年1月1日至2024年12月31日'],
    ['统计期限：2024.1.1-2024.12.30', '统计期限：2024.1.1-2024年12月31日'],
    ['统计期限为２０２４年１月１日至２０２４年１１月３０日', '统计期限为２０２４年１月１日至2024年12月31日'],
    ['统计期限为 2024 年 1 月 1 日至 2024 年 12 月 30 日', '统计期限为 2024 年 1 月 1 日至2024年12月31日'],
    [
      '统计期限为二〇二三年一月一日至二〇二四年十二月三十一日',
      '统计期限为2024年1月1日至二〇二四年十二月三十一日',
    ],
  ])('finds a slip in “%s”', (text, repaired) => {
    const report = saying(`本报告由六个部分组成。本报告所列数据的${text}。电子版可在网站下载。`);
    const findings = findingsOf('S-09', report);
    expect(findings).toMatchObject([{ level: 'error', place: 'preamble/paragraph:2' }]);
    const after = fixed(report, findings[0]);
    expect(after.preamble[1]).toBe(`本报告由六个部分组成。本报告所列数据的${repaired}。电子版可在网站下载。`);
    expect(findingsOf('S-09', after)).toEqual([]);
  });

  it('quotes what stands there and says why', () => {
    const [finding] = findingsOf('S-09', saying('统计期限为20241月1日至2024年12月21日。'));
    expect(finding?.quote).toBe('20241月1日至2024年12月21日');
    expect(finding?.message).toContain('缺少“年”');
    expect(finding?.message).toContain('截止日期不是12月31日');
    expect(finding?.expected).toBe('2024年1月1日至2024年12月31日');
  });

  it.each([
    ['2024年1月1日至2024年13月31日', '没有13月', '2024年1月1日至2024年12月31日'],
    ['2024年1月1日至13月31日', '没有13月', '2024年1月1日至12月31日'],
    ['2024年0月1日至2024年12月31日', '没有0月', '2024年1月1日至2024年12月31日'],
  ])('says that the month of “%s” does not exist', (text, says, expected) => {
    const [finding] = findingsOf('S-09', saying(`统计期限为${text}。`));
    expect(finding?.message).toContain(says);
    expect(finding?.message).not.toContain('缺少“年”');
    expect(finding?.expected).toBe(expected);
  });

  it('reads every sign that is typed for the zero of a year', () => {
    for (const zero of '〇○零Ｏo') {
      const text = `统计期限为二${zero}二三年一月一日至二${zero}二四年十二月三十一日。`;
      expect(findingsOf('S-09', saying(text))).toMatchObject([
        { message: expect.stringContaining('年份不是') },
      ]);
      expect(findingsOf('S-09', saying(text.replace('二三年', '二四年')))).toEqual([]);
    }
  });

  it.each([
    '统计期限为2024年1月1日至2024年12月31日',
    '统计期限自2024年1月1日起，至2024年12月31日止',
    '所列数据自2024年1月1日至12月31日止',
    '统计期限为 2024年1月1日 — 12月31日',
    '统计期限：2024.1.1-2024.12.31',
    '统计期限：2024/01/01—2024/12/31',
    '统计期限为２０２４年１月１日至２０２４年１２月３１日',
    '统计期限为1月1日至12月31日',
    '统计期限为2024年1月至12月',
    '统计期限为二〇二四年一月一日至十二月三十一日',
    '统计期限为2024年1月1日一12月31日',
    '统计期限自2024年1月1日0时起至2024年12月31日24时止',
    '统计时间为2024年度',
    '统计数据截至2024年12月31日',
  ])('leaves “%s” alone', (text) => {
    expect(findingsOf('S-09', saying(`本报告${text}。`))).toEqual([]);
    expect(findingsOf('S-09', saying(`本报告${text}。`, 'section'))).toEqual([]);
  });

  it.each([
    '2024年5月1日至5月7日开展政府信息公开宣传周活动，发布信息12条',
    '据统计，2024年1月1日至6月30日新增关注用户300人',
    '截至2024年11月30日，数据开放平台累计上线目录12个',
    '2023年1月1日至2023年12月31日共公开152条，今年增加20条',
    '公示期限为2024年3月1日至3月15日',
    '联系电话：0300-1234567，邮编：100000，传真：0300-7654321',
  ])('leaves other dates in a section alone: “%s”', (text) => {
    expect(findingsOf('S-09', saying(`${text}。`, 'section'))).toEqual([]);
  });

  it('leaves a campaign in the preamble alone, but not a year that ends early', () => {
    expect(findingsOf('S-09', saying('2024年5月1日至5月7日开展宣传周活动。'))).toEqual([]);
    expect(findingsOf('S-09', saying('现公布我局2024年1月1日至12月21日的年度报告。'))).toHaveLength(1);
  });

  it('finds the period of the figures in a section, too', () => {
    const text = '本年度报告中所列数据的统计期限从2023年1月1日起至2023年12月31日止。';
    expect(findingsOf('S-09', saying(text, 'section'))).toMatchObject([{ place: 'section:1/paragraph:1' }]);
  });

  it('offers no fix where a letter stands in a date', () => {
    for (const text of ['2024年1月1日至2024年l2月31日', '2024年1月1日至2024年12月3l日']) {
      expect(findingsOf('S-09', saying(`统计期限为${text}。`))).toMatchObject([
        { level: 'error', fix: null },
      ]);
    }
  });

  it('leaves last year’s period alone where this year’s is stated', () => {
    const text = '统计期限为2024年1月1日至2024年12月31日。2023年1月1日至2023年12月31日的情况见上年。';
    expect(findingsOf('S-09', saying(text))).toEqual([]);
  });

  it('finds a whole year that is not the report’s', () => {
    expect(findingsOf('S-09', saying('本报告数据统计年度为2023年度。'))).toMatchObject([
      { found: '2023年', quote: '2023年', start: 10, expected: '2024年', fix: null },
    ]);
  });

  it('finds a closing date that is not the end of the year', () => {
    expect(findingsOf('S-09', saying('本报告所列数据截至2024年12月30日。'))).toMatchObject([
      { found: '2024年12月30日', expected: '2024年12月31日' },
    ]);
  });

  it('finds a closing date that is not the end of the year in a report without a year, without a fix', () => {
    const report = { ...saying('本报告所列数据截至2024年12月30日。'), year: null };
    expect(findingsOf('S-09', report)).toMatchObject([
      { place: 'preamble/paragraph:2', expected: '2024年12月31日', fix: null },
    ]);
  });

  it('compares the two years where the report has none, without a fix', () => {
    const report = { ...saying('统计期限为2024年1月1日至2023年12月31日。'), year: null };
    expect(findingsOf('S-09', report)).toMatchObject([{ level: 'error', fix: null }]);
  });

  it('reads a very long paragraph without losing its way', () => {
    for (const unit of ['1月', '年', '一', '统计期限', '统计期限2024年1月1', '1', '至', '报告数']) {
      expect(() => findingsOf('S-09', saying(unit.repeat(40_000 / unit.length)))).not.toThrow();
    }
  });
});
