/** Table three: 收到和处理政府信息公开申请情况, read by its row and column labels. */
import {
  APPLICANT_LABEL,
  FORM_IDS,
  FORMS,
  LEGAL_PERSON_LABEL,
  numericRows,
  REQUEST_COLUMNS,
} from '../../forms/forms.ts';
import type { SourceCell } from '../../source-document.ts';
import { foldText } from '../../text/fold.ts';
import type { Collector, OriginOf } from './found-figures.ts';
import { labelFinder, labelKey } from './labels.ts';
import { outOfOrder } from './order.ts';
import { findColumn, headerColumns, type RequestColumns } from './request-columns.ts';
import type { TableView } from './table-view.ts';

const OTHER_HANDLING = 'otherHandling';

const findRow = labelFinder(
  FORM_IDS.flatMap((form) => numericRows(FORMS[form].requests))
    .map(({ key, row }) => ({
      wordings: row.name ? [row.label, row.name] : [row.label],
      value: key,
    }))
    .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index),
);
const findGroup = labelFinder(
  [...new Set(FORM_IDS.flatMap((form) => spanningLabels(FORMS[form].requests)))].map((label) => ({
    wordings: [label],
    value: labelKey(label),
  })),
);
/** Labels that mean something only under their group. */
const AMBIGUOUS = new Set([labelKey('其他'), labelKey('总计')]);
const HEADER_ONLY = [
  ...REQUEST_COLUMNS.slice(0, 5).map(({ label }) => labelKey(label)),
  labelKey(LEGAL_PERSON_LABEL),
];

function spanningLabels(rows: (typeof FORMS)['2021']['requests']): string[] {
  return rows.flatMap((row) => (row.rows ? [row.label, ...spanningLabels(row.rows)] : []));
}

/** Does the table hold rows of table three? Two distinct unambiguous row labels are enough. */
export function isRequestsTable(view: TableView): boolean {
  const seen = new Set<string>();
  for (const cell of view.table.cells) {
    if (cell.text.length > 80 || AMBIGUOUS.has(labelKey(cell.text))) continue;
    const match = findRow(cell.text);
    if (match?.exact) seen.add(match.value);
    if (seen.size >= 2) return true;
  }
  return false;
}

/** Does the table begin a table three (本年新收 …)? A table without it continues one. */
export function hasNewRequests(view: TableView): boolean {
  return view.table.cells.some((cell) => findRow(cell.text)?.value === 'new');
}

/** What else stands in the header. */
const HEADER_WORDS = [labelKey(APPLICANT_LABEL), labelKey(LEGAL_PERSON_LABEL), '勾稽关系'];

/** Words, as against what stands in number cells (无, 持平, 8件). */
const CHINESE_WORDS = /\p{Script=Han}\s*\p{Script=Han}\s*\p{Script=Han}/u;

interface DataRow {
  readonly row: number;
  readonly key: string;
  readonly exact: boolean;
  /** The cell with the label. */
  readonly cell: SourceCell;
  /** Grid column after the last label cell; cells from here on hold numbers. */
  readonly numbersFrom: number;
}

/**
 * Reads the rows of one table into `collector`.
 *
 * @param originOf where a cell of the table stands in the file, for the origin of each figure
 * @param known columns of the table that this one continues after a page break
 * @returns the columns, for a table that continues this one
 */
export function readRequestsTable(
  view: TableView,
  originOf: OriginOf,
  collector: Collector,
  known: RequestColumns | null,
): RequestColumns | null {
  const rows = dataRows(view);
  const first = rows[0]?.row ?? 0;
  const columns = headerColumns(view, first) ?? known;
  for (const row of rows) readRow(view, row, originOf, columns, collector);
  doubtOrder(rows, columns, originOf, collector);
  reportExtraRows(view, rows, originOf, collector);
  return columns;
}

/** Rows of either form, each where both forms have it. */
const ROW_ORDER = [...numericRows(FORMS['2021'].requests), ...numericRows(FORMS['2019'].requests)].map(
  ({ key }) => (key === OTHER_HANDLING ? `${OTHER_HANDLING}.` : key),
);

function rankOf(key: string): number {
  const place = ROW_ORDER.indexOf(key);
  return place >= 0 ? place : ROW_ORDER.findIndex((other) => other.startsWith(`${key}.`));
}

/** Rows and columns are taken by their labels; labels that have changed places may have left their numbers behind. */
function doubtOrder(
  rows: readonly DataRow[],
  columns: RequestColumns | null,
  originOf: OriginOf,
  collector: Collector,
): void {
  const rowsAstray = outOfOrder(rows.map(({ key }) => rankOf(key)));
  rows.forEach((row, index) => {
    if (!rowsAstray[index]) return;
    const message = `“${row.cell.text.trim()}”一行不在规定的位置，请核对这一行。`;
    collector.doubt('row-order', `requests.${row.key}`, message, originOf(row.cell));
  });
  if (!columns) return;
  const columnsAstray = outOfOrder(REQUEST_COLUMNS.map(({ key }) => columns.get(key) ?? -1));
  REQUEST_COLUMNS.forEach(({ key, label }, index) => {
    if (!columnsAstray[index]) return;
    const message = `表三“${label}”一列不在规定的位置，请核对这一列。`;
    collector.doubt('column-order', `requests.*.${key}`, message);
  });
}

function dataRows(view: TableView): DataRow[] {
  const rows: DataRow[] = [];
  let previous = '';
  let group = '';
  for (let row = 0; row < view.rowCount; row++) {
    const cells = coveringCells(view, row);
    // A header row repeated after a page break.
    if (cells.some((cell) => cell.row === row && HEADER_ONLY.includes(labelKey(cell.text)))) continue;
    let found: DataRow | null = null;
    for (const cell of cells) {
      const end = cell.column + cell.columnSpan;
      const spanning = findGroup(cell.text);
      if (spanning?.exact) group = spanning.value;
      const match = findRow(cell.text);
      if (!match) continue;
      // A label merged down over several rows is a heading, not a row.
      if (cell.row !== row || cell.rowSpan > 1) continue;
      const key = resolveKey(match.value, cell.text, group, previous);
      if (key === null) continue;
      if (found && (!match.exact || isBehindNumbers(cells, found, cell))) continue;
      found = { row, key, exact: match.exact, cell, numbersFrom: end };
    }
    if (!found) continue;
    const end = found.numbersFrom;
    const next = cells.find((cell) => cell.column >= end);
    // Under a known label stands another that no form has: an extra row, not this one.
    if (next && CHINESE_WORDS.test(next.text)) continue;
    rows.push(found);
    previous = found.key;
  }
  // （六）其他处理 is one row or the heading of three: beside one of the three it is a heading whose row lost its label.
  const divided = rows.some((row) => row.key.startsWith(`${OTHER_HANDLING}.`));
  return divided ? rows.filter((row) => row.key !== OTHER_HANDLING) : rows;
}

/** A label behind the numbers of another is no second label of their row: the row is the first one's, and too long. */
function isBehindNumbers(cells: readonly SourceCell[], { numbersFrom }: DataRow, label: SourceCell): boolean {
  return cells.some(
    ({ column, text }) =>
      column >= numbersFrom && column < label.column && /^\d+$/.test(foldText(text).trim()),
  );
}

/** Cells that cover a row, merged ones from above included, left to right. */
function coveringCells(view: TableView, row: number): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const cell = view.at(row, column);
    if (cell && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}

function resolveKey(rowKey: string, text: string, group: string, previous: string): string | null {
  const key = labelKey(text);
  if (key === labelKey('其他')) {
    const inGroup = group === labelKey('其他处理') || previous.startsWith(`${OTHER_HANDLING}.`);
    return inGroup ? `${OTHER_HANDLING}.other` : null;
  }
  if (key === labelKey('总计')) return previous === '' ? null : 'handled';
  return rowKey;
}

function readRow(
  view: TableView,
  row: DataRow,
  originOf: OriginOf,
  columns: RequestColumns | null,
  collector: Collector,
): void {
  const place = `requests.${row.key}`;
  const ids = REQUEST_COLUMNS.map(({ key }) => `${place}.${key}`);
  const own = view.starting(row.row).filter((cell) => cell.column >= row.numbersFrom);
  const origin = originOf(row.cell);
  const refuse = (code: string, why: string) => {
    for (const id of ids) if (!(id in collector.found.figures)) collector.leaveBlank(id);
    const shown = own.map((cell) => cell.text.trim() || '空').join('、');
    collector.doubt(
      code,
      place,
      `“${row.cell.text.trim()}”一行${why}：${shown}。没有填入，请对照原文填写。`,
      origin,
    );
  };
  if (!columns) {
    refuse('unknown-columns', '的表头认不全，不知道各数属于哪一列');
    return;
  }
  if (view.table.geometry === 'rows') {
    if (own.length !== REQUEST_COLUMNS.length) {
      refuse('short-row', `应有 ${REQUEST_COLUMNS.length} 个数，文件里有 ${own.length} 个`);
      return;
    }
    ids.forEach((id, position) => collector.read(id, own[position], originOf));
  } else {
    const cells = REQUEST_COLUMNS.map(({ key }) => view.at(row.row, columns.get(key) ?? -1));
    // A cell too many, missing or shared may have shifted its neighbours: the whole row is for a person to read.
    const spare = own.filter((cell) => !cells.includes(cell));
    if (spare.some((cell) => cell.text.trim() !== '' || !isUnderHeader(view, cell, columns))) {
      refuse('long-row', `应有 ${REQUEST_COLUMNS.length} 个数，文件里有 ${own.length} 个`);
      return;
    }
    if (cells.some((cell) => cell === undefined)) {
      refuse('short-row', `缺少单元格，应有 ${REQUEST_COLUMNS.length} 个数`);
      return;
    }
    if (
      cells.some((cell) => cell && (cell.columnSpan > 1 || cell.rowSpan > 1 || cell.column < row.numbersFrom))
    ) {
      refuse('merged-cell', '有合并的单元格，不知道各数属于哪一列');
      return;
    }
    ids.forEach((id, position) => collector.read(id, cells[position], originOf));
  }
  if (!row.exact) {
    collector.doubt(
      'label-variant',
      place,
      `行名“${row.cell.text.trim()}”与规定的写法不同，请核对这一行。`,
      origin,
    );
  }
}

/** Does an empty cell stand where the header has a column of its own, or before the numbers (an unmerged label)? */
function isUnderHeader(view: TableView, cell: SourceCell, columns: RequestColumns): boolean {
  if (cell.column < Math.min(...columns.values())) return true;
  return Array.from({ length: cell.row }, (_, row) => row).some(
    (row) => view.starting(row).some((above) => above.column === cell.column) && isHeaderRow(view, row),
  );
}

function isHeaderRow(view: TableView, row: number): boolean {
  return view.starting(row).some((cell) => HEADER_ONLY.includes(labelKey(cell.text)));
}

function reportExtraRows(
  view: TableView,
  rows: readonly DataRow[],
  originOf: OriginOf,
  collector: Collector,
): void {
  if (rows.length === 0) return;
  const known = new Set(rows.map((row) => row.row));
  for (let row = 0; row < view.rowCount; row++) {
    if (known.has(row)) continue;
    const cells = view.starting(row).filter((cell) => cell.text.trim() !== '');
    if (cells.every(isHeading)) continue;
    const text = cells.map((cell) => cell.text.replace(/\s+/g, '')).join('、');
    collector.doubt(
      'extra-row',
      'section:3',
      `表三有一行不在规定的格式里，没有读入：${text}。`,
      originOf(cells[0]),
    );
  }
}

/** Part of the header or a spanning label: printed words that carry no figures. */
function isHeading(cell: SourceCell): boolean {
  return (
    findColumn(cell.text) !== null ||
    findGroup(cell.text) !== null ||
    HEADER_WORDS.some((word) => labelKey(cell.text).includes(word))
  );
}
