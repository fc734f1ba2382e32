/** The file as one line of paragraphs and tables, layout tables opened up. */
import { cutLooks, shiftLooks } from '../../rich/looks.ts';
import type { Look, Picture } from '../../rich/schema.ts';
import {
  visibleText,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceParagraph,
  type SourcePlace,
  type SourceTable,
} from '../../source-document.ts';
import { segmentsOf } from './segments.ts';

export interface FlowParagraph extends SourcePlace {
  readonly kind: 'paragraph';
  /** Visible text, outer white space removed; never empty. */
  readonly text: string;
  readonly heading: number | null;
  /** Index of the top-level block it came from. */
  readonly block: number;
  /** Looks of `text`. */
  readonly looks?: readonly Look[];
  /** Pictures that stand behind it. */
  readonly pictures?: readonly Picture[];
}

export interface FlowTable {
  readonly kind: 'table';
  readonly table: SourceTable;
  readonly block: number;
  readonly pictures?: readonly Picture[];
}

export type FlowItem = FlowParagraph | FlowTable;

/**
 * Flattens a document. Empty paragraphs are dropped; a line break ends a paragraph, as it does in flattened text.
 * A table that only arranges the page (one cell, or cells that hold running text or tables) is replaced by what it holds.
 */
export function flowOf(document: SourceDocument): FlowItem[] {
  const flow: FlowItem[] = [];
  document.blocks.forEach((block, index) => addBlock(flow, block, index));
  return flow;
}

function addBlock(flow: FlowItem[], block: SourceBlock, index: number): void {
  if (block.kind === 'paragraph') {
    addLines(flow, block, index);
    addPictures(flow, block.pictures ?? []);
  } else if (isLayout(block)) {
    for (const cell of block.cells) for (const inner of cellBlocks(cell)) addBlock(flow, inner, index);
  } else flow.push({ kind: 'table', table: block, block: index });
}

/** Pictures stand behind what comes before them; those before everything are no part of a report. */
function addPictures(flow: FlowItem[], pictures: readonly Picture[]): void {
  const last = pictures.length === 0 ? undefined : flow.pop();
  if (last) flow.push({ ...last, pictures: [...(last.pictures ?? []), ...pictures] });
}

/** A line of which all is not yet said. */
type OpenLine = { -readonly [K in keyof FlowParagraph]: FlowParagraph[K] };

function addLines(flow: FlowItem[], block: SourceParagraph, index: number): void {
  const whole = visibleText(block);
  const { heading = null, boxes, isFrame } = block;
  const looks = shiftLooks(block.looks ?? [], whole.length - block.text.length);
  let next = 0;
  for (const line of whole.split('\n')) {
    const text = line.trim();
    const start = next + line.indexOf(text);
    next += line.length + 1;
    if (text === '') continue;
    const own = looks.length === 0 ? [] : cutLooks(looks, start, start + text.length);
    const added: OpenLine = { kind: 'paragraph', text, heading, block: index };
    if (boxes) added.boxes = boxes;
    if (isFrame) added.isFrame = true;
    if (own.length > 0) added.looks = own;
    flow.push(added);
  }
}

function isLayout(table: SourceTable): boolean {
  if (table.cells.length === 1) return true;
  const holdsMore = table.cells.some((cell) => (cell.tables?.length ?? 0) > 0 || isProse(cell.text));
  // A statutory table stays a table, whatever has strayed into its cells.
  return holdsMore && segmentsOf(table).sections.length === 0;
}

/** Running text, as against what stands in the cells of a table. */
function isProse(text: string): boolean {
  return text.length >= PROSE && /[。；]/u.test(text);
}

/** Characters; the longest label of a statutory table has 37. */
const PROSE = 60;

function cellBlocks(cell: SourceCell): readonly SourceBlock[] {
  return cell.blocks ?? cell.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text }));
}
