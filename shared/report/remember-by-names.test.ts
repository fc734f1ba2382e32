import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { rememberByNames } from './remember-by-names.ts';
import { setFigure } from './report.ts';

it('what follows from the names of figures is worked out once, whatever their values, and anew for other names', () => {
  let times = 0;
  const count = rememberByNames((report) => {
    times += 1;
    return Object.keys(report.figures).length;
  });
  const report = exampleReport();
  const typed = setFigure(report, 'requests.new.natural', '88');
  const all = count(report);
  expect([count(typed), times]).toEqual([all, 1]);
  const { 'requests.new.natural': _, ...fewer } = typed.figures;
  expect([count({ ...typed, figures: fewer }), times]).toEqual([all - 1, 2]);
  expect([count({ ...typed, form: '2019' }), times]).toEqual([all, 3]);
  expect([count(report), times]).toEqual([all, 3]);
});
