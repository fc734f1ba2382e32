/** A number that counts something, with the words that belong to it. */
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import { counts, type Clause } from '../paragraph.ts';
import type { Token } from '../tokens.ts';

export interface Slot {
  readonly number: WrittenNumber;
  /** Words since the number before, the 、 or the start of the clause, and behind up to the next of them. */
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Where its words begin. */
  readonly start: number;
  readonly clause: Clause;
}

/** The numbers of a clause that count, measure or rate something, with their words. */
export function slotsOf(clause: Clause): readonly Slot[] {
  const { tokens } = clause;
  const at = tokens.flatMap((token, index) => (counts(token) && token.tag === 'number' ? [index] : []));
  let from = 0;
  return at.map((index, turn) => {
    const next = at[turn + 1] ?? tokens.length;
    const comma = tokens.findIndex((token, place) => place > index && token.tag === 'list');
    const close = comma >= 0 && comma < next ? comma : next;
    const number = (tokens[index] as Token).number as WrittenNumber;
    const slot: Slot = {
      number,
      left: tokens.slice(from, index),
      // Words between two numbers lead up to the second.
      right: close < next || next === tokens.length ? tokens.slice(index + 1, close) : [],
      start: tokens[from]?.start ?? number.start,
      clause,
    };
    from = close < next ? close + 1 : index + 1;
    return slot;
  });
}

/** Does one of the words have one of these tags? */
export function has(words: readonly Token[], ...tags: readonly Tag[]): boolean {
  return words.some(({ tag }) => tags.includes(tag));
}

/** The keys of the words with a tag, each once, in order. */
export function keysOf(words: readonly Token[], tag: Tag): readonly string[] {
  return [...new Set(words.flatMap((word) => (word.tag === tag ? [word.key] : [])))];
}

/** Is the number that the words lead up to the one that a change starts from: 由2023年的48件, 由25件? */
export function isFrom(words: readonly Token[]): boolean {
  const from = words.findLastIndex(({ tag }) => tag === 'from' || tag === 'splitBy');
  return (
    from >= 0 &&
    words
      .slice(from + 1)
      .every(
        ({ tag }) => tag === 'time' || tag === 'number' || tag === 'of' || tag === 'filler' || tag === 'is',
      )
  );
}

/** The last word with one of these tags. */
export function lastOf(words: readonly Token[], ...tags: readonly Tag[]): Token | undefined {
  return words.findLast(({ tag }) => tags.includes(tag));
}
