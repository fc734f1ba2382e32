/**
 * Percentages that follow from numbers beside them: shares (其中自然人8件，占80%), shares side by side (分别占87.1%和
 * 12.9%), rates by their verb (应公开120项，已公开114项，公开率95%) and parts of a target. Rule N-05.
 *
 * A percentage is right when one reading of the text gives it, rounded or cut off at the digits that it shows.
 */
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
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
}

/** Wholes of which a count may be a part, from outside the paragraph: figures of the tables, the likeliest first. */
export type OtherWholes = (part: Count, named: readonly Token[]) => readonly number[];

/** How many numbers are looked back at. */
const REACH = 16;

/** The percentages of a paragraph that no reading gives, in order. */
export function wrongShares(paragraph: Paragraph, counts: readonly Count[], otherWholes: OtherWholes): readonly WrongShare[] {
  if (!counts.some(({ number }) => number.unit === '%')) return [];
  const text: Text = { counts, otherWholes, sentence: counts.map(({ number }) => sentenceAt(paragraph, number.start)) };
  const chains = chainsOf(text);
  const chained = new Set(chains.flat().map(({ percent }) => percent));
  const single = counts.flatMap((count, index) => {
    if (!isPercent(count) || chained.has(index)) return [];
    return rate(text, index) ?? target(text, index) ?? share(text, index) ?? [];
  });
  return [...chains.flatMap((chain) => judgeChain(text, chain)), ...single].sort((a, b) => a.percent.start - b.percent.start);
}

interface Text {
  readonly counts: readonly Count[];
  readonly otherWholes: OtherWholes;
  /** The sentence that each count stands in. */
  readonly sentence: readonly number[];
}

/** Index of the sentence that a place of the folded paragraph is in. */
function sentenceAt({ sentences }: Paragraph, at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPercent({ number, scope }: Count): boolean {
  return number.role === 'percent' && number.unit === '%' && number.value !== null && !number.vague && number.max === null && !scope.plan;
}

function isExact({ number }: Count): boolean {
  return (number.role === 'count' || number.role === 'amount') && number.value !== null && !number.vague && number.max === null;
}

/** Exact numbers before a percentage, in its sentence or (`back` > 0) in so many before it. */
function before({ counts, sentence }: Text, index: number, back = 0): Count[] {
  const found: Count[] = [];
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    if ((sentence[index] ?? 0) - (sentence[at] ?? 0) > back) break;
    const count = counts[at] as Count;
    if (isExact(count)) found.unshift(count);
  }
  return found;
}

/** Digits behind the point: 1 of 33.9 and of 百分之三十三点九. */
export function decimalsOf({ text }: WrittenNumber): number {
  return /[.点](.+)$/u.exec(text)?.[1]?.length ?? 0;
}

/** Does a percentage agree with `value`, rounded or cut off at the digits it shows? */
export function agrees(percent: WrittenNumber, value: number): boolean {
  return Math.abs((percent.value ?? 0) - value) < 10 ** -decimalsOf(percent) - 1e-9;
}

/** `value` with as many decimals as the percentage shows. */
export function roundAs(percent: WrittenNumber, value: number): number {
  const size = 10 ** decimalsOf(percent);
  return Math.round(value * size) / size;
}

function valueOf({ number }: Count): number {
  return number.value ?? 0;
}

function wrong({ number: percent }: Count, from: Count, part: number, whole: number): WrongShare {
  return {
    percent,
    formula: `${part} ÷ ${whole}`,
    expected: roundAs(percent, (part / whole) * 100),
    start: Math.min(from.number.start, percent.start),
    end: percent.unitEnd,
  };
}

/** 收到12件，办结11件，办结率91.7%; 提出建议40条，采纳36条，采纳率90%. Null where no rate is named. */
function rate(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const named = [...percent.left, ...percent.right].findLast(isRate);
  if (!named) return null;
  if (named.key === 'opinion' || named.key === 'timely' || has(percent.left, 'timely', 'than', 'more', 'less')) return [];
  const told = sinceSemicolon(before(text, index));
  const verb = named.word.slice(-3, -1);
  const does = (words: readonly Token[]) =>
    words.some(({ tag, key, word }) => (named.key === 'handled' ? tag === 'act' && (key === 'handled' || key === 'answered') : word.includes(verb)));
  const parts = told.filter(({ left, right }) => does([...left, ...right]) && !has(left, 'negation', 'duty', 'carry'));
  const [part] = parts;
  if (!part || parts.length !== 1) return [];
  const carried = told.filter(({ left }) => has(left, 'carry'));
  const bases = told.filter((count) => count !== part && !carried.includes(count) && count.number.unit === part.number.unit && isBase(count, part, named));
  const [base] = bases;
  if (!base || bases.length !== 1 || valueOf(base) === 0) return [];
  // What is carried over is not due yet.
  if (carried.length > 0 && percent.number.value === 100) return [];
  const wholes = [valueOf(base), ...carried.map((count) => valueOf(base) + valueOf(count))];
  if (wholes.some((whole) => agrees(percent.number, (valueOf(part) / whole) * 100))) return [];
  const whole = wholes.at(-1) ?? valueOf(base);
  return [wrong(percent, base.number.start < part.number.start ? base : part, valueOf(part), whole)];
}

/** Numbers of the last part of a sentence, where semicolons divide it. */
function sinceSemicolon(told: readonly Count[]): Count[] {
  const at = told.findLastIndex(({ clause }) => clause.opened === ';');
  return told.filter((count, index) => at < 0 || index >= at || count.clause === told[at]?.clause);
}

/** 办结率, and any other word that ends like it: 结案率. */
function isRate({ tag, word }: Token): boolean {
  return tag === 'rate' || (tag === 'unknown' && word.length > 2 && word.endsWith('率'));
}

/** What a rate may be of: what was received for answers, else what must be done or stands right before. */
function isBase({ left, number }: Count, part: Count, { key }: Token): boolean {
  if (key === 'handled') return left.some((word) => word.tag === 'act' && (word.key === 'received' || word.key === 'new' || word.key === 'due'));
  return has(left, 'duty') || number.start < part.number.start;
}

/** 完成年度任务360条的115%, 占馆藏8万卷的25%: the number that the sentence is about ÷ the one that is named. */
function target(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const goal = text.counts[index - 1];
  if (!goal || !has(goal.left, 'duty', 'share') || percent.left[0]?.tag !== 'of' || !isExact(goal)) return null;
  const told = before(text, index).filter((count) => count !== goal && count.number.unit === goal.number.unit);
  if (told.length === 0 || valueOf(goal) === 0) return [];
  if (told.some((count) => agrees(percent.number, (valueOf(count) / valueOf(goal)) * 100))) return [];
  const [part] = told;
  return part && told.length === 1 ? [wrong(percent, part, valueOf(part), valueOf(goal))] : [];
}

/** Between a part and its share: 5件，占55.6% · 5件（占比55.6%） · 5件（55.6%）. */
function isShareOf(percent: Count): boolean {
  return has(percent.left, 'share') || (percent.clause.opened === '(' && percent.left.length === 0);
}

/** 收到12件，其中自然人10件，占83.3%. Null where no share is told. */
function share(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  if (!isShareOf(percent)) return null;
  const part = partOf(text, index);
  if (!part) return [];
  // 占全部诉求的15.2%: of a thing that no number before tells.
  const named = percent.left.slice(percent.left.findLastIndex(({ tag }) => tag === 'share') + 1);
  const own = ownWords(percent);
  const told = before(text, index).filter((count) => count !== part && count.number.unit === part.number.unit && valueOf(count) >= valueOf(part));
  const near = told.length > 0 ? told : before(text, index, 2).filter((count) => count !== part && count.number.unit === part.number.unit && valueOf(count) >= valueOf(part) && count.matters.length > 0 && part.matters.length > 0);
  // What has a share of its own is a part as well.
  if (near.some((count) => hasShare(text, count))) return [];
  const meant = own.length === 0 ? near : near.filter(({ left, right }) => own.every((word) => [...left, ...right].some((other) => other.word === word.word)));
  const values = meant.map(valueOf);
  const others = text.otherWholes(part, named);
  const wholes = [...values, values.reduce((a, b) => a + b, 0), ...others].filter((whole) => whole > 0 && whole >= valueOf(part));
  if (wholes.some((whole) => agrees(percent.number, (valueOf(part) / whole) * 100))) return [];
  const [whole] = wholes;
  return whole === undefined ? [] : [wrong(percent, meant[0] ?? part, valueOf(part), whole)];
}

/** Words behind 占 that name a whole of their own. */
function ownWords({ left }: Count): readonly Token[] {
  return left.slice(left.findLastIndex(({ tag }) => tag === 'share') + 1).filter(({ tag }) => !GENERAL.includes(tag));
}

/** The number whose share is told: the one right before, or the one that the words before 占 name: 自然人占比83.3%. */
function partOf({ counts, sentence }: Text, index: number): Count | null {
  const percent = counts[index] as Count;
  const subject = percent.left.slice(0, percent.left.findIndex(({ tag }) => tag === 'share')).filter(({ tag }) => !['filler', 'is', 'of', 'list'].includes(tag));
  if (subject.length === 0) {
    const last = counts[index - 1];
    return last && isExact(last) && sentence[index] === sentence[index - 1] ? last : null;
  }
  // 两者占74%: several together.
  if (has(subject, 'sum', 'partOf', 'all', 'each')) return null;
  const named = counts
    .slice(Math.max(0, index - REACH), index)
    .filter(({ left, right }) => subject.every((word) => [...left, ...right].some((other) => other.word === word.word)));
  const [only] = named;
  return only && named.length === 1 && isExact(only) ? only : null;
}

/** Words behind 占 that name no thing of their own: 占总数, 占申请总量, 占新收总数. */
const GENERAL: readonly Tag[] = ['of', 'sum', 'is', 'filler', 'apply', 'application', 'applicationEnd', 'information', 'publish', 'active', 'all', 'time', 'self', 'act', 'disclosure', 'share', 'place'];

function hasShare({ counts }: Text, count: Count): boolean {
  const next = counts[counts.indexOf(count) + 1];
  return next !== undefined && isPercent(next) && isShareOf(next);
}

/** A part and its percentage, by their place among the counts. */
interface Link {
  readonly part: number;
  readonly percent: number;
}

/** Shares of one whole: side by side (5件占55.6%、3件占33.3%), or all behind their parts (分别占87.1%和12.9%). */
function chainsOf(text: Text): Link[][] {
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
    const part = counts[index - 1] as Count;
    // 占挂牌数的92.9% is of another whole than the shares beside it.
    if (ownWords(percent).length > 0 || partOf(text, index) !== part || sentence[index] !== sentence[index - 1] || !isShareOf(percent)) continue;
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const follows = last !== undefined && last.percent === index - 2 && (counts[last.part] as Count).number.unit === part.number.unit && sentence[index] === sentence[last.percent];
    if (follows) chain?.push({ part: index - 1, percent: index });
    else chains.push([{ part: index - 1, percent: index }]);
  }
  return chains.filter(({ length }) => length > 1);
}

/** 自然人27件、商业企业4件，分别占87.1%和12.9%: in order, each share to its own part. */
function distributed({ counts, sentence }: Text, index: number): Link[] {
  const first = counts[index] as Count;
  if (!has(first.left, 'each', 'inTurn') || !has(first.left, 'share')) return [];
  let end = index;
  while (counts[end] && isPercent(counts[end] as Count) && sentence[end] === sentence[index]) end += 1;
  const length = end - index;
  const parts = Array.from({ length }, (_, at) => index - length + at);
  const unit = counts[index - 1]?.number.unit;
  const fit = parts.every((at) => at >= 0 && isExact(counts[at] as Count) && counts[at]?.number.unit === unit);
  return fit ? parts.map((part, at) => ({ part, percent: index + at })) : [];
}

/** Shares that fit no whole, where all the others fit one. */
function judgeChain(text: Text, chain: readonly Link[]): WrongShare[] {
  const { counts } = text;
  const wholes = wholesOfChain(text, chain);
  const value = (index: number): number => valueOf(counts[index] as Count);
  const fits = ({ part, percent }: Link, whole: number) => agrees((counts[percent] as Count).number, (value(part) / whole) * 100);
  const misses = chain.filter((link) => !wholes.some((whole) => fits(link, whole)));
  const [miss] = misses;
  if (!miss || misses.length > 1) return [];
  // The whole that most of the others are of.
  const best = wholes.map((whole) => ({ whole, count: chain.filter((link) => fits(link, whole)).length }));
  const most = best.reduce((one, other) => (other.count > one.count ? other : one));
  if (most.count === 0) return [];
  return [wrong(counts[miss.percent] as Count, counts[miss.part] as Count, value(miss.part), most.whole)];
}

/** What the shares may be of: the parts together, a number before them, two of those together, a figure. */
function wholesOfChain(text: Text, chain: readonly Link[]): number[] {
  const { counts, otherWholes } = text;
  const first = chain[0] as Link;
  const unit = counts[first.part]?.number.unit;
  const parts = chain.map(({ part }) => valueOf(counts[part] as Count));
  const told = counts
    .slice(Math.max(0, first.part - REACH), first.part)
    .flatMap((count) => (isExact(count) && count.number.unit === unit ? [valueOf(count)] : []));
  const pairs = told.flatMap((one, index) => told.slice(index + 1).map((other) => one + other));
  const together = parts.reduce((sum, value) => sum + value, 0);
  const least = Math.max(...parts);
  const figures = otherWholes(counts[first.part] as Count, []);
  return [together, ...told.reverse(), ...figures, ...pairs].filter((whole) => whole > 0 && whole >= least);
}
