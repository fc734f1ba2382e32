import { describe, expect, it } from 'vitest';
import { cellsOf } from '../docx/docx.fixture.ts';
import {
  blocksOf,
  cell,
  definition,
  long,
  paragraph,
  read,
  row,
  rowEnd,
  sprm,
  tableOf,
  word,
  type ParagraphParts,
} from './doc.fixture.ts';
import { SPRM } from './sprms.ts';

const EDGES = [0, 1000, 2000, 3000];
/** Flags of a cell: merged down (bits 5 and 6), merged across (bits 0 and 1). */
const [DOWN_START, DOWN_ON] = [0x60, 0x20];

describe('tables', () => {
  it('are rows of cells over the edges that rows state', () => {
    expect(
      cellsOf(tableOf([...row(['甲', '乙', '丙'], EDGES), ...row(['丁', '戊'], [0, 2000, 3000])])),
    ).toEqual(['甲@0,0', '乙@0,1', '丙@0,2', '丁@1,0+1×2', '戊@1,2']);
  });

  it('have several paragraphs in a cell on lines of their own', () => {
    const inTable = { sprms: sprm(SPRM.inTable, 1) };
    expect(
      cellsOf(tableOf([paragraph('商业', inTable), cell('企业'), rowEnd(definition([0, 500]))])),
    ).toEqual(['商业\n企业@0,0']);
  });

  it('merge cells downwards', () => {
    const body = [
      ...row(['甲', '乙'], [0, 1000, 2000], [DOWN_START, 0]),
      ...row(['', '丙'], [0, 1000, 2000], [DOWN_ON, 0]),
      ...row(['丁', '戊'], [0, 1000, 2000], [DOWN_START, 0]),
    ];
    expect(cellsOf(tableOf(body))).toEqual(['甲@0,0+2×1', '乙@0,1', '丙@1,1', '丁@2,0', '戊@2,1']);
  });

  it('merge cells downwards by a later modifier', () => {
    const down = (value: number): number[] => sprm(SPRM.mergeDown, 2, 0, value);
    const body = [
      ...[cell('甲'), cell('乙'), rowEnd([...definition([0, 1000, 2000]), ...down(3)])],
      ...[cell(''), cell('丙'), rowEnd([...definition([0, 1000, 2000]), ...down(1)])],
    ];
    expect(cellsOf(tableOf(body))).toEqual(['甲@0,0+2×1', '乙@0,1', '丙@1,1']);
  });

  it.each([
    ['as the specification numbers them', [2, 1, 1, 0]],
    ['as Word 97 numbers them', [1, 2, 2, 0]],
  ])('merge cells sideways, flags %s', (_, flags) => {
    const edges = [0, 1000, 2000, 3000, 4000];
    const body = [...row(['甲', '', '', '乙'], edges, flags), ...row(['1', '2', '3', '4'], edges)];
    expect(cellsOf(tableOf(body)).slice(0, 2)).toEqual(['甲@0,0+1×3', '乙@0,3']);
  });

  it('keep the text of a cell that is said to be merged but is not empty', () => {
    expect(cellsOf(tableOf(row(['甲', '乙'], [0, 1000, 2000], [1, 2])))).toEqual(['甲@0,0', '乙@0,1']);
  });

  it('apply modifiers of cells in their order', () => {
    const body = [
      cell('甲'),
      cell('乙'),
      cell('丙'),
      rowEnd([
        ...definition([0, 1000, 2000]),
        ...sprm(SPRM.insertCells, 1, 2, ...word(500)),
        ...sprm(SPRM.deleteCells, 2, 3),
        ...sprm(SPRM.cellWidths, 1, 2, ...word(1000)),
      ]),
      ...row(['丁', '戊', '己'], EDGES),
      ...[cell('庚'), cell(''), cell('辛'), rowEnd([...definition(EDGES), ...sprm(SPRM.merge, 0, 2)])],
      ...[
        cell('壬'),
        cell(''),
        cell('癸'),
        rowEnd([...definition(EDGES, [1, 2]), ...sprm(SPRM.split, 0, 2), ...sprm(SPRM.left, ...word(0))]),
      ],
    ];
    expect(cellsOf(tableOf(body))).toEqual([
      '甲@0,0',
      '乙@0,1',
      '丙@0,2',
      '丁@1,0',
      '戊@1,1',
      '己@1,2',
      '庚@2,0+1×2',
      '辛@2,2',
      '壬@3,0',
      '@3,1',
      '癸@3,2',
    ]);
  });

  it('find the properties of wide rows in the Data stream', () => {
    const list = [...sprm(SPRM.inTable, 1), ...sprm(SPRM.rowEnd, 1), ...definition(EDGES, [0, DOWN_START])];
    const data = [9, 9, 9, ...word(list.length), ...list];
    const huge: ParagraphParts = { runs: [], mark: '\u0007', sprms: sprm(SPRM.huge, ...long(3)) };
    const body = [cell('甲'), cell('乙'), cell('丙'), huge];
    expect(cellsOf(tableOf(body, { data }))).toEqual(['甲@0,0', '乙@0,1', '丙@0,2']);
  });

  it('stand in cells of others', () => {
    const depth = (no: number): number[] => [...sprm(SPRM.inTable, 1), ...sprm(SPRM.depth, ...long(no))];
    const inner = (text: string): ParagraphParts =>
      paragraph(text, { sprms: [...depth(2), ...sprm(SPRM.innerCellEnd, 1)] });
    const innerEnd = paragraph('', {
      sprms: [...depth(2), ...sprm(SPRM.innerRowEnd, 1), ...definition([0, 500, 900])],
    });
    const outer = tableOf([
      paragraph('前', { sprms: depth(1) }),
      ...[inner('甲'), inner('乙'), innerEnd],
      ...[cell('后'), cell('丙'), rowEnd(definition([0, 1000, 2000]))],
    ]);
    expect(cellsOf(outer)).toEqual(['前\n后@0,0', '丙@0,1']);
    expect(outer.cells[0]?.tables?.map(cellsOf)).toEqual([['甲@0,0', '乙@0,1']]);
    expect(outer.cells[0]?.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('stand as deep as the steps down lead that their paragraphs state', () => {
    const deeper = (no: number): number[] => [...sprm(SPRM.inTable, 1), ...sprm(SPRM.deeper, ...long(no))];
    const inner = { sprms: [...deeper(1), ...deeper(1), ...sprm(SPRM.innerCellEnd, 1)] };
    const innerEnd = { sprms: [...deeper(2), ...sprm(SPRM.innerRowEnd, 1), ...definition([0, 500])] };
    const outer = tableOf([
      ...[paragraph('甲', inner), paragraph('', innerEnd)],
      ...[cell('后', deeper(1)), rowEnd([...definition([0, 1000]), ...sprm(SPRM.deeper, ...long(1))])],
    ]);
    expect(cellsOf(outer)).toEqual(['后@0,0']);
    expect(outer.cells[0]?.tables?.map(cellsOf)).toEqual([['甲@0,0']]);
  });

  it('end where a paragraph stands in no table', () => {
    const body = [...row(['甲'], [0, 1000]), paragraph('中'), ...row(['乙'], [0, 1000])];
    expect(blocksOf(body).map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
  });

  it('leave out rows that a tracked change deleted', () => {
    const gone = { markSprms: sprm(SPRM.deleted, 1) };
    const body = [
      ...row(['甲'], [0, 1000]),
      ...[cell('乙'), rowEnd(definition([0, 1000]), gone)],
      ...row(['丙'], [0, 1000]),
    ];
    expect(cellsOf(tableOf(body))).toEqual(['甲@0,0', '丙@1,0']);
  });

  it('keep a cell’s end although its mark is deleted', () => {
    const first = { ...cell('甲'), markSprms: sprm(SPRM.deleted, 1) };
    expect(cellsOf(tableOf([first, cell('乙'), rowEnd(definition([0, 1000, 2000]))]))).toEqual([
      '甲@0,0',
      '乙@0,1',
    ]);
  });

  it('hold cells without width apart', () => {
    const body = [...row(['甲', '', '乙'], [0, 1000, 1000, 2000]), ...row(['丙', '丁'], [0, 1000, 2000])];
    expect(cellsOf(tableOf(body))).toEqual(['甲@0,0', '@0,1', '乙@0,2', '丙@1,0', '丁@1,1+1×2']);
  });

  it.each([
    ['states fewer cells than it has', row(['甲', '乙', '丙'], [0, 1000, 2000])],
    ['states no cells', [cell('甲'), cell('乙'), rowEnd([])]],
    ['has edges that run backwards', row(['甲', '乙'], [0, 2000, 1000])],
    ['never ends', [cell('甲'), cell('乙')]],
  ])('only know the order of their cells where a row %s', (_, rows) => {
    const table = tableOf([...rows, paragraph('后')]);
    expect(table.geometry).toBe('rows');
    expect(table.cells.slice(0, 2)).toMatchObject([
      { text: '甲', column: 0, columnSpan: 1 },
      { text: '乙', column: 1, columnSpan: 1 },
    ]);
  });

  it('stand beside the text of a cell that is in none of them, and a person is to look', () => {
    const stray = paragraph('甲', { mark: '\u0007' });
    const { blocks, remarks } = read({
      body: [...row(['乙', '丙'], [0, 1000, 2000]), stray, paragraph('后')],
    });
    expect(blocks.map((block) => (block.kind === 'table' ? '表' : block.text))).toEqual(['表', '甲', '后']);
    expect(remarks).toMatchObject([{ code: 'stray-cell', doubt: true }]);
  });

  it.each([
    ['text at the end of a row', [cell('甲'), { ...rowEnd(definition([0, 1000])), runs: [{ text: '乙' }] }]],
    [
      'tables deeper than Word nests them',
      [paragraph('甲', { sprms: [...sprm(SPRM.inTable, 1), ...sprm(SPRM.depth, ...long(1e9))] })],
    ],
    ['properties outside the Data stream', [{ ...cell('甲'), sprms: sprm(SPRM.huge, ...long(99)) }]],
  ])('are damaged by %s', (_, body) => {
    expect(() => read({ body: [...body, paragraph('后')] })).toThrow('已损坏');
  });
});
