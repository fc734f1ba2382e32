/** The reports as the lines of the library, with what the rules say about them. */
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { dueDay } from '../../shared/agency/due-day.ts';
import { profileFor } from '../../shared/agency/guess-profile.ts';
import type { Entry, LibraryRow } from '../../shared/contract.ts';
import { isChangedSince } from '../../shared/report/handed-out.ts';
import { readingSummary } from '../../shared/report/report.ts';
import type { CheckResult } from '../storage/check-results.ts';
import type { Library } from '../storage/library.ts';
import { checkedReports, type ToCheck } from './checked-reports.ts';
import { yearsOf } from './years.ts';

/** How long a list waits for what has not been checked yet, ms; the rest is in the next one. */
const PATIENCE_MS = 300;
/** Lines made in one go. */
const IN_ONE_GO = 50;

/** Makes the list of a library, newest year first. */
export function rowList(library: Library, rules: string | null): () => Promise<LibraryRow[]> {
  const checked = checkedReports(library, rules);
  const summaryOf = rememberedSummary();
  return async () => {
    const years = yearsOf(library);
    const reports = library.entries().map((entry): ToCheck => {
      const { agency } = entry.report;
      return { entry, last: years.lastOf(entry), stored: agency === null ? null : library.profile(agency) };
    });
    reports.sort((a, b) => (b.entry.report.year ?? 0) - (a.entry.report.year ?? 0));
    const open = reports.filter((one) => !checked.found(one));
    if (open.length > 0) await Promise.race([checked.check(open), wait(PATIENCE_MS, null, { ref: false })]);
    const rows: LibraryRow[] = [];
    for (const one of reports) {
      rows.push(makeRow(one, summaryOf(one.entry), checked.found(one)));
      if (rows.length % IN_ONE_GO === 0) await setImmediate();
    }
    return rows.sort(compareRows);
  };
}

type Summary = ReturnType<typeof readingSummary>;

/** Of the same entry it is the same: none is changed in place. */
function rememberedSummary(): (entry: Entry) => Summary {
  const known = new WeakMap<Entry, Summary>();
  return (entry) => {
    const summary = known.get(entry) ?? readingSummary(entry.report);
    known.set(entry, summary);
    return summary;
  };
}

function makeRow({ entry, stored }: ToCheck, summary: Summary, found: CheckResult | null): LibraryRow {
  const { report } = entry;
  return {
    id: entry.id,
    agency: report.agency,
    year: report.year,
    form: report.form,
    status: entry.status,
    figuresRead: summary.read,
    figuresTotal: summary.total,
    doubts: summary.doubts,
    isChecked: found !== null,
    errors: found?.errors ?? 0,
    warnings: found?.warnings ?? 0,
    hints: found?.hints ?? 0,
    handedOut:
      entry.handedOut === null ? 'never' : isChangedSince(entry.handedOut, report) ? 'changed' : 'same',
    due: dueDay(report.year, profileFor(report.agency, stored)),
    corrected: report.correctedAt !== undefined,
    original: entry.original?.name ?? null,
    updatedAt: entry.updatedAt,
  };
}

const collator = new Intl.Collator('zh-CN');

/** Newest year first, a report without a year last; within a year by agency, then the latest change first. */
function compareRows(a: LibraryRow, b: LibraryRow): number {
  return (
    (b.year ?? 0) - (a.year ?? 0) ||
    collator.compare(a.agency ?? '', b.agency ?? '') ||
    b.updatedAt.localeCompare(a.updatedAt)
  );
}
