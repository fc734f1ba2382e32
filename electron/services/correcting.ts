/** A report of an earlier year was published: it is changed on purpose only, and says when. */
import type { Entry } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { isSame } from '../../shared/report/is-same.ts';
import type { Report } from '../../shared/report/schema.ts';
import { titleOf } from '../storage/stored.ts';

/**
 * `report` as it takes the place of what `stored` says. Of a published one it says when it was corrected, unless it says
 * the same to a reader. Throws `published` where nobody set out to correct it.
 */
export function takingPlaceOf(stored: Entry, report: Report, isOnPurpose: boolean): Report {
  if (stored.status !== 'imported') return withCorrection(report, undefined);
  if (saysTheSame(stored.report, report)) return withCorrection(report, stored.report.correctedAt);
  if (!isOnPurpose) throw new ProblemError(problem('published', titleOf(stored)));
  return withCorrection(report, new Date().toISOString());
}

/** Do both say the same to a reader? What was noted and decided about them is no part of it. */
function saysTheSame(one: Report, other: Report): boolean {
  const said = ({ notes: _, decisions: _decisions, origins: _origins, correctedAt: _at, ...rest }: Report) =>
    rest;
  return isSame(said(one), said(other));
}

function withCorrection({ correctedAt: _, ...report }: Report, at: string | undefined): Report {
  return at === undefined ? report : { ...report, correctedAt: at };
}
