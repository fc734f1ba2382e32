/** Test support: the tables of a report as a spreadsheet hands them over. */
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { SourceCell, SourceDocument, SourceTable } from '../source-document.ts';

/** A table as a spreadsheet hands it over: what was merged is empty cells. */
export function unmerge(table: SourceTable): SourceTable {
  const at = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, cell.text]));
  const cells = Array.from({ length: table.rowCount * table.columnCount }, (_, index): SourceCell => {
    const row = Math.floor(index / table.columnCount);
    const column = index % table.columnCount;
    return { row, column, rowSpan: 1, columnSpan: 1, text: at.get(`${row},${column}`) ?? '' };
  });
  return { ...table, cells };
}

export function mapTables(
  document: SourceDocument,
  change: (table: SourceTable) => SourceTable,
): SourceDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'table' ? change(block) : block)),
  };
}

/** A report of the form whose figures are all different. */
export function numbered(form: FormId): Report {
  const { figures, unreadable } = emptyReport(form);
  const base = { ...exampleReport(), form, figures, unreadable };
  return formFigures(form).reduce<Report>((filled, id, at) => setFigure(filled, id, String(1000 + at)), base);
}
