/**
 * Follows the drawing operators of a page (ISO 32000-1, 8 and 9) as pdf.js lists them and notes where every glyph
 * and every straight rule ends up. pdf.js’s own text extraction is not used: it joins glyphs of neighbouring cells
 * into one piece of text, and a figure must not change its cell.
 */
import { BLACK, parseColour } from '../parts/colour.ts';
import { isSeen } from '../parts/visibility.ts';
import { NO_FONT, type FontLook, type GraphicsState } from './graphics-state.ts';
import { IDENTITY, matrixFrom, multiply, type Matrix } from './matrix.ts';
import { centreX, centreY, type Glyph, type PageMarks, type Rule } from './page-marks.ts';
import { boxAround, cornersOf, intersect, paintedAreas, type Box } from './painted-areas.ts';
import { filledRules, rectanglesOf, strokedRules } from './path-rules.ts';
import { numberOf, showText } from './show-text.ts';

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

const START: Omit<GraphicsState, 'ctm' | 'clip'> = {
  font: NO_FONT,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  lineWidth: 1,
  fill: BLACK,
  stroke: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  covers: true,
};
/** How much of blended paint counts as covering. */
const BLENDED = 0.5;
/** Deeper nesting of graphics states is not a document's. */
const DEEPEST = 2000;

/** Reads the operators of one page. Never throws: an operator that makes no sense is passed over. */
export function readPageMarks(page: PageOperators): PageMarks {
  const glyphs: Glyph[] = [];
  const [rules, paleRules]: [Rule[], Rule[]] = [[], []];
  const areas = paintedAreas();
  const stack: GraphicsState[] = [];
  const marked: boolean[] = [];
  const whole: Box = { left: 0, right: page.width, top: 0, bottom: page.height };
  let state: GraphicsState = { ...START, ctm: page.base, clip: whole };
  let clips = false;
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

  const paintArea = (path: Float32Array): void => {
    const paint = state.fill && { ...state.fill, alpha: state.fill.alpha * state.fillAlpha };
    filledRules(path, state.ctm, paint && !isSeen({ colour: paint }) ? paleRules : rules);
    // Blended paint lets what is below it show.
    const ground = paint && (state.covers ? paint : { ...paint, alpha: Math.min(paint.alpha, BLENDED) });
    for (const box of rectanglesOf(path, state.ctm)) {
      areas.add(intersect(box, state.clip), ground ?? 'picture', glyphs.length);
    }
  };

  const actions: Readonly<Record<string, (all: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (all) => {
      const matrix = matrixFrom(all);
      if (matrix) state.ctm = multiply(matrix, state.ctm);
    },
    paintFormXObjectBegin: ([matrix, box]) => {
      save();
      const own = matrixFrom(matrix);
      if (own) state.ctm = multiply(own, state.ctm);
      const around = Array.isArray(box) ? boxAround(cornersOf(box.map(numberOf)), state.ctm) : null;
      if (around) state.clip = intersect(state.clip, around);
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
    setTextRenderingMode: ([mode]) => (state.mode = numberOf(mode)),
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
        textMatrix = showText(shown, state, textMatrix, {
          common: { artifact: marked.includes(true), chunk: chunk++ },
          glyphs,
          areas,
        });
    },
    setLineWidth: ([value]) => (state.lineWidth = numberOf(value)),
    setGState: ([entries]) => {
      for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
        const [key, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
        if (key === 'ca') state.fillAlpha = numberOf(value);
        else if (key === 'CA') state.strokeAlpha = numberOf(value);
        else if (key === 'BM') state.covers = value === 'source-over';
      }
    },
    setFillRGBColor: ([colour]) =>
      (state.fill = typeof colour === 'string' ? parseColour(colour) : undefined),
    setStrokeRGBColor: ([colour]) =>
      (state.stroke = typeof colour === 'string' ? parseColour(colour) : undefined),
    setFillColorN: () => (state.fill = undefined),
    setStrokeColorN: () => (state.stroke = undefined),
    clip: () => (clips = true),
    eoClip: () => (clips = true),
    constructPath: ([paint, data, extent]) => {
      const path: unknown = Array.isArray(data) ? data[0] : null;
      if (clips) {
        clips = false;
        const box = extent instanceof Float32Array ? boxAround(cornersOf([...extent]), state.ctm) : null;
        if (box) state.clip = intersect(state.clip, box);
      }
      if (typeof paint !== 'number' || !(path instanceof Float32Array)) return;
      if (strokes.has(paint)) {
        const pale = !isSeen({ colour: state.stroke ?? BLACK, opacity: state.strokeAlpha });
        strokedRules(path, state, closing.has(paint), pale ? paleRules : rules);
      }
      if (fills.has(paint)) paintArea(path);
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
  const shown = glyphs.map((glyph): Glyph =>
    glyph.sight === 'seen' && areas.covers(centreX(glyph), centreY(glyph), glyph.order)
      ? { ...glyph, sight: 'hidden' }
      : glyph,
  );
  return { width: page.width, height: page.height, glyphs: shown, rules, paleRules, damaged };
}

/** pdf.js hands the tag over as a word, or as its own kind of name where there are no properties. */
function isArtifact(tag: unknown): boolean {
  const name: unknown = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  return name === 'Artifact';
}
