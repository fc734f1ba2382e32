/** Test support: a report as a document, the way a reader would hand it over. */
import { tableLayout, type TableLayout } from '../report/layout.ts';
import { figureOf, officialHeading } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../source-document.ts';

export function paragraph(text: string): SourceBlock {
  return { kind: 'paragraph', text };
}

/** A grid of texts, none of its cells merged. */
export function gridOf(...rows: readonly (readonly string[])[]): SourceTable {
  return {
    kind: 'table',
    geometry: 'grid',
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
    ),
  };
}

/** A layout filled with a report's figures, as a grid or as flattened rows. */
export function tableOf(report: Report, layout: TableLayout, geometry: SourceTable['geometry']): SourceTable {
  const filled: SourceCell[] = layout.cells.map(({ row, column, rowSpan, columnSpan, text, figure }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text: figure ? figureOf(report, figure).raw : text,
  }));
  if (geometry === 'grid') {
    return {
      kind: 'table',
      geometry,
      rowCount: layout.rowCount,
      columnCount: layout.widths.length,
      cells: filled,
    };
  }
  // Flattened text shows a vertically merged cell as an empty one in the rows below.
  const shadows = filled.flatMap((cell) =>
    Array.from({ length: cell.rowSpan - 1 }, (_, below) => ({
      ...cell,
      row: cell.row + below + 1,
      text: '',
    })),
  );
  const rows = Array.from({ length: layout.rowCount }, (_, row) =>
    [...filled, ...shadows].filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
  const cells = rows.flatMap((line, row) =>
    line.map((cell, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: cell.text })),
  );
  return {
    kind: 'table',
    geometry,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((line) => line.length)),
    cells,
  };
}

/** The whole report, tables after the paragraphs of their section. */
export function documentOf(report: Report, geometry: SourceTable['geometry'] = 'grid'): SourceDocument {
  const blocks: SourceBlock[] = [...report.titleLines, ...report.preamble].map(paragraph);
  for (const section of report.sections) {
    blocks.push(paragraph(section.heading === '' ? officialHeading(section.no) : section.heading));
    blocks.push(...section.paragraphs.map(paragraph));
    const layout = tableLayout(report, section.no);
    if (layout) blocks.push(tableOf(report, layout, geometry));
  }
  blocks.push(...report.signature.map(paragraph));
  return { format: 'docx', blocks, remarks: [] };
}
