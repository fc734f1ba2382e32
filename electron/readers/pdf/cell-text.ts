/** The text of one table cell from the glyphs that stand in it. */
import { lineText, linesOf, withoutDoubles, type Line } from './lines.ts';
import { centreX, centreY, type Glyph } from './page-marks.ts';
import { isFull, joinWrapped } from './wrapping.ts';

/**
 * Text of a cell, lines in reading order. A line that fills the cell goes on in the next one; otherwise a line break
 * stays, so that two numbers under each other never become one.
 *
 * @param left edges of the cell, points
 */
export function cellText(glyphs: readonly Glyph[], left: number, right: number): string {
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '');
  if (inked.length === 0) return '';
  const turned = inked.filter((glyph) => glyph.direction !== 'right');
  if (turned.length * 2 > inked.length) return columnsText(turned, turned[0]?.direction === 'up');
  if (isStacked(inked)) return columnsText(inked, false);
  return linesText(linesOf(glyphs), left, right);
}

function linesText(lines: readonly Line[], left: number, right: number): string {
  let text = '';
  let previous: Line | null = null;
  for (const line of lines) {
    if (previous) {
      const goesOn = isFull(previous, line, right - INSET) && !areTwoNumbers(previous, line, right - left);
      text = goesOn ? joinWrapped(text, splitNumbers(line)) : `${text}\n${splitNumbers(line)}`;
    } else text = splitNumbers(line);
    previous = line;
  }
  return text;
}

/**
 * Whether two lines of digits are two numbers: a number goes on in the next line only where it left no room in its
 * own, on neither side. Where the rule between two rows is lost, numbers of both stand in one cell.
 */
function areTwoNumbers(line: Line, next: Line, width: number): boolean {
  const [last, first] = [line.glyphs.at(-1), next.glyphs[0]];
  if (!last || !first || !NUMERIC.test(last.text) || !NUMERIC.test(first.text)) return false;
  return line.x1 - line.x0 + (first.x1 - first.x0) + first.size * 0.3 < width - 2 * INSET;
}

/** Space that programs leave between text and border, points. */
const INSET = 4;

/**
 * Text of a line in a cell. Numbers far apart are two numbers, not digits of one; digits that lie on each other or
 * are drawn in another order than they stand cannot be trusted, and U+FFFD between them says so.
 */
function splitNumbers(line: Line): string {
  const parts: { between: string; glyphs: Glyph[] }[] = [{ between: '', glyphs: [] }];
  line.glyphs.forEach((glyph, index) => {
    const previous = line.glyphs[index - 1];
    const between = previous ? betweenDigits(previous, glyph) : '';
    if (between !== '') parts.push({ between, glyphs: [] });
    parts.at(-1)?.glyphs.push(glyph);
  });
  if (parts.length === 1) return line.text;
  return parts.map(({ between, glyphs }) => between + lineText(glyphs).trim()).join('');
}

function betweenDigits(left: Glyph, right: Glyph): '' | '\n' | '\ufffd' {
  if (!NUMERIC.test(left.text) || !NUMERIC.test(right.text)) return '';
  const gap = right.x0 - left.x1;
  const turned = left.chunk === right.chunk && left.order > right.order;
  if (turned || -gap > Math.min(left.x1 - left.x0, right.x1 - right.x0) * OVERLAP) return '\ufffd';
  return gap > left.size * FAR ? '\n' : '';
}

const NUMERIC = /^[\d.,]$/;
const OVERLAP = 0.4;
const FAR = 0.9;

/**
 * Upright characters drawn one below the other, or each left of the one before: text that runs downwards, in columns
 * from the right. Digits do not.
 */
function isStacked(glyphs: readonly Glyph[]): boolean {
  if (glyphs.every(({ text }) => NUMERIC.test(text))) return false;
  let [down, along] = [0, 0];
  glyphs.forEach((glyph, index) => {
    const previous = glyphs[index - 1];
    if (!previous) return;
    const [dx, dy] = [centreX(glyph) - centreX(previous), centreY(glyph) - centreY(previous)];
    const isBelow = Math.abs(dx) < glyph.size * 0.2 && dy > glyph.size * 0.5;
    const isLeft = dx < -glyph.size * 0.8 && dy < glyph.size * 0.3;
    if (isBelow || isLeft) down += 1;
    else if (Math.abs(dy) < glyph.size * 0.3) along += 1;
  });
  return down > 0 && along === 0 && down * 3 >= glyphs.length;
}

/** Text in columns: from the right, each downwards; text turned the other way from the left, each upwards. */
function columnsText(glyphs: readonly Glyph[], upwards: boolean): string {
  const sign = upwards ? -1 : 1;
  const sorted = withoutDoubles(glyphs).toSorted((a, b) => sign * (centreX(b) - centreX(a)));
  const columns: Glyph[][] = [];
  for (const glyph of sorted) {
    const column = columns.at(-1);
    const [first] = column ?? [];
    if (column && first && Math.abs(centreX(first) - centreX(glyph)) < glyph.size * 0.5) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns
    .map((column) =>
      column
        .toSorted((a, b) => sign * (centreY(a) - centreY(b)))
        .map(({ text }) => text)
        .join(''),
    )
    .join('');
}
