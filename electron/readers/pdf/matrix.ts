/** Affine maps as PDF writes them (ISO 32000-1, 8.3.4): x' = a·x + c·y + e, y' = b·x + d·y + f. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `first`, then `then`. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = then;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Six finite numbers from a value of unknown shape; null for anything else. */
export function matrixFrom(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = Array.from<unknown>(value);
  const all = [a, b, c, d, e, f];
  return all.every((part): part is number => typeof part === 'number' && Number.isFinite(part))
    ? [all[0] ?? 0, all[1] ?? 0, all[2] ?? 0, all[3] ?? 0, all[4] ?? 0, all[5] ?? 0]
    : null;
}
