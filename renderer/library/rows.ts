/** The lines of the library as the screen shows them: search, filters, neighbours. */
import type { LibraryRow, Status } from '../../shared/contract.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';
import { foldText } from '../../shared/text/fold.ts';
import { matchesInitials } from '../../shared/text/pinyin-initials.ts';

/** What the list is narrowed to; null for everything. */
export interface RowFilter {
  readonly agency: string | null;
  readonly year: number | null;
  readonly status: Status | null;
}

export const ALL_ROWS: RowFilter = { agency: null, year: null, status: null };

/** The rows of a filter. */
export function filterRows(rows: readonly LibraryRow[], filter: RowFilter): readonly LibraryRow[] {
  return rows.filter(
    (row) =>
      (filter.agency === null || row.agency === filter.agency) &&
      (filter.year === null || row.year === filter.year) &&
      (filter.status === null || row.status === filter.status),
  );
}

/** The rows that hold every word of `query`: as they are written, or the agency by initials of its pinyin. */
export function searchRows(rows: readonly LibraryRow[], query: string): readonly LibraryRow[] {
  const words = query.trim().split(/\s+/).filter(Boolean).map(key);
  return rows.filter((row) => {
    const written = [row.agency, row.year && `${row.year}年`, STATUS_WORDS[row.status], row.original];
    const text = key(written.join('\n'));
    return words.every((word) => text.includes(word) || isInitials(row.agency, word));
  });
}

function key(text: string): string {
  return foldText(text).toLowerCase();
}

function isInitials(agency: string | null, word: string): boolean {
  return agency !== null && /^[a-z]{2,}$/.test(word) && matchesInitials(agency, word);
}

export type SortKey = 'year' | 'agency' | 'status' | 'findings' | 'figures' | 'updated';

export interface RowOrder {
  readonly key: SortKey;
  /** From the largest down. */
  readonly isDown: boolean;
}

const collator = new Intl.Collator('zh-u-co-pinyin');
const STATES: readonly Status[] = ['draft', 'final', 'imported'];

const COMPARE: Readonly<Record<SortKey, (a: LibraryRow, b: LibraryRow) => number>> = {
  year: (a, b) => (a.year ?? 0) - (b.year ?? 0),
  agency: (a, b) => collator.compare(a.agency ?? '', b.agency ?? ''),
  status: (a, b) => STATES.indexOf(a.status) - STATES.indexOf(b.status),
  findings: (a, b) => a.errors - b.errors || a.warnings - b.warnings,
  figures: (a, b) => share(a) - share(b),
  updated: (a, b) => a.updatedAt.localeCompare(b.updatedAt),
};

function share({ figuresRead, figuresTotal }: LibraryRow): number {
  return figuresTotal === 0 ? 0 : figuresRead / figuresTotal;
}

/** The rows in an order; what is alike in it keeps the order of before. */
export function sortRows(rows: readonly LibraryRow[], { key, isDown }: RowOrder): readonly LibraryRow[] {
  return [...rows].sort((a, b) => (isDown ? -1 : 1) * COMPARE[key](a, b));
}

/** Years of the library, the newest first. */
export function yearsOf(rows: readonly LibraryRow[]): number[] {
  const years = new Set(rows.flatMap(({ year }) => year ?? []));
  return [...years].sort((a, b) => b - a);
}

/** The report of an agency and year other than `id`. */
export function reportOf(
  rows: readonly LibraryRow[],
  agency: string,
  year: number | null,
  id: string,
): LibraryRow | undefined {
  const plain = (name: string | null) => name?.replaceAll(/\s/gu, '');
  return rows.find(
    (row) => row.id !== id && row.year === year && plain(row.agency) === plain(agency) && year !== null,
  );
}

/** Last year's report of a row, as far as the list knows. */
export function lastYearOf(rows: readonly LibraryRow[], row: LibraryRow): LibraryRow | undefined {
  if (row.agency === null || row.year === null) return undefined;
  return reportOf(rows, row.agency, row.year - 1, row.id);
}

/** Row to go to after `id` is gone: the next one, else the one before. */
export function neighbourOf(rows: readonly LibraryRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id);
  return rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
}
