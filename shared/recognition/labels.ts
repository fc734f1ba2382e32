/** Comparing the labels of real tables with those of the statutory forms. */

const ENUMERATOR = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}[、.,)]?)/;
const IGNORED = /[\s、，,。.．:：;；“”"'‘’()（）〈〉《》<>\-—_/\\|·…]+/gu;

/** Text without any white space, full-width forms folded: what labels are compared by. */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** A label's words alone: no number before it, no punctuation, no white space. */
export function labelKey(text: string): string {
  return squash(text).replace(ENUMERATOR, '').replace(IGNORED, '');
}

/** Share of common character pairs, 0…1 (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}

export interface LabelMatch<T> {
  readonly value: T;
  /** False when the label is only similar, so that a person should look. */
  readonly exact: boolean;
}

/** A label of the forms, ready to be compared with cells of real tables. */
export interface LabelCandidate<T> {
  readonly keys: readonly string[];
  readonly value: T;
}

/** Prepares the official wordings of one label. */
export function labelled<T>(labels: readonly string[], value: T): LabelCandidate<T> {
  return { keys: labels.map(labelKey), value };
}

const SIMILAR = 0.7;
const CLEARLY_BETTER = 0.15;
/** Shorter labels (其他, 总计, 规章) match only exactly; longer texts are sentences, not labels. */
const COMPARABLE = { from: 4, to: 60 };

/**
 * The candidate whose label a cell shows: the same words, the same beginning, or clearly the most similar one.
 */
export function matchLabel<T>(text: string, candidates: readonly LabelCandidate<T>[]): LabelMatch<T> | null {
  const key = labelKey(text);
  if (key === '') return null;
  const same = candidates.find(({ keys }) => keys.includes(key));
  if (same) return { value: same.value, exact: true };
  if (key.length < COMPARABLE.from || key.length > COMPARABLE.to) return null;
  const begins = candidates.filter(({ keys }) =>
    keys.some((label) => label.length >= COMPARABLE.from && key.startsWith(label)),
  );
  if (begins.length === 1 && begins[0]) return { value: begins[0].value, exact: true };
  const ranked = candidates
    .map(({ keys, value }) => ({ value, score: Math.max(...keys.map((label) => similarity(key, label))) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < SIMILAR) return null;
  if (second && best.score - second.score < CLEARLY_BETTER) return null;
  return { value: best.value, exact: false };
}
