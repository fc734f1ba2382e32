import { describe, expect, it } from 'vitest';
import { reportWith } from './report.fixture.ts';
import { statedParagraphs } from './stated.ts';
import { otherWholes, tableShares } from './wholes.ts';

const FIGURES = {
  'requests.new.total': 10,
  'requests.carriedIn.total': 2,
  'requests.handled.total': 9,
  'review.reconsideration.total': 5,
};

/** Wholes of the last number but the percentage; `named`: the words behind 占. */
function wholes(text: string, section = 3, figures: Record<string, number | null> = FIGURES): number[] {
  const report = reportWith({ sections: { [section]: [text] }, figures });
  const [paragraph] = statedParagraphs(report);
  const counts = paragraph?.counts ?? [];
  const part = counts.findLast(({ number }) => number.unit !== '%');
  const percent = counts.find(({ number }) => number.unit === '%');
  if (!paragraph || !part) throw new Error(text);
  const left = percent?.left ?? [];
  const named = left.slice(left.findLastIndex(({ tag }) => tag === 'share') + 1);
  return [...otherWholes(paragraph, report)(part, named)];
}

describe('what the tables say a number is a part of', () => {
  it.each([
    ['收到自然人申请8件。', 3, [10, 12, 10]],
    ['新收自然人申请8件。', 3, [10, 12, 10]],
    ['办结自然人申请8件。', 3, [9, 10, 12, 10]],
    ['办理自然人申请8件。', 3, [9, 10, 12, 10]],
    ['予以公开4件。', 3, [9, 10, 12, 10]],
    ['上年结转自然人2件。', 3, []],
    ['收到申请8件。', 3, []],
    ['办结申请8件。', 3, []],
    ['行政复议5件。', 4, []],
    ['行政复议维持2件。', 4, [5]],
    ['组织培训2次。', 1, []],
    ['制发行政规范性文件2件。', 1, []],
  ])('%s in section %i: %j', (text, section, expected) => {
    expect(wholes(text, section)).toEqual(expected);
  });

  it('is what the words behind 占 name', () => {
    expect(wholes('予以公开4件，占办结申请的40%。')).toEqual([9]);
    expect(wholes('予以公开4件，占新收申请的40%。')).toEqual([10]);
    expect(wholes('予以公开4件，占粮食的40%。')).toEqual([9, 10, 12, 10]);
    expect(wholes('予以公开4件，占40%。')).toEqual([9, 10, 12, 10]);
  });

  it('is what the report says that it has published in all, wherever it says so', () => {
    const published = (text: string, ...others: string[]) => {
      const report = reportWith({ text: [text], sections: { 5: others } });
      const [paragraph] = statedParagraphs(report);
      const [part, percent] = paragraph?.counts ?? [];
      if (!paragraph || !part) throw new Error(text);
      const left = percent?.left ?? [];
      const share = left.findLastIndex(({ tag }) => tag === 'share');
      return otherWholes(paragraph, report)(part, left.slice(share + 1));
    };
    const total = '2024年，我局主动公开政府信息640条。';
    expect(published('公告160条，占公开总量的25%。', total)).toEqual([640]);
    expect(published('公告160条，占全部公开信息的25%。', total)).toEqual([640]);
    expect(published('公告160条，占所有公开信息的25%。', total)).toEqual([640]);
    expect(published('公告160条，占主动公开信息的25%。', total)).toEqual([640]);
    expect(published('公告160条，占公开信息的25%。', total)).toEqual([]);
    expect(published('公开信息中公告160条，占25%。', total)).toEqual([640]);
    expect(published('公告160条，占公开总量的25%。', '通过网站公开信息640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '公开粮价信息640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '2023年公开信息640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '计划公开信息640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '公开信息约640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '主动公开640条政府信息。')).toEqual([640]);
    expect(published('公告160条，占公开总量的25%。', '主动公开640条粮价信息。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '主动公开政府信息600至640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '2024年政府信息640条。')).toEqual([]);
    expect(published('公告160条，占公开总量的25%。', '下属单位主动公开政府信息640条。')).toEqual([]);
    expect(published('公告160条，占25%。', total)).toEqual([]);
    expect(published('公告160份，占公开总量的25%。', total)).toEqual([]);
    expect(published('公告160条，占粮价公开总量的25%。', total)).toEqual([]);
  });

  it('is no blank and no zero', () => {
    expect(wholes('予以公开4件。', 3, { ...FIGURES, 'requests.handled.total': null })).toEqual([10, 12, 10]);
    expect(wholes('予以公开4件。', 3, { ...FIGURES, 'requests.handled.total': 0 })).toEqual([10, 12, 10]);
    expect(wholes('予以公开4件。', 3, { ...FIGURES, 'requests.handled.total': 1 })).toEqual([1, 10, 12, 10]);
  });
});

describe('the share that the tables themselves have', () => {
  /** Part and whole of what the words in front of 占 name. */
  function shares(text: string, figures: Record<string, number | null>, section = 3): string[] {
    const report = reportWith({ sections: { [section]: [text] }, figures });
    const [paragraph] = statedParagraphs(report);
    const percent = paragraph?.counts.find(({ number }) => number.unit === '%');
    if (!paragraph || !percent) throw new Error(text);
    const words = percent.left.slice(
      0,
      percent.left.findIndex(({ tag }) => tag === 'share'),
    );
    const found = tableShares(paragraph, report)(words, percent.clause);
    return [...new Set(found.map(({ part, whole }) => `${part}/${whole}`))];
  }
  const figures = { ...FIGURES, 'requests.new.natural': 8, 'requests.granted.total': 4 };

  it('is that of an applicant in what came in, with and without what was carried in', () => {
    expect(shares('自然人申请占80%。', figures)).toEqual(['8/10', '8/12']);
  });

  it('is that of a result in what was handled, else in what came in', () => {
    expect(shares('予以公开占40%。', figures)).toEqual(['4/9', '4/10', '4/12']);
    expect(shares('予以公开占40%。', { ...figures, 'requests.handled.total': 0 })).toEqual(['4/10', '4/12']);
  });

  it('is none of what is blank, of the whole itself, and of words that no table counts', () => {
    expect(shares('予以公开占40%。', { ...figures, 'requests.granted.total': null })).toEqual([]);
    expect(shares('办结申请占40%。', figures)).toEqual([]);
    expect(shares('粮价信息占40%。', figures)).toEqual([]);
  });
});
