/**
 * Wholes with their parts: “共公开信息120条，其中网站80条、微信公众号40条”, nested ones and sums behind their parts too.
 *
 * A list that comes to its whole in any reading is right. One that does not is wrong where a part, or all parts
 * together, are more than the whole, or where the sentence claims that the parts are all there is. Rule N-02.
 */
import { COMPLEMENTS } from '../lexicon/relations.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import { wrongListsApart } from './apart.ts';
import { between, itemsOf, tidy, type Item } from './items.ts';
import { endsSentence, isComplete, isOverlap, isSelection, mayOverlap, overlaps } from './list-claims.ts';
import {
  areOfNamedKind,
  comesTo,
  continuation,
  isKept,
  isListed,
  isRemainder,
  isVague,
  type List,
  type Lists,
  mainParts,
  type Part,
} from './list-readings.ts';
import type { Opening } from './opening.ts';
import { openingsOf } from './openings.ts';
import { has } from './slot.ts';
import { wrongStages } from './stages.ts';
import type { Count } from './statement.ts';
import type { Token } from '../tokens.ts';
import { totalsBehind } from './totals.ts';

export interface WrongList {
  readonly whole: Count;
  /** Parts at the top level of the list, in order. */
  readonly parts: readonly Count[];
  readonly sum: number;
  /**
   * `over`: more than the whole · `short`: less, though the parts are said to be all · `slip`: nearly the whole, and
   * nothing is said of it.
   */
  readonly fault: 'over' | 'short' | 'slip';
  /** Only the way the parts stand there says that they are all: with 等 behind them they would be some. */
  readonly selection?: boolean;
  /** Far more than the whole, and every part is a channel: the channels share what they publish. */
  readonly channels: boolean;
}

/** Numbers of a list at most; a longer one is not judged. */
const LONGEST = 24;

/** From here on, a list without a claim looks like one with a slip. */
const NEARLY = 0.9;

/** The same of three parts or more that nothing opens. */
const LOOSELY = 0.8;

/** One piece of information goes out through several channels: more than this is no slip. */
const OVERLAP = 1.3;

/** Every list of a paragraph that cannot be right, in order. */
export function wrongLists(paragraph: Paragraph, counts: readonly Count[]): readonly WrongList[] {
  const items = itemsOf(paragraph, counts);
  if (items.length < 2) return [];
  const openings = openingsOf(paragraph, items);
  const lists: Lists = {
    paragraph,
    items,
    openings,
    nested: new Map(openings.map((opening) => [opening.whole, opening])),
  };
  const told = new Set(
    openings.flatMap(({ whole, loose }) => (loose === true ? [] : (items[whole]?.count ?? []))),
  );
  const stages = wrongStages(paragraph, items).filter(({ whole }) => !told.has(whole));
  const opened = openings
    .flatMap((opening) => judge(lists, opening) ?? [])
    .filter(({ whole }) => !stages.some((stage) => stage.whole === whole));
  const near = [...opened, ...totalsBehind(paragraph, items, openings), ...stages];
  const judged = new Set(near.map(({ whole }) => whole));
  const apart = wrongListsApart(paragraph, items, openings).filter(({ whole }) => !judged.has(whole));
  return [...near, ...apart].sort((a, b) => a.whole.start - b.whole.start);
}

function judge(lists: Lists, opening: Opening): WrongList | null {
  const { items, paragraph } = lists;
  const whole = wholeOf(lists, opening);
  if (whole === null) return null;
  const total = items[whole] as Item;
  const inside = insideOf(lists, opening);
  const candidates = partsAmong(inside, opening, total);
  if (!isClear(opening, total, candidates)) return null;
  const list: List = { ...lists, candidates, after: new Map() };
  const further = continuation(lists, opening, total);
  const others =
    opening.by === 'partOf' || !opening.direct
      ? otherWholes(lists, opening, whole)
      : resultsAside(lists, opening, whole, candidates);
  if ([total.value, ...others].some((target) => comesTo(list, target, further))) return null;
  // 新收10件，上年结转2件，其中自然人9件、企业4件: which of them, or both, is left open.
  const carried = isCarried(total) && opening.direct && !areResults(candidates);
  if (carried && opening.by !== 'splitBy') return null;
  const parts = [...mainParts(list, total.value), ...further];
  const sum = tidy(parts.reduce((result, { item }) => result + item.value, 0));
  if (sum === total.value || overlaps(paragraph, opening, parts)) return null;
  // 办结31件，2件结转。从结果看，…: the split is of another number.
  if (
    carried ||
    (opening.by === 'splitBy' && !opening.direct && parts.some(({ item }) => item.value > total.value))
  )
    return splitOfEarlier(lists, opening, parts, sum);
  const isCertain = opening.bracketed || (opening.direct && parts.length > 1);
  const most = isCertain ? total.value : Math.max(total.value, ...others);
  const fault = faultOf({ lists, opening, total, inside, candidates, parts, sum, most });
  return (
    fault && {
      whole: total.count,
      parts: parts.map(({ item }) => item.count),
      sum,
      channels: sum / total.value > OVERLAP && parts.every(({ item }) => item.count.channel !== ''),
      fault,
      selection: (opening.by === 'colon' || opening.by === 'splitBy') && !parts.some(isRemainder),
    }
  );
}

/** The numbers that may be parts of `total`; 其中已开工20个、拟开工6个: what is to be done with some of them, too, where all come near. */
function partsAmong(inside: readonly Part[], { by, direct }: Opening, total: Item): readonly Part[] {
  const possible = inside.filter(({ item }) => mayBePart(item, total));
  const done = possible.filter(({ item }) => !item.count.scope.plan);
  const sumOf = (parts: readonly Part[]) => tidy(parts.reduce((sum, { item }) => sum + item.value, 0));
  const near = Math.abs(sumOf(possible) / total.value - 1) <= MOST_PLANNED;
  const planned =
    possible.length > 1 &&
    by === 'partOf' &&
    direct &&
    near &&
    !possible.some((part) => isSameDeed(part, total));
  return planned && sumOf(done) !== total.value ? possible : done;
}

/** 公开信息100条，其中拟公开公告41条: what is to be done is none of what was done. */
function isSameDeed({ item: { count } }: Part, total: Item): boolean {
  const told = new Set(total.count.left.map(({ word }) => word));
  return count.left.some(({ tag, word }) => DEEDS.includes(tag) && told.has(word));
}

const DEEDS: readonly Tag[] = ['publish', 'hold', 'act'];

/** Has something come of a plan: 已建成12个, 正在建设3个? */
function hasBegun({ item: { count } }: Part): boolean {
  return has(count.left, 'actual', 'happened', 'ahead') || count.left.some(({ word }) => word === '已');
}

/** Parts of which some are planned are far off by so much where these are further ones. */
const MOST_PLANNED = 0.2;

/** May a number of a list be a part of `total`? */
function mayBePart(item: Item, total: Item): boolean {
  return (
    isSameUnit(item, total) &&
    !isSubtotal(item) &&
    (!isOverlapping(item) || isComplement(item)) &&
    !has(item.count.left, 'upTo')
  );
}

/** Is the list short enough, its numbers exact and told of what its whole is told of? */
function isClear(opening: Opening, total: Item, candidates: readonly Part[]): boolean {
  const [first] = candidates;
  return (
    first !== undefined &&
    candidates.length <= LONGEST &&
    !isRestated(first, total) &&
    !isVague(total) &&
    !candidates.some(({ item }) => isVague(item)) &&
    // Plans are no facts, unless the parts tell what has become of them; last year's list has to add up as this year's.
    (!total.count.scope.plan || candidates.some(hasBegun)) &&
    !isOtherTime(opening, candidates)
  );
}

/** A list that comes to its whole in no reading. */
interface Mismatch {
  readonly lists: Lists;
  readonly opening: Opening;
  readonly total: Item;
  /** All numbers of the list, and those that may be parts. */
  readonly inside: readonly Part[];
  readonly candidates: readonly Part[];
  /** Those at its top level, and what they come to. */
  readonly parts: readonly Part[];
  readonly sum: number;
  /** The largest number that may be the whole. */
  readonly most: number;
}

/** What is wrong with it; null where nothing says that it has to come to its whole. */
function faultOf(mismatch: Mismatch): WrongList['fault'] | null {
  const { lists, opening, total, parts, sum, most } = mismatch;
  const { paragraph, items } = lists;
  if (parts.some(({ item }) => item.value > most)) return 'over';
  if (parts.length === 1) return null;
  if (sum > most) {
    if (mayOverlap(parts, sum / most) || isShared(lists, opening, parts, tidy(sum - most))) return null;
    return opening.loose && !areOfNamedKind(parts) ? 'slip' : 'over';
  }
  if (isSelection(paragraph, opening, items[opening.first] as Item, parts)) return null;
  const ends = opening.loose === true || endsSentence(paragraph, parts);
  if (hasPartsAlone(mismatch) && isComplete(lists, opening, parts, ends)) return 'short';
  const nearly = sum / total.value >= (isLoose(opening, parts, total) ? LOOSELY : NEARLY);
  return ends && nearly && total.count.number.role === 'count' ? 'slip' : null;
}

/** A number of another thing among the parts leaves open what is counted. */
function hasPartsAlone({ lists, inside, candidates, parts }: Mismatch): boolean {
  const last = parts.at(-1) as Part;
  return inside.every(({ item, index }) => {
    const follows = index > last.index && !isListed(between(lists.paragraph, last.item, item));
    return follows || isSubtotal(item) || candidates.some((part) => part.index === index);
  });
}

/** 12场，在城区、乡镇分别为8场、6场，其中2场联合举办: what they have in common is told, and it is what they are too many. */
function isShared({ items }: Lists, { end }: Opening, parts: readonly Part[], excess: number): boolean {
  const last = parts.at(-1)?.index ?? 0;
  return items
    .slice(last + 1)
    .some(({ value, start, count }) => start < end && value === excess && has(count.left, 'partOf'));
}

/**
 * 新收74件，上年转来3件，办结70件，未办结7件。按渠道分，网上48件，邮寄29件，当面5件: the split is of another number of the sentence before,
 * and too large for each of them and for any together.
 */
function splitOfEarlier(
  lists: Lists,
  opening: Opening,
  parts: readonly Part[],
  sum: number,
): WrongList | null {
  const earlier = sentenceBefore(lists, opening).flatMap((index) => lists.items[index] ?? []);
  const unit = parts[0]?.item.unit;
  const most = earlier
    .filter((item) => item.unit === unit)
    .reduce<Item | null>((one, other) => (one === null || other.value > one.value ? other : one), null);
  if (areResults(parts)) return null;
  if (!most || sum <= most.value || sum > most.value * OVERLAP || parts.length < 2) return null;
  return {
    whole: most.count,
    parts: parts.map(({ item }) => item.count),
    sum,
    fault: 'over',
    channels: false,
  };
}

/** Three names and numbers, or grades, come to nearly all; so do things gone through, of which some are kept. */
function isLoose({ loose }: Opening, parts: readonly Part[], { count }: Item): boolean {
  const cleaned = count.left.some(({ tag, key }) => tag === 'narrow' && key === 'cleanup');
  return (
    (loose === true && parts.length > 2) ||
    parts.every(({ item }) => has(item.count.left, 'grade')) ||
    (cleaned && parts.some(isKept))
  );
}

/** Items of a list: those between its opening and its end. */
function insideOf({ items, paragraph }: Lists, { by, first, end, whole }: Opening): Part[] {
  const inside: Part[] = [];
  for (let index = first; index < items.length; index++) {
    const item = items[index] as Item;
    if (item.start >= end) break;
    // 426个，其中新增118个；在426个数据集中，…: the whole told again begins another list.
    // 共180元，分别为100元和80元，实际收取180元: told again behind numbers without a name.
    const again =
      item.value === items[whole]?.value &&
      (has(item.count.clause.tokens, 'within') ||
        item.count.clause.tokens[0]?.tag === 'filler' ||
        (by === 'each' && inside.length > 1 && has(item.count.left, 'collect', 'publish', 'hold', 'act')));
    if (inside.length > 0 && (again || beginsWithin(paragraph, items[index - 1] as Item, item))) break;
    inside.push({ item, index });
  }
  return inside;
}

/** …；新签约项目中，省外23个: another whole is named, and its list begins. */
function beginsWithin(paragraph: Paragraph, last: Item, item: Item): boolean {
  const gap = between(paragraph, last, item);
  const at = gap.findIndex(({ tag }, index) => tag === 'within' && gap[index + 1]?.tag === 'comma');
  return at >= 0 && has(gap.slice(0, at), 'semi', 'comma');
}

function isSameUnit({ unit }: Item, whole: Item): boolean {
  return unit === whole.unit || unit === '';
}

/** 发布73条（2022年全年为191条）, 收到2件（上年5件）: in brackets stands what it was at another time, and no part. */
function isOtherTime({ by }: Opening, candidates: readonly Part[]): boolean {
  const [first, ...others] = candidates.map(({ item }) => item.count.left);
  return (
    by === 'open' && first !== undefined && namesYear(first, true) && !others.some((left) => namesYear(left))
  );
}

/** Do the words name a year, or (`alone`) nothing but that? */
function namesYear(words: readonly Token[], alone = false): boolean {
  const isTime = ({ tag, number }: Token) => number?.role === 'year' || tag === 'time';
  return (
    words.some(isTime) &&
    (!alone || words.every((word) => isTime(word) || word.tag === 'is' || word.tag === 'filler'))
  );
}

/** 其中成交的24宗里…, 其中8件不予处理的含…: the number tells a whole again and is no part. */
function isRestated({ item }: Part, whole: Item): boolean {
  const behind = item.count.clause.tokens.filter(({ start }) => start >= item.end);
  return behind[0]?.tag === 'within' || (item.value === whole.value && has(behind, 'include'));
}

/** 两项合计1123件 inside a list is a sum of its own and no part. */
function isSubtotal({ count: { left } }: Item): boolean {
  return (
    has(left, 'sum') &&
    left.every(
      ({ tag, number }) =>
        tag === 'sum' || tag === 'filler' || tag === 'list' || tag === 'is' || number !== null,
    )
  );
}

/** 转载85篇 beside 原创130篇. */
function isComplement({ count: { left } }: Item): boolean {
  return COMPLEMENTS.some((pair) => pair.includes(left.at(-1)?.word ?? ''));
}

function isOverlapping({ count: { left } }: Item): boolean {
  return left.some((word, at) => isOverlap(word, left[at + 1]));
}

/**
 * The number right before the opening, or the last before it that counts what the list counts: results are not those
 * of applications carried over.
 */
function wholeOf(lists: Lists, opening: Opening): number | null {
  const { items } = lists;
  const [nearest, first] = [items[opening.whole] as Item, items[opening.first] as Item];
  const earlier = sentenceBefore(lists, opening);
  if (isSameUnit(first, nearest)) {
    if (!isCarried(nearest) || !areResults(insideOf(lists, opening))) return opening.whole;
    return earlier.findLast((index) => isAnswered(items[index] as Item)) ?? opening.whole;
  }
  if (opening.by !== 'partOf') return null;
  return earlier.findLast((index) => items[index]?.unit === first.unit) ?? null;
}

/** Items of the sentence up to the whole, without it. */
function sentenceBefore({ items, paragraph }: Lists, { whole }: Opening): number[] {
  const found: number[] = [];
  for (let index = whole - 1; index >= Math.max(0, whole - LONGEST); index--) {
    const [item, next] = [items[index] as Item, items[index + 1] as Item];
    if (has(between(paragraph, item, next), 'stop')) break;
    found.unshift(index);
  }
  return found;
}

/**
 * What else the list may be about: another number before it, or several together (新收10件，上年结转2件，其中…).
 */
function otherWholes(lists: Lists, opening: Opening, whole: number): number[] {
  const { items } = lists;
  const unit = items[whole]?.unit;
  const indexes = [...sentenceBefore(lists, opening), opening.whole].filter(
    (index) => items[index]?.unit === unit,
  );
  const sums: number[] = [];
  let sum = 0;
  for (const index of indexes.reverse()) {
    const value = items[index]?.value ?? 0;
    sum = tidy(sum + value);
    sums.push(sum, value);
  }
  return sums;
}

/** Results of applications are about those that were answered, whatever stands before. */
function resultsAside(lists: Lists, opening: Opening, whole: number, parts: readonly Part[]): number[] {
  return areResults(parts) && isAnswered(lists.items[whole] as Item)
    ? []
    : otherWholes(lists, opening, whole);
}

function areResults(parts: readonly Part[]): boolean {
  return (
    parts.length > 1 &&
    parts.slice(0, 3).every(({ item }) => has([...item.count.left, ...item.count.right], 'result'))
  );
}

function isCarried({ count }: Item): boolean {
  return has(count.left, 'carry');
}

function isAnswered(item: Item): boolean {
  return !isCarried(item) && item.count.left.some(({ tag, key }) => tag === 'act' && ANSWERED.has(key));
}

const ANSWERED: ReadonlySet<string> = new Set(['handled', 'answered', 'processed']);
