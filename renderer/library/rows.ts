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

/** Where a report came from: its file, or this program. */
export function originWords({ original, status }: Pick<LibraryRow, 'original' | 'status'>): string {
  // Only the built-in example is an imported report without a file.
  return original ?? (status === 'imported' ? '内置示例' : '在本程序中编写');
}

/** Row to go to after `id` is gone: the next one, else the one before. */
export function neighbourOf(rows: readonly LibraryRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id);
  return rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
}

/** `2026年1月20日 10:21` in the time of this machine. */
export function dateWords(iso: string): string {
  const date = new Date(iso);
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${date.getHours()}:${minutes}`;
}
