/** The labels of each statutory table, prepared for being found letter by letter in flattened text. */
import {
  APPLICANT_LABEL,
  DISCLOSURE_HEADER,
  disclosureCaption,
  FORM_IDS,
  FORMS,
  LEGAL_PERSON_LABEL,
  numericRows,
  REQUEST_COLUMNS,
  REQUEST_CORNER,
  REVIEW_GROUPS,
  REVIEW_RESULTS,
  type RequestRow,
  type TableSection,
} from '../../report/forms.ts';
import { bareText, labelKey } from '../labels.ts';

/**
 * What a label does: `caption` and `header` begin a block of table two, `column` heads a column, `row` a row of
 * numbers, `span` stands over rows or columns; `either` is a column or a row (其他, 总计), as its place tells.
 */
export type Role = 'caption' | 'header' | 'column' | 'row' | 'span' | 'either';

export interface Entry {
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
}

type Wording = readonly [label: string, entry: Entry];

/** A label is found with its own number before it, or without one. */
function vocabulary(section: TableSection, wordings: readonly Wording[]): Vocabulary {
  const all = new Map<string, Entry>();
  for (const [label, entry] of wordings) {
    for (const wording of [labelKey(label), bareText(label)]) if (!all.has(wording)) all.set(wording, entry);
  }
  const byFirst = new Map<string, [string, Entry][]>();
  for (const [wording, entry] of all) {
    const first = wording.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [wording, entry]]);
  }
  for (const entries of byFirst.values()) entries.sort(([a], [b]) => b.length - a.length);
  return { section, byFirst };
}

function disclosureWords(): Wording[] {
  const blocks = FORM_IDS.flatMap((form) => FORMS[form].disclosure);
  return [
    ...[...'一二三四五六七八九'].map((item): Wording => [
      disclosureCaption({ item: `（${item}）` }),
      { role: 'caption', opens: true },
    ]),
    [DISCLOSURE_HEADER, { role: 'header', opens: false }],
    ...blocks.flatMap(({ columns }) =>
      columns.map(({ label }): Wording => [label, { role: 'column', opens: false }]),
    ),
    ...blocks.flatMap(({ rows }) => rows.map(({ label }): Wording => [label, { role: 'row', opens: false }])),
  ];
}

function spanningLabels(rows: readonly RequestRow[]): string[] {
  return rows.flatMap((row) => (row.rows ? [row.label, ...spanningLabels(row.rows)] : []));
}

function requestWords(): Wording[] {
  const rows = FORM_IDS.flatMap((form) => numericRows(FORMS[form].requests));
  const either = (label: string, row: string): Wording => [
    label,
    { role: 'either', opens: false, place: `requests.${row}` },
  ];
  return [
    either('其他', 'otherHandling.other'),
    either('总计', 'handled'),
    either('合计', 'handled'),
    ...REQUEST_COLUMNS.map(({ label }): Wording => [label, { role: 'column', opens: true }]),
    ...[REQUEST_CORNER, APPLICANT_LABEL, LEGAL_PERSON_LABEL].map((label): Wording => [
      label,
      { role: 'column', opens: true },
    ]),
    ...rows.flatMap(({ key, row }) =>
      [row.label, row.name ?? row.label].map((label): Wording => [
        label,
        { role: 'row', opens: true, place: `requests.${key}` },
      ]),
    ),
    ...FORM_IDS.flatMap((form) => spanningLabels(FORMS[form].requests)).map((label): Wording => [
      label,
      { role: 'span', opens: true },
    ]),
  ];
}

function reviewWords(): Wording[] {
  const results = [...REVIEW_RESULTS.map(({ label }) => label), '合计'];
  return [
    ...[...REVIEW_GROUPS.map(({ label }) => label), '行政诉讼'].map((label): Wording => [
      label,
      { role: 'span', opens: true },
    ]),
    ...results.map((label): Wording => [label, { role: 'column', opens: label.length > 2 }]),
  ];
}

export const VOCABULARIES: readonly Vocabulary[] = [
  vocabulary(2, disclosureWords()),
  vocabulary(3, requestWords()),
  vocabulary(4, reviewWords()),
];
