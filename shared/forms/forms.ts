/** Asking the forms: which one governs a year, and what rows and columns they have. */
import { ALL_FORMS } from './all-forms.ts';
import type {
  DisclosureBlock,
  FormDefinition,
  FormId,
  Labelled,
  RequestColumn,
  RequestRow,
  ReviewGroup,
} from './form.ts';

/** Names of the forms, the oldest first. */
export const FORM_IDS: readonly FormId[] = ALL_FORMS.map(({ id }) => id);

const BY_ID: ReadonlyMap<FormId, FormDefinition> = new Map(ALL_FORMS.map((form) => [form.id, form]));

/** A form by its name; throws for a name that no form has, which is a mistake in the program. */
export function formDefinition(id: FormId): FormDefinition {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`unknown form ${id}`);
  return found;
}

/** The form that governs reports of `year`; before the first form's first year there is none, and the first is taken. */
export function formOfYear(year: number): FormId {
  const [first] = ALL_FORMS;
  const due = ALL_FORMS.findLast(({ firstYear }) => firstYear <= year) ?? first;
  return due?.id ?? '';
}

/** The form of the reports that are written now: the one that holds from the latest year on. */
export const NEWEST_FORM: FormId = FORM_IDS.at(-1) ?? '';

/** Report years that a form governs, as people say it: `2019、2020年度`, `2021年度及以后`. */
export function formYears(id: FormId): string {
  const { firstYear } = formDefinition(id);
  const next = ALL_FORMS[FORM_IDS.indexOf(id) + 1];
  if (!next) return `${firstYear}年度及以后`;
  const last = next.firstYear - 1;
  if (last - firstYear > 1) return `${firstYear}至${last}年度`;
  return last > firstYear ? `${firstYear}、${last}年度` : `${firstYear}年度`;
}

/** Number of the document that prescribes a form, e.g. 国办公开办函〔2021〕30号. */
export function formSource(id: FormId): string {
  return formDefinition(id).notice.number;
}

/** Caption of a block of table two, e.g. `第二十条第（一）项`. */
export function disclosureCaption(block: Pick<DisclosureBlock, 'item'>): string {
  return `第二十条第${block.item}项`;
}

/** Rows of a request tree that carry numbers, in order, each with the labels it stands under. */
export function numericRows(
  rows: readonly RequestRow[],
  under: readonly RequestRow[] = [],
): { key: string; row: RequestRow; under: readonly RequestRow[] }[] {
  return rows.flatMap((row) =>
    row.rows
      ? numericRows(row.rows, [...under, row])
      : row.key === undefined
        ? []
        : [{ key: row.key, row, under }],
  );
}

/** The first of each key: what several forms have, once. */
export function uniqueByKey<T extends Pick<Labelled, 'key'>>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ key }) => {
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Column of table three, and result of table four, that is the sum of the others. */
export const TOTAL = 'total';

/** Columns of table three over all forms, each once, in the order of the newest form. */
export const REQUEST_COLUMNS: readonly RequestColumn[] = uniqueByKey(
  ALL_FORMS.toReversed().flatMap(({ requests }) => requests.columns),
);
/** Headings that several columns of table three share, e.g. 法人或其他组织. */
export const APPLICANT_HEADINGS: readonly string[] = [
  ...new Set(REQUEST_COLUMNS.flatMap(({ over }) => over ?? [])),
];
/** Groups and results of table four over all forms, each once, in the order of the newest form. */
export const REVIEW_GROUPS: readonly ReviewGroup[] = uniqueByKey(
  ALL_FORMS.toReversed().flatMap(({ review }) => review.groups),
);
export const REVIEW_RESULTS: readonly Labelled[] = uniqueByKey(
  ALL_FORMS.toReversed().flatMap(({ review }) => review.results),
);

/** Headings that several groups of table four share, e.g. 行政诉讼. */
export const REVIEW_HEADINGS: readonly string[] = [
  ...new Set(REVIEW_GROUPS.flatMap(({ under }) => under ?? [])),
];

/** Rows of table three that are not results of the year: new, carried in, their total, carried out. */
export const FRAME_ROWS: ReadonlySet<string> = new Set(['new', 'carriedIn', 'handled', 'carriedOut']);
