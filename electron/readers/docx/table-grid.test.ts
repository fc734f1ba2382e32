import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  blocksOf,
  cell,
  cellsOf,
  MERGE_ON,
  MERGE_START,
  paragraph,
  row,
  run,
  span,
  table,
  tableOf,
} from './docx.fixture.ts';
import { buildTable, type RawRow } from '../parts/table-grid.ts';

const width = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`;

describe('tables as grids', () => {
  it('places cells by their spans and merges those below into one', () => {
    const read = tableOf(
      table(
        [1000, 1000, 1000],
        [
          row([cell('项目', span(1) + MERGE_START), cell('数量', span(2))]),
          row([cell('', MERGE_ON), '自然人', '法人']),
          row(['新收', '4', '0']),
        ],
      ),
    );
    expect([read.geometry, read.rowCount, read.columnCount]).toEqual(['grid', 3, 3]);
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

  it('joins the paragraphs of a cell by line breaks, automatic numbers included', () => {
    const read = tableOf(table([1000], [row([cell(paragraph('商业') + paragraph('企业'))])]));
    expect(read.cells[0]?.text).toBe('商业\n企业');
  });

  it('leaves room for columns before and after a row', () => {
    const read = tableOf(
      table(
        [1000, 1000, 1000],
        [row(['甲', '乙', '丙']), row(['丁'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')],
      ),
    );
    expect(cellsOf(read)).toContain('丁@1,1');
  });

  it('counts the columns left free behind a row: its spans are right, whatever its widths say', () => {
    const read = tableOf(
      table(
        [1000, 1000, 1000],
        [
          row(['甲', '乙', '丙'].map((text) => cell(text, width(1000)))),
          row([cell('丁', width(3000))], '<w:gridAfter w:val="2"/>'),
        ],
      ),
    );
    expect(cellsOf(read)).toContain('丁@1,0');
  });

  it('leaves the width free that a row says it does where its spans cannot be right', () => {
    const read = tableOf(
      table(
        [1000, 1000, 1000],
        [
          row(['甲', '乙', '丙'].map((text) => cell(text, width(1000)))),
          row([cell('丁', width(2000))], '<w:wBefore w:w="1000" w:type="dxa"/>'),
        ],
      ),
    );
    expect(cellsOf(read)).toContain('丁@1,1+1×2');
  });

  it('merges cells to the side, as old files say it', () => {
    const read = tableOf(
      table(
        [1000, 1000, 1000],
        [
          row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '乙']),
          row(['1', '2', '3']),
        ],
      ),
    );
    expect(cellsOf(read)).toEqual(['甲@0,0+1×2', '乙@0,2', '1@1,0', '2@1,1', '3@1,2']);
  });

  it('drops grid columns that no cell begins or ends at', () => {
    const read = tableOf(
      table([500, 500, 1000], [row([cell('甲', span(2)), '乙']), row([cell('1', span(2)), '2'])]),
    );
    expect([read.columnCount, ...cellsOf(read)]).toEqual([2, '甲@0,0', '乙@0,1', '1@1,0', '2@1,1']);
  });

  it('reads 15 cells as 15 columns where the grid has a stray column of one twip', () => {
    const widths = [...Array<number>(14).fill(634), 1, 647];
    const numbers = Array.from({ length: 15 }, (_, index) => String(index));
    const read = tableOf(
      table(widths, [
        row([cell('行政复议', span(5)), cell('行政诉讼', span(11))]),
        row([...numbers.slice(0, 14).map((text) => cell(text)), cell('14', span(2))]),
        row([...numbers.slice(0, 13).map((text) => cell(text)), cell('13', span(2)), '14']),
      ]),
    );
    expect(read.columnCount).toBe(15);
    for (const at of [1, 2]) {
      expect(read.cells.filter((one) => one.row === at).map((one) => [one.text, one.column])).toEqual(
        numbers.map((text, column) => [text, column]),
      );
    }
  });

  it('keeps a narrow column that holds a cell of its own', () => {
    const read = tableOf(table([1000, 20, 1000], [row(['甲', '乙', '丙'])]));
    expect(read.columnCount).toBe(3);
  });

  it('keeps columns apart that are all equally narrow, as writers without widths leave them', () => {
    const read = tableOf(
      table([10, 10, 10], [row([cell('甲', span(2)), '乙']), row(['1', cell('2', span(2))])]),
    );
    expect(read.columnCount).toBe(3);
  });

  it('goes by the widths of cells where spans are missing', () => {
    const read = tableOf(
      `<w:tbl>${row([cell('第二十条第（一）项', width(4000))])}${row(['规章', '0', '1', '2'].map((text) => cell(text, width(1000))))}</w:tbl>`,
    );
    expect(cellsOf(read)).toEqual(['第二十条第（一）项@0,0+1×4', '规章@1,0', '0@1,1', '1@1,2', '2@1,3']);
  });

  it('reads a table without a grid', () => {
    const read = tableOf(`<w:tbl>${row(['甲', '乙'])}${row([cell('丙', span(2))])}</w:tbl>`);
    expect(cellsOf(read)).toEqual(['甲@0,0', '乙@0,1', '丙@1,0+1×2']);
  });

  it('leaves a short row short', () => {
    const read = tableOf(table([1000, 1000, 1000], [row(['甲', '乙', '丙']), row(['1', '2'])]));
    expect(cellsOf(read).slice(3)).toEqual(['1@1,0', '2@1,1']);
  });

  it('does not merge cells of other edges, nor one that continues nothing', () => {
    const read = tableOf(
      table(
        [1000, 1000],
        [
          row([cell('孤', MERGE_ON), '甲']),
          row([cell('', MERGE_ON), '乙']),
          row([cell('宽', span(2) + MERGE_START)]),
          row([cell('续', MERGE_ON), '8']),
        ],
      ),
    );
    expect(cellsOf(read)).toEqual(['孤@0,0+2×1', '甲@0,1', '乙@1,1', '宽@2,0+1×2', '续@3,0', '8@3,1']);
  });

  it('drops rows and cells that a tracked change took away', () => {
    const read = tableOf(
      table(
        [1000, 1000],
        [
          row(['旧', '1'], '<w:del w:id="1"/>'),
          row(['新', '2'], '<w:ins w:id="2"/>'),
          row([cell('去', '<w:cellDel/>'), '留']),
        ],
      ),
    );
    expect(cellsOf(read)).toEqual(['新@0,0', '2@0,1', '留@1,0']);
  });

  it('drops hidden rows', () => {
    expect(cellsOf(tableOf(table([1000], [row(['隐'], '<w:hidden/>'), row(['显'])])))).toEqual(['显@0,0']);
  });

  it('reads rows and cells inside content controls', () => {
    const control = (inner: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const read = tableOf(table([1000, 1000], [control(row([control(cell('甲')), '乙']))]));
    expect(cellsOf(read)).toEqual(['甲@0,0', '乙@0,1']);
  });

  it('keeps a table inside a cell, in its place among the cell’s paragraphs', () => {
    const inner = table([500], [row(['8'])]);
    const read = tableOf(table([1000], [row([cell(`${paragraph('上')}${inner}${paragraph('下')}`)])]));
    expect(read.cells[0]?.text).toBe('上\n下');
    expect(read.cells[0]?.tables?.map(cellsOf)).toEqual([['8@0,0']]);
    expect(read.cells[0]?.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('hands over no table without cells', () => {
    expect(blocksOf(table([1000], [row([])]) + paragraph(run('甲')))).toEqual([
      { kind: 'paragraph', text: '甲' },
    ]);
  });

  it('gives every cell a place of its own inside the table, whatever spans and merges the file states', () => {
    const anyCell = fc.record({
      span: fc.integer({ min: 1, max: 4 }),
      merge: fc.constantFrom('none' as const, 'restart' as const, 'continue' as const),
      joinsPrevious: fc.boolean(),
      width: fc.integer({ min: 1, max: 3000 }),
    });
    const anyRow = fc.record({
      before: fc.integer({ min: 0, max: 3 }),
      after: fc.integer({ min: 0, max: 3 }),
      widthBefore: fc.constant(0),
      cells: fc.array(
        anyCell.map((properties) => ({ properties, text: '', tables: [], blocks: [] })),
        { minLength: 1, maxLength: 6 },
      ),
    });
    const grid = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 });
    fc.assert(
      fc.property(grid, fc.array(anyRow, { minLength: 1, maxLength: 6 }), (widths, rows: RawRow[]) => {
        const read = buildTable(widths, rows);
        const taken = new Set<string>();
        for (const one of read?.cells ?? []) {
          expect(one.columnSpan).toBeGreaterThan(0);
          for (let at = one.row; at < one.row + one.rowSpan; at++) {
            for (let column = one.column; column < one.column + one.columnSpan; column++) {
              expect(taken.has(`${at},${column}`)).toBe(false);
              taken.add(`${at},${column}`);
            }
          }
          expect(one.row + one.rowSpan).toBeLessThanOrEqual(read?.rowCount ?? 0);
          expect(one.column + one.columnSpan).toBeLessThanOrEqual(read?.columnCount ?? 0);
        }
      }),
    );
  });
});
