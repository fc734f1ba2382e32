import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { withOwnTable } from '../report/own-table.fixture.ts';
import type { Report } from '../report/schema.ts';
import { compareAdditions } from './compare-additions.ts';
import { additionWords, cellWords } from './words-of-diff.ts';

const EXAMPLE = exampleReport();
const table = (...rows: readonly (readonly string[])[]) => withOwnTable(EXAMPLE, 'section:1', ...rows);
const LAST = table(
  ['序号', '平台', '2024年发布条数'],
  ['1', '门户网站', '96'],
  ['2', '微信公众号', '1,032'],
  ['3', '公告栏', '12'],
);

describe('own tables of two years', () => {
  it('are the same where only the years of their heads and the writing of numbers differ', () => {
    const current = table(
      ['序号', '平台', '2025年发布条数'],
      ['1', '门户网站', '96'],
      ['2', '微信公众号', '1032'],
      ['3', '公告栏', '１２'],
    );
    expect(compareAdditions(LAST, current)).toMatchObject([{ kind: 'table', op: 'same', cells: [] }]);
  });

  it('are compared cell by cell, rows and columns found again by what they are called', () => {
    const current = table(
      ['序号', '平台', '说明', '2025年发布条数'],
      ['1', '微信公众号', '', '1050'],
      ['2', '门户网站', '首页', '96'],
      ['3', '短视频号', '', '40'],
    );
    const [change] = compareAdditions(LAST, current);
    expect(change?.op).toBe('changed');
    expect(change?.cells.map(cellWords)).toEqual([
      '微信公众号·序号：2 → 1',
      '微信公众号·2025年发布条数：1,032 → 1050',
      '门户网站·序号：1 → 2',
      '门户网站·说明：新增 首页',
      '短视频号·序号：新增 3',
      '短视频号·平台：新增 短视频号',
      '短视频号·2025年发布条数：新增 40',
      '公告栏·序号：删去 3',
      '公告栏·平台：删去 公告栏',
      '公告栏·2025年发布条数：删去 12',
    ]);
    expect(change?.cells[1]?.place).toBe('section:1/table:1/cell:2:4');
  });

  it('are new or gone where their labels have little in common', () => {
    const current = table(['类别', '件数'], ['规范性文件', '3']);
    const changes = compareAdditions(LAST, current);
    expect(changes.map(({ op, name }) => [op, name])).toEqual([
      ['added', '类别、件数、规范性文件、3'],
      ['removed', '序号、平台、2024年发布条数、1'],
    ]);
    expect(changes.map(additionWords)).toEqual([
      '新增附加表格（类别、件数、规范性文件、3）',
      '删去附加表格（序号、平台、2024年发布条数、1）',
    ]);
  });

  it('are found again in another part', () => {
    const current = withOwnTable(
      EXAMPLE,
      'section:6',
      ['序号', '平台', '2025年发布条数'],
      ['1', '门户网站', '96'],
      ['2', '微信公众号', '1032'],
      ['3', '公告栏', '12'],
    );
    expect(compareAdditions(LAST, current)).toMatchObject([{ op: 'same', part: 'section:6' }]);
  });

  it('have one change for a merged cell', () => {
    const merged = (text: string): Report => ({
      ...EXAMPLE,
      additions: [
        {
          part: 'section:1',
          at: 1,
          addition: {
            kind: 'table',
            rowCount: 2,
            columnCount: 3,
            cells: [
              { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '平台' },
              { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '条数' },
              { row: 0, column: 2, rowSpan: 1, columnSpan: 1, text: '说明' },
              { row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: '合计' },
              { row: 1, column: 1, rowSpan: 1, columnSpan: 2, text },
            ],
          },
        },
      ],
    });
    const [change] = compareAdditions(merged('合计见下文'), merged('合计见附件'));
    expect(change?.cells).toHaveLength(1);
  });
});

describe('pictures of two years', () => {
  const picture = (data: string): Report => ({
    ...EXAMPLE,
    additions: [
      {
        part: 'section:1',
        at: 1,
        addition: { kind: 'picture', type: 'png', data, width: 9, height: 9, alt: '首页' },
      },
    ],
  });
  it('are the same file, or new and gone', () => {
    const [one, other] = [picture('iVBORw0KGgoAAAAN'), picture('iVBORw0KGgoAAAAM')];
    expect(compareAdditions(one, one).map(({ op }) => op)).toEqual(['same']);
    expect(compareAdditions(one, other).map(additionWords)).toEqual(['新增图片（首页）', '删去图片（首页）']);
    expect(compareAdditions(EXAMPLE, EXAMPLE)).toEqual([]);
  });
});
