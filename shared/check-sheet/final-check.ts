/** What stands between a report and 定稿: the same question in the window, which asks, and in the services, which refuse. */
import type { AgencyProfile } from '../agency/profile.ts';
import type { Entry } from '../contract.ts';
import { sortFindings, type SortedFindings } from '../findings/decisions.ts';
import type { Finding } from '../findings/finding.ts';
import type { Report } from '../report/schema.ts';
import { checkReport } from '../rules/check-report.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';

export interface FinalCheckInput {
  readonly report: Report;
  /** Last year's entry; one that is still a draft makes year-over-year errors warnings. */
  readonly last: Pick<Entry, 'report' | 'status'> | null;
  readonly profile?: AgencyProfile;
}

export interface FinalCheck extends SortedFindings {
  /** The reports as people read them, placeholders filled in. */
  readonly report: Report;
  readonly last: Report | null;
  /** Errors that nobody has decided about: with one of them there is no 定稿. */
  readonly errors: readonly Finding[];
}

/** Checks a report as if it were handed in now; blank cells are errors. */
export function checkForFinal({ report, last, profile }: FinalCheckInput): FinalCheck {
  const resolved = resolvePlaceholders(report);
  const before = last && resolvePlaceholders(last.report);
  const findings = checkReport({
    report: resolved,
    last: before,
    lastIsFinal: last?.status !== 'draft',
    ...(profile ? { profile } : {}),
    stage: 'final',
  });
  const sorted = sortFindings(findings, resolved);
  const errors = sorted.open.filter(({ level }) => level === 'error');
  return { ...sorted, report: resolved, last: before, errors };
}
