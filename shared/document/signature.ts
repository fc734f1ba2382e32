/**
 * Where the lines of a signature stand, GB/T 9704-2012 clause 7.3.5.2: the agency ends two characters before the edge,
 * the date on the next line starts two characters right of the agency; a date that would reach further right than the
 * agency ends two characters before the edge and pushes it left.
 */
import { textWidth } from './plain-text.ts';

const EMPTY_AT_RIGHT = 2;
const DATE_SHIFT = 2;
const DATE = /^[\d〇○零一二三四五六七八九十]{2,4}\s*年[\s\S]*月[\s\S]*日?$/;

function widthOf(line: string): number {
  return Math.max(...line.split('\n').map(textWidth));
}

/**
 * Left indent, in body characters, of every line of a signature set in `lineWidth` characters. A line too wide for
 * its place starts at the left edge.
 */
export function signatureIndents(lines: readonly string[], lineWidth: number): number[] {
  const edge = lineWidth - EMPTY_AT_RIGHT;
  const widest = (chosen: readonly string[]) => Math.max(0, ...chosen.map(widthOf));
  const nameWidth = widest(lines.filter((line) => !DATE.test(line)));
  const dateWidth = widest(lines.filter((line) => DATE.test(line)));
  if (nameWidth === 0 || dateWidth === 0) return lines.map((line) => Math.max(0, edge - widthOf(line)));
  const nameStart = Math.min(edge - nameWidth, edge - dateWidth - DATE_SHIFT);
  return lines.map((line) =>
    Math.max(0, DATE.test(line) ? nameStart + DATE_SHIFT : nameStart + nameWidth - widthOf(line)),
  );
}
