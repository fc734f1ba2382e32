/**
 * 自动合计 while somebody types: a total follows its parts as long as nobody has typed another number into it.
 *
 * A total follows when it was blank or equal to the sum of its parts before the change. A part that is blank
 * leaves the sum open, so a total that followed becomes blank again; it never counts a blank as 0.
 */
import type { FigureId } from '../forms/figures.ts';
import { writeFigure } from './reading.ts';
import { applyEdits, figureOf, type Edit } from './report.ts';
import type { Report } from './schema.ts';
import { addFigures, sumsOf, type Sum } from './sums.ts';

type FigureEdit = Extract<Edit, { kind: 'figure' }>;

/** The edits, followed by those of the totals that follow them. */
export function withTotals(report: Report, edits: readonly Edit[]): readonly Edit[] {
  const typed = new Set(edits.flatMap((edit) => (edit.kind === 'figure' ? [edit.figure] : [])));
  if (typed.size === 0) return edits;
  let after = applyEdits(report, edits);
  const following: FigureEdit[] = [];
  for (const [total, sums] of byTotal(sumsOf(report))) {
    const touched = sums.some(({ parts }) => parts.some((id) => after.figures[id] !== report.figures[id]));
    if (typed.has(total) || !touched || !follows(report, total, sums)) continue;
    const value = firstValue(after, sums);
    const text = value === null ? '' : writeFigure(value);
    if (figureOf(after, total).raw === text) continue;
    const edit: FigureEdit = { kind: 'figure', figure: total, text };
    following.push(edit);
    after = applyEdits(after, [edit]);
  }
  return [...edits, ...following];
}

function byTotal(sums: readonly Sum[]): ReadonlyMap<FigureId, readonly Sum[]> {
  const totals = new Map<FigureId, Sum[]>();
  for (const sum of sums) {
    const own = totals.get(sum.total) ?? [];
    totals.delete(sum.total);
    // A total with two sums waits for the later one, whose parts are then settled.
    totals.set(sum.total, [...own, sum]);
  }
  return totals;
}

function follows(report: Report, total: FigureId, sums: readonly Sum[]): boolean {
  const { state, value } = figureOf(report, total);
  if (state === 'blank') return true;
  return value !== null && sums.some(({ parts }) => addFigures(report, parts) === value);
}

function firstValue(report: Report, sums: readonly Sum[]): number | null {
  for (const { parts } of sums) {
    const value = addFigures(report, parts);
    if (value !== null) return value;
  }
  return null;
}
