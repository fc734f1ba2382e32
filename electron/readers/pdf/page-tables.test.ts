import { describe, expect, it } from 'vitest';
import type { Glyph, PageMarks, Rule } from './page-marks.ts';
import { readTables } from './page-tables.ts';
import { run } from './run.fixture.ts';
import { cellsOf } from './table.fixture.ts';

/** All lines of a grid. */
function ruled(xs: readonly number[], ys: readonly number[]): Rule[] {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  return [
    ...ys.map((at): Rule => ({ axis: 'horizontal', at, from: left, to: right })),
    ...xs.map((at): Rule => ({ axis: 'vertical', at, from: top, to: bottom })),
  ];
}

function page(
  rules: readonly Rule[],
  glyphs: readonly (readonly Glyph[])[] = [],
  paleRules: readonly Rule[] = [],
) {
  const marks: PageMarks = {
    width: 600,
    height: 800,
    glyphs: glyphs.flat(),
    rules,
    paleRules,
    damaged: false,
  };
  const { tables, boxes, glyphs: outside } = readTables(marks);
  return {
    tables: tables.map(cellsOf),
    boxes: boxes.map(cellsOf),
    outside: outside.map(({ text }) => text).join(''),
  };
}

const XS = [0, 50, 100];
const YS = [0, 20, 40];
const at = (text: string, x: number, y: number, width?: number): readonly Glyph[] =>
  run(text, x, y, width).glyphs;

describe('the tables of a page', () => {
  it('hold what stands in their cells; the rest is text', () => {
    expect(
      page(ruled(XS, YS), [at('甲', 10, 10), at('12', 60, 10), at('正文', 200, 10), at('乙', 10, 60)]),
    ).toEqual({
      tables: [['甲@0,0', '12@0,1', '@1,0', '@1,1']],
      boxes: [],
      outside: '正文乙',
    });
  });

  it('are told from top to bottom', () => {
    const two = [...ruled(XS, [300, 320]), ...ruled(XS, YS)];
    expect(page(two, [at('下', 10, 310), at('上', 10, 10)]).tables).toEqual([
      ['上@0,0', '@0,1', '@1,0', '@1,1'],
      ['下@0,0', '@0,1'],
    ]);
  });

  it('are none of a frame around a single place, whose text stays text', () => {
    expect(page(ruled([0, 100], [0, 20]), [at('甲', 10, 10)])).toEqual({
      tables: [],
      boxes: [['甲@0,0']],
      outside: '甲',
    });
  });

  it('are drawn by pale lines only where no others are', () => {
    expect(page([], [], ruled(XS, YS)).tables).toHaveLength(1);
    expect(page(ruled(XS, YS), [], ruled([0, 30, 60, 100], YS)).tables).toEqual([
      ['@0,0', '@0,1', '@1,0', '@1,1'],
    ]);
    expect(page(ruled(XS, YS), [], ruled(XS, [300, 320])).tables).toHaveLength(2);
    expect(page([], [], ruled([0, 100], [0, 20]))).toMatchObject({ tables: [], boxes: [] });
  });

  it('in each other are the inner one where it is large, and the outer one where it is small', () => {
    const outer = ruled([0, 200, 400], [0, 200, 400]);
    const inner = ruled([20, 100, 180], [20, 100, 180]);
    expect(page([...outer, ...inner]).tables).toEqual([['@0,0', '@0,1', '@1,0', '@1,1']]);
    const wide = ruled([10, 60, 100, 150, 190], [10, 60, 100, 150, 190]);
    const around = ruled([0, 200, 250], [0, 200]);
    expect(page([...around, ...wide]).tables.map((cells) => cells?.length)).toEqual([16]);
    expect(page([...around, ...ruled([20, 60, 100], [20, 40])]).tables.map((cells) => cells?.length)).toEqual(
      [2],
    );
  });
});

describe('a number', () => {
  it('that runs over the border of its cell is not parted, and marked', () => {
    expect(page(ruled(XS, YS), [at('甲', 20, 10), at('1234', 30, 10)]).tables[0]?.slice(0, 2)).toEqual([
      '甲1234\ufffd@0,0',
      '@0,1',
    ]);
    expect(page(ruled(XS, YS), [at('1234', 80, 10)])).toMatchObject({
      tables: [['@0,0', '1234\ufffd@0,1', '@1,0', '@1,1']],
      outside: '',
    });
  });

  it('that only touches one in the next cell is one of two', () => {
    const two = [at('12', 30, 10), at('34', 50, 10).map((glyph) => ({ ...glyph, chunk: 1 }))];
    expect(page(ruled(XS, YS), two).tables[0]?.slice(0, 2)).toEqual(['12@0,0', '34@0,1']);
    const over = [at('12', 32, 10), at('34', 52, 10).map((glyph) => ({ ...glyph, chunk: 1 }))];
    expect(page(ruled(XS, YS), over).tables[0]?.slice(0, 2)).toEqual(['1234\ufffd@0,0', '@0,1']);
  });

  it('ends at a gap, at a letter, and at another line', () => {
    expect(page(ruled(XS, YS), [at('12', 28, 10), at('34', 52, 10)]).tables[0]?.slice(0, 2)).toEqual([
      '12@0,0',
      '34@0,1',
    ]);
    expect(
      page(ruled(XS, YS), [at('1', 30, 10), at('件', 40, 10), at('2', 50, 10)]).tables[0]?.slice(0, 2),
    ).toEqual(['1件@0,0', '2@0,1']);
    expect(page(ruled(XS, YS), [at('1', 40, 10), at('2', 50, 12)]).tables[0]?.slice(0, 2)).toEqual([
      '1@0,0',
      '2@0,1',
    ]);
  });
});
