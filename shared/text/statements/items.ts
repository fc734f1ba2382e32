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
  return counts.flatMap((count): Item[] => {
    const { number, left } = count;
    // Numbers and tokens come in one order.
    while (at < tokens.length && (tokens[at]?.number?.start ?? -1) < number.start) at += 1;
    if (
      at === tokens.length ||
      number.value === null ||
      (number.role !== 'count' && number.role !== 'amount')
    )
      return [];
    // 建筑、工贸两类依次为…: how many names there were.
    const [next, second] = [tokens[at + 1], tokens[at + 2]];
    if (has(left, 'list') && (next?.tag === 'inTurn' || next?.tag === 'each')) return [];
    // 两类学校合计74所, 划分为三个组别, 两个渠道没有重复: how many kinds there are.
    const isClosing = (word: Token | undefined) => word?.tag === 'sum' && word.key === 'closing';
    const ofKinds = left.length === 0 && KINDS.has(number.unit) && number.value < MOST_KINDS;
    if (left.length === 0 && number.value < MOST_KINDS && next?.tag === 'sum') return [];
    if (ofKinds && second?.tag === 'sum' && (next?.tag === 'thing' || next?.tag === 'channel')) return [];
    if (ofKinds && (isClosing(next) || (isClosing(second) && next?.tag === 'unknown'))) return [];
    if (ofKinds && next?.tag === 'channel' && next.key !== 'way') return [];
    if (left.at(-1)?.key === 'divides' || isOfHeads(count, counts, tokens, at)) return [];
    // 按有效、修订、失效三类标识.
    if (has(left, 'splitBy') && KINDS.has(number.unit) && number.value < MOST_KINDS) return [];
    // 分三批组织.
    if (left.at(-1)?.tag === 'splitEnd' && BATCHES.has(number.unit)) return [];
    if (changes(left) || isFrom(left) || left.some(({ tag, key }) => tag === 'time' && key === 'rate'))
      return [];
    return [
      {
        count,
        value: number.value * namesBefore(left),
        unit: number.unit,
        start: number.start,
        end: number.unitEnd,
        at,
      },
    ];
  });
}

/** 428条，分属五个栏目：概况12条、…: how many heads there are, before numbers of what was told in front of them. */
function isOfHeads(
  { number, clause }: Count,
  counts: readonly Count[],
  tokens: readonly Token[],
  at: number,
): boolean {
  if (clause.closed !== ':' || !KINDS.has(number.unit) || (number.value ?? MOST_KINDS) >= MOST_KINDS)
    return false;
  if (tokens[at + 1]?.tag === 'colon') return false;
  const index = counts.findIndex((count) => count.number === number);
  const [before, behind] = [counts[index - 1]?.number, counts[index + 1]?.number];
  return before !== undefined && before.unit === behind?.unit && before.unit !== number.unit;
}

/** 低保、特困信息各12期 are as many times 12 as there are names. */
function namesBefore(left: readonly Token[]): number {
  const last = left.at(-1);
  if (last?.tag !== 'each' || last.word !== '各') return 1;
  return left.filter(({ tag, key }) => tag === 'list' || (tag === 'join' && key === '')).length + 1;
}

/** Does the last word that tells how a number hangs together with others tell a change? */
function changes(words: readonly Token[]): boolean {
  const last = words.findLast(
    ({ tag }) => CHANGING.includes(tag) || tag === 'sum' || tag === 'partOf' || tag === 'comma',
  );
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
