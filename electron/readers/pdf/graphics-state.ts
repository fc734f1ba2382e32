/** What an operator that paints goes by (ISO 32000-1, 8.4 and 9.3). */
import type { Colour } from '../parts/colour.ts';
import type { Matrix } from './matrix.ts';
import type { Box } from './painted-areas.ts';

/** What must be known of a font to place its glyphs. */
export interface FontLook {
  readonly name: string;
  readonly vertical: boolean;
  /** Width of a thousand glyph units for size 1. */
  readonly unit: number;
}

export interface GraphicsState {
  ctm: Matrix;
  font: FontLook;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** Text rendering mode (9.3.6). */
  mode: number;
  lineWidth: number;
  /** Colours; undefined for a pattern. */
  fill: Colour | undefined;
  stroke: Colour | undefined;
  /** From 0 to 1. */
  fillAlpha: number;
  strokeAlpha: number;
  /** Paint hides what is below it: not where it is blended with it. */
  covers: boolean;
  /** Box around what may be painted on, page coordinates. */
  clip: Box;
}

export const NO_FONT: FontLook = { name: '', vertical: false, unit: 0.001 };
