/** Comparing the labels of real tables with those of the statutory forms. */
import { foldText } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { simplified } from '../../text/traditional.ts';

const ENUMERATOR = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}[、.,)]?)/;
const IGNORED = /[\s、，,。.．:：;；“”"'‘’()（）〈〉《》<>\-—_/\\|·…]+/gu;

/** Text without any white space, full-width forms folded: what labels are compared by. */
export const squash = remember((text) => foldText(text).replace(/\s+/gu, ''));

/** A label's words alone: no number before it, no punctuation, no white space, in simplified characters. */
export const labelKey = remember((text) =>
  simplified(squash(text)).replace(ENUMERATOR, '').replace(IGNORED, ''),
);

/** Letters and digits alone, a number before the words included. */
export const bareText = remember((text) => simplified(squash(text)).replace(IGNORED, ''));

/** Share of common character pairs, 0…1 (Dice); 0 also where the lengths alone keep it below `least`. */
export function similarity(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length) - 1;
  if (shorter < 1 || 2 * shorter < least * (a.length + b.length - 2)) return 0;
  let common = 0;
  const left = pairsOf(b).slice();
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left[at] = -1;
    common += 1;
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** Each two units of a text that stand side by side, as one number. */
const pairsOf = remember((text): readonly number[] => {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++)
    pairs.push(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1));
  return pairs;
});

export interface LabelMatch<T> {
  readonly value: T;
  /** False when the label is only similar, so that a person should look. */
  readonly exact: boolean;
}

/** A label of the forms in its official wordings. */
export interface Label<T> {
  readonly wordings: readonly string[];
  readonly value: T;
}

/** Finds which label of a set a cell shows; null where it shows none. */
export type LabelFinder<T> = (text: string) => LabelMatch<T> | null;

const SIMILAR = 0.7;
const CLEARLY_BETTER = 0.15;
/** Shorter labels (其他, 总计, 规章) match only exactly; longer texts are sentences, not labels. */
const COMPARABLE = { from: 4, to: 60 };
/**
 * Prepares a set of labels to be found in real tables: by the same words, the same beginning, or as the clearly
 * most similar one.
 */
export function labelFinder<T>(labels: readonly Label<T>[]): LabelFinder<T> {
  const keyed = labels.map(({ wordings, value }) => ({ keys: wordings.map(labelKey), value }));
  const exact = new Map(keyed.flatMap(({ keys, value }) => keys.map((key) => [key, value] as const)));
  const pairs = new Set(keyed.flatMap(({ keys }) => keys.flatMap(pairsOf)));

  const compare = (key: string): LabelMatch<T> | null => {
    const same = exact.get(key);
    if (same !== undefined) return { value: same, exact: true };
    if (key.length < COMPARABLE.from || key.length > COMPARABLE.to) return null;
    const isBegun = (label: string) => label.length >= COMPARABLE.from && key.startsWith(label);
    const begins = keyed.filter(({ keys }) => keys.some(isBegun));
    // What follows may explain the label, but not be another one: two labels in one cell are neither.
    const isTwo = (label: string) => isBegun(label) && exact.has(labelKey(key.slice(label.length)));
    if (begins.some(({ keys }) => keys.some(isTwo))) return null;
    if (begins.length === 1 && begins[0]) return { value: begins[0].value, exact: true };
    // With less than half of its pairs in any label, no label is as similar as it takes: nearly every text.
    const own = pairsOf(key);
    if (own.filter((pair) => pairs.has(pair)).length < own.length / 2) return null;
    const [best, second] = keyed
      .map(({ keys, value }) => ({ value, score: Math.max(...keys.map((label) => similarity(key, label))) }))
      .sort((a, b) => b.score - a.score);
    if (!best || best.score < SIMILAR) return null;
    return second && best.score - second.score < CLEARLY_BETTER ? null : { value: best.value, exact: false };
  };

  return remember((text) => compare(labelKey(text)));
}
