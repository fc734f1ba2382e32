/** Words and signs that open a list of parts behind its whole. */
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import { sequence, sequenceEnd } from '../sequence.ts';
import type { Token } from '../tokens.ts';
import { between, type Item } from './items.ts';
import { areAllPeriods, MONTHS, periodOf } from './periods.ts';
import { has } from './slot.ts';

export interface Opening {
  /** Index of its whole in the items. */
  readonly whole: number;
  /** Index of the first item behind the opening. */
  readonly first: number;
  /** What opens it: the word's tag, or `colon` or `open`. */
  readonly by: Tag;
  /** Place in the folded paragraph where the list may start and where it must end. */
  readonly start: number;
  readonly end: number;
  /** Nothing but signs between the whole and the opening. */
  readonly direct: boolean;
  /** In brackets right behind the number, so that no other number can be its whole. */
  readonly bracketed: boolean;
  /** The words of the opening claim that the parts are all there is. */
  readonly complete: boolean;
}

/** How far a list may stand from its whole, and how long it may be, in UTF-16 units. */
const NEAR = 200;
const LONGEST = 1500;

/** What may open a list. */
const OPENERS: ReadonlySet<Tag> = new Set<Tag>([
  ...([
    'partOf',
    'include',
    'inTurn',
    'each',
    'from',
    'splitBy',
    'within',
    'share',
    'comma',
    'colon',
    'open',
  ] as const),
]);
const SIGNS: readonly Tag[] = ['comma', 'semi', 'stop', 'colon', 'open', 'close', 'list', 'dash'];
/** 其中 and its like open a list wherever they stand behind a whole; the others right behind it. */
const SPLIT = sequence(
  'splitBy unknown|name|applicant|result|channel|of|filler|thing|act|narrow|information|application|apply|matter|disclosure|time|publish+ splitEnd',
);

const SPLIT_BY = sequence('splitBy applicant|result|channel|of|filler|thing+ colon');

/** Lists that open in a paragraph, in order; of two for one whole the first. */
export function openingsOf(paragraph: Paragraph, items: readonly Item[]): readonly Opening[] {
  const openings: Opening[] = [];
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (!next) return;
    const gap = between(paragraph, item, next);
    const found =
      openingIn(paragraph, item.at + 1, gap) ??
      openingByRest(paragraph, items, index) ??
      openingByPeriods(paragraph, items, index) ??
      openingByNames(paragraph, items, index) ??
      openingByPair(paragraph, items, index);
    if (!found) return;
    // 占 with a number of things tells parts only where another does, too.
    const second = items[index + 2];
    if (
      found.by === 'share' &&
      gap[found.index]?.tag === 'share' &&
      !(second && has(second.count.left, 'share'))
    )
      return;
    const word = gap[found.index] as Token;
    if (word.start - item.end > NEAR) return;
    // A list inside brackets behind a number belongs to that number; behind closed brackets to the one before them.
    const whole =
      namedWhole(items, index, gap.slice(found.index + 1)) ??
      index - bracketed(paragraph, items, index, gap.slice(0, found.index));
    if (openings.at(-1)?.whole === whole && found.direct && found.by !== 'partOf') return;
    openings.push({
      ...found,
      whole,
      bracketed: found.direct && gap[0]?.tag === 'open' && found.index === 1,
      first: index + 1,
      start: word.start,
      end: endOf(paragraph, item.at + 1 + found.index, found.by),
    });
  });
  return openings;
}

/** 网站发布98条、微信群转发320条。其中网站信息包括…: the one of the numbers before that the words of the list name; null for none. */
function namedWhole(items: readonly Item[], last: number, lead: readonly Token[]): number | null {
  const opens = lead.findIndex(({ tag }) => tag === 'include' || tag === 'each');
  const names = lead
    .slice(0, Math.max(0, opens))
    .filter(({ tag, key }) => tag === 'channel' && key !== 'way');
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

/** Words of what is done with applications, cases and documents: 办结15件，其余5件 tells no parts by their names. */
const DEEDS: readonly Tag[] = [
  'act',
  'carry',
  'review',
  'documentAct',
  'negation',
  'sum',
  'result',
  'partOf',
  'than',
  'more',
  'less',
];

/** Parts that come to more than so many times the number before them are no parts of it. */
const MOST_OVER = 1.3;

/** Parts of a list that nothing opens, at most. */
const LONGEST_BARE = 12;

/** 告示96张，修路的31张，低保的28张，剩下37张…: nothing opens the list, and what is left over closes it. */
function openingByRest(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const total = items[whole] as Item;
  const before = items[whole - 1];
  // A number behind another one of its sentence is a part itself.
  if (before && !has(between(paragraph, before, total), 'stop')) return null;
  // 征收资料的14件、物业资料的9件，其他3件: the first is no whole.
  if (total.count.left.at(-1)?.tag === 'of' || paragraph.tokens[total.at + 1]?.tag === 'list') return null;
  if (has(total.count.left, ...DEEDS.filter((tag) => tag !== 'sum'))) return null;
  for (let at = whole + 1; at < items.length && at - whole < LONGEST_BARE; at++) {
    const [last, part] = [items[at - 1] as Item, items[at] as Item];
    const gap = between(paragraph, last, part);
    const isNamed =
      SIGNS.includes(gap[0]?.tag ?? 'number') && gap.slice(1).every(({ tag }) => !SIGNS.includes(tag));
    if (part.unit !== total.unit || !isNamed || has(part.count.left, ...DEEDS)) return null;
    const [word] = part.count.left;
    if (word?.tag === 'rest' && word.key === '') {
      // 公开233条，比上年多21条。防汛类72条，招标类65条，…，其余96条: the first is a part of what was told before.
      const told = items.slice(whole + 1, at + 1).reduce((sum, { value }) => sum + value, 0);
      return at - whole > 2 && told <= total.value * MOST_OVER
        ? { index: 0, by: 'rest', direct: true, complete: true }
        : null;
    }
  }
  return null;
}

/** 260条，一季度52条、二季度68条、三季度71条、四季度69条: every part of the year with its number. */
function openingByPeriods(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const total = items[whole] as Item;
  const parts: Item[] = [];
  for (let at = whole + 1; at < items.length && parts.length < MONTHS; at++) {
    const part = items[at] as Item;
    const gap = between(paragraph, items[at - 1] as Item, part);
    const listed = has(gap, ...SIGNS) && !has(gap, 'stop');
    if (part.unit !== total.unit || !listed || periodOf(part) === null) break;
    parts.push(part);
  }
  return areAllPeriods(parts) ? { index: 0, by: 'splitBy', direct: true, complete: true } : null;
}

/** 38家，优秀5家、良好3家 and the like: names of grades, or of who may see it, behind what is told of. */
function openingByNames(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const total = items[whole] as Item;
  let parts = 0;
  for (let at = whole + 1; at < items.length && at - whole < LONGEST_BARE; at++) {
    const part = items[at] as Item;
    const gap = between(paragraph, items[at - 1] as Item, part);
    const { left } = part.count;
    const named =
      has(left, 'grade', 'active', 'onRequest', 'application', 'result') &&
      left.every(({ tag }) => GRADED.includes(tag));
    if (part.unit !== total.unit || has(gap, 'stop', 'semi') || !named) break;
    parts += 1;
  }
  return parts > 1 && !has(total.count.left, 'grade', 'active') && namesKinds(items, whole, parts)
    ? { index: 0, by: 'comma', direct: true, complete: false }
    : null;
}

/** 两个渠道发文805篇次，前者191篇次，后者614篇次. */
function openingByPair(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const [total, first, second] = items.slice(whole, whole + 3);
  if (!total || !first || !second || first.unit !== total.unit || second.unit !== total.unit) return null;
  const names = [first, second].map(({ count: { left } }) => left.map(({ word }) => word).join(''));
  const near = !has(between(paragraph, total, second), 'stop', 'semi');
  return near && names[0] === '前者' && names[1] === '后者'
    ? { index: 0, by: 'comma', direct: true, complete: true }
    : null;
}

/** Grades, or who may see a document: 主动公开486份，依申请公开212份，不予公开622份; results alone are those of applications. */
function namesKinds(items: readonly Item[], whole: number, parts: number): boolean {
  const words = items.slice(whole + 1, whole + 1 + parts).flatMap(({ count }) => count.left);
  return has(words, 'grade') || (has(words, 'active') && has(words, 'onRequest', 'application'));
}

const GRADED: readonly Tag[] = [
  'grade',
  'active',
  'onRequest',
  'application',
  'result',
  'filler',
  'is',
  'of',
  'list',
  'partOf',
  'splitEnd',
];

type Found = Pick<Opening, 'by' | 'direct' | 'complete'> & { readonly index: number };

function openingIn({ tokens }: Paragraph, at: number, gap: readonly Token[]): Found | null {
  for (let index = 0; index < gap.length; index++) {
    const token = gap[index] as Token;
    if (token.start - (gap[0]?.start ?? 0) > NEAR) return null;
    if (!OPENERS.has(token.tag)) continue;
    const before = gap.slice(0, index);
    // 431条（各渠道不重复计算）：…: what is said in brackets opens nothing behind them.
    const closes = depthOf(gap) === 0 && (token.tag === 'open' || depthOf(before) > 0);
    if (closes && !has(gap.slice(index), 'number')) continue;
    const direct = isOnlySigns(before);
    if (token.tag === 'partOf') {
      return isOneSentence(before) ? { index, by: 'partOf', direct, complete: false } : null;
    }
    // 274条，…互不重复，网站发了133条: the ways are told one by one.
    if (
      token.tag === 'comma' &&
      index > 0 &&
      deniesOverlap(gap.slice(0, index + 1)) &&
      has(gap.slice(index), 'channel')
    )
      return { index, by: 'share', direct: true, complete: false };
    if (
      token.tag === 'include' &&
      before.at(-1)?.tag !== 'list' &&
      (direct || isResult(before) || deniesOverlap(before))
    )
      return { index, by: 'include', direct: true, complete: false };
    if (
      (token.tag === 'inTurn' || (token.tag === 'each' && token.key === '')) &&
      (direct || isOfNames(before, token)) &&
      !isOfChange(gap.slice(index + 1))
    )
      return { index, by: token.tag, direct: true, complete: true };
    // 356条，动态占128条，公告占97条: parts told as shares, with their numbers.
    if (token.tag === 'share' && index === gap.length - 1 && isOneName(before))
      return { index, by: 'share', direct: true, complete: false };
    if (token.tag === 'from' && direct && isClosed(tokens, at + index))
      return { index, by: 'from', direct, complete: true };
    // 按渠道：网站112条，公众号228条.
    const split = Math.max(sequenceEnd(gap, index, SPLIT), sequenceEnd(gap, index, SPLIT_BY));
    if (token.tag === 'splitBy' && isOneSentence(before) && split > index)
      return { index, by: 'splitBy', direct, complete: true };
    if (token.tag === 'within' && gap[index + 1]?.tag === 'comma' && isShort(before)) {
      return { index, by: 'partOf', direct: true, complete: false };
    }
    if (
      (token.tag === 'colon' || token.tag === 'open') &&
      isShort(withoutBrackets(before), token.tag === 'colon' ? LONGEST_LEAD : SHORT)
    ) {
      const [next, behind] = [gap[index + 1], gap[index + 2]];
      const other = [next, behind].some(
        (word) => word?.tag === 'partOf' || word?.tag === 'include' || word?.tag === 'each',
      );
      if (!other) {
        const complete = token.tag === 'colon' && isShort(withoutBrackets(before), SHORT);
        return { index, by: token.tag, direct: true, complete };
      }
    }
  }
  return null;
}

/** 由 opens a list only where the sentence closes it with 组成. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  for (const { tag } of tokens.slice(at, at + LONGEST)) {
    if (tag === 'consists') return true;
    if (tag === 'stop') return false;
  }
  return false;
}

/** A comma and the name of the first part. */
function isOneName(words: readonly Token[]): boolean {
  return (
    words[0]?.tag === 'comma' && words.length > 1 && words.slice(1).every(({ tag }) => !SIGNS.includes(tag))
  );
}

/** 318条，来源没有交叉重复，具体为…. */
function deniesOverlap(words: readonly Token[]): boolean {
  return (
    words[0]?.tag === 'comma' &&
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
  return (
    before[0]?.tag === 'comma' &&
    (before.at(-1)?.tag === 'of' || before.at(-1)?.number?.role === 'count') &&
    has(before, 'list', 'join') &&
    !has(before.slice(1), 'comma', 'semi', 'stop', 'colon') &&
    /[为是]$/u.test(word)
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
