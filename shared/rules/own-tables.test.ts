import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { withOwnTable } from '../report/own-table.fixture.ts';
import { applyEdits, textAt } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { checkReport, createChecker } from './check-report.ts';

const EXAMPLE = exampleReport();

function findingsIn(report: Report) {
  return checkReport({ report, last: null, stage: 'final' }).filter(({ place }) => place.includes('/table:'));
}

const table = (...rows: readonly (readonly string[])[]) => withOwnTable(EXAMPLE, 'section:1', ...rows);

describe('rules look into the cells of own tables', () => {
  it.each([
    ['S-19', '经办人', '联系电话13800138000'],
    ['S-20', '平台', '门户&nbsp;网站'],
    ['S-13', '单位', 'XX局'],
    ['S-30', '说明', '均以办结'],
    ['S-21', '说明', '公开的的内容'],
  ])('%s', (rule, head, text) => {
    const found = findingsIn(table(['序号', head], ['1', text]));
    expect(found.map((one) => [one.rule, one.place])).toEqual([[rule, 'section:1/table:1/cell:2:2']]);
  });

  it('and repair the words of the cell', () => {
    const report = table(['平台', '说明'], ['网站', '均以办结']);
    const [finding] = findingsIn(report);
    const repaired = applyEdits(report, finding?.fix?.edits ?? []);
    expect(textAt(repaired, 'section:1/table:1/cell:2:2')).toBe('均已办结');
    expect(findingsIn(repaired)).toEqual([]);
  });

  it('and into foot notes', () => {
    const report: Report = {
      ...EXAMPLE,
      looks: {
        'preamble/paragraph:1': [{ kind: 'note', start: 1, end: 1, text: '联系人手机13800138000。' }],
      },
    };
    const found = checkReport({ report, last: null, stage: 'final' });
    expect(found.map(({ place }) => place)).toContain('preamble/paragraph:1/note:1');
  });

  it('and do so again when only a cell has changed', () => {
    const check = createChecker();
    const before = table(['平台', '说明'], ['网站', '按月更新']);
    const place = 'section:1/table:1/cell:2:2';
    expect(check({ report: before, last: null, stage: 'final' }).map((one) => one.place)).not.toContain(
      place,
    );
    const after = applyEdits(before, [{ kind: 'text', place, text: '均以办结' }]);
    expect(check({ report: after, last: null, stage: 'final' }).map((one) => one.place)).toContain(place);
  });
});

describe('rules find nothing in tables as offices write them', () => {
  it.each([
    [
      ['序号', '平台', '发布条数', '占比'],
      ['1', '门户网站', '96', '75%'],
      ['2', '政务新媒体', '32', '25%'],
      ['合计', '', '128', '100%'],
    ],
    [
      ['类别', '件数（件）', '备注'],
      ['规范性文件', '3', '/'],
      ['政策解读', '12', '—'],
      ['建议提案办理结果', '0', '无'],
    ],
    [
      ['项目', '2023年', '2024年'],
      ['收到申请', '9', '12'],
      ['按时办结率', '100%', '100%'],
    ],
    [
      ['单位', '联系电话', '地址'],
      ['办公室', '0300-1234567', '清河县人民路1号'],
      ['信访股', '12345', '清河县人民路3号'],
    ],
    [
      ['时间', '活动内容'],
      ['3月', '政务公开培训'],
      ['5月15日', '“公众开放日”活动'],
      ['全年', '“局长接访日”'],
    ],
    [
      ['渠道', '数量'],
      ['当面\n申请', '1件'],
      ['网络\n申请', '8件'],
      ['信函\n申请', '3件'],
    ],
  ])('%j', (...rows) => {
    expect(findingsIn(table(...rows))).toEqual([]);
  });
});
