/**
 * Which single cell of table three explains broken sums.
 *
 * A cell stands in two or three equations. When all of them are off by the same amount, changing that cell alone
 * repairs them all and breaks nothing; when one of them holds, the slip is elsewhere. This is what lets a finding
 * say “only this cell”, and offer to change it.
 */
import { figureDefinition, type FigureId } from '../report/figures.ts';
import { writeFigure } from '../report/reading.ts';
import type { Report } from '../report/schema.ts';
import { addFigures, BALANCES, sumsOf, tidySum } from '../report/sums.ts';
import { figureName, setNamedFigureFix } from './wording.ts';
import type { Fix } from './finding.ts';

/** Σ `plus` = Σ `minus`. */
export interface Equation {
  readonly kind: 'row' | 'column' | 'balance';
  readonly plus: readonly FigureId[];
  readonly minus: readonly FigureId[];
}

export interface CheckedEquation extends Equation {
  /** Sums of both sides, null when a figure is not a number: such an equation is not evaluated. */
  readonly sums: { readonly plus: number; readonly minus: number } | null;
}

/** A cell whose change alone repairs every equation it stands in. */
export interface Slip {
  readonly figure: FigureId;
  readonly found: number;
  readonly meant: number;
}

const checkedReports = new WeakMap<Report, readonly CheckedEquation[]>();

/** Every equation of table three with both sides added up; computed once a report. */
export function requestEquations(report: Report): readonly CheckedEquation[] {
  const known = checkedReports.get(report);
  if (known) return known;
  const equations: Equation[] = [
    ...sumsOf(report).flatMap(({ kind, total, parts }) =>
      kind === 'group' ? [] : [{ kind, plus: parts, minus: [total] }],
    ),
    ...BALANCES.map(({ left, right }) => ({ kind: 'balance' as const, plus: left, minus: right })),
  ];
  const checked = equations.map((equation) => {
    const plus = addFigures(report, equation.plus);
    const minus = addFigures(report, equation.minus);
    return { ...equation, sums: plus === null || minus === null ? null : { plus, minus } };
  });
  checkedReports.set(report, checked);
  return checked;
}

/** Does the equation not hold? False for one that cannot be evaluated. */
export function isBroken(equation: CheckedEquation): boolean {
  return residual(equation) !== 0;
}

function residual({ sums }: CheckedEquation): number {
  return sums ? tidySum(sums.plus - sums.minus) : 0;
}

/** The one cell that explains a broken equation, null when there is none or more than one. */
export function slipBehind(report: Report, broken: CheckedEquation): Slip | null {
  const slips = [...broken.plus, ...broken.minus].flatMap((figure) => slipAt(report, figure) ?? []);
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

function slipAt(report: Report, figure: FigureId): Slip | null {
  const found = report.figures[figure];
  if (found === null || found === undefined) return null;
  let change: number | null = null;
  for (const equation of requestEquations(report)) {
    const added = equation.plus.includes(figure);
    if (!added && !equation.minus.includes(figure)) continue;
    // An equation with a blank cell can neither confirm nor deny.
    if (!equation.sums || !isBroken(equation)) return null;
    const needed = added ? -residual(equation) : residual(equation);
    if (change !== null && change !== needed) return null;
    change = needed;
  }
  if (change === null) return null;
  const meant = tidySum(found + change);
  return meant >= 0 && Number.isInteger(meant) && figureDefinition(figure).kind === 'count'
    ? { figure, found, meant }
    : null;
}

/** The sentence and the fix of a slip, the same in every finding of its group. */
export function explainSlip(slip: Slip | null): { sentence: string; fix: Fix | null } {
  if (!slip) return { sentence: '', fix: null };
  const { figure, found, meant } = slip;
  return {
    sentence: `只改一格即可：${figureName(figure)} ${writeFigure(found)} → ${writeFigure(meant)}。`,
    fix: setNamedFigureFix(figure, meant),
  };
}
