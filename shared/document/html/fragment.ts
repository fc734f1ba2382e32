/** Pieces of HTML that are pasted elsewhere: they bring the little style that they need with them. */
import type { LayoutCell, TableLayout } from '../../report/layout.ts';
import type { Report } from '../../report/schema.ts';
import { STANDARD_PAGE } from '../page.ts';
import { articleHtml } from './article.ts';
import { escapeHtml } from './markup.ts';
import { gridHtml } from './table.ts';

/** Heard, not seen: the heading above says the same. */
export const UNSEEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';

/** White space of the text counts; it is the report's own. */
export const PRESERVED = 'white-space:pre-wrap';

/** A report alone, to be pasted into a site's own page. Text is taken as it stands: make it of `printedReport`. */
export function fragmentHtml(report: Report): string {
  const article = articleHtml(report, STANDARD_PAGE, {
    title: 'text-align:center',
    paragraph: 'text-indent:2em',
    signature: 'text-align:right',
    note: 'font-size:0.85em',
    preserved: PRESERVED,
    table: 'width:100%;border-collapse:collapse;table-layout:fixed',
    caption: UNSEEN,
    cell: 'border:1px solid #595959;padding:4px;text-align:center',
  });
  return `<div lang="zh-CN">\n${article}\n</div>\n`;
}

/** What a cell says, a line each. */
export type LinesOf = (cell: LayoutCell) => readonly string[];

/** A table alone, for a spreadsheet, a letter or a form; a cell of several lines stays one cell. */
export function copiedTableHtml(layout: TableLayout, linesOf: LinesOf): string {
  return gridHtml(
    layout,
    '',
    (cell) => ({ html: linesOf(cell).map(escapeHtml).join('<br style="mso-data-placement:same-cell">') }),
    {
      table: 'border-collapse:collapse;font-family:宋体,SimSun,serif;font-size:10.5pt',
      cell: 'border:0.5pt solid #000;padding:2pt;text-align:center;vertical-align:middle;font-weight:normal',
    },
  );
}

/** The same as rows of plain text; what a cell that spans others covers is empty. */
export function copiedTableRows({ rowCount, widths, cells }: TableLayout, linesOf: LinesOf): string[][] {
  const rows = Array.from({ length: rowCount }, () => widths.map(() => ''));
  for (const cell of cells) {
    const row = rows[cell.row];
    if (row) row[cell.column] = linesOf(cell).join(' ');
  }
  return rows;
}
