/** One part of a table, read cell by cell by the labels of its row and its column. */
import type { FigureDefinition } from '../../forms/figures.ts';
import type { Place } from '../../report/schema.ts';
import type { SourceCell } from '../../source-document.ts';
import { alignLines, UNKNOWN, type AlignedLine } from './align-lines.ts';
import { isChangeWord } from './change-words.ts';
import { doubtColumns } from './column-doubts.ts';
import type { Collector, OriginOf } from './found-figures.ts';
import { headerColumns, type Column } from './header-columns.ts';
import { squash } from './labels.ts';
import type { Reading } from './reading.ts';
import { cellsUnder, type PlacedCell } from './row-cells.ts';
import { isBlank, isFigureLike, labelRows, numbersBegin, type LabelledRow } from './row-labels.ts';
import type { Segment } from './segments.ts';
import { isSingleRow, knownLabelsOf, TABLE_NAMES, type TableSpec } from './table-spec.ts';
import type { TableView } from './table-view.ts';

/** The rows of a part with what they are, and the columns over them. */
interface Part {
  readonly view: TableView;
  readonly spec: TableSpec;
  readonly columns: readonly Column[] | null;
  /** Are the columns those of this table? */
  readonly isOwnHeader: boolean;
  readonly isStray: boolean;
  readonly hasLabelRests: boolean;
  readonly originOf: OriginOf;
  readonly collector: Collector;
}

/**
 * Reads a part of a table into `reading`. A row or column that cannot be told costs its own figures: they stay blank
 * or are read with a doubt.
 *
 * @returns the keys of the rows that the part has
 */
export function readSegment(
  view: TableView,
  { spec, header, rows, isStray }: Segment,
  originOf: OriginOf,
  reading: Reading,
): readonly string[] {
  const { collector } = reading;
  const isSingle = isSingleRow(spec);
  const from = isSingle ? 0 : numbersBegin(view, rows, spec.rows);
  const between = (start: number, end: number) =>
    rows.some((row) => {
      const cells = Array.from({ length: end - start }, (_, offset) => view.at(row, start + offset));
      return cells.some((cell) => cell !== undefined && isFigureLike(cell.text));
    });
  const areSame = (one: number, other: number) =>
    rows.every((row) => squash(view.at(row, one)?.text ?? '') === squash(view.at(row, other)?.text ?? ''));
  const own = header.length > 0 ? headerColumns(view, header, spec, { from, between, areSame }) : null;
  if (own) reading.columns.set(spec, own);
  const known = own ?? (header.length === 0 ? (reading.columns.get(spec) ?? null) : null);
  const columns = known?.columns ?? null;
  const labelled = isSingle ? unlabelledRows(view, rows) : labelRows(view, rows, spec.rows, from);
  const isTooLong = ({ numbers: [first, ...others] }: LabelledRow) =>
    first !== undefined && isBlank(first) && others.length >= (columns?.length ?? Infinity);
  const hasLabelRests = view.table.geometry === 'rows' && labelled.some(isTooLong);
  const isOwnHeader = own !== null;
  const part: Part = { view, spec, columns, isOwnHeader, isStray, hasLabelRests, originOf, collector };
  const aligned = isSingle ? singleRow(labelled) : alignRows(part, labelled, known?.fits ?? []);
  const keys: string[] = [];
  const read: ReadCell[] = [];
  const fitting: { readonly row: LabelledRow; readonly key: string }[] = [];
  labelled.forEach((row, at) => {
    const line = aligned[at];
    if (!line || line.key === null) {
      noteExtraRow(part, row);
      return;
    }
    keys.push(line.key);
    const cells = readRow(part, row, line.key);
    read.push(...cells);
    if (cells.length > 0) fitting.push({ row, key: line.key });
    doubtRow(part, row, line, reading);
  });
  if (2 * fitting.length < keys.length) for (const { row, key } of fitting) doubtFit(part, row, key);
  if (isSingle && keys.length === 0) refuseTable(part);
  const figuresUnder = (column: Column) =>
    read.flatMap((one) => (one.column === column ? one.figure.id : []));
  if (own && keys.length > 0)
    doubtColumns({ spec, header: own, figuresUnder, rowKeys: keys, originOf }, reading);
  return keys;
}

// ── Which row is which ─────────────────────────────────────────────────────────────────────────────────────

function unlabelledRows(view: TableView, rows: readonly number[]): LabelledRow[] {
  return rows.map((row) => ({
    row,
    stack: [''],
    cell: null,
    label: '',
    numbers: view.covering(row),
  }));
}

/** The first row that says something. */
function singleRow(rows: readonly LabelledRow[]): AlignedLine[] {
  const first = rows.findIndex(({ numbers }) => numbers.some((cell) => isFigureLike(cell.text)));
  const only = first >= 0 ? first : rows.length > 0 ? 0 : -1;
  return rows.map((_, at) => (at === only ? { ...UNKNOWN, key: '', how: 'label' } : UNKNOWN));
}

function alignRows(
  part: Part,
  rows: readonly LabelledRow[],
  prior: readonly number[],
): readonly AlignedLine[] {
  const { view, spec, columns, isOwnHeader: isSamePlaces, hasLabelRests } = part;
  const isChange = () => false;
  const found = rows.map(({ row, stack, cell, numbers }) => ({
    stack,
    mayBePlaced: () =>
      cell !== null &&
      knownLabelsOf(stack.at(-1) ?? '').length === 0 &&
      columns !== null &&
      numbers.some((cell) => isFigureLike(cell.text)) &&
      cellsUnder({ view, row, numbers, columns, isSamePlaces, hasLabelRests, isChange }).ok,
  }));
  const { lines } = alignLines({ axis: spec.rows, found, prior, kind: 'rows' });
  // A label that is a row of one form and heads rows of another is a heading where such rows are.
  const groups = new Set(lines.flatMap(({ key }) => spec.rows.byKey.get(key ?? '')?.under ?? []));
  if (groups.size === 0) return lines;
  return lines.map((line, at) => {
    const isGroup = spec.rows.over(rows[at]?.label ?? '').some((label) => groups.has(label));
    return isGroup ? { ...line, key: null } : line;
  });
}

// ── Reading ────────────────────────────────────────────────────────────────────────────────────────────────

/** A cell and the figure that it is, by its row and its column. */
interface ReadCell {
  readonly column: Column;
  readonly figure: FigureDefinition;
  readonly placed: PlacedCell;
}

/** Reads the cells of a row; gives those whose figures were read or left blank. */
function readRow(part: Part, row: LabelledRow, key: string): readonly ReadCell[] {
  const { view, spec, columns, isOwnHeader: isSamePlaces, hasLabelRests } = part;
  if (!columns) {
    refuseRow(part, row, key, 'unknown-columns');
    return [];
  }
  const figureOf = (column: Column) => spec.figureAt(key, column.key ?? column.twice ?? '');
  const isChange = (column: Column) => figureOf(column)?.kind === 'change';
  const { row: at, numbers } = row;
  const placed = cellsUnder({ view, row: at, numbers, columns, isSamePlaces, hasLabelRests, isChange });
  if (!placed.ok) {
    refuseRow(part, row, key, placed.code);
    return [];
  }
  const read: ReadCell[] = [];
  columns.forEach((column, place) => {
    const figure = figureOf(column);
    const cell = placed.cells[place];
    if (figure !== null && cell) read.push({ column, figure, placed: cell });
  });
  for (const one of read) readCell(part, one);
  const merged = read.filter((one) => one.placed.isMerged);
  if (merged.length > 0) {
    const isAll = merged.length === read.length;
    doubtMerged(part, row, isAll ? [spec.rowPlace(key)] : merged.map(({ figure }) => figure.id));
  }
  const isStrayWord = ({ figure, placed: { cell } }: ReadCell) =>
    figure.kind !== 'change' && isChangeWord(cell?.text ?? '');
  if (spec.hasChanges && columns.some(isChange) && read.some(isStrayWord)) {
    const message = `“${row.label}”一行里“增”“减”的数不在“增/减”一列，可能错了位，请核对这一行。`;
    part.collector.doubt('shifted-row', spec.rowPlace(key), message, part.originOf(row.cell ?? undefined));
  }
  const words =
    row.label === '' ? read.find(({ placed: { cell } }) => SAYING.test(cell?.text ?? '')) : undefined;
  if (words?.placed.cell) {
    const message = `${TABLE_NAMES[spec.section]}的一行里写着“${words.placed.cell.text.trim()}”，可能不是这张表的行，请核对这一行。`;
    part.collector.doubt('shifted-row', spec.rowPlace(key), message, part.originOf(words.placed.cell));
  }
  return read;
}

/** Words where a number belongs: a row without a name that says such a thing is named by it. */
const SAYING = /\p{Script=Han}{4}/u;

const MONEY_UNIT = /[十百千万亿]*元/u;

/** The unit of money that a label names where the form asks for another: 元 over a column of 万元; else null. */
function otherUnit({ unit }: FigureDefinition, label: string): string | null {
  const named = unit === null ? undefined : MONEY_UNIT.exec(squash(label))?.[0];
  return named === undefined || named === unit ? null : unit;
}

function readCell(
  { collector, originOf }: Part,
  { column, figure, placed: { cell, isMerged } }: ReadCell,
): void {
  const isTwice = column.twice !== null;
  const wanted = otherUnit(figure, column.label);
  if (!isMerged && !isTwice && wanted === null) {
    collector.read(figure, cell, originOf);
    return;
  }
  const { id } = figure;
  const raw = cell?.text.trim() ?? '';
  const before = collector.found.unreadable[id];
  if (id in collector.found.figures && !isTwice) return;
  collector.leaveBlank(id, isTwice && before !== undefined ? `${before} / ${raw}` : raw);
  if (wanted !== null && !isMerged) {
    const message = `“${column.label}”不是以${wanted}为单位，“${raw}”没有填入，请换算后填写。`;
    collector.doubt('other-unit', id, message, originOf(cell));
  }
}

function doubtMerged(
  { spec, collector, originOf }: Part,
  { label, cell }: LabelledRow,
  places: readonly Place[],
): void {
  const row = label === '' ? TABLE_NAMES[spec.section] : `“${label}”一行`;
  for (const place of places) {
    const message = `${row}有合并的单元格，不知道里面的数属于哪一格，没有填入，请对照原文填写。`;
    collector.doubt('merged-cell', place, message, originOf(cell ?? undefined));
  }
}

const REFUSALS = {
  'unknown-columns': () => '的表头认不全，不知道各数属于哪一列',
  'short-row': (wanted: number, found: number) => `缺少单元格，应有 ${wanted} 个数，文件里有 ${found} 个`,
  'long-row': (wanted: number, found: number) => `多出单元格，应有 ${wanted} 个数，文件里有 ${found} 个`,
  'merged-cell': () => '的单元格与表头对不齐，不知道各数属于哪一列',
} as const;

/** Leaves a row to a person: its cells are shown, none is read. */
function refuseRow(part: Part, row: LabelledRow, key: string, code: keyof typeof REFUSALS): void {
  const { spec, columns, collector, originOf } = part;
  const keys = columns ? columns.flatMap((column) => column.key ?? column.twice ?? []) : commonKeys(spec);
  for (const column of keys) leaveUnread(spec.figureAt(key, column), collector);
  const numbers = row.numbers.filter((cell) => cell.rowSpan === 1 || cell.row === row.row);
  const shown = numbers.map((cell) => cell.text.trim() || '空').join('、');
  const name = row.label === '' ? TABLE_NAMES[spec.section] : `“${row.label}”一行`;
  const why = REFUSALS[code](columns?.length ?? 0, numbers.length);
  const message = `${name}${why}：${shown || '空'}。没有填入，请对照原文填写。`;
  collector.doubt(code, spec.rowPlace(key), message, originOf(row.cell ?? numbers[0]));
}

/** Leaves a figure blank that was not read from elsewhere. */
function leaveUnread(figure: FigureDefinition | null, { found, leaveBlank }: Collector): void {
  if (figure && !(figure.id in found.figures)) leaveBlank(figure.id);
}

/** Columns that the table has in every form. */
function commonKeys({ columns }: TableSpec): readonly string[] {
  const orders = columns.orders.filter((order) => order.length > 0);
  return (orders[0] ?? []).filter((key) => orders.every((order) => order.includes(key)));
}

function refuseTable({ spec, collector }: Part): void {
  for (const column of commonKeys(spec)) leaveUnread(spec.figureAt('', column), collector);
  const message = `${TABLE_NAMES[spec.section]}没有填数字的一行。没有填入，请对照原文填写。`;
  collector.doubt('missing-row', spec.rowPlace(''), message);
}

// ── What is said about rows ────────────────────────────────────────────────────────────────────────────────

function doubtRow(part: Part, { label, cell }: LabelledRow, line: AlignedLine, reading: Reading): void {
  const { spec, columns, isStray, collector, originOf } = part;
  const place = spec.rowPlace(line.key ?? '');
  const origin = originOf(cell ?? undefined);
  if (line.isOutOfOrder || isStray) {
    collector.doubt('row-order', place, `“${label}”一行不在规定的位置，请核对这一行。`, origin);
  }
  if (line.how === 'similar') {
    collector.doubt('label-variant', place, `行名“${label}”与规定的写法不同，请核对这一行。`, origin);
  }
  if (line.how === 'position') {
    const official = spec.rows.byKey.get(line.key ?? '')?.labels[0] ?? '';
    const ids = (columns ?? []).flatMap(({ key }) => spec.figureAt(line.key ?? '', key ?? '')?.id ?? []);
    const doubt = (ending: string) => {
      const message = `“${label}”不是规定的行名，按位置当作“${official}”${ending}，请核对这一行。`;
      collector.doubt('row-by-position', place, message, origin);
    };
    reading.placed.push({ axis: 'rows', ids, doubt });
  }
}

/** A row that has as many cells as the header has columns, where most rows have not: it may have lost one of its own. */
function doubtFit({ spec, collector, originOf }: Part, { label, cell }: LabelledRow, key: string): void {
  const message = `同表多数行的格数与表头不符，只有“${label}”等少数行相符，这一行的数可能错了位，请核对。`;
  collector.doubt('fits-alone', spec.rowPlace(key), message, originOf(cell ?? undefined));
}

/** A row with words or numbers that is no row of the form; headings carry neither. */
function noteExtraRow({ view, spec, originOf, collector }: Part, { row }: LabelledRow): void {
  const cells = view.starting(row).filter((cell) => !isBlank(cell));
  const isHeading = ({ text }: SourceCell) =>
    spec.rows.over(text).length > 0 ||
    spec.columns.over(text).length > 0 ||
    spec.isCorner(text) ||
    spec.columns.find([text]).keys.length > 0;
  if (cells.every(isHeading)) return;
  const text = cells.map((cell) => cell.text.replace(/\s+/gu, '')).join('、');
  const message = `${TABLE_NAMES[spec.section]}有一行不在规定的格式里，没有读入：${text}。`;
  collector.doubt('extra-row', `section:${spec.section}`, message, originOf(cells[0]));
}
