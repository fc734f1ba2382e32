/** A document without the signs that no font draws: what a reader of the page cannot see divides no words and no digits. */
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../shared/source-document.ts';
import { withoutUnseen } from '../../shared/text/fold.ts';

/** The same document, all its texts as they are seen. */
export function seenOf(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map(seenBlock) };
}

function seenBlock(block: SourceBlock): SourceBlock {
  if (block.kind === 'table') return seenTable(block);
  const text = withoutUnseen(block.text);
  const number = block.number === undefined ? undefined : withoutUnseen(block.number);
  if (text === block.text && number === block.number) return block;
  return { ...block, text, ...(number !== undefined && { number }) };
}

function seenTable(table: SourceTable): SourceTable {
  return { ...table, cells: table.cells.map(seenCell) };
}

function seenCell(cell: SourceCell): SourceCell {
  const text = withoutUnseen(cell.text);
  if (text === cell.text && !cell.tables && !cell.blocks) return cell;
  return {
    ...cell,
    text,
    ...(cell.tables && { tables: cell.tables.map(seenTable) }),
    ...(cell.blocks && { blocks: cell.blocks.map(seenBlock) }),
  };
}
