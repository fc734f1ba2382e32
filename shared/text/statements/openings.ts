/** Words and signs that open a list of parts behind its whole. */
import { KINDS } from '../lexicon/measures.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import { sequence, sequenceEnd } from '../sequence.ts';
import type { Token } from '../tokens.ts';
import { between, type Item } from './items.ts';
import { allOf, someOf, type Found, type Opening } from './opening.ts';
import { has, SIGNS } from './slot.ts';
import { unopened } from './unopened.ts';

/** How far a list may stand from its whole, and how long it may be, in UTF-16 units. */
const NEAR = 200;
const LONGEST = 1500;

/** 按渠道分, 从内容看, 分领域统计: by what a number is split. */
export const SPLIT = sequence(
  'splitBy|splitEnd unknown|name|applicant|result|channel|of|filler|thing|act|narrow|information|application|apply|matter|disclosure|time|publish+ splitEnd',
);

const SPLIT_BY = sequence('splitBy applicant|result|channel|of|filler|thing+ colon');

/** 按内容计，…: one word that no list knows. */
const RECKONED = sequence('splitBy unknown comma');

/** Lists that open in a paragraph, in order; of two for one whole the first. */
export function openingsOf(paragraph: Paragraph, items: readonly Item[]): readonly Opening[] {
  const openings: Opening[] = [];
  items.slice(1).forEach((next, index) => {
    const item = items[index] as Item;
    const gap = between(paragraph, item, next);
    const found = openingIn(paragraph, item, gap) ?? unopened(paragraph, items, index);
    if (!found) return;
    const around = openings.find(({ end }) => item.start < end);
    // A part of a list is the whole of another only where the text says so.
    if (found.loose && around) return;
    const word = gap[found.index] as Token;
    const before = gap.slice(0, found.index);
    if (isOneShare(word, items[index + 2]) || isSplitOfTotals(found, next)) return;
    const told = isSplitOfAround(found, before, next) ? around : undefined;
    // 收到32件，上年为40件。从主体看，…: not of another year.
    const ofYear = has(before, 'stop') ? toldOfYear(items, index) : undefined;
    // A list inside brackets behind a number belongs to that number; behind closed brackets to the one before them.
    const named = namedAround(items, index, before, gap.slice(found.index));
    if (named === undefined) return;
    const whole = told?.whole ?? ofYear ?? named ?? index - bracketed(paragraph, items, index, before);
    if (!told && openings.at(-1)?.whole === whole && found.direct && found.by !== 'partOf') return;
    openings.push({
      ...found,
      whole,
      bracketed: found.direct && gap[0]?.tag === 'open' && found.index === 1,
      first: index + 1,
      start: word.start,
      end: found.end ?? endOf(paragraph, item.at + 1 + found.index, found.by),
    });
  });
  return openings;
}

/**
 * 共541条。其中一季度128条、…、四季度135条。按类别分，…: a split in a sentence of its own is of what the list before was of, unless it tells
 * results, which are of those answered.
 */
function isSplitOfAround({ by }: Found, before: readonly Token[], { count }: Item): boolean {
  return by === 'splitBy' && has(before, 'stop', 'semi') && !has(count.words, 'result');
}

/** The number of the report's year right before one of another year, where both are of one thing; undefined for none. */
function toldOfYear(items: readonly Item[], last: number): number | undefined {
  const [before, item] = [items[last - 1], items[last]];
  const isSame = item?.count.scope.time === 'other' && before?.count.scope.time === 'own';
  return isSame && before.unit === item.unit ? last - 1 : undefined;
}

/** 从主体看，以自然人为主，共28件，…；商业企业3件: what is told first is a total of its own. */
function isSplitOfTotals({ by }: Found, { count: { left } }: Item): boolean {
  return by === 'splitBy' && has(left, 'sum');
}

/** 占 with a number of things tells parts only where another does, too. */
function isOneShare(word: Token, second: Item | undefined): boolean {
  return word.tag === 'share' && !has(second?.count.left ?? [], 'share');
}

/**
 * The number that the words around an opening name, null for none; undefined where a sentence of its own divides what none of the
 * numbers before is of: 新增栏目分为三类：….
 */
function namedAround(
  items: readonly Item[],
  last: number,
  before: readonly Token[],
  [word, ...lead]: readonly Token[],
): number | null | undefined {
  const named = namedWhole(items, last, lead) ?? namedSubject(items, last, before);
  return named === null && word?.key === 'divides' && has(before, 'stop') ? undefined : named;
}

/** 网站发布98条、微信群转发320条。其中网站信息包括…: the one of the numbers before that the words of the list name; null for none. */
function namedWhole(items: readonly Item[], last: number, lead: readonly Token[]): number | null {
  const opens = lead.findIndex(({ tag }) => tag === 'include' || tag === 'each');
  return opens < 0 ? null : itemOfWay(items, last, lead.slice(0, opens));
}

/** …公开1946条，…公开684条。门户网站公开的信息分为六类：…: what the sentence that tells the list is about; null for none. */
function namedSubject(items: readonly Item[], last: number, before: readonly Token[]): number | null {
  const stop = before.findLastIndex(({ tag }) => tag === 'stop');
  return stop < 0 ? null : itemOfWay(items, last, before.slice(stop + 1));
}

/** The one of the numbers before that is told of a way that the words name; null for none. */
function itemOfWay(items: readonly Item[], last: number, words: readonly Token[]): number | null {
  const ways = waysIn(words);
  const [only, ...more] = items
    .slice(0, last + 1)
    .flatMap(({ count }, index) => (waysIn(count.left).some((way) => ways.includes(way)) ? [index] : []));
  return only !== undefined && more.length === 0 ? only : null;
}

/** Each way that words name. */
function waysIn(words: readonly Token[]): readonly string[] {
  return words.flatMap(({ tag, key, word }) => (tag === 'channel' && key !== 'way' ? [key || word] : []));
}

/** A word or sign behind a whole that may open a list. */
interface Candidate {
  readonly tokens: readonly Token[];
  /** Where the gap begins in the tokens, the tokens of the gap, and the place of the word in it. */
  readonly at: number;
  readonly gap: readonly Token[];
  readonly index: number;
  readonly token: Token;
  readonly before: readonly Token[];
  /** Nothing but signs before it. */
  readonly direct: boolean;
}

/** An opening; null where none can follow, undefined where this word opens nothing. */
type Way = (candidate: Candidate) => Found | null | undefined;

function openingIn({ tokens }: Paragraph, item: Item, gap: readonly Token[]): Found | null {
  const at = item.at + 1;
  for (const [index, token] of gap.entries()) {
    if (token.start - item.end > NEAR) return null;
    const way = WAYS[token.tag];
    if (!way) continue;
    const before = gap.slice(0, index);
    // 431条（各渠道不重复计算）：…: what is said in brackets opens nothing behind them.
    const closes = depthOf(gap) === 0 && (token.tag === 'open' || depthOf(before) > 0);
    if (closes && !has(gap.slice(index), 'number')) continue;
    const found = way({ tokens, at, gap, index, token, before, direct: isOnlySigns(before) });
    if (found !== undefined) return found;
  }
  return null;
}

const byPartOf: Way = ({ index, before, direct }) =>
  isOneSentence(before) ? { ...someOf('partOf', index), direct } : null;

/** 274条，…互不重复，网站发了133条: the ways are told one by one. */
const byWays: Way = ({ gap, index }) =>
  deniesOverlap(gap.slice(0, index + 1)) && has(gap.slice(index), 'channel')
    ? someOf('share', index)
    : undefined;

const byInclude: Way = ({ index, before, direct }) =>
  before.at(-1)?.tag !== 'list' && (direct || isResult(before) || deniesOverlap(before))
    ? someOf('include', index)
    : undefined;

/** 分别为…, 依次为…, behind the whole, the names of the parts or the times they are of. */
const byOrder: Way = ({ tokens, at, gap, index, token, before, direct }) => {
  if (token.key === 'divides')
    return intoKinds(gap, index) ?? intoGrades(gap, index) ?? intoParts(gap, index);
  if (token.key !== '' || isOfChange(gap.slice(index + 1))) return undefined;
  if (direct || isOfNames(before, token) || isOfTimes(before)) return allOf(token.tag, index);
  // What the names are of may be any number before, and all of them are told where nothing says 主要.
  const numbers = numbersBehind(tokens, at + index);
  return numbers > 1 && mayBeNames(before, numbers) ? { ...allOf(token.tag, 0), direct: false } : undefined;
};

/** 137条信息分为三类，公告41条、…. */
function intoKinds(gap: readonly Token[], index: number): Found | undefined {
  const [kinds, sign] = gap.slice(index + 1);
  const opens =
    kinds?.number?.role === 'count' &&
    KINDS.has(kinds.number.unit) &&
    (sign?.tag === 'comma' || sign?.tag === 'colon');
  // 门户网站公开的信息分为六类：… in a sentence of its own.
  const stop = gap.slice(0, index).findLastIndex(({ tag }) => tag === 'stop');
  const told = gap.slice(stop + 1, index);
  return opens && isShort(told, LONGEST_LEAD) ? allOf('each', index) : undefined;
}

/** 对57个部门开展考评，按得分分为优秀12个、…. */
function intoGrades(gap: readonly Token[], index: number): Found | undefined {
  const clause = gap.slice(gap.slice(0, index).findLastIndex(({ tag }) => tag === 'comma') + 1, index);
  const graded = gap.slice(index + 1).every(({ tag }) => tag === 'grade');
  return clause[0]?.tag === 'splitBy' && graded ? allOf('each', index) : undefined;
}

/** 61处，按性质分为表述27处、…; 网站的4260条又可分为政策188条、…. */
function intoParts(gap: readonly Token[], index: number): Found | undefined {
  const lead = gap.slice(gap[0]?.tag === 'comma' ? 1 : 0, index);
  const names = gap.slice(gap[index + 1]?.tag === 'colon' ? index + 2 : index + 1);
  return !has(names, ...SIGNS) && isShort(lead) && !has(lead, 'chosen') ? allOf('each', index) : undefined;
}

/** Signs that do more than set one name beside another. */
const DIVIDING: readonly Tag[] = SIGNS.filter((tag) => tag !== 'list');

/** 15场，主题涵盖教育、医疗和就业，分别为…; 512条，政策、防控两类分别为…: do so many names stand side by side in the last clause, and nothing else? */
function mayBeNames(before: readonly Token[], many: number): boolean {
  const clause = behindComma(before.slice(before.findIndex(({ tag }) => SIGNS.includes(tag))));
  const lists = clause.filter(({ tag }) => tag === 'list').length;
  const joins = clause.filter(({ tag, key }) => tag === 'join' && key === '');
  const within = joins.every(({ word }) => word.endsWith('及'));
  const bare = !has(clause, 'act', 'hold', 'publish', ...DIVIDING);
  // 文件及解读、防控: 及 may be a part of a name.
  return bare && (lists + joins.length + 1 === many || (within && lists > 0 && lists + 1 === many));
}

/** Numbers of one unit side by side behind a token, up to the end of their enumeration. */
function numbersBehind(tokens: readonly Token[], at: number): number {
  let many = 0;
  let unit: string | undefined;
  for (const { tag, number } of tokens.slice(at + 1)) {
    if (tag === 'number' && (unit === undefined || number?.unit === unit))
      [many, unit] = [many + 1, number?.unit];
    else if (many === 0 || (tag !== 'list' && tag !== 'join' && tag !== 'comma')) break;
  }
  return many;
}

/** 356条，动态占128条，公告占97条: parts told as shares, with their numbers. */
const byShare: Way = ({ gap, index, before }) =>
  index === gap.length - 1 && isOneName(before) ? someOf('share', index) : undefined;

/** 84场活动由讲座36场、…组成. */
const byMakeUp: Way = ({ tokens, at, index, before, direct }) =>
  (direct || isShort(before)) && isClosed(tokens, at + index) ? allOf('from', index) : undefined;

/** 按渠道：网站112条，公众号228条; 分领域看，住房86条，城管72条. */
const bySplit: Way = ({ gap, index, before, direct }) => {
  const splits = [SPLIT, SPLIT_BY].some((steps) => sequenceEnd(gap, index, steps) !== -1);
  const reckons = gap[index + 1]?.word.endsWith('计') && sequenceEnd(gap, index, RECKONED) !== -1;
  return isOneSentence(before) && (splits || reckons) ? { ...allOf('splitBy', index), direct } : undefined;
};

/** 24宗里，…; 32项指标中达标28项; 172处公开栏中一类68处、二类71处. */
const byWithin: Way = ({ tokens, at, gap, index, before }) => {
  const name = gap.slice(index + 1);
  const listed = tokens[at + gap.length + 1]?.tag === 'list' && name.length > 0 && isShort(name);
  return (gap[index + 1]?.tag === 'comma' || has(name, 'grade') || listed) && isShort(before)
    ? someOf('partOf', index)
    : undefined;
};

/** 共541条：动态320条，…; 28件（网上21件，…）. */
const bySign: Way = ({ gap, index, token: { tag }, before }) => {
  if (tag === 'colon' && isOfKinds(before)) return someOf(tag, index);
  if (!isShort(withoutBrackets(before), tag === 'colon' ? LONGEST_LEAD : SHORT)) return undefined;
  const opensItself = has(gap.slice(index + 1, index + 3), 'partOf', 'include', 'each');
  return opensItself ? undefined : someOf(tag, index);
};

/** How a word or sign opens a list. */
const WAYS: Partial<Record<Tag, Way>> = {
  partOf: byPartOf,
  comma: byWays,
  include: byInclude,
  inTurn: byOrder,
  each: byOrder,
  share: byShare,
  from: byMakeUp,
  splitBy: bySplit,
  splitEnd: bySplit,
  within: byWithin,
  colon: bySign,
  open: bySign,
};

/** 由 opens a list only where the sentence closes it with 组成. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at).find(({ tag }) => tag === 'consists' || tag === 'stop')?.tag === 'consists';
}

/** 428条，分属五个栏目：…: a clause between that tells how many kinds there are. */
function isOfKinds(words: readonly Token[]): boolean {
  const clause = behindComma(words);
  const [kinds] = clause.flatMap(({ number }) => (number?.role === 'count' ? [number] : []));
  return (
    !has(clause, ...SIGNS) && kinds !== undefined && KINDS.has(kinds.unit) && clause.length < LONGEST_KINDS
  );
}

const LONGEST_KINDS = 8;

/** A comma and the name of the first part. */
function isOneName(words: readonly Token[]): boolean {
  const name = behindComma(words);
  return name.length > 0 && !has(name, ...SIGNS);
}

/** A clause behind a comma, without the comma that closes it; nothing where the words are another thing. */
function behindComma(words: readonly Token[]): readonly Token[] {
  if (words[0]?.tag !== 'comma') return [];
  return words.slice(1, words.at(-1)?.tag === 'comma' ? -1 : undefined);
}

/** 318条，来源没有交叉重复，具体为…. */
function deniesOverlap(words: readonly Token[]): boolean {
  return (
    words.at(-1)?.tag === 'comma' &&
    !has(words, 'semi', 'stop', 'colon', 'open', 'close', 'dash') &&
    (words.some(({ key }) => key === 'noOverlap') || (has(words, 'overlap') && has(words, 'negation')))
  );
}

function depthOf(words: readonly Token[]): number {
  return words.filter(({ tag }) => tag === 'open').length - words.filter(({ tag }) => tag === 'close').length;
}

function isOnlySigns(words: readonly Token[]): boolean {
  return withoutBrackets(words).every(({ tag }) => SIGNS.includes(tag) || tag === 'filler');
}

/** 431条（各渠道不重复计算）：…: what stands in brackets left out. */
function withoutBrackets(words: readonly Token[]): readonly Token[] {
  let depth = 0;
  return words.filter(({ tag }) => {
    if (tag === 'open') depth += 1;
    const inside = depth > 0;
    if (tag === 'close' && inside) depth -= 1;
    return !inside;
  });
}

/** 3200份，发往小学、初中、幼儿园的分别为…, …、工贸、烟花爆竹四类依次为…: the names stand in front, side by side, as what the thing is told of. */
function isOfNames(before: readonly Token[], { word }: Token): boolean {
  const names = behindComma(before);
  const last = before.at(-1);
  // 162件，按有效、修订、失效三类标识，分别为….
  const isTold =
    last?.tag === 'comma' ? has(names, 'splitBy') : last?.tag === 'of' || last?.number?.role === 'count';
  return isTold && has(names, 'list', 'join') && !has(names, ...DIVIDING) && /[为是]$/u.test(word);
}

/** 429条，一至四季度依次为…; 429条，上半年、下半年分别为…. */
function isOfTimes(before: readonly Token[]): boolean {
  const names = behindComma(before);
  return names.length > 0 && names.every(({ tag, number }) => TIMES.includes(tag) || number?.role === 'date');
}

const TIMES: readonly Tag[] = ['time', 'list'];

/** 分别较上年增加2件, 分别占60%. */
function isOfChange(words: readonly Token[]): boolean {
  return has(words.slice(0, 1), 'than', 'more', 'less', 'share');
}

/** 办结9件，结果包括…. */
function isResult(words: readonly Token[]): boolean {
  return words.every(({ tag }) => RESULT_WORDS.includes(tag));
}

const RESULT_WORDS: readonly Tag[] = [...SIGNS, 'filler', 'act', 'outcome', 'chosen', 'of', 'result'];

/** 其中 may open a sentence about the one before it. */
function isOneSentence(words: readonly Token[]): boolean {
  const stop = words.findIndex(({ tag }) => tag === 'stop');
  return stop < 0 || isOnlySigns(words.slice(stop));
}

/** Signs of what was counted in front of a bracket, and in front of a colon: 81个单位按时公开部门预算：…. */
const SHORT = 8;
const LONGEST_LEAD = 16;

/** A few words of what was counted, no sign between. */
function isShort(words: readonly Token[], longest: number = SHORT): boolean {
  const length = words.reduce((sum, { start, end }) => sum + end - start, 0);
  return words.every(({ tag }) => !SIGNS.includes(tag)) && length <= longest;
}

/** How many items before the gap stand in brackets that are closed again: 26件（上年结转1件），其中…. */
function bracketed(
  paragraph: Paragraph,
  items: readonly Item[],
  last: number,
  gap: readonly Token[],
): number {
  if (gap.find(({ tag }) => tag === 'open' || tag === 'close')?.tag !== 'close') return 0;
  const opens = items
    .slice(0, last)
    .findLastIndex((item, at) => has(between(paragraph, item, items[at + 1]), 'open'));
  return opens < 0 ? 0 : last - opens;
}

/** 分别为网站3条；微信2条: is the sign right behind the first part a semicolon? */
function listsBySemicolon(tokens: readonly Token[], from: number): boolean {
  const first = tokens.findIndex(({ tag }, at) => at > from && tag === 'number');
  return tokens.slice(first).find(({ tag }) => SIGNS.includes(tag))?.tag === 'semi';
}

/** A list ends with its sentence, and one in brackets with them; brackets that open within it close within it. */
function endOf({ tokens, folded }: Paragraph, from: number, by: Tag): number {
  const start = tokens[from]?.start ?? 0;
  let depth = 0;
  for (let next = from + 1; next < tokens.length; next++) {
    const { tag, start: at } = tokens[next] as Token;
    if (tag === 'open') depth += 1;
    if (tag === 'close') depth -= 1;
    const closes = tag === 'semi' && by === 'each' && depth === 0 && !listsBySemicolon(tokens, from);
    if (closes || depth < 0 || tag === 'stop' || at - start > LONGEST) return at;
  }
  return folded.text.length;
}
