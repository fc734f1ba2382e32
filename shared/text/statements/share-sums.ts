/** Shares of one whole without its number, the last of them all the rest: 分别占47%、21%、18%，其余14%为其他. Rule N-05. */
import {
  decimalsOf,
  isPercent,
  percentsBeside,
  roundAs,
  valueOf,
  type Text,
  type WrongShare,
} from './percents.ts';
import { tidy } from './items.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** Farther off than so much is no slip, but shares of something else. */
const NEAR = 25;
const WHOLE = 100;
/** Two shares, and shares that come to far more, may overlap: one notice on the website and in the chat. */
const FEWEST = 3;
const SLIP = 10;

/** What the rest is told to be and is not, where nothing but shares stands before it in its sentence. */
export function wrongRests(text: Text): WrongShare[] {
  const { counts } = text;
  return counts.flatMap((rest, index): WrongShare[] => {
    if (!isPercent(rest) || rest.number.vague || !has(rest.left, 'rest')) return [];
    const shares = sharesBefore(text, index);
    const [first, second] = shares;
    if (!first || !second || !shares.some(({ left }) => has(left, 'share'))) return [];
    const all = [...shares, rest];
    const off = (told: readonly Count[]) => Math.abs(sumOf(told) - WHOLE);
    // The shares may begin anywhere before the rest.
    if (shares.some((_, from) => off(all.slice(from)) <= roundingOf(all))) return [];
    return off(all) > NEAR || sumOf(shares) >= WHOLE ? [] : [restOf(rest, shares, first)];
  });
}

/** 三种渠道分别占申请总量的71.5%、21.7%、8.8%: shares of one whole that come to more than all of it. */
export function wrongSums(text: Text): WrongShare[] {
  return text.counts.flatMap((first, index): WrongShare[] => {
    const shares = isDistributed(first) ? percentsBeside(text, index) : [];
    if (shares.length < FEWEST || shares.some(({ number }) => number.vague)) return [];
    const last = shares.at(-1) as Count;
    const others = shares.slice(0, -1);
    const over = tidy(sumOf(shares) - WHOLE);
    if (over <= roundingOf(shares) || over > SLIP || sumOf(others) >= WHOLE) return [];
    return [restOf(last, others, first)];
  });
}

/** How far the sum of shares may be from all by their rounding alone. */
function roundingOf(shares: readonly Count[]): number {
  const step = 10 ** -Math.min(...shares.map(({ number }) => decimalsOf(number)));
  return (step * shares.length) / 2 + 1e-9;
}

function sumOf(shares: readonly Count[]): number {
  return tidy(shares.reduce((sum, one) => sum + valueOf(one), 0));
}

/** A share as what `others` leave of all. */
function restOf({ number }: Count, others: readonly Count[], first: Count): WrongShare {
  return {
    percent: number,
    formula: [WHOLE, ...others.map(valueOf)].join(' − '),
    expected: roundAs(number, tidy(WHOLE - sumOf(others))),
    start: first.number.start,
    end: number.unitEnd,
  };
}

/** Does 分别占 give out the shares, and name one whole at most: not 分别占受理总数和办结总数的? */
function isDistributed({ left }: Count): boolean {
  const share = left.findLastIndex(({ tag }) => tag === 'share');
  const each = left.findLastIndex(({ word }) => word.startsWith('分别'));
  return each >= 0 && share > each && !has(left.slice(share), 'list', 'join', 'each');
}

/** The percentages right before one, in its sentence and without another number between. */
function sharesBefore({ counts, sentence }: Text, index: number): readonly Count[] {
  const told = counts.filter((_, at) => at < index && sentence[at] === sentence[index]);
  const other = told.findLastIndex(
    (one) => !isPercent(one) || one.number.vague || has(one.left, 'rate', 'than', 'more', 'less'),
  );
  return told.slice(other + 1);
}
