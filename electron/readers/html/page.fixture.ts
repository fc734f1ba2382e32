/** A report as a web page, for tests. */
import type { Report } from '../../../shared/report/schema.ts';
import { documentOf } from '../../../shared/recognition/document-of.fixture.ts';
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';

/** The tables and paragraphs of a report as markup; `cell` and `line` dress what is in them. */
export function markupOf(
  report: Report,
  cell: (text: string) => string = (text) => text,
  line: (text: string) => string = (text) => `<p>${text}</p>`,
): string {
  const blockMarkup = (block: SourceBlock): string =>
    block.kind === 'paragraph' ? line(block.text) : tableMarkup(block, cell);
  return documentOf(report).blocks.map(blockMarkup).join('\n');
}

function tableMarkup(table: SourceTable, dress: (text: string) => string): string {
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return `<tr>${cells
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `<td${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}>${dress(text)}</td>`,
      )
      .join('')}</tr>`;
  });
  return `<table border=1>\n${rows.join('\n')}\n</table>`;
}

export function pageOf(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${body}</body></html>`;
}
