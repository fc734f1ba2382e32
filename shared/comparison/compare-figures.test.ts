import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { compareFigures } from './compare-figures.ts';

const last = exampleReport();
const next: Report = { ...last, year: (last.year ?? 0) + 1 };

function changeOf(id: string, before: Report, after: Report) {
  return compareFigures(before, after).find((change) => change.id === id);
}

function filled(form: '2019' | '2021', values: Record<string, string>): Report {
  return Object.entries(values).reduce<Report>((report, [id, text]) => setFigure(report, id, text), {
    ...emptyReport(form),
    year: form === '2019' ? 2020 : 2021,
  });
}

describe('comparing a figure with last year', () => {
  it('gives difference and ratio as a fraction', () => {
    const current = setFigure(last, 'requests.new.total', '15');
    expect(changeOf('requests.new.total', last, current)).toEqual({
      id: 'requests.new.total',
      last: 10,
      this: 15,
      delta: 5,
      ratio: 0.5,
      comparable: true,
      reason: null,
      note: null,
    });
  });

  it('subtracts money exactly', () => {
    const current = setFigure(last, 'disclosure.fee.amount', '38.95');
    expect(changeOf('disclosure.fee.amount', last, current)?.delta).toBe(0.3);
  });

  it('has no ratio over 0', () => {
    const current = setFigure(last, 'requests.new.charity', '3');
    expect(changeOf('requests.new.charity', last, current)).toMatchObject({ delta: 3, ratio: null });
  });

  it('has no difference to a blank or unreadable cell, and says what it held', () => {
    const blank = setFigure(next, 'requests.new.total', '');
    expect(changeOf('requests.new.total', last, blank)).toMatchObject({
      this: null,
      delta: null,
      ratio: null,
      comparable: false,
      reason: 'empty',
      note: '今年没有填写。',
    });
    const words = setFigure(last, 'requests.new.total', '增3');
    expect(changeOf('requests.new.total', words, next)?.note).toBe('去年写的是“增3”，不是数字。');
    const later = { ...next, year: (last.year ?? 0) + 3 };
    expect(changeOf('requests.new.total', words, later)?.note).toBe(`${last.year}年写的是“增3”，不是数字。`);
  });

  it('says that a number is in doubt, and still compares it', () => {
    const doubt = { code: 'odd-cell', place: 'requests.new.total', message: '', doubt: true };
    expect(changeOf('requests.new.total', { ...last, notes: [doubt] }, next)).toMatchObject({
      delta: 0,
      note: '去年的数字存疑，请对照原件。',
    });
  });

  it('lists every figure of the form once, in form order', () => {
    expect(compareFigures(last, last).map(({ id }) => id)).toEqual(formFigures('2021'));
    const across = compareFigures(emptyReport('2019'), last).map(({ id }) => id);
    expect(across.slice(0, 200)).toEqual(formFigures('2021'));
    expect([...across].sort()).toEqual([...new Set([...formFigures('2019'), ...formFigures('2021')])].sort());
  });
});

describe('comparing across the two forms', () => {
  const before = filled('2019', {
    'disclosure.normativeDocument.totalPublic': '120',
    'disclosure.licensing.decisions': '10',
    'disclosure.fee.itemsLastYear': '4',
    'requests.otherHandling.natural': '3',
    'requests.new.natural': '5',
  });
  const after = filled('2021', {
    'disclosure.normativeDocument.inForce': '9',
    'disclosure.licensing.decisions': '12',
    'disclosure.fee.amount': '4.5',
    'requests.otherHandling.notCorrected.natural': '1',
    'requests.otherHandling.feeUnpaid.natural': '0',
    'requests.otherHandling.other.natural': '2',
    'requests.new.natural': '6',
  });

  it.each(['disclosure.licensing.decisions', 'requests.new.natural'])('%s compares', (id) => {
    expect(changeOf(id, before, after)).toMatchObject({ comparable: true, note: null });
  });

  it.each([
    'disclosure.normativeDocument.totalPublic',
    'disclosure.normativeDocument.inForce',
    'disclosure.fee.itemsLastYear',
    'disclosure.fee.amount',
    'disclosure.procurement.amount',
    'disclosure.otherService.decisions',
    'requests.otherHandling.natural',
    'requests.otherHandling.other.natural',
  ])('%s does not, and says why', (id) => {
    const change = changeOf(id, before, after);
    expect(change).toMatchObject({ comparable: false, reason: 'form', delta: null, ratio: null });
    expect(change?.note).toMatch(/。$/);
  });

  it('puts the single row of 其他处理 beside the sum of the three', () => {
    expect(changeOf('requests.otherHandling.natural', before, after)?.note).toContain('1+0+2=3');
    expect(changeOf('requests.otherHandling.business', before, after)?.note).toContain('请对照三行的合计');
  });

  it('does not compare the hybrid label 对外公开总数量 of a form 2021 report either', () => {
    const { 'disclosure.normativeDocument.inForce': _, ...figures } = last.figures;
    const hybrid = { ...last, figures: { ...figures, 'disclosure.normativeDocument.totalPublic': 9 } };
    for (const id of ['disclosure.normativeDocument.totalPublic', 'disclosure.normativeDocument.inForce']) {
      expect(changeOf(id, hybrid, last)).toMatchObject({ comparable: false, delta: null });
    }
  });
});
