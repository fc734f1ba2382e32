/** Where a line was broken only because it was full, so that it goes on in the next one. */
import type { Line } from './lines.ts';

/** What may not begin a line, so that it pulls the character before it along (GB/T 15834, 禁则). */
const NO_START = /^[\p{Pe}\p{Pf}，。、；：？！…—·％‰,.;:?!%]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
const LATIN = /^[\u0021-\u024f]+$/u;

/**
 * Whether `line` was full: the first word of `next` would not have fitted before the right edge.
 *
 * @param right where lines of this text end at most, points
 */
export function isFull(line: Line, next: Line, right: number): boolean {
  return right - line.x1 < firstWordWidth(next) + next.size * SLACK;
}

/** Justified lines end within a fraction of a character of the edge. */
const SLACK = 0.3;

/** Width of what could not be parted from the first character of a line, points. */
function firstWordWidth({ glyphs }: Line): number {
  const [first] = glyphs;
  if (!first) return 0;
  let last = first;
  for (const glyph of glyphs.slice(1, LONGEST_WORD)) {
    const joined =
      NO_START.test(glyph.text) ||
      NO_END.test(last.text) ||
      (LATIN.test(last.text) && LATIN.test(glyph.text) && glyph.x0 - last.x1 < glyph.size * 0.2);
    if (!joined) break;
    last = glyph;
  }
  return last.x1 - first.x0;
}

/** Web addresses are long; a word never fills a line. */
const LONGEST_WORD = 60;

/** Two parts of one paragraph put together: no space where Chinese text was broken. */
export function joinWrapped(text: string, next: string): string {
  const words = /[A-Za-z,;.:)]$/.test(text) && /^[A-Za-z(]/.test(next);
  return words ? `${text} ${next}` : text + next;
}
