/**
 * Totals with the list of their parts: “共公开信息120条，其中网站80条、微信公众号40条”, nested ones included.
 *
 * A list that adds up to its total in any reading is right. One that does not is wrong only where the sentence
 * claims it to be complete, or where a part, or all parts together, are more than the whole.
 */
import { closingTotals } from './closing-totals.ts';
import { END, itemsOf, openingsOf, type Item, type Opening } from './list-openings.ts';
import { addsUpTo, continuation, mainParts, tidy } from './list-readings.ts';
import { halfWidth, type WrittenNumber } from './numbers.ts';
import { areResults, isPartition, mayOverlap } from './partition.ts';
import { remember } from './remember.ts';

export interface WrongList {
  readonly total: WrittenNumber;
  /** Parts at the top level of the list, in order. */
  readonly parts: readonly WrittenNumber[];
  readonly sum: number;
}

/** Numbers of a list at most; a longer one is not judged. */
const LONGEST = 24;
/** A paragraph without any of these has no list. */
const ANY =
  /其中|包括|包含|分别[为是有]|分为|具体为|含|[(:]|[按从][^,。;、]{2,12}[分统来划看]|[合总共]计|总共/u;

/** Every list of a paragraph that cannot be right, in order. */
export const wrongLists = remember((paragraph: string): readonly WrongList[] => {
  const text = halfWidth(paragraph);
  if (!ANY.test(text)) return [];
  const items = itemsOf(paragraph, text);
  if (items.length < 2) return [];
  const openings = openingsOf(text, items);
  const nested = new Map(openings.map((opening) => [items[opening.total]?.number.start, opening]));
  const opened = openings.flatMap((opening) => judge({ text, items, nested }, opening) ?? []);
  return [...opened, ...closingTotals(text, items, openings)].sort((a, b) => a.total.start - b.total.start);
});

interface Paragraph {
  readonly text: string;
  readonly items: readonly Item[];
  /** Lists by the place of their total. */
  readonly nested: ReadonlyMap<number | undefined, Opening>;
}

function judge({ text, items, nested }: Paragraph, opening: Opening): WrongList | null {
  // Numbers in brackets between the total and its list are parts of nothing here.
  let first = opening.total + 1;
  while ((items[first]?.number.start ?? Infinity) < opening.start) first += 1;
  const total = totalOf(text, items, opening, first);
  if (!total) return null;
  const unit = total.number.unit;
  const inside = items.slice(first, first + 2 * LONGEST).filter(({ number }) => number.start < opening.end);
  const candidates = inside.filter(({ number }) => sameUnit(number, unit));
  if (candidates.length === 0 || candidates.length > LONGEST) return null;
  if (total.number.vague || candidates.some(({ number }) => number.vague)) return null;
  const list = { text, candidates, nested };
  // What goes on in the next sentence belongs to the outermost list.
  const isInner = [...before(text, items, opening)].some(
    ({ number }) => number !== total.number && nested.has(number.start),
  );
  const further = isInner ? [] : continuation(text, items[first + inside.length], opening.end, unit);
  const totals = otherTotals(text, items, opening, total, candidates);
  if ([total.value, ...totals].some((target) => addsUpTo(list, target, further))) return null;
  const parts = [...mainParts(list, total.value), ...further];
  const sum = tidy(parts.reduce((result, { value }) => result + value, 0));
  const wrong: WrongList = { total: total.number, parts: parts.map(({ number }) => number), sum };
  if (parts.length === 0 || overlapping(text, opening, parts)) return null;
  const mostly = opening.direct && parts.length > 1 ? total.value : Math.max(total.value, ...totals);
  if (parts.some(({ value }) => value > mostly)) return wrong;
  if (parts.length === 1) return null;
  if (sum > mostly) return mayOverlap(parts, sum / mostly) ? null : wrong;
  if (candidates.length < inside.length) return null;
  return isPartition({
    text,
    word: opening.word,
    from: opening.start,
    end: opening.end,
    total: total.value,
    sum,
    parts,
  })
    ? wrong
    : null;
}

function sameUnit(number: WrittenNumber, unit: string): boolean {
  return number.unit === unit || number.unit === '';
}

/**
 * The number right before the word, or the last before it that counts what the list counts: results are not those
 * of applications carried over.
 */
function totalOf(text: string, items: readonly Item[], opening: Opening, at: number): Item | null {
  const [nearest, first] = [items[opening.total], items[at]];
  if (!nearest || !first || first.number.start >= opening.end) return null;
  if (sameUnit(first.number, nearest.number.unit)) {
    return /结转/u.test(nearest.lead) && areResults(items.slice(at, at + LONGEST))
      ? (before(text, items, opening).findLast(({ lead }) => ANSWERED.test(lead)) ?? nearest)
      : nearest;
  }
  if (opening.word !== '其中') return null;
  return (
    before(text, items, opening)
      .filter(({ number }) => number.unit === first.number.unit)
      .at(-1) ?? null
  );
}

/** Numbers of the sentence up to the total. */
function before(text: string, items: readonly Item[], { total }: Opening): Item[] {
  const from = Math.max(0, total - LONGEST);
  const last = items[total]?.number.start ?? 0;
  return items.slice(from, total + 1).filter(({ number }) => !END.test(text.slice(number.unitEnd, last)));
}

/**
 * What else the list may be about: another number before it, or several together (新收10件，上年结转2件，其中…).
 * Results of applications are about those that were answered.
 */
function otherTotals(
  text: string,
  items: readonly Item[],
  opening: Opening,
  total: Item,
  parts: readonly Item[],
): number[] {
  if (opening.direct && areResults(parts) && ANSWERED.test(total.lead)) return [];
  const others = before(text, items, opening).filter(({ number }) => number.unit === total.number.unit);
  const sums: number[] = [];
  let sum = 0;
  for (const { value } of others.reverse()) {
    sum = tidy(sum + value);
    sums.push(sum, value);
  }
  return sums;
}

/** Words before the number of applications that were answered; 结转下年继续办理 counts those that were not. */
const ANSWERED = /^(?!.*结转).*(?:办结|答复|办理|处理)/u;

/** One thing may be counted in several parts. */
function overlapping(text: string, opening: Opening, parts: readonly Item[]): boolean {
  const last = parts.at(-1)?.number.unitEnd ?? opening.end;
  return /涉及|关于|有关|转载|转发|同步|重复|兼有|交叉|同时|既.*又/u.test(
    text.slice(opening.start, last + 6),
  );
}
