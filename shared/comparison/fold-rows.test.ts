import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { tableLayouts, type TableLayout } from '../report/layout.ts';
import { foldRows } from './fold-rows.ts';

const [disclosure, requests, review] = tableLayouts(exampleReport());

/** Every place of the grid is covered exactly once. */
function isWhole({ cells, rowCount, widths }: TableLayout): boolean {
  const covered = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from({ length: rowSpan * columnSpan }, (_, index) =>
      [row + Math.floor(index / columnSpan), column + (index % columnSpan)].join(),
    ),
  );
  return covered.length === rowCount * widths.length && new Set(covered).size === covered.length;
}

function labels(layout: TableLayout): string[] {
  return layout.cells.filter(({ kind }) => kind !== 'figure').map(({ text }) => text);
}

describe('a table without the rows that stayed', () => {
  it('keeps the headers and the labels over what is left', () => {
    if (!requests) throw new Error('there is a table three');
    const folded = foldRows(requests, (id) => id === 'requests.denied.process.natural');
    expect(isWhole(folded)).toBe(true);
    expect(labels(folded)).toContain('自然人');
    expect(labels(folded)).toContain('（三）不予公开');
    expect(labels(folded)).not.toContain('（一）予以公开');
    expect(folded.cells.filter(({ kind }) => kind === 'figure')).toHaveLength(7);
  });

  it('keeps the caption and the header of the items of table two that are left', () => {
    if (!disclosure) throw new Error('there is a table two');
    const folded = foldRows(disclosure, (id) => id === 'disclosure.penalty.decisions');
    expect(isWhole(folded)).toBe(true);
    expect(labels(folded)).toEqual(['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚']);
  });

  it('is whole where everything stays and empty where nothing does', () => {
    for (const layout of [disclosure, requests, review]) {
      if (!layout) throw new Error('there are three tables');
      expect(foldRows(layout, () => true)).toEqual(layout);
      expect(foldRows(layout, () => false)).toMatchObject({ rowCount: 0, cells: [] });
    }
  });
});
