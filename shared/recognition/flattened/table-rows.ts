/**
 * Tokens of one statutory table → its rows, as far as the labels tell.
 *
 * A row is its label and the values up to the next label. Nothing is counted or moved here: a row that lost a
 * value stays short, and the reader of the table leaves it to a person.
 */
import { REQUEST_COLUMNS, REVIEW_GROUPS, REVIEW_RESULTS } from '../../forms/forms.ts';
import type { TableSection } from '../../forms/sections.ts';
import { foldText } from '../../text/fold.ts';
import type { Token } from './line-tokens.ts';

export interface FlatCell {
  readonly text: string;
  readonly line: number;
}

export interface FlatRow {
  readonly cells: FlatCell[];
  /** `values`: a row of numbers, with its label or without one. */
  readonly kind: 'header' | 'values';
  /** Place of the row in the report where its label alone tells. */
  readonly place: string | null;
  /** Index of the first value among the cells. */
  readonly from: number;
}

/** Groups tokens into rows; what is a header in each table depends on where in it a label stands. */
export function rowsOf(section: TableSection, tokens: readonly Token[]): FlatRow[] {
  const rows: FlatRow[] = [];
  const begin = (kind: FlatRow['kind'], token: Token, place: string | null = null) => {
    const from = kind === 'values' && token.kind === 'value' ? 0 : 1;
    rows.push({ cells: [cellOf(token)], kind, place, from });
  };
  const goOn = (token: Token) => rows.at(-1)?.cells.push(cellOf(token));

  for (const token of tokens) {
    const inHeader = rows.at(-1)?.kind === 'header';
    if (token.kind === 'value') {
      if (rows.length > 0 && !inHeader) goOn(token);
      else begin('values', token);
    } else if (token.kind === 'unknown') {
      if (section === 2 && inHeader && !token.beforeValue) goOn(token);
      else begin('values', token);
    } else {
      const { role, place } = token.entry;
      const isHeader = role === 'caption' || role === 'header' || role === 'column' || section === 4;
      // Captions and 信息内容 begin a line of their own; what else heads columns follows.
      if (role === 'caption' || role === 'header') begin('header', token);
      else if (isHeader || (role === 'either' && inHeader)) {
        if (inHeader) goOn(token);
        else begin('header', token);
      } else begin('values', token, place ?? null);
    }
  }
  return rows;
}

function cellOf(token: Token): FlatCell {
  return { text: token.kind === 'label' ? token.entry.label : token.text, line: token.line };
}

/** How many numbers each row must have; null where its header does not tell. */
export function columnCounts(section: TableSection, rows: readonly FlatRow[]): (number | null)[] {
  if (section === 3) return rows.map(() => REQUEST_COLUMNS.length);
  if (section === 4) return rows.map(() => REVIEW_GROUPS.length * REVIEW_RESULTS.length);
  let columns: number | null = null;
  return rows.map((row) => {
    if (row.kind === 'header') columns = row.cells.length > 1 ? row.cells.length - 1 : null;
    return columns;
  });
}

/** Digits of several cells that lost what divided them, one digit a cell; null where another reading is possible. */
export function splitDigits(
  section: TableSection,
  text: string,
  columns: number,
): { readonly digits: readonly string[]; readonly isCertain: boolean } | null {
  const digits = [...foldText(text)];
  if (digits.length !== columns || digits.some((digit) => !/^\d$/.test(digit))) return null;
  // No number begins with 0: where no other digit has one behind it, every digit stands alone.
  if (/^0*[1-9]?$/.test(digits.join(''))) return { digits, isCertain: true };
  return section === 3 && isSum(digits.map(Number)) ? { digits, isCertain: false } : null;
}

/**
 * Is the last digit the sum of the others? Then no other reading has that sum: joining digits makes a number
 * greater by a multiple of nine.
 */
function isSum(digits: readonly number[]): boolean {
  return digits.slice(0, -1).reduce((sum, digit) => sum + digit, 0) === digits.at(-1);
}
