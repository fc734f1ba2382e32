import { expect, it } from 'vitest';
import type { Hit } from '../../../shared/find/find-in-report.ts';
import { nextHit } from './next-hit.ts';

const hit = (place: string, shownAt: number, index = 0): Hit => ({
  place,
  index,
  shownAt,
  words: '公开',
  stored: null,
});
const P1 = 'section:1/paragraph:1';
const P2 = 'section:1/paragraph:2';

it('goes on behind the words that were put in, which may hold others', () => {
  const before = [hit(P1, 0), hit(P1, 10), hit(P2, 3)];
  expect(nextHit(before, 0, [hit(P1, 2), hit(P1, 12), hit(P2, 3)], '主动公开')).toBe(1);
  expect(nextHit(before, 0, [hit(P1, 4), hit(P2, 3)], '主动公开')).toBe(0);
});

it('goes on in the next line that still has a hit', () => {
  const before = [hit(P1, 5), hit('title', 0, 1), hit(P2, 3)];
  expect(nextHit(before, 0, [hit(P1, 0), hit('title', 0, 0), hit(P2, 3)], '')).toBe(2);
  expect(nextHit(before, 0, [hit('title', 0, 1), hit(P2, 3)], '')).toBe(0);
});

it('takes no later hit of the same line for the next line', () => {
  expect(nextHit([hit(P1, 5), hit(P1, 9)], 0, [hit(P1, 0)], '公开')).toBeNull();
});

it('is none behind the last, or where nothing was replaced', () => {
  expect(nextHit([hit(P1, 0), hit(P2, 3)], 1, [hit(P1, 0)], '')).toBeNull();
  expect(nextHit([hit(P1, 0)], 1, [hit(P1, 0)], '')).toBeNull();
});

it('replaces a number whole', () => {
  const cell = 'requests.new.natural';
  expect(
    nextHit(
      [hit(cell, 0), hit('requests.new.total', 0)],
      0,
      [hit(cell, 3), hit('requests.new.total', 0)],
      '12',
    ),
  ).toBe(1);
});
