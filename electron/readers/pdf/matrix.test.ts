import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, IDENTITY, matrixFrom, multiply, type Matrix } from './matrix.ts';

const number = fc.integer({ min: -9, max: 9 });
const matrix = fc.tuple(number, number, number, number, number, number) as fc.Arbitrary<Matrix>;

it('a product of two maps does what both do one after the other', () => {
  fc.assert(
    fc.property(matrix, matrix, number, number, (first, then, x, y) => {
      const between = apply(first, x, y);
      expect(apply(multiply(first, then), x, y)).toEqual(apply(then, between.x, between.y));
      expect(apply(IDENTITY, x, y)).toEqual({ x, y });
    }),
  );
});

it('a map is six finite numbers', () => {
  expect(matrixFrom([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(matrixFrom(Float32Array.of(1, 2, 3, 4, 5, 6))).toEqual([1, 2, 3, 4, 5, 6]);
  for (const none of [
    null,
    '123456',
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, NaN],
    [1, 2, '3', 4, 5, 6],
    { length: 6 },
  ])
    expect(matrixFrom(none)).toBeNull();
});
