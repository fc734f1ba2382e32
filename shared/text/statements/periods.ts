/** Parts of a year, and when some of them are all of it. */
import type { Item } from './items.ts';

export const MONTHS = 12;
const QUARTERS = 4;
const HALVES: ReadonlySet<string> = new Set(['上半年', '下半年']);

/** `quarter:1`, `month:12`, `half:上半年`: the part of the year that a number is told of; null for none. */
export function periodOf({ count: { left } }: Item): string | null {
  const [word] = left.filter(({ tag }) => tag !== 'filler' && tag !== 'partOf' && tag !== 'list');
  if (!word) return null;
  if (word.tag === 'time' && HALVES.has(word.word)) return `half:${word.word}`;
  const { number } = word;
  if (number?.role !== 'date' || number.value === null) return null;
  if (number.unit === '季度') return `quarter:${number.value}`;
  return number.unit === '月' || number.unit === '月份' ? `month:${number.value}` : null;
}

/** Are the parts told of all four quarters, of both halves or of all months, each once? */
export function areAllPeriods(parts: readonly Item[]): boolean {
  const periods = new Set(parts.map(periodOf));
  if (periods.size !== parts.length || periods.has(null)) return false;
  const kinds = new Set([...periods].map((period) => period?.split(':')[0]));
  const [kind] = kinds;
  const all = kind === 'quarter' ? QUARTERS : kind === 'half' ? HALVES.size : MONTHS;
  return kinds.size === 1 && parts.length === all;
}
