/**
 * Which clipboard cell goes into which figure.
 *
 * Numbers land on figure cells from the focused one rightwards and downwards. A block that brings the official
 * labels with it goes where its labels say, wherever the focus is. What finds no place is counted, never dropped
 * silently; what is not a number is entered as it is and stays visibly wrong.
 */
import { figureDefinition, type FigureId } from '../../../shared/forms/figures.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { plainEntry, typedRow } from '../../../shared/report/entry.ts';
import { readFigure } from '../../../shared/report/reading.ts';
import type { Edit } from '../../../shared/report/report.ts';
import type { Block } from './clipboard.ts';
import { figureRows, type FigureCell } from './navigation.ts';

export interface PastePlan {
  readonly edits: readonly Extract<Edit, { kind: 'figure' }>[];
  /** Cells with text that found no figure. */
  readonly outside: number;
  /** Entered in plain digits, not as they were written. */
  readonly tidied: number;
  /** Entered, but not a number. */
  readonly unreadable: number;
  /** True when labels came along that do not fit the table: nothing is entered. */
  readonly refused: boolean;
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** Plans a paste at `focus`. */
export function planPaste(layout: TableLayout, focus: FigureId, block: Block): PastePlan {
  const labels = new Set(layout.cells.filter((cell) => cell.text !== '').map((cell) => bare(cell.text)));
  const rows = spread(block)
    .filter((row) => !isLabelRow(row, labels))
    .map((row) => splitLabel(row, labels));
  const targets = rows.some((row) => row.label !== null)
    ? rowsByLabel(layout, rows)
    : rowsFrom(layout, focus, rows);
  if (!targets) return { edits: [], outside: 0, tidied: 0, unreadable: 0, refused: true };

  const edits: Extract<Edit, { kind: 'figure' }>[] = [];
  let outside = 0;
  let tidied = 0;
  let unreadable = 0;
  for (const { cells, numbers } of targets) {
    numbers.forEach((pasted, column) => {
      const figure = cells[column]?.figure;
      if (figure === undefined) {
        if (pasted.trim() !== '') outside += 1;
        return;
      }
      const kind = figureDefinition(figure).kind;
      const text = plainEntry(figure, pasted);
      if (text !== pasted.trim()) tidied += 1;
      if (text.trim() !== '' && readFigure(text, kind).value === null) unreadable += 1;
      edits.push({ kind: 'figure', figure, text });
    });
  }
  return { edits, outside, tidied, unreadable, refused: false };
}

/** One text with the figures of a row in it (`12 0 3`) is that row. */
function spread(block: Block): Block {
  const row = block.length === 1 && block[0]?.length === 1 ? typedRow(block[0][0] ?? '') : null;
  return row ? [row] : block;
}

/** A row of the clipboard: the official label nearest to its numbers, and the numbers. */
interface PastedRow {
  readonly label: string | null;
  readonly numbers: readonly string[];
}

interface Target {
  readonly cells: readonly FigureCell[];
  readonly numbers: readonly string[];
}

function isLabelRow(row: readonly string[], labels: ReadonlySet<string>): boolean {
  const filled = row.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.every((text) => labels.has(bare(text)));
}

function splitLabel(row: readonly string[], labels: ReadonlySet<string>): PastedRow {
  const last = row.findLastIndex((text) => labels.has(bare(text)));
  return { label: last < 0 ? null : bare(row[last] ?? ''), numbers: row.slice(last + 1) };
}

function rowsFrom(layout: TableLayout, focus: FigureId, rows: readonly PastedRow[]): readonly Target[] {
  const known = figureRows(layout);
  const start = known.flat().find((cell) => cell.figure === focus);
  if (!start) return [];
  const below = known.filter((row) => row.some((cell) => cell.row >= start.row));
  return rows.map(({ numbers }, index) => ({
    cells: (below[index] ?? []).filter((cell) => cell.column + cell.columnSpan > start.column),
    numbers,
  }));
}

/** Rows named by their own labels, from top to bottom; null where one has no label, an unknown one or is not whole. */
function rowsByLabel(layout: TableLayout, rows: readonly PastedRow[]): readonly Target[] | null {
  const known = figureRows(layout).map((cells) => ({ cells, label: rowLabel(layout, cells) }));
  const targets: Target[] = [];
  let next = 0;
  for (const { label, numbers } of rows) {
    const found = known.findIndex((row, at) => at >= next && row.label === label);
    const cells = known[found]?.cells;
    if (!cells || numbers.length < cells.length) return null;
    // A label that spans several columns leaves empty positions between itself and its numbers.
    const spare = numbers.length - cells.length;
    const own = numbers.slice(0, spare).every((text) => text.trim() === '') ? numbers.slice(spare) : numbers;
    if (own.slice(cells.length).some((text) => text.trim() !== '')) return null;
    targets.push({ cells, numbers: own });
    next = found + 1;
  }
  return targets;
}

function rowLabel(layout: TableLayout, cells: readonly FigureCell[]): string {
  const row = cells[0]?.row;
  const label = layout.cells.findLast(
    (cell) => cell.kind === 'label' && cell.row === row && cell.text !== '',
  );
  return bare(label?.text ?? '');
}

/** What a paste did, in a sentence for the user. */
export function pasteMessage(plan: PastePlan): string {
  if (plan.refused)
    return '没有粘贴：复制的内容带有表格标题，但与本表的行对不上。请只复制数字，再选中左上角的格子粘贴。';
  if (plan.edits.length === 0 && plan.outside === 0) return '剪贴板里没有可以填入的内容。';
  const parts = [`已填入 ${plan.edits.length} 格`];
  if (plan.tidied > 0) parts.push(`其中 ${plan.tidied} 格去掉了单位或分隔符`);
  if (plan.unreadable > 0) parts.push(`其中 ${plan.unreadable} 格不是数字，已按原文保留`);
  if (plan.outside > 0) parts.push(`有 ${plan.outside} 格超出表格，没有填入`);
  return `${parts.join('，')}。`;
}
