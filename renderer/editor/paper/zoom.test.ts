import { expect, it } from 'vitest';
import { fittingScale } from './zoom.ts';

it('the paper is as wide as its place, neither too small to read nor larger than it helps', () => {
  expect(fittingScale(794 + 32)).toBe(1);
  expect(fittingScale(913)).toBeCloseTo(1.11, 2);
  expect(fittingScale(475)).toBe(0.9);
  expect(fittingScale(1900)).toBe(1.25);
});
