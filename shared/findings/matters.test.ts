import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import { checkReport } from '../rules/check-report.ts';
import { countMatters } from './matters.ts';

it('counts the blank cells of each table once and every other finding by itself', () => {
  const blank = { ...exampleReport(), ...pick(emptyReport('2021')) };
  expect(countMatters(checkReport({ report: blank, stage: 'draft' }), blank)).toEqual({
    error: 0,
    warning: 3,
    hint: 0,
  });
  const wrong = ['review.reconsideration.total', 'review.directLitigation.total'].reduce(
    (report, id) => setFigure(report, id, '7'),
    exampleReport(),
  );
  expect(countMatters(checkReport({ report: wrong, stage: 'final' }), wrong).error).toBe(2);
});

function pick({ figures, unreadable }: ReturnType<typeof emptyReport>) {
  return { figures, unreadable };
}
