import { expect, it } from 'vitest';
import { pagesOf } from './sides.ts';

it('odd and even pages are those of the two sides, and all is all', () => {
  expect(pagesOf('odd', 5)).toEqual([1, 3, 5]);
  expect(pagesOf('even', 5)).toEqual([2, 4]);
  expect(pagesOf('even', 1)).toEqual([]);
  expect(pagesOf('all', 5)).toBeNull();
});
