import { describe, expect, it } from 'vitest';
import { tableLayouts } from '../../../shared/report/layout.ts';
import { emptyReport } from '../../../shared/report/report.ts';
import { pasteMessage, planPaste } from './paste.ts';

const [two, three, four] = tableLayouts(emptyReport('2021'));
if (!two || !three || !four) throw new Error('three tables');

const entries = (plan: ReturnType<typeof planPaste>) =>
  Object.fromEntries(plan.edits.map((edit) => [edit.figure, edit.text]));

describe('pasting into a statutory table', () => {
  it('fills rightwards and downwards from the focused figure', () => {
    const plan = planPaste(three, 'requests.new.business', [
      ['1', '2'],
      ['3', ''],
    ]);
    expect(entries(plan)).toEqual({
      'requests.new.business': '1',
      'requests.new.research': '2',
      'requests.carriedIn.business': '3',
      'requests.carriedIn.research': '',
    });
    expect(pasteMessage(plan)).toBe('已填入 4 格。');
  });

  it('says how many cells found no place', () => {
    const plan = planPaste(three, 'requests.carriedOut.other', [
      ['1', '2', '3', ''],
      ['4', '5', '6', '7'],
    ]);
    expect(entries(plan)).toEqual({ 'requests.carriedOut.other': '1', 'requests.carriedOut.total': '2' });
    expect(plan.outside).toBe(5);
    expect(pasteMessage(plan)).toBe('已填入 2 格，有 5 格超出表格，没有填入。');
  });

  it('enters what is not a number as it is, and says so', () => {
    const plan = planPaste(three, 'requests.new.natural', [['约8', '8\n0', '251000元', '/']]);
    expect(plan.edits.map((edit) => edit.text)).toEqual(['约8', '8\n0', '251000元', '/']);
    expect(pasteMessage(plan)).toBe('已填入 4 格，其中 4 格不是数字，已按原文保留。');
  });

  it('enters numbers in another dress in plain digits, and says so', () => {
    const plan = planPaste(three, 'requests.new.natural', [['8件', '1,234', '００7', ' 5 ']]);
    expect(plan.edits.map((edit) => edit.text)).toEqual(['8', '1234', '7', '5']);
    expect(pasteMessage(plan)).toBe('已填入 4 格，其中 3 格去掉了单位或分隔符。');
  });

  it('takes one text with the figures of a row for that row', () => {
    const plan = planPaste(three, 'requests.new.natural', [['12 0　３']]);
    expect(entries(plan)).toEqual({
      'requests.new.natural': '12',
      'requests.new.business': '0',
      'requests.new.research': '3',
    });
    expect(planPaste(three, 'requests.new.natural', [['8\n0']]).edits).toHaveLength(1);
  });

  it('a block with the official labels goes where they say, wherever the focus is', () => {
    const plan = planPaste(three, 'requests.granted.natural', [
      ['一、本年新收政府信息公开申请数量', '', '', '7', '2', '0', '0', '1', '0', '10'],
      ['二、上年结转政府信息公开\n申请数量', '', '', '2', '0', '0', '0', '0', '0', '2'],
      ['三、本年度办理结果', '（一）予以公开', '', '3', '1', '0', '0', '0', '0', '4'],
    ]);
    expect(entries(plan)).toMatchObject({
      'requests.new.natural': '7',
      'requests.new.total': '10',
      'requests.carriedIn.natural': '2',
      'requests.granted.natural': '3',
      'requests.granted.total': '4',
    });
    expect(plan.edits).toHaveLength(21);
  });

  it('reads labels also from plain text, where a merged cell is one cell', () => {
    const plan = planPaste(three, 'requests.new.natural', [
      ['一、本年新收政府信息公开申请数量', '7', '2', '0', '0', '1', '0', '10'],
      ['三、本年度办理结果', '（一）予以公开', '3', '1', '0', '0', '0', '0', '4'],
    ]);
    expect(entries(plan)).toMatchObject({ 'requests.new.total': '10', 'requests.granted.natural': '3' });
  });

  it('pastes the whole of table two with its captions and headers', () => {
    const plan = planPaste(two, 'disclosure.fee.amount', [
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规 章', '0', '0', '0'],
      ['行政规范性文件', '2', '1', '9'],
      ['第二十条第（五）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '', ''],
      ['行政许可', '126', '', ''],
    ]);
    expect(entries(plan)).toEqual({
      'disclosure.regulation.issued': '0',
      'disclosure.regulation.repealed': '0',
      'disclosure.regulation.inForce': '0',
      'disclosure.normativeDocument.issued': '2',
      'disclosure.normativeDocument.repealed': '1',
      'disclosure.normativeDocument.inForce': '9',
      'disclosure.licensing.decisions': '126',
    });
    expect(plan.outside).toBe(0);
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
    const plan = planPaste(three, 'requests.new.natural', block);
    expect(plan).toMatchObject({ refused: true, edits: [] });
    expect(pasteMessage(plan)).toContain('没有粘贴');
  });

  it('drops a header row of labels alone', () => {
    const plan = planPaste(four, 'review.reconsideration.upheld', [
      ['结果维持', '结果纠正', '其他结果'],
      ['1', '2', '3'],
    ]);
    expect(entries(plan)).toEqual({
      'review.reconsideration.upheld': '1',
      'review.reconsideration.corrected': '2',
      'review.reconsideration.other': '3',
    });
  });

  it('says when there is nothing to paste', () => {
    expect(pasteMessage(planPaste(three, 'requests.new.natural', []))).toContain('没有可以填入');
  });
});
