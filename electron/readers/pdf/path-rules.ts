/**
 * Straight rules among painted paths. Borders come as strokes (LibreOffice, WPS) or as rectangles so thin that they
 * look like strokes (Word, browsers).
 */
import type { GraphicsState } from './graphics-state.ts';
import { apply, IDENTITY, type Matrix, type Point } from './matrix.ts';
import type { Rule } from './page-marks.ts';
import { boxAround, type Box } from './painted-areas.ts';

/** Parts of a path as pdf.js packs them: code, then coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Thicker bars are areas, points. */
const THICKEST = 3;
/** Lean of a line that still counts as straight, points. */
const LEAN = 0.7;
const SHORTEST = 0.5;
/** More than this on one page is a drawing, not a document. */
const MOST_RULES = 50_000;

interface Subpath {
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly curved: boolean;
}

/** Adds the straight, upright edges of a stroked path to `rules`; `closes`: its ends are joined. */
export function strokedRules(
  path: Float32Array,
  { ctm, lineWidth }: Pick<GraphicsState, 'ctm' | 'lineWidth'>,
  closes: boolean,
  rules: Rule[],
): void {
  const thick = lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  for (const { points, closed } of subpaths(path, ctm)) {
    const [first] = points;
    const ring = first && (closed || closes) ? [...points, first] : points;
    for (let index = 1; index < ring.length; index++) {
      const [from, to] = [ring[index - 1], ring[index]];
      if (!from || !to) continue;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      // A short, broad stroke is an area too.
      if (thick > THICKEST && thick * 2 > length) continue;
      addRule(from, to, rules);
    }
  }
}

/** Adds the filled rectangles that are thin enough to be lines to `rules`. */
export function filledRules(path: Float32Array, ctm: Matrix, rules: Rule[]): void {
  for (const { points, curved } of subpaths(path, ctm)) {
    if (curved || points.length < 3 || points.length > 8) continue;
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) > THICKEST) continue;
    if (width >= height) {
      const y = (top + bottom) / 2;
      addRule({ x: left, y }, { x: right, y }, rules);
    } else {
      const x = (left + right) / 2;
      addRule({ x, y: top }, { x, y: bottom }, rules);
    }
  }
}

/** The filled rectangles that are too thick to be lines. */
export function rectanglesOf(path: Float32Array, ctm: Matrix): Box[] {
  return subpaths(path, ctm).flatMap(({ points, curved }) => {
    if (curved || points.length < 4 || points.length > 5) return [];
    const box = boxAround(
      points.flatMap(({ x, y }) => [x, y]),
      IDENTITY,
    );
    const isUpright = points.every(
      ({ x, y }) =>
        box && (near(x, box.left) || near(x, box.right)) && (near(y, box.top) || near(y, box.bottom)),
    );
    const isArea = box && Math.min(box.right - box.left, box.bottom - box.top) > THICKEST;
    return isArea && isUpright ? [box] : [];
  });
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < LEAN;
}

function addRule(from: Point, to: Point, rules: Rule[]): void {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (rules.length >= MOST_RULES || !Number.isFinite(dx + dy) || Math.max(dx, dy) < SHORTEST) return;
  if (dy <= LEAN && dx > dy) {
    const [start, end] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    rules.push({ axis: 'horizontal', at: (from.y + to.y) / 2, from: start, to: end });
  } else if (dx <= LEAN && dy > dx) {
    const [start, end] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    rules.push({ axis: 'vertical', at: (from.x + to.x) / 2, from: start, to: end });
  }
}

function subpaths(path: Float32Array, ctm: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let points: Point[] = [];
  let closed = false;
  let curved = false;
  const finish = (): void => {
    if (points.length > 1) found.push({ points, closed, curved });
    [points, closed, curved] = [[], false, false];
  };
  const point = (at: number): Point => apply(ctm, path[at] ?? NaN, path[at + 1] ?? NaN);
  for (let at = 0; at < path.length;) {
    const part = path[at];
    if (part === MOVE) {
      finish();
      points.push(point(at + 1));
      at += 3;
    } else if (part === LINE) {
      points.push(point(at + 1));
      at += 3;
    } else if (part === CURVE || part === QUADRATIC) {
      const length = part === CURVE ? 7 : 5;
      // A rounded corner ends the straight edge before it.
      const end = point(at + length - 2);
      finish();
      curved = true;
      points.push(end);
      at += length;
    } else if (part === CLOSE) {
      closed = true;
      at += 1;
    } else break;
  }
  finish();
  return found;
}
