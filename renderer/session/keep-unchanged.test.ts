import { describe, expect, it } from 'vitest';
import { createKeeper, keepSame, keepValue } from './keep-unchanged.ts';

const idOf = ({ id }: { id: string }) => id;
const list = (...items: [string, number][]) => items.map(([id, value]) => ({ id, value }));

describe('what says the same as before', () => {
  it('stays the same list where all of it does', () => {
    const before = list(['a', 1], ['b', 2]);
    expect(keepSame(before, list(['a', 1], ['b', 2]), idOf)).toBe(before);
  });

  it('stays the same item, wherever it stands now', () => {
    const before = list(['a', 1], ['b', 2]);
    const now = list(['b', 2], ['a', 9], ['c', 3]);
    const kept = keepSame(before, now, idOf);
    expect(kept).toEqual(now);
    expect(kept[0]).toBe(before[1]);
    expect(kept[1]).toBe(now[1]);
  });

  it('is another list in another order, or with fewer or more', () => {
    const before = list(['a', 1], ['b', 2]);
    for (const now of [list(['b', 2], ['a', 1]), list(['a', 1]), list(['a', 1], ['b', 2], ['c', 3])]) {
      const kept = keepSame(before, now, idOf);
      expect(kept).not.toBe(before);
      expect(kept).toEqual(now);
    }
  });

  it('is a value of its own', () => {
    const before = { a: [1] };
    expect(keepValue(before, { a: [1] })).toBe(before);
    expect(keepValue(before, { a: [2] })).toEqual({ a: [2] });
  });

  it('is remembered from one time to the next', () => {
    const keep = createKeeper<{ id: string; value: number }>();
    const first = keep(list(['a', 1]));
    expect(keep(list(['a', 1]))).toBe(first);
    const second = keep(list(['a', 2]));
    expect(second).toEqual(list(['a', 2]));
    expect(keep(list(['a', 2]))).toBe(second);
  });
});
