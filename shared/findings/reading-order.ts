/** Where places stand when a report is read from top to bottom. */
import { formFigures, rowOf, type FigureId } from '../forms/figures.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { TABLE_PLACES, TABLE_SECTIONS } from '../forms/sections.ts';
import { readCellPlace, readNotePlace, type CellPlace } from '../report/besides-texts.ts';
import { sectionAt } from '../report/place-name.ts';
import type { Place, Report } from '../report/schema.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../rich/schema.ts';

/** Figures of all forms in one order that keeps the order of each: a hybrid has figures of several. */
const READING_ORDER: readonly FigureId[] = FORM_IDS.toReversed().map(formFigures).reduce(merge, []);

/** Puts what only `older` has behind what stands before it there. */
function merge(newer: readonly FigureId[], older: readonly FigureId[]): readonly FigureId[] {
  return older.reduce<FigureId[]>(
    (order, id, index) => {
      if (order.includes(id)) return order;
      const before = older[index - 1];
      const at = before === undefined ? 0 : order.indexOf(before) + 1;
      return [...order.slice(0, at), id, ...order.slice(at)];
    },
    [...newer],
  );
}

const FIGURE_ORDER: ReadonlyMap<string, number> = new Map(READING_ORDER.map((id, index) => [id, index]));
/** Position of the first figure of every row and group, just before it: `requests.new`, `review.reconsideration`. */
const ROW_ORDER: ReadonlyMap<string, number> = new Map(
  READING_ORDER.map((id, index) => [rowOf(id), index - 0.5] as const).reverse(),
);

/** Part of the report, then block (heading, text, table), then line within the block. */
type ReadingPosition = readonly [part: number, block: number, line: number];

const AFTER_SECTIONS = 7;
const HEADING = 0;
const TEXT = 1;
const OWN_TABLE = 2;
const TABLE = 3;
/** More than a paragraph has. */
const MOST_NOTES = 10_000;

function cellOrder({ table, row, column }: CellPlace): number {
  return (table * MOST_ROWS + row) * MOST_COLUMNS + column;
}

type Named = Pick<Report, 'figures'>;

/** Comparable position of a place; the whole report comes first, what is unknown last. */
function readingPosition(report: Named, place: Place): ReadingPosition {
  if (place === 'report') return [-2, 0, 0];
  if (place === 'title') return [-1, 0, 0];
  if (place === 'signature') return [AFTER_SECTIONS, 0, 0];
  const text = /^(?:preamble|section:(\d))(?:\/paragraph:(\d+))?$/u.exec(place);
  if (text) return [Number(text[1] ?? 0), text[2] ? TEXT : HEADING, Number(text[2] ?? 0)];
  const cell = readCellPlace(place);
  // Own tables come when the words of their part have been read.
  if (cell) return [sectionAt(cell.part), OWN_TABLE, cellOrder(cell)];
  const note = readNotePlace(place);
  if (note) {
    const [part, block, line] = readingPosition(report, note.paragraph);
    return [part, block, line + (note.note + 1) / MOST_NOTES];
  }
  const [first] = place.split('.');
  const table = TABLE_SECTIONS.find((section) => TABLE_PLACES[section] === first);
  if (table === undefined) return [AFTER_SECTIONS + 1, 0, 0];
  if (place === first) return [table, TABLE, -1];
  // Columns (`requests.*.natural`) are read when the table has been read.
  const column = place.indexOf('.*.');
  const line =
    column >= 0
      ? FIGURE_ORDER.size + (FIGURE_ORDER.get(place.replace('*', 'new')) ?? 0)
      : (lineOf(report, place) ?? FIGURE_ORDER.size);
  return [table, TABLE, line];
}

/** `requests.otherHandling.other` is a cell where 其他处理 is one row, else a row: the report's figures decide. */
function lineOf(report: Named, place: Place): number | undefined {
  const row = ROW_ORDER.get(place);
  return row === undefined || place in report.figures ? FIGURE_ORDER.get(place) : row;
}

/** Sorts places in the reading order of a report. */
export function comparePlaces(report: Named): (a: Place, b: Place) => number {
  return (a, b) => {
    const [left, right] = [readingPosition(report, a), readingPosition(report, b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  };
}
