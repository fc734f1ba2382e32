/** Shares of one whole side by side: 5件占55.6%、3件占33.3%, or all behind their parts: 分别占87.1%和12.9%. */
import {
  agrees,
  isExact,
  isPercent,
  isShareOf,
  lookBack,
  outOfBrackets,
  ownWords,
  partOf,
  percentsBeside,
  valueOf,
  wrong,
  type Text,
  type WrongShare,
} from './percents.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** A part and its percentage, by their place among the counts. */
interface Link {
  readonly part: number;
  readonly percent: number;
}

/** Shares of one whole: side by side (5件占55.6%、3件占33.3%), or all behind their parts (分别占87.1%和12.9%). */
export function chainsOf(text: Text): Link[][] {
  const { counts, sentence } = text;
  const chains: Link[][] = [];
  for (let index = 1; index < counts.length; index++) {
    const percent = counts[index] as Count;
    if (!isPercent(percent)) continue;
    const links = distributed(text, index);
    if (links.length > 1) {
      chains.push(links);
      index += links.length - 1;
      continue;
    }
    const at = outOfBrackets(counts, index);
    const part = counts[at] as Count;
    // 占挂牌数的92.9% is of another whole than the shares beside it.
    if (ownWords(percent).length > 0 || partOf(text, index) !== part || !isShareOf(percent)) continue;
    const follows = ({ part: other, percent: last }: Link) =>
      last === at - 1 &&
      counts[other]?.number.unit === part.number.unit &&
      sentence[index] === sentence[last];
    const chain = chains.find((links) => links.slice(-1).some(follows)) ?? [];
    if (chain.length === 0) chains.push(chain);
    chain.push({ part: at, percent: index });
  }
  return chains.filter(({ length }) => length > 1);
}

/** 自然人27件、商业企业4件，分别占87.1%和12.9%: in order, each share to its own part. */
function distributed(text: Text, index: number): Link[] {
  const { counts } = text;
  const [first, ...more] = percentsBeside(text, index);
  if (!first || !has(first.left, 'share')) return [];
  const length = more.length + 1;
  const parts = counts.slice(Math.max(0, index - length), index);
  const fit =
    parts.length === length &&
    parts.every((part) => isExact(part) && part.number.unit === parts[0]?.number.unit);
  return fit ? parts.map((_, at) => ({ part: index - length + at, percent: index + at })) : [];
}

/** So many shares of one whole leave no doubt that two others beside them are of it, too. */
const MOST_OTHERS = 4;

/** Shares that fit no whole, where all the others fit one. */
export function judgeChain(text: Text, chain: readonly Link[]): WrongShare[] {
  const { counts } = text;
  const wholes = wholesOfChain(text, chain);
  const value = (index: number): number => valueOf(counts[index] as Count);
  const percents = chain.reduce((sum, { percent }) => sum + value(percent), 0);
  const filled = Math.abs(percents - 100) < 1e-6;
  const fits = ({ part, percent }: Link, whole: number) =>
    agrees(counts[percent] as Count, (value(part) / whole) * 100, filled);
  // A part may itself be the whole of what follows, and units may differ: 38个单位, 14家占36.8%. Not so where all shares
  // stand behind all parts: 分别占.
  const [first, last] = [chain[0] as Link, chain.at(-1) as Link];
  const reach = (link: Link) => (first.percent > last.part ? first.part : link.part);
  const any = (link: Link) =>
    lookBack(text, reach(link)).some((count) => isExact(count) && fits(link, valueOf(count)));
  const misses = chain.filter((link) => !wholes.some((whole) => fits(link, whole)) && !any(link));
  const [miss, second] = misses;
  if (!miss || misses.length > 2) return [];
  // The whole that most of the others are of.
  const best = wholes.map((whole) => ({ whole, count: chain.filter((link) => fits(link, whole)).length }));
  const most = best.reduce((one, other) => (other.count > one.count ? other : one));
  if (most.count === 0) return [];
  // Two that miss may be of another whole, unless each has the other's place.
  const swapped = (one: Link, other: Link) => fits({ part: other.part, percent: one.percent }, most.whole);
  const told = (link: Link) =>
    wrong(counts[link.percent] as Count, counts[link.part] as Count, value(link.part), most.whole);
  if (!second || (swapped(miss, second) && swapped(second, miss))) return [told(miss)];
  return most.count >= MOST_OTHERS ? misses.map(told) : [];
}

/** What the shares may be of: the parts together, a number before them, two of those together, a figure. */
function wholesOfChain(text: Text, chain: readonly Link[]): number[] {
  const { counts, otherWholes } = text;
  const first = chain[0] as Link;
  const { unit } = (counts[first.part] as Count).number;
  const parts = chain.map(({ part }) => valueOf(counts[part] as Count));
  const told = lookBack(text, first.part)
    .filter((count) => isExact(count) && count.number.unit === unit)
    .map(valueOf);
  const pairs = told.flatMap((one, index) => told.slice(index + 1).map((other) => one + other));
  const together = parts.reduce((sum, value) => sum + value, 0);
  const least = Math.max(...parts);
  const figures = otherWholes(counts[first.part] as Count, []);
  // 5件占38.5%，4件占30.8%，其他4件.
  const rest = counts[(chain.at(-1) as Link).percent + 1];
  const isRest =
    rest !== undefined && isExact(rest) && rest.number.unit === unit && has(rest.left, 'rest', 'sum');
  const all = isRest ? [has(rest.left, 'sum') ? valueOf(rest) : together + valueOf(rest)] : [];
  return [...all, together, ...told.reverse(), ...figures, ...pairs].filter((whole) => whole >= least);
}
