/** A number that counts something, with the words that belong to it. */
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import { counts, type Clause } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';

export interface Slot {
  readonly number: WrittenNumber;
  /** Words since the number before, the 、 or the start of the clause, and behind up to the next of them. */
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Both. */
  readonly words: readonly Token[];
  /** Where its words begin. */
  readonly start: number;
  readonly clause: Clause;
}

/** The numbers of a clause that count, measure or rate something, with their words. */
export function slotsOf(clause: Clause): readonly Slot[] {
  const { tokens } = clause;
  const slots: Slot[] = [];
  let from = 0;
  let at = nextNumber(tokens, 0);
  while (at < tokens.length) {
    const number = tokens[at]?.number as WrittenNumber;
    const next = nextNumber(tokens, at + 1);
    const between = tokens.slice(at + 1, next);
    const list = between.findIndex(({ tag }) => tag === 'list');
    const left = tokens.slice(from, at);
    // Words between two numbers lead up to the second.
    const leads = list < 0 && next < tokens.length;
    const right = leads ? [] : list < 0 ? between : between.slice(0, list);
    slots.push({
      number,
      left,
      right,
      words: [...left, ...right],
      start: tokens[from]?.start ?? number.start,
      clause,
    });
    from = at + 1 + (list + 1);
    at = next;
  }
  return slots;
}

/** Signs that divide words. */
export const SIGNS: readonly Tag[] = ['comma', 'semi', 'stop', 'colon', 'open', 'close', 'list', 'dash'];

/** Index of the first number from `at` on that counts; the length where there is none. */
function nextNumber(tokens: readonly Token[], at: number): number {
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.tag === 'number' && counts(token)) return index;
  }
  return tokens.length;
}

/** Does one of the words have one of these tags? */
export function has(words: readonly Token[], ...tags: readonly Tag[]): boolean {
  for (const { tag } of words) if (tags.includes(tag)) return true;
  return false;
}

/** The keys of the words with a tag, each once, in order. */
export function keysOf(words: readonly Token[], tag: Tag): readonly string[] {
  const keys: string[] = [];
  for (const word of words) if (word.tag === tag && !keys.includes(word.key)) keys.push(word.key);
  return keys;
}

/** Is the number that the words lead up to the one that a change starts from: 由2023年的48件, 由25件? */
export function isFrom(words: readonly Token[]): boolean {
  const from = words.findLastIndex(({ tag }) => tag === 'from' || tag === 'splitBy');
  return from >= 0 && only(words.slice(from + 1), ['time', 'number', 'of', 'filler', 'is']);
}

/** The last word with one of these tags. */
export function lastOf(words: readonly Token[], ...tags: readonly Tag[]): Token | undefined {
  return words.findLast(({ tag }) => tags.includes(tag));
}

/** What stands between 、 and 和: 零积压、零结转. */
export function sideBySide(words: readonly Token[]): readonly (readonly Token[])[] {
  const items: Token[][] = [[]];
  for (const word of words) {
    if (word.tag === 'list' || word.tag === 'join') items.push([]);
    else items.at(-1)?.push(word);
  }
  return items;
}
