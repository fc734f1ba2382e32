/** How a word of the lexicon is written down. The lists beside this file are data; only the grammar gives them a use. */

/** Words of one tag and key. In a text the longest word that fits at a place is taken. */
export interface Entry<Tag extends string = string> {
  /** What the words do in a sentence; see `tags.ts`. */
  readonly tag: Tag;
  /** Which of its kind: a row of a table, an applicant, a unit. Empty where the tag says all. */
  readonly key: string;
  readonly words: readonly string[];
}

/** An entry from words with blanks between them, folded (half-width signs, no blanks inside a word). */
export function entry<Tag extends string>(tag: Tag, key: string, words: string): Entry<Tag> {
  return { tag, key, words: words.trim().split(/\s+/u) };
}
