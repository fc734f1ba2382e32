/** The form of the reports from 2021 on (国办公开办函〔2021〕30号). */
import { APPLICANT_COLUMNS, requestRows, REVIEW_TABLE } from './common-tables.ts';
import type { DisclosureColumn, FormChange, FormDefinition } from './form.ts';

const DECISIONS: DisclosureColumn = { key: 'decisions', label: '本年处理决定数量', short: '' };

/** A column of 第（一）项 that took another's place, in both of its rows. */
function documentColumn(before: string, now: string, why: string): FormChange {
  const ids = (column: string) =>
    ['regulation', 'normativeDocument'].map((row) => `disclosure.${row}.${column}`);
  return { kind: 'replaced', before: ids(before), now: ids(now), why };
}

const OTHER_COUNT = '两年的表格在这一项的统计内容不同，不作比较。';

export const FORM_2021: FormDefinition = {
  id: '2021',
  notice: {
    number: '国办公开办函〔2021〕30号',
    title:
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    titleWords: '年度报告格式',
  },
  firstYear: 2021,
  disclosure: [
    {
      item: '（一）',
      rows: [
        { key: 'regulation', label: '规章' },
        { key: 'normativeDocument', label: '行政规范性文件', short: '规范性文件' },
      ],
      columns: [
        { key: 'issued', label: '本年制发件数', means: 'issued' },
        { key: 'repealed', label: '本年废止件数', means: 'repealed' },
        { key: 'inForce', label: '现行有效件数', means: 'inForce' },
      ],
    },
    { item: '（五）', rows: [{ key: 'licensing', label: '行政许可' }], columns: [DECISIONS] },
    {
      item: '（六）',
      rows: [
        { key: 'penalty', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
      columns: [DECISIONS],
    },
    {
      item: '（八）',
      rows: [{ key: 'fee', label: '行政事业性收费' }],
      columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', kind: 'money', short: '（万元）' }],
    },
  ],
  requests: {
    rows: requestRows({
      label: '（六）其他处理',
      rows: [
        {
          key: 'otherHandling.notCorrected',
          label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          name: '1.申请人无正当理由逾期不补正',
        },
        {
          key: 'otherHandling.feeUnpaid',
          label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          name: '2.申请人逾期未按收费通知要求缴纳费用',
        },
        { key: 'otherHandling.other', label: '3.其他' },
      ],
    }),
    columns: APPLICANT_COLUMNS,
  },
  review: REVIEW_TABLE,
  changes: [
    documentColumn(
      'totalPublic',
      'inForce',
      '“对外公开总数量”是历年公开的总数，“现行有效件数”只计仍然有效的文件，含义不同，不作比较。',
    ),
    documentColumn('made', 'issued', OTHER_COUNT),
    documentColumn('published', 'repealed', OTHER_COUNT),
    {
      kind: 'replaced',
      before: ['disclosure.fee.itemsLastYear', 'disclosure.fee.itemsChange'],
      now: ['disclosure.fee.amount'],
      why: '2019年格式填收费项目数，2021年格式填收费金额（万元），含义不同，不作比较。',
    },
    {
      kind: 'split',
      before: 'requests.otherHandling',
      now: [
        'requests.otherHandling.notCorrected',
        'requests.otherHandling.feeUnpaid',
        'requests.otherHandling.other',
      ],
    },
  ],
};
