import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysUntil, dueDay, dueWords, reportingYear } from './due-day.ts';

describe('the last day of a report', () => {
  it('lies in the year after', () => {
    expect(dueDay(2025, { deadline: { month: 1, day: 31 } })).toBe('2026-01-31');
    expect(dueDay(2025, {})).toBeNull();
    expect(dueDay(null, { deadline: { month: 1, day: 31 } })).toBeNull();
  });

  it('is counted in whole days of the calendar, whatever the hour', () => {
    for (const hour of [0, 12, 23]) {
      expect(dueWords('2026-01-31', new Date(2025, 10, 29, hour, 59))).toBe('距 1 月 31 日还有 63 天');
    }
    expect(dueWords('2026-01-31', new Date(2026, 0, 31, 23))).toBe('今天是最后一天');
    expect(dueWords('2026-01-31', new Date(2026, 1, 1))).toBe('已过期限（1 月 31 日）');
  });

  it('comes one day nearer every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const today = new Date(2020, 0, 1 + days);
        const tomorrow = new Date(2020, 0, 2 + days);
        expect(daysUntil('2031-03-31', today) - daysUntil('2031-03-31', tomorrow)).toBe(1);
      }),
    );
  });
});

it('the report that is written is last year’s until September and this year’s from October on', () => {
  expect(reportingYear(new Date(2026, 0, 20))).toBe(2025);
  expect(reportingYear(new Date(2026, 8, 30))).toBe(2025);
  expect(reportingYear(new Date(2026, 9, 1))).toBe(2026);
});
