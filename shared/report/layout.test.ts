import { expect, it } from 'vitest';
import { NEWEST_FORM } from '../forms/forms.ts';
import { tableLayouts } from './layout.ts';
import { emptyReport, setFigure } from './report.ts';

it('tables stay the same objects while figures are typed, and are others where a report names other figures', () => {
  const report = emptyReport(NEWEST_FORM);
  const before = tableLayouts(report);
  expect(tableLayouts(setFigure(report, 'requests.new.natural', '3'))).toBe(before);
  const { 'requests.new.natural': _gone, ...figures } = report.figures;
  const fewer = tableLayouts({ ...report, figures });
  expect(fewer).not.toBe(before);
  expect(tableLayouts({ ...report, figures: { ...report.figures } })).toBe(before);
});

it('tables of a report that is typed into stay the same while others are looked at', () => {
  const report = emptyReport(NEWEST_FORM);
  const before = tableLayouts(report);
  const names = Object.keys(report.figures);
  for (const gone of names.slice(0, 12)) {
    const { [gone]: _gone, ...figures } = report.figures;
    tableLayouts({ ...report, figures });
    expect(tableLayouts({ ...report, figures: { ...report.figures } })).toBe(before);
  }
});
