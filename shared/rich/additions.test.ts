import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShares, hasHead, withCell, withoutRow, withRowBelow } from './additions.ts';
import type { ExtraTable } from './schema.ts';

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
