/** What a test says about a report that it makes up: the agency, the figures that matter, the sentences. */
import type { REQUEST_COLUMNS, REVIEW_RESULTS } from '../../forms/forms.ts';

type Applicant = Exclude<(typeof REQUEST_COLUMNS)[number]['key'], 'total'>;
type Outcome = Exclude<(typeof REVIEW_RESULTS)[number]['key'], 'total'>;

/** A number of applications by applicant; a bare number is divided so that every column balances. */
export type Applications = number | { readonly [applicant in Applicant]?: number };

/** Table three. Without numbers of its own, a row is 0; what is not handled is carried over. */
export interface Requests {
  /** A bare number: all from natural persons, as is 上年结转. */
  readonly new?: Applications;
  readonly carriedIn?: Applications;
  /** By result row, e.g. `granted` or `denied.thirdParty`. */
  readonly results?: Readonly<Record<string, Applications>>;
  /** Only where it matters whose applications are left. */
  readonly carriedOut?: Applications;
}

/** Outcomes of one group of table four. */
export type Cases = { readonly [outcome in Outcome]?: number };

interface Documents {
  readonly issued?: number;
  readonly repealed?: number;
  readonly inForce?: number;
}

/** The three tables in short: what is left out is 0, totals add themselves up. */
export interface SmallTables {
  readonly requests?: Requests;
  readonly reconsideration?: Cases;
  readonly direct?: Cases;
  readonly afterReconsideration?: Cases;
  readonly documents?: Documents;
  readonly licensing?: number;
  readonly penalty?: number;
  readonly coercion?: number;
  /** In 万元. */
  readonly fee?: number;
}

export const ASPECT_HEADINGS = [
  '主动公开',
  '依申请公开',
  '政府信息管理',
  '政府信息公开平台建设',
  '监督保障',
] as const;
export type AspectHeading = (typeof ASPECT_HEADINGS)[number];

/** A paragraph and where it stands; one of section one without a heading stands before the first sub-heading. */
export interface Passage {
  readonly section: number;
  readonly heading?: AspectHeading;
  readonly text: string;
}

export interface SmallReport {
  /** Full name, e.g. 清河县白石镇人民政府. */
  readonly agency: string;
  readonly figures: SmallTables;
  /** The report of the year before, where sentences compare with it. */
  readonly last?: { readonly figures: SmallTables; readonly paragraphs?: readonly Passage[] };
  readonly paragraphs: readonly Passage[];
}

/** Paragraphs under a sub-heading of section one. */
export function under(heading: AspectHeading, ...texts: readonly string[]): Passage[] {
  return texts.map((text) => ({ section: 1, heading, text }));
}

/** Paragraphs of a section, without a sub-heading. */
export function within(section: number, ...texts: readonly string[]): Passage[] {
  return texts.map((text) => ({ section, text }));
}
