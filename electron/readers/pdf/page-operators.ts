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
import { boxAround, cornersOf, intersect, paintedAreas, type PaintedAreas } from './painted-areas.ts';
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

/** A page while its operators are followed. */
interface Drawing {
  readonly page: PageOperators;
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly paleRules: Rule[];
  readonly areas: PaintedAreas;
  readonly stack: GraphicsState[];
  state: GraphicsState;
  /** The next path narrows what can be painted on. */
  clips: boolean;
  isText: boolean;
  /** Text operators stand where no text is, or text begins within text. */
  damaged: boolean;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** How many pieces of text were shown. */
  chunks: number;
  /** Whether the marked contents around are artifacts, outermost first. */
  readonly marked: boolean[];
  /** What is done with a path, by the numbers of the operators. */
  readonly paints: ReadonlyMap<number, Paint>;
}

type Action = (drawing: Drawing, all: readonly unknown[]) => void;
type Actions = Readonly<Record<string, Action>>;

interface Paint {
  readonly strokes?: true;
  readonly closes?: true;
  readonly fills?: true;
}

const PAINTS: Readonly<Record<string, Paint>> = {
  stroke: { strokes: true },
  closeStroke: { strokes: true, closes: true },
  fill: { fills: true },
  eoFill: { fills: true },
  fillStroke: { strokes: true, fills: true },
  eoFillStroke: { strokes: true, fills: true },
  closeFillStroke: { strokes: true, closes: true, fills: true },
  closeEOFillStroke: { strokes: true, closes: true, fills: true },
};

/** Reads the operators of one page. Never throws: an operator that makes no sense is passed over. */
export function readPageMarks(page: PageOperators): PageMarks {
  const drawing: Drawing = {
    page,
    glyphs: [],
    rules: [],
    paleRules: [],
    areas: paintedAreas(),
    stack: [],
    state: { ...START, ctm: page.base, clip: { left: 0, right: page.width, top: 0, bottom: page.height } },
    clips: false,
    isText: false,
    damaged: false,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    chunks: 0,
    marked: [],
    paints: byNumber(PAINTS, page.names),
  };
  const actions = byNumber(ACTIONS, page.names);
  page.functions.forEach((number, index) => {
    const all = page.arguments[index];
    actions.get(number)?.(drawing, Array.isArray(all) ? (all as readonly unknown[]) : []);
  });
  const { glyphs, rules, paleRules, areas, damaged } = drawing;
  const shown = glyphs.map((glyph): Glyph =>
    glyph.sight === 'seen' && areas.covers(centreX(glyph), centreY(glyph), glyph.order)
      ? { ...glyph, sight: 'hidden' }
      : glyph,
  );
  return { width: page.width, height: page.height, glyphs: shown, rules, paleRules, damaged };
}

function byNumber<T>(named: Readonly<Record<string, T>>, names: PageOperators['names']): Map<number, T> {
  return new Map(
    Object.entries(named).flatMap(([name, one]) => {
      const number = names[name];
      return number === undefined ? [] : [[number, one] as const];
    }),
  );
}

const save = ({ stack, state }: Drawing): void => {
  if (stack.length < DEEPEST) stack.push({ ...state });
};
const restore = (drawing: Drawing): void => {
  drawing.state = drawing.stack.pop() ?? drawing.state;
};

const STATES: Actions = {
  save,
  restore,
  transform: ({ state }, all) => {
    const matrix = matrixFrom(all);
    if (matrix) state.ctm = multiply(matrix, state.ctm);
  },
  paintFormXObjectBegin: (drawing, [matrix, box]) => {
    save(drawing);
    const { state } = drawing;
    const own = matrixFrom(matrix);
    if (own) state.ctm = multiply(own, state.ctm);
    const around = Array.isArray(box) ? boxAround(cornersOf(box.map(numberOf)), state.ctm) : null;
    if (around) state.clip = intersect(state.clip, around);
  },
  paintFormXObjectEnd: restore,
  setLineWidth: ({ state }, [value]) => (state.lineWidth = numberOf(value)),
  setGState: ({ state }, [entries]) => {
    for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
      const [key, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      if (key === 'ca') state.fillAlpha = numberOf(value);
      else if (key === 'CA') state.strokeAlpha = numberOf(value);
      else if (key === 'BM') state.covers = value === 'source-over';
    }
  },
  setFillRGBColor: ({ state }, [colour]) =>
    (state.fill = typeof colour === 'string' ? parseColour(colour) : undefined),
  setStrokeRGBColor: ({ state }, [colour]) =>
    (state.stroke = typeof colour === 'string' ? parseColour(colour) : undefined),
  setFillColorN: ({ state }) => (state.fill = undefined),
  setStrokeColorN: ({ state }) => (state.stroke = undefined),
};

function moveLine(drawing: Drawing, x: number, y: number): void {
  drawing.damaged ||= !drawing.isText;
  drawing.textMatrix = drawing.lineMatrix = multiply([1, 0, 0, 1, x, y], drawing.lineMatrix);
}

const TEXTS: Actions = {
  beginText: (drawing) => {
    drawing.damaged ||= drawing.isText;
    drawing.isText = true;
    drawing.textMatrix = drawing.lineMatrix = IDENTITY;
  },
  endText: (drawing) => {
    drawing.damaged ||= !drawing.isText;
    drawing.isText = false;
  },
  setFont: ({ page, state }, [id, size]) => {
    state.font = typeof id === 'string' ? page.fontOf(id) : NO_FONT;
    state.size = numberOf(size);
  },
  setCharSpacing: ({ state }, [value]) => (state.charSpacing = numberOf(value)),
  setWordSpacing: ({ state }, [value]) => (state.wordSpacing = numberOf(value)),
  // pdf.js hands the percentage over as it is written in the file.
  setHScale: ({ state }, [value]) => (state.scale = numberOf(value) / 100 || 1),
  setLeading: ({ state }, [value]) => (state.leading = -numberOf(value)),
  setTextRise: ({ state }, [value]) => (state.rise = numberOf(value)),
  setTextRenderingMode: ({ state }, [mode]) => (state.mode = numberOf(mode)),
  setTextMatrix: (drawing, [matrix]) => {
    drawing.damaged ||= !drawing.isText;
    drawing.textMatrix = drawing.lineMatrix = matrixFrom(matrix) ?? IDENTITY;
  },
  moveText: (drawing, [x, y]) => moveLine(drawing, numberOf(x), numberOf(y)),
  setLeadingMoveText: (drawing, [x, y]) => {
    drawing.state.leading = numberOf(y);
    moveLine(drawing, numberOf(x), numberOf(y));
  },
  nextLine: (drawing) => moveLine(drawing, 0, drawing.state.leading),
  showText: (drawing, [shown]) => {
    drawing.damaged ||= !drawing.isText;
    if (!Array.isArray(shown)) return;
    const { state, textMatrix, marked, glyphs, areas } = drawing;
    const common = { artifact: marked.includes(true), chunk: drawing.chunks++ };
    drawing.textMatrix = showText(shown, state, textMatrix, { common, glyphs, areas });
  },
  beginMarkedContent: ({ marked }, [tag]) => marked.push(isArtifact(tag)),
  beginMarkedContentProps: ({ marked }, [tag]) => marked.push(isArtifact(tag)),
  endMarkedContent: ({ marked }) => marked.pop(),
};

function fillPath({ state, rules, paleRules, areas, glyphs }: Drawing, path: Float32Array): void {
  const paint = state.fill && { ...state.fill, alpha: state.fill.alpha * state.fillAlpha };
  filledRules(path, state.ctm, paint && !isSeen({ colour: paint }) ? paleRules : rules);
  // Blended paint lets what is below it show.
  const ground = paint && (state.covers ? paint : { ...paint, alpha: Math.min(paint.alpha, BLENDED) });
  for (const box of rectanglesOf(path, state.ctm)) {
    areas.add(intersect(box, state.clip), ground ?? 'picture', glyphs.length);
  }
}

function strokePath({ state, rules, paleRules }: Drawing, path: Float32Array, closes: boolean): void {
  const pale = !isSeen({ colour: state.stroke ?? BLACK, opacity: state.strokeAlpha });
  strokedRules(path, state, closes, pale ? paleRules : rules);
}

const PATHS: Actions = {
  clip: (drawing) => (drawing.clips = true),
  eoClip: (drawing) => (drawing.clips = true),
  constructPath: (drawing, [operator, data, extent]) => {
    const { state, paints } = drawing;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (drawing.clips) {
      drawing.clips = false;
      const box = extent instanceof Float32Array ? boxAround(cornersOf([...extent]), state.ctm) : null;
      if (box) state.clip = intersect(state.clip, box);
    }
    if (typeof operator !== 'number' || !(path instanceof Float32Array)) return;
    const paint = paints.get(operator);
    if (paint?.strokes) strokePath(drawing, path, paint.closes ?? false);
    if (paint?.fills) fillPath(drawing, path);
  },
};

const ACTIONS: Actions = { ...STATES, ...TEXTS, ...PATHS };

/** pdf.js hands the tag over as a word, or as its own kind of name where there are no properties. */
function isArtifact(tag: unknown): boolean {
  const name: unknown = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  return name === 'Artifact';
}
