/** One sheet as a grid of what its cells show (ISO/IEC 29500-1 18.3.1). */
import { problem, ProblemError } from '../../../shared/problem.ts';
import { scanSheetXml } from './scan-sheet-xml.ts';
import { shownNumber } from './shown-number.ts';
import { USUAL_FORMAT, type CellFormat } from './styles.ts';

export interface GridCell {
  readonly text: string;
  readonly hasBorder: boolean;
}

/** Rows and columns from 0, both ends in it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  /** The cell at a place; undefined where there is neither a text nor a border. */
  readonly at: (row: number, column: number) => GridCell | undefined;
  /** The merged cell that takes a place; undefined where none does. */
  readonly mergeAt: (row: number, column: number) => Area | undefined;
  /** From the first to the last cell with a text or a border. */
  readonly extent: Area | null;
  /** Something with a text is hidden: a row, a column, letters like their ground. */
  readonly hidesText: boolean;
}

/** More cells than three statutory tables have many times over; beyond that it is another kind of workbook. */
const MOST_CELLS = 100_000;
const MOST_MERGES = 2_000;
/** A merged cell that takes more rows is none of a table's. */
const MOST_ROWS = 1_000;
/** Places between the first and the last cell. */
const MOST_PLACES = 500_000;
const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Row and column of `D4`; null for what is no cell. */
export function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', digits = ''] = PLACE.exec(name) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The area of `A1:J30`, or of a single cell; null for what is none. */
export function areaOf(range: string): Area | null {
  const [from, to] = range.split(':').map(placeOf);
  if (!from) return null;
  const end = to ?? from;
  return { top: from.row, left: from.column, bottom: end.row, right: end.column };
}

/** Reads a sheet; `name` is the file's, for messages. Throws ProblemError `too-large`, XmlError. */
export function readSheet(
  name: string,
  xml: string,
  strings: readonly string[],
  formats: readonly CellFormat[],
): Grid {
  const rows = new Map<number, Map<number, GridCell>>();
  const merges: Area[] = [];
  const hiddenColumns: Area[] = [];
  let count = 0;
  let hidesText = false;
  let [row, column] = [-1, -1];
  let isRowHidden = false;
  let cell: OpenCell | null = null;
  let inside = '';
  let isReading = false;

  const finish = (): void => {
    if (!cell) return;
    const text = cellText(cell, strings);
    const isHidden =
      isRowHidden ||
      !cell.format.isSeen ||
      hiddenColumns.some(({ left, right }) => left <= column && column <= right);
    const isBlank = text.trim() === '';
    if (isHidden && !isBlank) hidesText = true;
    const { hasBorder } = cell.format;
    // Whole columns are formatted, far below the last word.
    if (!hasBorder && (isHidden || isBlank)) return;
    const line = rows.get(row) ?? new Map<number, GridCell>();
    rows.set(row, line.set(column, { text: isHidden ? '' : text, hasBorder }));
    if (++count > MOST_CELLS) throw new ProblemError(problem('too-large', name));
  };
  scanSheetXml(xml, {
    open: (element, attribute) => {
      const isHidden = /^(?:1|true)$/.test(attribute('hidden') ?? '');
      switch (element) {
        case 'col':
          if (isHidden || attribute('width') === '0') {
            const [left, right] = [Number(attribute('min')) - 1, Number(attribute('max')) - 1];
            hiddenColumns.push({ top: 0, bottom: 0, left, right });
          }
          break;
        case 'row':
          row = attribute('r') === undefined ? row + 1 : Number(attribute('r')) - 1;
          column = -1;
          isRowHidden = isHidden || attribute('ht') === '0';
          break;
        case 'c': {
          column = placeOf(attribute('r') ?? '')?.column ?? column + 1;
          const format = formats[Number(attribute('s') ?? '0')] ?? USUAL_FORMAT;
          cell = { type: attribute('t') ?? 'n', format, value: '', formula: '', inline: '' };
          break;
        }
        case 'is':
        case 'v':
          beginValue(cell, element);
          inside = element;
          break;
        case 'f':
        case 't':
          inside = element;
          break;
        // How a word is spoken, written above it.
        case 'rPh':
          isReading = true;
          break;
        case 'mergeCell': {
          const area = areaOf(attribute('ref') ?? '');
          if (area) merges.push(area);
          if (merges.length > MOST_MERGES) throw new ProblemError(problem('too-large', name));
          break;
        }
      }
    },
    text: (text) => {
      if (!cell) return;
      if (inside === 'v') cell.value += text;
      else if (inside === 'f') cell.formula += text;
      else if (inside === 't' && !isReading) cell.inline += text;
    },
    close: (element) => {
      if (element === inside) inside = '';
      if (element === 'rPh') isReading = false;
      if (element !== 'c') return;
      finish();
      cell = null;
    },
  });
  const extent = extentOf(rows);
  if (extent && (extent.bottom - extent.top + 1) * (extent.right - extent.left + 1) > MOST_PLACES) {
    throw new ProblemError(problem('too-large', name));
  }
  return {
    at: (r, c) => rows.get(r)?.get(c),
    mergeAt: mergeFinder(merges),
    extent,
    hidesText,
  };
}

interface OpenCell {
  readonly type: string;
  readonly format: CellFormat;
  value: string;
  formula: string;
  inline: string;
}

/** A second value in a cell is another one, not the end of the first. */
function beginValue(cell: OpenCell | null, element: 'is' | 'v'): void {
  const part = element === 'v' ? 'value' : 'inline';
  if (cell && cell[part] !== '') cell[part] += '\n';
}

function cellText({ type, format, value, formula, inline }: OpenCell, strings: readonly string[]): string {
  if (type === 'inlineStr') return inline;
  // A formula that nobody has calculated yet shows nothing that could be read, but it is no blank.
  if (value === '') return formula === '' || type === 'str' ? '' : `=${formula}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const number = Number(value);
  return type === 'n' && Number.isFinite(number) ? shownNumber(number, format.numberFormat) : value;
}

/** Merged cells by the rows that they take: few take many. */
function mergeFinder(merges: readonly Area[]): Grid['mergeAt'] {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, merge.top + MOST_ROWS);
    for (let row = merge.top; row <= bottom; row += 1) {
      const line = byRow.get(row);
      if (line) line.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) => byRow.get(row)?.find(({ left, right }) => left <= column && column <= right);
}

function extentOf(rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>): Area | null {
  let extent: Area | null = null;
  for (const [row, line] of rows) {
    for (const column of line.keys()) {
      extent = extent
        ? {
            top: Math.min(extent.top, row),
            bottom: Math.max(extent.bottom, row),
            left: Math.min(extent.left, column),
            right: Math.max(extent.right, column),
          }
        : { top: row, bottom: row, left: column, right: column };
    }
  }
  return extent;
}
