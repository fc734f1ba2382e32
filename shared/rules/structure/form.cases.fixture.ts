import { exampleReport } from '../../example.ts';
import { emptyReport } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import type { RuleCases } from '../rule-cases.fixture.ts';

/** The example with further figures, or with those of a column renamed. */
function withFigures(figures: Record<string, number>, without: readonly string[] = []): Report {
  const report = exampleReport();
  const kept = Object.entries(report.figures).filter(([id]) => !without.includes(id));
  return { ...report, figures: { ...Object.fromEntries(kept), ...figures } };
}

function noted(code: string, place: string, message: string): Report {
  return { ...exampleReport(), notes: [{ code, place, message, doubt: true }] };
}

const zeros = (form: '2019' | '2021', year: number): Report => {
  const report = emptyReport(form);
  const figures = Object.fromEntries(Object.keys(report.figures).map((id) => [id, 0]));
  return { ...report, agency: '清河县水利局', year, figures, unreadable: {} };
};

/** The right form for the year, its labels unchanged: S-11 and S-12. */
export const FORM_CASES: readonly RuleCases[] = [
  {
    rule: 'S-11',
    fires: [
      {
        name: 'a column of the old form',
        report: withFigures(
          { 'disclosure.regulation.totalPublic': 0, 'disclosure.normativeDocument.totalPublic': 9 },
          ['disclosure.regulation.inForce', 'disclosure.normativeDocument.inForce'],
        ),
        place: 'disclosure.regulation.totalPublic',
        message: '应为“现行有效件数”。',
      },
      {
        name: 'a column that several rows of the old form have',
        report: withFigures({ 'disclosure.penalty.itemsChange': 2 }),
        place: 'disclosure.penalty.itemsChange',
        message: '表二的“本年增/减”是2019、2020年度格式的栏目，应为“本年处理决定数量”。',
      },
      {
        name: 'a row that is gone',
        report: withFigures({ 'disclosure.otherService.decisions': 4 }),
        place: 'disclosure.otherService.decisions',
        message: '表二的“其他对外管理服务事项”是',
      },
      {
        name: 'the old form in a new year',
        report: zeros('2019', 2022),
        place: 'disclosure',
        message: '〔2021〕30号',
      },
      {
        name: 'the new form too early',
        report: zeros('2021', 2020),
        place: 'disclosure',
        message: '〔2019〕60号',
      },
    ],
    quiet: [
      { name: 'the old form in its year', report: zeros('2019', 2020) },
      { name: 'the new form from its first year', report: zeros('2021', 2021) },
      { name: 'no year', report: { ...zeros('2019', 2020), year: null } },
    ],
  },
  {
    rule: 'S-12',
    fires: [
      {
        name: 'a row too many',
        report: noted('extra-row', 'section:3', '表三有一行不在规定的格式里，没有读入：合计、3。'),
        place: 'requests',
        message: '合计',
      },
      {
        name: 'a column too many',
        report: noted('extra-column', 'section:2', '表二“备注”一列不在规定的格式里，没有读入。'),
        place: 'disclosure',
      },
      {
        name: 'a column renamed',
        report: noted(
          'column-by-position',
          'requests.*.charity',
          '表三“社团”不是规定的列名，按位置当作“社会公益组织”，请核对这一列。',
        ),
        place: 'requests.*.charity',
        message: '社团',
      },
      {
        name: 'a column left out',
        report: noted('missing-column', 'requests.*.total', '表三没有找到“总计”一列，请核对。'),
        place: 'requests.*.total',
      },
      {
        name: 'a row renamed',
        report: noted(
          'label-variant',
          'requests.granted',
          '行名“（一）同意公开”与规定的写法不同，请核对这一行。',
        ),
        place: 'requests.granted',
      },
    ],
    quiet: [
      {
        name: 'a doubt about a figure',
        report: noted('blank-figure', 'requests.new.other', '这一格是空白，没有当作 0，请核对。'),
      },
      {
        name: 'a table rebuilt from lines',
        report: noted('rebuilt-table', 'section:3', '表三在文件里没有表格，已逐行还原。'),
      },
      {
        name: 'a changed row that somebody has confirmed',
        report: noted('confirmed', 'requests.granted', '已由人工确认。'),
      },
    ],
  },
];
