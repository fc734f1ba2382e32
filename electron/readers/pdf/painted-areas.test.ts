import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../parts/colour.ts';
import { IDENTITY } from './matrix.ts';
import { boxAround, cornersOf, intersect, paintedAreas, type Box } from './painted-areas.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, right, top, bottom });
const ALL = box(0, 0, 100, 100);
const GLASS = { ...BLACK, alpha: 0.5 };

describe('what is painted behind a place', () => {
  it('is told nearest first, down to what lets nothing through', () => {
    const areas = paintedAreas();
    for (const paint of [BLACK, WHITE, GLASS, 'picture' as const, GLASS]) areas.add(ALL, paint, 0);
    expect(areas.under(50, 50)).toEqual([GLASS, 'picture']);
    const plain = paintedAreas();
    for (const paint of [BLACK, WHITE, GLASS]) plain.add(ALL, paint, 0);
    expect(plain.under(50, 50)).toEqual([GLASS, WHITE]);
    expect(paintedAreas().under(50, 50)).toEqual([]);
  });

  it('reaches up to its edges', () => {
    const areas = paintedAreas();
    areas.add(box(10, 20, 30, 40), BLACK, 0);
    expect(areas.under(20, 30)).toHaveLength(1);
    for (const [x, y] of [
      [10, 30],
      [30, 30],
      [20, 20],
      [20, 40],
    ] as const)
      expect(areas.under(x, y)).toEqual([]);
  });
});

describe('what is painted over a glyph', () => {
  const covers = (paint: Parameters<ReturnType<typeof paintedAreas>['add']>[1], order: number): boolean => {
    const areas = paintedAreas();
    areas.add(ALL, paint, 3);
    areas.add(box(200, 200, 300, 300), BLACK, 4);
    return areas.covers(50, 50, order);
  };

  it('came later and lets nothing through', () => {
    expect(covers(WHITE, 2)).toBe(true);
    expect(covers(WHITE, 3)).toBe(false);
    expect(covers(WHITE, 4)).toBe(false);
    expect(covers(GLASS, 2)).toBe(false);
    expect(covers('picture', 2)).toBe(false);
  });

  it('is over its place', () => {
    const areas = paintedAreas();
    areas.add(ALL, WHITE, 3);
    expect(areas.covers(50, 101, 0)).toBe(false);
    expect(areas.covers(99, 99, 0)).toBe(true);
  });
});

it('a page that paints thousands of areas is a drawing: those that come later count for nothing', () => {
  const areas = paintedAreas();
  for (let count = 0; count < 2000; count++) areas.add(box(0, 0, 10, 10), GLASS, count);
  areas.add(ALL, WHITE, 2000);
  expect(areas.under(50, 50)).toEqual([]);
  expect(areas.under(5, 5)).toHaveLength(2000);
});

it('the box around points holds all of them, turned as they are', () => {
  expect(boxAround([10, 20, 30, 5, 15, 40], IDENTITY)).toEqual(box(10, 5, 30, 40));
  expect(boxAround([10, 20, 30, 40], [0, 1, -1, 0, 100, 0])).toEqual(box(60, 10, 80, 30));
  expect(boxAround(cornersOf([1, 2, 3, 4]), IDENTITY)).toEqual(box(1, 2, 3, 4));
  expect(boxAround([], IDENTITY)).toBeNull();
  expect(boxAround([10], IDENTITY)).toBeNull();
  expect(boxAround([10, 20, NaN, 4], IDENTITY)).toBeNull();
});

it('what two boxes share has no size where they share nothing', () => {
  expect(intersect(box(0, 0, 10, 10), box(5, 2, 20, 8))).toEqual(box(5, 2, 10, 8));
  expect(intersect(box(0, 0, 10, 10), box(20, 30, 40, 50))).toEqual(box(20, 30, 20, 30));
});
