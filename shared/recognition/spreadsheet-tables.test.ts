import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { documentOf } from './document-of.fixture.ts';
import { mapTables, numbered, unmerge } from './spreadsheet.fixture.ts';
import { readBlocks } from './tables/edit-tables.fixture.ts';

describe('tables pasted from a spreadsheet', () => {
  it.each(FORM_IDS)('are read where merged cells became empty ones, form %s', (form) => {
    const report = numbered(form);
    const result = readBlocks(mapTables(documentOf(report), unmerge));
    expect(result.figures).toEqual(report.figures);
    expect(result.notes.filter((note) => note.doubt)).toEqual([]);
  });

  it('leave table four to a person where a name stands over another column', () => {
    const document = mapTables(documentOf(exampleReport()), (table) => {
      if (table.columnCount !== 15) return table;
      const { cells, ...rest } = unmerge(table);
      const swap: Record<string, string> = { 未经复议直接起诉: '', '1,6': '未经复议直接起诉' };
      return {
        ...rest,
        cells: cells.map((cell) => ({
          ...cell,
          text: swap[`${cell.row},${cell.column}`] ?? swap[cell.text] ?? cell.text,
        })),
      };
    });
    const result = readBlocks(document);
    expect(result.figures['review.directLitigation.total']).toBeNull();
    expect(result.notes.map((note) => note.code)).toEqual(['unknown-columns']);
  });
});
