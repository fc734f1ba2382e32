/** Table two: 主动公开政府信息情况, read block by block (第二十条第（X）项) by row and column labels of either form. */
import {
  disclosureCaption,
  DISCLOSURE_HEADER,
  FORM_IDS,
  FORMS,
  type DisclosureBlock,
} from '../report/forms.ts';
import { FIGURES, type FigureId } from '../report/figures.ts';
import { readFigure } from '../report/reading.ts';
import type { SourceCell } from '../source-document.ts';
import type { Collector, OriginOf } from './found-figures.ts';
import { labelFinder, labelKey, squash, type LabelFinder } from './labels.ts';
import type { TableView } from './table-view.ts';

const BLOCKS = FORM_IDS.flatMap((form) => FORMS[form].disclosure);
const ITEMS = [...new Set(BLOCKS.map((block) => block.item))];
const CAPTION = new RegExp(disclosureCaption({ item: '[（(]?([一二三四五六七八九])[)）]?' }));
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

/** Column keys of the labels as they were found, for telling the form. */
export interface FoundColumns {
  readonly item: string;
  readonly keys: readonly string[];
}

/** Does the table hold a block of table two? */
export function isDisclosureTable(view: TableView): boolean {
  return view.table.cells.some((cell) => CAPTION.test(squash(cell.text)));
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
export function readDisclosureTable(
  view: TableView,
  originOf: OriginOf,
  collector: Collector,
): FoundColumns[] {
  const found: FoundColumns[] = [];
  let item: string | null = null;
  let header: Header | null = null;
  for (let row = 0; row < view.rowCount; row++) {
    const cells = view.starting(row);
    const caption = cells
      .map((cell) => CAPTION.exec(squash(cell.text))?.[1])
      .find((match) => match !== undefined);
    if (caption !== undefined) {
      item = `（${caption}）`;
      header = null;
      continue;
    }
    if (cells.some((cell) => labelKey(cell.text) === HEADER)) {
      header = item === null ? null : readHeader(item, cells);
      if (header) found.push({ item: header.item, keys: header.columns.flatMap(({ key }) => key ?? []) });
      continue;
    }
    if (header) readRow(view, row, header, originOf, collector);
  }
  return found;
}

function readHeader(item: string, cells: readonly SourceCell[]): Header {
  const findColumn = COLUMN_FINDERS.get(item) ?? findNothing;
  const start = cells.findIndex((cell) => labelKey(cell.text) === HEADER) + 1;
  const columns = cells.slice(start).map((cell) => ({
    key: findColumn(cell.text)?.value ?? null,
    label: cell.text.trim(),
    cell,
  }));
  return { item, columns };
}

function readRow(
  view: TableView,
  row: number,
  header: Header,
  originOf: OriginOf,
  collector: Collector,
): void {
  const cells = view.starting(row);
  const findRow = ROW_FINDERS.get(header.item) ?? findNothing;
  const labelAt = cells.findIndex((cell) => findRow(cell.text) !== null);
  const label = cells[labelAt];
  const numbers = cells.slice(labelAt + 1);
  const match = label ? findRow(label.text) : null;
  if (!label || !match) {
    const texts = cells.flatMap((cell) => cell.text.replace(/\s+/g, '') || []);
    if (texts.length > 0) {
      collector.doubt(
        'extra-row',
        'section:2',
        `表二有一行不在规定的格式里，没有读入：${texts.join('、')}。`,
        originOf(cells[0]),
      );
    }
    return;
  }
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
  const aligned = alignCells(header, numbers);
  if (!aligned) {
    for (const id of ids) if (id && !(id in collector.found.figures)) collector.leaveBlank(id);
    const shown = numbers.map((cell) => cell.text.trim() || '空').join('、');
    collector.doubt(
      'short-row',
      `disclosure.${match.value}`,
      `“${label.text.trim()}”一行应有 ${ids.length} 个数，文件里是：${shown || '空'}。没有填入，请对照原文填写。`,
      originOf(label),
    );
    return;
  }
  ids.forEach((id, position) => {
    if (id) collector.read(id, aligned[position], originOf);
  });
  if (!match.exact) {
    collector.doubt(
      'label-variant',
      `disclosure.${match.value}`,
      `行名“${label.text.trim()}”与规定的写法不同，请核对这一行。`,
      originOf(label),
    );
  }
}

function idOf(row: string, column: string | null): FigureId | null {
  const id = `disclosure.${row}.${column ?? ''}`;
  return FIGURES.has(id) ? id : null;
}

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
  if (numbers.length === header.columns.length) return numbers;
  if (numbers.length === 0 || numbers.length > header.columns.length) return null;
  const possible = placements(numbers.length, header.columns.length).filter((places) =>
    places.every((place, position) => {
      const onlyChange = isChangeWord(numbers[position]?.text ?? '');
      return !onlyChange || header.columns[place]?.key === 'itemsChange';
    }),
  );
  const [only, ...others] = possible;
  if (!only || others.length > 0) return null;
  return header.columns.map((_, column) => numbers[only.indexOf(column)]);
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
