import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { mendPageBreaks, type PageItem } from './page-breaks.ts';
import type { PageTable } from './page-tables.ts';
import { run } from './run.fixture.ts';
import { cellsOf, plainTable, ROW } from './table.fixture.ts';

const XS = [0, 100, 160, 220];
const NEXT = plainTable(XS, [['3.丙', '5', '6']], 40);

function tableItem(page: number, table: PageTable): PageItem {
  return { kind: 'table', page, top: table.ys[0] ?? 0, table };
}

/** Runs side by side on one line of the first page. */
function lineItem(y: number, ...runs: readonly (readonly [text: string, x: number])[]): PageItem {
  const [line] = linesOf(runs.flatMap(([text, x]) => run(text, x, y).glyphs));
  if (!line) throw new Error('no line');
  return { kind: 'line', top: line.top, line: { ...line, page: 0, column: { left: 0, right: 220 } } };
}

/** The items of the first page when the second begins with `next`: lines as text, tables as their cells. */
function mended(items: readonly PageItem[], boxes: readonly PageTable[] = [], next = tableItem(1, NEXT)) {
  const pages = [[...items], [next]];
  mendPageBreaks(pages, [boxes, []]);
  return pages[0]?.map((item) => (item.kind === 'line' ? item.line.text : cellsOf(item.table)));
}

describe('what a page break left standing as text', () => {
  const upper = plainTable(XS, [['2.其他', '3', '4']], 700);
  const foot = 700 + ROW;
  const cells = ['2.其他@0,0', '3@0,1', '4@0,2'];

  it('is given back to the cells that it stands under', () => {
    const over = lineItem(foot + 10, ['处理', 4]);
    expect(mended([tableItem(0, upper), over])).toEqual([['2.其他处理@0,0', '3@0,1', '4@0,2']]);
    const two = [over, lineItem(foot + 22, ['结果', 4])];
    expect(mended([tableItem(0, upper), ...two])).toEqual([['2.其他处理结果@0,0', '3@0,1', '4@0,2']]);
    const words = plainTable(XS, [['商业', '科研', '公益']], 700);
    expect(mended([tableItem(0, words), lineItem(foot + 10, ['企业', 4], ['机构', 104])])).toEqual([
      ['商业企业@0,0', '科研机构@0,1', '公益@0,2'],
    ]);
  });

  it('stays text where it has a number, stands too far below, under nothing, or goes on too long', () => {
    const stays = (...lines: readonly PageItem[]) =>
      expect(mended([tableItem(0, upper), ...lines])?.[0]).toEqual(cells);
    stays(lineItem(foot + 10, ['处理7', 4]));
    stays(lineItem(foot + 40, ['处理', 4]));
    stays(lineItem(foot + 10, ['处理', 300]));
    stays(...[10, 22, 34].map((down) => lineItem(foot + down, ['处理', 4])));
    const blank = plainTable(XS, [['2.其他', '', '4']], 700);
    expect(mended([tableItem(0, blank), lineItem(foot + 10, ['处理', 104])])).toHaveLength(2);
  });

  it('may be a dozen lines of a label set letter by letter', () => {
    const letters = (count: number) =>
      Array.from('申请公开事项办理结果情况表格说明'.slice(0, count), (letter, at) =>
        lineItem(foot + 6 + at * 5, [letter, 4]),
      );
    expect(mended([tableItem(0, upper), ...letters(12)])).toHaveLength(1);
    expect(mended([tableItem(0, upper), ...letters(13)])).toHaveLength(14);
  });

  it('stays text where the next page goes on with another table, or with none', () => {
    const over = lineItem(foot + 10, ['处理', 4]);
    const other = plainTable([0, 50, 90, 220], [['3.丙', '5', '6']], 40);
    expect(mended([tableItem(0, upper), over], [], tableItem(1, other))).toHaveLength(2);
    expect(mended([tableItem(0, upper), over], [], lineItem(50, ['正文', 4]))).toHaveLength(2);
    expect(mended([over])).toEqual(['处理']);
  });
});

describe('a row left alone at the foot of a page', () => {
  const box = plainTable([0, 220], [['三、其他处理']], 700);
  const line = lineItem(710, ['三、其他处理', 4]);

  it('is the first of the table that goes on behind the page break', () => {
    const before = lineItem(600, ['正文', 4]);
    expect(mended([before, line], [box])).toEqual(['正文', ['三、其他处理@0,0']]);
  });

  it('is a box where other text follows it, where it is empty, or is not as wide', () => {
    expect(mended([line, lineItem(740, ['正文', 4])], [box])).toHaveLength(2);
    expect(mended([lineItem(600, ['正文', 4])], [box])).toEqual(['正文']);
    expect(mended([line], [plainTable([0, 150], [['三、其他处理']], 700)])).toEqual(['三、其他处理']);
  });
});
