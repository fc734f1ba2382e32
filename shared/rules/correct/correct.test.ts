import { describe, expect, it } from 'vitest';
import { checkReport } from '../check-report.ts';
import { CORRECT_REPORTS } from './index.fixture.ts';
import { lastReportOf, reportOf } from './report-of.fixture.ts';

const REPORTS = Object.entries(CORRECT_REPORTS).flatMap(([kind, reports]) =>
  reports.map((small) => ({ kind, agency: small.agency, small })),
);
const TEXTS = REPORTS.flatMap(({ small }) => small.paragraphs.map(({ text }) => text));

describe('reports without an error', () => {
  it.each(REPORTS)('raise no alarm: $kind, $agency', ({ small }) => {
    const report = reportOf(small);
    const last = lastReportOf(small);
    for (const before of last ? [null, last] : [null]) {
      const alarms = checkReport({ report, last: before, stage: 'final' })
        .filter(({ level }) => level !== 'hint')
        .map(({ rule, place, quote, message }) => `${rule} ${place} “${quote ?? ''}” ${message}`);
      expect(alarms).toEqual([]);
    }
  });

  it('are of many kinds, and every paragraph is told once', () => {
    expect(Object.keys(CORRECT_REPORTS).length).toBeGreaterThanOrEqual(14);
    expect(new Set(TEXTS).size).toBe(TEXTS.length);
    expect(TEXTS.length).toBeGreaterThanOrEqual(430);
  });
});
