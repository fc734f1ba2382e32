/** Finding the words of a list in a text. */
import type { Entry } from './word.ts';

export interface FoundWord<Tag extends string> {
  readonly word: string;
  readonly tag: Tag;
  readonly key: string;
}

/** A function that gives the longest word of `entries` that stands in a folded text at a place; null where none does. */
export function createWordFinder<Tag extends string>(
  entries: readonly Entry<Tag>[],
): (text: string, at: number) => FoundWord<Tag> | null {
  const bySign = new Map<string, FoundWord<Tag>[]>();
  for (const { tag, key, words } of entries) {
    for (const word of words) {
      const sign = word[0] ?? '';
      bySign.set(sign, [...(bySign.get(sign) ?? []), { word, tag, key }]);
    }
  }
  for (const words of bySign.values()) words.sort((a, b) => b.word.length - a.word.length);
  return (text, at) => bySign.get(text[at] ?? '')?.find(({ word }) => text.startsWith(word, at)) ?? null;
}
