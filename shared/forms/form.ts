/**
 * What a statutory form of the annual report is made of.
 *
 * A form is data: one file each (form-2019.ts, form-2021.ts). Recognition, the editor's grid, rules, comparison,
 * roll-over, the Word tables and the help beside a row are made from it. A new form is one more file in the list of
 * all-forms.ts.
 */

/** Name of a form: the year from which it holds, e.g. `2021`. */
export type FormId = string;

/** What a figure counts: whole items, money, or a signed change against last year. */
export type FigureKind = 'count' | 'money' | 'change';

/** What happens to documents, where a column counts it: made and issued, repealed, in force at the end of the year. */
export type DocumentAct = 'issued' | 'repealed' | 'inForce';

/** A printed label with the key that figure ids are built of. */
export interface Labelled {
  readonly key: string;
  /** As the form prints it. */
  readonly label: string;
  /** Other wordings under which files show it. */
  readonly also?: readonly string[];
  /** For lists with little room. */
  readonly short?: string;
}

export interface DisclosureColumn extends Labelled {
  /** `count` where absent. */
  readonly kind?: FigureKind;
  /** Unit of money: 万元 where absent. */
  readonly unit?: string;
  readonly means?: DocumentAct;
  /** It counts items of a list of powers, not what was done this year. */
  readonly background?: true;
}

/** One “第二十条第（X）项” block of table two: a caption, a header row and its data rows. */
export interface DisclosureBlock {
  /** Item of article 20, e.g. `（一）`. */
  readonly item: string;
  readonly rows: readonly Labelled[];
  readonly columns: readonly DisclosureColumn[];
}

/**
 * A row of table three. A row with `rows` is a spanning label without numbers; a row with `key` carries a number in
 * every column, `requests.<key>.<column>`.
 */
export interface RequestRow {
  readonly key?: string;
  readonly label: string;
  /** Short official name where the label in the table carries an explanation. */
  readonly name?: string;
  readonly rows?: readonly RequestRow[];
}

/** A column of table three: a kind of applicant, or their total. */
export interface RequestColumn extends Labelled {
  /** Heading that it shares with its neighbours, e.g. 法人或其他组织. */
  readonly over?: string;
}

/** A group of table four: the five results of one way of review. */
export interface ReviewGroup extends Labelled {
  /** Heading that it shares with its neighbours, e.g. 行政诉讼. */
  readonly under?: string;
}

/**
 * What the form did to figures of the form before it. Figures are meant by id; those of `before` and of `now` stand in
 * each other's place and are never subtracted.
 */
export type FormChange =
  | {
      readonly kind: 'replaced';
      readonly before: readonly string[];
      readonly now: readonly string[];
      /** Why they are not compared: a sentence for the screen. */
      readonly why: string;
    }
  | {
      readonly kind: 'split';
      /** Row of the form before, e.g. `requests.otherHandling`. */
      readonly before: string;
      /** The rows whose sum it was. */
      readonly now: readonly string[];
    };

/** The document that prescribes a form. */
export interface Notice {
  /** 发文字号, e.g. 国办公开办函〔2021〕30号. */
  readonly number: string;
  /** Full title in its brackets. */
  readonly title: string;
  /** Words of the title that tell it from other forms' notices. */
  readonly titleWords: string;
}

export interface FormDefinition {
  readonly id: FormId;
  readonly notice: Notice;
  /** First report year governed by the form; it holds until the next form's. */
  readonly firstYear: number;
  /** Table two. */
  readonly disclosure: readonly DisclosureBlock[];
  /** Table three. */
  readonly requests: { readonly rows: readonly RequestRow[]; readonly columns: readonly RequestColumn[] };
  /** Table four. */
  readonly review: { readonly groups: readonly ReviewGroup[]; readonly results: readonly Labelled[] };
  /** What it changed of the form that held before it; empty for the first. */
  readonly changes: readonly FormChange[];
}
