/** An entry as a line of the library, with what the rules say about it. */
import { profileFor } from '../../shared/agency/guess-profile.ts';
import { dueDay } from '../../shared/agency/due-day.ts';
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import type { Entry, LibraryRow } from '../../shared/contract.ts';
import { readingSummary } from '../../shared/report/report.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { sortFindings } from '../../shared/findings/decisions.ts';
import { countMatters } from '../../shared/findings/matters.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';

/**
 * Makes rows and remembers each until its entry, last year's entry or the agency's stored profile changes. None of
 * them is changed in place, so the same object is the same content.
 */
export function rowMaker(): (entry: Entry, last: Entry | null, stored: AgencyProfile | null) => LibraryRow {
  const made = new WeakMap<Entry, Made>();
  return (entry, last, stored) => {
    const known = made.get(entry);
    if (known?.last === last && known.stored === stored) return known.row;
    const row = makeRow(entry, last, stored);
    made.set(entry, { last, stored, row });
    return row;
  };
}

interface Made {
  readonly last: Entry | null;
  readonly stored: AgencyProfile | null;
  readonly row: LibraryRow;
}

function makeRow(entry: Entry, last: Entry | null, stored: AgencyProfile | null): LibraryRow {
  const { report } = entry;
  const { read, total, doubts } = readingSummary(report);
  const resolved = resolvePlaceholders(report);
  const profile = profileFor(report.agency, stored);
  const findings = checkReport({
    report: resolved,
    last: last && resolvePlaceholders(last.report),
    lastIsFinal: last?.status !== 'draft',
    profile,
    stage: entry.status === 'draft' ? 'draft' : 'final',
  });
  const count = countMatters(sortFindings(findings, resolved).open);
  return {
    id: entry.id,
    agency: report.agency,
    year: report.year,
    form: report.form,
    status: entry.status,
    figuresRead: read,
    figuresTotal: total,
    doubts,
    errors: count.error,
    warnings: count.warning,
    hints: count.hint,
    due: entry.status === 'imported' ? null : dueDay(report.year, profile),
    original: entry.original?.name ?? null,
    updatedAt: entry.updatedAt,
  };
}

const collator = new Intl.Collator('zh-CN');

/** Newest year first, a report without a year last; within a year by agency, then the latest change first. */
export function compareRows(a: LibraryRow, b: LibraryRow): number {
  return (
    (b.year ?? 0) - (a.year ?? 0) ||
    collator.compare(a.agency ?? '', b.agency ?? '') ||
    b.updatedAt.localeCompare(a.updatedAt)
  );
}
