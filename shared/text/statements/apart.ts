/**
 * Wholes that stand in another sentence than their parts, without a word that opens a list: 发现问题45个。立行立改31个，其余14个…;
 * 编发简报48期。上半年22期，下半年26期. Rule N-02.
 *
 * What makes the parts all there is are the parts themselves: kinds that leave nothing out, a rest, all parts of the year. Names and
 * numbers alone are that only where they come near.
 */
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { leaveNothingOut } from './complements.ts';
import { tidy, type Item } from './items.ts';
import type { WrongList } from './lists.ts';
import type { Opening } from './opening.ts';
import { areAllPeriods, periodOf } from './periods.ts';
import { isOneThing, sharesWord, spelled } from './reckoned.ts';
import { has } from './slot.ts';
import { mayBeWhole, NO_PART } from './unopened.ts';

/** How far the parts may be from their whole: where they say that they are all, and where they do not. */
const FAR = 0.35;
const NEAR = 0.12;
/** Parts at most. */
const LONGEST = 12;
/** Signs of a part's name at most. */
const LONGEST_NAME = 14;

/** Parts that are all there is by their own words, or may be. */
interface PartsApart {
  readonly parts: readonly Item[];
  readonly complete: boolean;
}

/** Lists apart from their wholes that do not come to them. `openings`: lists that are judged by themselves. */
export function wrongListsApart(
  { sentences }: Paragraph,
  items: readonly Item[],
  openings: readonly Opening[],
): readonly WrongList[] {
  const opened = new Set(openings.map(({ whole }) => items[whole]));
  const bySentence = sentences.map(({ start, end }) =>
    items.filter((item) => item.start >= start && item.start < end),
  );
  const lists = bySentence.flatMap((own, at): WrongList[] => {
    const before = bySentence[at - 1] ?? [];
    const found = own.some((item) => opened.has(item)) ? null : partsOf(own);
    const whole = found ? wholeBefore(found, before, opened) : null;
    return found && whole ? judge(whole, found, [...(bySentence[at - 2] ?? []), ...before]) : [];
  });
  return [...lists, ...wrongYears(bySentence, opened)];
}

/** A sentence that tells parts and nothing else that is counted in their unit. */
function partsOf(own: readonly Item[]): PartsApart | null {
  const unit = own[0]?.unit;
  const parts = own.filter((item) => item.unit === unit && item.count.clause.depth === 0);
  if (parts.length < 2 || parts.length > LONGEST || !parts.every((part, at) => isPart(part, at === 0)))
    return null;
  const complete = parts.slice(-1).some(isRest) || areTwoKinds(parts);
  // Any other number among names and numbers alone leaves open what they are of.
  if (!complete && (parts.length < 3 || parts.length < own.length)) return null;
  return { parts, complete };
}

/** 其余14个; 另外12条为其他诉求 is told by what stands behind. */
function isRest({ count: { left, right } }: Item): boolean {
  return left.some(({ tag, key }) => tag === 'rest' && (key !== 'besides' || has(right, 'rest')));
}

function areTwoKinds(parts: readonly Item[]): boolean {
  const [one = '', other = '', ...more] = parts.map(({ count }) =>
    spelled(count.left.filter(({ tag }) => tag !== 'list' && tag !== 'time')),
  );
  return more.length === 0 && leaveNothingOut(one, other);
}

/** A short name in front of the number, behind 包括 where that opens it, and none of what a whole has. */
function isPart({ count: { left, right, scope } }: Item, isFirst: boolean): boolean {
  const opens = isFirst ? left.findLastIndex(({ tag }) => tag === 'include') : -1;
  const name = left.slice(opens + 1);
  const length = nameOf(name).length;
  return (
    length > 0 &&
    length <= LONGEST_NAME &&
    scope.time === 'own' &&
    !has(name, ...NO_PART.filter((tag) => !DEEDS.includes(tag))) &&
    !has(right, 'than', 'share', 'chosen')
  );
}

/** Deeds that may name a part: 发布图解9篇, 回收问卷362份. */
const DEEDS: readonly Tag[] = [
  'publish',
  'active',
  'act',
  'rest',
  'negation',
  'decide',
  'overlap',
  'documentAct',
];

function nameOf(words: readonly Token[]): string {
  return spelled(
    words.filter(({ tag }) => !['filler', 'is', 'of', 'list', 'self', 'time', 'number'].includes(tag)),
  );
}

/** The last number of the sentence before that can be the whole. */
function wholeBefore(
  { parts, complete }: PartsApart,
  before: readonly Item[],
  opened: ReadonlySet<Item | undefined>,
): Item | null {
  const [part] = parts;
  const same = before.filter(({ unit }) => unit === part?.unit);
  const whole = same.at(-1);
  if (!whole || whole.count.scope.time !== 'own' || opened.has(whole)) return null;
  // 计划解读12件。已解读10件，未解读2件: what has become of a plan.
  if (!(complete && whole.count.scope.plan) && !mayBeWhole(whole)) return null;
  // Two numbers of one unit leave open which is meant, where the parts do not say so.
  return complete || same.length === 1 ? whole : null;
}

function judge(whole: Item, { parts, complete }: PartsApart, told: readonly Item[]): WrongList[] {
  const sum = tidy(parts.reduce((all, { value }) => all + value, 0));
  const others = told.filter(({ unit }) => unit === whole.unit).map(({ value }) => value);
  const sums = others.map((_, from) => tidy(others.slice(from).reduce((all, value) => all + value, 0)));
  if ([...others, ...sums].includes(sum)) return [];
  if (parts.some(({ count }) => count.number.vague) || whole.count.number.vague) return [];
  const off = Math.abs(sum / whole.value - 1);
  if (off > (complete ? FAR : NEAR)) return [];
  const fault = complete ? (sum > whole.value ? 'over' : 'short') : 'slip';
  return [{ whole: whole.count, parts: parts.map(({ count }) => count), sum, fault, channels: false }];
}

/** 上半年…17个；下半年…11个。全年共…26个: the parts of the year in whatever sentences, and the year before or behind them. */
function wrongYears(
  bySentence: readonly (readonly Item[])[],
  opened: ReadonlySet<Item | undefined>,
): WrongList[] {
  const told = bySentence.flatMap((own) => own.map((item, at) => ({ item, period: periodIn(own, at) })));
  const parts = told.flatMap(({ item, period }) =>
    period ? { item, count: { ...item.count, left: period } } : [],
  );
  return parts.flatMap(({ item: first }, at): WrongList[] => {
    const same = parts.slice(at).filter(({ item }) => item.unit === first.unit && isAlike(first, item));
    const length = same.findIndex((_, end) => areAllPeriods(same.slice(0, end + 1))) + 1;
    if (length === 0) return [];
    const year = same.slice(0, length).map(({ item }) => item);
    const wholes = told
      .map(({ item }) => item)
      .filter((item) => item.unit === first.unit && isYear(item) && isAlike(item, first));
    const sum = tidy(year.reduce((all, { value }) => all + value, 0));
    const near = wholes.filter(({ value }) => Math.abs(sum / value - 1) <= FAR);
    const [whole] = near;
    if (!whole || near.length > 1 || wholes.some(({ value }) => value === sum) || opened.has(whole))
      return [];
    const counts = year.map(({ count }) => count);
    if (counts.some(({ number }) => number.vague)) return [];
    const fault = sum > whole.value ? 'over' : 'short';
    return [{ whole: whole.count, parts: counts, sum, fault, channels: false }];
  });
}

/** Of the whole year, or of no time that is named. */
function isYear({ count: { left, scope } }: Item): boolean {
  return scope.time === 'own' && !scope.plan && !has(left, 'than', 'more', 'less', 'partOf', 'rest', 'each');
}

/** Do two numbers name one thing: 编发22期, 编发《农水简讯》48期? */
function isAlike({ count: one }: Item, { count: other }: Item): boolean {
  const [a, b] = [nameOf(one.words), nameOf(other.words)];
  return a === '' || b === '' || sharesWord(a, b) || isOneThing(one.words, other.words);
}

/** The word for the part of the year that the `at`th number of a sentence is told of: its own, or the last before it; null for none. */
function periodIn(own: readonly Item[], at: number): readonly Token[] | null {
  const item = own[at];
  if (!item || item.count.scope.time !== 'part' || has(item.count.left, 'than')) return null;
  const told = own.slice(0, at + 1).map(({ count: { left } }) => {
    const word = left.findLast(({ tag, key }) => tag === 'time' && key === 'part');
    return word ? [word] : left;
  });
  return told.findLast((left) => periodOf({ count: { ...item.count, left } }) !== null) ?? null;
}
