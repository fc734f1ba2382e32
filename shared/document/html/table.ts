/**
 * A statutory table as an accessible HTML table (WCAG 2.1 technique H43): every cell that heads others has an id and a
 * scope, every figure names the cells that head it.
 */
import type { LayoutCell, TableLayout } from '../../report/layout.ts';
import type { Report } from '../../report/schema.ts';
import { cellText, headerRowCount } from '../blocks.ts';
import { fitColumns } from '../column-widths.ts';
import { SIDE_PADDING, TABLE_SETTINGS } from '../official-page.ts';
import { rowsKeptWithNext, startHeight } from '../table-breaks.ts';
import { element, startTag, textHtml } from './markup.ts';
import { partClass, partLabels, type PartedCell } from './parted-labels.ts';

/** Styles that stand at the elements themselves, for pages that bring none of ours. */
export interface TableStyles {
  readonly table?: string;
  readonly caption?: string;
  readonly cell?: string;
}

export interface TableOptions {
  /** Names the table for those who hear it. */
  readonly title: string;
  readonly styles?: TableStyles;
  /** Twips on paper. */
  readonly width: number;
  /** For paper: see parted-labels.ts. */
  readonly isParted?: boolean;
}

/** The table of `layout` with the figures of `report`. */
export function tableHtml(
  report: Report,
  layout: TableLayout,
  { title, width, styles = {}, isParted = false }: TableOptions,
): string {
  const { size } = TABLE_SETTINGS[layout.section];
  const textOf = (cell: LayoutCell) => cellText(report, cell);
  const fit = fitColumns(layout, textOf, { width, size, padding: 2 * SIDE_PADDING + BORDER });
  const fitted = { ...layout, widths: fit.widths.map((own) => own / width) };
  const measures = [
    ...(styles.table === undefined ? [] : [styles.table]),
    `--start:${startHeight(fitted, width) / 20}pt`,
    ...(fit.numberSize < size ? [`--number:${fit.numberSize / 2}pt`] : []),
  ];
  const keeps = rowsKeptWithNext(fitted, width);
  const contentOf = (cell: PartedCell): CellContent => {
    const look = isParted ? partClass(cell) : undefined;
    return { html: textHtml(textOf(cell)), ...(look !== undefined && { class: look }) };
  };
  return gridHtml(isParted ? partLabels(fitted, keeps) : fitted, title, contentOf, {
    ...styles,
    table: measures.join(';'),
    keeps,
    ...(isParted && { place: `section:${layout.section}` }),
  });
}

/** What a line between two cells takes of their width, in twips. */
const BORDER = 20;

/** The class of what stands on the page of what is below: a row, or a caption. */
export const KEPT = 'is-kept';

/** What stands in a cell, as markup, and the class of the cell. */
export interface CellContent {
  readonly html: string;
  readonly class?: string;
}

/** The table of `layout` with any content in its cells, without a caption where that is empty; rows in `keeps` stay on the page of the row below. */
export function gridHtml(
  layout: TableLayout,
  caption: string,
  contentOf: (cell: LayoutCell) => CellContent,
  styles: TableStyles & { readonly keeps?: ReadonlySet<number>; readonly place?: string } = {},
): string {
  const columns = layout.widths.map((width) => startTag('col', { style: `width:${percent(width)}` }));
  const groups = rowGroups(layout).map(({ name, from, to }) => {
    const rows = Array.from({ length: to - from }, (_, index) => {
      const cells = layout.cells.filter(({ row }) => row === from + index);
      return element(
        'tr',
        { class: styles.keeps?.has(from + index) ? KEPT : undefined },
        cells.map((cell) => cellHtml(layout, cell, contentOf(cell), styles.cell)).join(''),
      );
    });
    return element(name, {}, `\n${rows.join('\n')}\n`);
  });
  const parts = [
    ...(caption === '' ? [] : [element('caption', { style: styles.caption }, textHtml(caption))]),
    element('colgroup', {}, columns.join('')),
    ...groups,
  ];
  return element(
    'table',
    { class: `table-${layout.section}`, 'data-place': styles.place, style: styles.table },
    `\n${parts.join('\n')}\n`,
  );
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

interface RowGroup {
  readonly name: 'thead' | 'tbody';
  readonly from: number;
  readonly to: number;
}

/** The headers and the rest; where captions stand inside a table, each begins a group of its own. */
function rowGroups(layout: TableLayout): RowGroup[] {
  const captions = layout.cells.filter(({ kind }) => kind === 'caption').map(({ row }) => row);
  const starts = captions.length > 0 ? captions : [headerRowCount(layout)];
  const bodies = starts.map((from, index): RowGroup => {
    return { name: 'tbody', from, to: starts[index + 1] ?? layout.rowCount };
  });
  const first = starts[0] ?? 0;
  return first > 0 ? [{ name: 'thead', from: 0, to: first }, ...bodies] : bodies;
}

function cellHtml(
  layout: TableLayout,
  cell: LayoutCell,
  content: CellContent,
  style: string | undefined,
): string {
  const span = {
    colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    class: content.class,
    style,
  };
  if (cell.kind === 'figure')
    return element('td', { ...span, headers: headersOf(layout, cell) }, content.html);
  if (cell.text === '') return element('td', span, '');
  return element('th', { id: idOf(layout, cell), scope: scopeOf(cell), ...span }, content.html);
}

function idOf({ section }: TableLayout, { row, column }: LayoutCell): string {
  return `table-${section}-${row}-${column}`;
}

function scopeOf({ kind, rowSpan, columnSpan }: LayoutCell): string {
  if (kind === 'caption') return 'rowgroup';
  if (kind === 'label') return rowSpan > 1 ? 'rowgroup' : 'row';
  return columnSpan > 1 ? 'colgroup' : 'col';
}

/** Ids of the cells above and to the left that head a figure, in reading order. */
function headersOf(layout: TableLayout, figure: LayoutCell): string {
  const above = layout.cells.filter(
    ({ kind, row, column, columnSpan }) =>
      (kind === 'header' || kind === 'caption') &&
      row < figure.row &&
      column <= figure.column &&
      figure.column < column + columnSpan,
  );
  // Where captions divide the table, the nearest and what stands below it count.
  const start = above.findLast(({ kind }) => kind === 'caption')?.row ?? 0;
  const beside = layout.cells.filter(
    ({ kind, text, row, rowSpan, column }) =>
      kind === 'label' &&
      text !== '' &&
      row <= figure.row &&
      figure.row < row + rowSpan &&
      column < figure.column,
  );
  return [...above.filter(({ row }) => row >= start), ...beside].map((cell) => idOf(layout, cell)).join(' ');
}
