import { describe, expect, it } from 'vitest';
import { joinTables, sourceTable } from './continued-tables.ts';
import { cellsOf, pageTable, plainTable, ROW, type PlacedText } from './table.fixture.ts';

const XS = [0, 100, 160, 220];

/** The two rows that a page break lies between, put together: texts by row. */
function joined(above: readonly string[], below: readonly string[], xs: readonly number[] = XS): string[][] {
  const table = joinTables(plainTable(xs, [above]), plainTable(xs, [below]));
  const rows = (table?.ys.length ?? 1) - 1;
  return Array.from({ length: rows }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text),
  );
}

/** Six letters and a border fill the first column. */
const FULL = '公开信息的内容和';

describe('a table and its rest on the next page', () => {
  it('are one where they have the same columns, moved as a whole or not', () => {
    const upper = plainTable(XS, [['甲', '1', '2']]);
    const lower = (xs: readonly number[]) => joinTables(upper, plainTable(xs, [['（二）乙', '3', '4']]));
    const both = ['甲@0,0', '1@0,1', '2@0,2', '（二）乙@1,0', '3@1,1', '4@1,2'];
    expect(cellsOf(lower(XS))).toEqual(both);
    expect(cellsOf(lower(XS.map((x) => x + 40)))).toEqual(both);
    expect(cellsOf(lower([0, 103, 160, 222]))).toEqual(both);
    expect(lower([0, 100, 160, 227])).toBeNull();
    expect(lower([0, 100, 160, 213])).toBeNull();
    expect(lower([0, 120, 160, 220])).toBeNull();
  });

  it('are one where either has lines that the other has not', () => {
    const wide = pageTable(
      [0, 100, 220],
      [
        ['甲', 0, 0],
        ['说明', 0, 1],
      ],
    );
    const narrow = plainTable(XS, [['（二）乙', '3', '4']]);
    expect(cellsOf(joinTables(wide, narrow))).toEqual([
      '甲@0,0',
      '说明@0,1+1×2',
      '（二）乙@1,0',
      '3@1,1',
      '4@1,2',
    ]);
    expect(cellsOf(joinTables(narrow, wide))).toEqual([
      '（二）乙@0,0',
      '3@0,1',
      '4@0,2',
      '甲@1,0',
      '说明@1,1+1×2',
    ]);
  });

  it('are none of more cells than a document’s', () => {
    const long = (rows: number) =>
      plainTable(
        [0, 100],
        Array.from({ length: rows }, () => ['1']),
      );
    expect(joinTables(long(2500), long(2500))).not.toBeNull();
    expect(joinTables(long(2500), long(2501))).toBeNull();
  });

  it('have their rows below each other, the heights kept', () => {
    const table = joinTables(
      plainTable(XS, [['甲', '1', '2']], 700),
      plainTable(XS, [['2.乙', '3', '4']], 40),
    );
    expect(table?.ys).toEqual([700, 760, 780]);
  });
});

describe('a row that the page break cuts', () => {
  it('is whole where its label has a number of its own and what is below has none', () => {
    expect(joined(['二、其他', '', ''], ['处理', '3', '4'])).toEqual([['二、其他处理', '3', '4']]);
    expect(joined(['2.其他', '3', '4'], ['处理', '', ''])).toEqual([['2.其他处理', '3', '4']]);
  });

  it('is two where what is below has a number of its own', () => {
    for (const label of ['三、处理', '（三）处理', '(3)处理', '3.处理', '3、处理'])
      expect(joined(['二、其他', '', ''], [label, '3', '4']), label).toHaveLength(2);
    expect(joined(['二、其他', '', ''], ['3.5', '3', '4'])).toHaveLength(2);
  });

  it('is two where both have numbers in a column', () => {
    expect(joined(['二、其他', '3', ''], ['处理', '4', '5'])).toHaveLength(2);
  });

  it('is whole without a number where its label fills the line', () => {
    expect(joined([FULL, '3', '4'], ['机构', '', ''])).toEqual([[`${FULL}机构`, '3', '4']]);
    expect(joined(['公开', '3', '4'], ['机构', '', ''])).toHaveLength(2);
  });

  it('is whole where only numbers are below', () => {
    expect(joined(['公开', '', ''], ['', '3', '4'])).toEqual([['公开', '3', '4']]);
    expect(joined(['', '', ''], ['', '3', '4'])).toHaveLength(2);
  });

  it('is whole where the label is set in letters in both parts', () => {
    const letters = (text: string, top: number): PlacedText[] => [
      [text, 0, 0],
      [top === 0 ? '3' : '', 0, 1],
    ];
    const xs = [0, 50, 110];
    const cut = (above: string, below: string) =>
      cellsOf(joinTables(pageTable(xs, letters(above, 0)), pageTable(xs, letters(below, 1))));
    expect(cut('行', '政')).toEqual(['行政@0,0', '3@0,1']);
    expect(cut('行', '政许')).toEqual(['行@0,0', '3@0,1', '政许@1,0', '@1,1']);
  });

  it('is whole in a header of words, some of which go on', () => {
    const five = [0, 60, 120, 180, 240, 300];
    expect(joined(['商业', '科研', '公益'], ['企业', '机构', '组织'])).toEqual([
      ['商业企业', '科研机构', '公益组织'],
    ]);
    expect(joined(['商业', '科研', '公益', '法律', '其他'], ['企业', '', '', '', ''], five)).toEqual([
      ['商业企业', '科研', '公益', '法律', '其他'],
    ]);
    expect(joined(['商业', '科研', '公益', '法律', ''], ['企业', '', '', '', '其他'], five)).toHaveLength(2);
    expect(joined(['1.商业', '科研', '公益'], ['企业', '机构', '组织'])).toHaveLength(2);
  });

  it('is two where it has one cell, or other cells below than above', () => {
    const one = [0, 100];
    expect(joined(['二、其他'], ['处理'], one)).toHaveLength(2);
    const upper = plainTable(XS, [['二、其他', '', '']]);
    const lower = pageTable(XS, [
      ['处理', 0, 0],
      ['3', 0, 1, 1, 2],
    ]);
    expect(cellsOf(joinTables(upper, lower))).toContain('处理@1,0');
  });
});

describe('a cell that reaches over the page break', () => {
  it('is one with its rest, a number or a numbered label below it is not', () => {
    const upper = pageTable(XS, [
      ['行政', 0, 0, 2],
      ['1.甲', 0, 1],
      ['1', 0, 2],
      ['2.乙', 1, 1],
      ['2', 1, 2],
    ]);
    const lower = (text: string) =>
      cellsOf(
        joinTables(
          upper,
          pageTable(XS, [
            [text, 0, 0],
            ['3.丙', 0, 1],
            ['3', 0, 2],
          ]),
        ),
      );
    expect(lower('处罚')).toContain('行政处罚@0,0+3×1');
    expect(lower('')).toContain('行政@0,0+3×1');
    expect(lower('7')).toEqual(expect.arrayContaining(['行政@0,0+2×1', '7@2,0']));
    expect(lower('二、处罚')).toEqual(expect.arrayContaining(['行政@0,0+2×1', '二、处罚@2,0']));
  });

  it('is one with what is divided further below, in a header of words', () => {
    const upper = pageTable(XS, [
      ['自然人', 0, 0],
      ['法人', 0, 1, 1, 2],
    ]);
    const lower = (text: string) =>
      pageTable(XS, [
        ['', 0, 0],
        [text, 0, 1],
        ['机构', 0, 2],
      ]);
    expect(cellsOf(joinTables(upper, lower('企业')))).toEqual([
      '自然人@0,0+2×1',
      '法人@0,1+1×2',
      '企业@1,1',
      '机构@1,2',
    ]);
    expect(cellsOf(joinTables(upper, lower('3')))).toContain('自然人@0,0');
  });
});

describe('the header that is printed again', () => {
  const header = ['内容', '制发', '有效'];

  it('is left out, and only where it is the same words over the same columns', () => {
    const upper = plainTable(XS, [header, ['甲', '1', '2']]);
    const lower = (again: readonly string[]) =>
      cellsOf(joinTables(upper, plainTable(XS, [again, ['2.乙', '3', '4']])));
    expect(lower(header)).toHaveLength(9);
    expect(lower(['内 容', '制发', '有效'])).toHaveLength(9);
    expect(lower(['内容', '制发', '废止'])).toHaveLength(12);
  });

  it('is left out of several rows as far as no cell reaches out of it', () => {
    const head: PlacedText[] = [
      ['内容', 0, 0, 2],
      ['数量', 0, 1, 1, 2],
      ['制发', 1, 1],
      ['有效', 1, 2],
    ];
    const row = (label: string, at: number): PlacedText[] => [
      [label, at, 0],
      ['1', at, 1],
      ['2', at, 2],
    ];
    const upper = pageTable(XS, [...head, ...row('1.甲', 2)]);
    expect(cellsOf(joinTables(upper, pageTable(XS, [...head, ...row('2.乙', 2)])))?.slice(-3)).toEqual([
      '2.乙@3,0',
      '1@3,1',
      '2@3,2',
    ]);
    const other = head.map((cell): PlacedText => (cell[0] === '有效' ? ['废止', 1, 2] : cell));
    expect(cellsOf(joinTables(upper, pageTable(XS, [...other, ...row('2.乙', 2)])))).toContain('废止@4,2');
  });

  it('is no row of numbers that happens to be the same', () => {
    const rows = [['1', '2', '3']];
    expect(
      cellsOf(joinTables(plainTable(XS, rows), plainTable(XS, [...rows, ['4', '5', '6']]))),
    ).toHaveLength(9);
  });
});

it('a table is handed over with its cells in order, tidied', () => {
  const table = pageTable(XS, [
    ['2', 0, 2],
    ['甲', 0, 0],
    ['1', 0, 1],
  ]);
  expect(sourceTable(table)).toEqual({
    kind: 'table',
    geometry: 'grid',
    rowCount: 1,
    columnCount: 3,
    cells: ['甲', '1', '2'].map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text })),
  });
  expect(table.ys).toEqual([0, ROW]);
});
