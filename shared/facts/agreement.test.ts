import { describe, expect, it } from 'vitest';
import type { Report } from '../report/schema.ts';
import type { Matter } from '../text/statements/statement.ts';
import { contradictionsOf, factsOf, hasNoRequests, mismatchOf } from './agreement.ts';
import { reportWith } from './report.fixture.ts';

const FIGURES = {
  'requests.new.total': 10,
  'requests.new.natural': 8,
  'requests.carriedIn.total': 2,
  'requests.granted.total': 4,
  'requests.handled.total': 9,
  'requests.carriedOut.total': 3,
  'review.reconsideration.total': 3,
  'review.reconsideration.upheld': 2,
  'disclosure.licensing.decisions': 21,
  'disclosure.fee.amount': 3.85,
};

/** What the text of section three says wrongly: `received 11 (10)`. */
function wrong(text: string | readonly string[], figures: Record<string, number | null> = FIGURES): string {
  const report = reportWith({ sections: { 3: typeof text === 'string' ? [text] : text }, figures });
  return contradictionsOf(factsOf(report), report)
    .map(({ fact, mismatch }) => `${fact.quote} (${mismatch.figure})`)
    .join(', ');
}

describe('what the text says about figures', () => {
  const fact = (text: string, year = 2024) =>
    factsOf(reportWith({ year, text: [text], preamble: [text] }))[0];

  it('is a value with its words, its unit and its place', () => {
    expect(fact('全年　收到政府信息公开申请１1 件，均已办结。')).toMatchObject({
      place: 'section:1/paragraph:1',
      matter: { topic: 'requests', row: 'received', applicant: null },
      value: 11,
      vague: false,
      says: null,
      settled: false,
      of: null,
      unit: '件',
      unitStart: 16,
      quote: '收到政府信息公开申请１1 件',
      start: 3,
    });
  });

  it.each([
    ['收取行政事业性收费7.3万元。', 7.3],
    ['收取行政事业性收费900元。', 0.09],
    ['收取行政事业性收费12345元。', 1.2345],
    ['收取行政事业性收费2.4亿元。', 24_000],
    ['收取行政事业性收费3至4万元。', null],
    ['收到政府信息公开申请3至4件。', null],
    ['收到数十件政府信息公开申请。', null],
    ['收到政府信息公开申请七件。', 7],
  ])('in %s has the value %j of the tables', (text, value) => {
    expect(fact(text)?.value).toBe(value);
  });

  it.each([
    ['收到政府信息公开申请7件。', false],
    ['收到政府信息公开申请约7件。', true],
    ['收到数十件政府信息公开申请。', true],
  ])('in %s is vague: %s', (text, vague) => {
    expect(fact(text)?.vague).toBe(vague);
  });

  it.each([
    ['未收到政府信息公开申请。', { says: 'none', value: 0, of: null, quote: '未收到政府信息公开申请' }],
    ['收到的政府信息公开申请均由粮农提出。', { says: 'some', value: null }],
    ['5件政府信息公开申请均已办结。', { says: null, value: 5 }],
  ])('may be a claim: %s', (text, expected) => {
    expect(fact(text)).toMatchObject({ ...expected, vague: false, settled: false });
  });

  it('may be a claim of so many', () => {
    const [, claim] = factsOf(reportWith({ text: ['5件政府信息公开申请均已办结。'] }));
    expect(claim).toMatchObject({ says: 'allHandled', of: 5, value: 0, unit: '' });
  });

  it('stands in reading order, without the preamble', () => {
    const text = '收到政府信息公开申请4件，均已办结，没有结转，被申请行政复议1件。';
    const report = reportWith({ preamble: [text], text: [text] });
    const starts = factsOf(report).map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(factsOf(report).map(({ says }) => says)).toEqual([null, 'allHandled', 'none', null]);
    expect(new Set(factsOf(report).map(({ place }) => place))).toEqual(new Set(['section:1/paragraph:1']));
    expect(factsOf(report)).toBe(factsOf(report));
  });

  it('is told twice where one number counts two figures', () => {
    const rows = factsOf(reportWith({ text: ['收到并答复政府信息公开申请12件。'] })).map(
      ({ matter }) => matter,
    );
    expect(rows).toMatchObject([{ row: 'received' }, { row: 'handled' }]);
  });
});

describe('a value held against the tables', () => {
  const mismatch = (
    matter: Matter,
    value: number | null,
    { vague = false, rounding = 0, atMost = false, report = reportWith({ figures: FIGURES }) } = {},
  ) => mismatchOf({ matter, value, vague, rounding, atMost }, report)?.figure ?? null;
  const received: Matter = { topic: 'requests', row: 'received', applicant: null };

  it.each([
    [10, null],
    [12, null],
    [11, 10],
    [9, 10],
    [13, 10],
    [null, null],
  ])('收到 %j is with or without what was carried over: %j', (value, expected) => {
    expect(mismatch(received, value)).toBe(expected);
  });

  it('is no more than all, where it tells some of them', () => {
    const some = (value: number) => mismatch(received, value, { atMost: true });
    expect([some(3), some(12), some(13)]).toEqual([null, null, 10]);
  });

  it('says nothing of a vague number', () => {
    expect(mismatch(received, 11, { vague: true })).toBeNull();
  });

  it('says nothing where a figure is blank or no table counts it', () => {
    const blank = (id: string): Report => reportWith({ figures: { ...FIGURES, [id]: null } });
    expect(mismatch(received, 11, { report: blank('requests.new.total') })).toBeNull();
    expect(mismatch(received, 11, { report: blank('requests.carriedIn.total') })).toBeNull();
    expect(mismatch(received, 11, { report: blank('requests.carriedOut.total') })).toBe(10);
    expect(mismatch({ topic: 'fee', kind: 'processing' }, 11)).toBeNull();
  });

  it('a figure of zero is a figure', () => {
    const report = reportWith();
    expect(mismatch(received, 1, { report })).toBe(0);
    expect(mismatch(received, 0, { report })).toBeNull();
  });
});

describe('contradictions', () => {
  it.each([
    ['收到申请10件，办结9件，结转下年度3件。', ''],
    ['收到申请11件，办结9件。', '收到申请11件 (10)'],
    ['收到申请10件，办结8件。', '办结8件 (9)'],
    ['收到申请12件，办结9件。', ''],
    ['收到自然人申请9件。', '收到自然人申请9件 (8)'],
    ['未收到申请。', '未收到申请 (10)'],
    ['收到的申请均由粮农提出。', ''],
    ['收到申请约11件。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    // One of several is right, the others are parts of it; none is more than it.
    ['收到申请10件，新收申请4件。', ''],
    ['收到申请4件，新收申请6件。', ''],
    ['收到申请4件，新收申请7件。', '收到申请4件 (10), 新收申请7件 (10)'],
    ['收到申请10件，新收申请11件。', '新收申请11件 (10)'],
    ['收到申请12件，新收申请11件。', ''],
    ['收到申请4件，办结7件。', '收到申请4件 (10), 办结7件 (9)'],
  ])('told several times in one paragraph: %s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it('told in two paragraphs stand alone', () => {
    expect(wrong(['收到申请10件。', '收到申请4件。'])).toBe('收到申请4件 (10)');
  });

  it('of cases the whole may be more than a table counts', () => {
    const told = (text: string): string => {
      const report = reportWith({ sections: { 4: [text] }, figures: FIGURES });
      return contradictionsOf(factsOf(report), report)
        .map(({ fact, mismatch }) => `${fact.value} (${mismatch.figure})`)
        .join(', ');
    };
    expect(told('行政复议3件，行政复议7件。')).toBe('');
    expect(told('行政复议7件。')).toBe('7 (3)');
    expect(told('行政复议7件，行政复议2件。')).toBe('7 (3), 2 (3)');
    expect(told('行政复议1件，行政复议2件。')).toBe('');
    expect(told('行政复议3件，维持3件。')).toBe('3 (2)');
  });

  it.each([
    // 7 of this year's and 2 carried in are the 9 of the table.
    ['上年结转2件已办结，今年新收10件，办结7件。', ''],
    ['今年新收10件，办结7件。', '办结7件 (9)'],
    ['上年结转2件，今年新收10件，办结6件。', '办结6件 (9)'],
    ['上年结转2件，今年新收8件。', '新收8件 (10)'],
  ])('what was carried in may come on top: %s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it('what was carried in comes on top only where there was some', () => {
    const none = { ...FIGURES, 'requests.carriedIn.total': 0, 'requests.handled.total': 7 };
    expect(wrong('上年结转0件，新收10件，办结7件。', none)).toBe('');
    expect(wrong('上年结转0件，新收10件，办结6件。', none)).toBe('办结6件 (7)');
  });

  it.each([
    ['3.85万元', true],
    ['38,550元', true],
    ['38,450元', true],
    ['38,560元', false],
    ['38,440元', false],
    ['3.8万元', true],
    ['3.9万元', true],
    ['3.7万元', false],
    ['4万元', false],
    ['38500万元', false],
  ])('money is rounded to a hundredth in the table and as the text rounds it: %s %j', (amount, right) => {
    expect(wrong(`收取行政事业性收费${amount}。`) === '').toBe(right);
  });
});

describe('a table of nothing', () => {
  it.each(['new', 'carriedIn', 'handled', 'carriedOut'])('has no %s', (row) => {
    const id = `requests.${row}.total`;
    expect(hasNoRequests(reportWith())).toBe(true);
    expect(hasNoRequests(reportWith({ figures: { [id]: 1 } }))).toBe(false);
    expect(hasNoRequests(reportWith({ figures: { [id]: null } }))).toBe(false);
  });

  it('may have other figures', () => {
    expect(hasNoRequests(reportWith({ figures: { 'requests.new.natural': 1 } }))).toBe(true);
  });
});
