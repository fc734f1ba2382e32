/**
 * The agency's name in red above the title, GB/T 9704-2012 clause 7.2: its upper edge 35 mm below the type area's, 小标宋
 * in red, in the middle; below it a red line as wide as the type area, and two empty lines before the title.
 */
import type { Page } from './page.ts';
import { textWidth } from './plain-text.ts';

export const RED = 'FF0000';
/** Twips above the name. */
export const ABOVE_RED_HEAD = 1984;
/** Between the name and the red line, 4 mm: in points, for Word counts it so. */
export const ABOVE_RED_LINE = 11;
/** Thickness of the line in eighths of a point. */
export const RED_LINE = 12;
export const LINES_BELOW_RED_LINE = 2;
/** Of the height of its characters a line of the name has. */
export const RED_HEAD_LINE = 1.3;

/** Half points: no smaller than the title of the standard, no larger than a long sheet's head looks well. */
const [SMALLEST, LARGEST] = [44, 120];
/** Left free at the sides. */
const FREE = 0.96;

/** Size, in half points, in which `text` fills a line of `page`; one too long for that wraps in the smallest. */
export function redHeadSize(text: string, { typeWidth }: Page): number {
  const fitting = Math.floor((typeWidth * FREE) / (Math.max(1, textWidth(text)) * 10));
  return Math.min(LARGEST, Math.max(SMALLEST, fitting));
}
