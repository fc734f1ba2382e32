/** Table two: 主动公开政府信息情况, read block by block (第二十条第（X）项) by row and column labels of either form. */
import {
  disclosureCaption,
  DISCLOSURE_HEADER,
  FORM_IDS,
  FORMS,
  type DisclosureBlock,
} from '../../forms/forms.ts';
import { FIGURES, type FigureId } from '../../forms/figures.ts';
import { readFigure } from '../../report/reading.ts';
import type { SourceCell } from '../../source-document.ts';
import type { Collector, OriginOf } from './found-figures.ts';
import { labelFinder, labelKey, squash, type LabelFinder } from './labels.ts';
import { outOfOrder } from './order.ts';
import type { TableView } from './table-view.ts';

const BLOCKS = FORM_IDS.flatMap((form) => FORMS[form].disclosure);
const ITEMS = [...new Set(BLOCKS.map((block) => block.item))];
const CAPTION = new RegExp(disclosureCaption({ item: '[（(]?([一二三四五六七八九1-9])[)）]?' }));
const NUMERALS = '一二三四五六七八九';
const HEADER = labelKey(DISCLOSURE_HEADER);

interface Named {
  readonly key: string;
  readonly label: string;
}

/** Finders by item of article 20: every wording of a row or column within its block, over both forms. */
function findersByItem(
  namedOf: (block: DisclosureBlock) => readonly Named[],
): ReadonlyMap<string, LabelFinder<string>> {
  return new Map(
    ITEMS.map((item) => {
      const named = BLOCKS.filter((block) => block.item === item).flatMap(namedOf);
      const keys = [...new Set(named.map(({ key }) => key))];
      const labels = keys.map((key) => ({
        wordings: named.filter((other) => other.key === key).map(({ label }) => label),
        value: key,
      }));
      return [item, labelFinder(labels)];
    }),
  );
}

const ROW_FINDERS = findersByItem((block) => block.rows);
const COLUMN_FINDERS = findersByItem((block) => block.columns);
const findNothing: LabelFinder<string> = () => null;

/** The item whose row a label names; every row label belongs to one item only. */
function itemOfRow(text: string): string | null {
  return ITEMS.find((item) => ROW_FINDERS.get(item)?.(text)?.exact) ?? null;
}

function isColumnLabel(text: string): boolean {
  return ITEMS.some((item) => COLUMN_FINDERS.get(item)?.(text)?.exact);
}

/** Does the table hold a block of table two: a caption, or a row and a column label of one? */
export function isDisclosureTable(view: TableView): boolean {
  const { cells } = view.table;
  if (cells.some((cell) => CAPTION.test(squash(cell.text)))) return true;
  return (
    cells.some((cell) => itemOfRow(cell.text) !== null) && cells.some((cell) => isColumnLabel(cell.text))
  );
}

interface Header {
  readonly item: string;
  /** Keys in order of the cells; null for a column that no form has. */
  readonly columns: readonly {
    readonly key: string | null;
    readonly label: string;
    readonly cell: SourceCell;
  }[];
}

/** Reads every block of the table into `collector`; `originOf` tells where a cell stands in the file. */
export function readDisclosureTable(view: TableView, originOf: OriginOf, collector: Collector): void {
  let item: string | null = null;
  let header: readonly SourceCell[] | null = null;
  const rows: NamedRow[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const cells = view.starting(row);
    const caption = cells
      .map((cell) => CAPTION.exec(squash(cell.text))?.[1])
      .find((match) => match !== undefined);
    if (caption !== undefined) {
      item = `（${/\d/.test(caption) ? NUMERALS.charAt(Number(caption) - 1) : caption}）`;
      header = null;
    } else if (isHeaderRow(cells)) {
      header = cells;
    } else {
      // The caption may stand outside the table or be worded differently: the row's own label tells the item too.
      const own = cells.map((cell) => itemOfRow(cell.text)).find((named) => named !== null) ?? item;
      const named = own === null ? null : readRow(cells, readHeader(own, header ?? []), originOf, collector);
      if (named) rows.push(named);
      if (own === null) noteExtraRow(cells, originOf, collector);
    }
  }
  doubtOrder(rows, originOf, collector);
}

interface NamedRow {
  readonly key: string;
  /** The cell with the label. */
  readonly cell: SourceCell;
}

const ROW_ORDER = FORMS['2021'].disclosure.flatMap(({ rows }) => rows.map(({ key }) => key));

/** Labels that have changed places may have left their numbers behind. */
function doubtOrder(rows: readonly NamedRow[], originOf: OriginOf, collector: Collector): void {
  const known = rows.filter(({ key }) => ROW_ORDER.includes(key));
  const astray = outOfOrder(known.map(({ key }) => ROW_ORDER.indexOf(key)));
  known.forEach(({ key, cell }, index) => {
    if (!astray[index]) return;
    const message = `“${cell.text.trim()}”一行不在规定的位置，请核对这一行。`;
    collector.doubt('row-order', `disclosure.${key}`, message, originOf(cell));
  });
}

function isHeaderRow(cells: readonly SourceCell[]): boolean {
  return cells.some((cell) => labelKey(cell.text) === HEADER || isColumnLabel(cell.text));
}

function noteExtraRow(cells: readonly SourceCell[], originOf: OriginOf, collector: Collector): void {
  const texts = cells.flatMap((cell) => cell.text.replace(/\s+/g, '') || []);
  if (texts.length === 0) return;
  const message = `表二有一行不在规定的格式里，没有读入：${texts.join('、')}。`;
  collector.doubt('extra-row', 'section:2', message, originOf(cells[0]));
}

function readHeader(item: string, cells: readonly SourceCell[]): Header {
  const findColumn = COLUMN_FINDERS.get(item) ?? findNothing;
  const start = cells.findIndex((cell) => findColumn(cell.text) !== null);
  const columns = cells.slice(start < 0 ? 1 : Math.max(start, 1)).map((cell) => ({
    key: findColumn(cell.text)?.value ?? null,
    label: cell.text.trim(),
    cell,
  }));
  return { item, columns };
}

function readRow(
  cells: readonly SourceCell[],
  header: Header,
  originOf: OriginOf,
  collector: Collector,
): NamedRow | null {
  const findRow = ROW_FINDERS.get(header.item) ?? findNothing;
  const labelAt = cells.findIndex((cell) => findRow(cell.text) !== null);
  const label = cells[labelAt];
  const numbers = cells.slice(labelAt + 1);
  const match = label ? findRow(label.text) : null;
  if (!label || !match) {
    noteExtraRow(cells, originOf, collector);
    return null;
  }
  const named = { key: match.value, cell: label };
  const ids = header.columns.map(({ key }) => idOf(match.value, key));
  header.columns.forEach((column) => {
    if (column.key === null && column.label !== '') {
      collector.doubt(
        'extra-column',
        'section:2',
        `表二“${column.label}”一列不在规定的格式里，没有读入。`,
        originOf(column.cell),
      );
    }
  });
  const aligned = isSound(header) ? alignCells(header, numbers) : null;
  if (!aligned) {
    for (const id of ids) if (id && !(id in collector.found.figures)) collector.leaveBlank(id);
    const shown = numbers.map((cell) => cell.text.trim() || '空').join('、');
    collector.doubt(
      'short-row',
      `disclosure.${match.value}`,
      `“${label.text.trim()}”一行应有 ${ids.length} 个数，文件里是：${shown || '空'}。没有填入，请对照原文填写。`,
      originOf(label),
    );
    return named;
  }
  ids.forEach((id, position) => {
    if (id) collector.read(id, aligned[position], originOf);
  });
  if (mayBeShifted(header, aligned)) {
    const message = `“${label.text.trim()}”一行里“增”“减”的数不在“增/减”一列，可能错了位，请核对这一行。`;
    collector.doubt('shifted-row', `disclosure.${match.value}`, message, originOf(label));
  }
  if (!isInOrder(header)) {
    const message = `“${label.text.trim()}”一行上面各列的顺序与规定的不同，请核对这一行。`;
    collector.doubt('column-order', `disclosure.${match.value}`, message, originOf(label));
  }
  if (!match.exact) {
    collector.doubt(
      'label-variant',
      `disclosure.${match.value}`,
      `行名“${label.text.trim()}”与规定的写法不同，请核对这一行。`,
      originOf(label),
    );
  }
  return named;
}

function idOf(row: string, column: string | null): FigureId | null {
  const id = `disclosure.${row}.${column ?? ''}`;
  return FIGURES.has(id) ? id : null;
}

const CHANGE = 'itemsChange';

/**
 * The cell of each header column, or null when it is open which number belongs where.
 *
 * As many numbers as columns: their order tells. Fewer: a cell whose wording only fits one column (增3 under 本年增/减)
 * can pin the row, when only one alignment keeps the order. Grid positions are not asked: a row or a header that
 * lost a cell has shifted positions.
 */
function alignCells(
  header: Header,
  numbers: readonly SourceCell[],
): readonly (SourceCell | undefined)[] | null {
  if (numbers.length === 0 || numbers.length > header.columns.length) return null;
  // A label among the numbers: the row says its name twice, so a number is missing.
  if (numbers.some((cell) => itemOfRow(cell.text) !== null)) return null;
  if (numbers.length === header.columns.length) return numbers;
  const possible = placements(numbers.length, header.columns.length).filter((places) =>
    places.every((place, position) => {
      const onlyChange = isChangeWord(numbers[position]?.text ?? '');
      return !onlyChange || header.columns[place]?.key === CHANGE;
    }),
  );
  const [only, ...others] = possible;
  if (!only || others.length > 0) return null;
  return header.columns.map((_, column) => numbers[only.indexOf(column)]);
}

/** Are as many columns known as one of the forms has for this item? A header that lost a label would shift its row. */
function isSound(header: Header): boolean {
  const known = header.columns.filter(({ key }) => key !== null).length;
  return BLOCKS.some((block) => block.item === header.item && block.columns.length === known);
}

/** Does a change (增3) stand under another column than the one for changes? */
function mayBeShifted({ columns }: Header, cells: readonly (SourceCell | undefined)[]): boolean {
  return (
    columns.some(({ key }) => key === CHANGE) &&
    columns.some(({ key }, at) => key !== CHANGE && isChangeWord(cells[at]?.text ?? ''))
  );
}

/** Do the columns that a form has stand in its order? A hybrid has columns of both. */
function isInOrder({ item, columns }: Header): boolean {
  return BLOCKS.filter((block) => block.item === item).every((block) => {
    const places = columns.map(({ key }) => block.columns.findIndex((column) => column.key === key));
    return !outOfOrder(places.filter((place) => place >= 0)).includes(true);
  });
}

function isChangeWord(text: string): boolean {
  return /^[增减+＋]/.test(text.trim()) && readFigure(text, 'count').value === null;
}

/** Every way to put `count` things into `slots` places in order. */
function placements(count: number, slots: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const all: number[][] = [];
  for (let first = from; first <= slots - count; first++) {
    for (const rest of placements(count - 1, slots, first + 1)) all.push([first, ...rest]);
  }
  return all;
}
