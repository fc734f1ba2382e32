import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { renameReport } from './rename.ts';

const REPORT = { ...exampleReport(), lastYear: { year: 2023, form: '2021' as const, figures: {} } };

it('takes the title along and leaves the text as it was written', () => {
  const { agency, year } = REPORT;
  const renamed = renameReport(REPORT, { agency: '安平市林业局', year: 2022 });
  expect(renamed).toMatchObject({ agency: '安平市林业局', year: 2022 });
  expect(renamed.titleLines.join('')).toContain('安平市林业局');
  expect(renamed.titleLines.join('')).toContain('2022年');
  expect(renamed.titleLines.join('')).not.toContain(agency);
  expect(renamed.titleLines.join('')).not.toContain(`${year ?? ''}年`);
  expect(renamed.sections).toBe(REPORT.sections);
  expect(renamed.figures).toBe(REPORT.figures);
});

it('forgets the figures of last year with the year, and not with the name', () => {
  expect(renameReport(REPORT, { agency: '安平市林业局', year: 2022 }).lastYear).toBeUndefined();
  expect(renameReport(REPORT, { agency: '安平市林业局', year: REPORT.year ?? 0 }).lastYear).toBe(
    REPORT.lastYear,
  );
});
