/** Table four: 政府信息公开行政复议、行政诉讼情况, read by its two levels of column labels. */
import { REVIEW_GROUPS, REVIEW_RESULTS } from '../../forms/forms.ts';
import type { SourceCell } from '../../source-document.ts';
import type { Collector, OriginOf } from './found-figures.ts';
import { labelFinder, labelKey } from './labels.ts';
import type { TableView } from './table-view.ts';

const findResult = labelFinder(
  REVIEW_RESULTS.map(({ key, label }) => ({
    wordings: key === 'total' ? [label, '合计'] : [label],
    value: key,
  })),
);
const findGroup = labelFinder(REVIEW_GROUPS.map(({ key, label }) => ({ wordings: [label], value: key })));
type GroupKey = (typeof REVIEW_GROUPS)[number]['key'];
type ResultKey = (typeof REVIEW_RESULTS)[number]['key'];

const RECONSIDERATION = labelKey('行政复议');
const LITIGATION = labelKey('行政诉讼');

/** Does the table have the header of table four (未经复议直接起诉, 复议后起诉)? */
export function isReviewTable(view: TableView): boolean {
  const groups = view.table.cells.flatMap((cell) => findGroup(cell.text)?.value ?? []);
  return groups.includes('directLitigation') || groups.includes('litigationAfterReconsideration');
}

/** Reads the one row of numbers of the table into `collector`; `originOf` tells where a cell stands in the file. */
export function readReviewTable(view: TableView, originOf: OriginOf, collector: Collector): void {
  const upright = uprightFigures(view);
  if (upright) {
    for (const { id, cell } of upright) collector.read(id, cell, originOf);
    return;
  }
  const headerEnd = lastHeaderRow(view) + 1;
  const dataRow = headerEnd;
  if (headerEnd === 0 || dataRow >= view.rowCount) {
    refuse(collector, 'missing-row', '没有填数字的一行', [], originOf);
    return;
  }
  if (view.table.geometry === 'rows') readFlattened(view, headerEnd, originOf, collector);
  else readGrid(view, headerEnd, originOf, collector);
  for (let row = dataRow + 1; row < view.rowCount; row++) {
    const cells = view.starting(row);
    const texts = cells.flatMap((cell) => cell.text.trim() || []);
    if (texts.length > 0) {
      collector.doubt(
        'extra-row',
        'section:4',
        `表四在数字之后还有一行，没有读入：${texts.join('、')}。`,
        originOf(cells[0]),
      );
    }
  }
}

/**
 * A table turned on its side: every row ends with a result and its number, the groups stand left of them. It counts
 * where the fifteen results stand below each other in the order of the form, each under its group, and nothing else
 * does.
 */
function uprightFigures(view: TableView): readonly { id: string; cell: SourceCell }[] | null {
  if (view.table.geometry !== 'grid') return null;
  const figures: { id: string; cell: SourceCell }[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const cells = view.starting(row);
    const [label, number] = cells.slice(-2);
    const result = label && findResult(label.text);
    if (!result && figures.length === 0) continue;
    const group = label && groupBeside(view, row, label.column);
    const isSingle = label?.rowSpan === 1 && number?.rowSpan === 1;
    if (!result || !group || !number || !isSingle || findResult(number.text)) return null;
    figures.push({ id: `review.${group}.${result.value}`, cell: number });
  }
  return figures.map(({ id }) => id).join() === STATUTORY.join() ? figures : null;
}

/** The group left of a result: 复议后起诉 and 未经复议直接起诉 by name, 行政复议 where no 行政诉讼 stands beside it. */
function groupBeside(view: TableView, row: number, column: number): GroupKey | null {
  const beside = Array.from({ length: column }, (_, left) => view.at(row, column - 1 - left)?.text ?? '');
  return nearestGroup(beside);
}

function lastHeaderRow(view: TableView): number {
  let last = -1;
  for (let row = 0; row < view.rowCount; row++) {
    const isHeader = view.starting(row).some((cell) => findResult(cell.text) ?? findGroup(cell.text));
    if (isHeader) last = row;
  }
  return last;
}

function refuse(
  collector: Collector,
  code: string,
  why: string,
  cells: readonly SourceCell[],
  originOf: OriginOf,
): void {
  for (const group of REVIEW_GROUPS) {
    for (const result of REVIEW_RESULTS) {
      const id = `review.${group.key}.${result.key}`;
      if (!(id in collector.found.figures)) collector.leaveBlank(id);
    }
  }
  const shown = cells.map((cell) => cell.text.trim() || '空').join('、');
  collector.doubt(
    code,
    'section:4',
    `表四${why}${shown === '' ? '' : `：${shown}`}。没有填入，请对照原文填写。`,
    originOf(cells[0]),
  );
}

const STATUTORY = REVIEW_GROUPS.flatMap((group) =>
  REVIEW_RESULTS.map((result) => `review.${group.key}.${result.key}`),
);

function readGrid(view: TableView, dataRow: number, originOf: OriginOf, collector: Collector): void {
  const results = new Map<number, ResultKey>();
  for (let column = 0; column < view.columnCount; column++) {
    const result = resultOver(view, dataRow, column);
    if (result) results.set(column, result);
  }
  const groups = groupsOver(view, dataRow, results);
  const read = [...results].flatMap(([column, result]) => {
    const group = groups?.get(column);
    return group ? [{ id: `review.${group}.${result}`, cell: view.at(dataRow, column) }] : [];
  });
  const cells = read.map(({ cell }) => cell);
  const distinct = new Set(read.map(({ id }) => id)).size === read.length;
  // A number that no header stands over: a cell too many may have shifted the others.
  const spare = view
    .starting(dataRow)
    .filter((cell) => cell.text.trim() !== '' && view.at(0, cell.column) === undefined);
  const complete = read.length === REVIEW_GROUPS.length * REVIEW_RESULTS.length && distinct;
  if (!complete) {
    refuse(
      collector,
      'unknown-columns',
      '的表头认不全，不知道各数属于哪一类',
      view.starting(dataRow),
      originOf,
    );
  } else if (cells.some((cell) => cell === undefined)) {
    refuse(collector, 'short-row', '缺少单元格', view.starting(dataRow), originOf);
  } else if (spare.length > 0) {
    refuse(collector, 'long-row', '多出单元格', view.starting(dataRow), originOf);
  } else if (cells.some((cell) => cell && (cell.columnSpan > 1 || cell.row !== dataRow))) {
    refuse(collector, 'merged-cell', '有合并的单元格', view.starting(dataRow), originOf);
  } else {
    for (const { id, cell } of read) collector.read(id, cell, originOf);
    if (read.map(({ id }) => id).join() !== STATUTORY.join()) {
      collector.doubt('column-order', 'section:4', '表四各列的顺序与规定的不同，请对照原文核对。');
    }
  }
}

/** The result label (结果维持 …) over a column, nearest first. */
function resultOver(view: TableView, dataRow: number, column: number) {
  for (let row = dataRow - 1; row >= 0; row--) {
    const cell = view.at(row, column);
    const match = cell && cell.columnSpan === 1 ? findResult(cell.text) : null;
    if (match) return match.value;
  }
  return null;
}

/** The group over each column of results; null where one stands under none. */
function groupsOver(
  view: TableView,
  dataRow: number,
  results: ReadonlyMap<number, ResultKey>,
): ReadonlyMap<number, GroupKey> | null {
  const merged = [...results.keys()].map((column) => [column, groupOver(view, dataRow, column)] as const);
  const known = new Map(merged.flatMap(([column, group]) => (group ? [[column, group] as const] : [])));
  return known.size === results.size ? known : unmergedGroups(view, dataRow, results);
}

/**
 * A header pasted from a spreadsheet: a group's name stands over the first of its columns, the cells it was merged
 * with are empty. It counts where exactly the five results of the form stand below and right of each name.
 */
function unmergedGroups(
  view: TableView,
  dataRow: number,
  results: ReadonlyMap<number, ResultKey>,
): ReadonlyMap<number, GroupKey> | null {
  const statutory = REVIEW_RESULTS.map(({ key }) => key).join();
  const groups = new Map<number, GroupKey>();
  for (const { row, column, columnSpan, text } of view.table.cells) {
    const group = row < dataRow ? findGroup(text) : null;
    if (!group) continue;
    const columns = REVIEW_RESULTS.map((_, offset) => column + offset);
    const beside = columns.slice(1).map((next) => view.at(row, next)?.text.trim());
    const isAlone = beside.every((next, at) => next === '' || (next !== undefined && isResult(next, at + 1)));
    if (columnSpan > 1 || !isAlone || columns.map((at) => results.get(at)).join() !== statutory) return null;
    for (const at of columns) groups.set(at, group.value);
  }
  return groups.size === results.size ? groups : null;
}

function isResult(text: string, at: number): boolean {
  return findResult(text)?.value === REVIEW_RESULTS[at]?.key;
}

/** The group over a column: 复议后起诉 and 未经复议直接起诉 by name, 行政复议 where no 行政诉讼 stands over it. */
function groupOver(view: TableView, dataRow: number, column: number): GroupKey | null {
  return nearestGroup(
    Array.from({ length: dataRow }, (_, above) => view.at(dataRow - 1 - above, column)?.text ?? ''),
  );
}

/** The group that labels name, the nearest first. */
function nearestGroup(labels: readonly string[]): GroupKey | null {
  let reconsideration = false;
  for (const text of labels) {
    const key = labelKey(text);
    if (key === LITIGATION) return null;
    if (key === RECONSIDERATION) reconsideration = true;
    else {
      const match = findGroup(text);
      if (match && match.value !== 'reconsideration') return match.value;
    }
  }
  return reconsideration ? 'reconsideration' : null;
}

/** In flattened text only the order is known; it is taken when all fifteen labels stand in statutory order. */
function readFlattened(view: TableView, dataRow: number, originOf: OriginOf, collector: Collector): void {
  const header = Array.from({ length: dataRow }, (_, row) => view.starting(row)).flat();
  const results = header.flatMap((cell) => findResult(cell.text)?.value ?? []);
  const groups = header.flatMap((cell) => findGroup(cell.text)?.value ?? []);
  const statutoryResults = REVIEW_GROUPS.flatMap(() => REVIEW_RESULTS.map(({ key }) => key));
  const sound =
    results.join() === statutoryResults.join() &&
    groups.join() === REVIEW_GROUPS.map(({ key }) => key).join();
  const cells = view.starting(dataRow);
  if (!sound) {
    refuse(collector, 'unknown-columns', '的表头认不全，不知道各数属于哪一类', cells, originOf);
    return;
  }
  const ids = REVIEW_GROUPS.flatMap((group) =>
    REVIEW_RESULTS.map((result) => `review.${group.key}.${result.key}`),
  );
  if (cells.length !== ids.length) {
    refuse(collector, 'short-row', `应有 ${ids.length} 个数，文件里有 ${cells.length} 个`, cells, originOf);
    return;
  }
  ids.forEach((id, position) => collector.read(id, cells[position], originOf));
}
