import { describe, expect, it } from 'vitest';
import { readParagraph } from '../text/paragraph.ts';
import { changesOf, type Change } from '../text/statements/changes.ts';
import { stated } from '../text/statements/read.fixture.ts';
import type { Matter } from '../text/statements/statement.ts';
import { holds, pairsOf, toldBefore, toldOtherwise } from './growth.ts';
import { statedParagraphs } from './stated.ts';
import { reportWith } from './report.fixture.ts';

/** The last change of a text. */
function change(text: string): Change {
  const last = changesOf(readParagraph(text), stated(text).counts).at(-1);
  if (!last) throw new Error(`no change: ${text}`);
  return last;
}

describe('a change of a pair of numbers', () => {
  it.each([
    // text, now, before, does it hold
    ['公开信息50条，较上年增加10条。', 50, 40, true],
    ['公开信息50条，较上年增加10条。', 50, 41, false],
    ['公开信息50条，较上年增加10条。', 50, 39, false],
    ['公开信息50条，较上年减少10条。', 50, 60, true],
    ['公开信息50条，较上年减少10条。', 50, 40, false],
    ['公开信息50条，较上年增加10件。', 50, 50, true],
    ['公开信息50条，较上年增加约10条。', 50, 49, true],
    ['公开信息50条，较上年增加约10条。', 50, 50, false],
    ['公开信息50条，较上年增加约10条。', 50, 51, false],
    ['公开信息50条，较上年减少约10条。', 50, 51, true],
    ['公开信息50条，较上年增加近两成。', 50, 42, true],
    ['公开信息50条，较上年增加近两成。', 50, 40, false],
    ['公开信息50条，较上年增长超过三成。', 50, 38, true],
    ['公开信息50条，较上年增长超过三成。', 50, 40, false],
    ['公开信息50条，较上年增长约三成。', 50, 40, true],
    ['公开信息50条，较上年多发10条。', 50, 40, true],
    ['公开信息50条，较上年多发10条。', 50, 41, false],
    ['公开信息50条，较上年有所增加。', 50, 40, true],
    ['公开信息50条，较上年有所增加。', 50, 60, false],
    ['公开信息50条，较上年有所减少。', 50, 40, false],
    ['公开信息50条，较上年翻了两番。', 50, 12.5, true],
    ['公开信息50条，较上年翻了两番。', 50, 25, false],
    ['公开信息50条，与上年持平。', 50, 50, true],
    ['公开信息50条，与上年持平。', 50, 51, false],
    ['公开信息50条，较上年增长25%。', 50, 40, true],
    ['公开信息50条，较上年增长24%。', 50, 40, false],
    ['公开信息50条，较上年增长26%。', 50, 40, false],
    ['公开信息50条，较上年增长66.6%。', 50, 30, true],
    ['公开信息50条，较上年增长66.7%。', 50, 30, true],
    ['公开信息50条，较上年增长66.5%。', 50, 30, false],
    ['公开信息50条，较上年下降25%。', 30, 40, true],
    ['公开信息50条，较上年增长25%。', 30, 40, false],
    ['公开信息50条，较上年增长0%。', 40, 40, true],
    ['公开信息50条，较上年增长0.1%。', 3999, 4000, false],
    ['公开信息50条，较上年增长25%。', 50, 0, true],
    ['满意率98%，较上年提高3个百分点。', 98, 2, true],
    ['收取信息处理费500元，较上年增加100元。', 500, 400, true],
    ['收取信息处理费500元，较上年增加100元。', 500, 450, false],
    ['公开信息50条，较上年翻一番。', 50, 25, true],
    ['公开信息50条，较上年翻一番。', 209, 100, true],
    ['公开信息50条，较上年翻一番。', 191, 100, true],
    ['公开信息50条，较上年翻一番。', 211, 100, false],
    ['公开信息50条，较上年翻一番。', 189, 100, false],
    ['公开信息50条，较上年翻一番。', 50, 0, true],
    ['公开信息50条，是去年的1.5倍。', 150, 100, true],
    ['公开信息50条，是去年的1.5倍。', 159, 100, true],
    ['公开信息50条，是去年的1.5倍。', 141, 100, true],
    ['公开信息50条，是去年的1.5倍。', 161, 100, false],
    ['公开信息50条，是去年的1.5倍。', 250, 100, false],
    ['公开信息50条，是去年的1.5倍。', 50, 0, true],
    ['公开信息50条，较去年增长1.5倍。', 250, 100, true],
    ['公开信息50条，较去年增长1.5倍。', 150, 100, false],
    ['公开信息50条，较去年增长1.5倍。', 259, 100, true],
    ['公开信息50条，较去年增长1.5倍。', 261, 100, false],
    ['公开信息由40条增至50条。', 50, 40, true],
    ['公开信息由40条增至50条。', 50, 41, false],
    ['公开信息由数十条增至50条。', 50, 41, true],
    ['公开信息50条，是去年的约1.5倍。', 50, 40, true],
    ['公开信息50条，是去年的约1.5倍。', 50, 51, false],
    ['公开信息50条，较上年增长近25%。', 30, 40, false],
  ])('%s of %i and %i holds: %s', (text, now, before, expected) => {
    expect(holds(change(text), { now, before })).toBe(expected);
  });

  it('of a number without its subject holds only as written', () => {
    const told = { ...change('公开信息50条，较上年增加10条。'), subject: null };
    expect(holds(told, { now: 50, before: 40 })).toBe(true);
    expect(holds(told, { now: 50, before: 41 })).toBe(false);
  });
});

describe('last year’s number', () => {
  it.each([
    ['收到申请43件，比上年的52件减少9件。', 43, 52],
    ['去年收到申请约52件，今年收到43件，减少9件。', 43, null],
    ['收到申请43件，同比减少9件，下降17%。', 43, 52],
    ['收到申请43件，同比增加9件，增长17%。', 43, 34],
    ['收到申请43件，同比增加约9件，增长17%。', 43, null],
    ['收到申请43件，同比增加9条，增长17%。', 43, null],
    ['收到申请43件，同比增长17%，增加9件。', 43, null],
    ['收到申请43件，同比增加9件。', 43, null],
    ['收到申请由40件增至50件，同比增长25%。', 50, 40],
    ['收到申请由40余件增至50件，同比增长25%。', 50, null],
    ['收到申请43件，同比增加43件，增长17%。', 43, null],
    ['收到申请43件，同比增加50件，增长17%。', 43, null],
    ['收到申请9件，比上年的0件增加9件。', 9, null],
    ['申请量比上年增加9件，增长17%。', 43, 34],
    ['去年收到申请40件，今年收到50件，同比增长25%，增加10件。', 50, 40],
  ])('by %s beside %i is %j', (text, now, before) => {
    expect(toldBefore(change(text), now)).toEqual(before === null ? [] : [before]);
  });
});

describe('what a change may be about', () => {
  const pairs = (
    text: string,
    { now = {}, before = {}, last = [] as string[], matters = [] as Matter[] },
  ) => {
    const report = reportWith({ text: [text], figures: now });
    return pairsOf({ ...change(text), matters }, report, reportWith({ text: last, figures: before }));
  };
  const text = '公开信息50条，业务培训9次，较上年增加2次。';
  const received = '收到政府信息公开申请12件，较上年增加2件。';

  it('is this year’s figure and last year’s, where the tables count it', () => {
    const now = { 'requests.new.total': 12, 'requests.carriedIn.total': 1 };
    const before = { 'requests.new.total': 10, 'requests.carriedIn.total': 5 };
    expect(pairs(received, { now, before })).toEqual([
      { now: 12, before: 10 },
      { now: 13, before: 15 },
    ]);
    expect(pairs(received, { now: { 'requests.new.total': 11 }, before })).toEqual([]);
    expect(pairs(received, { now: { ...now, 'requests.carriedIn.total': null }, before })).toEqual([
      { now: 12, before: 10 },
    ]);
    expect(pairs(received, { now, before: { ...before, 'requests.new.total': null } })).toEqual([]);
  });

  it('is the figure of the words where no number stands before', () => {
    const matters: Matter[] = [{ topic: 'requests', row: 'handled', applicant: null }];
    const report = reportWith({ figures: { 'requests.handled.total': 7 } });
    const last = reportWith({ figures: { 'requests.handled.total': 5 } });
    expect(pairsOf({ subject: null, matters }, report, last)).toEqual([{ now: 7, before: 5 }]);
    expect(pairsOf({ subject: null, matters: [] }, report, last)).toEqual([]);
  });

  it('is left open where a number that the tables count is vague', () => {
    const now = { 'requests.new.total': 12 };
    const before = { 'requests.new.total': 10 };
    expect(pairs('收到政府信息公开申请12件，较上年增加2件。', { now, before })).not.toEqual([]);
    expect(pairs('收到政府信息公开申请约12件，较上年增加2件。', { now, before })).toEqual([]);
  });

  it('is the figure of the words beside a number that no table counts, where it is that number', () => {
    const matters: Matter[] = [{ topic: 'requests', row: 'handled', applicant: null }];
    const before = { 'requests.handled.total': 5 };
    expect(pairs(text, { now: { 'requests.handled.total': 9 }, before, matters })).toEqual([
      { now: 9, before: 5 },
    ]);
    expect(pairs(text, { now: { 'requests.handled.total': 8 }, before, matters })).toEqual([]);
  });

  it('is last year’s same fact else, where it was told with one value', () => {
    expect(pairs(text, { last: ['业务培训7次。'] })).toEqual([{ now: 9, before: 7 }]);
    expect(pairs(text, { last: ['业务培训7次。', '业务培训7次。'] })).toEqual([{ now: 9, before: 7 }]);
    expect(pairs(text, { last: ['业务培训7次。', '业务培训8次。'] })).toEqual([]);
    expect(pairs('业务培训由上年的5次增加到9次。', { last: ['业务培训7次。'] })).toEqual([
      { now: 9, before: 7 },
    ]);
    expect(pairs('业务培训由上年的5次增加到9次。', { last: ['自查7次。'] })).toEqual([]);
    expect(pairs(text, { last: ['业务培训7期。'] })).toEqual([]);
    expect(pairs(text, { last: [] })).toEqual([]);
  });

  it.each([
    '业务培训约9次，较上年增加2次。',
    '业务培训9至10次，较上年增加2次。',
    '满意率98%，较上年提高3个百分点。',
    '下属单位业务培训9次，较上年增加2次。',
  ])('is left open in %s', (vague) => {
    expect(pairs(vague, { last: ['业务培训7次。', '满意率95%。'] })).toEqual([]);
  });
});

describe('a number told of last year', () => {
  const last = reportWith({
    year: 2023,
    figures: { 'requests.new.total': 8, 'requests.handled.total': 8 },
    text: ['粮站全年公开信息320条，其中动态200条。'],
  });
  const told = (text: string) =>
    statedParagraphs(reportWith({ text: ['（二）依申请公开', text] })).flatMap((stated) =>
      toldOtherwise(stated, last).map(({ count, before }) => `${count.number.value} ≠ ${before}`),
    );

  it.each([
    ['上年收到申请9件，本年收到6件。', ['9 ≠ 8']],
    ['上年收到申请8件，本年收到6件。', []],
    ['2023年收到政府信息公开申请10件，2024年收到6件。', ['10 ≠ 8']],
    ['2022年收到申请10件，2024年收到6件。', []],
    ['去年粮站公开信息330条，今年公开350条。', ['330 ≠ 320']],
    ['去年粮站公开信息320条，今年公开350条。', []],
    ['去年全县粮站公开信息330条，今年公开350条。', []],
    ['今年收到申请9件，去年粮站公开信息330条。', ['330 ≠ 320']],
    ['上年下属单位收到申请9件。', []],
    ['2023年上半年收到申请9件，2024年收到6件。', []],
    ['本年收到申请9件。', []],
    // Some of it, or another thing.
    ['上年收到粮油补贴方面的申请3件。', []],
    ['上年收到的申请9件是粮油补贴方面的。', []],
    ['上年收到申请约9件。', []],
    ['上年公开文件30件。', []],
  ])('%s: %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
