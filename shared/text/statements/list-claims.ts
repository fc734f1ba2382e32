/** What a sentence says of the parts of a list: that they are all there is, some of them, or that they overlap. */
import { PEOPLE } from '../lexicon/measures.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { areComplements } from './complements.ts';
import { between, type Item } from './items.ts';
import { areOfOneKind, beginsAnew, isRemainder, type Lists, type Part } from './list-readings.ts';
import type { Opening } from './opening.ts';
import { areAllPeriods } from './periods.ts';
import { has } from './slot.ts';

/**
 * Two attributes of one thing overlap: 网上办理110件、当场办结80件 of 120; so do those of people: 党员30名、本科以上28名. A slip
 * leaves a sum that is near.
 */
export function mayOverlap(parts: readonly Part[], excess: number): boolean {
  if (areOfOneKind(parts) || parts.some(isRemainder) || areOfTwoKinds(parts)) return false;
  const people = PEOPLE.has(parts[0]?.item.unit ?? '');
  const done = parts.some(({ item }) => has(item.count.left, 'act', 'other', 'decide', 'hold', 'narrow'));
  return excess > SLIP && ((parts.length === 2 && done) || people);
}

/** More than the whole by so much is no slip of two attributes. */
const SLIP = 1.12;

/** One thing may be counted in several parts, as the sentence may say behind them. */
export function overlaps(paragraph: Paragraph, opening: Opening, parts: readonly Part[]): boolean {
  const last = parts.at(-1) as Part;
  const behind = upTo(paragraph.tokens.slice(last.item.at + 1), 'stop');
  const inside = paragraph.tokens.filter(({ start }) => start >= opening.start && start < last.item.end);
  const words = [...inside, ...behind.filter(({ start }) => start < last.item.end + NEAR)];
  if (overlapsBehind(paragraph, last.item)) return true;
  // 原创130篇、转载85篇: what was taken over from elsewhere is no copy of the others.
  if (areOfTwoKinds(parts)) return false;
  if (isOverlapping(words)) return true;
  if (isRemainder(last) || areWays(parts)) return false;
  return has(words, 'cause') || words.some(({ tag, key }) => tag === 'narrow' && key === 'about');
}

/** 网上提交48件，当面递交5件: each came in one way. */
function areWays(parts: readonly Part[]): boolean {
  return parts.every(({ item }) => has(item.count.left, 'channel'));
}

/** …，有1场线上线下同步举行: a clause behind the list that counts what overlaps. */
function overlapsBehind({ sentences }: Paragraph, { start: from }: Item): boolean {
  const clauses = sentences.find(({ end }) => from < end)?.clauses ?? [];
  return clauses.some(({ start, tokens }) => start > from && has(tokens, 'number') && isOverlapping(tokens));
}

/** The words in front of the first with one of these tags. */
function upTo(words: readonly Token[], ...tags: readonly Tag[]): readonly Token[] {
  const end = words.findIndex(({ tag }) => tags.includes(tag));
  return end < 0 ? words : words.slice(0, end);
}

/** Signs behind a list in which a word about it stands. */
const NEAR = 6;

/** 同步推送; not 没有重复. */
function isOverlapping(words: readonly Token[]): boolean {
  return words.some(
    (word, at) => isOverlap(word, words[at + 1]) && !has(words.slice(Math.max(0, at - 2), at), 'negation'),
  );
}

/** 同步推送; 重复栏目57个 is a kind of them. */
export function isOverlap({ tag, word }: Token, next: Token | undefined): boolean {
  return tag === 'overlap' && !(word === '重复' && has(next ? [next] : [], 'thing', 'unknown', 'channel'));
}

/** A list that names what matters most, or examples, leaves the rest out: 等, 主要, 重点. */
export function isSelection(
  paragraph: Paragraph,
  opening: Opening,
  first: Item,
  parts: readonly Part[],
): boolean {
  const lead = paragraph.tokens.filter(({ start }) => start >= opening.start && start < first.start);
  const behind = behindOf(paragraph, parts);
  return (
    has(lead, 'chosen') ||
    has(upTo(behind.slice(0, 5), 'comma', 'stop', 'semi'), 'chosen') ||
    hasRestWithoutNumber(behind) ||
    parts.some(({ item }) => item.count.left[0]?.tag === 'chosen' && item !== first)
  );
}

/** What stands behind the last part. */
function behindOf({ tokens }: Paragraph, parts: readonly Part[]): readonly Token[] {
  return tokens.slice((parts.at(-1) as Part).item.at + 1);
}

/** …，其余为客运类: the rest is named behind the parts, and not how much it is. */
function hasRestWithoutNumber(behind: readonly Token[]): boolean {
  const words = upTo(behind, 'stop', 'semi', 'close');
  const rest = words.findIndex(({ tag, key }) => tag === 'rest' && key !== 'besides');
  return rest >= 0 && !has(words.slice(rest), 'number');
}

/** Does nothing but the end of the sentence, or of the brackets around them, follow the parts? */
export function endsSentence(paragraph: Paragraph, parts: readonly Part[]): boolean {
  const behind = upTo(behindOf(paragraph, parts), 'stop', 'close');
  return !has(behind, 'number', 'comma', 'semi');
}

/** Does the sentence claim that the parts are all there is? */
export function isComplete(lists: Lists, opening: Opening, parts: readonly Part[], ends: boolean): boolean {
  if (isRemainder(parts.at(-1) as Part) || isExhaustive(parts)) return true;
  // …组成, …构成 behind the last part.
  if (opening.by === 'from') return has(behindOf(lists.paragraph, parts).slice(0, 3), 'consists');
  if (opening.by === 'colon') return ends && isEnumeration(lists.paragraph, parts);
  return opening.complete;
}

/** Kinds that leave nothing out when they stand side by side, by the forms. */
const EXHAUSTIVE: readonly (readonly string[])[] = [
  ['natural', 'legal'],
  ['directLitigation', 'litigationAfterReconsideration'],
];

function isExhaustive(parts: readonly Part[]): boolean {
  if (areOfTwoKinds(parts) || areAllPeriods(parts.map(({ item }) => item))) return true;
  const keys = new Set(
    parts.flatMap(({ item }) =>
      item.count.left.flatMap(({ tag, key }) => (tag === 'applicant' || tag === 'review' ? [key] : [])),
    ),
  );
  return EXHAUSTIVE.some((kinds) => kinds.length === parts.length && kinds.every((kind) => keys.has(kind)));
}

/** 线上3次、线下5次; 专职人员2名、兼职人员4名. */
function areOfTwoKinds(parts: readonly Part[]): boolean {
  const [one = '', other = '', ...more] = parts.map(({ item }) =>
    item.count.left
      .filter(({ tag }) => !['partOf', 'filler', 'of', 'list', 'hold', 'is'].includes(tag))
      .map(({ word }) => word)
      .join(''),
  );
  return more.length === 0 && areComplements(one, other);
}

/** “共X条：a，b，c。” with nothing but the parts. */
function isEnumeration(paragraph: Paragraph, parts: readonly Part[]): boolean {
  const gaps = parts
    .slice(1)
    .map(({ item }, index) => between(paragraph, (parts[index] as Part).item, item).length);
  return !parts.some((part) => beginsAnew(part)) && Math.max(...gaps) <= LONGEST_GAP;
}

/** Words and signs between two parts of an enumeration at most. */
const LONGEST_GAP = 6;
