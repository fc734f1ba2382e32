/** Pieces of a line that stand apart, for tables whose cells no rule parts. */
import type { Line } from './lines.ts';
import { centreY, type Glyph } from './page-marks.ts';

export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Middle of the line, points from the top of all pages put below each other. */
  readonly y: number;
  readonly size: number;
  /** With heights counted likewise. */
  readonly glyphs: readonly Glyph[];
}

/** Two cells are at least this far from each other, sizes of the font; letters of one word are not. */
const GAP = 0.25;

/** The runs of a line that stands `down` points below its place on its own page. */
export function runsOf({ glyphs }: Line, down: number): Run[] {
  const groups: Glyph[][] = [];
  for (const onPage of glyphs) {
    const glyph = { ...onPage, top: onPage.top + down, bottom: onPage.bottom + down };
    const last = groups.at(-1)?.at(-1);
    if (last && glyph.x0 - last.x1 <= Math.min(glyph.size, last.size) * GAP) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).join(''),
    x0: Math.min(...group.map(({ x0 }) => x0)),
    x1: Math.max(...group.map(({ x1 }) => x1)),
    y: group.reduce((sum, glyph) => sum + centreY(glyph), 0) / group.length,
    size: Math.max(...group.map(({ size }) => size)),
    glyphs: group,
  }));
}

const DIGIT = '[\\d０-９]';
/** 12, １２, 1,204, 增3, 8件; a dash, a stroke or 无 for none. */
const NUMBER = new RegExp(
  `^(?:[增减+＋\\-－]?${DIGIT}(?:${DIGIT}|[.,．，](?=${DIGIT}))*(?:[件个项条元]|万元)?|[-—―－/／\\\\＼]{1,2}|无)$`,
  'u',
);

/** A number as tables have it, or the sign that stands for none. */
export function isNumber({ text }: Run): boolean {
  return NUMBER.test(text);
}

/** Numbers before labels: what has one begins a cell. */
export function isEnumerated({ text }: Run): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u.test(
    text,
  );
}

export function middle({ x0, x1 }: Run): number {
  return (x0 + x1) / 2;
}
