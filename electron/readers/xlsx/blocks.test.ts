import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../../shared/source-document.ts';
import { areaBlocks, sheetBlocks } from './blocks.ts';
import { readSheet, type Grid } from './read-sheet.ts';
import { USUAL_FORMAT } from './styles.ts';

const LETTERS = 'ABCDEFGH';

/** A sheet of these texts; `#` before one gives its cell a border. */
function grid(rows: readonly (readonly string[])[], merges: readonly string[] = []): Grid {
  const cells = (texts: readonly string[], row: number): string =>
    texts
      .map((text, column) => {
        const style = text.startsWith('#') ? 1 : 0;
        const place = `${LETTERS.charAt(column)}${row + 1}`;
        return `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text.replace(/^#/, '')}</t></is></c>`;
      })
      .join('');
  const xml = rows.map((texts, row) => `<row r="${row + 1}">${cells(texts, row)}</row>`).join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const formats = [USUAL_FORMAT, { ...USUAL_FORMAT, hasBorder: true }];
  return readSheet('表.xlsx', `<x><sheetData>${xml}</sheetData><m>${merged}</m></x>`, [], formats);
}

/** Paragraphs as text, tables as `text@row,column`, with `+rows×columns` where a cell spans more than one. */
function shown(blocks: readonly SourceBlock[]): (string | string[])[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.cells.map(({ text, row, column, rowSpan, columnSpan }) => {
          const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
          return `${text}@${row},${column}${span}`;
        }),
  );
}

describe('the blocks of a sheet', () => {
  it('are parted by empty rows, and within them by empty columns', () => {
    const rows = [['甲', '1'], ['乙', '2'], [], ['丙', '3', '', '丁', '4'], ['', '', ' ']];
    expect(shown(sheetBlocks(grid(rows)))).toEqual([
      ['甲@0,0', '1@0,1', '乙@1,0', '2@1,1'],
      ['丙@0,0', '3@0,1'],
      ['丁@0,0', '4@0,1'],
    ]);
    expect(sheetBlocks(grid([]))).toEqual([]);
  });

  it('are no more where a merged cell lies across the gap, or a border', () => {
    expect(sheetBlocks(grid([['甲', '1'], [], ['丙', '3']], ['A1:A2']))).toHaveLength(1);
    expect(sheetBlocks(grid([['甲', '1'], ['#'], ['丙', '3']]))).toHaveLength(1);
    expect(sheetBlocks(grid([['甲', '1'], [], [], ['丙', '3']], ['A1:A2', 'D3:E3']))).toHaveLength(2);
    expect(sheetBlocks(grid([['甲', '1'], [], ['#', '3']], ['B2:C2']))).toHaveLength(2);
  });

  it('are paragraphs as long as a line is a single text without a border', () => {
    expect(shown(sheetBlocks(grid([['标题'], ['', '单位'], ['甲', '1'], ['说明']])))).toEqual([
      '标题',
      '单位',
      ['甲@0,0', '1@0,1', '说明@1,0', '@1,1'],
    ]);
    expect(shown(sheetBlocks(grid([['标题'], ['#甲', '1']])))).toEqual(['标题', ['甲@0,0', '1@0,1']]);
    expect(shown(sheetBlocks(grid([['标题'], ['#甲', '#']])))).toEqual(['标题', ['甲@0,0', '@0,1']]);
    expect(shown(sheetBlocks(grid([['标题'], ['说明']])))).toEqual(['标题', '说明']);
  });

  it('have merged cells once, as large as they are within the area', () => {
    const merged = grid(
      [
        ['甲', '', '1'],
        ['', '', '#2'],
        ['丙', '3', '4'],
      ],
      ['A1:B2'],
    );
    const area = { top: 0, left: 0, bottom: 2, right: 2 };
    expect(shown(areaBlocks(merged, area))).toEqual([
      ['甲@0,0+2×2', '1@0,2', '2@1,2', '丙@2,0', '3@2,1', '4@2,2'],
    ]);
    expect(shown(areaBlocks(merged, { ...area, top: 1, left: 1 }))).toEqual([
      ['甲@0,0', '2@0,1', '3@1,0', '4@1,1'],
    ]);
    expect(shown(areaBlocks(merged, { ...area, bottom: 1, right: 2 }))).toEqual([
      ['甲@0,0+2×2', '1@0,2', '2@1,2'],
    ]);
    expect(areaBlocks(merged, area)).toMatchObject([{ rowCount: 3, columnCount: 3, geometry: 'grid' }]);
  });

  it('have one kind of line end', () => {
    expect(shown(sheetBlocks(grid([['甲&#13;&#10;乙&#13;丙', '1']])))).toEqual([['甲\n乙\n丙@0,0', '1@0,1']]);
  });
});
