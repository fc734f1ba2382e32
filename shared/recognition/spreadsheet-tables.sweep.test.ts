import { expect, it } from 'vitest';
import { documentOf } from './document-of.fixture.ts';
import { mapTables, numbered, unmerge } from './spreadsheet.fixture.ts';
import { readBlocks, withoutCell } from './tables/edit-tables.fixture.ts';

it('tables pasted from a spreadsheet never give another number when a cell is lost', () => {
  const report = numbered('2021');
  const document = mapTables(documentOf(report), unmerge);
  const tables = document.blocks.filter((block) => block.kind === 'table');
  for (const table of tables) {
    for (const lost of table.cells) {
      const damaged = mapTables(document, (other) => (other === table ? withoutCell(lost)(table) : other));
      const result = readBlocks(damaged);
      const wrong = Object.entries(result.figures).filter(
        ([id, value]) => value !== null && value !== report.figures[id],
      );
      expect(wrong, `without “${lost.text}” at ${lost.row},${lost.column}`).toEqual([]);
    }
  }
});
