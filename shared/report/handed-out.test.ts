import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { contentMark, isChangedSince } from './handed-out.ts';
import { setFigure } from './report.ts';

const report = exampleReport();
const handedOut = { at: '2026-01-20T02:21:00.000Z', mark: contentMark(report) };

it('a figure, a word and a heading change a report that was handed in; a remark of the reading does not', () => {
  expect(isChangedSince(handedOut, report)).toBe(false);
  expect(isChangedSince(handedOut, structuredClone(report))).toBe(false);
  expect(isChangedSince(handedOut, setFigure(report, 'requests.new.natural', '8'))).toBe(true);
  expect(isChangedSince(handedOut, { ...report, preamble: [...report.preamble, '另有说明。'] })).toBe(true);
  const [first, ...others] = report.sections;
  if (!first) throw new Error('no section');
  const renamed = { ...report, sections: [{ ...first, heading: '一、总体情况。' }, ...others] };
  expect(isChangedSince(handedOut, renamed)).toBe(true);
  const note = { code: 'picture', place: 'title', message: '有一张图片。', doubt: false };
  expect(isChangedSince(handedOut, { ...report, notes: [note] })).toBe(false);
});

it('figures in another order are the same', () => {
  const figures = Object.fromEntries(Object.entries(report.figures).reverse());
  expect(isChangedSince(handedOut, { ...report, figures })).toBe(false);
});
