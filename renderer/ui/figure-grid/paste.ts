/**
 * Which clipboard cell goes into which figure.
 *
 * Numbers land on figure cells from the focused one rightwards and downwards. A block that brings the official
 * labels with it goes where its labels say, wherever the focus is. What finds no place is named or counted, never
 * dropped silently; what is not a number is entered as it is and stays visibly wrong.
 */
import { figureDefinition, type FigureId } from '../../../shared/forms/figures.ts';
import { plainEntry, typedRow } from '../../../shared/report/entry.ts';
import { readFigure } from '../../../shared/report/reading.ts';
import type { Edit } from '../../../shared/report/report.ts';
import type { LayoutCell, TableLayout } from '../../../shared/report/layout.ts';
import { clipOf, type Block, type Clip } from './clipboard.ts';
import { figureRows, type FigureCell } from './navigation.ts';
import { hasRowLabels, readLabelled, rowsByLabel, withoutHeader } from './paste-labelled.ts';

export interface PastePlan {
  readonly edits: readonly Extract<Edit, { kind: 'figure' }>[];
  /** Cells with text that found no figure. */
  readonly outside: number;
  /** Labels of rows that are none of the table's. */
  readonly unknown: readonly string[];
  /** Entered by the place of their row or column, which no label tells. */
  readonly unsure: number;
  /** Entered in plain digits, not as they were written. */
  readonly tidied: number;
  /** Entered, but not a number. */
  readonly unreadable: number;
  /** True when labels came along that do not fit the table: nothing is entered. */
  readonly refused: boolean;
}

/** A text of the clipboard and the figure that it is for; null where there is none. */
export interface Landing {
  readonly figure: FigureId | null;
  readonly text: string;
}

/** Where everything of a labelled block goes. */
export interface Landings {
  readonly landings: readonly Landing[];
  readonly unknown: readonly string[];
  readonly unsure: ReadonlySet<FigureId>;
}

/** Plans a paste at `focus`. */
export function planPaste(layout: TableLayout, focus: FigureId, clip: Clip): PastePlan {
  const found =
    (hasRowLabels(layout, clip) ? null : plain(layout, focus, clip.rows)) ?? labelled(layout, clip);
  return found ? planOf(found) : { ...planOf(NOWHERE), refused: true };
}

const NOWHERE: Landings = { landings: [], unknown: [], unsure: new Set() };

/** A block whose every row is one of the table's goes there whole; any other is read as a file would be. */
function labelled(layout: TableLayout, clip: Clip): Landings | null {
  const read = readLabelled(layout, clip);
  const rows = read.isInOrder ? rowsByLabel(layout, clip.rows) : null;
  if (rows) return landingsOf(rows);
  return read.landings.some(({ figure }) => figure !== null) ? read : null;
}

function plain(layout: TableLayout, focus: FigureId, block: Block): Landings | null {
  const start = layout.cells.find((cell) => cell.figure === focus);
  const rows = start ? withoutHeader(layout, spread(block), start.column) : null;
  return start && rows ? landingsOf(rowsFrom(layout, start, rows)) : null;
}

function planOf({ landings, unknown, unsure }: Landings): PastePlan {
  const edits: Extract<Edit, { kind: 'figure' }>[] = [];
  let outside = 0;
  let tidied = 0;
  let unreadable = 0;
  for (const { figure, text: pasted } of landings) {
    if (figure === null) {
      if (pasted.trim() !== '') outside += 1;
      continue;
    }
    const text = plainEntry(figure, pasted);
    if (text !== pasted.trim()) tidied += 1;
    if (text !== '' && readFigure(text, figureDefinition(figure).kind).value === null) unreadable += 1;
    edits.push({ kind: 'figure', figure, text });
  }
  return { edits, outside, unknown, unsure: unsure.size, tidied, unreadable, refused: false };
}

/** Cells of the table and the texts for them, one row. */
export interface Target {
  readonly cells: readonly FigureCell[];
  readonly numbers: readonly string[];
}

function landingsOf(targets: readonly Target[]): Landings {
  const landings = targets.flatMap(({ cells, numbers }) =>
    numbers.map((text, column): Landing => ({ figure: cells[column]?.figure ?? null, text })),
  );
  return { ...NOWHERE, landings };
}

/** One text with the figures of a row in it (`12 0 3`) is that row. */
function spread(block: Block): Block {
  const row = block.length === 1 && block[0]?.length === 1 ? typedRow(block[0][0] ?? '') : null;
  return row ? [row] : block;
}

function rowsFrom(layout: TableLayout, start: LayoutCell, rows: Block): readonly Target[] {
  const known = figureRows(layout);
  const below = known.filter((row) => row.some((cell) => cell.row >= start.row));
  return rows.map((numbers, index) => ({
    cells: (below[index] ?? []).filter((cell) => cell.column + cell.columnSpan > start.column),
    numbers,
  }));
}

/** Reads one text as a clipboard of a single cell. */
export function clipOfText(text: string): Clip {
  return clipOf([[text]]);
}

/** What a paste did and did not do, in a sentence for the user. */
export function pasteMessage(plan: PastePlan): string {
  if (plan.refused)
    return '没有粘贴：复制的内容带有表格标题，但与本表的行对不上。请只复制数字，再选中左上角的格子粘贴。';
  const left = leftWords(plan);
  if (plan.edits.length === 0 && left.length === 0) return '剪贴板里没有可以填入的内容。';
  const parts = [`已填入 ${plan.edits.length} 格`];
  if (plan.tidied > 0) parts.push(`其中 ${plan.tidied} 格去掉了单位或分隔符`);
  if (plan.unreadable > 0) parts.push(`其中 ${plan.unreadable} 格不是数字，已按原文保留`);
  if (plan.unsure > 0) parts.push(`其中 ${plan.unsure} 格的行或列是按位置认的，请核对`);
  return `${[...parts, ...left].join('，')}。`;
}

const MOST_NAMED = 2;

function leftWords({ outside, unknown }: PastePlan): string[] {
  const named = unknown.slice(0, MOST_NAMED).map((label) => `“${label}”`);
  const more = unknown.length > MOST_NAMED ? `等 ${unknown.length} 行` : '';
  return [
    ...(named.length > 0 ? [`${named.join('、')}${more}在本表里没有对应的行，没有填入`] : []),
    ...(outside > 0 ? [`有 ${outside} 格超出表格，没有填入`] : []),
  ];
}
