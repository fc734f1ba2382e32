/** Shares side by side of one whole: “自然人5件，占55.6%；商业企业3件，占33.3%；其他1件，占11.1%”. */
import type { WrittenNumber } from './numbers.ts';

/** A number and the share of the whole that it is said to be. */
interface Share {
  readonly part: WrittenNumber;
  readonly percent: WrittenNumber;
}

export interface ShareChain {
  readonly shares: readonly Share[];
  /** The whole that the shares are of; null where no number of the paragraph fits them. */
  readonly whole: number | null;
  /** Shares that do not fit the whole, though all others do. */
  readonly wrong: readonly Share[];
}

/** Does a percentage agree with a value at the digits that it shows? */
export type Agrees = (percent: WrittenNumber, value: number) => boolean;

/** Between a part and its share: 5件，占55.6% · 5件（占比55.6%） · 5件（55.6%）. */
const BETWEEN = /^[^,。;、()]{0,8}(?:[,(]?(?:约)?占[^,。;、()]{0,8}|\()$/u;
/** Between the shares of one whole. */
const NEXT = /^\)?[,;、]?[^。,;:]{0,30}$/u;
/** How many numbers are looked back at. */
const REACH = 12;
/** One of so many may be wrong and the others still tell the whole. */
const ENOUGH = 3;

/** The chains of a paragraph, in order. `text`: the paragraph in half-width signs. */
export function shareChains(text: string, numbers: readonly WrittenNumber[], agrees: Agrees): ShareChain[] {
  const groups: Share[][] = [];
  let end = -1;
  numbers.forEach((percent, index) => {
    const part = numbers[index - 1];
    if (!part || !isShare(text, part, percent)) return;
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows = last !== undefined && end === index - 2 && last.part.unit === part.unit;
    if (follows && NEXT.test(text.slice(last.percent.unitEnd, part.start))) group?.push({ part, percent });
    else groups.push([{ part, percent }]);
    end = index;
  });
  return groups.filter(({ length }) => length > 1).map((shares) => judge(shares, numbers, agrees));
}

function isShare(text: string, part: WrittenNumber, percent: WrittenNumber): boolean {
  return (
    percent.role === 'percent' &&
    percent.unit === '%' &&
    !percent.vague &&
    percent.value !== null &&
    part.role === 'count' &&
    !part.vague &&
    part.value !== null &&
    BETWEEN.test(text.slice(part.unitEnd, percent.start))
  );
}

function judge(shares: readonly Share[], numbers: readonly WrittenNumber[], agrees: Agrees): ShareChain {
  let best: ShareChain = { shares, whole: null, wrong: shares };
  for (const whole of wholesOf(shares, numbers)) {
    const wrong = shares.filter(({ part, percent }) => !agrees(percent, ((part.value ?? 0) / whole) * 100));
    if (wrong.length < best.wrong.length) best = { shares, whole, wrong };
  }
  const told = best.wrong.length === 0 || (best.wrong.length === 1 && shares.length >= ENOUGH);
  return told ? best : { shares, whole: null, wrong: [] };
}

/** What the shares may be of: the parts together, a number before them, or two of those together. */
function wholesOf(shares: readonly Share[], numbers: readonly WrittenNumber[]): number[] {
  const [first] = shares;
  const parts = shares.map(({ part }) => part.value ?? 0);
  const counts = numbers.flatMap(({ start, role, unit, vague, value }) =>
    first &&
    start < first.part.start &&
    role === 'count' &&
    unit === first.part.unit &&
    !vague &&
    value !== null
      ? [value]
      : [],
  );
  const told = counts.slice(-REACH);
  const pairs = told.flatMap((one, index) => told.slice(index + 1).map((other) => one + other));
  const together = parts.reduce((sum, value) => sum + value, 0);
  const least = Math.max(...parts);
  return [together, ...told, ...pairs].filter((whole) => whole > 0 && whole >= least);
}
