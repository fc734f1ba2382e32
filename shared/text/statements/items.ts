/** Numbers of a paragraph that can be a whole, a part or the base of a share. */
import { KINDS } from '../lexicon/measures.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { has, isFrom } from './slot.ts';
import type { Count } from './statement.ts';

export interface Item {
  readonly count: Count;
  /** The number, of several that share it (各3次) all of them. */
  readonly value: number;
  readonly unit: string;
  /** Places of the folded paragraph: of its digits, and behind its unit. */
  readonly start: number;
  readonly end: number;
  /** Index of its number in the tokens of the paragraph. */
  readonly at: number;
}

/** A number of things and the change, the rate or the average of them are no parts of one whole. */
const CHANGING: readonly Tag[] = ['more', 'less', 'level', 'rate', 'than'];

/** No paragraph of prose has more numbers; what has is a table that lost its lines, and nothing is held against anything in it. */
export const MOST_NUMBERS = 400;

const BATCHES: ReadonlySet<string> = new Set(['批', '批次', '组', '轮', '期', '类']);

/** More than so many kinds are told of nothing. */
const MOST_KINDS = 10;

/** Exact counts and amounts in order, changes, averages and plans left out. */
export function itemsOf(paragraph: Paragraph, counts: readonly Count[]): readonly Item[] {
  if (counts.length > MOST_NUMBERS) return [];
  const { tokens } = paragraph;
  let at = 0;
  return counts.flatMap((count, index): Item[] => {
    const { number, left } = count;
    const { value, unit, role } = number;
    // Numbers and tokens come in one order.
    while (at < tokens.length && (tokens[at]?.number?.start ?? -1) < number.start) at += 1;
    if (at === tokens.length || value === null || (role !== 'count' && role !== 'amount')) return [];
    const [next, second] = [tokens[at + 1], tokens[at + 2]];
    const [before, behind] = [counts[index - 1], counts[index + 1]];
    const placed: Placed = { count, left, unit, value, next, second, before, behind };
    if (NO_ITEMS.some((isOne) => isOne(placed))) return [];
    return [{ count, value: value * namesBefore(left), unit, start: number.start, end: number.unitEnd, at }];
  });
}

/** An exact number with what stands around it. */
interface Placed {
  readonly count: Count;
  readonly left: readonly Token[];
  readonly unit: string;
  readonly value: number;
  /** The tokens behind it, signs too. */
  readonly next: Token | undefined;
  readonly second: Token | undefined;
  /** The numbers before and behind it. */
  readonly before: Count | undefined;
  readonly behind: Count | undefined;
}

/** What a number tells that is no whole, no part and no base of a share. */
const NO_ITEMS: readonly ((placed: Placed) => boolean)[] = [
  isOfNames,
  isOfKinds,
  isOfWays,
  isOfHeads,
  isOfSplit,
  isOfChange,
];

function isFewKinds({ unit, value }: Placed): boolean {
  return KINDS.has(unit) && value < MOST_KINDS;
}

/** 建筑、工贸两类依次为…: how many names there were. */
function isOfNames({ left, next }: Placed): boolean {
  return has(left, 'list') && (next?.tag === 'inTurn' || next?.tag === 'each');
}

/** 两类学校合计74所, 两个渠道没有重复: how many kinds there are. */
function isOfKinds(placed: Placed): boolean {
  const { left, value, next, second } = placed;
  if (left.length > 0) return false;
  if (value < MOST_KINDS && next?.tag === 'sum') return true;
  if (!isFewKinds(placed)) return false;
  if (second?.tag === 'sum' && next?.tag === 'thing') return true;
  return isClosing(next) || (isClosing(second) && next?.tag === 'unknown');
}

function isClosing(word: Token | undefined): boolean {
  return word?.tag === 'sum' && word.key === 'closing';
}

/** 三个平台. */
function isOfWays(placed: Placed): boolean {
  const { left, next } = placed;
  return left.length === 0 && isFewKinds(placed) && next?.tag === 'channel' && next.key !== 'way';
}

/** 428条，分属五个栏目：概况12条、…: how many heads there are, before numbers of what was told in front of them. */
function isOfHeads(placed: Placed): boolean {
  const { count, unit, next, before, behind } = placed;
  if (count.clause.closed !== ':' || !isFewKinds(placed) || next?.tag === 'colon') return false;
  return before !== undefined && before.number.unit === behind?.number.unit && before.number.unit !== unit;
}

/** 划分为三个组别; 按有效、修订、失效三类标识; 分三批组织. */
function isOfSplit(placed: Placed): boolean {
  const { left, unit } = placed;
  const last = left.at(-1);
  if (last?.key === 'divides' || (last?.tag === 'splitEnd' && BATCHES.has(unit))) return true;
  return isFewKinds(placed) && has(left, 'splitBy');
}

/** 增加2件; 由25件…; 平均每月3件. */
function isOfChange({ left }: Placed): boolean {
  return changes(left) || isFrom(left) || left.some(({ tag, key }) => tag === 'time' && key === 'rate');
}

/** 低保、特困信息各12期 are as many times 12 as there are names. */
function namesBefore(left: readonly Token[]): number {
  const last = left.at(-1);
  if (last?.tag !== 'each' || last.word !== '各') return 1;
  return left.filter(({ tag, key }) => tag === 'list' || (tag === 'join' && key === '')).length + 1;
}

/** Does the last word that tells how a number hangs together with others tell a change? */
function changes(words: readonly Token[]): boolean {
  const last = words.findLast(({ tag }) => CHANGING.includes(tag) || tag === 'sum' || tag === 'partOf');
  return last !== undefined && CHANGING.includes(last.tag);
}

/** The tokens between two items, or from the first on. */
export function between({ tokens }: Paragraph, first: Item, second: Item | undefined): readonly Token[] {
  return tokens.slice(first.at + 1, second?.at);
}

/** A sum without binary fractions. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
