/** Which words of the lexicon the texts have. */
import { LEXICON } from '../../shared/text/lexicon/lexicon.ts';
import type { Tag } from '../../shared/text/lexicon/tags.ts';
import type { Token } from '../../shared/text/tokens.ts';

export interface TagUse {
  readonly tag: Tag;
  /** Words found, one as often as it stands there. */
  readonly found: number;
  /** Different words found, of those that the lexicon has, and of those that it has alone. */
  readonly different: number;
  readonly words: number;
}

/** Counts the words of texts by their tags. */
export class LexiconUse {
  readonly #found = new Map<Tag, Map<string, number>>();

  /** `tokens`: words as the lexicon has them, not yet put together into phrases. */
  add(tokens: readonly Token[]): void {
    for (const { tag, word, number } of tokens) {
      if (number) continue;
      const words = this.#found.get(tag) ?? new Map<string, number>();
      words.set(word, (words.get(word) ?? 0) + 1);
      this.#found.set(tag, words);
    }
  }

  /** Tags of the lexicon, in their order there. */
  tags(): TagUse[] {
    return [...wordsByTag()].map(([tag, words]) => {
      const found = this.#found.get(tag);
      const own = [...words].filter((word) => found?.has(word));
      const times = own.reduce((sum, word) => sum + (found?.get(word) ?? 0), 0);
      return { tag, found: times, different: own.length, words: words.size };
    });
  }
}

/** Words by tag; one that stands under two tags counts under the first, which is the one it is read as. */
function wordsByTag(): ReadonlyMap<Tag, ReadonlySet<string>> {
  const byTag = new Map<Tag, Set<string>>();
  const seen = new Set<string>();
  for (const { tag, words } of LEXICON) {
    const own = byTag.get(tag) ?? new Set<string>();
    for (const word of words) {
      if (word !== '' && !seen.has(word)) own.add(word);
      seen.add(word);
    }
    byTag.set(tag, own);
  }
  return byTag;
}
