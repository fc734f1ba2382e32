/** Results of looking at a text, kept while the text is likely to be looked at again. */

/** Enough for the paragraphs and sentences of two reports; a keystroke adds one. */
const MEMORY = 1000;

/**
 * `look`, which asks nothing but its text, with its results kept: rules look at the same paragraphs again and again. When
 * the memory is full, what was not asked for since it was half full is forgotten.
 */
export function remember<T>(look: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as T;
    const result = older.has(text) ? (older.get(text) as T) : look(text);
    if (recent.size >= MEMORY / 2) [older, recent] = [recent, new Map()];
    recent.set(text, result);
    return result;
  };
}

/** `look`, which asks nothing but one value that never changes, with its results kept as long as the value is. */
export function keepWith<K extends object, T>(look: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (key) => {
    let kept = known.get(key);
    if (!kept) {
      kept = { result: look(key) };
      known.set(key, kept);
    }
    return kept.result;
  };
}
