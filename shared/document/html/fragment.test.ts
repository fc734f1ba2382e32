import { expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { tableLayout } from '../../report/layout.ts';
import { cellText } from '../blocks.ts';
import { copiedTableHtml, copiedTableRows } from './fragment.ts';

const report = exampleReport();
const layout = tableLayout(report, 3);
if (!layout) throw new Error('no table');

it('a copied table has a cell for every position as plain text, empty where another one reaches over it', () => {
  const rows = copiedTableRows(layout, (cell) => [cellText(report, cell)]);
  expect(rows.length).toBe(layout.rowCount);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([layout.widths.length]));
  expect(rows.at(-1)?.at(-1)).toBe('3');
  expect(rows.flat().filter((text) => text !== '').length).toBe(
    layout.cells.filter((cell) => cellText(report, cell) !== '').length,
  );
});

it('a copied table keeps its merged cells and the lines of a cell in one, with no caption that would become a row', () => {
  const html = copiedTableHtml(layout, ({ text }) => [text, '<+1>']);
  expect(html).not.toContain('caption');
  expect(html.match(/colspan="/g)?.length).toBe(
    layout.cells.filter(({ columnSpan }) => columnSpan > 1).length,
  );
  expect(html).toContain('<br style="mso-data-placement:same-cell">&lt;+1&gt;');
});
