/**
 * What an expression can name: the figures of a form by their official names, the rows and columns that a form prints
 * without numbers of their own (their sum is meant), and what a report says of itself.
 *
 * `表三·本年新收·总计` · `表三·不予公开·总计` (the sum of its rows) · `表三·本年新收·法人或其他组织` (the sum of its
 * columns) · `表二·规章·本年制发件数` · `表四·行政复议·总计` · `年度`.
 */
import type { FormDefinition, FormId, RequestRow } from '../../forms/form.ts';
import { figureDefinition, formFigures, type FigureId } from '../../forms/figures.ts';
import { disclosureCaption, FORM_IDS, formDefinition } from '../../forms/forms.ts';
import { foldText } from '../../text/fold.ts';

/** What a name stands for: figures whose sum is meant, or one of the report's own words. */
export type Operand =
  | { readonly kind: 'figures'; readonly name: string; readonly figures: readonly FigureId[] }
  | { readonly kind: 'general'; readonly name: GeneralName };

/** Names of what a report says of itself. */
export const GENERAL_NAMES = [
  '机关',
  '年度',
  '去年',
  '下一年',
  '统计期间',
  '地址',
  '邮编',
  '电话',
  '邮箱',
] as const;
export type GeneralName = (typeof GENERAL_NAMES)[number];

/** Names are compared folded: without white space, full width as half width, one kind of quotation marks. */
export function comparableName(name: string): string {
  return foldText(name).replace(/\s+/g, '').replace(/[“”]/g, '"');
}

/** The operands that a form offers, by their first name, in the order of its tables: single figures, then sums. */
export function operandsOf(form: FormId): readonly (Operand & { readonly kind: 'figures' })[] {
  return tableOf(form).listed;
}

/** The name by which a figure stands in an expression; the official one of the newest form that has it. */
export function operandName(id: FigureId): string {
  for (const form of [...FORM_IDS].reverse()) {
    const name = tableOf(form).nameOf.get(id);
    if (name !== undefined) return name;
  }
  return figureDefinition(id).label;
}

/** The name of a sum that a form prints as a row or column of its own; null where it prints none. */
export function sumName(figures: readonly FigureId[], form: FormId): string | null {
  return tableOf(form).sums.get(sumKey(figures)) ?? null;
}

/**
 * The longest name that `text` (folded: see `comparableName`) has at `at`, as `form` understands it, or as another
 * form does where it knows none.
 */
export function operandAt(
  text: string,
  at: number,
  form: FormId,
): { readonly operand: Operand; readonly length: number } | null {
  const own = longestAt(tableOf(form).names, text, at);
  let best = own;
  for (const other of FORM_IDS) {
    const found = other === form ? null : longestAt(tableOf(other).names, text, at);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

interface OperandTable {
  readonly listed: readonly (Operand & { readonly kind: 'figures' })[];
  readonly nameOf: ReadonlyMap<FigureId, string>;
  /** Names of sums by their figures. */
  readonly sums: ReadonlyMap<string, string>;
  /** By first sign, the longest name first. */
  readonly names: ReadonlyMap<string, readonly (readonly [name: string, operand: Operand])[]>;
}

const tables = new Map<FormId, OperandTable>();

function tableOf(form: FormId): OperandTable {
  const known = tables.get(form);
  if (known) return known;
  const table = build(form);
  tables.set(form, table);
  return table;
}

function longestAt(names: OperandTable['names'], text: string, at: number): ReturnType<typeof operandAt> {
  const found = names.get(text[at] ?? '')?.find(([name]) => text.startsWith(name, at));
  return found ? { operand: found[1], length: found[0].length } : null;
}

/** A row or a column with the names that it goes by, the first of them the one that is written. */
interface Named {
  readonly names: readonly string[];
  /** Keys of the rows or columns whose sum it is; one for a row or column with numbers of its own. */
  readonly keys: readonly string[];
}

function build(form: FormId): OperandTable {
  const definition = formDefinition(form);
  const listed: (Operand & { readonly kind: 'figures' })[] = [];
  const names = new Map<string, Operand>(GENERAL_NAMES.map((name) => [name, { kind: 'general', name }]));
  const offer = (all: readonly string[], figures: readonly FigureId[]) => {
    const [name = ''] = all;
    const operand = { kind: 'figures', name, figures } as const;
    listed.push(operand);
    for (const one of all) names.set(comparableName(one), operand);
  };
  for (const { section, rows, columns, id } of tablesOf(definition)) {
    for (const row of rows) {
      for (const column of columns(row)) {
        const figures = row.keys.flatMap((key) => column.keys.map((under) => id(key, under)));
        const all = row.names.flatMap((left) => column.names.map((right) => `${section}·${left}·${right}`));
        offer(all, figures);
      }
    }
  }
  for (const [name, id] of oldNames(definition)) {
    const operand = listed.find(({ figures }) => figures.length === 1 && figures[0] === id);
    if (operand && !names.has(name)) names.set(name, operand);
  }
  const single = listed.filter(({ figures }) => figures.length === 1);
  const sums = listed.filter(({ figures }) => figures.length > 1);
  const byFirst = new Map<string, [string, Operand][]>();
  for (const [name, operand] of names) {
    const first = name[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), [name, operand]]);
  }
  for (const list of byFirst.values()) list.sort(([a], [b]) => b.length - a.length);
  return {
    listed: [...single, ...sums],
    nameOf: new Map(single.map(({ name, figures }) => [figures[0] ?? '', name])),
    sums: new Map(sums.map(({ name, figures }) => [sumKey(figures), name])),
    names: byFirst,
  };
}

function sumKey(figures: readonly FigureId[]): string {
  return [...figures].sort().join(' ');
}

interface Table {
  readonly section: '表二' | '表三' | '表四';
  readonly rows: readonly Named[];
  readonly columns: (row: Named) => readonly Named[];
  readonly id: (row: string, column: string) => FigureId;
}

function tablesOf({ disclosure, requests, review }: FormDefinition): readonly Table[] {
  return [
    ...disclosure.map((block): Table => {
      const columns = block.columns.map(({ key, label }) => ({ names: [plain(label), label], keys: [key] }));
      return {
        section: '表二',
        rows: block.rows.map(({ key, label }) => ({ names: [label], keys: [key] })),
        columns: () => columns,
        id: (row, column) => `disclosure.${row}.${column}`,
      };
    }),
    {
      section: '表三',
      rows: requestRows(requests.rows),
      columns: () => [
        ...requests.columns.map(({ key, label, also = [] }) => ({ names: [label, ...also], keys: [key] })),
        ...spans(requests.columns.map(({ key, over }) => ({ key, span: over }))),
      ],
      id: (row, column) => `requests.${row}.${column}`,
    },
    {
      section: '表四',
      rows: [
        ...review.groups.map(({ key, label, under }) => ({
          names: under === undefined ? [label] : [label, `${under}·${label}`],
          keys: [key],
        })),
        ...spans(review.groups.map(({ key, under }) => ({ key, span: under }))),
      ],
      columns: () =>
        review.results.map(({ key, label, also = [] }) => ({ names: [label, ...also], keys: [key] })),
      id: (row, column) => `review.${row}.${column}`,
    },
  ];
}

/** Headings that stand over or beside several columns or groups: their sum. */
function spans(
  members: readonly { readonly key: string; readonly span: string | undefined }[],
): readonly Named[] {
  const all = new Map<string, string[]>();
  for (const { key, span } of members) {
    if (span !== undefined) all.set(span, [...(all.get(span) ?? []), key]);
  }
  return [...all].map(([span, keys]) => ({ names: [span], keys }));
}

/** Rows of table three with numbers, each before the row that they stand under, whose sum is meant. */
function requestRows(rows: readonly RequestRow[], parent: string | null = null): readonly Named[] {
  return rows.flatMap((row): readonly Named[] => {
    const label = withoutNumber(row.name ?? row.label);
    const short = plain(label).replace(/政府信息公开申请数量$/u, '');
    if (row.rows) {
      const inside = requestRows(row.rows, short);
      // 本年度办理结果 has a total row of its own; the other headings are the sum of what stands below them.
      const keys = row.rows.flatMap(({ key }) => key ?? []);
      const summed = parent !== null && keys.length === row.rows.length;
      return summed ? [...inside, { names: [short, withNumber(row)], keys }] : inside;
    }
    if (row.key === undefined) return [];
    // 总计 and 其他 are names of columns as well: the row above says of what.
    if (short === '总计' && parent !== null)
      return [{ names: [parent, `${parent}·${label}`], keys: [row.key] }];
    if (short === '其他' && parent !== null) return [{ names: [`${parent}·${label}`], keys: [row.key] }];
    return [{ names: [...new Set([short, label, withNumber(row)])], keys: [row.key] }];
  });
}

const LEADING_NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/u;

function withoutNumber(label: string): string {
  return label.replace(LEADING_NUMBER, '');
}

function withNumber(row: RequestRow): string {
  return row.name ?? row.label;
}

/** A label without the explanation in brackets that ends it: 本年收费金额（单位：万元）. */
function plain(label: string): string {
  return label.replace(/（[^（）]*）$/u, '');
}

/**
 * Names that older templates and reports use: the official label with its signs, `一、本年新收政府信息公开申请数量 × 总计`,
 * `第二十条第（一）项 规章 现行有效件数`.
 */
function oldNames(form: FormDefinition): readonly (readonly [name: string, id: FigureId])[] {
  const labels = formFigures(form.id).flatMap((id) => {
    const name = comparableName(figureDefinition(id).label);
    return [[name, id] as const];
  });
  const rows = form.disclosure.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => {
        const item = disclosureCaption(block).replace('第二十条', '');
        return [
          comparableName(`${item} ${row.label} ${column.label}`),
          `disclosure.${row.key}.${column.key}`,
        ] as const;
      }),
    ),
  );
  return [...labels, ...rows];
}
