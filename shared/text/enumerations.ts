/**
 * Totals with the list of their parts: “共公开信息120条，其中网站80条、微信公众号40条”, nested ones included.
 *
 * A list that adds up to its total in any reading is right. One that does not is wrong only where the sentence
 * claims it to be complete, or where a part, or all parts together, are more than the whole.
 */
import { halfWidth, readNumbers, type WrittenNumber } from './numbers.ts';
import { isPartition } from './partition.ts';
import { remember } from './remember.ts';

export interface WrongList {
  readonly total: WrittenNumber;
  /** Parts at the top level of the list, in order. */
  readonly parts: readonly WrittenNumber[];
  readonly sum: number;
}

/** A number that can be a total or a part, with the words that lead up to it. */
export interface Item {
  readonly number: WrittenNumber;
  readonly value: number;
  /** Words since the number or the mark before. */
  readonly lead: string;
}

/**
 * Every list of a paragraph that cannot be right, in order. Cost grows with the length of the text: a list of more
 * than `LONGEST` numbers is not judged.
 */
export const wrongLists = remember((paragraph: string): readonly WrongList[] => {
  const text = halfWidth(paragraph);
  if (!OPENING.test(text)) return [];
  const items = itemsOf(paragraph, text);
  if (items.length < 2) return [];
  const openings = openingsOf(text, items);
  const nested = new Map(openings.map((opening) => [items[opening.total]?.number.start, opening]));
  return openings.flatMap((opening) => judge({ text, items, nested }, opening) ?? []);
});

const LONGEST = 24;
/** Signs between a total and its list, and of a list, at most. */
const NEAR = 200;
const WIDEST = 1500;
/** Numbers that tell a change or an average and are no part of anything. */
const NO_PART =
  /(?:较|同比|环比|[与和同]?(?:上年|去年|上一年|往年|\d{4}年)度?(?:同期)?相?比|比(?:上年|去年|上一年|往年)|增加|减少|增长|下降|上升|增幅|降幅|提高|平均|月均|日均|人均|年均|每|高于|低于|多于|少于)[^,。;、]{0,8}$/u;

function itemsOf(paragraph: string, text: string): Item[] {
  let before = 0;
  return readNumbers(paragraph).flatMap((number) => {
    const lead =
      /[^,。;、:()]{0,40}$/u.exec(text.slice(Math.max(before, number.start - 40), number.start))?.[0] ?? '';
    before = number.unitEnd;
    if ((number.role !== 'count' && number.role !== 'amount') || number.value === null) return [];
    return NO_PART.test(lead) ? [] : [{ number, value: number.value, lead }];
  });
}

const OPENING = /其中|包括|包含|分别[为是有]|分为|具体为|含|[(:]/u;
/** Words that open a list. All but 其中 must stand right behind their total. */
const OPENINGS = /其中|(?:主要)?(?:包括|包含)(?:了|有)?|分别[为是有]|分为|具体为|(?<=[,(])含|[(:]/gu;
const END = /[。！!？?\n]/u;

interface Opening {
  readonly word: string;
  readonly start: number;
  /** Where its list may reach to. */
  readonly end: number;
  /** Index of its total in the items. */
  readonly total: number;
  /** Nothing but punctuation between the total and the word. */
  readonly direct: boolean;
}

function openingsOf(text: string, items: readonly Item[]): Opening[] {
  const openings: Opening[] = [];
  let index = 0;
  for (const match of text.matchAll(OPENINGS)) {
    const start = match.index;
    while ((items[index]?.number.unitEnd ?? Infinity) <= start) index += 1;
    const total = items[index - 1];
    const first = items[index];
    if (!total || !first) continue;
    if (start - total.number.unitEnd > NEAR) continue;
    const between = text.slice(total.number.unitEnd, start);
    const direct = /^[,。;:(、\s]*$/u.test(between);
    const word = match[0];
    // 其中 may open a sentence about the one before it.
    if (direct ? END.test(between) && word !== '其中' : word !== '其中' || END.test(between)) continue;
    // The list of 其中 inside brackets or behind a colon begins at 其中.
    if (/^[(:]$/.test(word) && /^\s*(?:其中|包括|包含|分别|含)/u.test(text.slice(start + 1, start + 6)))
      continue;
    if (openings.at(-1)?.total === index - 1) continue;
    openings.push({ word, start, end: endOf(text, start, word), total: index - 1, direct });
  }
  return openings;
}

/** A list ends with its sentence, and one in brackets with them. */
function endOf(text: string, start: number, word: string): number {
  let depth = word === '(' ? 1 : 0;
  if (depth === 0 && /\([^()]{0,3}$/u.test(text.slice(Math.max(0, start - 4), start))) depth = 1;
  const limit = Math.min(text.length, start + WIDEST);
  for (let at = start + word.length; at < limit; at++) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at;
    } else if (END.test(sign)) return at;
  }
  return limit;
}

interface Paragraph {
  readonly text: string;
  readonly items: readonly Item[];
  /** Lists by the place of their total. */
  readonly nested: ReadonlyMap<number | undefined, Opening>;
}

function judge({ text, items, nested }: Paragraph, opening: Opening): WrongList | null {
  const first = opening.total + 1;
  const total = totalOf(text, items, opening);
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
  const totals = otherTotals(text, items, opening, total);
  for (const target of [total.value, ...totals]) {
    if (adds(list, target) || (further.length > 0 && addsWith(list, further, target))) return null;
  }
  const parts = [...mainParts(list), ...further];
  const sum = tidy(parts.reduce((result, { value }) => result + value, 0));
  const wrong: WrongList = { total: total.number, parts: parts.map(({ number }) => number), sum };
  const mostly = opening.direct ? total.value : Math.max(total.value, ...totals);
  if (parts.length === 0) return null;
  if (parts.some(({ value }) => value > mostly)) return overlapping(text, opening, parts) ? null : wrong;
  if (parts.length === 1) return null;
  if (sum > mostly) return overlapping(text, opening, parts) ? null : wrong;
  const mixed = candidates.length < inside.length;
  if (mixed || overlapping(text, opening, parts)) return null;
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

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function sameUnit(number: WrittenNumber, unit: string): boolean {
  return number.unit === unit || number.unit === '';
}

/** The number right before the word, or the last before it that counts what the list counts. */
function totalOf(text: string, items: readonly Item[], opening: Opening): Item | null {
  const [nearest, first] = [items[opening.total], items[opening.total + 1]];
  if (!nearest || !first || first.number.start >= opening.end) return null;
  if (sameUnit(first.number, nearest.number.unit)) return nearest;
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

/** What else the list may be about: another number before it, or several together (新收10件，上年结转2件，其中…). */
function otherTotals(text: string, items: readonly Item[], opening: Opening, total: Item): number[] {
  const others = before(text, items, opening).filter(({ number }) => number.unit === total.number.unit);
  const sums: number[] = [];
  let sum = 0;
  for (const { value } of others.reverse()) {
    sum = tidy(sum + value);
    sums.push(sum, value);
  }
  return sums;
}

interface List {
  readonly text: string;
  readonly candidates: readonly Item[];
  /** Lists that open behind a part, by the start of the part. */
  readonly nested: ReadonlyMap<number | undefined, Opening>;
}

/** Where a list that begins at `from` may end so that it comes to `target`. */
function endings(list: List, from: number, target: number): Set<number> {
  const found = new Set<number>();
  // Every way to read the list so far: how far it got, and what is left to reach.
  let states = new Map([[from, new Set([target])]]);
  while (states.size > 0) {
    const next = new Map<number, Set<number>>();
    for (const [at, rests] of states) {
      const part = list.candidates[at];
      if (!part) continue;
      for (const rest of rests) {
        const left = tidy(rest - part.value);
        if (left < 0) continue;
        for (const end of afterPart(list, at)) {
          if (left === 0 && at > from) found.add(end);
          next.set(end, (next.get(end) ?? new Set()).add(left));
        }
      }
    }
    states = next;
  }
  return found;
}

/** Where the list goes on behind a part: behind the part's own list, wherever that ends. */
function afterPart(list: List, at: number): readonly number[] {
  const part = list.candidates[at];
  const own = list.nested.get(part?.number.start);
  if (!part || !own?.direct) return [at + 1];
  const inner = list.candidates.findIndex(({ number }, index) => index > at && number.start >= own.end);
  const last = inner < 0 ? list.candidates.length : inner;
  const ends = [...endings(list, at + 1, part.value)].filter((end) => end <= last);
  return ends.length > 0 ? ends : Array.from({ length: last - at }, (_, index) => at + 1 + index);
}

function adds(list: List, target: number): boolean {
  return endings(list, 0, target).size > 0;
}

function addsWith(list: List, further: readonly Item[], target: number): boolean {
  let sum = 0;
  return further.some(({ value }) => {
    sum += value;
    const rest = tidy(target - sum);
    return rest > 0 && (adds(list, rest) || list.candidates[0]?.value === rest);
  });
}

/** Numbers of the next sentence where it goes on with the list: “另外政务微信公开173条”. */
function continuation(text: string, next: Item | undefined, end: number, unit: string): Item[] {
  if (!next || next.number.unit !== unit || next.number.vague || next.number.start - end > NEAR) return [];
  const gap = text.slice(end, next.number.start);
  return /^[。;]\s*(?:另外?|此外|其余|剩余|还有)[^。!?\n]*$/u.test(gap) ? [next] : [];
}

/** Words with which another statement begins, unless the list is itself made of such. */
const OTHER_STATEMENT =
  /^(?:已|均|全部|办结|办理|答复|结转|收到|受理|新收|制发|废止|现行|发布|召开|开展|组织|举办|编发|发放|更新|接受|同时|回应|截至|未|无|没有)/u;

/** The parts as a reader takes them: up to the end of the enumeration, without the parts of parts. */
function mainParts(list: List): Item[] {
  const { text, candidates } = list;
  const parts: Item[] = [];
  let at = 0;
  for (;;) {
    const part = candidates[at];
    const previous = parts.at(-1);
    if (!part) return parts;
    if (previous && closes(text, previous, part, parts)) return parts;
    parts.push(part);
    at = Math.max(...afterPart(list, at));
  }
}

function closes(text: string, previous: Item, part: Item, parts: readonly Item[]): boolean {
  const gap = text.slice(previous.number.unitEnd, part.number.start);
  // A list whose parts are divided by semicolons goes on behind one.
  const [first, second] = parts;
  const divided =
    parts.length === 1 ||
    (first && second && text.slice(first.number.unitEnd, second.number.start).includes(';'));
  if (gap.includes(';') && !(divided && !/;[^;]{0,6}(?:通过|利用|全年|共|收到|制发)/u.test(gap))) return true;
  const isOther = OTHER_STATEMENT.test(part.lead.trim());
  return isOther && !OTHER_STATEMENT.test(parts[0]?.lead.replace(/^其中/u, '').trim() ?? '');
}

/** One thing may be counted in several parts. */
function overlapping(text: string, opening: Opening, parts: readonly Item[]): boolean {
  const last = parts.at(-1)?.number.unitEnd ?? opening.end;
  return /涉及|关于|有关|转载|同步|重复|兼有|交叉|同时|既.*又/u.test(text.slice(opening.start, last + 6));
}
