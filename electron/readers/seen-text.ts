/** A document without the signs that no font draws: what a reader of the page cannot see divides no words and no digits. */
import { followLooks } from '../../shared/rich/looks.ts';
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
  return {
    ...block,
    text,
    ...(number !== undefined && { number }),
    ...(block.looks && { looks: followLooks(block.looks, block.text, text) }),
  };
}

function seenTable(table: SourceTable): SourceTable {
  return { ...table, cells: table.cells.map(seenCell) };
}

function seenCell(cell: SourceCell): SourceCell {
  const text = withoutUnseen(cell.text);
  if (text === cell.text && !cell.tables && !cell.blocks) return cell;
  // A table in the cell stands in both lists and stays one.
  const seen = new Map((cell.tables ?? []).map((table) => [table, seenTable(table)]));
  return {
    ...cell,
    text,
    ...(cell.tables && { tables: [...seen.values()] }),
    ...(cell.blocks && {
      blocks: cell.blocks.map((block) => (block.kind === 'table' && seen.get(block)) || seenBlock(block)),
    }),
  };
}
