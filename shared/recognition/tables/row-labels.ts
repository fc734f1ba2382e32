/** Which row of a table a line of cells is: its labels, and where its numbers begin. */
import type { SourceCell } from '../../source-document.ts';
import type { FoundLine } from './align-lines.ts';
import { isDistinct, type Axis } from './axis.ts';
import { remember } from '../../text/remember.ts';
import { squash } from './labels.ts';
import type { TableView } from './table-view.ts';

export interface LabelledRow extends Pick<FoundLine, 'stack'> {
  readonly row: number;
  /** The cell with the row's own label; null where it has none. */
  readonly cell: SourceCell | null;
  /** Own label as it was written. */
  readonly label: string;
  /** Cells behind the label that begin in this row or reach into it. */
  readonly numbers: readonly SourceCell[];
}

/** Begins as numbers and what stands for them do (12, 增3, /, —), not as a numbered label does (3.其他). */
const FIGURE = /^(?!\d{1,2}[.、]\p{Script=Han})(?:[增减新约]?[+-]?\d|[/\\—–―-]+$|无$)/u;
/** Words, as against what stands in number cells (无, 持平, 8件). */
const WORDS = /\p{Script=Han}\s*\p{Script=Han}\s*\p{Script=Han}/u;

/** Does a cell look like one of numbers? A blank one does not tell. */
export const isFigureLike = remember((text) => FIGURE.test(squash(text)) && !WORDS.test(text));

export function isBlank({ text }: SourceCell): boolean {
  return text.trim() === '';
}

/** Grid column where the known labels of most rows end; null where no label is known. */
export function numbersBegin(view: TableView, rows: readonly number[], axis: Axis): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const label = view.starting(row).find((cell) => cell.rowSpan === 1 && axis.find([cell.text]).exact);
    if (!label) continue;
    const end = label.column + label.columnSpan;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/**
 * Reads the labels of rows, top to bottom. A group's label stands over all rows behind it until another group
 * begins: merged beside them, repeated, or in a row of its own.
 *
 * @param numbersFrom grid column where the numbers begin; null where it is not known
 */
export function labelRows(
  view: TableView,
  rows: readonly number[],
  axis: Axis,
  numbersFrom: number | null,
): LabelledRow[] {
  let group: readonly string[] = [];
  return rows.map((row) => {
    const cells = view.covering(row);
    const labels = labelCells(view, cells, numbersFrom);
    for (const { text } of labels) group = axis.pathTo(text) ?? group;
    const own = ownLabel(axis, row, labels);
    const stack = [...group, own?.text ?? ''];
    const candidates = own ? axis.find(stack) : null;
    const [key] = candidates?.keys ?? [];
    if (own && key !== undefined && candidates?.exact && isDistinct(own.text)) {
      group = axis.byKey.get(key)?.under ?? group;
    }
    const end = own ? own.column + own.columnSpan : (numbersFrom ?? 0);
    return {
      row,
      stack,
      cell: own,
      label: own?.text.replace(/\s+/gu, '') ?? '',
      numbers: cells.filter(
        (cell) => cell !== own && cell.column + cell.columnSpan > end && cell.column >= end,
      ),
    };
  });
}

/** Cells before the first that looks like a number; those that reach into the numbers only where they are known. */
function labelCells(view: TableView, cells: readonly SourceCell[], numbersFrom: number | null): SourceCell[] {
  const labels: SourceCell[] = [];
  for (const cell of cells) {
    const isInNumbers = view.table.geometry === 'grid' && numbersFrom !== null && cell.column >= numbersFrom;
    if (isInNumbers || isFigureLike(cell.text)) break;
    if (!isBlank(cell)) labels.push(cell);
  }
  return labels;
}

/**
 * The cell that names a row: the last label of the forms among its labels, but behind a group's label that of the row
 * itself, known or not. One merged down over several rows is a group's.
 */
function ownLabel(axis: Axis, row: number, labels: readonly SourceCell[]): SourceCell | null {
  const own = labels.filter((cell) => cell.row === row && cell.rowSpan === 1);
  const known = own.findLastIndex(({ text }) => axis.find([text]).keys.length > 0);
  const behind = own.slice(known + 1).filter(({ text }) => WORDS.test(text));
  const last = behind.at(-1) ?? own[known] ?? own[0];
  if (!last) return null;
  const isGroup = axis.over(last.text).length > 0 && axis.find([last.text]).keys.length === 0;
  return isGroup ? null : last;
}
