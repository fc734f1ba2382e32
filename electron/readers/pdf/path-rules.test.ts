import { describe, expect, it } from 'vitest';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Rule } from './page-marks.ts';
import { filledRules, rectanglesOf, strokedRules } from './path-rules.ts';

/** A path as pdf.js packs it: to a place, a line, a curve of two or one handles, back to the start. */
const [M, L, C, Q, Z] = [0, 1, 2, 3, 4];
const path = (...parts: readonly number[]): Float32Array => Float32Array.from(parts);

function stroked(parts: Float32Array, { ctm = IDENTITY, lineWidth = 1, closes = false } = {}): string[] {
  const rules: Rule[] = [];
  strokedRules(parts, { ctm, lineWidth }, closes, rules);
  return rules.map(shown);
}

function filled(parts: Float32Array, ctm: Matrix = IDENTITY): string[] {
  const rules: Rule[] = [];
  filledRules(parts, ctm, rules);
  return rules.map(shown);
}

function shown({ axis, at, from, to }: Rule): string {
  return `${axis} ${at}: ${from}-${to}`;
}

const CORNER = path(M, 10, 20, L, 90, 20, L, 90, 60);

describe('the rules of a stroked path', () => {
  it('are its upright lines, from the lower end to the higher', () => {
    expect(stroked(CORNER)).toEqual(['horizontal 20: 10-90', 'vertical 90: 20-60']);
    expect(stroked(path(M, 90, 60, L, 90, 20, L, 10, 20))).toEqual([
      'vertical 90: 20-60',
      'horizontal 20: 10-90',
    ]);
  });

  it('lead back to its start where the path or the operator closes it, in each of its parts', () => {
    const square = [M, 10, 20, L, 90, 20, L, 90, 60, L, 10, 60];
    expect(stroked(path(...square))).toHaveLength(3);
    expect(stroked(path(...square), { closes: true })).toContain('vertical 10: 20-60');
    expect(stroked(path(...square, Z))).toContain('vertical 10: 20-60');
    expect(stroked(path(...square, Z, M, 0, 0, L, 5, 0, L, 5, 5, L, 0, 5))).toHaveLength(7);
    expect(stroked(path(M, 10, 20, Z))).toEqual([]);
  });

  it('are none of lines that lean, and none too short', () => {
    expect(stroked(path(M, 10, 20, L, 90, 21))).toEqual([]);
    expect(stroked(path(M, 10, 20, L, 90, 20.5))).toEqual(['horizontal 20.25: 10-90']);
    expect(stroked(path(M, 10, 20, L, 10.5, 60))).toEqual(['vertical 10.25: 20-60']);
    expect(stroked(path(M, 10, 20, L, 11, 60))).toEqual([]);
    expect(stroked(path(M, 10, 20, L, 10.25, 20))).toEqual([]);
    expect(stroked(path(M, 10, 20, L, 10.5, 20))).toHaveLength(1);
  });

  it('are none of short strokes as broad as an area, however the page is scaled', () => {
    const short = path(M, 10, 20, L, 18, 20);
    expect(stroked(short, { lineWidth: 3 })).toHaveLength(1);
    expect(stroked(short, { lineWidth: 4 })).toHaveLength(1);
    expect(stroked(short, { lineWidth: 5 })).toEqual([]);
    expect(stroked(path(M, 10, 20, L, 90, 20), { lineWidth: 5 })).toHaveLength(1);
    expect(stroked(short, { lineWidth: 10, ctm: [0.5, 0, 0, 0.5, 0, 0] })).toEqual([]);
    expect(stroked(short, { lineWidth: 2, ctm: [0, 2, -2, 0, 0, 0] })).toHaveLength(1);
  });

  it('stop at a curve, and go on behind it', () => {
    const curve = [C, 1, 2, 3, 4, 90, 70];
    expect(stroked(path(M, 10, 20, L, 80, 20, ...curve, L, 90, 99))).toEqual([
      'horizontal 20: 10-80',
      'vertical 90: 70-99',
    ]);
    expect(stroked(path(M, 10, 20, L, 80, 20, Q, 1, 2, 90, 70, L, 90, 99))).toEqual([
      'horizontal 20: 10-80',
      'vertical 90: 70-99',
    ]);
  });

  it('end where the path is none', () => {
    expect(stroked(path(M, 10, 20, L, 90, 20, 9, 1, 1, L, 90, 60))).toEqual(['horizontal 20: 10-90']);
    expect(stroked(path(M, 10, 20, L, 90, NaN))).toEqual([]);
  });
});

const box = (left: number, top: number, right: number, bottom: number): Float32Array =>
  path(M, left, top, L, right, top, L, right, bottom, L, left, bottom, Z);

describe('the rules of a filled path', () => {
  it('are the middles of its thin rectangles, and thick ones are areas', () => {
    expect(filled(box(10, 20, 90, 22))).toEqual(['horizontal 21: 10-90']);
    expect(filled(box(10, 20, 12, 90))).toEqual(['vertical 11: 20-90']);
    expect(filled(box(10, 20, 90, 23))).toHaveLength(1);
    expect(filled(box(10, 20, 90, 24))).toEqual([]);
    expect(rectanglesOf(box(10, 20, 90, 23), IDENTITY)).toEqual([]);
    expect(rectanglesOf(box(10, 20, 90, 24), IDENTITY)).toEqual([
      { left: 10, right: 90, top: 20, bottom: 24 },
    ]);
  });

  it('are told where the page puts them', () => {
    expect(filled(box(10, 20, 90, 22), [0, 1, -1, 0, 100, 0])).toEqual(['vertical 79: 10-90']);
    expect(rectanglesOf(box(1, 2, 9, 8), [10, 0, 0, -10, 0, 100])).toEqual([
      { left: 10, right: 90, top: 20, bottom: 80 },
    ]);
  });

  it('are none of shapes with curves, of too few corners or too many', () => {
    expect(filled(path(M, 10, 20, L, 90, 20, C, 1, 2, 3, 4, 90, 21, L, 10, 21, L, 10, 20.5))).toEqual([]);
    expect(filled(path(M, 10, 20, L, 90, 20))).toEqual([]);
    expect(filled(path(M, 10, 20, L, 90, 20, L, 90, 21))).toHaveLength(1);
    const long = [M, 10, 20, ...[20, 30, 40, 50, 60, 70].flatMap((x) => [L, x, 20])];
    expect(filled(path(...long, L, 80, 20))).toHaveLength(1);
    expect(filled(path(...long, L, 80, 20, L, 90, 20))).toEqual([]);
  });

  it('have areas of four or five upright corners alone', () => {
    const five = path(M, 10, 20, L, 90, 20, L, 90, 80, L, 10, 80, L, 10, 20);
    expect(rectanglesOf(five, IDENTITY)).toHaveLength(1);
    expect(rectanglesOf(path(M, 10, 20, L, 90, 20, L, 90, 80), IDENTITY)).toEqual([]);
    expect(
      rectanglesOf(path(M, 10, 20, L, 90, 20, L, 90, 80, L, 10, 80, L, 10, 50, L, 10, 20), IDENTITY),
    ).toEqual([]);
    expect(rectanglesOf(path(M, 10, 20, L, 90, 20, L, 80, 80, L, 10, 80), IDENTITY)).toEqual([]);
    expect(rectanglesOf(path(M, 10, 20, L, 90, 20.5, L, 90, 80, L, 10.5, 80), IDENTITY)).toHaveLength(1);
    expect(rectanglesOf(path(M, 10, 50, L, 50, 20, L, 90, 50, L, 50, 80), IDENTITY)).toEqual([]);
  });
});
