import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, emptyReport, figureOf, type Edit } from './report.ts';
import type { Report } from './schema.ts';
import { fillBlanks } from './fill-blanks.ts';
import { fillTotals } from './sums.ts';
import { withTotals } from './totals.ts';

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
