/** Runs for tests: letters of a size beside each other. */
import type { Glyph } from './page-marks.ts';
import type { Run } from './runs.ts';

/** The size of the letters of every run, points. */
export const SIZE = 10;

/** `text` from `x0` on, the middle of its line at `y`; letters as wide as they are high, or as `width` has them all. */
export function run(text: string, x0: number, y: number, width = text.length * SIZE): Run {
  const glyphs = [...text].map((letter, order): Glyph => ({
    text: letter,
    x0: x0 + (order * width) / text.length,
    x1: x0 + ((order + 1) * width) / text.length,
    top: y - SIZE / 2,
    bottom: y + SIZE / 2,
    size: SIZE,
    font: '',
    chunk: 0,
    order,
    direction: 'right',
    artifact: false,
    sight: 'seen',
  }));
  return { text, x0, x1: x0 + width, y, size: SIZE, glyphs };
}

/** `text` with its middle at `x`. */
export function over(text: string, x: number, y: number): Run {
  return run(text, x - (text.length * SIZE) / 2, y);
}
