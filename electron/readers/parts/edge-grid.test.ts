import { describe, expect, it } from 'vitest';
import { buildEdgeTable, type EdgeCell } from './edge-grid.ts';

type Properties = Partial<EdgeCell['properties']>;

function cell(text: string, from: number, to: number, more: Properties = {}): EdgeCell {
  const properties = { merge: 'none', joinsPrevious: false, ...more } as const;
  return { text, from, to, tables: [], blocks: [], properties };
}

/** `text@row,column` of every cell, with `+rows×columns` where it spans more than one. */
function cellsOf(...rows: readonly (readonly EdgeCell[])[]): string[] | undefined {
  return buildEdgeTable(rows)?.cells.map(({ text, row, column, rowSpan, columnSpan }) => {
    const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
    return `${text}@${row},${column}${span}`;
  });
}

const THREE = [cell('1', 0, 1000), cell('2', 1000, 2000), cell('3', 2000, 3000)];

describe('a table told by its edges', () => {
  it('has a column between two edges of any row', () => {
    expect(cellsOf([cell('甲', 0, 2000), cell('乙', 2000, 3000)], THREE)).toEqual([
      '甲@0,0+1×2',
      '乙@0,2',
      '1@1,0',
      '2@1,1',
      '3@1,2',
    ]);
  });

  it('has a cell reach up to the next one of its row, and rows begin and end where they do', () => {
    expect(cellsOf([cell('甲', 0, 1000), cell('乙', 2000, 3000)], THREE)).toEqual([
      '甲@0,0+1×2',
      '乙@0,2',
      '1@1,0',
      '2@1,1',
      '3@1,2',
    ]);
    expect(cellsOf([cell('甲', 1000, 2000)], THREE)?.[0]).toBe('甲@0,1');
  });

  it('takes edges less than a millimetre apart for one, where no row has both', () => {
    const rows = (edge: number) => [
      [cell('甲', 0, 1000), cell('乙', 1000, 2000)],
      [cell('1', 0, edge), cell('2', edge, 2000)],
    ];
    expect(cellsOf(...rows(1059))).toEqual(['甲@0,0', '乙@0,1', '1@1,0', '2@1,1']);
    expect(cellsOf(...rows(1060))).toEqual(['甲@0,0', '乙@0,1+1×2', '1@1,0+1×2', '2@1,2']);
    const both = [cell('a', 0, 1000), cell('b', 1000, 1030), cell('c', 1030, 2000)];
    expect(cellsOf(both, ...rows(1030))?.slice(0, 3)).toEqual(['a@0,0', 'b@0,1', 'c@0,2']);
  });

  it('has cells merged downwards and to the side', () => {
    expect(
      cellsOf(
        [
          cell('甲', 0, 1000, { merge: 'restart' }),
          cell('乙', 1000, 2000),
          cell('', 2000, 3000, { joinsPrevious: true }),
        ],
        [cell('', 0, 1000, { merge: 'continue' }), ...THREE.slice(1)],
      ),
    ).toEqual(['甲@0,0+2×1', '乙@0,1+1×2', '2@1,1', '3@1,2']);
  });

  it('is none without a cell, and has a head where it is said to', () => {
    expect(buildEdgeTable([])).toBeNull();
    expect(buildEdgeTable([[]])).toBeNull();
    expect(buildEdgeTable([THREE, THREE], true)?.isHeaded).toBe(true);
    expect(buildEdgeTable([THREE, THREE])?.isHeaded).toBeUndefined();
  });
});
