/** Every figure of every form, derived from the form tables: 198 in form 2019, 200 in form 2021. */
import { ALL_FORMS } from './all-forms.ts';
import type { DocumentAct, FigureKind, FormDefinition, FormId } from './form.ts';
import { FORM_IDS, formDefinition, numericRows } from './forms.ts';
import type { TableSection } from './sections.ts';

/** A figure's id, e.g. `requests.new.natural`; the list is closed: see `FIGURES`. */
export type FigureId = string;

export interface FigureDefinition {
  readonly id: FigureId;
  /** Official name, e.g. `一、本年新收政府信息公开申请数量 × 自然人`. */
  readonly label: string;
  /** For lists with little room, e.g. `规范性文件\n制发`; the official name where there is none. */
  readonly short: string;
  readonly kind: FigureKind;
  /** Unit of money as the form asks for it, e.g. 万元; null of a count. */
  readonly unit: string | null;
  readonly forms: readonly FormId[];
  /** Section whose table holds the figure. */
  readonly section: TableSection;
  /** It counts items of a list of powers, not what was done this year. */
  readonly isBackground: boolean;
}

type NewFigure = Omit<FigureDefinition, 'forms'>;

const LEADING_NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

function figuresOf(form: FormDefinition): NewFigure[] {
  return [...disclosureFigures(form), ...requestFigures(form), ...reviewFigures(form)];
}

function disclosureFigures({ disclosure }: FormDefinition): NewFigure[] {
  return disclosure.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column): NewFigure => {
        // 本年 and 件数 go without saying.
        const short = column.short ?? column.label.replace(/^本年/u, '').replace(/件数$/u, '');
        const kind = column.kind ?? 'count';
        return {
          id: `disclosure.${row.key}.${column.key}`,
          label: `第${block.item}项 ${row.label} ${column.label}`,
          short: [row.short ?? row.label, short].filter((part) => part !== '').join('\n'),
          kind,
          unit: kind === 'money' ? (column.unit ?? '万元') : null,
          section: 2,
          isBackground: column.background ?? false,
        };
      }),
    ),
  );
}

const COUNT = { kind: 'count', unit: null, isBackground: false } as const;

function requestFigures({ requests }: FormDefinition): NewFigure[] {
  return numericRows(requests.rows).flatMap(({ key, row, under }) => {
    const path = under.map((parent) => LEADING_NUMBER.exec(parent.label)?.[0] ?? '').join('');
    return requests.columns.map((column): NewFigure => {
      const label = `${path}${row.name ?? row.label} × ${column.label}`;
      return { ...COUNT, id: `requests.${key}.${column.key}`, label, short: label, section: 3 };
    });
  });
}

function reviewFigures({ review }: FormDefinition): NewFigure[] {
  return review.groups.flatMap((group) =>
    review.results.map((result): NewFigure => {
      const label = `${group.under === undefined ? '' : `${group.under} `}${group.label} ${result.label}`;
      return { ...COUNT, id: `review.${group.key}.${result.key}`, label, short: label, section: 4 };
    }),
  );
}

function collect(): Map<FigureId, FigureDefinition> {
  const all = new Map<FigureId, FigureDefinition>();
  for (const form of ALL_FORMS) {
    for (const figure of figuresOf(form)) {
      const known = all.get(figure.id);
      all.set(
        figure.id,
        known ? { ...known, forms: [...known.forms, form.id] } : { ...figure, forms: [form.id] },
      );
    }
  }
  return all;
}

/** Every figure by id, in the order of the forms. */
export const FIGURES: ReadonlyMap<FigureId, FigureDefinition> = collect();

const BY_FORM: ReadonlyMap<FormId, readonly FigureId[]> = new Map(
  ALL_FORMS.map((form) => [form.id, figuresOf(form).map(({ id }) => id)]),
);

/** Ids of a form's figures in reading order of its three tables; none for an unknown form. */
export function formFigures(form: FormId): readonly FigureId[] {
  return BY_FORM.get(form) ?? [];
}

/**
 * The other forms whose labels a report's tables have, the nearest to its own form first: those of the figures that
 * it names and its own form has not.
 */
export function foreignForms({
  form,
  figures,
}: {
  readonly form: FormId;
  readonly figures: Readonly<Record<FigureId, unknown>>;
}): readonly FormDefinition[] {
  const foreign = new Set<FormId>();
  for (const id in figures) {
    const forms = FIGURES.get(id)?.forms;
    if (forms && !forms.includes(form)) for (const other of forms) foreign.add(other);
  }
  if (foreign.size === 0) return [];
  const distance = ({ id }: FormDefinition) => Math.abs(FORM_IDS.indexOf(id) - FORM_IDS.indexOf(form));
  return ALL_FORMS.filter(({ id }) => foreign.has(id)).sort((a, b) => distance(a) - distance(b));
}

/** The definition of `id`; throws for an id that no form knows, which is a mistake in the program. */
export function figureDefinition(id: FigureId): FigureDefinition {
  const found = FIGURES.get(id);
  if (!found) throw new Error(`unknown figure ${id}`);
  return found;
}

/** Row part of a table-three or table-four id: `requests.denied.process.other` → `requests.denied.process`. */
export function rowOf(id: FigureId): string {
  return id.slice(0, id.lastIndexOf('.'));
}

/** Column part of an id: `requests.new.natural` → `natural`. */
export function columnOf(id: FigureId): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

/** A row of table two that counts documents, with the figures of what became of them. */
export interface DocumentRow {
  /** Row part of the ids, e.g. `disclosure.regulation`. */
  readonly row: string;
  readonly label: string;
  /** Null where the form does not count it. */
  readonly figures: Readonly<Record<DocumentAct, FigureId | null>>;
}

/** The rows of 第（一）项, each with its columns by what they count. */
export function documentRows({ disclosure }: Pick<FormDefinition, 'disclosure'>): readonly DocumentRow[] {
  return disclosure.flatMap(({ rows, columns }) => {
    if (!columns.some(({ means }) => means !== undefined)) return [];
    return rows.map(({ key, label }): DocumentRow => {
      const figure = (act: DocumentAct) => {
        const column = columns.find(({ means }) => means === act);
        return column === undefined ? null : `disclosure.${key}.${column.key}`;
      };
      const figures = { issued: figure('issued'), repealed: figure('repealed'), inForce: figure('inForce') };
      return { row: `disclosure.${key}`, label, figures };
    });
  });
}

/** Documents in force: last year's are the base that this year's counts change (rule T2-01). */
export function baseFigures(form: FormId): readonly FigureId[] {
  return documentRows(formDefinition(form)).flatMap(({ figures }) => figures.inForce ?? []);
}

/** A row whose documents in force follow from those of last year, issued and repealed. */
export interface DocumentBalance {
  readonly row: string;
  readonly label: string;
  readonly issued: FigureId;
  readonly repealed: FigureId;
  readonly inForce: FigureId;
}

/** Every such row of every form, once; the newest form's label. */
export const DOCUMENT_BALANCES: readonly DocumentBalance[] = ALL_FORMS.toReversed()
  .flatMap(documentRows)
  .flatMap(({ row, label, figures: { issued, repealed, inForce } }) =>
    issued === null || repealed === null || inForce === null
      ? []
      : [{ row, label, issued, repealed, inForce }],
  )
  .filter(({ inForce }, index, all) => all.findIndex((other) => other.inForce === inForce) === index);
