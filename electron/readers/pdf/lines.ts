/** Glyphs → lines of text as they stand on the page. */
import { centreX, centreY, type Glyph } from './page-marks.ts';

export interface Line {
  /** Text without outer white space. */
  readonly text: string;
  /** First and last ink, points. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of most of its glyphs. */
  readonly size: number;
  readonly font: string;
  /** Glyphs with ink, left to right. */
  readonly glyphs: readonly Glyph[];
}

/**
 * Lines of glyphs that run from left to right, top to bottom. Glyphs drawn twice on nearly the same spot (a printer's
 * bold) count once: a doubled digit would be another number.
 */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = glyphs
    .filter((glyph) => glyph.direction === 'right')
    .toSorted((a, b) => a.bottom - b.bottom || a.x0 - b.x0);
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  let [top, bottom] = [0, 0];
  for (const glyph of sorted) {
    const height = Math.min(glyph.bottom - glyph.top, bottom - top);
    const shared = Math.min(bottom, glyph.bottom) - Math.max(top, glyph.top);
    if (row.length > 0 && shared > height * SAME_LINE) {
      row.push(glyph);
      // A line is as high as its highest glyph, not as high as a chain of glyphs that each overlap the next.
      if (glyph.bottom - glyph.top > bottom - top) [top, bottom] = [glyph.top, glyph.bottom];
      continue;
    }
    row = [glyph];
    rows.push(row);
    [top, bottom] = [glyph.top, glyph.bottom];
  }
  return rows.flatMap((glyphsOfRow) => lineOf(glyphsOfRow) ?? []);
}

/** Share of the lower glyph's height that two glyphs of one line have in common. */
const SAME_LINE = 0.5;

function lineOf(row: readonly Glyph[]): Line | null {
  const sorted = withoutDoubles(row.toSorted((a, b) => a.x0 - b.x0));
  const inked = sorted.filter((glyph) => glyph.text.trim() !== '');
  const [first, last] = [inked[0], inked.at(-1)];
  if (!first || !last) return null;
  const main = mostCommon(inked);
  return {
    text: lineText(sorted).trim(),
    x0: first.x0,
    x1: Math.max(...inked.slice(-3).map(({ x1 }) => x1)),
    top: inked.reduce((least, { top }) => Math.min(least, top), Infinity),
    bottom: inked.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity),
    size: main.size,
    font: main.font,
    glyphs: inked,
  };
}

/** The glyph whose size and font most glyphs share. */
function mostCommon(glyphs: readonly Glyph[]): { size: number; font: string } {
  const counts = new Map<string, { count: number; size: number; font: string }>();
  for (const { size, font } of glyphs) {
    const key = `${Math.round(size * 2)} ${font}`;
    const entry = counts.get(key) ?? { count: 0, size, font };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce((most, entry) => (entry.count > most.count ? entry : most), {
    count: 0,
    size: 0,
    font: '',
  });
}

/** Drops a glyph that shows the same character on nearly the same spot as one just before it. */
export function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const isDouble = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(centreX(other) - centreX(glyph)) < glyph.size * SAME_SPOT &&
          Math.abs(centreY(other) - centreY(glyph)) < glyph.size * SAME_SPOT,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

/** Nearer than any two glyphs of a text: the narrowest digits advance by 0.25 of the size. */
const SAME_SPOT = 0.15;

/** Text of glyphs sorted from left to right: a gap between Latin words is a space, even where none was drawn. */
export function lineText(glyphs: readonly Glyph[]): string {
  let text = '';
  let previous: Glyph | null = null;
  for (const glyph of glyphs) {
    if (previous && glyph.text.trim() !== '' && previous.text.trim() !== '') {
      const gap = (glyph.x0 - previous.x1) / Math.max(glyph.size, 1);
      const words = LATIN.test(previous.text) && LATIN.test(glyph.text);
      if (gap > (words ? WORD_GAP : COLUMN_GAP)) text += ' ';
    }
    text += glyph.text;
    previous = glyph;
  }
  return text;
}

/** The parts of a line that stand far apart from each other. */
export function piecesOf({ glyphs }: Line): string[] {
  const pieces: Glyph[][] = [];
  glyphs.forEach((glyph, index) => {
    const previous = glyphs[index - 1];
    if (!previous || glyph.x0 - previous.x1 > glyph.size * COLUMN_GAP) pieces.push([]);
    pieces.at(-1)?.push(glyph);
  });
  return pieces.map(lineText);
}

const LATIN = /^[\u0021-\u024f]+$/u;
/** Gaps in sizes of the font. Justified Chinese text spreads its characters, so that only a wide gap means something. */
const WORD_GAP = 0.2;
const COLUMN_GAP = 1.2;
