/** Checking a report again and again while it is typed: only what changed is run and only what changed is new. */
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import type { Entry } from '../../shared/contract.ts';
import { sortFindings, type SortedFindings } from '../../shared/findings/decisions.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Report } from '../../shared/report/schema.ts';
import { createChecker } from '../../shared/rules/check-report.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { isSame } from '../../shared/report/is-same.ts';
import { keepSame } from './keep-unchanged.ts';

export interface LiveCheckInput {
  readonly report: Report;
  readonly last: Entry | null;
  readonly profile: AgencyProfile;
  readonly stage: 'draft' | 'final';
}

export type LiveCheck = (input: LiveCheckInput) => SortedFindings;

/** Nothing has been checked yet, which is not the same as nothing found. */
export const NOT_CHECKED: SortedFindings = nothingFound();

/** Has the report been checked since it was opened? */
export const isChecked = (findings: SortedFindings): boolean => findings !== NOT_CHECKED;

/**
 * A check for one opened report. Findings that say the same as before are the same objects, and so are lists in
 * which nothing has changed: what shows them is then not drawn again.
 */
export function createLiveCheck(): LiveCheck {
  const check = createChecker();
  let before = nothingFound();
  let lastEntry: Entry | null = null;
  let last: Report | null = null;
  return ({ report, last: entry, profile, stage }) => {
    if (entry !== lastEntry) {
      lastEntry = entry;
      last = entry && resolvePlaceholders(entry.report);
    }
    const resolved = resolvePlaceholders(report);
    const lastIsFinal = entry?.status !== 'draft';
    const found = check({ report: resolved, last, lastIsFinal, profile, stage });
    const { open, decided, reopened } = sortFindings(found, resolved);
    before = {
      open: keepSame(before.open, open, findingId),
      decided: keepSame(before.decided, decided, ({ finding }) => finding.id),
      reopened: isSame([...before.reopened], [...reopened]) ? before.reopened : reopened,
    };
    return before;
  };
}

const findingId = ({ id }: Finding) => id;

function nothingFound(): SortedFindings {
  return { open: [], decided: [], reopened: new Set() };
}
