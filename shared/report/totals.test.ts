import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, emptyReport, figureOf, type Edit } from './report.ts';
import type { Report } from './schema.ts';
import { fillBlanks } from './fill-blanks.ts';
import { fillTotals } from './sums.ts';
import { correctedTotals, runningTotals, withTotals } from './totals.ts';

const figure = (id: string, text: string): Edit => ({ kind: 'figure', figure: id, text });
const edit = (report: Report, ...edits: Edit[]) => applyEdits(report, withTotals(report, edits));
const raw = (report: Report, id: string) => figureOf(report, id).raw;

describe('totals that follow', () => {
  it('follow a changed part through row, column and grand total', () => {
    const report = edit(exampleReport(), figure('requests.granted.natural', '5'));
    expect(raw(report, 'requests.granted.total')).toBe('6');
    expect(raw(report, 'requests.handled.natural')).toBe('9');
    expect(raw(report, 'requests.handled.total')).toBe('11');
    expect(raw(report, 'requests.new.total')).toBe('10');
  });

  it('keep a total that somebody typed differently', () => {
    const report = edit(exampleReport(), figure('requests.granted.total', '99'));
    expect(raw(report, 'requests.granted.total')).toBe('99');
    const after = edit(report, figure('requests.granted.natural', '5'));
    expect(raw(after, 'requests.granted.total')).toBe('99');
  });

  it('stay blank until every part is a number, and never count a blank as 0', () => {
    let report = emptyReport('2021');
    for (const column of ['natural', 'business', 'research', 'charity', 'legalService']) {
      report = edit(report, figure(`requests.new.${column}`, '1'));
      expect(raw(report, 'requests.new.total')).toBe('');
    }
    report = edit(report, figure('requests.new.other', '0'));
    expect(raw(report, 'requests.new.total')).toBe('5');
    report = edit(report, figure('requests.new.other', ''));
    expect(raw(report, 'requests.new.total')).toBe('');
  });

  it('leave text and other tables alone', () => {
    const edits: Edit[] = [{ kind: 'section', section: 1, paragraphs: ['改'] }];
    expect(withTotals(exampleReport(), edits)).toEqual(edits);
    const disclosure = [figure('disclosure.licensing.decisions', '1')];
    expect(withTotals(exampleReport(), disclosure)).toEqual(disclosure);
  });

  it('end where filling all blank totals would end', () => {
    const blank = { ...emptyReport('2021') };
    const zeros = edit(blank, ...fillBlanks(blank, 3), ...fillBlanks(blank, 4));
    expect(fillTotals(zeros, false)).toEqual([]);
    expect(raw(zeros, 'requests.handled.total')).toBe('0');
    expect(raw(zeros, 'review.reconsideration.total')).toBe('0');
  });
});

describe('totals that are pasted with their parts', () => {
  const ROW = ['natural', 'business', 'research', 'charity', 'legalService', 'other'];
  const pasted = (total: string) => [
    ...ROW.map((column, index) => figure(`requests.new.${column}`, String(index))),
    figure('requests.new.total', total),
  ];

  it('stay automatic where they are the sum', () => {
    const report = edit(emptyReport('2021'), ...pasted('15'));
    expect(correctedTotals(report, ['requests.new.total'])).toEqual([]);
    const after = edit(report, figure('requests.new.natural', '7'));
    expect(raw(after, 'requests.new.total')).toBe('22');
  });

  it('are filled where they are blank', () => {
    expect(raw(edit(emptyReport('2021'), ...pasted('')), 'requests.new.total')).toBe('15');
  });

  it('are kept where they are not the sum, which is offered', () => {
    const report = edit(emptyReport('2021'), ...pasted('16'));
    expect(raw(report, 'requests.new.total')).toBe('16');
    expect(correctedTotals(report, ['requests.new.total', 'requests.new.natural'])).toEqual([
      figure('requests.new.total', '15'),
    ]);
  });

  it('are offered together as they come out once those they depend on are mended', () => {
    const wrong = applyEdits(exampleReport(), [
      figure('requests.handled.natural', '8'),
      figure('requests.handled.total', '12'),
    ]);
    const ids = ['requests.handled.total', 'requests.handled.natural'];
    const corrected = correctedTotals(wrong, ids);
    expect(corrected).toEqual([
      figure('requests.handled.natural', '7'),
      figure('requests.handled.total', '9'),
    ]);
    expect(correctedTotals(applyEdits(wrong, corrected), ids)).toEqual([]);
    const misled = applyEdits(wrong, [figure('requests.handled.total', '10')]);
    expect(correctedTotals(misled, ids)).toEqual(corrected);
  });

  it('are not held against parts of which one is blank', () => {
    const report = edit(
      emptyReport('2021'),
      figure('requests.new.natural', '1'),
      figure('requests.new.total', '9'),
    );
    expect(correctedTotals(report, ['requests.new.total'])).toEqual([]);
  });

  it('deleted alone stay blank', () => {
    const report = edit(exampleReport(), figure('requests.new.total', ''));
    expect(correctedTotals(report, ['requests.new.total'])).toEqual([]);
    expect(raw(edit(exampleReport(), figure('requests.new.total', '')), 'requests.new.total')).toBe('');
  });
});

describe('what a half filled row comes to so far', () => {
  it('is the sum of its numbers, with how many parts are open', () => {
    const report = edit(
      emptyReport('2021'),
      figure('requests.new.natural', '7'),
      figure('requests.new.business', '2'),
      figure('requests.new.research', '约3'),
    );
    expect(runningTotals(report).get('requests.new.total')).toEqual({ value: 9, open: 4 });
    expect(runningTotals(report).get('requests.carriedIn.total')).toBeUndefined();
    expect(raw(report, 'requests.new.total')).toBe('');
  });

  it('is nothing where the total is filled', () => {
    expect(runningTotals(exampleReport()).size).toBe(0);
  });
});
