import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeFor, feeWords, type FeeScale } from './scale.ts';

const total = (scale: FeeScale, count: number) => feeFor(scale, 1, count).total;

describe('the fee by case', () => {
  it.each([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ])('for %i applications in a month is %i 元', (count, amount) => {
    expect(total('case', count)).toBe(amount);
  });

  it('for those that come later in the month is what they add', () => {
    expect(feeFor('case', 9, 12)).toEqual({
      steps: [
        { from: 9, to: 10, rate: 0, amount: 0 },
        { from: 11, to: 12, rate: 100, amount: 200 },
      ],
      total: 200,
    });
  });
});

describe('the fee by page', () => {
  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('for %i pages is %i 元', (count, amount) => {
    expect(total('page', count)).toBe(amount);
  });
});

describe('both scales', () => {
  const scale = fc.constantFrom<FeeScale>('case', 'page');
  const count = fc.nat({ max: 2000 });

  it('never charge less for more, nor at a lower rate', () => {
    fc.assert(
      fc.property(scale, count, (kind, some) => {
        const [before, at, after] = [some, some + 1, some + 2].map((number) => total(kind, number));
        expect(at ?? 0).toBeGreaterThanOrEqual(before ?? 0);
        expect((after ?? 0) - (at ?? 0)).toBeGreaterThanOrEqual((at ?? 0) - (before ?? 0));
      }),
    );
  });

  it('charge the same for all at once and for one part after the other', () => {
    fc.assert(
      fc.property(scale, count, count, (kind, first, more) => {
        expect(total(kind, first) + feeFor(kind, first + 1, first + more).total).toBe(
          total(kind, first + more),
        );
      }),
    );
  });

  it('show every case or page in one step, and the steps add up', () => {
    fc.assert(
      fc.property(
        scale,
        fc.integer({ min: -5, max: 300 }),
        fc.integer({ min: -5, max: 3000 }),
        (kind, from, to) => {
          const fee = feeFor(kind, from, to);
          const counted = fee.steps.reduce((sum, step) => sum + step.to - step.from + 1, 0);
          expect(counted).toBe(Math.max(0, to - Math.max(1, from) + 1));
          expect(fee.steps.reduce((sum, { amount }) => sum + amount, 0)).toBe(fee.total);
        },
      ),
    );
  });
});

it('the calculation is written out', () => {
  expect(feeWords('case', feeFor('case', 1, 42))).toEqual([
    '第1—10件：不收费',
    '第11—30件：20件 × 100元 = 2000元',
    '第31—40件：10件 × 200元 = 2000元',
    '第41—42件：2件 × 300元 = 600元',
  ]);
  expect(feeWords('page', feeFor('page', 31, 31))).toEqual(['第31页：1页 × 10元 = 10元']);
});
