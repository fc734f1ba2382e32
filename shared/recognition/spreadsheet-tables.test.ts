import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { SourceCell, SourceDocument, SourceTable } from '../source-document.ts';
import { documentOf } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

const FILE = { name: '年报.docx', sha256: '0'.repeat(64) };

function read(document: SourceDocument): Report {
  const result = recognise(document, FILE);
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

/** A table as a spreadsheet hands it over: what was merged is empty cells. */
function unmerge(table: SourceTable): SourceTable {
  const at = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, cell.text]));
  const cells = Array.from({ length: table.rowCount * table.columnCount }, (_, index): SourceCell => {
    const row = Math.floor(index / table.columnCount);
    const column = index % table.columnCount;
    return { row, column, rowSpan: 1, columnSpan: 1, text: at.get(`${row},${column}`) ?? '' };
  });
  return { ...table, cells };
}

function mapTables(document: SourceDocument, change: (table: SourceTable) => SourceTable): SourceDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'table' ? change(block) : block)),
  };
}

function reportOf(form: FormId): Report {
  const { figures, unreadable } = emptyReport(form);
  const base = { ...exampleReport(), form, figures, unreadable };
  return formFigures(form).reduce<Report>((filled, id, at) => setFigure(filled, id, String(1000 + at)), base);
}

describe('tables pasted from a spreadsheet', () => {
  it.each(FORM_IDS)('are read where merged cells became empty ones, form %s', (form) => {
    const report = reportOf(form);
    const result = read(mapTables(documentOf(report), unmerge));
    expect(result.figures).toEqual(report.figures);
    expect(result.notes.filter((note) => note.doubt)).toEqual([]);
  });

  it('never give another number when a cell is lost', () => {
    const report = reportOf('2021');
    const document = mapTables(documentOf(report), unmerge);
    const tables = document.blocks.filter((block) => block.kind === 'table');
    for (const table of tables) {
      for (const lost of table.cells) {
        const cells = table.cells
          .filter((cell) => cell !== lost)
          .map((cell) =>
            cell.row === lost.row && cell.column > lost.column ? { ...cell, column: cell.column - 1 } : cell,
          );
        const damaged = mapTables(document, (other) => (other === table ? { ...table, cells } : other));
        const result = read(damaged);
        const wrong = Object.entries(result.figures).filter(
          ([id, value]) => value !== null && value !== report.figures[id],
        );
        expect(wrong, `without “${lost.text}” at ${lost.row},${lost.column}`).toEqual([]);
      }
    }
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
    const result = read(document);
    expect(result.figures['review.directLitigation.total']).toBeNull();
    expect(result.notes.map((note) => note.code)).toEqual(['unknown-columns']);
  });
});
