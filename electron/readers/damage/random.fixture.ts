/** Chance that is the same on every run. */

export interface Random {
  /** A whole number from 0 up to, not including, `limit`; 0 where there is no room. */
  readonly below: (limit: number) => number;
  /** One of the list; undefined of an empty one. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
}

/** Numbers that follow from `seed` alone (xorshift32 over a mixed seed, so that neighbouring seeds differ at once). */
export function seeded(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let warm = 0; warm < 4; warm++) next();
  const below = (limit: number): number => (limit > 0 ? next() % limit : 0);
  return { below, pick: (list) => list[below(list.length)] };
}
