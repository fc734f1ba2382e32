/** All words with their tags, and the one function that finds the longest word at a place. */
import { ORDINARY } from './ordinary.ts';
import { MATTERS } from './matters.ts';
import { RELATIONS } from './relations.ts';
import { SCOPES } from './scopes.ts';
import type { Tag } from './tags.ts';
import { TIMES } from './times.ts';
import type { Entry } from './word.ts';
import { YEARS } from './years.ts';

export const LEXICON: readonly Entry<Tag>[] = [...TIMES, ...YEARS, ...SCOPES, ...RELATIONS, ...MATTERS];

/** A word as it is found in a text. */
export interface Meaning {
  readonly word: string;
  readonly tag: Tag;
  readonly key: string;
}

/** Words by their first sign, the longest first. */
const BY_SIGN = new Map<string, Meaning[]>();
function add(meaning: Meaning): void {
  const sign = meaning.word[0] ?? '';
  BY_SIGN.set(sign, [...(BY_SIGN.get(sign) ?? []), meaning]);
}
const known = new Set<string>();
for (const { tag, key, words } of LEXICON) {
  for (const word of words) {
    known.add(word);
    add({ word, tag, key });
  }
}
for (const word of new Set(ORDINARY)) if (!known.has(word)) add({ word, tag: 'unknown', key: '' });
for (const words of BY_SIGN.values()) words.sort((a, b) => b.word.length - a.word.length);

/** The longest word that stands in the folded `text` at `at`; null where none does. */
export function wordAt(text: string, at: number): Meaning | null {
  return BY_SIGN.get(text[at] ?? '')?.find(({ word }) => text.startsWith(word, at)) ?? null;
}
