/** Words and signs that open a list of parts behind its whole. */
import { KINDS } from '../lexicon/measures.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import { sequence, sequenceEnd } from '../sequence.ts';
import type { Token } from '../tokens.ts';
import { between, type Item } from './items.ts';
import type { Found, Opening } from './opening.ts';
import { has, SIGNS } from './slot.ts';
import { LONGEST_BARE, unopened } from './unopened.ts';

/** How far a list may stand from its whole, and how long it may be, in UTF-16 units. */
const NEAR = 200;
const LONGEST = 1500;

/** 其中 and its like open a list wherever they stand behind a whole; the others right behind it. */
/** 按渠道分, 从内容看, 分领域统计: by what a number is split. */
export const SPLIT = sequence(
  'splitBy|splitEnd unknown|name|applicant|result|channel|of|filler|thing|act|narrow|information|application|apply|matter|disclosure|time|publish+ splitEnd',
);

const SPLIT_BY = sequence('splitBy applicant|result|channel|of|filler|thing+ colon');

/** Lists that open in a paragraph, in order; of two for one whole the first. */
export function openingsOf(paragraph: Paragraph, items: readonly Item[]): readonly Opening[] {
  const openings: Opening[] = [];
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (!next) return;
    const gap = between(paragraph, item, next);
    const found = openingIn(paragraph, item.at + 1, gap) ?? unopened(paragraph, items, index);
    if (!found) return;
    const around = openings.find(({ first, end }) => first <= index && item.start < end);
    // A part of a list is the whole of another only where the text says so.
    if (found.loose && around) return;
    if (isOneShare(found, gap, items[index + 2]) || isSplitOfTotals(found, next)) return;
    const word = gap[found.index] as Token;
    if (word.start - item.end > NEAR) return;
    const told = isSplitOfAround(found, gap, next) ? around : undefined;
    // 收到32件，上年为40件。从主体看，…: not of another year.
    const ofYear = has(gap.slice(0, found.index), 'stop') ? toldOfYear(items, index) : undefined;
    // A list inside brackets behind a number belongs to that number; behind closed brackets to the one before them.
    const named = namedAround(items, index, gap, found);
    if (named === undefined) return;
    const whole =
      told?.whole ?? ofYear ?? named ?? index - bracketed(paragraph, items, index, gap.slice(0, found.index));
    if (told === undefined && openings.at(-1)?.whole === whole && found.direct && found.by !== 'partOf')
      return;
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
function isSplitOfAround({ by, index }: Found, gap: readonly Token[], { count }: Item): boolean {
  return by === 'splitBy' && has(gap.slice(0, index), 'stop', 'semi') && !has(count.words, 'result');
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
function isOneShare({ by, index }: Found, gap: readonly Token[], second: Item | undefined): boolean {
  return by === 'share' && gap[index]?.tag === 'share' && !(second && has(second.count.left, 'share'));
}

/**
 * The number that the words around an opening name, null for none; undefined where a sentence of its own divides what none of the
 * numbers before is of: 新增栏目分为三类：….
 */
function namedAround(
  items: readonly Item[],
  last: number,
  gap: readonly Token[],
  { index }: Found,
): number | null | undefined {
  const before = gap.slice(0, index);
  const named = namedWhole(items, last, gap.slice(index + 1)) ?? namedSubject(items, last, before);
  return named === null && gap[index]?.key === 'divides' && has(before, 'stop') ? undefined : named;
}

/** 网站发布98条、微信群转发320条。其中网站信息包括…: the one of the numbers before that the words of the list name; null for none. */
function namedWhole(items: readonly Item[], last: number, lead: readonly Token[]): number | null {
  const opens = lead.findIndex(({ tag }) => tag === 'include' || tag === 'each');
  return itemOfWay(items, last, lead.slice(0, Math.max(0, opens)));
}

/** …公开1946条，…公开684条。门户网站公开的信息分为六类：…: what the sentence that tells the list is about; null for none. */
function namedSubject(items: readonly Item[], last: number, before: readonly Token[]): number | null {
  const stop = before.findLastIndex(({ tag }) => tag === 'stop');
  const named = stop < 0 ? null : itemOfWay(items, last, before.slice(stop + 1));
  return named !== null && items[named]?.unit === items[last + 1]?.unit ? named : null;
}

/** The one of the numbers before that is told of the only way that the words name; null for none. */
function itemOfWay(items: readonly Item[], last: number, words: readonly Token[]): number | null {
  const names = words.filter(({ tag, key }) => tag === 'channel' && key !== 'way');
  const [name] = names;
  if (!name || names.length > 1) return null;
  const told = items
    .slice(Math.max(0, last - LONGEST_BARE), last + 1)
    .map((item, at) => ({ item, index: Math.max(0, last - LONGEST_BARE) + at }))
    .filter(({ item }) =>
      item.count.left.some(
        ({ tag, key, word }) => tag === 'channel' && (key || word) === (name.key || name.word),
      ),
    );
  const [only, ...more] = told;
  return only && more.length === 0 ? only.index : null;
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

function openingIn({ tokens }: Paragraph, at: number, gap: readonly Token[]): Found | null {
  for (let index = 0; index < gap.length; index++) {
    const token = gap[index] as Token;
    if (token.start - (gap[0]?.start ?? 0) > NEAR) return null;
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
  isOneSentence(before) ? { index, by: 'partOf', direct, complete: false } : null;

/** 274条，…互不重复，网站发了133条: the ways are told one by one. */
const byWays: Way = ({ gap, index }) =>
  index > 0 && deniesOverlap(gap.slice(0, index + 1)) && has(gap.slice(index), 'channel')
    ? { index, by: 'share', direct: true, complete: false }
    : undefined;

const byInclude: Way = ({ index, before, direct }) =>
  before.at(-1)?.tag !== 'list' && (direct || isResult(before) || deniesOverlap(before))
    ? { index, by: 'include', direct: true, complete: false }
    : undefined;

/** 分别为…, 依次为…, behind the whole, the names of the parts or the times they are of. */
const byOrder: Way = ({ tokens, at, gap, index, token, before, direct }) => {
  if (token.key === 'divides')
    return intoKinds(gap, index) ?? intoGrades(gap, index) ?? intoParts(gap, index);
  if ((token.tag !== 'inTurn' && token.key !== '') || isOfChange(gap.slice(index + 1))) return undefined;
  if (direct || isOfNames(before, token) || isOfTimes(before))
    return { index, by: token.tag, direct: true, complete: true };
  // What the names are of may be any number before, and all of them are told where nothing says 主要.
  const numbers = numbersBehind(tokens, at + index);
  return numbers > 1 && mayBeNames(before, numbers)
    ? { index: 0, by: token.tag, direct: false, complete: true }
    : undefined;
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
  return opens && isShort(told, stop < 0 ? SHORT : LONGEST_LEAD)
    ? { index, by: 'each', direct: true, complete: true }
    : undefined;
}

/** 对57个部门开展考评，按得分分为优秀12个、…. */
function intoGrades(gap: readonly Token[], index: number): Found | undefined {
  const clause = gap.slice(gap.slice(0, index).findLastIndex(({ tag }) => tag === 'comma') + 1, index);
  const graded = gap.slice(index + 1).every(({ tag }) => tag === 'grade');
  return clause[0]?.tag === 'splitBy' && graded && index < gap.length - 1
    ? { index, by: 'each', direct: true, complete: true }
    : undefined;
}

/** 61处，按性质分为表述27处、…; 网站的4260条又可分为政策188条、…. */
function intoParts(gap: readonly Token[], index: number): Found | undefined {
  const lead = gap.slice(gap[0]?.tag === 'comma' ? 1 : 0, index);
  const names = gap.slice(gap[index + 1]?.tag === 'colon' ? index + 2 : index + 1);
  return names.length > 0 && !has(names, ...SIGNS) && isShort(lead) && !has(lead, 'chosen')
    ? { index, by: 'each', direct: true, complete: true }
    : undefined;
}

/** 15场，主题涵盖教育、医疗和就业，分别为…; 512条，政策、防控两类分别为…: do so many names stand side by side in the last clause, and nothing else? */
function mayBeNames(before: readonly Token[], many: number): boolean {
  const closed = before.at(-1)?.tag === 'comma' ? -1 : undefined;
  const inside = before.slice(0, closed);
  const from = inside.findLastIndex(({ tag }) => SIGNS.includes(tag) && tag !== 'list');
  const clause = inside.slice(from + 1);
  const lists = clause.filter(({ tag }) => tag === 'list').length;
  const joins = clause.filter(({ tag, key }) => tag === 'join' && key === '');
  const within = joins.every(({ word }) => word.endsWith('及'));
  const bare =
    inside[from]?.tag === 'comma' &&
    !has(inside.slice(0, from), ...SIGNS) &&
    !has(clause, 'act', 'hold', 'publish') &&
    clause.every(({ number }) => number === null || number.value === many);
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
  index === gap.length - 1 && isOneName(before)
    ? { index, by: 'share', direct: true, complete: false }
    : undefined;

/** 84场活动由讲座36场、…组成. */
const byMakeUp: Way = ({ tokens, at, index, before, direct }) =>
  (direct || isShort(before)) && isClosed(tokens, at + index)
    ? { index, by: 'from', direct: true, complete: true }
    : undefined;

/** 按渠道：网站112条，公众号228条; 分领域看，住房86条，城管72条. */
const bySplit: Way = ({ gap, index, before, direct }) => {
  const end = Math.max(sequenceEnd(gap, index, SPLIT), sequenceEnd(gap, index, SPLIT_BY));
  return isOneSentence(before) && (end > index || isReckoned(gap.slice(index)))
    ? { index, by: 'splitBy', direct, complete: true }
    : undefined;
};

/** 按内容计，…: one word that no list knows. */
function isReckoned([by, name, sign]: readonly Token[]): boolean {
  return (
    by?.tag === 'splitBy' && name?.tag === 'unknown' && name.word.endsWith('计') && sign?.tag === 'comma'
  );
}

/** 24宗里，…; 32项指标中达标28项; 172处公开栏中一类68处、二类71处. */
const byWithin: Way = ({ tokens, at, gap, index, before }) => {
  const name = gap.slice(index + 1);
  const listed = tokens[at + gap.length + 1]?.tag === 'list' && name.length > 0 && isShort(name);
  return (gap[index + 1]?.tag === 'comma' || has(name, 'grade') || listed) && isShort(before)
    ? { index, by: 'partOf', direct: true, complete: false }
    : undefined;
};

/** 共541条：动态320条，…; 28件（网上21件，…）. */
const bySign: Way = ({ gap, index, token: { tag }, before }) => {
  if (tag === 'colon' && isOfKinds(before)) {
    const complete = before.some((word) => word.tag === 'splitEnd' || word.key === 'divides');
    return { index, by: 'colon', direct: true, complete };
  }
  const lead = withoutBrackets(before);
  if (!isShort(lead, tag === 'colon' ? LONGEST_LEAD : SHORT)) return undefined;
  const opensItself: readonly Tag[] = ['partOf', 'include', 'each'];
  if (gap.slice(index + 1, index + 3).some((word) => opensItself.includes(word.tag))) return undefined;
  return { index, by: tag, direct: true, complete: tag === 'colon' && isShort(lead, SHORT) };
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
  for (const { tag } of tokens.slice(at, at + LONGEST)) {
    if (tag === 'consists') return true;
    if (tag === 'stop') return false;
  }
  return false;
}

/** 428条，分属五个栏目：…: a clause between that tells how many kinds there are. */
function isOfKinds(words: readonly Token[]): boolean {
  const kinds = words.find(({ number }) => number?.role === 'count')?.number;
  return (
    words[0]?.tag === 'comma' &&
    !has(words.slice(1), ...SIGNS) &&
    kinds !== undefined &&
    kinds !== null &&
    KINDS.has(kinds.unit) &&
    words.length <= LONGEST_KINDS
  );
}

const LONGEST_KINDS = 8;

/** A comma and the name of the first part. */
function isOneName(words: readonly Token[]): boolean {
  return (
    words[0]?.tag === 'comma' && words.length > 1 && words.slice(1).every(({ tag }) => !SIGNS.includes(tag))
  );
}

/** 318条，来源没有交叉重复，具体为…. */
function deniesOverlap(words: readonly Token[]): boolean {
  return (
    words.at(-1)?.tag === 'comma' &&
    words.every(({ tag }) => !SIGNS.includes(tag) || tag === 'comma' || tag === 'list') &&
    (words.some(({ tag, key }) => tag === 'filler' && key === 'noOverlap') ||
      (has(words, 'overlap') && has(words, 'negation')))
  );
}

function depthOf(words: readonly Token[]): number {
  return words.filter(({ tag }) => tag === 'open').length - words.filter(({ tag }) => tag === 'close').length;
}

function isOnlySigns(words: readonly Token[]): boolean {
  let depth = 0;
  for (const { tag } of words) {
    if (tag === 'open') depth += 1;
    else if (tag === 'close') depth = Math.max(0, depth - 1);
    else if (depth === 0 && !SIGNS.includes(tag) && tag !== 'filler') return false;
  }
  return true;
}

/** 431条（各渠道不重复计算）：…: what stands in brackets that are closed again left out. */
function withoutBrackets(words: readonly Token[]): readonly Token[] {
  let depth = 0;
  return words.filter(({ tag }) => {
    if (tag === 'open') depth += 1;
    const inside = depth > 0;
    if (tag === 'close') depth = Math.max(0, depth - 1);
    return !inside;
  });
}

/** 3200份，发往小学、初中、幼儿园的分别为…, …、工贸、烟花爆竹四类依次为…: the names stand in front, side by side, as what the thing is told of. */
function isOfNames(before: readonly Token[], { word }: Token): boolean {
  // 162件，按有效、修订、失效三类标识，分别为….
  const closed = before.at(-1)?.tag === 'comma';
  const names = closed ? before.slice(1, -1) : before.slice(1);
  const behindNames = before.at(-1);
  return (
    before[0]?.tag === 'comma' &&
    (behindNames?.tag === 'of' ||
      behindNames?.number?.role === 'count' ||
      (closed && has(before, 'splitBy'))) &&
    has(before, 'list', 'join') &&
    !has(names, 'comma', 'semi', 'stop', 'colon') &&
    /[为是]$/u.test(word)
  );
}

/** 429条，一至四季度依次为…; 429条，上半年、下半年分别为…. */
function isOfTimes(before: readonly Token[]): boolean {
  const names = before.slice(1);
  return (
    before[0]?.tag === 'comma' &&
    names.length > 0 &&
    names.every(({ tag, number }) => tag === 'time' || tag === 'list' || number?.role === 'date')
  );
}

/** 分别较上年增加2件, 分别占60%. */
function isOfChange(words: readonly Token[]): boolean {
  return ['than', 'more', 'less', 'share'].includes(words[0]?.tag ?? '');
}

/** 办结9件，结果包括…. */
function isResult(words: readonly Token[]): boolean {
  return (
    words.length <= 4 &&
    words.every(
      ({ tag }) =>
        SIGNS.includes(tag) ||
        tag === 'filler' ||
        tag === 'act' ||
        tag === 'outcome' ||
        tag === 'chosen' ||
        tag === 'of' ||
        tag === 'result',
    )
  );
}

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
  const close = gap.findIndex(({ tag }) => tag === 'close');
  if (close < 0 || gap.slice(0, close).some(({ tag }) => tag === 'open')) return 0;
  for (let back = 1; back <= 6 && back <= last; back++) {
    const [a, b] = [items[last - back], items[last - back + 1]];
    if (a && b && between(paragraph, a, b).some(({ tag }) => tag === 'open')) return back;
  }
  return 0;
}

/** 分别为网站3条；微信2条: is the sign right behind the first part a semicolon? */
function listsBySemicolon(tokens: readonly Token[], from: number): boolean {
  const first = tokens.findIndex(({ tag }, at) => at > from && tag === 'number');
  const sign = tokens.slice(first + 1, first + 4).find(({ tag }) => SIGNS.includes(tag));
  return sign?.tag === 'semi';
}

/** A list ends with its sentence, and one in brackets with them; brackets that open within it close within it. */
function endOf({ tokens, folded }: Paragraph, from: number, by: Tag): number {
  const word = tokens[from] as Token;
  let depth = by === 'open' ? 1 : 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start - word.start > LONGEST) return token.start;
    if (token.tag === 'open') depth += 1;
    else if (token.tag === 'close') {
      depth -= 1;
      if (depth < (by === 'open' ? 1 : 0)) return token.start;
    } else if (
      token.tag === 'stop' ||
      (token.tag === 'semi' && by === 'each' && depth === 0 && !listsBySemicolon(tokens, from))
    )
      return token.start;
  }
  return folded.text.length;
}
