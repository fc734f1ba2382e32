import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { formFigures } from '../../shared/forms/figures.ts';
import { applyEdits, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { confirmDoubt, doubtfulFigures, doubtsOf, stepDoubt } from '../../shared/report/doubts.ts';
import {
  correctReview,
  redoCorrection,
  resumeReview,
  startReview,
  takeSecondReading,
  undoCorrection,
  type Correction,
} from './review.ts';

const BLANK = 'requests.new.natural';
const WORDS = 'requests.granted.natural';

/** The example with one blank cell, one cell with words, and a doubt about its year. */
function doubtfulReport(): Report {
  const report = applyEdits(exampleReport(), [
    { kind: 'figure', figure: BLANK, text: '' },
    { kind: 'figure', figure: WORDS, text: '3件' },
  ]);
  return {
    ...report,
    notes: [
      { code: 'unreadable-figure', place: WORDS, message: '“3件”不能读作数字。', doubt: true },
      { code: 'year-from-text', place: 'title', message: '标题里没有年度。', doubt: true },
      { code: 'ignored-table', place: 'report', message: '有一张表没有读入。', doubt: false },
    ],
  };
}

function edit(figure: string, text: string): Correction {
  return { kind: 'edits', edits: [{ kind: 'figure', figure, text }] };
}

describe('doubts', () => {
  it('hold every figure without a number, noted or not, in reading order', () => {
    expect(doubtsOf(doubtfulReport()).map((doubt) => [doubt.where, doubt.raw])).toEqual([
      ['年度', null],
      ['表三 一、本年新收政府信息公开申请数量 × 自然人', ''],
      ['表三 三、（一）予以公开 × 自然人', '3件'],
    ]);
    expect(doubtfulFigures(doubtsOf(doubtfulReport()))).toEqual(new Set([BLANK, WORDS]));
  });

  it('of a table stand in the order of its rows', () => {
    const blanks = ['disclosure.coercion.decisions', 'disclosure.regulation.inForce', 'requests.new.total'];
    const report = blanks.reduce((rest, id) => setFigure(rest, id, ''), exampleReport());
    expect(doubtsOf(report).map((doubt) => doubt.place)).toEqual([
      'disclosure.regulation.inForce',
      'disclosure.coercion.decisions',
      'requests.new.total',
    ]);
  });

  it('are none in a report that was read completely', () => {
    expect(doubtsOf(exampleReport())).toEqual([]);
  });

  it('never pass over a figure that could not be read', () => {
    const ids = formFigures('2021');
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids)), (blanks) => {
        const report = blanks.reduce((rest, id) => setFigure(rest, id, ''), exampleReport());
        expect(doubtsOf(report)).toHaveLength(blanks.length);
        expect(doubtfulFigures(doubtsOf(report))).toEqual(new Set(blanks));
      }),
    );
  });

  it('offer the number that was probably meant, and none for a blank cell', () => {
    const suggestions = doubtsOf(doubtfulReport()).map((doubt) => doubt.suggestion);
    expect(suggestions).toEqual([null, null, 3]);
  });

  it('about a row cover its seven figures and are settled when all of them are filled in', () => {
    const row = formFigures('2021').filter((id) => id.startsWith('requests.partial.'));
    const blank = row.reduce((report, id) => setFigure(report, id, ''), exampleReport());
    const noted: Report = {
      ...blank,
      notes: [{ code: 'short-row', place: 'requests.partial', message: '少了一个数。', doubt: true }],
    };
    expect(doubtsOf(noted)).toMatchObject([{ where: '表三 三、（二）部分公开', figures: row }]);
    let review = startReview(noted, []);
    row.forEach((id, index) => {
      expect(doubtsOf(review.report)).toHaveLength(1);
      review = correctReview(review, edit(id, String(index)));
    });
    expect(doubtsOf(review.report)).toEqual([]);
  });

  it('about a label stay until somebody confirms them, whatever is typed', () => {
    const noted: Report = {
      ...exampleReport(),
      notes: [{ code: 'label-variant', place: 'requests.partial', message: '行名不同。', doubt: true }],
    };
    const typed = correctReview(startReview(noted, []), edit('requests.partial.other', '1'));
    expect(doubtsOf(typed.report)).toHaveLength(1);
    const [doubt] = doubtsOf(typed.report);
    expect(doubt && doubtsOf(confirmDoubt(typed.report, doubt))).toEqual([]);
  });

  it('are gone through round and round, from either end', () => {
    const doubts = doubtsOf(doubtfulReport());
    const [first, second, third] = doubts;
    expect(stepDoubt(doubts, null, 1)).toBe(first);
    expect(stepDoubt(doubts, null, -1)).toBe(third);
    expect(stepDoubt(doubts, first ?? null, 1)).toBe(second);
    expect(stepDoubt(doubts, third ?? null, 1)).toBe(first);
    expect(stepDoubt([], null, 1)).toBeUndefined();
  });

  it('go on from where one was that has been settled meanwhile', () => {
    const [first, second, third] = doubtsOf(doubtfulReport());
    const rest = [first, third].filter((doubt) => doubt !== undefined);
    expect(stepDoubt(rest, second ?? null, 1)).toBe(third);
    expect(stepDoubt(rest, second ?? null, -1)).toBe(first);
  });
});

describe('correcting what was read', () => {
  it('settles the doubt of the figure that is typed', () => {
    const review = correctReview(startReview(doubtfulReport(), []), edit(WORDS, '3'));
    expect(doubtsOf(review.report).map((doubt) => doubt.place)).toEqual(['title', BLANK]);
  });

  it('keeps a figure in doubt that is typed as words again', () => {
    const review = correctReview(startReview(doubtfulReport(), []), edit(WORDS, '三件'));
    expect(doubtsOf(review.report)).toHaveLength(3);
  });

  it('settles the doubt about the year when the year is entered, and keeps other doubts of the title', () => {
    const report = doubtfulReport();
    const doubtful = {
      ...report,
      notes: [
        ...report.notes,
        { code: 'missing-agency', place: 'title', message: '没有机关。', doubt: true },
      ],
    };
    const review = correctReview(startReview(doubtful, []), { kind: 'year', year: 2023 });
    expect(review.report.year).toBe(2023);
    expect(doubtsOf(review.report).flatMap((doubt) => doubt.field ?? [])).toEqual(['agency']);
  });

  it('takes a confirmed blank as it is: not 0, and no doubt', () => {
    const report = setFigure(exampleReport(), BLANK, '');
    const [doubt] = doubtsOf(report);
    const confirmed = doubt ? confirmDoubt(report, doubt) : report;
    expect(doubtsOf(confirmed)).toEqual([]);
    expect(confirmed.figures[BLANK]).toBeNull();
  });

  it('leaves nothing to undo when a correction changes nothing', () => {
    const review = startReview(exampleReport(), []);
    expect(correctReview(review, edit('requests.new.total', '10'))).toBe(review);
    expect(correctReview(review, { kind: 'agency', text: '清河县水利局 ' })).toBe(review);
  });

  it('is undone and redone step by step to exactly what was there', () => {
    const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
      fc
        .tuple(fc.constantFrom(...formFigures('2021')), fc.constantFrom('', '0', '7', '无', '8件'))
        .map(([figure, text]) => edit(figure, text)),
      fc.constantFrom<Correction>(
        { kind: 'year', year: 2022 },
        { kind: 'agency', text: '某某县林业局' },
        { kind: 'title', lines: ['新标题'] },
      ),
    );
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 12 }), (corrections) => {
        const start = startReview(doubtfulReport(), []);
        const end = corrections.reduce(correctReview, start);
        let back = end;
        for (let step = 0; step < end.past.length; step++) back = undoCorrection(back);
        expect(back.report).toEqual(start.report);
        let again = back;
        for (let step = 0; step < end.past.length; step++) again = redoCorrection(again);
        expect(again.report).toEqual(end.report);
        expect(undoCorrection(start)).toBe(start);
        expect(redoCorrection(end)).toBe(end);
      }),
    );
  });
});

describe('the second reading of a file', () => {
  const OTHER = 'requests.new.business';
  /** The example as a .docx, every figure with its place in the file. */
  const read = (format: string): Report => {
    const origin = { kind: 'cell', table: 1, row: 3, column: 4 } as const;
    const origins = { [OTHER]: origin, 'requests.new.natural': origin };
    return { ...exampleReport(), origins, source: { file: 'a', format, sha256: '' } };
  };
  const note = { code: 'second-reading', place: OTHER, message: '另一种读法读到 12', doubt: true };
  const answer = {
    notes: [note],
    page: [{ name: 'p', children: ['年报'] } as const].map((one) => ({
      ...one,
      children: [...one.children],
    })),
  };

  it('puts its doubts and its page in place, whatever has been corrected meanwhile', () => {
    const start = startReview(read('docx'), []);
    expect(start.again).toBe('waiting');
    const typed = correctReview(start, edit('requests.new.natural', '8'));
    const review = takeSecondReading(typed, answer);
    expect(review).toMatchObject({ again: 'done', page: answer.page });
    for (const state of [review, undoCorrection(review), redoCorrection(undoCorrection(review))]) {
      expect(doubtsOf(state.report).map(({ place, message }) => [place, message])).toEqual([
        [OTHER, '另一种读法读到 12'],
      ]);
    }
  });

  it('does not doubt a figure that a person has typed, but does when that is undone', () => {
    const typed = correctReview(startReview(read('docx'), []), edit(OTHER, '12'));
    const review = takeSecondReading(typed, answer);
    expect(doubtsOf(review.report)).toEqual([]);
    expect(doubtsOf(undoCorrection(review).report)).toHaveLength(1);
  });

  it('changes nothing where it does not come', () => {
    const start = startReview(read('doc'), []);
    expect(takeSecondReading(start, null)).toEqual({ ...start, again: 'failed' });
    expect(startReview(read('pdf'), []).again).toBe('done');
  });

  it('doubts a place once where an earlier review has heard of it, and not again where that was settled', () => {
    const earlier = takeSecondReading(startReview(read('docx'), []), answer);
    const settled = correctReview(earlier, { kind: 'confirm', doubt: note });
    const doubtsAfter = (report: Report) =>
      doubtsOf(takeSecondReading(resumeReview(startReview(read('docx'), []), report), answer).report);
    expect(doubtsAfter(earlier.report)).toHaveLength(1);
    expect(doubtsAfter(settled.report)).toEqual([]);
  });
});

describe('a review that goes on', () => {
  it('stands where it was left, one step behind it what was read', () => {
    const start = startReview(exampleReport(), []);
    const left = correctReview(start, edit('requests.new.natural', '8')).report;
    expect(undoCorrection(resumeReview(start, left)).report).toEqual(start.report);
    expect(resumeReview(start, left).report).toEqual(left);
    expect(resumeReview(start, exampleReport())).toBe(start);
    expect(resumeReview(start, null)).toBe(start);
  });
});
