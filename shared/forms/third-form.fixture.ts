/** A form that does not exist, for tests that take a third one all the way. */
import { vi } from 'vitest';
import { FORM_2021 } from './form-2021.ts';
import type { FormDefinition, RequestColumn, RequestRow } from './form.ts';

/** Rows renamed, one row divided in two. */
function changedRows(rows: readonly RequestRow[]): readonly RequestRow[] {
  return rows.flatMap((row): readonly RequestRow[] => {
    if (row.rows) return [{ ...row, rows: changedRows(row.rows) }];
    if (row.key === 'denied.process') return [{ ...row, label: '6.属于讨论、请示等过程性信息' }];
    if (row.key !== 'rejected.petition') return [row];
    return [
      { key: 'rejected.letters', label: '1.信访类申请' },
      { key: 'rejected.complaints', label: '2.举报投诉类申请' },
    ];
  });
}

/** 法律服务机构 moved before 科研机构. */
function movedColumns(columns: readonly RequestColumn[]): readonly RequestColumn[] {
  const moved = columns.filter(({ key }) => key === 'legalService');
  return columns.flatMap((column) =>
    column.key === 'legalService' ? [] : column.key === 'research' ? [...moved, column] : [column],
  );
}

export const THIRD_FORM: FormDefinition = {
  ...FORM_2021,
  id: '2027',
  notice: {
    number: '国办公开办函〔2027〕8号',
    title: '《国务院办公厅政府信息与政务公开办公室关于修订年报表格的通知》',
    titleWords: '修订年报表格',
  },
  firstYear: 2027,
  disclosure: FORM_2021.disclosure.map((block) => {
    if (block.item === '（五）') return { ...block, rows: [{ key: 'licensing', label: '行政许可事项' }] };
    if (block.item !== '（八）') return block;
    const amount = {
      key: 'amountInYuan',
      label: '本年收费金额（单位：元）',
      kind: 'money',
      unit: '元',
    } as const;
    return { ...block, columns: [amount] };
  }),
  requests: {
    rows: changedRows(FORM_2021.requests.rows),
    columns: movedColumns(FORM_2021.requests.columns),
  },
  changes: [
    {
      kind: 'replaced',
      before: ['disclosure.fee.amount'],
      now: ['disclosure.fee.amountInYuan'],
      why: '收费金额一年以万元、一年以元为单位，不直接相减。',
    },
    {
      kind: 'split',
      before: 'requests.rejected.petition',
      now: ['requests.rejected.letters', 'requests.rejected.complaints'],
    },
  ],
};

/** What `load` imports, as if the third form stood in the list of forms; `backToTwoForms` ends it. */
export async function withThirdForm<T>(load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('./all-forms.ts', async (original) => {
    const { ALL_FORMS } = await original<{ readonly ALL_FORMS: readonly FormDefinition[] }>();
    return { ALL_FORMS: [...ALL_FORMS, THIRD_FORM] };
  });
  return load();
}

export function backToTwoForms(): void {
  vi.doUnmock('./all-forms.ts');
  vi.resetModules();
}
