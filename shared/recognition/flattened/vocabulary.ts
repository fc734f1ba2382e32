/** The labels of each statutory table, prepared for being found letter by letter in flattened text. */
import { APPLICANT_LABEL, DISCLOSURE_HEADER, REQUEST_CORNER } from '../../forms/common-tables.ts';
import type { RequestRow } from '../../forms/form.ts';
import {
  APPLICANT_HEADINGS,
  disclosureCaption,
  FORM_IDS,
  formDefinition,
  numericRows,
  REQUEST_COLUMNS,
  REVIEW_GROUPS,
  REVIEW_RESULTS,
} from '../../forms/forms.ts';
import type { TableSection } from '../../forms/sections.ts';
import { bareText, labelKey } from '../tables/labels.ts';

/**
 * What a label does: `caption` and `header` begin a block of table two, `column` heads a column, `row` a row of
 * numbers, `span` stands over rows or columns; `either` is a column or a row (其他, 总计), as its place tells.
 */
export type Role = 'caption' | 'header' | 'column' | 'row' | 'span' | 'either';

export interface Entry {
  /** The label as the form writes it. */
  readonly label: string;
  readonly role: Role;
  /** Can a table begin with it? Words of everyday text cannot open one. */
  readonly opens: boolean;
  /** Place of the row in the report; absent where only the block tells. */
  readonly place?: string;
}

export interface Vocabulary {
  readonly section: TableSection;
  /** Entries by the first letter of a wording, longest wording first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly [wording: string, entry: Entry])[]>;
  /** Labels that stand beside many rows: what is cut off them gets between the words of a row. */
  readonly besideRows: readonly string[];
}

/** A label is found with its own number before it, or without one. */
function vocabulary(section: TableSection, entries: readonly Entry[]): Vocabulary {
  const all = new Map<string, Entry>();
  for (const entry of entries) {
    for (const wording of [labelKey(entry.label), bareText(entry.label)]) {
      if (!all.has(wording)) all.set(wording, entry);
    }
  }
  const byFirst = new Map<string, [string, Entry][]>();
  for (const [wording, entry] of all) {
    const first = wording.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [wording, entry]]);
  }
  for (const known of byFirst.values()) known.sort(([a], [b]) => b.length - a.length);
  const besideRows =
    section === 3 ? entries.flatMap(({ role, label }) => (role === 'span' ? bareText(label) : [])) : [];
  return { section, byFirst, besideRows };
}

function disclosureWords(): Entry[] {
  const blocks = FORM_IDS.flatMap((form) => formDefinition(form).disclosure);
  const word =
    (role: Role) =>
    ({ label }: { label: string }) => ({ label, role, opens: role === 'caption' });
  return [
    ...[...'一二三四五六七八九']
      .map((item) => ({ label: disclosureCaption({ item: `（${item}）` }) }))
      .map(word('caption')),
    { ...word('header')({ label: DISCLOSURE_HEADER }), opens: true },
    ...blocks.flatMap(({ columns }) => columns.map(word('column'))),
    ...blocks.flatMap(({ rows }) => rows.map(word('row'))),
  ];
}

function spanningLabels(rows: readonly RequestRow[]): string[] {
  return rows.flatMap((row) => (row.rows ? [row.label, ...spanningLabels(row.rows)] : []));
}

function requestWords(): Entry[] {
  const opening = (role: Role) => (label: string) => ({ label, role, opens: true });
  const rows = FORM_IDS.flatMap((form) => numericRows(formDefinition(form).requests.rows));
  return [
    { label: '其他', role: 'either', opens: false, place: 'requests.otherHandling.other' },
    { label: '总计', role: 'either', opens: false, place: 'requests.handled' },
    { label: '合计', role: 'either', opens: false, place: 'requests.handled' },
    ...REQUEST_COLUMNS.map(({ label }) => label).map(opening('column')),
    ...[REQUEST_CORNER, APPLICANT_LABEL, ...APPLICANT_HEADINGS].map(opening('column')),
    ...rows.flatMap(({ key, row }) =>
      [row.label, row.name ?? row.label].map((label) => ({
        ...opening('row')(label),
        place: `requests.${key}`,
      })),
    ),
    ...FORM_IDS.flatMap((form) => spanningLabels(formDefinition(form).requests.rows)).map(opening('span')),
  ];
}

function reviewWords(): Entry[] {
  const groups = [...REVIEW_GROUPS.map(({ label }) => label), '行政诉讼'];
  const results = [...REVIEW_RESULTS.map(({ label }) => label), '合计'];
  return [
    ...groups.map((label) => ({ label, role: 'span' as const, opens: true })),
    ...results.map((label) => ({ label, role: 'column' as const, opens: label.length > 2 })),
  ];
}

export const VOCABULARIES: readonly Vocabulary[] = [
  vocabulary(2, disclosureWords()),
  vocabulary(3, requestWords()),
  vocabulary(4, reviewWords()),
];
