/** Keeping what says the same as before as the same object, so that what shows it is not drawn again. */
import { isSame } from '../../shared/report/is-same.ts';

/** `now` with every item of `before` that is the same; `before` itself where all are. */
export function keepSame<T>(
  before: readonly T[],
  now: readonly T[],
  idOf: (item: T) => string,
  isSameItem: (before: T, now: T) => boolean = isSame,
): readonly T[] {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const kept = now.map((item) => {
    const same = known.get(idOf(item));
    return same !== undefined && isSameItem(same, item) ? same : item;
  });
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

/** `before` where `now` says the same. */
export function keepValue<T>(before: T, now: T): T {
  return isSame(before, now) ? before : now;
}

/** `keepValue` that remembers the last value itself. */
export function createValueKeeper<T>(): (now: T) => T {
  let before: { readonly value: T } | null = null;
  return (now) => {
    const value = before ? keepValue(before.value, now) : now;
    before = { value };
    return value;
  };
}

/** `keepSame` that remembers the last list itself. */
export function createKeeper<T extends { readonly id: string }>(): (now: readonly T[]) => readonly T[] {
  let before: readonly T[] = [];
  return (now) => (before = keepSame(before, now, ({ id }) => id));
}
