import { describe, expect, it } from 'vitest';
import type { Rule } from './page-marks.ts';
import { foldPositions, framesOf, Groups } from './rulings.ts';

const across = (at: number, from: number, to: number): Rule => ({ axis: 'horizontal', at, from, to });
const down = (at: number, from: number, to: number): Rule => ({ axis: 'vertical', at, from, to });

/** Of each frame its lines across and its lines down. */
function frames(...rules: readonly Rule[]): [string[], string[]][] {
  const shown = ({ at, from, to }: Rule): string => `${at}: ${from}-${to}`;
  return framesOf(rules).map(({ horizontal, vertical }) => [horizontal.map(shown), vertical.map(shown)]);
}

describe('frames of rules', () => {
  it('hang together where lines touch, or miss each other by a little', () => {
    expect(frames(across(0, 0, 100), down(0, 0, 50), across(300, 0, 100), down(100, 300, 350))).toEqual([
      [['0: 0-100'], ['0: 0-50']],
      [['300: 0-100'], ['100: 300-350']],
    ]);
    expect(frames(across(0, 0, 100), down(103, 0, 50))).toHaveLength(1);
    expect(frames(across(0, 0, 100), down(-3, 0, 50))).toHaveLength(1);
    expect(frames(across(0, 0, 100), down(50, 3, 50))).toHaveLength(1);
    expect(frames(across(0, 0, 100), down(50, -50, -3))).toHaveLength(1);
    expect(frames(across(0, 0, 100), down(104, 0, 50))).toEqual([]);
    expect(frames(across(0, 0, 100), down(-4, 0, 50))).toEqual([]);
    expect(frames(across(0, 0, 100), down(50, 4, 50))).toEqual([]);
    expect(frames(across(0, 0, 100), down(50, -50, -4))).toEqual([]);
  });

  it('have pieces of a line joined where they meet', () => {
    expect(frames(across(0, 0, 40), across(1, 42, 100), across(0, 10, 30), down(0, 0, 50))).toEqual([
      [['0: 0-100'], ['0: 0-50']],
    ]);
    const [parted] = frames(
      across(0, 0, 40),
      across(0, 60, 100),
      down(0, 0, 50),
      down(100, 0, 50),
      across(50, 0, 100),
    );
    expect(parted?.[0]).toHaveLength(3);
  });

  it('take in a line beside them that is as high as they are', () => {
    const frame = [across(0, 0, 100), across(50, 0, 100), down(0, 0, 50)];
    expect(frames(...frame, down(150, 0, 50))[0]?.[1]).toEqual(['0: 0-50', '150: 0-50']);
    expect(frames(...frame, down(150, 0, 46))[0]?.[1]).toHaveLength(2);
    expect(frames(...frame, down(150, 0, 44))[0]?.[1]).toHaveLength(1);
    expect(frames(...frame, down(150, 0, 54))[0]?.[1]).toHaveLength(2);
    expect(frames(...frame, down(150, 0, 56))[0]?.[1]).toHaveLength(1);
  });

  it('are none of a page with more lines than a document has', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => across(at * 5, 0, 100));
    expect(frames(...many(3000), down(0, 0, 20_000))).toHaveLength(1);
    expect(frames(...many(3001), down(0, 0, 20_000))).toEqual([]);
  });
});

it('positions nearer to each other than a row is high are one, in their middle', () => {
  expect(foldPositions([40, 10, 12, 17, 100])).toEqual([11, 17, 40, 100]);
  expect(foldPositions([10, 15, 17])).toEqual([14]);
  expect(foldPositions([10, 15.1])).toEqual([10, 15.1]);
  expect(foldPositions([])).toEqual([]);
});

it('things are of one group where they were joined, directly or not', () => {
  const groups = new Groups(6);
  groups.join(0, 1);
  groups.join(2, 3);
  groups.join(3, 1);
  const numbers = [0, 1, 2, 3, 4, 5].map((index) => groups.of(index));
  expect(new Set(numbers.slice(0, 4)).size).toBe(1);
  expect(new Set(numbers).size).toBe(3);
});
