/** The lines of the library as the screen shows them: words, search, neighbours. */
import type { LibraryRow } from '../../shared/contract.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';

/** The rows of `agency` (all where null) that hold every word of `query`. */
export function filterRows(
  rows: readonly LibraryRow[],
  query: string,
  agency: string | null,
): readonly LibraryRow[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (agency !== null && row.agency !== agency) return false;
    const text = [row.agency, row.year && `${row.year}年`, STATUS_WORDS[row.status], row.original].join(' ');
    return words.every((word) => text.toLowerCase().includes(word.toLowerCase()));
  });
}

/** Row to go to after `id` is gone: the next one, else the one before. */
export function neighbourOf(rows: readonly LibraryRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id);
  return rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
}
