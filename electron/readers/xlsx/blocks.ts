/** A sheet as paragraphs and tables: what stands together within empty rows and columns is a table. */
import type { SourceBlock, SourceCell, SourceParagraph } from '../../../shared/source-document.ts';
import type { Area, Grid } from './read-sheet.ts';

/** The blocks of a whole sheet, top to bottom. */
export function sheetBlocks(grid: Grid): SourceBlock[] {
  if (!grid.extent) return [];
  return splitRows(grid, grid.extent).flatMap((band) =>
    splitColumns(grid, band).flatMap((area) => areaBlocks(grid, area)),
  );
}

/** One area: its leading lines of a single text without a border are paragraphs, the rest is a table. */
export function areaBlocks(grid: Grid, area: Area): SourceBlock[] {
  const leading: SourceParagraph[] = [];
  let { top } = area;
  for (; top <= area.bottom; top += 1) {
    const texts = textsOf(grid, { ...area, top, bottom: top });
    if (texts.length > 1 || isFramed(grid, { ...area, top, bottom: top })) break;
    leading.push(...texts.map((text): SourceParagraph => ({ kind: 'paragraph', text })));
  }
  if (top > area.bottom) return leading;
  return [...leading, tableOf(grid, { ...area, top })];
}

function textsOf(grid: Grid, area: Area): string[] {
  const texts: string[] = [];
  eachPlace(area, (row, column) => {
    const text = grid.at(row, column)?.text.trim() ?? '';
    if (text !== '') texts.push(text);
  });
  return texts;
}

function isFramed(grid: Grid, area: Area): boolean {
  let isFramed = false;
  eachPlace(area, (row, column) => {
    isFramed ||= grid.at(row, column)?.hasBorder ?? false;
  });
  return isFramed;
}

function eachPlace({ top, left, bottom, right }: Area, look: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) look(row, column);
  }
}

/** Whether anything stands at a place: a text, a border, or a part of a merged cell that has either. */
function isUsed(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  if (cell && (cell.text !== '' || cell.hasBorder)) return true;
  const merge = grid.mergeAt(row, column);
  if (!merge) return false;
  const first = grid.at(merge.top, merge.left);
  return first !== undefined && (first.text !== '' || first.hasBorder);
}

function splitRows(grid: Grid, area: Area): Area[] {
  const used = (row: number) => isAnyUsed(grid, { ...area, top: row, bottom: row });
  return stretches(area.top, area.bottom, used).map(([top, bottom]) => ({ ...area, top, bottom }));
}

function splitColumns(grid: Grid, area: Area): Area[] {
  const used = (column: number) => isAnyUsed(grid, { ...area, left: column, right: column });
  return stretches(area.left, area.right, used).map(([left, right]) => ({ ...area, left, right }));
}

function isAnyUsed(grid: Grid, area: Area): boolean {
  let isAny = false;
  eachPlace(area, (row, column) => {
    isAny ||= isUsed(grid, row, column);
  });
  return isAny;
}

/** Stretches of numbers from `first` to `last` that are used, as `[from, to]`. */
function stretches(first: number, last: number, isUsed: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at <= last; at += 1) {
    if (!isUsed(at)) continue;
    const open = found.at(-1);
    if (open?.[1] === at - 1) open[1] = at;
    else found.push([at, at]);
  }
  return found;
}

function tableOf(grid: Grid, area: Area): SourceBlock {
  const cells: SourceCell[] = [];
  eachPlace(area, (row, column) => {
    const merge = grid.mergeAt(row, column);
    // A merged cell that begins outside is taken from where the area has it.
    const isFirst =
      !merge || (row === Math.max(merge.top, area.top) && column === Math.max(merge.left, area.left));
    if (!isFirst) return;
    const text = (merge ? grid.at(merge.top, merge.left) : grid.at(row, column))?.text ?? '';
    cells.push({
      row: row - area.top,
      column: column - area.left,
      rowSpan: merge ? Math.min(merge.bottom, area.bottom) - row + 1 : 1,
      columnSpan: merge ? Math.min(merge.right, area.right) - column + 1 : 1,
      text: text.replace(/\r\n?/g, '\n'),
    });
  });
  return {
    kind: 'table',
    geometry: 'grid',
    rowCount: area.bottom - area.top + 1,
    columnCount: area.right - area.left + 1,
    cells,
  };
}
