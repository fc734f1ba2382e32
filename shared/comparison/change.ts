/** Two numbers of one thing. */

export interface NumberChange {
  readonly delta: number;
  /** delta ÷ last as a fraction; null where last is not above 0. */
  readonly ratio: number | null;
}

/** The change from `last` to `current`, without binary fractions: money has up to six decimals. */
export function changeBetween(last: number, current: number): NumberChange {
  const delta = Number((current - last).toFixed(6));
  return { delta, ratio: last > 0 ? delta / last : null };
}
