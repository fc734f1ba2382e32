/** Results of looking at a text, kept while the text is likely to be looked at again. */

/** Enough for the paragraphs and sentences of two reports; a keystroke adds one. */
const MEMORY = 1000;

/** `look`, which asks nothing but its text, with its results kept: rules look at the same paragraphs again and again. */
export function remember<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const result = look(text);
    if (known.size >= MEMORY) known.clear();
    known.set(text, result);
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
