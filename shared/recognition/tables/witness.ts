/** The sums of the tables as witnesses for rows and columns that are known by their place only. */
import type { FigureId } from '../../forms/figures.ts';
import { addFigures, BALANCES, sumsOf } from '../../report/sums.ts';
import type { Report } from '../../report/schema.ts';
import type { PlacedLine } from './reading.ts';

export type Verdict = 'holds' | 'fails' | 'silent';

/** Both sides are equal where the table adds up. */
interface Equation {
  readonly axis: PlacedLine['axis'];
  readonly left: readonly FigureId[];
  readonly right: readonly FigureId[];
}

/** The equations of the tables: along rows they tell about columns, along columns about rows. */
export function equationsOf(report: Pick<Report, 'form' | 'figures'>): readonly Equation[] {
  return [
    ...sumsOf(report).map(({ kind, total, parts }): Equation => {
      return { axis: kind === 'column' ? 'rows' : 'columns', left: [total], right: parts };
    }),
    ...BALANCES.map(({ left, right }): Equation => ({ axis: 'rows', left, right })),
  ];
}

/** Does the table add up with the line as it was read? `silent` where nothing but zeros and blanks are added. */
export function askSums(
  { axis, ids }: Pick<PlacedLine, 'axis' | 'ids'>,
  figures: Report['figures'],
  equations: readonly Equation[],
): Verdict {
  const own = new Set(ids);
  let verdict: Verdict = 'silent';
  for (const { axis: along, left, right } of equations) {
    const asked = along === axis ? [...left, ...right].filter((id) => own.has(id)) : [];
    if (asked.length === 0) continue;
    const sums = [addFigures({ figures }, left), addFigures({ figures }, right)];
    if (sums.includes(null)) continue;
    if (sums[0] !== sums[1]) return 'fails';
    if (asked.some((id) => figures[id] !== 0)) verdict = 'holds';
  }
  return verdict;
}
