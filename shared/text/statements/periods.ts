/** Parts of a year and numbered batches, and when some of them are all of it. */
import type { Token } from '../tokens.ts';
import type { Item } from './items.ts';

export const MONTHS = 12;
const HALVES: ReadonlySet<string> = new Set(['上半年', '下半年']);
/** How many parts of a kind a year has. */
const ALL: ReadonlyMap<string, number> = new Map([
  ['quarter', 4],
  ['half', 2],
  ['month', MONTHS],
]);

/** `quarter:1`, `month:12`, `half:上半年`, `批:2`: the part of the year or the batch that a number is told of; null for none. */
export function periodOf({ count: { left } }: Item): string | null {
  const batch = /^第([一二三四五六七八九])(批次?|轮|组|片|类|期|场|次)$/u.exec(spelled(left));
  if (batch) return `${batch[2] ?? ''}:${'一二三四五六七八九'.indexOf(batch[1] ?? '') + 1}`;
  const [word] = left.filter(({ tag }) => tag !== 'filler' && tag !== 'partOf' && tag !== 'list');
  if (!word) return null;
  if (word.tag === 'time' && HALVES.has(word.word)) return `half:${word.word}`;
  const quarter = /^第?([一二三四1234])季度$/u.exec(word.word)?.[1];
  if (quarter !== undefined) return `quarter:${'一二三四'.indexOf(quarter) + 1 || Number(quarter)}`;
  const { number } = word;
  if (number?.role !== 'date' || number.value === null) return null;
  if (number.unit === '季度') return `quarter:${number.value}`;
  if (number.max !== null) return `range:${number.value}-${number.max}`;
  return number.unit === '月' || number.unit === '月份' ? `month:${number.value}` : null;
}

/** 第一期: with the unit of what is numbered. */
function spelled(words: readonly Token[]): string {
  return words.map(({ word, number }) => (number?.role === 'ordinal' ? word + number.unit : word)).join('');
}

/** Are the parts told of so many batches as there were, from the first on: 2期，第一期48人，第二期38人? */
export function areAllBatches(parts: readonly Item[], many: number): boolean {
  const kinds = new Set(parts.map((part) => periodOf(part)?.split(':')[0]));
  return (
    parts.length === many &&
    many > 1 &&
    kinds.size === 1 &&
    parts.every((part, at) => periodOf(part)?.endsWith(`:${at + 1}`))
  );
}

/** Are the parts told of all four quarters, both halves, all months, or all batches from the first on, each once? */
export function areAllPeriods(parts: readonly Item[]): boolean {
  const periods = new Set(parts.map(periodOf));
  if (periods.size !== parts.length || periods.has(null)) return false;
  const kinds = new Set([...periods].map((period) => period?.split(':')[0]));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined) return false;
  if (kind === 'range') return areWholeYear(parts);
  const all = ALL.get(kind);
  if (all !== undefined) return parts.length === all;
  // 第一批5个，第二批4个，第三批6个: from the first on, none left out.
  return parts.length > 2 && parts.every((part, at) => periodOf(part) === `${kind}:${at + 1}`);
}

/** 1—6月, 7—12月: from January to December without a gap. */
function areWholeYear(parts: readonly Item[]): boolean {
  const ranges = parts.map((part) => (periodOf(part)?.split(':')[1] ?? '').split('-').map(Number));
  const follow = ranges.every(([from], at) => from === (ranges[at - 1]?.[1] ?? 0) + 1);
  return follow && ranges.at(-1)?.[1] === MONTHS;
}
