import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fairTimes } from './fair-time.ts';

it('charges a thread that has the processor for itself by the clock', () => {
  expect(fairTimes(100, 100, [0])).toEqual([100]);
});

it('charges only the processor time on a machine that others keep busy', () => {
  expect(fairTimes(600, 100, [0])).toEqual([100]);
});

it('divides what was used among the threads that were running', () => {
  expect(fairTimes(100, 100, [0, 0])).toEqual([50, 50]);
  expect(fairTimes(100, 90, [0, 50])).toEqual([60, 80]);
});

it('charges waiting in full, so that a file whose reader waits for what never comes is ended', () => {
  expect(fairTimes(100, 0, [100])).toEqual([100]);
});

it('charges a running thread something even where it is given no processor at all', () => {
  expect(fairTimes(1500, 0, [0])).toEqual([100]);
});

it('never charges more than the clock, nor less than nothing', () => {
  const time = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(time, time, fc.array(time, { minLength: 1, maxLength: 8 }), (clock, processor, waited) => {
      // A thread that waited longer than the span, by the grain of a clock, waited all of it.
      for (const charged of fairTimes(clock, processor, waited)) {
        expect(charged).toBeGreaterThanOrEqual(0);
        expect(charged).toBeLessThanOrEqual(clock * (1 + 1e-9));
      }
    }),
  );
});
