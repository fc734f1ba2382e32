/** Areas that a page paints, in order: what shows behind a place, and whether something was painted over it later. */
import type { Ground } from '../parts/visibility.ts';
import { apply, type Matrix } from './matrix.ts';

/** An upright box on the page, points. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Area extends Box {
  /** How many glyphs were drawn before it. */
  readonly order: number;
  readonly paint: Ground;
}

export interface PaintedAreas {
  add(box: Box, paint: Ground, order: number): void;
  /** What is painted behind a place, nearest first. */
  under(x: number, y: number): Ground[];
  /** Whether a place of the glyph number `order` was painted over afterwards so that nothing of it shows. */
  covers(x: number, y: number, order: number): boolean;
}

/** A page with more is a drawing: of what comes later nothing is kept. */
const MOST_AREAS = 2000;

export function paintedAreas(): PaintedAreas {
  const areas: Area[] = [];
  const holds = (area: Area, x: number, y: number): boolean =>
    x > area.left && x < area.right && y > area.top && y < area.bottom;
  return {
    add: (box, paint, order) => {
      if (areas.length < MOST_AREAS) areas.push({ ...box, paint, order });
    },
    under: (x, y) => {
      const found: Ground[] = [];
      for (let index = areas.length - 1; index >= 0; index--) {
        const area = areas[index];
        if (!area || !holds(area, x, y)) continue;
        found.push(area.paint);
        if (area.paint === 'picture' || area.paint.alpha >= 1) break;
      }
      return found;
    },
    covers: (x, y, order) => {
      for (let index = areas.length - 1; index >= 0; index--) {
        const area = areas[index];
        if (!area || area.order <= order) return false;
        if (area.paint !== 'picture' && area.paint.alpha >= 1 && holds(area, x, y)) return true;
      }
      return false;
    },
  };
}

/** The upright box around the points `[x, y, x, y, …]` under a matrix; null without any. */
export function boxAround(points: readonly number[], matrix: Matrix): Box | null {
  let box: Box | null = null;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const { x, y } = apply(matrix, points[at] ?? NaN, points[at + 1] ?? NaN);
    if (!Number.isFinite(x + y)) return null;
    box = box
      ? {
          left: Math.min(box.left, x),
          right: Math.max(box.right, x),
          top: Math.min(box.top, y),
          bottom: Math.max(box.bottom, y),
        }
      : { left: x, right: x, top: y, bottom: y };
  }
  return box;
}

/** The four corners of a rectangle `[left, low, right, high]`. */
export function cornersOf([left = 0, low = 0, right = 0, high = 0]: readonly number[]): number[] {
  return [left, low, right, low, right, high, left, high];
}

/** What two boxes share; a box of no size where they share nothing. */
export function intersect(one: Box, other: Box): Box {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  return {
    left,
    top,
    right: Math.max(left, Math.min(one.right, other.right)),
    bottom: Math.max(top, Math.min(one.bottom, other.bottom)),
  };
}
