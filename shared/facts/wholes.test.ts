import { describe, expect, it } from 'vitest';
import { readParagraph } from '../text/paragraph.ts';
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

  it.each([
    ['公告160条，占公开总量的25%。', '2024年，我局主动公开政府信息640条。', [640]],
    ['公告160条，占全部公开信息的25%。', '2024年，我局主动公开政府信息640条。', [640]],
    ['公告160条，占所有公开信息的25%。', '2024年，我局主动公开政府信息640条。', [640]],
    ['公告160条，占主动公开信息的25%。', '2024年，我局主动公开政府信息640条。', [640]],
    ['公告160条，占公开信息的25%。', '2024年，我局主动公开政府信息640条。', []],
    ['公开信息中公告160条，占25%。', '2024年，我局主动公开政府信息640条。', [640]],
    ['公告160条，占公开总量的25%。', '通过网站公开信息640条。', []],
    ['公告160条，占公开总量的25%。', '公开粮价信息640条。', []],
    ['公告160条，占公开总量的25%。', '2023年公开信息640条。', []],
    ['公告160条，占公开总量的25%。', '计划公开信息640条。', []],
    ['公告160条，占公开总量的25%。', '公开信息约640条。', []],
    ['公告160条，占公开总量的25%。', '主动公开640条政府信息。', [640]],
    ['公告160条，占公开总量的25%。', '主动公开640条粮价信息。', []],
    ['公告160条，占公开总量的25%。', '主动公开政府信息600至640条。', []],
    ['公告160条，占公开总量的25%。', '2024年政府信息640条。', []],
    ['公告160条，占公开总量的25%。', '下属单位主动公开政府信息640条。', []],
    ['公告160条，占25%。', '2024年，我局主动公开政府信息640条。', []],
    ['公告160份，占公开总量的25%。', '2024年，我局主动公开政府信息640条。', []],
    ['公告160条，占粮价公开总量的25%。', '2024年，我局主动公开政府信息640条。', []],
  ])(
    'is what the report says that it has published in all, wherever it says so: %s %s: %j',
    (text, other, expected) => {
      const report = reportWith({ text: [text], sections: { 5: [other] } });
      const [paragraph] = statedParagraphs(report);
      const [part, percent] = paragraph?.counts ?? [];
      if (!paragraph || !part) throw new Error(text);
      const left = percent?.left ?? [];
      const share = left.findLastIndex(({ tag }) => tag === 'share');
      expect(otherWholes(paragraph, report)(part, left.slice(share + 1))).toEqual(expected);
    },
  );

  it('is no blank and no zero', () => {
    expect(wholes('予以公开4件。', 3, { ...FIGURES, 'requests.handled.total': null })).toEqual([10, 12, 10]);
    expect(wholes('予以公开4件。', 3, { ...FIGURES, 'requests.handled.total': 0 })).toEqual([10, 12, 10]);
    expect(wholes('予以公开4件。', 3, { ...FIGURES, 'requests.handled.total': 1 })).toEqual([1, 10, 12, 10]);
  });
});

describe('the share that the tables themselves have', () => {
  const PUBLISHED = ['全年公开信息120条。', '其中网站公开信息60条。'];
  /** Part and whole of what the words in front of 占 name; `of`: words that name the whole. */
  function shares(text: string, figures: Record<string, number | null>, section = 3, of = ''): string[] {
    const report = reportWith({ sections: { [section]: [text, ''] }, text: PUBLISHED, figures });
    const paragraph = statedParagraphs(report).find((one) => one.section === section && one.text === text);
    const percent = paragraph?.counts.find(({ number }) => number.unit === '%');
    if (!paragraph || !percent) throw new Error(text);
    const words = percent.left.slice(
      0,
      percent.left.findIndex(({ tag }) => tag === 'share'),
    );
    const found = tableShares(paragraph, report)(words, percent.clause, readParagraph(of).tokens);
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

  it.each([
    ['自然人占75%。', '予以公开的申请', ['3/4']],
    ['过程性信息占40%。', '不予公开的申请', ['2/5']],
    ['予以公开占30%。', '自然人申请', ['3/7', '3/8']],
    ['商业企业占25%。', '予以公开的申请', ['1/4']],
    // Whose all are is told of all, and no whole is part of another.
    ['商业企业占20%。', '自然人申请', []],
    ['商业企业占20%。', '收到的申请', []],
    ['予以公开占20%。', '不予公开的申请', []],
    ['予以公开占20%。', '行政复议案件', []],
    ['复议维持占20%。', '予以公开的申请', []],
    ['予以公开占20%。', '粮价信息', []],
  ])('is that of a result, or of an applicant, in another: %s of %s: %j', (text, of, expected) => {
    const told = {
      ...figures,
      'requests.denied.internalAffairs.total': 3,
      'requests.denied.process.total': 2,
      'requests.granted.natural': 3,
      'requests.granted.business': 1,
      'requests.handled.natural': 7,
      'requests.new.business': 2,
    };
    expect(shares(text, told, 3, of)).toEqual(expected);
  });

  it.each([
    // Of a way it is that in what was published; of applicants only where applications are meant.
    ['网站公开占50%。', 2, '', ['60/120']],
    ['网站公开占50%。', 2, '粮价信息', []],
    ['自然人占80%。', 3, '', ['8/10', '8/12']],
    ['自然人占80%。', 1, '', []],
    ['自然人提出的政府信息公开申请占80%。', 1, '', ['8/10', '8/12']],
  ])('is that of %s in section %i, of “%s”: %j', (text, section, of, expected) => {
    expect(shares(text, figures, section, of)).toEqual(expected);
  });
});
