import { describe, expect, it } from 'vitest';
import type { PageTable } from './page-tables.ts';
import { tidyTable } from './tidy-table.ts';

type Cell = readonly [text: string, row: number, column: number, rowSpan?: number, columnSpan?: number];

/** What is left of a table: its lines, and `text@row,column+rows×columns` of every cell. */
function tidy(xs: readonly number[], ys: readonly number[], ...cells: readonly Cell[]) {
  const table: PageTable = {
    xs,
    ys,
    cells: cells.map(([text, row, column, rowSpan = 1, columnSpan = 1]) => ({
      text,
      row,
      column,
      rowSpan,
      columnSpan,
      lines: [],
    })),
  };
  const tidied = tidyTable(table);
  return {
    xs: tidied.xs,
    ys: tidied.ys,
    cells: tidied.cells.map(
      ({ text, row, column, rowSpan, columnSpan }) => `${text}@${row},${column}+${rowSpan}×${columnSpan}`,
    ),
  };
}

const XS = [0, 50, 100];
const YS = [0, 20, 40, 60];

describe('a table as it was drawn', () => {
  it('loses rows in which nothing begins beside a cell that comes down from above', () => {
    expect(tidy(XS, YS, ['甲', 0, 0, 3], ['1', 0, 1], ['', 1, 1], ['2', 2, 1])).toEqual({
      xs: XS,
      ys: [0, 40, 60],
      cells: ['甲@0,0+2×1', '1@0,1+1×1', '2@1,1+1×1'],
    });
    expect(tidy(XS, YS, ['甲', 0, 0, 2], ['1', 0, 1], [' ', 1, 1], ['乙', 2, 0], ['2', 2, 1]).ys).toEqual([
      0, 40, 60,
    ]);
  });

  it('keeps rows that are blank and crossed by nothing, and rows with a text', () => {
    const blank = tidy(XS, YS, ['甲', 0, 0], ['1', 0, 1], ['', 1, 0], ['', 1, 1], ['乙', 2, 0], ['2', 2, 1]);
    expect(blank.ys).toEqual(YS);
    expect(blank.cells).toHaveLength(6);
    expect(tidy(XS, YS, ['甲', 0, 0, 3], ['1', 0, 1], ['2', 1, 1], ['3', 2, 1]).ys).toEqual(YS);
  });

  it('loses columns too narrow for a text that have none of their own', () => {
    const narrow = [0, 50, 57, 100];
    expect(tidy(narrow, [0, 20], ['甲', 0, 0], ['', 0, 1], ['1', 0, 2])).toEqual({
      xs: [0, 57, 100],
      ys: [0, 20],
      cells: ['甲@0,0+1×1', '1@0,1+1×1'],
    });
    expect(
      tidy(narrow, [0, 20, 40], ['甲', 0, 0, 1, 2], ['1', 0, 2], ['乙', 1, 0], ['2', 1, 1, 1, 2]),
    ).toEqual({
      xs: [0, 57, 100],
      ys: [0, 20, 40],
      cells: ['甲@0,0+1×1', '1@0,1+1×1', '乙@1,0+1×1', '2@1,1+1×1'],
    });
  });

  it('keeps narrow columns with a text, and wide ones without', () => {
    expect(tidy([0, 50, 57, 100], [0, 20], ['甲', 0, 0], ['1', 0, 1], ['2', 0, 2]).xs).toHaveLength(4);
    expect(tidy([0, 50, 58, 100], [0, 20], ['甲', 0, 0], ['', 0, 1], ['2', 0, 2]).xs).toHaveLength(4);
    expect(tidy([0, 50, 93, 100], [0, 20], ['甲', 0, 0], ['1', 0, 1], ['', 0, 2]).xs).toEqual([0, 50, 100]);
  });
});
