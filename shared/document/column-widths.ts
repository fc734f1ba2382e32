/** Widths of a table's grid columns: the official proportions, moved where a long number needs more room. */
import type { TableLayout } from '../report/layout.ts';

/** How the numbers of a table are set: all in one size, in columns that hold the longest of them unbroken. */
export interface ColumnFit {
  /** Twips; their sum is exactly the table's width. */
  readonly widths: readonly number[];
  /** Half points. */
  readonly numberSize: number;
}

/** Digits are half a character wide in 宋体 and up to this in the fonts that stand in for it. */
const DIGIT = 0.64;
const SMALLEST = 12;
/** How much of its width a column gives to others. */
const YIELD = 0.25;

/** Width, in characters, of the longest part of `text` that a line break must not tear. */
function longestPart(text: string): number {
  const parts = text.match(/[\u0021-\u007e]+/g) ?? [];
  return Math.max(0, ...parts.map((part) => part.length * DIGIT));
}

/** What columns are fitted into. */
export interface ColumnRoom {
  /** Width of the table in twips. */
  readonly width: number;
  /** Largest size of numbers in half points. */
  readonly size: number;
  /** Twips of a cell that are not text. */
  readonly padding: number;
}

/**
 * Fits the columns of `layout` into a table's width; `textOf` gives the text of a figure's cell.
 *
 * Columns of short numbers and of labels give up to a quarter of their width;
 * where that is not enough, the numbers get smaller.
 */
export function fitColumns(
  layout: TableLayout,
  textOf: (cell: TableLayout['cells'][number]) => string,
  { width, size, padding }: ColumnRoom,
): ColumnFit {
  const wanted = layout.widths.map((share) => share * width);
  const longest = layout.widths.map(() => 0);
  for (const cell of layout.cells) {
    if (cell.kind !== 'figure' || cell.columnSpan > 1) continue;
    longest[cell.column] = Math.max(longest[cell.column] ?? 0, longestPart(textOf(cell)));
  }
  for (let numberSize = size; ; numberSize -= 1) {
    const needed = longest.map((part) => (part === 0 ? 0 : part * numberSize * 10 + padding));
    const lacking = wanted.map((have, index) => Math.max(0, (needed[index] ?? 0) - have));
    const spare = wanted.map((have, index) =>
      Math.min(have * YIELD, Math.max(0, have - (needed[index] ?? 0))),
    );
    const lack = sum(lacking);
    const share = lack === 0 ? 0 : Math.min(1, lack / sum(spare));
    if (lack <= sum(spare) || numberSize <= SMALLEST) {
      const grown = lack === 0 ? 0 : (share * sum(spare)) / lack;
      const exact = wanted.map(
        (have, index) => have + (lacking[index] ?? 0) * grown - (spare[index] ?? 0) * share,
      );
      return { widths: wholeTwips(exact, width), numberSize };
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Whole twips whose sum is exactly `width`: every edge is rounded, not every column. */
function wholeTwips(exact: readonly number[], width: number): number[] {
  let edge = 0;
  let exactEdge = 0;
  return exact.map((value, index) => {
    exactEdge += value;
    const next = index === exact.length - 1 ? width : Math.round(exactEdge);
    const whole = next - edge;
    edge = next;
    return whole;
  });
}
