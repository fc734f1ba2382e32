/** All words and signs with their tags, and the one function that finds the longest word at a place. */
import { createWordFinder, type FoundWord } from './find-words.ts';
import { ORDINARY } from './ordinary.ts';
import { MATTERS } from './matters.ts';
import { RELATIONS } from './relations.ts';
import { SCOPES } from './scopes.ts';
import { SIGNS } from './signs.ts';
import type { Tag } from './tags.ts';
import { TIMES } from './times.ts';
import type { Entry } from './word.ts';
import { YEARS } from './years.ts';

export const LEXICON: readonly Entry<Tag>[] = [
  ...TIMES,
  ...YEARS,
  ...SCOPES,
  ...RELATIONS,
  ...MATTERS,
  ...SIGNS,
];

/** A word as it is found in a text; an ordinary word means nothing here. */
export type Meaning = FoundWord<Tag>;

const KNOWN = new Set(LEXICON.flatMap(({ words }) => words));
const ordinary = { tag: 'unknown', key: '', words: ORDINARY.filter((word) => !KNOWN.has(word)) } as const;

/** The longest word, or the sign, that stands in the folded text at a place; null where none does. */
export const wordAt = createWordFinder<Tag>([...LEXICON, ordinary]);
