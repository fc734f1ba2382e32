/** Percentages with the numbers around them, and when one agrees with what it comes to. */
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Clause, Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

export interface WrongShare {
  readonly percent: WrittenNumber;
  /** How it comes about: `11 ÷ 12`. */
  readonly formula: string;
  /** What it comes to, with the digits that are written. */
  readonly expected: number;
  /** Places of the folded paragraph, from the first number of the sentence that it comes from to the percentage. */
  readonly start: number;
  readonly end: number;
  /** More than the words say may be meant. */
  readonly unsure?: true;
}

/** Wholes of which a count may be a part, from outside the paragraph: figures of the tables, the likeliest first. */
export type OtherWholes = (part: Count, named: readonly Token[]) => readonly number[];

/** A part and its whole by the tables, which words without a number name: 个人申请占22.2%; `within`: words that name the whole, none for all. */
export type TableShares = (
  words: readonly Token[],
  clause: Clause,
  within?: readonly Token[],
) => readonly { readonly part: number; readonly whole: number }[];

/** How many numbers are looked back at. */
const REACH = 16;

export interface Text {
  readonly paragraph: Paragraph;
  readonly counts: readonly Count[];
  readonly otherWholes: OtherWholes;
  readonly tableShares: TableShares;
  /** The sentence that each count stands in. */
  readonly sentence: readonly number[];
}

export function isPercent({ number, scope }: Count): boolean {
  return (
    number.role === 'percent' &&
    number.unit === '%' &&
    number.value !== null &&
    (!number.vague || LIMITS.has(number.modifier)) &&
    number.max === null &&
    !scope.plan
  );
}

export function isExact({ number }: Count): boolean {
  return (
    (number.role === 'count' || number.role === 'amount') &&
    number.value !== null &&
    !number.vague &&
    number.max === null
  );
}

/** The numbers before one that are looked back at, in whatever sentence. */
export function lookBack({ counts }: Text, index: number): readonly Count[] {
  return counts.slice(Math.max(0, index - REACH), index);
}

/** Exact numbers before a percentage, in its sentence or (`back` > 0) in so many before it. */
export function before(text: Text, index: number, back = 0): Count[] {
  const first = text.sentence.findIndex((sentence) => sentence >= (text.sentence[index] as number) - back);
  return lookBack(text, index).filter((count) => isExact(count) && text.counts.indexOf(count) >= first);
}

/** The percentages from one on that stand side by side in its sentence: 分别占60%、30%和10%. */
export function percentsBeside({ counts, sentence }: Text, index: number): readonly Count[] {
  const told = counts.filter((_, at) => at >= index && sentence[at] === sentence[index]);
  const end = told.findIndex((one, at) => !isPercent(one) || (at > 0 && !only(one.left, ['list', 'join'])));
  return end < 0 ? told : told.slice(0, end);
}

/** Digits behind the point: 1 of 33.9 and of 百分之三十三点九. */
export function decimalsOf({ text }: WrittenNumber): number {
  return /[.点](.+)$/u.exec(text)?.[1]?.length ?? 0;
}

/** Is a percentage told in words that only round numbers have: 六成, 三分之一, 一半? */
export function isInWords({ text }: Pick<WrittenNumber, 'text'>): boolean {
  return /成|半|(?<!百)分之/u.test(text);
}

/** What the last digit that a percentage shows is worth; of 六成 a tenth, of 三分之一 a twentieth. */
function stepOf(percent: WrittenNumber): number {
  if (!isInWords(percent)) return 10 ** -decimalsOf(percent);
  // 六成 · 九成八 · 六成半, 三分之一
  if (percent.text.endsWith('成')) return 10;
  return percent.text.includes('成') && !percent.text.endsWith('半') ? 1 : 5;
}

/** How far below and above a percentage may be what words around it say of it: 超过六成, 近三成, 约占60%. */
const LIMITS: ReadonlyMap<string, readonly [below: number, above: number]> = new Map(
  (
    [
      [[1, 100], '超过 突破 超 逾 过 以上'],
      [[1, 10], '余 多 有余 之多'],
      [[15, 1], '近 将近 接近 不足 不到 不满'],
      [[8, 8], '约 大约 约计 大概 估计 左右 上下'],
    ] as const
  ).flatMap(([limits, words]) => words.split(' ').map((word) => [word, limits] as const)),
);

/** Does a word say of a vague percentage on which side of it the value is: 超过三成, 近20%? */
export function isLimited({ modifier }: WrittenNumber): boolean {
  return LIMITS.has(modifier);
}

/**
 * Does a percentage agree with `value`, rounded or cut off at the digits it shows, or within what the words around it leave open?
 * `filled`: one of several that make 100 together, of which one may be filled up by a digit.
 */
export function agrees(
  { number: percent, left }: Pick<Count, 'number' | 'left'>,
  value: number,
  filled = false,
): boolean {
  // 约占: the words of a share may say how near it is.
  const about = left.find(({ tag, key }) => tag === 'share' && key !== '')?.key ?? percent.modifier;
  const step = stepOf(percent);
  const off = value - (percent.value ?? 0);
  const limits = LIMITS.get(about);
  if (limits) return off > -limits[0] + 1e-9 && off < limits[1] - 1e-9;
  const rounded = isInWords(percent) || filled ? step - 2e-9 : step / 2;
  return off > -rounded - 1e-9 && off < step - 1e-9;
}

/** `value` with as many decimals as the percentage shows. */
export function roundAs(percent: WrittenNumber, value: number): number {
  const size = isInWords(percent) ? 1 : 10 ** decimalsOf(percent);
  return Math.round(value * size) / size;
}

export function valueOf({ number }: Count): number {
  return number.value ?? 0;
}

/** Is `part` so much of `whole`? */
export function isSo(percent: Count, part: number, whole: number): boolean {
  return agrees(percent, (part / whole) * 100);
}

/** A percentage as wrong where it is the share of `part` in none of `wholes`, the likeliest first. */
export function judge(percent: Count, from: Count, part: number, wholes: readonly number[]): WrongShare[] {
  const [whole = 0] = wholes;
  return whole === 0 || wholes.some((one) => isSo(percent, part, one))
    ? []
    : [wrong(percent, from, part, whole)];
}

export function wrong({ number: percent }: Count, from: Count, part: number, whole: number): WrongShare {
  return {
    percent,
    formula: `${part} ÷ ${whole}`,
    expected: roundAs(percent, (part / whole) * 100),
    start: Math.min(from.number.start, percent.start),
    end: percent.unitEnd,
  };
}

/** Between a part and its share: 5件，占55.6% · 5件（占比55.6%） · 5件（55.6%）. */
export function isShareOf(percent: Count): boolean {
  return has(percent.left, 'share') || (percent.clause.opened === '(' && percent.left.length === 0);
}

/** Words behind 占 that name a whole of their own. */
export function ownWords({ left }: Count): readonly Token[] {
  return left
    .slice(left.findLastIndex(({ tag }) => tag === 'share') + 1)
    .filter(({ tag }) => !GENERAL.includes(tag));
}

/** The number before a percentage, or before the brackets that stand between: 65件（予以公开52件），占60.7%. */
export function outOfBrackets(counts: readonly Count[], index: number): number {
  const { depth } = (counts[index] as Count).clause;
  return counts.findLastIndex(({ clause }, at) => at < index && (clause.depth <= depth || at === 0));
}

/** The number whose share is told: the one right before, or the one that the words before 占 name: 自然人占比83.3%. */
export function partOf(text: Text, index: number): Count | null {
  const { counts, sentence } = text;
  const percent = counts[index] as Count;
  const subject = percent.left
    .slice(
      0,
      percent.left.findIndex(({ tag }) => tag === 'share'),
    )
    .filter(({ tag }) => !['filler', 'is', 'of', 'list', 'chosen'].includes(tag));
  if (subject.length === 0) {
    const at = outOfBrackets(counts, index);
    const last = counts[at];
    return last && isExact(last) && sentence[index] === sentence[at] ? last : null;
  }
  // 两者占74%: several together, see `together`.
  if (has(subject, 'sum', 'partOf', 'all', 'each')) return null;
  const saying = (words: readonly Token[], same: (word: Token, other: Token) => boolean) => {
    const [one, ...more] = lookBack(text, index).filter((count) =>
      words.every((word) => count.words.some((other) => same(word, other))),
    );
    return one && more.length === 0 && isExact(one) ? one : null;
  };
  const named = saying(subject, (word, other) => other.word === word.word);
  // 补贴类115条…补贴信息占26.8%: the same kind with another word behind its name.
  const names = subject.filter(({ tag }) => tag !== 'information');
  return named ?? (names.length > 0 && only(names, ['unknown']) ? saying(names, isKindOf) : null);
}

/** 补贴 of 补贴类. */
function isKindOf({ word }: Token, other: Token): boolean {
  return word.length > 1 && other.tag === 'unknown' && (other.word === word || other.word === `${word}类`);
}

/** Words behind 占 that name no thing of their own: 占总数, 占申请总量, 占新收总数. */
const GENERAL: readonly Tag[] = [
  'of',
  'sum',
  'is',
  'filler',
  'apply',
  'application',
  'applicationEnd',
  'information',
  'publish',
  'active',
  'all',
  'time',
  'self',
  'act',
  'disclosure',
  'share',
  'place',
];
