/** Branches of a choice (如果 … 否则 …) that no report can ever take. */
import { emptyReport } from '../report/report.ts';
import { NEWEST_FORM } from '../forms/forms.ts';
import { holds } from './expression/evaluate.ts';
import type { Condition, Expression } from './expression/parse.ts';
import type { Piece } from './placeholders.ts';

/** A branch while it is looked at; condition null for 否则. */
interface Branch {
  readonly condition: Condition | null;
  /** The piece that begins it. */
  readonly piece: Piece;
}

/** Conditions that hold numbers against numbers need no report. */
const NOTHING = emptyReport(NEWEST_FORM);

/** The pieces that begin a branch which is never taken, whatever the figures are. */
export function unreachableBranches(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  const open: Branch[][] = [];
  const close = () => {
    const branches = open.pop();
    if (branches) found.push(...neverTaken(branches));
  };
  for (const piece of pieces) {
    switch (piece.parsed?.kind) {
      case 'if':
        open.push([{ condition: piece.parsed.condition, piece }]);
        break;
      case 'elseIf':
        open.at(-1)?.push({ condition: piece.parsed.condition, piece });
        break;
      case 'else':
        open.at(-1)?.push({ condition: null, piece });
        break;
      case 'end':
        close();
        break;
      default:
    }
  }
  while (open.length > 0) close();
  return found;
}

function neverTaken(branches: readonly Branch[]): Piece[] {
  const taken = takenForValues(branches);
  return branches.flatMap(({ condition, piece }, at) => {
    if (taken) return taken.has(at) ? [] : [piece];
    const before = branches.slice(0, at);
    const isRepeated =
      condition !== null &&
      before.some((other) => JSON.stringify(other.condition) === JSON.stringify(condition));
    const isBehindAll = before.some(
      (other) => other.condition === null || constantOf(other.condition) === true,
    );
    const isFalse = condition !== null && constantOf(condition) === false;
    return isRepeated || isBehindAll || isFalse ? [piece] : [];
  });
}

/** What a condition without any data in it says; null where it depends on the report. */
function constantOf(condition: Condition): boolean | null {
  const isConstant = [condition.left, condition.right].every(({ kind }) => kind === 'number');
  return isConstant ? holds(condition, NOTHING) : null;
}

/**
 * Where all conditions hold one and the same figure against numbers: the branches that some value of it takes. A
 * figure is never negative and may have decimals. Null for any other choice.
 */
function takenForValues(branches: readonly Branch[]): ReadonlySet<number> | null {
  const conditions = branches.flatMap(({ condition }) => condition ?? []);
  const [first] = conditions;
  if (!first || !isFigure(first.left)) return null;
  const limits: number[] = [];
  for (const { left, right } of conditions) {
    if (JSON.stringify(left) !== JSON.stringify(first.left) || right.kind !== 'number') return null;
    limits.push(right.value);
  }
  const values = [0, ...limits.flatMap((limit) => [limit - 1, limit - 0.5, limit, limit + 0.5, limit + 1])];
  const taken = new Set<number>();
  for (const value of values.filter((one) => one >= 0)) {
    const at = branches.findIndex(({ condition }) => {
      return condition === null || holds({ ...condition, left: { kind: 'number', value } }, NOTHING);
    });
    if (at >= 0) taken.add(at);
  }
  return taken;
}

function isFigure(expression: Expression): boolean {
  return expression.kind === 'operand' && expression.operand.kind === 'figures';
}
