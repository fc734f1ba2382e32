/** What waits to be written: drafts, and the year that an agency has not begun. Pure answers for the cards of the home. */
import { daysUntil, dueWords, reportingYear } from '../../shared/agency/due-day.ts';
import type { LibraryRow } from '../../shared/contract.ts';

export type Due =
  /** A report that is being written. */
  | { readonly kind: 'draft'; readonly row: LibraryRow }
  /** The year after an agency's newest report, which nobody has begun. */
  | { readonly kind: 'missing'; readonly last: LibraryRow; readonly year: number };

/**
 * What is due, the nearest day first: every draft, and for each agency whose newest report is done the year after, once
 * its time has come. Of an agency with a draft no further year is asked for.
 */
export function dueOf(rows: readonly LibraryRow[], today: Date): Due[] {
  const drafts = rows.filter(({ status }) => status === 'draft');
  const newest = new Map<string, LibraryRow>();
  for (const row of rows) {
    const known = row.agency === null ? undefined : newest.get(row.agency);
    if (row.agency !== null && row.year !== null && (known?.year ?? 0) < row.year)
      newest.set(row.agency, row);
  }
  const busy = new Set(drafts.map(({ agency }) => agency));
  const missing = [...newest.values()].flatMap((last): Due[] => {
    const year = (last.year ?? 0) + 1;
    return busy.has(last.agency) || year > reportingYear(today) ? [] : [{ kind: 'missing', last, year }];
  });
  const all: Due[] = [...drafts.map((row): Due => ({ kind: 'draft', row })), ...missing];
  return all.sort((a, b) => distance(a, today) - distance(b, today));
}

/** Last day of what is due; null where it is not known. */
export function dayOf(due: Due): string | null {
  if (due.kind === 'draft') return due.row.due;
  // The same day as for the report before, in the year after.
  return due.last.due && `${due.year + 1}${due.last.due.slice(4)}`;
}

/** Drafts before what is not begun; the nearest day first, days that have long passed last. */
function distance(due: Due, today: Date): number {
  const day = dayOf(due);
  const days = day === null ? 500 : daysUntil(day, today);
  return (due.kind === 'draft' ? 0 : 1_000_000) + (days < 0 ? 1000 - days : days);
}

/** `填了 143/200 · 2 错误 · 距 1 月 31 日还有 63 天`. */
export function dueLine(due: Due, today: Date): string {
  const day = dayOf(due);
  const until = day === null ? '没有填截止日期' : dueWords(day, today);
  if (due.kind === 'missing') return `还没有开始 · ${until}`;
  const { figuresRead, figuresTotal } = due.row;
  return `填了 ${figuresRead}/${figuresTotal} · ${foundWords(due.row)} · ${until}`;
}

function foundWords({ isChecked, errors, warnings }: LibraryRow): string {
  if (!isChecked) return '核对中…';
  if (errors > 0) return `${errors} 错误`;
  return warnings > 0 ? `${warnings} 警告` : '没有错误';
}

/** `清河县水利局 2025 年年报`. */
export function dueTitle(due: Due): string {
  const { agency, year } = due.kind === 'draft' ? due.row : { ...due.last, year: due.year };
  return `${agency ?? '机关不明'} ${year === null ? '' : `${year} 年`}年报`;
}
