/**
 * Follows the drawing operators of a page (ISO 32000-1, 8 and 9) as pdf.js lists them and notes where every glyph
 * and every straight rule ends up. pdf.js’s own text extraction is not used: it joins glyphs of neighbouring cells
 * into one piece of text, and a figure must not change its cell.
 */
import { apply, IDENTITY, matrixFrom, multiply, type Matrix } from './matrix.ts';
import { glyphText } from './glyph-text.ts';
import { MOST_GLYPHS, type Direction, type Glyph, type PageMarks, type Rule } from './page-marks.ts';
import { filledRules, strokedRules } from './path-rules.ts';

/** What must be known of a font to place its glyphs. */
export interface FontLook {
  readonly name: string;
  readonly vertical: boolean;
  /** Width of a thousand glyph units for size 1. */
  readonly unit: number;
}

export interface PageOperators {
  readonly width: number;
  readonly height: number;
  /** From the page's user space to points with y downwards. */
  readonly base: Matrix;
  readonly functions: readonly number[];
  readonly arguments: readonly unknown[];
  /** Numbers of the operators, by name. */
  readonly names: Readonly<Record<string, number>>;
  readonly fontOf: (id: string) => FontLook;
}

interface State {
  ctm: Matrix;
  font: FontLook;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  invisible: boolean;
  lineWidth: number;
  /** A colour that cannot be told from white paper. */
  paleFill: boolean;
  paleStroke: boolean;
}

const NO_FONT: FontLook = { name: '', vertical: false, unit: 0.001 };
const START: Omit<State, 'ctm'> = {
  font: NO_FONT,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  invisible: false,
  lineWidth: 1,
  paleFill: false,
  paleStroke: false,
};
/** Deeper nesting of graphics states is not a document's. */
const DEEPEST = 2000;
const INVISIBLE = 3;

/** Reads the operators of one page. Never throws: an operator that makes no sense is passed over. */
export function readPageMarks(page: PageOperators): PageMarks {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const stack: State[] = [];
  const marked: boolean[] = [];
  let state: State = { ...START, ctm: page.base };
  let isText = false;
  let damaged = false;
  let textMatrix = IDENTITY;
  let lineMatrix = IDENTITY;

  let chunk = 0;

  const moveLine = (x: number, y: number): void => {
    damaged ||= !isText;
    lineMatrix = multiply([1, 0, 0, 1, x, y], lineMatrix);
    textMatrix = lineMatrix;
  };
  const save = (): void => {
    if (stack.length < DEEPEST) stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };

  const actions: Readonly<Record<string, (all: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (all) => {
      const matrix = matrixFrom(all);
      if (matrix) state.ctm = multiply(matrix, state.ctm);
    },
    paintFormXObjectBegin: ([matrix]) => {
      save();
      const own = matrixFrom(matrix);
      if (own) state.ctm = multiply(own, state.ctm);
    },
    paintFormXObjectEnd: restore,
    beginText: () => {
      damaged ||= isText;
      isText = true;
      textMatrix = lineMatrix = IDENTITY;
    },
    endText: () => {
      damaged ||= !isText;
      isText = false;
    },
    setFont: ([id, size]) => {
      state.font = typeof id === 'string' ? page.fontOf(id) : NO_FONT;
      state.size = numberOf(size);
    },
    setCharSpacing: ([value]) => (state.charSpacing = numberOf(value)),
    setWordSpacing: ([value]) => (state.wordSpacing = numberOf(value)),
    // pdf.js hands the percentage over as it is written in the file.
    setHScale: ([value]) => (state.scale = numberOf(value) / 100 || 1),
    setLeading: ([value]) => (state.leading = -numberOf(value)),
    setTextRise: ([value]) => (state.rise = numberOf(value)),
    setTextRenderingMode: ([mode]) => (state.invisible = numberOf(mode) % 4 === INVISIBLE),
    setTextMatrix: ([matrix]) => {
      damaged ||= !isText;
      textMatrix = lineMatrix = matrixFrom(matrix) ?? IDENTITY;
    },
    moveText: ([x, y]) => moveLine(numberOf(x), numberOf(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = numberOf(y);
      moveLine(numberOf(x), numberOf(y));
    },
    nextLine: () => moveLine(0, state.leading),
    showText: ([shown]) => {
      damaged ||= !isText;
      if (Array.isArray(shown))
        textMatrix = show(
          shown,
          state,
          textMatrix,
          { artifact: marked.includes(true), chunk: chunk++ },
          glyphs,
        );
    },
    setLineWidth: ([value]) => (state.lineWidth = numberOf(value)),
    setFillRGBColor: ([colour]) => (state.paleFill = isPale(colour)),
    setStrokeRGBColor: ([colour]) => (state.paleStroke = isPale(colour)),
    setFillColorN: () => (state.paleFill = false),
    setStrokeColorN: () => (state.paleStroke = false),
    constructPath: ([paint, data]) => {
      const path: unknown = Array.isArray(data) ? data[0] : null;
      if (typeof paint !== 'number' || !(path instanceof Float32Array)) return;
      if (strokes.has(paint) && !state.paleStroke) {
        strokedRules(path, state.ctm, state.lineWidth, closing.has(paint), rules);
      }
      if (fills.has(paint) && !state.paleFill) filledRules(path, state.ctm, rules);
    },
    beginMarkedContent: ([tag]) => marked.push(isArtifact(tag)),
    beginMarkedContentProps: ([tag]) => marked.push(isArtifact(tag)),
    endMarkedContent: () => marked.pop(),
  };
  const numbered = (...names: string[]) => new Set(names.flatMap((name) => page.names[name] ?? []));
  const strokes = numbered(
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  );
  const closing = numbered('closeStroke', 'closeFillStroke', 'closeEOFillStroke');
  const fills = numbered(
    'fill',
    'eoFill',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  );
  const byNumber = new Map(
    Object.entries(actions).flatMap(([name, action]) => {
      const number = page.names[name];
      return number === undefined ? [] : [[number, action] as const];
    }),
  );

  page.functions.forEach((number, index) => {
    const all = page.arguments[index];
    byNumber.get(number)?.(Array.isArray(all) ? (all as readonly unknown[]) : []);
  });
  return { width: page.width, height: page.height, glyphs, rules, damaged };
}

/** Notes the glyphs of one showing operator; returns the text matrix after it (9.4.4). */
function show(
  shown: readonly unknown[],
  state: State,
  start: Matrix,
  common: Pick<Glyph, 'artifact' | 'chunk'>,
  glyphs: Glyph[],
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
        ? boxOf(place, -size / 2, rise - width, size / 2, rise, 'down')
        : boxOf(place, 0, rise - size * DESCENT, width * scale, rise + size * ASCENT, 'right');
      if (box)
        glyphs.push({
          ...box,
          ...common,
          order: glyphs.length,
          text,
          font: font.name,
          invisible: state.invisible,
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
  left: number,
  low: number,
  right: number,
  high: number,
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

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** pdf.js hands the tag over as a word, or as its own kind of name where there are no properties. */
function isArtifact(tag: unknown): boolean {
  const name: unknown = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  return name === 'Artifact';
}

/** `#rrggbb` of nearly white. */
function isPale(colour: unknown): boolean {
  return typeof colour === 'string' && /^#(?:f[a-f\d]){3}$/i.test(colour);
}
