import { describe, expect, it } from 'vitest';
import { countsIn } from '../text/statements/read.fixture.ts';
import { reportWith } from './report.fixture.ts';
import { changesIn, quoted, statedParagraphs, wrongListsIn } from './stated.ts';

const RECEIVED = '收到申请3件。';

/** Place and topic of every paragraph. */
function topics(report: Parameters<typeof statedParagraphs>[0]): (string | null)[][] {
  return statedParagraphs(report).map(({ place, setting }) => [place, setting.topic]);
}

describe('the paragraphs of a report with what they state', () => {
  it('stand in reading order, those of the preamble first', () => {
    const report = reportWith({
      preamble: ['一', '二'],
      text: ['三'],
      sections: { 3: ['四'], 6: ['五', '六'] },
    });
    expect(statedParagraphs(report).map(({ place, section, text }) => [place, section, text])).toEqual([
      ['preamble/paragraph:1', 0, '一'],
      ['preamble/paragraph:2', 0, '二'],
      ['section:1/paragraph:1', 1, '三'],
      ['section:3/paragraph:1', 3, '四'],
      ['section:6/paragraph:1', 6, '五'],
      ['section:6/paragraph:2', 6, '六'],
    ]);
  });

  it('have the topic of their section', () => {
    const report = reportWith({
      preamble: [RECEIVED],
      sections: { 1: [RECEIVED], 2: [RECEIVED], 3: [RECEIVED, RECEIVED], 4: [RECEIVED], 5: [RECEIVED] },
    });
    expect(topics(report).map(([, topic]) => topic)).toEqual([
      null,
      null,
      null,
      'requests',
      'requests',
      'review',
      null,
    ]);
  });

  it('have the topic of the last sub-heading, up to the next or the next section', () => {
    const text = ['公开信息3条。', '（一）依申请公开情况', RECEIVED, RECEIVED, '（二）平台建设', RECEIVED];
    const report = reportWith({
      text: [...text, '（三）依申请公开。收到3件。'],
      sections: { 5: [RECEIVED] },
    });
    expect(topics(report).map(([, topic]) => topic)).toEqual([
      null,
      'requests',
      'requests',
      'requests',
      null,
      null,
      'requests',
      null,
    ]);
    const [, , counted, , , plain] = statedParagraphs(report);
    expect(counted?.counts[0]?.matters).toHaveLength(1);
    expect(plain?.counts[0]?.matters).toEqual([]);
  });

  it('keep the topic of sections three and four whatever their sub-headings say', () => {
    const report = reportWith({
      sections: { 3: ['（一）平台建设', RECEIVED], 4: ['（一）依申请公开', RECEIVED] },
    });
    expect(topics(report).map(([, topic]) => topic)).toEqual(['requests', 'requests', 'review', 'review']);
  });

  it.each([
    ['云溪县人民政府', '县'],
    ['云溪县白沙镇人民政府', '镇'],
    ['清州市人民政府', '市'],
    ['云溪县人民政府办公室', ''],
    ['云溪县粮食局', ''],
    [null, ''],
  ])('of %s know the territory %j', (agency, home) => {
    const [paragraph] = statedParagraphs(reportWith({ agency, text: [RECEIVED] }));
    expect(paragraph?.setting).toMatchObject({ home, agency: agency ?? '', year: 2024 });
  });

  it('know the agency by its folded name', () => {
    const [paragraph] = statedParagraphs(reportWith({ agency: '云溪县 粮食局', text: [RECEIVED] }));
    expect(paragraph?.setting.agency).toBe('云溪县粮食局');
  });

  it('are kept for the report, and read again only where something differs', () => {
    const report = reportWith({ text: [RECEIVED] });
    expect(statedParagraphs(report)).toBe(statedParagraphs(report));
    const [first] = statedParagraphs(report);
    expect(statedParagraphs(reportWith({ text: [RECEIVED] }))[0]).toBe(first);
    expect(statedParagraphs(reportWith({ text: [RECEIVED], year: 2023 }))[0]).not.toBe(first);
    expect(statedParagraphs(reportWith({ text: [RECEIVED], agency: '云溪县水利局' }))[0]).not.toBe(first);
    expect(statedParagraphs(reportWith({ text: ['', RECEIVED] }))[1]).not.toBe(first);
  });

  it('are read like a text alone', () => {
    expect(countsIn('收到政府信息公开申请3件。')).toBe('received 3');
    const [paragraph] = statedParagraphs(reportWith({ text: ['收到政府信息公开申请3件。'] }));
    expect(paragraph?.counts.map(({ matters }) => matters.length)).toEqual([1]);
    expect(paragraph?.claims).toEqual([]);
  });

  it('tell their wrong lists and their changes, once', () => {
    const text = '公开信息9条，其中动态6条、公告4条，较上年增加2条。';
    const [paragraph] = statedParagraphs(reportWith({ text: [text] }));
    if (!paragraph) throw new Error('no paragraph');
    expect(wrongListsIn(paragraph).map(({ sum }) => sum)).toEqual([10]);
    expect(wrongListsIn(paragraph)).toBe(wrongListsIn(paragraph));
    expect(changesIn(paragraph).map(({ by }) => by?.value)).toEqual([2]);
    expect(changesIn(paragraph)).toBe(changesIn(paragraph));
  });

  it('are quoted as they were typed', () => {
    const [paragraph] = statedParagraphs(reportWith({ text: ['　全年 收到申请３ 件。'] }));
    const count = paragraph?.counts[0];
    if (!paragraph || !count) throw new Error('no count');
    expect(quoted(paragraph, count.start, count.end)).toEqual({ quote: '收到申请３ 件', start: 4 });
    expect(quoted(paragraph, 0, 2)).toEqual({ quote: '全年', start: 1 });
  });
});
