/**
 * Which single cell of table three explains broken sums.
 *
 * A cell stands in two or three equations. When all of them are off by the same amount, changing that cell alone
 * repairs them all and breaks nothing; when one of them holds, the slip is elsewhere. This is what lets a finding
 * say “only this cell”, and offer to change it.
 */
import { figureDefinition, type FigureId } from '../../forms/figures.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { addFigures, BALANCES, sumsOf, tidySum } from '../../report/sums.ts';
import { figureName } from '../../report/figure-names.ts';
import { setNamedFigureFix } from '../base/wording.ts';
import type { Fix } from '../../findings/finding.ts';

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
interface Slip {
  readonly figure: FigureId;
  readonly found: number;
  readonly meant: number;
}

interface CheckedTable {
  readonly equations: readonly CheckedEquation[];
  /** The equations a cell stands in. */
  readonly ofFigure: ReadonlyMap<FigureId, readonly CheckedEquation[]>;
}

const checkedTables = new WeakMap<Report, CheckedTable>();

/** Every equation of table three with both sides added up; computed once a report. */
export function requestEquations(report: Report): readonly CheckedEquation[] {
  return checkedTable(report).equations;
}

function checkedTable(report: Report): CheckedTable {
  const known = checkedTables.get(report);
  if (known) return known;
  const table = checkTable(report);
  checkedTables.set(report, table);
  return table;
}

function checkTable(report: Report): CheckedTable {
  const all: Equation[] = [
    ...sumsOf(report).flatMap(({ kind, total, parts }) =>
      kind === 'group' ? [] : [{ kind, plus: parts, minus: [total] }],
    ),
    ...BALANCES.map(({ left, right }) => ({ kind: 'balance' as const, plus: left, minus: right })),
  ];
  const equations = all.map((equation) => {
    const plus = addFigures(report, equation.plus);
    const minus = addFigures(report, equation.minus);
    return { ...equation, sums: plus === null || minus === null ? null : { plus, minus } };
  });
  const ofFigure = new Map<FigureId, CheckedEquation[]>();
  for (const equation of equations) {
    for (const id of [...equation.plus, ...equation.minus]) {
      ofFigure.set(id, [...(ofFigure.get(id) ?? []), equation]);
    }
  }
  return { equations, ofFigure };
}

/** Does the equation not hold? False for one that cannot be evaluated. */
export function isBroken(equation: CheckedEquation): boolean {
  return residual(equation) !== 0;
}

/** How much more the one side is than the other; 0 where that cannot be told. */
export function residual({ sums }: CheckedEquation): number {
  return sums ? tidySum(sums.plus - sums.minus) : 0;
}

/** The one cell that explains a broken equation, null when there is none or another reading of the slip. */
export function slipBehind(report: Report, broken: CheckedEquation, settled: Settled): Slip | null {
  const slip = onlySlip(report, broken, settled);
  const others = slip ? (checkedTable(report).ofFigure.get(slip.figure) ?? []) : [];
  const isOnly = others.every((equation) => onlySlip(report, equation, settled)?.figure === slip?.figure);
  return isOnly ? slip : null;
}

/** Cells of which last year's report tells what they have to be: no sum makes them anything else. */
export type Settled = ReadonlyMap<FigureId, number>;

function onlySlip(report: Report, broken: CheckedEquation, settled: Settled): Slip | null {
  const slips = [...broken.plus, ...broken.minus].flatMap((figure) => {
    const slip = slipAt(report, figure);
    return slip && (settled.get(figure) ?? slip.meant) === slip.meant ? [slip] : [];
  });
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

function slipAt(report: Report, figure: FigureId): Slip | null {
  const found = report.figures[figure];
  if (found === null || found === undefined) return null;
  let change: number | null = null;
  for (const equation of checkedTable(report).ofFigure.get(figure) ?? []) {
    // An equation with a blank cell can neither confirm nor deny.
    if (!equation.sums || !isBroken(equation)) return null;
    const needed = equation.plus.includes(figure) ? -residual(equation) : residual(equation);
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
