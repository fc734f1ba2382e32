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
  // By the first sign, then by length, the longest first: few look-ups for a place, however many words there are.
  const bySign = new Map<string, Map<number, Map<string, FoundWord<Tag>>>>();
  for (const { tag, key, words } of entries) {
    for (const word of words) {
      const lengths = bySign.get(word[0] ?? '') ?? new Map<number, Map<string, FoundWord<Tag>>>();
      bySign.set(word[0] ?? '', lengths);
      const same = lengths.get(word.length) ?? new Map<string, FoundWord<Tag>>();
      lengths.set(word.length, same);
      if (!same.has(word)) same.set(word, { word, tag, key });
    }
  }
  const sorted = new Map(
    [...bySign].map(([sign, lengths]) => [sign, [...lengths].sort(([a], [b]) => b - a)] as const),
  );
  return (text, at) => {
    for (const [length, words] of sorted.get(text[at] ?? '') ?? []) {
      const found = words.get(text.slice(at, at + length));
      if (found) return found;
    }
    return null;
  };
}
