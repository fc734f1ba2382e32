/** What a sentence says of the parts of a list: that they are all there is, some of them, or that they overlap. */
import { PEOPLE } from '../lexicon/measures.ts';
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
  const last = parts.at(-1)?.item;
  const stop = paragraph.tokens.find(({ tag, start }) => tag === 'stop' && start >= (last?.end ?? 0));
  const reach = Math.min((last?.end ?? opening.end) + 6, stop?.start ?? Infinity);
  const words = paragraph.tokens.filter(({ start }) => start >= opening.start && start < reach);
  if (overlapsBehind(paragraph, last)) return true;
  // 原创130篇、转载85篇: what was taken over from elsewhere is no copy of the others.
  if (areOfTwoKinds(parts)) return false;
  if (isOverlapping(words)) return true;
  if (isRemainder(parts.at(-1) as Part) || areWays(parts)) return false;
  return has(words, 'cause') || words.some(({ tag, key }) => tag === 'narrow' && key === 'about');
}

/** 网上提交48件，当面递交5件: each came in one way. */
function areWays(parts: readonly Part[]): boolean {
  return parts.every(({ item }) => has(item.count.left, 'channel'));
}

/** …，有1场线上线下同步举行: a clause behind the list that counts what overlaps. */
function overlapsBehind({ sentences }: Paragraph, last: Item | undefined): boolean {
  const own = sentences.find(
    ({ start, end }) => last !== undefined && start <= last.start && last.start < end,
  );
  return (own?.clauses ?? []).some(
    ({ start, tokens }) => start > (last?.start ?? 0) && has(tokens, 'number') && isOverlapping(tokens),
  );
}

/** 同步推送; not 没有重复. */
function isOverlapping(words: readonly Token[]): boolean {
  return words.some(
    (word, at) => isOverlap(word, words[at + 1]) && !has(words.slice(Math.max(0, at - 2), at), 'negation'),
  );
}

/** 同步推送; 重复栏目57个 is a kind of them. */
export function isOverlap({ tag, word }: Token, next: Token | undefined): boolean {
  return (
    tag === 'overlap' &&
    !(word === '重复' && next !== undefined && ['thing', 'unknown', 'channel'].includes(next.tag))
  );
}

/** A list that names what matters most, or examples, leaves the rest out: 等, 主要, 重点. */
export function isSelection(
  paragraph: Paragraph,
  opening: Opening,
  first: Item | undefined,
  parts: readonly Part[],
): boolean {
  const last = parts.at(-1)?.item;
  if (!first || !last) return true;
  const lead = paragraph.tokens.filter(({ start }) => start >= opening.start && start < first.start);
  const behind = paragraph.tokens.slice(last.at + 1, last.at + 6);
  const stop = behind.findIndex(({ tag }) => tag === 'comma' || tag === 'stop' || tag === 'semi');
  const tail = stop < 0 ? behind : behind.slice(0, stop);
  return (
    has(lead, 'chosen') ||
    has(tail, 'chosen') ||
    hasRestWithoutNumber(paragraph.tokens.slice(last.at + 1)) ||
    parts.some(({ item }) => item.count.left[0]?.tag === 'chosen' && item !== first)
  );
}

/** …，其余为客运类: the rest is named behind the parts, and not how much it is. */
function hasRestWithoutNumber(behind: readonly Token[]): boolean {
  const end = behind.findIndex(({ tag }) => tag === 'stop' || tag === 'semi' || tag === 'close');
  const words = end < 0 ? behind : behind.slice(0, end);
  const rest = words.findIndex(({ tag, key }) => tag === 'rest' && key !== 'besides');
  return rest >= 0 && !has(words.slice(rest), 'number');
}

/** Does nothing but the end of the sentence, or of the brackets around them, follow the parts? */
export function endsSentence({ tokens }: Paragraph, parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.item;
  if (!last) return false;
  for (const { tag } of tokens.slice(last.at + 1)) {
    if (tag === 'stop' || tag === 'close') return true;
    if (tag === 'number' || tag === 'comma' || tag === 'semi') return false;
  }
  return true;
}

/** Does the sentence claim that the parts are all there is? */
export function isComplete(lists: Lists, opening: Opening, parts: readonly Part[], ends: boolean): boolean {
  const last = parts.at(-1)?.item.count;
  if (last && isRemainder(parts.at(-1) as Part)) return true;
  if (isExhaustive(parts)) return true;
  if (opening.by === 'from') return isClosedBy(lists.paragraph, parts);
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

/** …组成, …构成 behind the last part. */
function isClosedBy({ tokens }: Paragraph, parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.item;
  return last !== undefined && has(tokens.slice(last.at + 1, last.at + 4), 'consists');
}

/** “共X条：a，b，c。” with nothing but the parts. */
function isEnumeration(paragraph: Paragraph, parts: readonly Part[]): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return !beginsAnew(part) && (!next || between(paragraph, part.item, next.item).length <= 6);
  });
}
