/** Parts of a year and numbered batches, and when some of them are all of it. */
import type { Token } from '../tokens.ts';
import type { Count } from './statement.ts';

export const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;

/** A part of the year by its months, or batches by their numbers. */
interface Period {
  /** `year`, or the measure word of the batches. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

/** A number that may be told of a part of the year. */
interface Part {
  readonly count: Count;
}

/** Parts of the year that are told in words, by their months. */
const IN_WORDS: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ['上半年', [1, 6]],
  ['下半年', [7, 12]],
  ['前两季度', [1, 6]],
  ['前三季度', [1, 9]],
  ['后两季度', [7, 12]],
]);

/** The part of the year or the batch that a number is told of; null for none. */
export function periodOf({ count: { left } }: Part): Period | null {
  const [, no, of] = /^第([一二三四五六七八九])(批次?|轮|组|片|类|期|场|次)$/u.exec(spelled(left)) ?? [];
  if (no !== undefined && of !== undefined) return periodFrom(of, '一二三四五六七八九'.indexOf(no) + 1);
  const [word] = left.filter(({ tag }) => tag !== 'filler' && tag !== 'partOf' && tag !== 'list');
  if (!word) return null;
  const months = IN_WORDS.get(word.word);
  if (months) return periodFrom('year', ...months);
  const quarter = /^第?([一二三四1234])季度$/u.exec(word.word)?.[1];
  if (quarter !== undefined) return quarterOf('一二三四'.indexOf(quarter) + 1 || Number(quarter));
  const { number } = word;
  if (number?.role !== 'date' || number.value === null) return null;
  if (number.unit === '季度') return quarterOf(number.value);
  if (number.max !== null) return periodFrom('year', number.value, number.max);
  return number.unit === '月' || number.unit === '月份' ? periodFrom('year', number.value) : null;
}

function periodFrom(of: string, from: number, to = from): Period {
  return { of, from, to };
}

function quarterOf(no: number): Period {
  return periodFrom('year', (no - 1) * MONTHS_OF_QUARTER + 1, no * MONTHS_OF_QUARTER);
}

/** 第一期: with the unit of what is numbered. */
function spelled(words: readonly Token[]): string {
  return words.map(({ word, number }) => (number?.role === 'ordinal' ? word + number.unit : word)).join('');
}

/**
 * Are the parts told of all quarters, halves or months of the year, or of all batches from the first on, each once? `many`: how
 * many batches there were, where that is told: 2期，第一期48人，第二期38人.
 */
export function areAllPeriods(parts: readonly Part[], many: number | null = null): boolean {
  const periods = parts.flatMap((part) => periodOf(part) ?? []).sort((one, other) => one.from - other.from);
  const [first, second] = periods;
  if (!first || !second || periods.length < parts.length) return false;
  const follow = periods.every(
    ({ of, from }, at) => of === first.of && from === (periods[at - 1]?.to ?? 0) + 1,
  );
  if (first.of === 'year') return follow && periods.some(({ to }) => to === MONTHS);
  return follow && (periods.length > 2 || periods.length === many);
}
