import { expect, it } from 'vitest';
import { newRow, rowFee, sumOfRows, type FeeRow } from './fee-rows.ts';

const byCase = (from: number | null, to: number | null): FeeRow => ({ key: 1, scale: 'case', from, to });
const byPage = (to: number | null): FeeRow => ({ key: 2, scale: 'page', from: null, to });

it('a notice is calculated on its own scale, with the calculation', () => {
  expect(rowFee(byCase(1, 12))).toEqual({
    total: 200,
    words: '第1—10件：不收费；第11—12件：2件 × 100元 = 200元',
  });
  expect(rowFee(byPage(40))?.total).toBe(100);
});

it.each([byCase(null, 3), byCase(1, null), byCase(5, 3), byPage(null)])(
  'a notice that is not finished has no fee, and keeps the sum open',
  (row) => {
    expect(rowFee(row)).toBeNull();
    expect(sumOfRows([byPage(40), row])).toBeNull();
  },
);

it('the sum counts the notices that cost something', () => {
  expect(sumOfRows([byCase(1, 12), byPage(20), byPage(40)])).toEqual({ notices: 2, amount: 300 });
  expect(sumOfRows([])).toEqual({ notices: 0, amount: 0 });
});

it('a new notice has the scale of the one before', () => {
  expect(newRow([byCase(1, 2), byPage(3)])).toEqual({ key: 3, scale: 'page', from: 1, to: null });
});
