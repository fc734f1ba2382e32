/** The statutory tables as the reader of grids needs them: rows and columns with all their labels, over all forms. */
import { FIGURES, type FigureDefinition } from '../../forms/figures.ts';
import { ALL_FORMS } from '../../forms/all-forms.ts';
import { APPLICANT_LABEL, DISCLOSURE_HEADER, REQUEST_CORNER } from '../../forms/common-tables.ts';
import type { Labelled } from '../../forms/form.ts';
import { disclosureCaption, numericRows } from '../../forms/forms.ts';
import type { TableSection } from '../../forms/sections.ts';
import { DISTINCT, isDistinct, makeAxis, type Axis, type Line } from './axis.ts';
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
  readonly figureAt: (row: string, column: string) => FigureDefinition | null;
  /** Does a column of some form count changes (增3)? */
  readonly hasChanges: boolean;
  /** Place of a row, for what is said about all of it. */
  readonly rowPlace: (row: string) => string;
  /** Place of a column; null where it has none of its own. */
  readonly columnPlace: (column: string) => string | null;
}

function line({ key, label, also = [] }: Labelled, under: readonly (string | undefined)[] = []): Line {
  return { key, labels: [label, ...also], under: under.filter((text) => text !== undefined) };
}

/** The figures by row and column, whose ids `idOf` gives where a form has them; looked up once for all of them. */
function figuresOf(
  rows: Axis,
  columns: Axis,
  idOf: (row: string, column: string) => string,
): Pick<TableSpec, 'figureAt' | 'hasChanges'> {
  const figures = new Map(
    rows.lines.map(({ key: row }) => {
      const own = columns.lines.map(({ key }) => [key, FIGURES.get(idOf(row, key)) ?? null] as const);
      return [row, new Map(own)];
    }),
  );
  return {
    figureAt: (row, column) => figures.get(row)?.get(column) ?? null,
    hasChanges: [...figures.values()].some((own) => [...own.values()].some((one) => one?.kind === 'change')),
  };
}

/** A block of table two for each item of article 20 that a form counts. */
function disclosureSpecs(): TableSpec[] {
  const items = ALL_FORMS.flatMap(({ disclosure }) => disclosure.map(({ item }) => item));
  const corner = labelKey(DISCLOSURE_HEADER);
  return [...new Set(items)].map((item) => {
    const own = ALL_FORMS.map(({ disclosure }) => disclosure.find((block) => block.item === item));
    const rows = makeAxis(own.map((block) => (block?.rows ?? []).map((row) => line(row))));
    const columns = makeAxis(own.map((block) => (block?.columns ?? []).map((column) => line(column))));
    return {
      section: 2,
      item,
      rows,
      columns,
      isCorner: (text) => labelKey(text) === corner,
      ...figuresOf(rows, columns, (row, column) => `disclosure.${row}.${column}`),
      rowPlace: (row) => `disclosure.${row}`,
      columnPlace: () => null,
    };
  });
}

function requestsSpec(): TableSpec {
  const lines = ALL_FORMS.map(({ requests }) =>
    numericRows(requests.rows).map(({ key, row: { label, name }, under }) =>
      line(
        { key, label, also: name === undefined ? [] : [name] },
        under.map((over) => over.label),
      ),
    ),
  );
  const corner = [labelKey(APPLICANT_LABEL), labelKey(REQUEST_CORNER)];
  const rows = makeAxis(lines);
  const columns = makeAxis(
    ALL_FORMS.map(({ requests }) => requests.columns.map((column) => line(column, [column.over]))),
  );
  return {
    section: 3,
    rows,
    columns,
    isCorner: (text) => corner.includes(labelKey(text)) || /[勾钩]稽关系/u.test(squash(text)),
    ...figuresOf(rows, columns, (row, column) => `requests.${row}.${column}`),
    rowPlace: (row) => `requests.${row}`,
    columnPlace: (column) => `requests.*.${column}`,
  };
}

/** Table four: one row without a label. */
function reviewSpec(): TableSpec {
  const lines = ALL_FORMS.map(({ review: { groups, results } }) =>
    groups.flatMap((group) =>
      results.map((result) =>
        line({ ...result, key: `${group.key}.${result.key}` }, [group.under, group.label]),
      ),
    ),
  );
  const rows = makeAxis(ALL_FORMS.map(() => [{ key: '', labels: [], under: [] }]));
  const columns = makeAxis(lines);
  return {
    section: 4,
    rows,
    columns,
    isCorner: () => false,
    ...figuresOf(rows, columns, (_, column) => `review.${column}`),
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
  disclosureCaption({ item: '[（(]?([一二三四五六七八九1-9])[)）]?' })
    .replace('条第', '条第?')
    .replace('项', '[项款目]'),
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
  return text.length < DISTINCT ? [] : (KNOWN.get(labelKey(text)) ?? []);
}
