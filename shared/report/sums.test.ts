import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { applyEdits, emptyReport, setFigure } from './report.ts';
import { addFigures, fillTotals, isTotal, sumsOf } from './sums.ts';

describe('sums of the forms', () => {
  it('count 25 rows, 7 columns and 3 groups in form 2021, 23 rows in form 2019', () => {
    const count = (form: '2019' | '2021', kind: string) =>
      sumsOf(emptyReport(form)).filter((sum) => sum.kind === kind).length;
    expect([count('2021', 'row'), count('2021', 'column'), count('2021', 'group')]).toEqual([25, 7, 3]);
    expect([count('2019', 'row'), count('2019', 'column'), count('2019', 'group')]).toEqual([23, 7, 3]);
  });

  it.each(FORM_IDS)('name figures of form %s only, and never a total among its own parts', (form) => {
    const ids = new Set(formFigures(form));
    for (const { total, parts } of sumsOf(emptyReport(form))) {
      expect([total, ...parts].filter((id) => !ids.has(id))).toEqual([]);
      expect(parts).not.toContain(total);
      expect(isTotal(total)).toBe(true);
    }
  });

  it('add up the rows that a hybrid names: one row of 其他处理 in a report of form 2021', () => {
    const report = emptyReport('2021');
    const figures = Object.fromEntries(
      Object.entries(report.figures).flatMap(([id, value]) =>
        id.startsWith('requests.otherHandling.')
          ? [[`requests.otherHandling.${id.split('.').at(-1) ?? ''}`, value] as const]
          : [[id, value] as const],
      ),
    );
    const handled = sumsOf({ ...report, figures }).find((sum) => sum.total === 'requests.handled.natural');
    expect(handled?.parts).toContain('requests.otherHandling.natural');
    expect(handled?.parts).not.toContain('requests.otherHandling.other.natural');
  });

  it('are not computed over a blank part', () => {
    const report = exampleReport();
    const wrong = setFigure(report, 'requests.new.total', '99');
    expect(fillTotals(wrong, false)).toEqual([{ kind: 'figure', figure: 'requests.new.total', text: '10' }]);
    expect(fillTotals(setFigure(wrong, 'requests.new.charity', ''), false)).toEqual([]);
  });
});

describe('自动合计', () => {
  it('fills nothing into an empty report', () => {
    expect(fillTotals(emptyReport('2021'), false)).toEqual([]);
  });

  it('changes nothing where every total is right', () => {
    expect(fillTotals(exampleReport(), false)).toEqual([]);
  });

  it('fills row totals, results by column and their grand total in one call', () => {
    const complete = exampleReport();
    const blank = Object.keys(complete.figures).filter(isTotal);
    const report = applyEdits(
      complete,
      blank.map((figure) => ({ kind: 'figure', figure, text: '' })),
    );
    expect(applyEdits(report, fillTotals(report, true)).figures).toEqual(complete.figures);
  });

  it('keeps a total that somebody typed, also an unreadable one, when only blanks are filled', () => {
    let report = setFigure(exampleReport(), 'requests.new.total', '11');
    report = setFigure(report, 'review.reconsideration.total', '1件');
    expect(fillTotals(report, true)).toEqual([]);
    expect(fillTotals(report, false)).toEqual([
      { kind: 'figure', figure: 'requests.new.total', text: '10' },
      { kind: 'figure', figure: 'review.reconsideration.total', text: '1' },
    ]);
  });

  it('leaves every evaluable sum right, whatever is typed or left out', () => {
    const ids = formFigures('2021').filter((id) => !isTotal(id) && !id.startsWith('disclosure'));
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(99_999_999), { freq: 40 }), {
          minLength: ids.length,
          maxLength: ids.length,
        }),
        (values) => {
          const typed = ids.flatMap((figure, index) => {
            const value = values[index];
            return value == null ? [] : [{ kind: 'figure' as const, figure, text: String(value) }];
          });
          const report = applyEdits(emptyReport('2021'), typed);
          const filled = applyEdits(report, fillTotals(report, false));
          for (const { total, parts } of sumsOf(filled)) {
            const sum = addFigures(filled, parts);
            if (sum !== null) expect(filled.figures[total]).toBe(sum);
          }
          expect(fillTotals(filled, false)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
