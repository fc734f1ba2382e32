/** Text boxes: where each is anchored in the body, and which part of the text it holds (MS-DOC 2.8.21, 2.8.31). */
import { readPlc, type Plc } from './bytes.ts';

/** Characters, counted through the whole text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Offset of the shape's identifier in the entry of a text box (2.9.95, FTXBXS); a shape begins with it (2.9.253, Spa). */
const SHAPE_ID = 14;
const BOX = 22;
const SHAPE = 26;

/**
 * The text boxes of the body.
 *
 * @param start where the text of all text boxes begins
 * @param length how long it is
 * @returns each box by the character it is anchored at; those of grouped shapes have no anchor of their own (-1)
 */
export function readTextBoxes(
  shapes: Uint8Array,
  texts: Uint8Array,
  start: number,
  length: number,
): ReadonlyMap<number, readonly TextRange[]> {
  const boxes = new Map<number, TextRange[]>();
  const anchors = anchorsOf(readPlc(shapes, SHAPE));
  const plc = readPlc(texts, BOX);
  let end = 0;
  for (let index = 0; index < plc.count; index++) {
    const [from, to] = [plc.positions[index] ?? 0, plc.positions[index + 1] ?? 0];
    // One after the other, so that no text is read twice.
    if (from < end || from >= to || to > length) continue;
    end = to;
    const anchor = anchors.get(plc.item(index).getUint32(SHAPE_ID, true)) ?? -1;
    const there = boxes.get(anchor) ?? [];
    there.push({ start: start + from, end: start + to });
    boxes.set(anchor, there);
  }
  return boxes;
}

function anchorsOf(plc: Plc): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  for (let index = 0; index < plc.count; index++) {
    anchors.set(plc.item(index).getUint32(0, true), plc.positions[index] ?? 0);
  }
  return anchors;
}
