import { describe, expect, it } from 'vitest';
import { FORM_IDS } from '../forms/forms.ts';
import { applyEdits, emptyReport } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { lastFigureWords } from './last-figure.ts';

const ID = 'requests.new.natural';
const MONEY = 'disclosure.fee.amount';

function saying(text: string, figure = ID): Report {
  return applyEdits(emptyReport('2021'), [{ kind: 'figure', figure, text }]);
}

describe('last year beside an entry', () => {
  it.each([
    ['a blank entry', '7', '', '去年 7'],
    ['a number that is typed', '7', '12', '去年 7，+5'],
    ['a smaller one', '1200', '900', '去年 1,200，−300'],
    ['the same', '7', '7', '去年 7，相同'],
    ['a number in other signs', '7', '１２件', '去年 7，+5'],
    ['none last year', '0', '3', '去年 0，+3'],
    ['what is no number yet', '7', '-', '去年 7'],
    ['words in place of a number', '7', '十二', '去年 7'],
    ['a blank of last year', '', '3', '去年空白'],
    ['a stroke of last year', '/', '3', '去年“/”'],
  ])('%s', (_, last, entry, words) => {
    expect(lastFigureWords(ID, saying(last), '去年', entry)).toBe(words);
  });

  it('counts money with its decimals', () => {
    expect(lastFigureWords(MONEY, saying('1.1', MONEY), '2022年', '1.3')).toBe('2022年 1.1，+0.2');
  });

  it('tells a number in doubt as one', () => {
    const doubted = { ...saying('7'), notes: [{ code: 'unsure', place: ID, message: '', doubt: true }] };
    expect(lastFigureWords(ID, doubted, '去年', '8')).toBe('去年 7（存疑），+1');
  });

  it('tells a figure that the form did not have from one that was not read', () => {
    const old = { ...emptyReport(FORM_IDS[0] ?? ''), figures: {} };
    expect(lastFigureWords(ID, old, '去年', '8')).toBe('去年没有读到这一格');
    expect(lastFigureWords('requests.otherHandling.feeUnpaid.total', old, '去年', '8')).toBe(
      '去年没有这一项',
    );
  });
});
