/** What one form made of another's figures: which stand in each other's place, and why they are not compared. */
import { ALL_FORMS } from './all-forms.ts';
import { columnOf, rowOf, type FigureId } from './figures.ts';
import type { FormChange, FormId } from './form.ts';
import { FORM_IDS } from './forms.ts';

/** One row divided into several. */
export type RowSplit = Extract<FormChange, { kind: 'split' }>;

/** Every change that leads from one form to the other, in the order of the years; none between a form and itself. */
export function changesBetween(a: FormId, b: FormId): readonly FormChange[] {
  const [from, to] = [FORM_IDS.indexOf(a), FORM_IDS.indexOf(b)].sort((one, other) => one - other);
  return ALL_FORMS.slice((from ?? 0) + 1, (to ?? 0) + 1).flatMap(({ changes }) => changes);
}

const ALL_CHANGES: readonly FormChange[] = ALL_FORMS.flatMap(({ changes }) => changes);

function concerns(change: FormChange, id: FigureId): boolean {
  if (change.kind === 'replaced') return change.before.includes(id) || change.now.includes(id);
  return change.before === rowOf(id) || change.now.includes(rowOf(id));
}

/** The change that a figure is part of: between the two forms, else (labels of a third in a table) any. */
export function changeOf(id: FigureId, a: FormId, b: FormId): FormChange | undefined {
  return [...changesBetween(a, b), ...ALL_CHANGES].find((change) => concerns(change, id));
}

/** Does a change let this figure and the others of it stand in one place, so that a table with one has no other? */
export function sharesPlaceWith(id: FigureId): (other: FigureId) => boolean {
  const change = ALL_CHANGES.find((one) => concerns(one, id));
  return (other) => change !== undefined && concerns(change, other);
}

/** The figure of another form that stands where `id` stands, of those that `isNamed`; null where there is none. */
export function twinOf(id: FigureId, isNamed: (other: FigureId) => boolean): FigureId | null {
  for (const change of ALL_CHANGES) {
    if (change.kind !== 'replaced') continue;
    const others = change.now.includes(id) ? change.before : change.before.includes(id) ? change.now : [];
    const twin = others.find((other) => rowOf(other) === rowOf(id) && isNamed(other));
    if (twin !== undefined) return twin;
  }
  return null;
}

/** The figures of one column, that of `id`: of the row that was divided, and of the rows that it became. */
export function splitFigures(
  change: RowSplit,
  id: FigureId,
): { readonly whole: FigureId; readonly parts: readonly FigureId[] } {
  const column = columnOf(id);
  return { whole: `${change.before}.${column}`, parts: change.now.map((row) => `${row}.${column}`) };
}
