/** Reports in words. */
import type { LibraryRow, Status } from '../../shared/contract.ts';

const STATUS_NAMES: Readonly<Record<Status, string>> = { imported: '已导入', draft: '草稿', final: '定稿' };

/** A report of the library, e.g. `2024年（已导入）`. */
export function rowName(row: LibraryRow): string {
  return row.year === null
    ? (row.original ?? '没有年度的一份')
    : `${row.year}年（${STATUS_NAMES[row.status]}）`;
}
