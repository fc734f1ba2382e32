/** Checking a report again and again while it is typed: only what changed is run and only what changed is new. */
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import type { Entry } from '../../shared/contract.ts';
import { sortFindings, type SortedFindings } from '../../shared/findings/decisions.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { mattersOf, type Matter } from '../../shared/findings/matters.ts';
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

/** What was found about a report, with the matters that its open findings make. */
export interface LiveFindings extends SortedFindings {
  readonly matters: readonly Matter[];
}

export type LiveCheck = (input: LiveCheckInput) => LiveFindings;

/** Nothing has been checked yet, which is not the same as nothing found. */
export const NOT_CHECKED: LiveFindings = nothingFound();

/** Has the report been checked since it was opened? */
export const isChecked = (findings: SortedFindings): boolean => findings !== NOT_CHECKED;

/**
 * A check for one opened report. What says the same as before is the same object, and so are lists in which nothing
 * has changed: what shows them is then not drawn again.
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
    const sorted = sortFindings(found, resolved);
    const open = keepSame(before.open, sorted.open, idOf);
    before = {
      open,
      decided: keepSame(before.decided, sorted.decided, ({ finding }) => finding.id),
      reopened: isSame([...before.reopened], [...sorted.reopened]) ? before.reopened : sorted.reopened,
      matters: keepSame(before.matters, mattersOf(open, resolved), idOf, isSameMatter),
    };
    return before;
  };
}

const idOf = ({ id }: Finding | Matter) => id;

/** Its figures are a Map, which is compared by what is in it. */
function isSameMatter(before: Matter, now: Matter): boolean {
  const plain = ({ repair, ...rest }: Matter) => ({ ...rest, repair: repair && [...repair] });
  return isSame(plain(before), plain(now));
}

/** Nothing at all. */
export function nothingFound(): LiveFindings {
  return { open: [], decided: [], reopened: new Set(), matters: [] };
}
