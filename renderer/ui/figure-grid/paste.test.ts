import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLayouts, type TableLayout } from '../../../shared/report/layout.ts';
import { emptyReport } from '../../../shared/report/report.ts';
import { clipOf, type Block } from './clipboard.ts';
import { figureCells } from './navigation.ts';
import { pasteMessage, planPaste as plan } from './paste.ts';

const [two, three, four] = tableLayouts(emptyReport('2021'));
if (!two || !three || !four) throw new Error('three tables');

const planPaste = (layout: TableLayout, focus: string, rows: Block) => plan(layout, focus, clipOf(rows));
const entries = (planned: ReturnType<typeof plan>) =>
  Object.fromEntries(planned.edits.map((edit) => [edit.figure, edit.text]));

describe('pasting into a statutory table', () => {
  it('fills rightwards and downwards from the focused figure', () => {
    const planned = planPaste(three, 'requests.new.business', [
      ['1', '2'],
      ['3', ''],
    ]);
    expect(entries(planned)).toEqual({
      'requests.new.business': '1',
      'requests.new.research': '2',
      'requests.carriedIn.business': '3',
      'requests.carriedIn.research': '',
    });
    expect(pasteMessage(planned)).toBe('已填入 4 格。');
  });

  it('says how many cells found no place', () => {
    const planned = planPaste(three, 'requests.carriedOut.other', [
      ['1', '2', '3', ''],
      ['4', '5', '6', '7'],
    ]);
    expect(entries(planned)).toEqual({ 'requests.carriedOut.other': '1', 'requests.carriedOut.total': '2' });
    expect(planned.outside).toBe(5);
    expect(pasteMessage(planned)).toBe('已填入 2 格，有 5 格超出表格，没有填入。');
  });

  it('enters what is not a number as it is, and says so', () => {
    const planned = planPaste(three, 'requests.new.natural', [['约8', '8\n0', '251000元', '/']]);
    expect(planned.edits.map((edit) => edit.text)).toEqual(['约8', '8\n0', '251000元', '/']);
    expect(pasteMessage(planned)).toBe('已填入 4 格，其中 4 格不是数字，已按原文保留。');
  });

  it('enters numbers in another dress in plain digits, and says so', () => {
    const planned = planPaste(three, 'requests.new.natural', [['8件', '1,234', '００7', ' 5 ']]);
    expect(planned.edits.map((edit) => edit.text)).toEqual(['8', '1234', '7', '5']);
    expect(pasteMessage(planned)).toBe('已填入 4 格，其中 3 格去掉了单位或分隔符。');
  });

  it('takes one text with the figures of a row for that row', () => {
    const planned = planPaste(three, 'requests.new.natural', [['12 0　３']]);
    expect(entries(planned)).toEqual({
      'requests.new.natural': '12',
      'requests.new.business': '0',
      'requests.new.research': '3',
    });
    expect(planPaste(three, 'requests.new.natural', [['8\n0']]).edits).toHaveLength(1);
  });

  it('a block with the official labels goes where they say, wherever the focus is', () => {
    const planned = planPaste(three, 'requests.granted.natural', [
      ['一、本年新收政府信息公开申请数量', '', '', '7', '2', '0', '0', '1', '0', '10'],
      ['二、上年结转政府信息公开\n申请数量', '', '', '2', '0', '0', '0', '0', '0', '2'],
      ['三、本年度办理结果', '（一）予以公开', '', '3', '1', '0', '0', '0', '0', '4'],
    ]);
    expect(entries(planned)).toMatchObject({
      'requests.new.natural': '7',
      'requests.new.total': '10',
      'requests.carriedIn.natural': '2',
      'requests.granted.natural': '3',
      'requests.granted.total': '4',
    });
    expect(planned.edits).toHaveLength(21);
  });

  it('reads labels also from plain text, where a merged cell is one cell', () => {
    const planned = planPaste(three, 'requests.new.natural', [
      ['一、本年新收政府信息公开申请数量', '7', '2', '0', '0', '1', '0', '10'],
      ['三、本年度办理结果', '（一）予以公开', '3', '1', '0', '0', '0', '0', '4'],
    ]);
    expect(entries(planned)).toMatchObject({ 'requests.new.total': '10', 'requests.granted.natural': '3' });
  });

  it('pastes the whole of table two with its captions and headers', () => {
    const planned = planPaste(two, 'disclosure.fee.amount', [
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规 章', '0', '0', '0'],
      ['行政规范性文件', '2', '1', '9'],
      ['第二十条第（五）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '', ''],
      ['行政许可', '126', '', ''],
    ]);
    expect(entries(planned)).toEqual({
      'disclosure.regulation.issued': '0',
      'disclosure.regulation.repealed': '0',
      'disclosure.regulation.inForce': '0',
      'disclosure.normativeDocument.issued': '2',
      'disclosure.normativeDocument.repealed': '1',
      'disclosure.normativeDocument.inForce': '9',
      'disclosure.licensing.decisions': '126',
    });
    expect(planned.outside).toBe(0);
  });

  it.each([
    [
      'a label out of order',
      [
        ['四、结转下年度继续办理', ...'0000000'],
        ['一、本年新收政府信息公开申请数量', ...'1111111'],
      ],
    ],
    ['a row that is not whole', [['一、本年新收政府信息公开申请数量', '7', '2']]],
    ['a row that is too long', [['一、本年新收政府信息公开申请数量', ...'123456789']]],
    [
      'a row without a label among labelled ones',
      [['一、本年新收政府信息公开申请数量', ...'0000000'], [...'1111111']],
    ],
  ])('refuses labels that do not fit: %s', (_, block) => {
    const planned = planPaste(three, 'requests.new.natural', block);
    expect(planned).toMatchObject({ refused: true, edits: [] });
    expect(pasteMessage(planned)).toContain('没有粘贴');
  });

  it('drops a header row of labels alone', () => {
    const planned = planPaste(four, 'review.reconsideration.upheld', [
      ['结果维持', '结果纠正', '其他结果'],
      ['1', '2', '3'],
    ]);
    expect(entries(planned)).toEqual({
      'review.reconsideration.upheld': '1',
      'review.reconsideration.corrected': '2',
      'review.reconsideration.other': '3',
    });
  });

  it('refuses numbers under the labels of other columns than those they would land on', () => {
    const planned = planPaste(four, 'review.reconsideration.upheld', [
      ['结果纠正', '结果维持'],
      ['1', '2'],
    ]);
    expect(planned).toMatchObject({ refused: true, edits: [] });
  });

  it('says when there is nothing to paste', () => {
    expect(pasteMessage(planPaste(three, 'requests.new.natural', []))).toContain('没有可以填入');
  });
});

/** The whole table as rows of texts; figures are numbered in reading order. */
function tableRows(layout: TableLayout): string[][] {
  const rows: string[][] = [];
  let next = 0;
  for (const cell of layout.cells) {
    (rows[cell.row] ??= [])[cell.column] = cell.figure === undefined ? cell.text : String(next++);
  }
  const width = layout.widths.length;
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

describe('pasting a block with the labels of rows and columns', () => {
  const rows = tableRows(three);
  const [header, body] = [rows.slice(0, 3), rows.slice(3)];
  const all = figureCells(three).map(({ figure }) => figure);

  it.each([
    ['two', two],
    ['three', three],
    ['four', four],
  ])('takes the whole of table %s to where it belongs', (_, layout) => {
    const figures = figureCells(layout).map(({ figure }) => figure);
    const planned = planPaste(layout, figures.at(-1) ?? '', tableRows(layout));
    expect(entries(planned)).toEqual(Object.fromEntries(figures.map((id, at) => [id, String(at)])));
    expect(planned).toMatchObject({ outside: 0, unknown: [], unsure: 0 });
  });

  it('takes columns in another order, and some of them alone, by their labels', () => {
    const columns = [0, 1, 2, 9, 3];
    const planned = planPaste(
      three,
      'requests.new.natural',
      rows.map((row) => columns.map((at) => row[at] ?? '')),
    );
    expect(planned.edits).toHaveLength(50);
    expect(entries(planned)).toMatchObject({ 'requests.new.natural': '0', 'requests.new.total': '6' });
  });

  it('takes single rows under the header, with the labels of their group', () => {
    const chosen = [...header, body[0] ?? [], body[2] ?? [], body[5] ?? []];
    const planned = planPaste(three, 'requests.new.natural', chosen);
    expect(planned.edits.map(({ figure }) => figure)).toEqual(
      all.filter((id) => /\.(?:new|granted|denied\.forbiddenByLaw)\./u.test(id)),
    );
  });

  it('names the rows that are none of the table’s, and takes the others', () => {
    const own = ['七、我局另行统计的', '', '', '1', '1', '1', '1', '1', '1', '6'];
    const planned = planPaste(three, 'requests.new.natural', [...header, ...body, own]);
    expect(planned.edits).toHaveLength(all.length);
    expect(planned.unknown).toEqual(['七、我局另行统计的']);
    expect(pasteMessage(planned)).toBe(
      `已填入 ${all.length} 格，“七、我局另行统计的”在本表里没有对应的行，没有填入。`,
    );
  });

  it('reads merged cells of Excel as one', () => {
    const cells = three.cells.map((cell) => ({ ...cell, text: cell.figure === undefined ? cell.text : '5' }));
    const block = rows.map((row) => row.map((text) => (/^\d+$/u.test(text) ? '5' : text)));
    const planned = plan(three, 'requests.carriedOut.total', { rows: block, cells });
    expect(planned.edits).toHaveLength(all.length);
    expect(new Set(planned.edits.map(({ text }) => text))).toEqual(new Set(['5']));
  });

  it('never puts a number where its labels do not say', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([3, 4, 5, 6, 7, 8, 9], { minLength: 1 }), (columns) => {
        const block = rows.map((row) => [0, 1, 2, ...columns].map((at) => row[at] ?? ''));
        for (const { figure, text } of planPaste(three, 'requests.new.natural', block).edits) {
          if (text !== '') expect(all[Number(text)]).toBe(figure);
        }
      }),
      { numRuns: 150, examples: [[[5, 9, 7]]] },
    );
  });
});
