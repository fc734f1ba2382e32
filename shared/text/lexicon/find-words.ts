/** Finding the words of a list in a text. */
import type { Entry } from './word.ts';

export interface FoundWord<Tag extends string = string> {
  readonly word: string;
  readonly tag: Tag;
  readonly key: string;
}

/** What may follow the signs read so far, by UTF-16 unit, and the word that they are. */
interface Node<Tag extends string> {
  readonly next: Map<number, Node<Tag>>;
  found: FoundWord<Tag> | null;
}

/** A function that gives the longest word of `entries` that stands in a folded text at a place; null where none does. */
export function createWordFinder<Tag extends string>(
  entries: readonly Entry<Tag>[],
): (text: string, at: number) => FoundWord<Tag> | null {
  // A tree of signs: a place costs as many look-ups as signs of a word stand there, however many words there are.
  const root: Node<Tag> = { next: new Map(), found: null };
  for (const { tag, key, words } of entries) {
    for (const word of words) {
      let node = root;
      for (let at = 0; at < word.length; at++) {
        const sign = word.charCodeAt(at);
        const next = node.next.get(sign) ?? { next: new Map<number, Node<Tag>>(), found: null };
        node.next.set(sign, next);
        node = next;
      }
      if (word !== '') node.found ??= { word, tag, key };
    }
  }
  return (text, at) => {
    let found: FoundWord<Tag> | null = null;
    let node = root.next.get(text.charCodeAt(at));
    for (let end = at + 1; node; end++) {
      found = node.found ?? found;
      node = node.next.get(text.charCodeAt(end));
    }
    return found;
  };
}

/** The signs that words begin with, as UTF-16 units: where none of them stands, none of the words does. */
export function firstSigns(entries: readonly Pick<Entry, 'words'>[]): ReadonlySet<number> {
  return new Set(entries.flatMap(({ words }) => words.map((word) => word.charCodeAt(0))));
}

/** All words that `find` knows in a folded text, in order, none inside another, each with where it begins. */
export function wordsIn<Tag extends string>(
  text: string,
  find: (text: string, at: number) => FoundWord<Tag> | null,
): (FoundWord<Tag> & { readonly start: number })[] {
  const all: (FoundWord<Tag> & { readonly start: number })[] = [];
  let at = 0;
  while (at < text.length) {
    const found = find(text, at);
    if (found) all.push({ ...found, start: at });
    at += found?.word.length ?? 1;
  }
  return all;
}
