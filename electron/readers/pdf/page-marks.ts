/** What a page shows that matters here: glyphs and straight rules, in page coordinates (points, y downwards). */

/** Which way a line of text runs on the page; `down` also for upright characters set in columns. */
export type Direction = 'right' | 'down' | 'up';

/** Whether a glyph can be seen; `inkless`: drawn with no ink, as the text layer of a scan is. */
export type Sight = 'seen' | 'hidden' | 'inkless';

export interface Glyph {
  /** Normally one character; U+FFFD where the file does not say which. */
  readonly text: string;
  /** Box of the glyph: its advance by about its font's height. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the font on the page, points. */
  readonly size: number;
  readonly font: string;
  /** Glyphs that one operator draws have the same number. */
  readonly chunk: number;
  /** Place in the order of drawing. */
  readonly order: number;
  readonly direction: Direction;
  /** Marked by the file as not belonging to the text: headers, footers, page numbers. */
  readonly artifact: boolean;
  readonly sight: Sight;
}

/** A straight line, as drawn: border of a cell, underline, edge of a thin filled rectangle. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Glyphs on one page; the densest print has a fifth of it. What is beyond is not listed. */
export const MOST_GLYPHS = 50_000;

export interface PageMarks {
  readonly width: number;
  readonly height: number;
  /** In the order in which the page draws them. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Rules in the colour of the paper: borders that only put a table in order. */
  readonly paleRules: readonly Rule[];
  /** Text begins or ends where it does not: an operator that said where the next text stands was lost. */
  readonly damaged: boolean;
}

export function centreX(glyph: Glyph): number {
  return (glyph.x0 + glyph.x1) / 2;
}

export function centreY(glyph: Glyph): number {
  return (glyph.top + glyph.bottom) / 2;
}
