import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';

/** The dates of a text: `2024-1-31`, `?-1-31` without a year, `!` where a sign is wrong or missing. */
const dates = (text: string): string =>
  readDates(text)
    .map(
      ({ year, month, day, wellFormed }) => `${year ?? '?'}-${month}-${day ?? '?'}${wellFormed ? '' : '!'}`,
    )
    .join(', ');

describe('a date in a text', () => {
  it.each([
    ['2024年1月31日', '2024-1-31'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二〇二四年元月五日', '2024-1-5'],
    ['2024年1月31号', '2024-1-31'],
    ['1月31日', '?-1-31'],
    ['2024年3月', '2024-3-?'],
    ['2024年3月份', '2024-3-?'],
    ['2024.1.31', '2024-1-31'],
    ['2024-1-31', '2024-1-31'],
    ['2024/1/31日', '2024-1-31'],
    ['2024年1月1日至12月31日', '2024-1-1, ?-12-31'],
    // Slips of the pen are kept as they are.
    ['2024年1月31', '2024-1-31!'],
    ['2024年1日31日', '2024-1-31!'],
    ['20241月1日', '?-20241-1'],
    ['2024年年1月1日', '2024-1-1'],
    ['收到申请12件', ''],
    ['', ''],
  ])('%j: %j', (text, expected) => {
    expect(dates(text)).toBe(expected);
  });

  it('has its place', () => {
    expect(readDates('截至2024年3月，共2期').map(({ start, end }) => [start, end])).toEqual([[2, 9]]);
  });
});
