import { describe, expect, it } from 'vitest';
import { sideNames } from './side-names.ts';

describe('what the two sides of a comparison are called', () => {
  it.each([
    ['years that follow one another', 2024, 2025, ['去年', '今年']],
    ['a side without a year', null, 2025, ['去年', '今年']],
    ['years further apart', 2022, 2025, ['2022年', '2025年']],
    ['the wrong order', 2025, 2024, ['2025年', '2024年']],
    ['two reports of one year', 2025, 2025, ['前一份', '后一份']],
  ])('fits %s', (_, last, current, names) => {
    expect(sideNames({ year: last }, { year: current })).toEqual(names);
  });
});
