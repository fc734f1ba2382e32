/** What the reckonings of stocks, products and averages share. */
import { RHYTHM, TIME_OF_ITS_OWN } from '../lexicon/stocks.ts';
import type { Token } from '../tokens.ts';
import { yuanIn } from './documents.ts';
import { valueOf, type WrongShare } from './percents.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';
import { EMPTY } from './subject.ts';

/** The numbers of a sentence, and whether it tells of the whole year alone. */
export interface Told {
  readonly told: readonly Count[];
  /** Its text, folded. */
  readonly text: string;
  readonly ofYear: boolean;
}

/** Does a sentence name no other time than the year: 每月2期; not 自7月起每月2期, 春运40天? */
export function isOfYear(sentence: string): boolean {
  return !TIME_OF_ITS_OWN.test(sentence.replace(RHYTHM, ''));
}

/** The words as they are written. */
export function spelled(words: readonly Token[]): string {
  return words.map(({ word, number }) => (number?.role === 'year' ? `${word}年` : word)).join('');
}

const HEADS: ReadonlySet<string> = new Set(['人', '人次', '名', '位']);

/** One unit, people by heads or by times, or money. */
export function isSameUnit(one: Count, other: Count): boolean {
  const [a, b] = [one.number.unit, other.number.unit];
  return a === b || (HEADS.has(a) && HEADS.has(b)) || (yuanIn(a) !== null && yuanIn(b) !== null);
}

/** The value in the smallest unit: money in 元. */
export function sizeOf(count: Count): number {
  return valueOf(count) * (yuanIn(count.number.unit) ?? 1);
}

/** The last number is not what the formula comes to, `expected`. */
export function made(first: Count, last: Count, formula: string, expected: number): WrongShare {
  const [from, to] = first.number.start < last.number.start ? [first, last] : [last, first];
  return { percent: last.number, formula, expected, start: from.start, end: to.number.unitEnd };
}

/** Signs between a number and the thing it counts: 16个行政村, 9个基层监管所. */
const NEAR = 6;

/** What is published is counted with either: 信息624条, 单篇平均阅读1577次. */
const PIECES: ReadonlySet<string> = new Set(['条', '篇']);

/** 期 of 4期, 村 of 16个村: by its unit or by what stands behind it. */
export function isOfKind(count: Count, kind: string, told: readonly Count[]): boolean {
  const next = told[told.indexOf(count) + 1];
  const behind = count.right.length > 0 || next?.clause !== count.clause ? count.right : next.left;
  return (
    count.number.unit === kind ||
    (PIECES.has(kind) && PIECES.has(count.number.unit)) ||
    spelled(behind)
      .slice(0, NEAR + kind.length)
      .includes(kind)
  );
}

/** 全年更新36次 tells no other deed than 公开栏每月更新3次: all that the first words name the second have, in order. */
export function isOneThing(words: readonly Token[], others: readonly Token[]): boolean {
  const core = words.filter(({ tag }) => !EMPTY.has(tag) || tag === 'hold');
  const [name, text] = [spelled(core), spelled(others)];
  let from = 0;
  return [...name].every((sign) => {
    const at = text.indexOf(sign, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Do two names have two signs side by side in common? */
export function sharesWord(one: string, other: string): boolean {
  return Array.from(one.slice(1)).some((_, at) => other.includes(one.slice(at, at + 2)));
}

/** Does a number tell a total, and no part, change or result? */
export function isTotal(left: Count['left']): boolean {
  return !has(left, 'partOf', 'than', 'more', 'less', 'rest', 'each', 'share', 'result');
}
