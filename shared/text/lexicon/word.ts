/** How a word of the lexicon is written down. The lists beside this file are data; only the grammar gives them a use. */

/** Words of one tag and key. In a text the longest word that fits at a place is taken. */
export interface Entry<Tag extends string = string> {
  /** What the words do in a sentence; see `tags.ts`. */
  readonly tag: Tag;
  /** Which of its kind: a row of a table, an applicant, a unit. Empty where the tag says all. */
  readonly key: string;
  readonly words: readonly string[];
}

/**
 * An entry from words with blanks between them, folded (half-width signs, no blanks inside a word). Braces hold what may
 * stand for one another, an empty one for nothing: 逾期{不,未}补正 are two words.
 */
export function entry<Tag extends string>(tag: Tag, key: string, words: string): Entry<Tag> {
  return { tag, key, words: [...new Set(words.trim().split(/\s+/u).flatMap(spellings))] };
}

/** All ways to spell a word with braces. */
function spellings(word: string): readonly string[] {
  const braces = /\{([^{}]*)\}/u.exec(word);
  if (!braces) return [word];
  const [whole, choices = ''] = braces;
  const [before, behind] = [word.slice(0, braces.index), word.slice(braces.index + whole.length)];
  const rest = spellings(behind);
  return choices.split(',').flatMap((choice) => rest.map((end) => before + choice + end));
}
