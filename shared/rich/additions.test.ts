import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnShares,
  hasHead,
  withBlock,
  withCell,
  withColumnBehind,
  withHead,
  withoutColumn,
  withoutRow,
  withRowBelow,
} from './additions.ts';
import { MOST_ROWS, type ExtraTable } from './schema.ts';

/** A table of rows of words; `-` continues the cell above. */
function table(...rows: string[]): ExtraTable {
  const grid = rows.map((row) => row.split(' '));
  const cells = grid.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      if (text === '-') return [];
      let rowSpan = 1;
      while (grid[row + rowSpan]?.[column] === '-') rowSpan += 1;
      return [{ row, column, rowSpan, columnSpan: 1, text: text === '_' ? '' : text }];
    }),
  );
  return { kind: 'table', rowCount: rows.length, columnCount: grid[0]?.length ?? 0, cells };
}

describe('a table of one’s own', () => {
  it('gets a row of empty cells, through which a merged cell goes on', () => {
    expect(withRowBelow(table('甲 1', '- 2'), 0)).toEqual(table('甲 1', '- _', '- 2'));
    expect(withRowBelow(table('甲 1', '乙 2'), 1)).toEqual(table('甲 1', '乙 2', '_ _'));
  });

  it('loses a row, of which a merged cell keeps the rest; the last row stays', () => {
    expect(withoutRow(table('甲 1', '- 2', '乙 3'), 0)).toEqual(table('甲 2', '乙 3'));
    expect(withoutRow(table('甲 1'), 0)).toBeNull();
  });

  it('is the same after a row came and went', () => {
    const one = table('栏目 数量', '甲 1', '- 2', '乙 3');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (row) => {
        expect(withoutRow(withRowBelow(one, row), row + 1)).toEqual(one);
      }),
    );
  });

  it('gets and loses columns as it does rows', () => {
    expect(withColumnBehind(table('栏目 数量', '甲 1'), 0)).toEqual(table('栏目 _ 数量', '甲 _ 1'));
    expect(withoutColumn(table('栏目 数量', '甲 1'), 1)).toEqual(table('栏目', '甲'));
    expect(withoutColumn(table('甲'), 0)).toBeNull();
    const wide = table('栏目 数量', '甲 1');
    const merged = {
      ...wide,
      cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '全年' }, ...wide.cells.slice(2)],
    };
    expect(withColumnBehind(merged, 0).cells[0]).toMatchObject({ columnSpan: 3, text: '全年' });
  });

  it('takes a block over its cells and the rows that it lacks, and nothing beyond its right side', () => {
    expect(withBlock(table('栏目 数量', '甲 1'), 1, 1, [['2', 'x'], ['3']])).toEqual(
      table('栏目 数量', '甲 2', '_ 3'),
    );
    const many = Array.from({ length: MOST_ROWS + 5 }, () => ['1']);
    expect(withBlock(table('栏目'), 0, 0, many).rowCount).toBe(MOST_ROWS);
  });

  it('has the head that somebody gave it, or none', () => {
    expect(hasHead(withHead(table('2023 2024', '甲 1'), true))).toBe(true);
    expect(hasHead(withHead(table('栏目 数量', '甲 1'), false))).toBe(false);
    expect(hasHead(withHead(table('栏目 数量'), true))).toBe(false);
  });

  it('takes text into one cell alone', () => {
    expect(withCell(table('甲 1', '乙 2'), 1, 1, '3')).toEqual(table('甲 1', '乙 3'));
  });

  it('begins with a head where its first row has words in every cell', () => {
    expect(hasHead(table('栏目 数量', '甲 1'))).toBe(true);
    expect(hasHead(table('甲 1', '乙 2'))).toBe(false);
    expect(hasHead(table('栏目 数量'))).toBe(false);
  });

  it('has columns that come to the whole width', () => {
    const shares = columnShares(table('栏目名称很长的一列 数', '甲 1'), (text) => text.length);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
  });
});
