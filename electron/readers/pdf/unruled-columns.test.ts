import { describe, expect, it } from 'vitest';
import { run } from './run.fixture.ts';
import { columnAt, edgesOf, numberColumns } from './unruled-columns.ts';

const between = (from: number, to: number) => run('甲', from, 0, to - from);

describe('the columns of numbers', () => {
  it('are where numbers overlap, in whatever order and row they stand', () => {
    const numbers = [
      between(200, 210),
      between(95, 105),
      between(105, 125),
      between(90, 100),
      between(126, 130),
    ];
    expect(numberColumns(numbers)).toEqual([
      { left: 90, right: 125 },
      { left: 126, right: 130 },
      { left: 200, right: 210 },
    ]);
    expect(numberColumns([between(90, 130), between(100, 105), between(120, 140)])).toEqual([
      { left: 90, right: 140 },
    ]);
  });
});

describe('the edge between two columns', () => {
  /** Between a column that ends at 110 and one that begins at 200. */
  const edge = (...words: (readonly [from: number, to: number])[]) =>
    edgesOf(
      [
        { left: 100, right: 110 },
        { left: 200, right: 210 },
      ],
      words.map(([from, to]) => between(from, to)),
      50,
      300,
    )[1];

  it('lies in the middle where no word stands above, or one over all of it', () => {
    expect(edge()).toBe(155);
    expect(edge([90, 110], [200, 260])).toBe(155);
    expect(edge([90, 260])).toBe(155);
  });

  it('lies where it cuts the fewest words', () => {
    expect(edge([105, 160])).toBe(180);
    expect(edge([105, 120], [180, 260])).toBe(150);
    expect(edge([105, 180], [140, 260])).toBe(125);
    expect(edge([90, 260], [105, 190])).toBe(195);
  });

  it('lies in the widest place of those', () => {
    expect(edge([130, 150])).toBe(175);
    expect(edge([160, 180])).toBe(135);
    expect(edge([120, 190])).toBe(115);
  });

  it('of the outer columns lies between them and what is beside the table', () => {
    const columns = [{ left: 100, right: 110 }];
    expect(edgesOf(columns, [], 50, 300)).toEqual([75, 300]);
    expect(edgesOf(columns, [between(40, 80)], 50, 300)).toEqual([90, 300]);
  });
});

it('a place is in the column whose edge it has passed, the last one beyond all', () => {
  expect([9, 10, 19, 20, 29, 30, 99].map((x) => columnAt([10, 20, 30], x))).toEqual([-1, 0, 0, 1, 1, 1, 1]);
});
