/** The form of the reports of 2019 and 2020 (国办公开办函〔2019〕60号). */
import { APPLICANT_COLUMNS, requestRows, REVIEW_TABLE } from './common-tables.ts';
import type { DisclosureColumn, FormDefinition } from './form.ts';

const ITEMS: readonly DisclosureColumn[] = [
  { key: 'itemsLastYear', label: '上一年项目数量', background: true },
  { key: 'itemsChange', label: '本年增/减', kind: 'change', background: true },
];
const DECISIONS: DisclosureColumn = { key: 'decisions', label: '处理决定数量', short: '' };

export const FORM_2019: FormDefinition = {
  id: '2019',
  notice: {
    number: '国办公开办函〔2019〕60号',
    title: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》',
    titleWords: '政府信息公开工作年度报告有关事项的通知',
  },
  firstYear: 2019,
  disclosure: [
    {
      item: '（一）',
      rows: [
        { key: 'regulation', label: '规章' },
        { key: 'normativeDocument', label: '规范性文件' },
      ],
      columns: [
        { key: 'made', label: '本年新制作数量', means: 'issued' },
        { key: 'published', label: '本年新公开数量' },
        // Everything ever published: not what is in force.
        { key: 'totalPublic', label: '对外公开总数量' },
      ],
    },
    {
      item: '（五）',
      rows: [
        { key: 'licensing', label: '行政许可' },
        { key: 'otherService', label: '其他对外管理服务事项' },
      ],
      columns: [...ITEMS, DECISIONS],
    },
    {
      item: '（六）',
      rows: [
        { key: 'penalty', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
      columns: [...ITEMS, DECISIONS],
    },
    { item: '（八）', rows: [{ key: 'fee', label: '行政事业性收费' }], columns: ITEMS },
    {
      item: '（九）',
      rows: [{ key: 'procurement', label: '政府集中采购' }],
      columns: [
        { key: 'projects', label: '采购项目数量' },
        { key: 'amount', label: '采购总金额', kind: 'money' },
      ],
    },
  ],
  requests: {
    rows: requestRows({ key: 'otherHandling', label: '（六）其他处理' }),
    columns: APPLICANT_COLUMNS,
  },
  review: REVIEW_TABLE,
  changes: [],
};
