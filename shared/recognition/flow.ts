/** The file as one line of paragraphs and tables, layout tables opened up. */
import {
  visibleText,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceTable,
} from '../source-document.ts';

export interface FlowParagraph {
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
 * A table that only arranges the page (one cell, or a cell with a table inside) is replaced by what it holds.
 */
export function flowOf(document: SourceDocument): FlowItem[] {
  return document.blocks.flatMap((block, index) => flowBlock(block, index));
}

function flowBlock(block: SourceBlock, index: number): FlowItem[] {
  if (block.kind === 'paragraph') {
    return visibleText(block)
      .split('\n')
      .map((line) => trim(line))
      .filter((line) => line !== '')
      .map((text) => ({ kind: 'paragraph', text, heading: block.heading ?? null, block: index }));
  }
  const isLayout = block.cells.length === 1 || block.cells.some((cell) => (cell.tables?.length ?? 0) > 0);
  if (!isLayout) return [{ kind: 'table', table: block, block: index }];
  return block.cells.flatMap((cell) => cellBlocks(cell).flatMap((inner) => flowBlock(inner, index)));
}

function cellBlocks(cell: SourceCell): readonly SourceBlock[] {
  return cell.blocks ?? cell.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text }));
}

/** Outer white space is the layout's (indents), not the text's. */
function trim(text: string): string {
  return text.replace(/^[\s\u3000\u00a0\ufeff]+|[\s\u3000\u00a0\ufeff]+$/gu, '');
}
