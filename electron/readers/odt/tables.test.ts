import { describe, expect, it } from 'vitest';
import { cell, cellsOf, COVERED, p, readBody, row, spans, table, tableOf } from './odt.fixture.ts';

describe('tables', () => {
  it('place cells by the columns they take, covered ones included', () => {
    const read = tableOf(
      table(
        3,
        row(cell('项目', spans(2, 1)), cell('数量', spans(1, 2)), COVERED),
        row(COVERED, '自然人', '法人'),
        row('新收', '4', '0'),
      ),
    );
    expect([read?.geometry, read?.rowCount, read?.columnCount]).toEqual(['grid', 3, 3]);
    expect(cellsOf(read)).toEqual([
      '项目@0,0+2×1',
      '数量@0,1+1×2',
      '自然人@1,1',
      '法人@1,2',
      '新收@2,0',
      '4@2,1',
      '0@2,2',
    ]);
  });

  it('place cells in the free columns where a writer leaves covered ones out', () => {
    expect(
      cellsOf(tableOf(table(3, row(cell('a', spans(2, 2)), 'b'), row('c'), row('1', '2', '3')))),
    ).toEqual(['a@0,0+2×2', 'b@0,2', 'c@1,2', '1@2,0', '2@2,1', '3@2,2']);
    const wide = table(5, row('a', cell('b', spans(2, 2)), 'c', 'd'), row('1', cell('2', spans(1, 2))));
    expect(cellsOf(tableOf(wide)).slice(-2)).toEqual(['1@1,0', '2@1,2+1×2']);
  });

  it('have a head where rows of a header stand at their top', () => {
    const header = `<table:table-header-rows>${row('a')}</table:table-header-rows>`;
    const isHeaded = (inner: string) => tableOf(table(1, inner))?.isHeaded;
    expect(isHeaded(header + row('1'))).toBe(true);
    expect(isHeaded(row('1') + header)).toBeUndefined();
    expect(isHeaded(header + row('1') + header)).toBe(true);
  });

  it('show nothing of what a covered cell holds, and keep its place where nothing covers it', () => {
    const covered = '<table:covered-table-cell><text:p>9</text:p></table:covered-table-cell>';
    expect(cellsOf(tableOf(table(2, row('1', '2'), row('3', covered))))).toEqual([
      '1@0,0',
      '2@0,1',
      '3@1,0',
      '@1,1',
    ]);
  });

  it('repeat cells and rows, header rows and groups among them', () => {
    expect(
      cellsOf(
        tableOf(
          '<table:table><table:table-columns><table:table-column/></table:table-columns><table:table-column table:number-columns-repeated="2"/>' +
            `<table:table-header-rows>${row('a', 'b', 'c')}</table:table-header-rows>` +
            '<table:table-rows><table:table-row table:number-rows-repeated="2">' +
            `${cell('1')}<table:table-cell table:number-columns-repeated="2">${p('0')}</table:table-cell></table:table-row></table:table-rows></table:table>`,
        ),
      ),
    ).toEqual(['a@0,0', 'b@0,1', 'c@0,2', '1@1,0', '0@1,1', '0@1,2', '1@2,0', '0@2,1', '0@2,2']);
  });

  it('repeat rows until the cells so made, and their row itself, come to twenty thousand in the document', () => {
    const repeated = (times: number): string =>
      row('1').replace('<table:table-row>', `<table:table-row table:number-rows-repeated="${times}">`);
    const heights = (...times: readonly number[]): (number | undefined)[] =>
      readBody(times.map((time) => table(1, repeated(time))).join('')).blocks.map((block) =>
        block.kind === 'table' ? block.rowCount : undefined,
      );
    expect(heights(20_000)).toEqual([10_001]);
    expect(heights(4000, 20_000)).toEqual([4000, 6002]);
  });

  it('drop a column of a hair’s breadth', () => {
    const automatic =
      '<style:style style:name="A" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>' +
      '<style:style style:name="B" style:family="table-column"><style:table-column-properties style:column-width="0.0007in"/></style:style>';
    const column = (name: string): string => `<table:table-column table:style-name="${name}"/>`;
    const read = tableOf(
      `<table:table>${column('A')}${column('B')}${column('A')}${row(cell('a', spans(1, 2)), COVERED, 'b')}${row('1', cell('2', spans(1, 2)), COVERED)}</table:table>`,
      { automatic },
    );
    expect([read?.columnCount, ...cellsOf(read)]).toEqual([2, 'a@0,0', 'b@0,1', '1@1,0', '2@1,1']);
  });

  it('stand in cells of others', () => {
    const read = tableOf(table(2, row(cell(p('甲') + table(1, row('1'), row('2')) + p('乙')), '丙')));
    expect(cellsOf(read)).toEqual(['甲\n乙@0,0', '丙@0,1']);
    expect(cellsOf(read?.cells[0]?.tables?.[0])).toEqual(['1@0,0', '2@1,0']);
  });

  it('are one where a cell is divided into further cells', () => {
    const part = (columns: number, ...rows: readonly string[]): string =>
      table(columns, ...rows).replace('<table:table>', '<table:table table:is-sub-table="true">');
    expect(
      cellsOf(
        tableOf(
          table(
            2,
            row('甲', cell(part(2, row(cell('乙', spans(1, 2)), COVERED), row('1', '2')))),
            row('丙', '丁'),
          ),
        ),
      ),
    ).toEqual(['甲@0,0+2×1', '乙@0,1+1×2', '1@1,1', '2@1,2', '丙@2,0', '丁@2,1+1×2']);
    expect(
      cellsOf(
        tableOf(table(2, row(cell(part(1, row('a'), row('b'), row('c'))), cell(part(2, row('1', '2')))))),
      ),
    ).toEqual(['a@0,0', '1@0,1+3×1', '2@0,2+3×1', 'b@1,0', 'c@2,0']);
  });

  it('lose rows that are not shown', () => {
    expect(
      cellsOf(
        tableOf(
          table(
            1,
            row('1'),
            row('2').replace('<table:table-row>', '<table:table-row table:visibility="collapse">'),
            row('3'),
          ),
        ),
      ),
    ).toEqual(['1@0,0', '3@1,0']);
  });

  it('number their paragraphs with the text around them', () => {
    const automatic =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';
    const item = (text: string, more = ''): string =>
      `<text:list text:style-name="L" ${more}><text:list-item>${p(text)}</text:list-item></text:list>`;
    const read = readBody(item('甲') + table(1, row(cell(item('乙', 'text:continue-numbering="true"')))), {
      automatic,
    });
    expect(read.blocks).toMatchObject([{ number: '1.' }, { cells: [{ text: '2.乙' }] }]);
  });
});
