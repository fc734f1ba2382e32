/** Which reports of the library belong to the same agency and year, and which is last year's. */
import type { Entry } from '../../shared/contract.ts';
import type { Library } from '../storage/library.ts';

export interface Years {
  /** Every entry of this agency and year; none when either is not known. */
  readonly of: (agency: string | null, year: number | null) => readonly Entry[];
  /** Last year's report: the one that the entry names, else the newest of the same agency and the year before. */
  readonly lastOf: (entry: Entry) => Entry | null;
}

/** The years of the library as it is now. */
export function yearsOf(library: Library): Years {
  const found = new Map<string, Entry[]>();
  for (const entry of library.entries()) {
    const { agency, year } = entry.report;
    if (agency === null || year === null) continue;
    const key = keyOf(agency, year);
    const some = found.get(key);
    if (some) some.push(entry);
    else found.set(key, [entry]);
  }
  const of: Years['of'] = (agency, year) =>
    agency === null || year === null ? [] : (found.get(keyOf(agency, year)) ?? []);
  return {
    of,
    lastOf: ({ lastId, report: { agency, year } }) => {
      const named = lastId === null ? null : library.entry(lastId);
      if (named) return named;
      const candidates = [...of(agency, year === null ? null : year - 1)];
      return candidates.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? null;
    },
  };
}

/** `yearsOf` for one question. */
export function entriesOf(library: Library, agency: string | null, year: number | null): readonly Entry[] {
  return yearsOf(library).of(agency, year);
}

/** `yearsOf` for one question. */
export function lastOf(library: Library, entry: Entry): Entry | null {
  return yearsOf(library).lastOf(entry);
}

/** Are both the same agency's? Nobody's is nobody else's. */
export function isSameAgency(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && nameKey(one) === nameKey(other);
}

function keyOf(agency: string, year: number): string {
  return `${year} ${nameKey(agency)}`;
}

/** White space means nothing in a name. */
function nameKey(agency: string): string {
  return agency.replaceAll(/\s/gu, '');
}
