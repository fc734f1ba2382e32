/** Rules as drawn → long lines: pieces joined, doubles folded, and sorted into frames that hang together. */
import type { Rule } from './page-marks.ts';

/** Lines, cells and borders closer than this are one: double borders, slivers of a grid, rounding. Points. */
export const SNAP = 3;
/** More lines than this on a page are a drawing; comparing each with each must stay cheap. */
const MOST_LINES = 3000;

export interface Frame {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Lines that touch each other, as frames; each has lines of both axes. */
export function framesOf(rules: readonly Rule[]): Frame[] {
  const horizontal = joinPieces(rules.filter(({ axis }) => axis === 'horizontal'));
  const vertical = joinPieces(rules.filter(({ axis }) => axis === 'vertical'));
  if (horizontal.length > MOST_LINES || vertical.length > MOST_LINES) return [];
  const groups = new Groups(horizontal.length + vertical.length);
  horizontal.forEach((line, index) => {
    vertical.forEach((other, position) => {
      if (touches(line, other)) groups.join(index, horizontal.length + position);
    });
  });
  const frames = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const frameAt = (index: number) => {
    const key = groups.of(index);
    const frame = frames.get(key) ?? { horizontal: [], vertical: [] };
    frames.set(key, frame);
    return frame;
  };
  horizontal.forEach((line, index) => frameAt(index).horizontal.push(line));
  vertical.forEach((line, index) => frameAt(horizontal.length + index).vertical.push(line));
  const all = [...frames.values()];
  const whole = all.filter((frame) => frame.horizontal.length > 0 && frame.vertical.length > 0);
  const lone = all.flatMap((frame) => (frame.horizontal.length === 0 ? frame.vertical : []));
  return whole.map((frame) => ({
    ...frame,
    vertical: [...frame.vertical, ...lone.filter((line) => isSide(line, frame))],
  }));
}

/** A line as high as the frame, beside it: the far side of a column merged over every row of the page. */
function isSide(line: Rule, { vertical }: Frame): boolean {
  const top = Math.min(...vertical.map(({ from }) => from));
  const bottom = Math.max(...vertical.map(({ to }) => to));
  const shared = Math.min(bottom, line.to) - Math.max(top, line.from);
  return shared > (bottom - top) * 0.9 && line.to - line.from < (bottom - top) * 1.1;
}

function touches(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - SNAP &&
    vertical.at <= horizontal.to + SNAP &&
    horizontal.at >= vertical.from - SNAP &&
    horizontal.at <= vertical.to + SNAP
  );
}

/** Pieces of one axis that lie on one line and meet, joined. */
function joinPieces(pieces: readonly Rule[]): Rule[] {
  const sorted = pieces.toSorted((a, b) => a.at - b.at);
  const joined: Rule[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start];
    if (!first) break;
    let end = start;
    while ((sorted[end]?.at ?? Infinity) - first.at <= SNAP / 2) end++;
    joined.push(...joinOnLine(sorted.slice(start, end)));
    start = end;
  }
  return joined.filter(({ from, to }) => to - from > SNAP);
}

function joinOnLine(pieces: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + SNAP) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    } else joined.push(piece);
  }
  return joined;
}

/** Both borders of cells that stand apart, points; the narrowest row or column of text is twice as wide. */
const FOLD = 5;

/** Positions of lines, those nearer to each other than any row of text is high folded into one; ascending. */
export function foldPositions(positions: readonly number[]): number[] {
  const folded: { sum: number; count: number }[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = folded.at(-1);
    if (last && position - last.sum / last.count <= FOLD) {
      last.sum += position;
      last.count += 1;
    } else folded.push({ sum: position, count: 1 });
  }
  return folded.map(({ sum, count }) => sum / count);
}

/** Things numbered from 0 that are joined into groups (union–find). */
export class Groups {
  readonly #parents: number[];
  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }
  /** Number of the group that holds `index`. */
  of(index: number): number {
    let root = index;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root;) {
      root = parent;
      parent = this.#parents[root];
    }
    this.#parents[index] = root;
    return root;
  }
  join(one: number, other: number): void {
    this.#parents[this.of(one)] = this.of(other);
  }
}
