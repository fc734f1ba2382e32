/** Where the glyphs of a text end up on the page (ISO 32000-1, 9.4.4), and whether they can be seen there. */
import { isSeen, type TextLook } from '../parts/visibility.ts';
import { glyphText } from './glyph-text.ts';
import type { GraphicsState } from './graphics-state.ts';
import { apply, multiply, type Matrix } from './matrix.ts';
import { MOST_GLYPHS, type Direction, type Glyph, type Sight } from './page-marks.ts';
import type { PaintedAreas } from './painted-areas.ts';

/** The page that is drawn on. */
export interface DrawnPage {
  /** What holds for all glyphs of the operator. */
  readonly common: Pick<Glyph, 'artifact' | 'chunk'>;
  /** All glyphs so far; new ones are added. */
  readonly glyphs: Glyph[];
  readonly areas: PaintedAreas;
}

/** Notes the glyphs of one showing operator; returns the text matrix after it. */
export function showText(
  shown: readonly unknown[],
  state: GraphicsState,
  start: Matrix,
  { common, glyphs, areas }: DrawnPage,
): Matrix {
  const { font, size, scale, rise, ctm } = state;
  let matrix = start;
  const advance = (length: number): void => {
    const [x, y] = font.vertical ? [0, -length] : [length * scale, 0];
    matrix = multiply([1, 0, 0, 1, x, y], matrix);
  };
  for (const item of shown) {
    if (glyphs.length >= MOST_GLYPHS) break;
    if (typeof item === 'number') {
      advance(((font.vertical ? 1 : -1) * item * size) / 1000);
      continue;
    }
    const drawn = glyphFrom(item, font.vertical);
    if (!drawn) continue;
    const spacing = state.charSpacing + (drawn.isSpace ? state.wordSpacing : 0);
    const width = drawn.width * font.unit * size;
    const text = glyphText(drawn.unicode, drawn.code);
    if (text !== '') {
      const place = multiply(matrix, ctm);
      const box = font.vertical
        ? boxOf(place, [-size / 2, rise - width, size / 2, rise], 'down')
        : boxOf(place, [0, rise - size * DESCENT, width * scale, rise + size * ASCENT], 'right');
      if (box)
        glyphs.push({
          ...box,
          ...common,
          order: glyphs.length,
          text,
          font: font.name,
          sight: sightOf(state, box, areas),
        });
    }
    advance(width + (font.vertical ? -spacing : spacing));
  }
  return matrix;
}

/** Chinese fonts fill the square; what a font says about itself is often nothing. */
const ASCENT = 0.86;
const DESCENT = 0.14;

type GlyphBox = Pick<Glyph, 'x0' | 'x1' | 'top' | 'bottom' | 'size' | 'direction'>;

/** The box on the page; null for text that runs aslant (watermarks) or is not there. */
function boxOf(
  place: Matrix,
  [left, low, right, high]: readonly [left: number, low: number, right: number, high: number],
  runs: 'right' | 'down',
): GlyphBox | null {
  const [a, b, c, d] = place;
  const across = Math.hypot(a, b);
  const upward = Math.hypot(c, d);
  if (across === 0 || upward === 0) return null;
  const one = apply(place, left, low);
  const two = apply(place, right, high);
  const direction = directionOf(a / across, b / across, runs);
  if (!direction || ![one.x, one.y, two.x, two.y].every(Number.isFinite)) return null;
  const size = (runs === 'down' ? right - left : (high - low) / (ASCENT + DESCENT)) * upward;
  return {
    x0: Math.min(one.x, two.x),
    x1: Math.max(one.x, two.x),
    top: Math.min(one.y, two.y),
    bottom: Math.max(one.y, two.y),
    size: Math.abs(size),
    direction,
  };
}

/** Within two degrees of a right angle. */
const STRAIGHT = 0.035;

function directionOf(x: number, y: number, runs: 'right' | 'down'): Direction | null {
  if (Math.abs(y) < STRAIGHT) return x > 0 ? runs : null;
  if (Math.abs(x) < STRAIGHT && runs === 'right') return y > 0 ? 'down' : 'up';
  return null;
}

interface DrawnGlyph {
  readonly unicode: string;
  readonly code: number;
  readonly width: number;
  readonly isSpace: boolean;
}

function glyphFrom(item: unknown, vertical: boolean): DrawnGlyph | null {
  if (typeof item !== 'object' || item === null || !('width' in item)) return null;
  const metric: unknown =
    vertical && 'vmetric' in item && Array.isArray(item.vmetric) ? item.vmetric[0] : null;
  return {
    unicode: 'unicode' in item && typeof item.unicode === 'string' ? item.unicode : '',
    code: 'originalCharCode' in item ? numberOf(item.originalCharCode) : 0,
    width: typeof metric === 'number' ? -metric : numberOf(item.width),
    isSpace: 'isSpace' in item && item.isSpace === true,
  };
}

/** Text rendering modes that paint nothing (9.3.6): neither, or only a clip. */
const INKLESS = 3;
const STROKED = 1;
const BOTH = 2;

function sightOf(state: GraphicsState, box: GlyphBox, areas: PaintedAreas): Sight {
  const mode = state.mode % 4;
  if (mode === INKLESS) return 'inkless';
  const [x, y] = [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2];
  const { left, right, top, bottom } = state.clip;
  const common: TextLook = {
    size: box.size,
    scale: state.scale,
    outside: x < left || x > right || y < top || y > bottom,
    grounds: areas.under(x, y),
  };
  const filled = { ...common, ...(state.fill && { colour: state.fill }), opacity: state.fillAlpha };
  const stroked = { ...common, ...(state.stroke && { colour: state.stroke }), opacity: state.strokeAlpha };
  const seen =
    (mode !== STROKED && isSeen(filled)) || ((mode === STROKED || mode === BOTH) && isSeen(stroked));
  return seen ? 'seen' : 'hidden';
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
