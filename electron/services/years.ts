/** Which reports of the library belong to the same agency and year, and which is last year's. */
import type { Entry } from '../../shared/contract.ts';
import type { Library } from '../storage/library.ts';

/** Every entry of this agency and year; none when either is not known. */
export function entriesOf(library: Library, agency: string | null, year: number | null): Entry[] {
  if (agency === null || year === null) return [];
  return library.entries().filter(({ report }) => report.year === year && sameAgency(report.agency, agency));
}

/** Last year's report: the one that the entry names, else the newest of the same agency and the year before. */
export function lastOf(library: Library, entry: Entry): Entry | null {
  const named = entry.lastId === null ? null : library.entry(entry.lastId);
  if (named) return named;
  const { agency, year } = entry.report;
  const candidates = entriesOf(library, agency, year === null ? null : year - 1);
  return candidates.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? null;
}

/** White space means nothing in a name. */
function sameAgency(a: string | null, b: string): boolean {
  return a !== null && a.replaceAll(/\s/gu, '') === b.replaceAll(/\s/gu, '');
}
