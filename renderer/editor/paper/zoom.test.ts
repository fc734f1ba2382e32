import { expect, it } from 'vitest';
import { fittingScale } from './zoom.ts';

it('the paper is as wide as its place: first smaller, then without its margins, then smaller again', () => {
  expect(fittingScale(794 + 32)).toBe(1);
  expect(fittingScale(794)).toBeCloseTo(0.96, 2);
  expect(fittingScale(700)).toBe(0.9);
  // 1366×768 at 200 %: nothing of the paper without its margins is out of view.
  expect(640 * fittingScale(475)).toBeCloseTo(475);
});

it('the paper is neither too small to read nor larger than the page of the Word file', () => {
  expect(fittingScale(200)).toBe(0.5);
  expect(fittingScale(1900)).toBe(1);
});
