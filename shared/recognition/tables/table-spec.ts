/** The statutory tables as the reader of grids needs them: rows and columns with all their labels, over all forms. */
import { FIGURES, type FigureId } from '../../forms/figures.ts';
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
  type TableSection,
} from '../../forms/forms.ts';
import { isDistinct, makeAxis, type Axis, type Line } from './axis.ts';
import { labelKey, squash } from './labels.ts';

export const TABLE_NAMES: Readonly<Record<TableSection, string>> = { 2: '表二', 3: '表三', 4: '表四' };

/** A statutory table, or one block of table two. */
export interface TableSpec {
  readonly section: TableSection;
  /** Item of article 20 whose caption stands over a block of table two. */
  readonly item?: string;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Words of the header that name no column. */
  readonly isCorner: (text: string) => boolean;
  /** Null where no form has the figure. */
  readonly idOf: (row: string, column: string) => FigureId | null;
  /** Place of a row, for what is said about all of it. */
  readonly rowPlace: (row: string) => string;
  /** Place of a column; null where it has none of its own. */
  readonly columnPlace: (column: string) => string | null;
}

/** Other words for a label that are in use everywhere. */
const OTHER_WORDINGS: Readonly<Record<string, readonly string[]>> = { 总计: ['合计'] };

function line(key: string, labels: readonly (string | undefined)[], under: readonly string[] = []): Line {
  const known = labels.filter((label) => label !== undefined);
  return { key, labels: [...known, ...known.flatMap((label) => OTHER_WORDINGS[label] ?? [])], under };
}

function knownFigure(id: string): FigureId | null {
  return FIGURES.has(id) ? id : null;
}

/** A block of table two for each item of article 20 that a form counts. */
function disclosureSpecs(): TableSpec[] {
  const blocks = FORM_IDS.flatMap((form) => FORMS[form].disclosure);
  const corner = labelKey(DISCLOSURE_HEADER);
  return [...new Set(blocks.map(({ item }) => item))].map((item) => {
    const own = FORM_IDS.map((form) => FORMS[form].disclosure.find((block) => block.item === item));
    return {
      section: 2,
      item,
      rows: makeAxis(own.map((block) => (block?.rows ?? []).map(({ key, label }) => line(key, [label])))),
      columns: makeAxis(
        own.map((block) => (block?.columns ?? []).map(({ key, label }) => line(key, [label]))),
      ),
      isCorner: (text) => labelKey(text) === corner,
      idOf: (row, column) => knownFigure(`disclosure.${row}.${column}`),
      rowPlace: (row) => `disclosure.${row}`,
      columnPlace: () => null,
    };
  });
}

function requestsSpec(): TableSpec {
  const rows = FORM_IDS.map((form) =>
    numericRows(FORMS[form].requests).map(({ key, row, under }) =>
      line(
        key,
        [row.label, row.name],
        under.map(({ label }) => label),
      ),
    ),
  );
  const columns = REQUEST_COLUMNS.map(({ key, label }) =>
    line(key, [label], key === 'natural' || key === 'total' ? [] : [LEGAL_PERSON_LABEL]),
  );
  const corner = [labelKey(APPLICANT_LABEL), labelKey(REQUEST_CORNER)];
  return {
    section: 3,
    rows: makeAxis(rows),
    columns: makeAxis(FORM_IDS.map(() => columns)),
    isCorner: (text) => corner.includes(labelKey(text)) || /[勾钩]稽关系/u.test(squash(text)),
    idOf: (row, column) => knownFigure(`requests.${row}.${column}`),
    rowPlace: (row) => `requests.${row}`,
    columnPlace: (column) => `requests.*.${column}`,
  };
}

/** Table four: one row without a label. */
function reviewSpec(): TableSpec {
  const columns = REVIEW_GROUPS.flatMap((group) =>
    REVIEW_RESULTS.map((result) =>
      line(
        `${group.key}.${result.key}`,
        [result.label],
        'under' in group ? [group.under, group.label] : [group.label],
      ),
    ),
  );
  return {
    section: 4,
    rows: makeAxis(FORM_IDS.map(() => [line('', [])])),
    columns: makeAxis(FORM_IDS.map(() => columns)),
    isCorner: () => false,
    idOf: (_, column) => knownFigure(`review.${column}`),
    rowPlace: () => 'section:4',
    columnPlace: (column) => `review.${column}`,
  };
}

/** Every statutory table, in the order of the sections. */
export const TABLE_SPECS: readonly TableSpec[] = [...disclosureSpecs(), requestsSpec(), reviewSpec()];

/** Has the table but one row, which is called nothing? */
export function isSingleRow({ rows }: TableSpec): boolean {
  return rows.lines.every(({ labels }) => labels.length === 0);
}

const NUMERALS = '一二三四五六七八九';
const CAPTION = new RegExp(
  disclosureCaption({ item: '[（(]?([一二三四五六七八九1-9])[)）]?' }).replace('项', '[项款目]'),
  'u',
);

/** Characters; a longer text speaks of the article. */
const LONGEST_CAPTION = 40;

/** The item of article 20 that a caption over a block of table two names; null for other text. */
export function captionItem(text: string): string | null {
  const numeral =
    text.length <= LONGEST_CAPTION && text.includes('第') ? CAPTION.exec(squash(text))?.[1] : undefined;
  if (numeral === undefined) return null;
  return `（${/\d/u.test(numeral) ? NUMERALS.charAt(Number(numeral) - 1) : numeral}）`;
}

/** What a text is among the labels of the statutory tables; distinct labels only. */
export interface KnownLabel {
  readonly spec: TableSpec;
  /** `over`: it stands over columns. */
  readonly role: 'row' | 'column' | 'over';
  /** The label as it is compared. */
  readonly name: string;
  /** How many labels stand over it. */
  readonly depth: number;
}

/** Every distinct label, as it is compared, with what it is; the labels of table two may be of several blocks. */
const KNOWN: ReadonlyMap<string, readonly KnownLabel[]> = knownLabels();

function knownLabels(): Map<string, KnownLabel[]> {
  const known = new Map<string, KnownLabel[]>();
  const add = (label: string, spec: TableSpec, role: KnownLabel['role'], depth = 0) => {
    const name = labelKey(label);
    const all = known.get(name) ?? [];
    if (!isDistinct(label) || all.some((one) => one.spec === spec && one.role === role)) return;
    known.set(name, [...all, { spec, role, name, depth }]);
  };
  for (const spec of TABLE_SPECS) {
    for (const { labels } of spec.rows.lines) for (const label of labels) add(label, spec, 'row');
    for (const { labels, under } of spec.columns.lines) {
      for (const label of labels) {
        add(label, spec, 'column');
        for (let from = 0; from < under.length; from++) {
          add([...under.slice(from), label].join(''), spec, 'column', under.length - 1);
        }
      }
      under.forEach((label, depth) => {
        add(label, spec, 'over', depth);
        if (depth > 0) add(under.slice(0, depth + 1).join(''), spec, 'over', depth);
      });
    }
  }
  return known;
}

/** The distinct labels that a text may be. */
export function knownLabelsOf(text: string): readonly KnownLabel[] {
  return KNOWN.get(labelKey(text)) ?? [];
}
