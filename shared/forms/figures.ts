/**
 * Every figure of both forms, derived from the form tables: 198 in form `2019`, 200 in form `2021`.
 */
import {
  FORM_IDS,
  FORMS,
  numericRows,
  REQUEST_COLUMNS,
  REVIEW_GROUPS,
  REVIEW_RESULTS,
  type FigureKind,
  type FormDefinition,
  type FormId,
  type TableSection,
} from './forms.ts';

/** A figure's id, e.g. `requests.new.natural`; the list is closed: see `FIGURES`. */
export type FigureId = string;

export interface FigureDefinition {
  readonly id: FigureId;
  /** Official name, e.g. `一、本年新收政府信息公开申请数量 × 自然人`. */
  readonly label: string;
  readonly kind: FigureKind;
  readonly forms: readonly FormId[];
  /** Section whose table holds the figure. */
  readonly section: TableSection;
}

type NewFigure = Omit<FigureDefinition, 'forms'>;

const leadingNumber = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

function figuresOf(form: FormDefinition): NewFigure[] {
  const disclosure = form.disclosure.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        id: `disclosure.${row.key}.${column.key}`,
        label: `第${block.item}项 ${row.label} ${column.label}`,
        kind: column.kind ?? 'count',
        section: 2 as const,
      })),
    ),
  );
  const requests = numericRows(form.requests).flatMap(({ key, row, under }) => {
    const path = under.map((parent) => leadingNumber.exec(parent.label)?.[0] ?? '').join('');
    return REQUEST_COLUMNS.map((column) => ({
      id: `requests.${key}.${column.key}`,
      label: `${path}${row.name ?? row.label} × ${column.label}`,
      kind: 'count' as const,
      section: 3 as const,
    }));
  });
  const review = REVIEW_GROUPS.flatMap((group) =>
    REVIEW_RESULTS.map((result) => ({
      id: `review.${group.key}.${result.key}`,
      label: `${'under' in group ? `${group.under} ` : ''}${group.label} ${result.label}`,
      kind: 'count' as const,
      section: 4 as const,
    })),
  );
  return [...disclosure, ...requests, ...review];
}

function collect(): Map<FigureId, FigureDefinition> {
  const all = new Map<FigureId, FigureDefinition>();
  for (const form of FORM_IDS) {
    for (const figure of figuresOf(FORMS[form])) {
      const known = all.get(figure.id);
      all.set(figure.id, known ? { ...known, forms: [...known.forms, form] } : { ...figure, forms: [form] });
    }
  }
  return all;
}

/** Every figure by id, in the order of the forms. */
export const FIGURES: ReadonlyMap<FigureId, FigureDefinition> = collect();

/** Ids of a form's figures in reading order of its three tables. */
export const FORM_FIGURES: Readonly<Record<FormId, readonly FigureId[]>> = {
  '2019': figuresOf(FORMS['2019']).map((figure) => figure.id),
  '2021': figuresOf(FORMS['2021']).map((figure) => figure.id),
};

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
