/** The cells of a row: their edges and how they are merged (MS-DOC 2.6.3, 2.9.311, 2.9.316, 2.9.323). */
import { isShaded, shadingAt, shadingOfIndex } from './colours.ts';
import { SPRM } from './sprms.ts';

export interface RowCell {
  /** Right edge, twips. */
  right: number;
  /** As the file has it: 0 for a cell on its own. */
  across: number;
  down: 'none' | 'restart' | 'continue';
}

export interface RowProperties {
  /** Left edge of the first cell, twips. */
  left: number;
  /** Half the space between two cells, twips: text begins that far from the edge. */
  gap: number;
  cells: RowCell[];
  /** A cell of the row has a ground of its own. */
  shaded?: boolean;
  /** It is repeated at the top of every page. */
  isHead?: boolean;
}

/** Word allows 63 cells in a row. */
const MOST_CELLS = 64;
const CELL = 20;
const CELL_OF_WORD_6 = 10;
/** Bytes of a Shd. */
const SHADING = 10;

/** Applies one modifier to the row; others than those of rows change nothing. */
export function applyToRow(row: RowProperties, opcode: number, operand: DataView): void {
  const { cells } = row;
  switch (opcode) {
    case SPRM.row:
    case SPRM.rowOfWord6:
      defineRow(row, operand, opcode === SPRM.row ? CELL : CELL_OF_WORD_6);
      break;
    case SPRM.head:
      row.isHead = operand.getUint8(0) !== 0;
      break;
    case SPRM.left:
      // States where the text begins.
      shift(row, operand.getInt16(0, true) - row.gap - row.left);
      break;
    case SPRM.gap:
      row.gap = operand.getInt16(0, true);
      break;
    case SPRM.insertCells:
      insertCells(row, operand);
      break;
    case SPRM.deleteCells: {
      const [from, to] = rangeOf(operand, cells);
      const width = leftOf(row, to) - leftOf(row, from);
      cells.splice(from, to - from);
      for (const cell of cells.slice(from)) cell.right -= width;
      break;
    }
    case SPRM.cellWidths: {
      const [from, to] = rangeOf(operand, cells);
      const width = operand.getUint16(2, true);
      for (let at = from; at < to; at++) {
        const old = leftOf(row, at + 1) - leftOf(row, at);
        for (const cell of cells.slice(at)) cell.right += width - old;
      }
      break;
    }
    case SPRM.merge: {
      const [from, to] = rangeOf(operand, cells);
      cells.slice(from, to).forEach((cell, index) => (cell.across = index === 0 ? 1 : 2));
      break;
    }
    case SPRM.split: {
      const [from, to] = rangeOf(operand, cells);
      for (const cell of cells.slice(from, to)) cell.across = 0;
      break;
    }
    case SPRM.cellShading:
      for (let at = 0; at + SHADING <= operand.byteLength; at += SHADING) {
        if (isShaded(shadingAt(operand, at))) row.shaded = true;
      }
      break;
    case SPRM.cellShadingIndex:
      for (let at = 0; at + 2 <= operand.byteLength; at += 2) {
        if (isShaded(shadingOfIndex(operand.getUint16(at, true)))) row.shaded = true;
      }
      break;
    case SPRM.mergeDown: {
      const cell = cells[operand.getUint8(0)];
      if (cell) cell.down = downOf(operand.getUint8(1));
      break;
    }
  }
}

function insertCells(row: RowProperties, operand: DataView): void {
  const { cells } = row;
  const [at, count, width] = [operand.getUint8(0), operand.getUint8(1), operand.getUint16(2, true)];
  if (at > cells.length || cells.length + count > MOST_CELLS) return;
  const start = leftOf(row, at);
  for (const cell of cells.slice(at)) cell.right += count * width;
  const inserted = Array.from({ length: count }, (_, index): RowCell => ({
    right: start + (index + 1) * width,
    across: 0,
    down: 'none',
  }));
  cells.splice(at, 0, ...inserted);
}

/** TDefTableOperand: edges, then what is known of the cells: fewer than there are, where the last are plain. */
function defineRow(row: RowProperties, operand: DataView, size: number): void {
  const count = operand.getUint8(0);
  if (count > MOST_CELLS) throw new RangeError('too many cells in a row');
  const cellsAt = 1 + (count + 1) * 2;
  row.left = operand.getInt16(1, true);
  row.cells = Array.from({ length: count }, (_, index): RowCell => {
    const right = operand.getInt16(1 + (index + 1) * 2, true);
    const at = cellsAt + index * size;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return { right, across: flags & 3, down: size === CELL ? downOf((flags >>> 5) & 3) : 'none' };
  });
}

function downOf(flag: number): RowCell['down'] {
  return flag === 1 ? 'continue' : flag === 0 ? 'none' : 'restart';
}

function leftOf(row: RowProperties, at: number): number {
  return at === 0 ? row.left : (row.cells[at - 1]?.right ?? row.left);
}

function shift(row: RowProperties, by: number): void {
  row.left += by;
  for (const cell of row.cells) cell.right += by;
}

/** ItcFirstLim: the first cell and the first that is not meant any more. */
function rangeOf(operand: DataView, cells: readonly RowCell[]): readonly [from: number, to: number] {
  const from = Math.min(operand.getUint8(0), cells.length);
  return [from, Math.max(Math.min(operand.getUint8(1), cells.length), from)];
}
