import { describe, expect, it } from 'vitest';
import { isSame } from './is-same.ts';

describe('plain values', () => {
  it('are the same where they hold the same, in whatever order their keys stand', () => {
    expect(isSame({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
    expect(isSame([], [])).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[1], [1, 2]],
    [[1], { 0: 1 }],
    [null, {}],
    ['1', 1],
  ])('%j is not %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });

  it('are not told from what a map or a set holds: those are the same only as themselves', () => {
    const map = new Map([['a', 1]]);
    for (const other of [new Map([['a', 1]]), new Map(), new Set(['a']), {}])
      expect([isSame(map, other), isSame(other, map)]).toEqual([false, false]);
    expect(isSame({ map }, { map })).toBe(true);
  });
});
