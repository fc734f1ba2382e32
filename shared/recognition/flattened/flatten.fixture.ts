/** Test support: a document whose tables lost their cells, the ways converters and web pages leave them. */
import { viewTable } from '../tables/table-view.ts';
import type { SourceBlock, SourceDocument, SourceTable } from '../../source-document.ts';
import { paragraph } from '../document-of.fixture.ts';

export type Flattening = 'a cell a line' | 'a row a line' | 'glued';

export const FLATTENINGS: readonly Flattening[] = ['a cell a line', 'a row a line', 'glued'];

/** Tables as lines; what is blank leaves no trace. */
export function flatten(document: SourceDocument, way: Flattening): SourceDocument {
  return {
    ...document,
    format: 'txt',
    blocks: document.blocks.flatMap((block): readonly SourceBlock[] =>
      block.kind === 'table' ? linesOf(block, way).map(paragraph) : [block],
    ),
  };
}

function linesOf(table: SourceTable, way: Flattening): string[] {
  const view = viewTable(table);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    view.starting(row).flatMap((cell) => (cell.text.trim() === '' ? [] : [cell.text.replace(/\s+/gu, '')])),
  );
  if (way === 'a cell a line') return rows.flat();
  return rows.map((row) => row.join(way === 'glued' ? '' : ' ')).filter((line) => line !== '');
}
