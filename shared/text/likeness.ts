/** How alike two texts are once white space and numbers are set aside: cheap enough for every pair of paragraphs. */

export interface TextProfile {
  readonly text: string;
  /** How often each pair of neighbouring characters occurs; a pair is one number. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly count: number;
}

/** What of a text is compared. `limit`: characters that are looked at. */
export function profileOf(text: string, limit = Number.POSITIVE_INFINITY): TextProfile {
  // A year or a number that changed must not make a short paragraph a different one.
  const plain = text
    .slice(0, limit)
    .replace(/\s+/g, '')
    .replace(/[\d０-９]+/g, '0');
  let pairs: ReadonlyMap<number, number> | null = null;
  return {
    text: plain,
    // Texts that are the same are never asked for them.
    get pairs() {
      return (pairs ??= pairsOf(plain));
    },
    count: Math.max(plain.length - 1, 0),
  };
}

function pairsOf(plain: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let index = 0; index < plain.length - 1; index++) {
    const pair = plain.charCodeAt(index) * 0x1_0000 + plain.charCodeAt(index + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice coefficient of neighbouring characters, 0…1. */
export function likeness(a: TextProfile, b: TextProfile): number {
  if (a.text === b.text) return 1;
  if (a.count + b.count === 0) return 0;
  let shared = 0;
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.count + b.count);
}

/** The highest likeness that texts of these lengths can have: what is below needs no comparing. */
export function highestLikeness(a: TextProfile, b: TextProfile): number {
  const both = a.count + b.count;
  return both === 0 ? 0 : (2 * Math.min(a.count, b.count)) / both;
}
