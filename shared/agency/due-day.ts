/** Until when a report is to be handed in, and how far away that is. */
import type { AgencyProfile } from './profile.ts';

/** The last day for the report of `year`, `2026-01-31`; null where the year or the agency's day is not known. */
export function dueDay(year: number | null, { deadline }: Pick<AgencyProfile, 'deadline'>): string | null {
  if (year === null || !deadline) return null;
  return [year + 1, twoDigits(deadline.month), twoDigits(deadline.day)].join('-');
}

/** Whole days from today to a day (`2026-01-31`), by the calendar of this machine; less than 0 when it has passed. */
export function daysUntil(day: string, today: Date): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((Date.UTC(year, month - 1, date) - from) / 86_400_000);
}

/** `距 1 月 31 日还有 63 天`, `今天到期`, `已过期限（1 月 31 日）`. */
export function dueWords(day: string, today: Date): string {
  const [, month, date] = day.split('-').map(Number);
  const name = `${month ?? ''} 月 ${date ?? ''} 日`;
  const days = daysUntil(day, today);
  if (days === 0) return '今天是最后一天';
  return days > 0 ? `距 ${name}还有 ${days} 天` : `已过期限（${name}）`;
}

/**
 * The year whose report is being written, or comes next: reports are written in January for the year before; from
 * October on people prepare that of the running year.
 */
export function reportingYear(today: Date): number {
  const isAutumn = today.getMonth() >= 9;
  return today.getFullYear() - (isAutumn ? 0 : 1);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
