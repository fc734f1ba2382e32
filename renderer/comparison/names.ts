/** Reports in words. */
import type { LibraryRow } from '../../shared/contract.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';

/** A report of the library, e.g. `2024年（往年年报）`. */
export function rowName(row: LibraryRow): string {
  return row.year === null
    ? (row.original ?? '没有年度的一份')
    : `${row.year}年（${STATUS_WORDS[row.status]}）`;
}
