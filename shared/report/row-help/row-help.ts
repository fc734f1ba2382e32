/** 填报说明: what belongs into a figure, by its row, its column and the headings over them. */
import { columnOf, figureDefinition, type FigureId, rowOf } from '../../forms/figures.ts';
import { APPLICANT_LABEL } from '../../forms/common-tables.ts';
import type { FormId } from '../../forms/form.ts';
import { disclosureCaption, formDefinition, numericRows } from '../../forms/forms.ts';
import { DISCLOSURE_COLUMNS, DISCLOSURE_GROUPS, DISCLOSURE_ROWS } from './disclosure-help.ts';
import { sourcesIn, type Help } from './help.ts';
import {
  APPLICANT_HELP,
  LEGAL_PERSON_HELP,
  REQUEST_COLUMNS_HELP,
  REQUEST_GROUPS,
  REQUEST_ROWS,
} from './request-help.ts';
import { LITIGATION_HELP, REVIEW_COLUMNS, REVIEW_GROUPS_HELP } from './review-help.ts';

/** One heading of the table with its help. */
export interface HelpEntry {
  readonly kind: 'row' | 'column' | 'group';
  /** As it is printed in the table. */
  readonly label: string;
  readonly help: Help;
}

export interface FigureHelp {
  /** The row first, then the column, then the headings over them from the nearest up. */
  readonly entries: readonly HelpEntry[];
  /** How the figure is to be written. */
  readonly unit: string;
}

/** Help for a figure of a report in `form`; a figure of another form's labels has the help of that form. */
export function figureHelp(id: FigureId, form: FormId): FigureHelp {
  const { section, kind, unit, forms } = figureDefinition(id);
  const own = forms.includes(form) ? form : (forms[0] ?? form);
  const entries =
    section === 2
      ? disclosureEntries(id, own)
      : section === 3
        ? requestEntries(id, own)
        : reviewEntries(id, own);
  return {
    entries: entries.map((one) => ({
      ...one,
      help: { ...one.help, sources: sourcesIn(one.help.sources, forms) },
    })),
    unit: unit === null ? UNITS[kind === 'change' ? 'change' : 'count'] : moneyUnit(unit),
  };
}

const UNITS = {
  count: '单位：件（个），填 0 或正整数。没有发生的填 0，不留空白，不写“/”“-”“无”。',
  change: '可以是负数：增加填正数，减少填负数（如 -2），没有变化填 0。',
} as const;

function moneyUnit(unit: string): string {
  const other = unit === '元' ? '万元' : '元';
  return `单位：${unit}，不是${other}。没有发生的填 0，不留空白。`;
}

function entry(kind: HelpEntry['kind'], label: string | undefined, help: Help | undefined): HelpEntry[] {
  return label === undefined || help === undefined ? [] : [{ kind, label, help }];
}

function disclosureEntries(id: FigureId, form: FormId): HelpEntry[] {
  const [, rowKey = '', columnKey = ''] = id.split('.');
  const block = formDefinition(form).disclosure.find(
    ({ rows, columns }) =>
      rows.some(({ key }) => key === rowKey) && columns.some(({ key }) => key === columnKey),
  );
  const row = block?.rows.find(({ key }) => key === rowKey);
  const column = block?.columns.find(({ key }) => key === columnKey);
  return [
    ...entry('row', row?.label, DISCLOSURE_ROWS[rowKey]),
    ...entry(
      'column',
      column?.label,
      DISCLOSURE_COLUMNS[`${rowKey}.${columnKey}`] ?? DISCLOSURE_COLUMNS[columnKey],
    ),
    ...(block ? entry('group', disclosureCaption(block), DISCLOSURE_GROUPS[block.item]) : []),
  ];
}

function requestEntries(id: FigureId, form: FormId): HelpEntry[] {
  const rowKey = rowOf(id).slice('requests.'.length);
  const columnKey = columnOf(id);
  const { rows, columns } = formDefinition(form).requests;
  const found = numericRows(rows).find(({ key }) => key === rowKey);
  const column = columns.find(({ key }) => key === columnKey);
  return [
    ...entry('row', found?.row.label, REQUEST_ROWS[rowKey]),
    ...entry('column', column?.label, REQUEST_COLUMNS_HELP[columnKey]),
    ...(found?.under ?? []).toReversed().flatMap(({ label }) => entry('group', label, REQUEST_GROUPS[label])),
    ...entry('group', column?.over, LEGAL_PERSON_HELP),
    ...entry('group', APPLICANT_LABEL, APPLICANT_HELP),
  ];
}

function reviewEntries(id: FigureId, form: FormId): HelpEntry[] {
  const [, groupKey = '', columnKey = ''] = id.split('.');
  const { groups, results } = formDefinition(form).review;
  const group = groups.find(({ key }) => key === groupKey);
  const column = results.find(({ key }) => key === columnKey);
  return [
    ...entry('row', group?.label, REVIEW_GROUPS_HELP[groupKey]),
    ...entry('column', column?.label, REVIEW_COLUMNS[columnKey]),
    ...entry('group', group?.under, LITIGATION_HELP),
  ];
}
