/**
 * Where the title breaks, GB/T 9704-2012 clause 7.3.1: only where a word ends, longer lines above shorter ones.
 */
import type { Page } from './page.ts';
import { textWidth } from './plain-text.ts';

/** Advance of a character of the title, in twips. */
const titleEm = ({ titleSize }: Page) => titleSize * 10;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

// Where a title may be broken best: before and after the year, and between the parts of its statutory end.
const STATUTORY_PARTS = /(?<=\d{4}年度?)(?=政府信息公开)|(?<=政府信息公开)(?=工作)|(?=\d{4}年)/g;

// Never inside: a number with its unit, and the words of the statutory end.
const WHOLE = /\d+(?:年度?)?|政府|信息|公开|工作|年度|报告/g;

// Nor, where there is another way, inside words that a list of words may cut.
const BETTER_WHOLE = /人民政府|办公室|办事处|委员会/g;

/**
 * Width, in characters, that makes a title line too long for the page wrap where a word ends; undefined where the
 * line fits, or no width does. Wrapping by width keeps the line one line of text for whoever reads the file.
 */
export function wrapWidth(line: string, page: Page): number | undefined {
  const full = page.typeWidth / titleEm(page);
  const total = textWidth(line);
  if (total <= full) return undefined;
  const best = new Set([...line.matchAll(STATUTORY_PARTS)].map((match) => match.index));
  const torn = new Set([...line.matchAll(WHOLE)].flatMap(insideOf));
  const cut = new Set([...line.matchAll(BETTER_WHOLE)].flatMap(insideOf));
  const words = [...WORDS.segment(line)].map((word) => word.index);
  const good = new Set([...best, ...words.filter((index) => !torn.has(index) && !cut.has(index))]);
  const untorn = new Set([...line].map((_, index) => index).filter((index) => !torn.has(index)));
  const fewest = Math.ceil(total / full);
  // Better one line more than a word cut in two.
  for (const [allowed, lines] of [
    [best, fewest],
    [good, fewest],
    [good, fewest + 1],
    [untorn, fewest],
    [untorn, fewest + 1],
  ] as const) {
    // The narrowest width that still needs no further line makes the most even lines.
    const found = widthsFor(full, total, lines).findLast((width) => {
      const breaks = breaksAt(line, width);
      return breaks.length < lines && breaks.every((index) => allowed.has(index));
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Indexes inside a match, its start left out. */
function insideOf({ 0: text, index }: RegExpExecArray): number[] {
  return Array.from({ length: text.length - 1 }, (_, at) => index + at + 1);
}

/** Widths of half a character's difference, from `full` down to where `total` needs more than `lines`. */
function widthsFor(full: number, total: number, lines: number): number[] {
  const widths: number[] = [];
  for (let width = Math.floor(full * 2) / 2; width * lines >= total; width -= 0.5) widths.push(width);
  return widths;
}

/** Indexes at which `line` wraps when set `width` characters wide. */
function breaksAt(line: string, width: number): number[] {
  const breaks: number[] = [];
  let used = 0;
  let index = 0;
  for (const character of line) {
    const advance = textWidth(character);
    if (used + advance > width) {
      breaks.push(index);
      used = 0;
    }
    used += advance;
    index += character.length;
  }
  return breaks;
}

/** Twips in which a line wraps at `width` characters: nearly one more, for digits are wider in some fonts. */
export function titleRoom(width: number, page: Page): number {
  return (width + 0.95) * titleEm(page);
}
