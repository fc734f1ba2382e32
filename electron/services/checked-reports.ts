/**
 * What the rules find in every report of the library, counted: found one report at a time between other work, and kept
 * with what was checked, so that it is found once.
 */
import { setImmediate } from 'node:timers/promises';
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import { profileFor } from '../../shared/agency/guess-profile.ts';
import type { Entry } from '../../shared/contract.ts';
import { sortFindings } from '../../shared/findings/decisions.ts';
import { countMatters } from '../../shared/findings/matters.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import type { CheckResult } from '../storage/check-results.ts';
import type { Library } from '../storage/library.ts';

/** A report with everything that decides what the rules find in it. */
export interface ToCheck {
  readonly entry: Entry;
  readonly last: Entry | null;
  /** What the user has confirmed about its agency. */
  readonly stored: AgencyProfile | null;
}

export interface CheckedReports {
  /** What was found; null for a report that has not been checked as it is now. */
  readonly found: (one: ToCheck) => CheckResult | null;
  /** Checks these, in their order, and then all others that somebody has asked for; ends when all are checked. */
  readonly check: (some: readonly ToCheck[]) => Promise<void>;
}

/** `rules` names the rules; null keeps nothing for the next start. */
export function checkedReports(library: Library, rules: string | null): CheckedReports {
  const stored = library.checked();
  const results = new Map(stored && stored.rules === rules ? Object.entries(stored.results) : []);
  const waiting = new Map<string, ToCheck>();
  let working: Promise<void> | null = null;

  const found = (one: ToCheck): CheckResult | null => {
    const result = results.get(one.entry.id);
    return result?.of === nameOf(one) ? result : null;
  };

  async function work(): Promise<void> {
    while (waiting.size > 0) {
      for (const [id, one] of waiting) {
        waiting.delete(id);
        results.set(id, checkOne(one));
        // Windows are answered in between.
        await setImmediate();
      }
      await keep();
    }
  }

  async function keep(): Promise<void> {
    const kept = library.entries().flatMap(({ id }) => {
      const result = results.get(id);
      return result ? [[id, result] as const] : [];
    });
    // A list that cannot be kept is made again next time.
    if (rules !== null) {
      await library.saveChecked({ rules, results: Object.fromEntries(kept) }).catch(() => undefined);
    }
  }

  return {
    found,
    check: (some) => {
      for (const one of some) waiting.set(one.entry.id, one);
      if (waiting.size > 0) working ??= work().finally(() => (working = null));
      return working ?? Promise.resolve();
    },
  };
}

/** The same for the same content, whatever program has read it. */
function nameOf({ entry, last, stored }: ToCheck): string {
  const state = ({ id, revision, updatedAt }: Entry) => [id, revision, updatedAt];
  return JSON.stringify([state(entry), last && state(last), stored]);
}

function checkOne(one: ToCheck): CheckResult {
  const { entry, last, stored } = one;
  const report = resolvePlaceholders(entry.report);
  const findings = checkReport({
    report,
    last: last && resolvePlaceholders(last.report),
    lastIsFinal: last?.status !== 'draft',
    profile: profileFor(entry.report.agency, stored),
    stage: entry.status === 'draft' ? 'draft' : 'final',
  });
  const count = countMatters(sortFindings(findings, report).open, report);
  return { of: nameOf(one), errors: count.error, warnings: count.warning, hints: count.hint };
}
