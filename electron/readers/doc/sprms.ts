/** Single property modifiers: the smallest step from one set of properties to another (MS-DOC 2.2.5, 2.6). */
import { viewOf } from './bytes.ts';

/** The modifiers that matter to text, tables and numbers. */
export const SPRM = {
  characterStyle: 0x4a30,
  plain: 0x2a33,
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  symbol: 0x6a09,
  hidden: 0x083c,
  hiddenMark: 0x0818,
  bold: 0x0835,
  underline: 0x2a3e,
  picture: 0x6a03,
  formData: 0x0806,
  size: 0x4a43,
  colour: 0x6870,
  colourIndex: 0x2a42,
  scale: 0x4852,
  shading: 0xca71,
  shadingIndex: 0x4866,
  highlight: 0x2a0c,
  tagMark: 0x2a90,

  paragraphStyle: 0x4600,
  centred80: 0x2403,
  centred: 0x2461,
  outline: 0x2640,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  deeper: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  huge: 0x6646,
  hugeOld: 0x6645,
  tableProperties: 0x646b,
  paragraphShading: 0xc64d,
  paragraphShadingIndex: 0x442d,

  head: 0x3404,
  row: 0xd608,
  rowOfWord6: 0xd606,
  left: 0x9601,
  gap: 0x9602,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  cellWidths: 0x7623,
  merge: 0x5624,
  split: 0x5625,
  mergeDown: 0xd62b,
  cellShading: 0xd612,
  cellShadingIndex: 0xd609,
} as const;

const TABS = 0xc615;
/** Operand sizes by the top three bits of the opcode; 0: the operand states its own (2.2.5.1). */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Takes one modifier and its operand; the bytes before a variable operand that state its length are not part of it. */
export type Visit = (opcode: number, operand: DataView) => void;

/** Goes through a list of modifiers in order, up to one that is cut off. */
export function eachSprm(list: Uint8Array, visit: Visit): void {
  const view = viewOf(list);
  let at = 0;
  while (at + 3 <= list.byteLength) {
    const opcode = view.getUint16(at, true);
    at += 2;
    const { skip, size } = operandSize(opcode, view, at);
    if (at + skip + size > list.byteLength) return;
    visit(opcode, viewOf(list.subarray(at + skip, at + skip + size)));
    at += skip + size;
  }
}

function operandSize(opcode: number, view: DataView, at: number): { skip: number; size: number } {
  const size = SIZES[opcode >>> 13] ?? 0;
  if (size > 0) return { skip: 0, size };
  if (opcode === SPRM.row || opcode === SPRM.rowOfWord6) {
    const stated = at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
    return { skip: 2, size: Math.max(stated - 1, 0) };
  }
  const stated = view.getUint8(at);
  return { skip: 1, size: opcode === TABS && stated === 255 ? tabsSize(view, at + 1) : stated };
}

/** Tab stops state no length where there are too many of them (2.9.182). */
function tabsSize(view: DataView, at: number): number {
  const deleted = 1 + 4 * view.getUint8(at);
  return at + deleted < view.byteLength ? deleted + 1 + 3 * view.getUint8(at + deleted) : deleted;
}

/** Short numbers of modifiers, as a piece may name them (2.9.210); of those that matter here. */
const SHORT: Readonly<Record<number, number>> = {
  0x05: SPRM.centred80,
  0x0c: SPRM.level,
  0x18: SPRM.inTable,
  0x19: SPRM.rowEnd,
  0x41: SPRM.deleted,
  0x42: SPRM.inserted,
  0x53: SPRM.plain,
  0x55: SPRM.bold,
  0x5e: SPRM.underline,
  0x5c: SPRM.hidden,
};

/** The list of the one modifier with the short number `short`; empty for one that does not matter. */
export function shortSprm(short: number, operand: number): Uint8Array {
  const opcode = SHORT[short];
  return opcode === undefined ? new Uint8Array() : Uint8Array.of(opcode & 0xff, opcode >>> 8, operand);
}
