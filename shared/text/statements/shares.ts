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
import { MOST_NUMBERS } from './items.ts';
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
export function wrongShares(
  paragraph: Paragraph,
  counts: readonly Count[],
  otherWholes: OtherWholes,
): readonly WrongShare[] {
  if (counts.length > MOST_NUMBERS || !counts.some(({ number }) => number.unit === '%')) return [];
  const text: Text = {
    counts,
    otherWholes,
    sentence: counts.map(({ number }) => sentenceAt(paragraph, number.start)),
  };
  const chains = chainsOf(text);
  const chained = new Set(chains.flat().map(({ percent }) => percent));
  const single = counts.flatMap((count, index) => {
    if (!isPercent(count) || chained.has(index)) return [];
    return rate(text, index) ?? target(text, index) ?? together(text, index) ?? share(text, index) ?? [];
  });
  return [...chains.flatMap((chain) => judgeChain(text, chain)), ...single].sort(
    (a, b) => a.percent.start - b.percent.start,
  );
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

function isPercent({ number, scope, left }: Count): boolean {
  // 约占60% is nothing to recompute.
  if (left.some(({ tag, key }) => tag === 'share' && key === 'about')) return false;
  return (
    number.role === 'percent' &&
    number.unit === '%' &&
    number.value !== null &&
    !number.vague &&
    number.max === null &&
    !scope.plan
  );
}

function isExact({ number }: Count): boolean {
  return (
    (number.role === 'count' || number.role === 'amount') &&
    number.value !== null &&
    !number.vague &&
    number.max === null
  );
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
  if (named.key === 'opinion' || has(percent.left, 'than', 'more', 'less')) return [];
  const timely = named.key === 'timely' || has(percent.left, 'timely');
  // 除2家涉密单位外，74家全部公开，公开率100%.
  if (before(text, index).some(({ left }) => has(left, 'except'))) return [];
  const told = sinceSemicolon(before(text, index));
  const verb = named.word.slice(-3, -1);
  const does = (words: readonly Token[]) =>
    words.some(({ tag, key, word }) =>
      named.key === 'handled' || named.key === 'timely'
        ? tag === 'act' && (key === 'handled' || key === 'answered')
        : word.includes(verb),
    );
  // 按期办结372件，按期办结率97.9%: of those alone that were in time.
  const inTime = ({ left, right }: Count) => !timely || has([...left, ...right], 'timely');
  const parts = told.filter(
    (count) =>
      does([...count.left, ...count.right]) && inTime(count) && !has(count.left, 'negation', 'duty', 'carry'),
  );
  const [part] = parts;
  if (!part || parts.length !== 1) return [];
  const carried = told.filter(({ left }) => has(left, 'carry'));
  const bases = told.filter(
    (count) =>
      count !== part &&
      !carried.includes(count) &&
      count.number.unit === part.number.unit &&
      isBase(count, part, named),
  );
  // Of several, only one that none of them makes right is wrong.
  const [base] =
    bases.length > 1
      ? bases.filter((count) => valueOf(count) >= valueOf(part)).sort((a, b) => valueOf(b) - valueOf(a))
      : bases;
  if (
    !base ||
    valueOf(base) === 0 ||
    bases.some(
      (count) => valueOf(count) > 0 && agrees(percent.number, (valueOf(part) / valueOf(count)) * 100),
    )
  )
    return [];
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
  if (key === 'handled' || key === 'timely')
    return (
      number.start < part.number.start &&
      left.some(
        (word) => word.tag === 'act' && (word.key === 'received' || word.key === 'new' || word.key === 'due'),
      )
    );
  return has(left, 'duty') || number.start < part.number.start;
}

/** 计划公开300条，实际公开345条，为年度任务的115%. */
function aim(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  if (!has(percent.left, 'duty') || !has(percent.left, 'of')) return null;
  const told = text.counts
    .slice(Math.max(0, index - 3), index)
    .filter(
      (count, _, all) =>
        isExact(count) && count.number.unit === all.at(-1)?.number.unit && !has(count.left, 'more', 'less'),
    );
  const goal = told.find(({ left, scope }) => scope.plan || has(left, 'duty', 'plan'));
  const done = told.at(-1);
  if (!goal || !done || goal === done || valueOf(goal) === 0) return null;
  return told.some((count) => agrees(percent.number, (valueOf(count) / valueOf(goal)) * 100))
    ? []
    : [wrong(percent, goal, valueOf(done), valueOf(goal))];
}

/** 完成年度任务360条的115%, 占馆藏8万卷的25%: the number that the sentence is about ÷ the one that is named. */
function target(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const aimed = aim(text, index);
  if (aimed) return aimed;
  const goal = text.counts[index - 1];
  if (!goal || !has(goal.left, 'duty', 'share') || percent.left[0]?.tag !== 'of' || !isExact(goal))
    return null;
  const told = before(text, index).filter(
    (count) => count !== goal && count.number.unit === goal.number.unit,
  );
  if (told.length === 0 || valueOf(goal) === 0) return [];
  if (told.some((count) => agrees(percent.number, (valueOf(count) / valueOf(goal)) * 100))) return [];
  const [part] = told;
  return part && told.length === 1 ? [wrong(percent, part, valueOf(part), valueOf(goal))] : [];
}

/** 予以公开41件、部分公开8件，合计占57%: some of the numbers before, added up, of the one that the sentence opens with. */
function together(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const share = percent.left.findIndex(({ tag }) => tag === 'share');
  if (share < 0 || !has(percent.left.slice(0, share), 'sum')) return null;
  const told = before(text, index);
  const [whole, ...rest] = told;
  const unit = told.at(-1)?.number.unit;
  if (
    !whole ||
    rest.length < 2 ||
    told.some(({ number }) => number.unit !== unit) ||
    ownWords(percent).length > 0
  )
    return [];
  const sums = rest.flatMap((_, from) =>
    rest
      .slice(from)
      .map((__, length) =>
        rest.slice(from, from + length + 1).reduce((sum, count) => sum + valueOf(count), 0),
      ),
  );
  const wholes = [
    ...told.map(valueOf),
    ...text.otherWholes(rest.at(-1) as Count, []),
    rest.reduce((sum, count) => sum + valueOf(count), 0),
  ];
  if (sums.some((sum) => wholes.some((one) => one > 0 && agrees(percent.number, (sum / one) * 100))))
    return [];
  const last = rest.slice(-2);
  const sum = last.reduce((all, count) => all + valueOf(count), 0);
  return sum > valueOf(whole) ? [] : [wrong(percent, whole, sum, valueOf(whole))];
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
  const told = before(text, index).filter(
    (count) => count !== part && count.number.unit === part.number.unit && valueOf(count) >= valueOf(part),
  );
  const near =
    told.length > 0
      ? told
      : before(text, index, 2).filter(
          (count) =>
            count !== part &&
            count.number.unit === part.number.unit &&
            valueOf(count) >= valueOf(part) &&
            count.matters.length > 0 &&
            part.matters.length > 0,
        );
  // What has a share of its own is a part as well.
  if (near.some((count) => hasShare(text, count))) return [];
  const meant =
    own.length === 0
      ? near
      : near.filter(({ left, right }) =>
          own.every((word) => [...left, ...right].some((other) => other.word === word.word)),
        );
  const values = meant.map(valueOf);
  const around = before(text, index, 1);
  // 收到34件，上年结转3件: both together are what was to be answered.
  const carried = around.filter(({ left }) => has(left, 'carry'));
  const bases = around.flatMap((count) => [
    valueOf(count),
    ...carried.map((other) => valueOf(count) + valueOf(other)),
  ]);
  if (bases.some((base) => base > 0 && agrees(percent.number, (valueOf(part) / base) * 100))) return [];
  const others = text.otherWholes(part, named);
  const wholes = [...values, values.reduce((a, b) => a + b, 0), ...others].filter(
    (whole) => whole > 0 && whole >= valueOf(part),
  );
  if (wholes.some((whole) => agrees(percent.number, (valueOf(part) / whole) * 100))) return [];
  const [whole] = wholes;
  return whole === undefined ? [] : [wrong(percent, meant[0] ?? part, valueOf(part), whole)];
}

/** Words behind 占 that name a whole of their own. */
function ownWords({ left }: Count): readonly Token[] {
  return left
    .slice(left.findLastIndex(({ tag }) => tag === 'share') + 1)
    .filter(({ tag }) => !GENERAL.includes(tag));
}

/** The number before a percentage, or before the brackets that stand between: 65件（予以公开52件），占60.7%. */
function outOfBrackets(counts: readonly Count[], index: number): number {
  const depth = counts[index]?.clause.depth ?? 0;
  let at = index - 1;
  while (at > 0 && (counts[at]?.clause.depth ?? 0) > depth) at -= 1;
  return at;
}

/** The number whose share is told: the one right before, or the one that the words before 占 name: 自然人占比83.3%. */
function partOf({ counts, sentence }: Text, index: number): Count | null {
  const percent = counts[index] as Count;
  const subject = percent.left
    .slice(
      0,
      percent.left.findIndex(({ tag }) => tag === 'share'),
    )
    .filter(({ tag }) => !['filler', 'is', 'of', 'list'].includes(tag));
  if (subject.length === 0) {
    const at = outOfBrackets(counts, index);
    const last = counts[at];
    return last && isExact(last) && sentence[index] === sentence[at] ? last : null;
  }
  // 两者占74%: several together, see `together`.
  if (has(subject, 'sum', 'partOf', 'all', 'each')) return null;
  const named = counts
    .slice(Math.max(0, index - REACH), index)
    .filter(({ left, right }) =>
      subject.every((word) => [...left, ...right].some((other) => other.word === word.word)),
    );
  const [only] = named;
  return only && named.length === 1 && isExact(only) ? only : null;
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
    const at = outOfBrackets(counts, index);
    const part = counts[at] as Count;
    // 占挂牌数的92.9% is of another whole than the shares beside it.
    if (
      ownWords(percent).length > 0 ||
      partOf(text, index) !== part ||
      sentence[index] !== sentence[at] ||
      !isShareOf(percent)
    )
      continue;
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const follows =
      last !== undefined &&
      last.percent === at - 1 &&
      (counts[last.part] as Count).number.unit === part.number.unit &&
      sentence[index] === sentence[last.percent];
    if (follows) chain?.push({ part: at, percent: index });
    else chains.push([{ part: at, percent: index }]);
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
  const fit = parts.every(
    (at) => at >= 0 && isExact(counts[at] as Count) && counts[at]?.number.unit === unit,
  );
  return fit ? parts.map((part, at) => ({ part, percent: index + at })) : [];
}

/** Shares that fit no whole, where all the others fit one. */
function judgeChain(text: Text, chain: readonly Link[]): WrongShare[] {
  const { counts } = text;
  const wholes = wholesOfChain(text, chain);
  const value = (index: number): number => valueOf(counts[index] as Count);
  const fits = ({ part, percent }: Link, whole: number) =>
    agrees((counts[percent] as Count).number, (value(part) / whole) * 100);
  // A part may itself be the whole of what follows, and units may differ: 38个单位, 14家占36.8%. Not so where all shares
  // stand behind all parts: 分别占.
  const [first, last] = [chain[0] as Link, chain.at(-1) as Link];
  const reach = (link: Link) => (first.percent > last.part ? first.part : link.part);
  const any = (link: Link) =>
    counts
      .slice(Math.max(0, reach(link) - REACH), reach(link))
      .some((count) => isExact(count) && valueOf(count) > 0 && fits(link, valueOf(count)));
  const misses = chain.filter((link) => !wholes.some((whole) => fits(link, whole)) && !any(link));
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
