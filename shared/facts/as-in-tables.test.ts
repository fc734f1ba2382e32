import { describe, expect, it } from 'vitest';
import { borneOut, corrected, correctionOf, ownFaultsIn, type Correction } from './as-in-tables.ts';
import { contradictionsOf, factsOf } from './agreement.ts';
import { reportWith } from './report.fixture.ts';
import { statedParagraphs, type StatedParagraph } from './stated.ts';

const FIGURES = {
  'requests.new.total': 12,
  'requests.new.natural': 9,
  'requests.handled.total': 11,
  'requests.granted.total': 6,
};

function reportOf(text: string, figures: Readonly<Record<string, number>> = FIGURES) {
  return reportWith({ sections: { 3: [text] }, figures });
}

function paragraphOf(text: string): StatedParagraph {
  const [paragraph] = statedParagraphs(reportOf(text));
  if (!paragraph) throw new Error('no paragraph');
  return paragraph;
}

describe('the table’s number in place of the one of the text', () => {
  /** The correction of the first fact of a text. */
  function written(text: string, figure: number): string | null {
    const [fact] = factsOf(reportOf(text));
    if (!fact) throw new Error(`no fact: ${text}`);
    const correction = correctionOf(fact, figure);
    return correction && `${correction.text} → ${correction.written}`;
  }

  it.each([
    ['收到政府信息公开申请15件。', 12, '15 → 12'],
    ['收到政府信息公开申请十五件。', 12, '十五 → 12'],
    ['收到政府信息公开申请2,148件。', 2418, '2,148 → 2,418'],
    ['收到政府信息公开申请2，148件。', 1002418, '2，148 → 1，002，418'],
    ['收到政府信息公开申请2148件。', 2418, '2148 → 2418'],
    // Of money the tables have 万元.
    ['收取政府信息公开信息处理费3500元。', 0.42, '3500 → 4200'],
    ['收取政府信息公开信息处理费1,350.5元。', 0.12345, '1,350.5 → 1,234.5'],
    ['收取政府信息公开信息处理费0.35万元。', 0.42, '0.35 → 0.42'],
    // A claim in words has no number, and a bare one is not told from other things.
    ['未收到政府信息公开申请。', 12, null],
    ['收到政府信息公开申请15', 12, null],
  ])('%s by %d: %j', (text, figure, expected) => {
    expect(written(text, figure)).toBe(expected);
  });
});

describe('a text with corrections', () => {
  const at = (text: string, typed: string, to: string): Correction => ({
    text: typed,
    start: text.indexOf(typed),
    written: to,
  });
  it('has the new numbers where the old ones stood', () => {
    const text = '收到申请15件，办结9件。';
    expect(corrected(text, [at(text, '15', '8'), at(text, '9', '11')])).toBe('收到申请8件，办结11件。');
    expect(corrected(text, [at(text, '9', '11')], text.indexOf('办'))).toBe('办结11件。');
    expect(corrected(text, [])).toBe(text);
  });
});

describe('what the lists and percentages of a paragraph bear out', () => {
  /** Of the first number that the table contradicts. */
  function side(text: string): string | null {
    const report = reportOf(text);
    const [first] = contradictionsOf(factsOf(report), report);
    const correction = first && correctionOf(first.fact, first.mismatch.figure);
    if (!first || !correction) throw new Error(`no contradiction: ${text}`);
    return borneOut(first.fact.paragraph, [correction], report);
  }
  it.each([
    ['收到申请15件，其中自然人9件、法人6件。', 'own'],
    ['收到申请15件，其中自然人9件、法人3件。', 'tables'],
    ['收到申请15件，其中邮寄9件、当面3件。', null],
    ['收到申请15件，组织培训2次。', null],
    ['收到申请15件，其中邮寄9件、当面4件。', 'own'],
    ['收到申请15件，其中邮寄9件，占60%。', 'own'],
    ['收到申请15件，其中邮寄9件，占75%。', 'tables'],
    ['收到申请15件，编发简报30期，平均每月2.5期，培训40人次。', null],
  ])('%s: %j', (text, expected) => {
    expect(side(text)).toBe(expected);
  });
});

describe('the faults of a paragraph', () => {
  /** The numbers that a paragraph’s faults name. */
  function faults(text: string, figures = FIGURES): string {
    const report = reportOf(text, figures);
    const { lists, sums, percentages } = ownFaultsIn(paragraphOf(text), report);
    return [
      ...lists.map(({ whole, sum }) => `${whole.number.text}≠${sum}`),
      ...sums.map(({ percent, expected }) => `${percent.text}≠${expected}`),
      ...percentages.map(({ percent, expected }) => `${percent.text}%≠${expected}%`),
    ].join(', ');
  }

  it.each([
    ['收到申请12件，其中邮寄9件、当面4件。', '12≠13'],
    ['收到申请12件，其中邮寄9件，占60%。', '60%≠75%'],
    ['收到申请12件，其中邮寄9件、当面3件。', ''],
    // The table has 12: with it nothing is wrong, and it is said there.
    ['收到申请15件，其中邮寄9件、当面3件。', ''],
    ['收到申请15件，其中邮寄9件，占75%。', ''],
    // Wrong with 12, too; but the number that the table contradicts is one of the list.
    ['收到申请15件，其中邮寄9件、当面7件。', ''],
    ['收到申请15件，其中邮寄9件，占80%。', ''],
    // Another list, and another percentage, of the paragraph.
    ['收到申请15件。发放资料40份，其中手册20份、折页25份。', '40≠45'],
    ['收到申请15件。发放资料40份，其中手册20份，占60%。', '60%≠50%'],
    ['收到申请15件。资料室原有资料40份，新增5份，现有资料46份。', '46≠45'],
    ['收到申请15件，其中邮寄9件、当面3件。发放资料40份，其中手册20份、折页25份。', '40≠45'],
  ])('%s: %j', (text, expected) => {
    expect(faults(text)).toBe(expected);
  });

  it('are kept', () => {
    const text = '收到申请12件，其中邮寄9件、当面4件。';
    const [report, paragraph] = [reportOf(text), paragraphOf(text)];
    expect(ownFaultsIn(paragraph, report)).toBe(ownFaultsIn(paragraph, report));
  });
});
