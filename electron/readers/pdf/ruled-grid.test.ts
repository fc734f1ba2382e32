import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from './page-marks.ts';
import { gridOf, stretchAt, type Grid, type GridCell } from './ruled-grid.ts';

const across = (at: number, from: number, to: number): Rule => ({ axis: 'horizontal', at, from, to });
const down = (at: number, from: number, to: number): Rule => ({ axis: 'vertical', at, from, to });

function grid(rules: readonly Rule[]): Grid | null {
  const of = (axis: Rule['axis']) => rules.filter((rule) => rule.axis === axis);
  return gridOf({ horizontal: of('horizontal'), vertical: of('vertical') });
}

/** `row,column` of every cell, with `+rows×columns` where it spans more than one. */
function cellsOf(found: Grid | null): string[] {
  return (found?.cells ?? []).map(({ row, column, rowSpan, columnSpan }) => {
    const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
    return `${row},${column}${span}`;
  });
}

const SIZE = 30;

/** A rectangle for every place of a grid that the ones before it leave free, as large as `wishes` has it. */
function partition(
  rows: number,
  columns: number,
  wishes: readonly (readonly [number, number])[],
): GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let place = 0; place < rows * columns; place++) {
    if (taken.has(place)) continue;
    const [row, column] = [Math.floor(place / columns), place % columns];
    const [high, wide] = wishes[cells.length] ?? [1, 1];
    let columnSpan = 1;
    while (columnSpan < wide && column + columnSpan < columns && !taken.has(place + columnSpan)) columnSpan++;
    const rowSpan = Math.min(high, rows - row);
    cells.push({ row, column, rowSpan, columnSpan });
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
  }
  return cells;
}

/** The four sides of a cell. */
function sidesOf({ row, column, rowSpan, columnSpan }: GridCell): Rule[] {
  const [top, bottom] = [row * SIZE, (row + rowSpan) * SIZE];
  const [left, right] = [column * SIZE, (column + columnSpan) * SIZE];
  return [
    across(top, left, right),
    across(bottom, left, right),
    down(left, top, bottom),
    down(right, top, bottom),
  ];
}

describe('the grid of a frame', () => {
  it('has the cells that were drawn, however they are merged', () => {
    const side = fc.integer({ min: 1, max: 4 });
    const wishes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })));
    fc.assert(
      fc.property(side, side, wishes, (rows, columns, sizes) => {
        // Lines of single places at the edges, so that every row and every column is there.
        const edges = [
          ...Array.from({ length: columns }, (_, at) => down(at * SIZE, -2, 1)),
          ...Array.from({ length: rows }, (_, at) => across(at * SIZE, -2, 1)),
        ];
        const cells = partition(rows, columns, sizes);
        const found = grid([...edges, ...cells.flatMap(sidesOf)]);
        expect(found?.cells).toEqual(cells);
        expect([found?.xs.length, found?.ys.length]).toEqual([columns + 1, rows + 1]);
      }),
    );
  });

  it('ends with its lines on a side that no line closes', () => {
    const rows = [0, 30, 60].map((y) => across(y, 0, 90));
    expect(grid([...rows, down(40, 0, 60)])).toMatchObject({ xs: [0, 40, 90], ys: [0, 30, 60] });
    expect(grid([...rows, down(0, 0, 60), down(40, 0, 60)])?.xs).toEqual([0, 40, 90]);
    expect(grid([...rows, down(40, 0, 60), down(90, 0, 60)])?.xs).toEqual([0, 40, 90]);
    const columns = [0, 40, 90].map((x) => down(x, 0, 60));
    expect(grid([...columns, across(30, 0, 90)])).toMatchObject({ xs: [0, 40, 90], ys: [0, 30, 60] });
    // A little further than the outer line is no column.
    expect(grid([...rows, down(5, 0, 60), down(85, 0, 60)])?.xs).toEqual([5, 85]);
  });

  it('has a border between two cells where a line covers more than half of it', () => {
    const frame = sidesOf({ row: 0, column: 0, rowSpan: 2, columnSpan: 2 });
    const cross = across(SIZE, 0, 2 * SIZE);
    const upper = (to: number) => [...frame, cross, down(SIZE, 0, to), down(SIZE, SIZE, 2 * SIZE)];
    expect(cellsOf(grid(upper(SIZE * 0.6)))).toEqual(['0,0', '0,1', '1,0', '1,1']);
    expect(cellsOf(grid(upper(SIZE * 0.4)))).toEqual(['0,0+1×2', '1,0', '1,1']);
    const pieces = [down(SIZE, 0, 9), down(SIZE, 20, SIZE), down(SIZE, SIZE, 2 * SIZE)];
    expect(cellsOf(grid([...frame, cross, ...pieces]))).toEqual(['0,0', '0,1', '1,0', '1,1']);
  });

  it('has one cell a row of what is merged to no rectangle', () => {
    const frame = sidesOf({ row: 0, column: 0, rowSpan: 2, columnSpan: 3 });
    // Only the places at the lower right are parted from the others.
    const rules = [
      ...frame,
      across(SIZE, SIZE, 3 * SIZE),
      down(SIZE, SIZE, 2 * SIZE),
      down(2 * SIZE, SIZE, 2 * SIZE),
    ];
    expect(cellsOf(grid(rules))).toEqual(['0,0+1×3', '1,0', '1,1', '1,2']);
  });

  it('is none around nothing, or of more places than a document has', () => {
    expect(grid([across(0, 0, 90)])).toBeNull();
    const lines = (count: number, height: number) =>
      Array.from({ length: count }, (_, at) => down(at * 10, 0, height));
    const rows = (count: number, width: number) =>
      Array.from({ length: count }, (_, at) => across(at * 10, 0, width));
    expect(grid([...lines(101, 2000), ...rows(201, 1000)])?.cells).toHaveLength(20_000);
    expect(grid([...lines(101, 2010), ...rows(202, 1000)])).toBeNull();
  });
});

it('the stretch of a place lies between the positions around it', () => {
  const positions = [10, 20, 40, 80];
  const places = [9, 10, 19, 20, 39, 40, 79, 80, 81];
  expect(places.map((at) => stretchAt(positions, at))).toEqual([-1, 0, 0, 1, 1, 2, 2, 2, -1]);
});
