/** The file as one line of paragraphs and tables, layout tables opened up. */
import {
  visibleText,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
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
}

export interface FlowTable {
  readonly kind: 'table';
  readonly table: SourceTable;
  readonly block: number;
}

export type FlowItem = FlowParagraph | FlowTable;

/**
 * Flattens a document. Empty paragraphs are dropped; a line break ends a paragraph, as it does in flattened text.
 * A table that only arranges the page (one cell, or cells that hold running text or tables) is replaced by what it holds.
 */
export function flowOf(document: SourceDocument): FlowItem[] {
  return document.blocks.flatMap((block, index) => flowBlock(block, index));
}

function flowBlock(block: SourceBlock, index: number): FlowItem[] {
  if (block.kind === 'paragraph') {
    return visibleText(block)
      .split('\n')
      .map(trim)
      .filter((line) => line !== '')
      .map((text) => ({
        kind: 'paragraph',
        text,
        heading: block.heading ?? null,
        block: index,
        ...(block.boxes && { boxes: block.boxes }),
        ...(block.isFrame && { isFrame: true }),
      }));
  }
  if (!isLayout(block)) return [{ kind: 'table', table: block, block: index }];
  return block.cells.flatMap((cell) => cellBlocks(cell).flatMap((inner) => flowBlock(inner, index)));
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

/** Outer white space is the layout's (indents), not the text's. */
function trim(text: string): string {
  return text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/gu, '');
}
