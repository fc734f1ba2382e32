import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, emptyReport } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { exampleWith, findingsOf } from './rule-test.fixture.ts';

describe('table four', () => {
  it.each([
    ['T4-01', 'reconsideration'],
    ['T4-02', 'directLitigation'],
    ['T4-03', 'litigationAfterReconsideration'],
  ])('%s finds a wrong total of %s', (rule, group) => {
    const report = exampleWith({
      [`review.${group}.upheld`]: 2,
      [`review.${group}.other`]: 1,
      [`review.${group}.pending`]: 0,
      [`review.${group}.total`]: 4,
    });
    const findings = findingsOf('T4', report);
    expect(findings).toMatchObject([
      { rule, place: `review.${group}`, level: 'error', found: 4, expected: 3, fix: null },
    ]);
    expect(findings[0]?.figures).toEqual(
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => `review.${group}.${result}`),
    );
    expect(findings[0]?.message).toContain('2 + 0 + 1 + 0 = 3 ≠ 总计 4，差 1');
  });

  it('is not checked over a blank', () => {
    expect(findingsOf('T4', exampleWith({ 'review.reconsideration.upheld': '' }))).toEqual([]);
  });
});

describe('T4-04 cases that were pending last year', () => {
  it('names the total that leaves them out', () => {
    const last = { ...exampleWith({ 'review.directLitigation.pending': 3 }), year: 2023 };
    expect(findingsOf('T4-04', exampleReport(), { last })).toMatchObject([
      { place: 'review.directLitigation.total', figures: ['review.directLitigation.total'], found: 1 },
    ]);
  });
});

describe('T2-01 documents in force', () => {
  const last = exampleReport();
  const current = (inForce: number): Report => ({
    ...exampleWith({
      'disclosure.normativeDocument.issued': 3,
      'disclosure.normativeDocument.repealed': 1,
      'disclosure.normativeDocument.inForce': inForce,
    }),
    year: 2025,
  });

  it('warns when this year does not follow from last year', () => {
    const findings = findingsOf('T2-01', current(10), { last });
    expect(findings).toMatchObject([
      {
        place: 'disclosure.normativeDocument.inForce',
        level: 'warning',
        found: 10,
        expected: 11,
        fix: null,
      },
    ]);
    expect(findings[0]?.message).toContain('9 + 本年制发 3 − 本年废止 1 = 11 ≠ 现行有效 10，差 1');
  });

  it('is quiet when it follows, and when last year counted something else', () => {
    expect(findingsOf('T2-01', current(11), { last })).toEqual([]);
    expect(findingsOf('T2-01', current(10), { last: { ...last, form: '2019' } })).toEqual([]);
    const { 'disclosure.normativeDocument.inForce': inForce, ...figures } = last.figures;
    const hybrid = {
      ...last,
      figures: { ...figures, 'disclosure.normativeDocument.totalPublic': inForce ?? null },
    };
    expect(findingsOf('T2-01', current(10), { last: hybrid })).toEqual([]);
  });
});

describe('cells', () => {
  it.each([
    ['disclosure.licensing.decisions', '8件', 8],
    ['disclosure.licensing.decisions', '增3', 3],
    ['requests.new.charity', '/', null],
    ['requests.new.charity', '无', null],
    ['disclosure.fee.amount', '251000元', 25.1],
    ['requests.new.charity', '减2', null],
  ])('C-01 finds %s = %j', (id, text, meant) => {
    const findings = findingsOf('C-', exampleWith({ [id]: text }));
    expect(findings).toMatchObject([
      { rule: 'C-01', place: id, level: 'error', found: text, expected: meant },
    ]);
    expect(findings[0]?.message).toContain(`“${text}”不是数字`);
    expect(findings[0]?.fix?.edits ?? null).toEqual(
      meant === null ? null : [{ kind: 'figure', figure: id, text: String(meant) }],
    );
  });

  it('C-01 reads 减 as a minus only where the form counts a change', () => {
    const report = applyEdits(emptyReport('2019'), [
      { kind: 'figure', figure: 'disclosure.licensing.itemsChange', text: '减2' },
    ]);
    expect(findingsOf('C-01', report)).toMatchObject([{ expected: -2 }]);
  });

  it('C-02 finds a blank: an error when finished, a warning while drafting', () => {
    const report = exampleWith({ 'requests.new.charity': ' ' });
    expect(findingsOf('C-', report)).toMatchObject([
      { rule: 'C-02', place: 'requests.new.charity', level: 'error' },
    ]);
    expect(findingsOf('C-', report, { stage: 'draft' })).toMatchObject([{ level: 'warning' }]);
  });

  it('C-02 finds every figure of a row that the file lost', () => {
    const report = exampleReport();
    const figures = Object.fromEntries(
      Object.entries(report.figures).filter(([id]) => !id.startsWith('requests.partial.')),
    );
    const places = findingsOf('C-02', { ...report, figures }).map(({ place }) => place);
    expect(places).toHaveLength(7);
    expect(places).toContain('requests.partial.total');
  });

  it('C-02 misses nothing in a hybrid, but finds its blank cells', () => {
    const report = exampleReport();
    const figures: Record<string, number | null> = {};
    for (const [id, value] of Object.entries(report.figures)) {
      if (id.endsWith('.inForce')) figures[id.replace('inForce', 'totalPublic')] = value;
      else if (id.startsWith('requests.otherHandling.')) {
        figures[`requests.otherHandling.${id.split('.').at(-1) ?? ''}`] = 0;
      } else figures[id] = value;
    }
    expect(findingsOf('C-', { ...report, figures })).toEqual([]);
    figures['disclosure.regulation.totalPublic'] = null;
    expect(findingsOf('C-02', { ...report, figures })).toMatchObject([
      { place: 'disclosure.regulation.totalPublic' },
    ]);
  });

  it('C-02 misses a column beside a borrowed one', () => {
    const report = exampleReport();
    const figures: Record<string, number | null> = { ...report.figures };
    for (const row of ['regulation', 'normativeDocument']) {
      delete figures[`disclosure.${row}.inForce`];
      delete figures[`disclosure.${row}.repealed`];
      figures[`disclosure.${row}.totalPublic`] = 3;
    }
    expect(findingsOf('C-02', { ...report, figures }).map(({ place }) => place)).toEqual([
      'disclosure.regulation.repealed',
      'disclosure.normativeDocument.repealed',
    ]);
  });

  it('C-03 finds a negative number, but not a decrease in form 2019', () => {
    expect(findingsOf('C-', exampleWith({ 'disclosure.penalty.decisions': -3 }))).toMatchObject([
      { rule: 'C-03', place: 'disclosure.penalty.decisions', found: -3 },
    ]);
    const report = applyEdits(emptyReport('2019'), [
      { kind: 'figure', figure: 'disclosure.licensing.itemsChange', text: '-3' },
    ]);
    expect(findingsOf('C-03', report)).toEqual([]);
  });

  it('C-04 finds a broken count, C-05 an amount with three decimals', () => {
    expect(findingsOf('C-', exampleWith({ 'disclosure.penalty.decisions': '1.5' }))).toMatchObject([
      { rule: 'C-04', level: 'error', found: 1.5 },
    ]);
    expect(findingsOf('C-', exampleWith({ 'disclosure.fee.amount': '38.655' }))).toMatchObject([
      { rule: 'C-05', level: 'warning', found: 38.655 },
    ]);
    expect(findingsOf('C-', exampleWith({ 'disclosure.fee.amount': '38.60' }))).toEqual([]);
  });

  it.each(['１２６', '0126', '1 26', '126 ', '１２6'])('C-06 offers plain digits for %j', (text) => {
    const report = exampleWith({ 'disclosure.licensing.decisions': text });
    const findings = findingsOf('C-', report);
    if (text.trim() === '126') return expect(findings).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'C-06', level: 'warning', found: text, expected: 126 }]);
    expect(findings[0]?.fix?.edits).toEqual([
      { kind: 'figure', figure: 'disclosure.licensing.decisions', text: '126' },
    ]);
  });

  it('C-06 offers plain digits for thousands separators', () => {
    expect(findingsOf('C-', exampleWith({ 'disclosure.licensing.decisions': '1,126' }))).toMatchObject([
      { rule: 'C-06', expected: 1126 },
    ]);
  });
});
