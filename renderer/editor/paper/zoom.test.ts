import { expect, it } from 'vitest';
import { fittingScale } from './zoom.ts';

it('the paper is as wide as its place, neither too small to read nor larger than the page of the Word file', () => {
  expect(fittingScale(794 + 32)).toBe(1);
  expect(fittingScale(794)).toBeCloseTo(0.96, 2);
  expect(fittingScale(475)).toBe(0.9);
  expect(fittingScale(1900)).toBe(1);
});
