import { describe, expect, it } from 'vitest';
import { over } from './run.fixture.ts';
import { headerCells } from './unruled-header.ts';
import type { Run } from './runs.ts';

/** Five columns, each a hundred wide, their middles at 50, 150, … */
const EDGES = [0, 100, 200, 300, 400, 500];

/** `text@row,column` of every cell, with `+rows×columns` where it spans more than one. */
function cellsOf(...runs: readonly Run[]): string[] {
  return headerCells(runs, EDGES)
    .cells.map(({ row, column, rowSpan, columnSpan, text }) => {
      const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
      return `${text}@${row},${column}${span}`;
    })
    .toSorted();
}

const leaves = (y: number, ...columns: readonly number[]): Run[] =>
  columns.map((column) => over('甲乙丙丁戊'.charAt(column), column * 100 + 50, y));

describe('the header of a table without rules', () => {
  it('has a cell over every column', () => {
    expect(cellsOf(...leaves(100, 0, 1, 2, 3, 4))).toEqual([
      '丁@0,3',
      '丙@0,2',
      '乙@0,1',
      '戊@0,4',
      '甲@0,0',
    ]);
    expect(headerCells(leaves(100, 0), EDGES).rows).toBe(1);
  });

  it('puts lines of one cell together, and keeps apart what stands further below', () => {
    const lines = (y: number) => cellsOf(over('研究', 150, 100), over('院所', 150, y), ...leaves(100, 0, 2));
    expect(lines(112)).toEqual(['丙@0,2', '甲@0,0', '研究院所@0,1']);
    expect(lines(120)).toEqual(['丙@0,2+2×1', '甲@0,0+2×1', '研究@0,1', '院所@1,1']);
  });

  it('has words over as many columns as they stand in the middle of', () => {
    expect(cellsOf(over('来源', 250, 70), ...leaves(100, 0, 1, 2, 3, 4))).toContain('来源@0,0+1×5');
    expect(cellsOf(over('来源', 200, 70), ...leaves(100, 1, 2))).toContain('来源@0,0+1×4');
    expect(cellsOf(over('来源', 400, 70), ...leaves(100, 3, 4))).toContain('来源@0,3+1×2');
  });

  it('has words beside them over no column that other words stand over at their height', () => {
    expect(cellsOf(over('来源', 250, 70), ...leaves(70, 0, 4), ...leaves(100, 1, 2, 3))).toEqual([
      '丁@1,3',
      '丙@1,2',
      '乙@1,1',
      '戊@0,4+2×1',
      '来源@0,1+1×3',
      '甲@0,0+2×1',
    ]);
  });

  it('has words beside them over no column whose own word stands higher than those below', () => {
    expect(cellsOf(over('来源', 250, 70), ...leaves(86, 0, 4), ...leaves(100, 1, 2, 3))).toContain(
      '来源@0,1+1×3',
    );
    expect(cellsOf(over('来源', 250, 70), ...leaves(98, 0, 4), ...leaves(100, 1, 2, 3))).toContain(
      '来源@0,0+1×5',
    );
  });

  it('has words within what the words above them stand over', () => {
    const lower = [over('单位', 250, 85), ...leaves(120, 1, 2, 3)];
    expect(cellsOf(over('甲方来源', 250, 50), ...leaves(50, 0, 4), ...lower)).toEqual([
      '丁@2,3',
      '丙@2,2',
      '乙@2,1',
      '单位@1,1+1×3',
      '戊@0,4+3×1',
      '甲@0,0+3×1',
      '甲方来源@0,1+1×3',
    ]);
  });
});
