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
import { addFigures, settleTotals, sumsOf, tidySum, type Sum } from './sums.ts';

type FigureEdit = Extract<Edit, { kind: 'figure' }>;

/** The edits, followed by those of the totals that follow them. */
export function withTotals(report: Report, edits: readonly Edit[]): readonly Edit[] {
  const figures = edits.filter((edit) => edit.kind === 'figure');
  if (figures.length === 0) return edits;
  // A total left blank in a block that is pasted has not been typed: it follows the parts pasted with it.
  const typed = new Set(figures.filter(({ text }) => text.trim() !== '').map(({ figure }) => figure));
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

/** What the parts of a blank total come to so far. */
export interface RunningTotal {
  /** Sum of the parts that are numbers. */
  readonly value: number;
  /** Parts that are not. */
  readonly open: number;
}

/** The blank totals of which some parts are numbers, with what those come to. */
export function runningTotals(
  report: Pick<Report, 'form' | 'figures' | 'unreadable' | 'written'>,
): ReadonlyMap<FigureId, RunningTotal> {
  const running = new Map<FigureId, RunningTotal>();
  for (const { total, parts } of sumsOf(report)) {
    if (running.has(total) || figureOf(report, total).state !== 'blank') continue;
    const known = parts.flatMap((id) => report.figures[id] ?? []);
    if (known.length === 0) continue;
    const value = tidySum(known.reduce((sum, part) => sum + part, 0));
    running.set(total, { value, open: parts.length - known.length });
  }
  return running;
}

/** Of `ids`, the totals that are not the sum of their parts: the edits that would make them so, taken together. */
export function correctedTotals(report: Report, ids: readonly FigureId[]): readonly FigureEdit[] {
  const asked = new Set(ids);
  return settleTotals(report, ({ state }, total) => state !== 'blank' && asked.has(total));
}
