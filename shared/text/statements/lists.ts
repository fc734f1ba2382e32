/**
 * Wholes with their parts: “共公开信息120条，其中网站80条、微信公众号40条”, nested ones and sums behind their parts too.
 *
 * A list that comes to its whole in any reading is right. One that does not is wrong where a part, or all parts
 * together, are more than the whole, or where the sentence claims that the parts are all there is. Rule N-02.
 */
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { between, itemsOf, tidy, type Item } from './items.ts';
import { openingsOf, type Opening } from './openings.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';
import { totalsBehind } from './totals.ts';

export interface WrongList {
  readonly whole: Count;
  /** Parts at the top level of the list, in order. */
  readonly parts: readonly Count[];
  readonly sum: number;
  /**
   * `over`: more than the whole · `short`: less, though the parts are said to be all · `slip`: a little less, and
   * nothing is said of it.
   */
  readonly fault: 'over' | 'short' | 'slip';
  /** Far more than the whole, and every part is a channel: the channels share what they publish. */
  readonly channels: boolean;
}

/** Numbers of a list at most; a longer one is not judged. */
const LONGEST = 24;
/** From here on, a list without a claim looks like one with a slip. */
const NEARLY = 0.9;
/** One piece of information goes out through several channels: more than this is no slip. */
const OVERLAP = 1.3;

/** Every list of a paragraph that cannot be right, in order. */
export function wrongLists(paragraph: Paragraph, counts: readonly Count[]): readonly WrongList[] {
  const items = itemsOf(paragraph, counts);
  if (items.length < 2) return [];
  const openings = openingsOf(paragraph, items);
  const lists: Lists = {
    paragraph,
    items,
    openings,
    nested: new Map(openings.map((opening) => [opening.whole, opening])),
  };
  const opened = openings.flatMap((opening) => judge(lists, opening) ?? []);
  return [...opened, ...totalsBehind(paragraph, items, openings)].sort(
    (a, b) => a.whole.start - b.whole.start,
  );
}

interface Lists {
  readonly paragraph: Paragraph;
  readonly items: readonly Item[];
  readonly openings: readonly Opening[];
  /** Lists by the item that is their whole. */
  readonly nested: ReadonlyMap<number, Opening>;
}

/** A part with its place among the items. */
interface Part {
  readonly item: Item;
  readonly index: number;
}

function judge(lists: Lists, opening: Opening): WrongList | null {
  const { items, paragraph } = lists;
  const whole = wholeOf(lists, opening);
  if (whole === null) return null;
  const total = items[whole] as Item;
  const inside = insideOf(lists, opening);
  const candidates = inside.filter(
    ({ item }) =>
      isSameUnit(item, total) &&
      !isSubtotal(item) &&
      !isOverlap(item) &&
      !item.count.scope.plan &&
      !has(item.count.left, 'upTo'),
  );
  if (candidates.length === 0 || candidates.length > LONGEST || isRestated(candidates[0] as Part, total))
    return null;
  if (isVague(total) || candidates.some(({ item }) => isVague(item))) return null;
  if (isElsewhere(total)) return null;
  const list: List = { ...lists, candidates, after: new Map() };
  const further = continuation(lists, opening, total);
  const others =
    opening.by === 'partOf' || !opening.direct
      ? otherWholes(lists, opening, whole)
      : resultsAside(lists, opening, whole, candidates);
  if ([total.value, ...others].some((target) => comesTo(list, target, further))) return null;
  // 新收10件，上年结转2件，其中自然人9件、企业4件: which of them, or both, is left open.
  if (isCarried(total) && opening.direct && !areResults(candidates)) return null;
  const parts = [...mainParts(list, total.value), ...further];
  const sum = tidy(parts.reduce((result, { item }) => result + item.value, 0));
  if (parts.length === 0 || sum === total.value || overlaps(paragraph, opening, parts)) return null;
  // 办结31件，2件结转。从结果看，…: the split is of another number.
  if (opening.by === 'splitBy' && !opening.direct && parts.some(({ item }) => item.value > total.value))
    return null;
  const most = opening.direct && parts.length > 1 ? total.value : Math.max(total.value, ...others);
  const wrong = {
    whole: total.count,
    parts: parts.map(({ item }) => item.count),
    sum,
    channels: sum / total.value > OVERLAP && parts.every(({ item }) => item.count.channel !== ''),
  };
  if (parts.some(({ item }) => item.value > most)) return { ...wrong, fault: 'over' };
  if (parts.length === 1) return null;
  if (sum > most) return mayOverlap(parts, sum / most) ? null : { ...wrong, fault: 'over' };
  if (isSelection(paragraph, opening, items[opening.first], parts)) return null;
  const last = parts.at(-1) as Part;
  // A number of another thing among the parts leaves open what is counted.
  const all = inside.every(({ item, index }) => {
    const follows = index > last.index && !isListed(between(paragraph, last.item, item));
    return follows || isSubtotal(item) || candidates.some((part) => part.index === index);
  });
  const ends = endsSentence(paragraph, parts);
  if (all && isComplete(lists, opening, parts, ends)) return { ...wrong, fault: 'short' };
  return ends && sum / total.value >= NEARLY && total.count.number.role === 'count'
    ? { ...wrong, fault: 'slip' }
    : null;
}

/**
 * Two attributes of one thing overlap: 网上办理110件、当场办结80件 of 120; so do those of people: 党员30名、本科以上28名. A slip
 * leaves a sum that is near.
 */
function mayOverlap(parts: readonly Part[], excess: number): boolean {
  if (areOfOneKind(parts) || parts.some(isRemainder)) return false;
  const people = PEOPLE.has(parts[0]?.item.unit ?? '');
  const done = parts.some(({ item }) => has(item.count.left, 'act', 'other', 'decide', 'hold', 'narrow'));
  return excess > SLIP && ((parts.length === 2 && done) || people);
}

/** More than the whole by so much is no slip of two attributes. */
const SLIP = 1.12;
const PEOPLE: ReadonlySet<string> = new Set(['名', '人', '位']);

/** Items of a list: those between its opening and its end. */
function insideOf({ items, paragraph }: Lists, { first, start, end, whole }: Opening): Part[] {
  const inside: Part[] = [];
  for (let index = first; index < items.length && inside.length <= 2 * LONGEST; index++) {
    const item = items[index] as Item;
    if (item.start >= end) break;
    // 426个，其中新增118个；在426个数据集中，…: the whole told again begins another list.
    const again =
      item.value === items[whole]?.value &&
      (has(item.count.clause.tokens, 'within') || item.count.clause.tokens[0]?.tag === 'filler');
    if (inside.length > 0 && (again || beginsWithin(paragraph, items[index - 1] as Item, item))) break;
    if (item.start > start) inside.push({ item, index });
  }
  return inside;
}

/** …；新签约项目中，省外23个: another whole is named, and its list begins. */
function beginsWithin(paragraph: Paragraph, last: Item, item: Item): boolean {
  const gap = between(paragraph, last, item);
  const at = gap.findIndex(({ tag }, index) => tag === 'within' && gap[index + 1]?.tag === 'comma');
  return at >= 0 && has(gap.slice(0, at), 'semi', 'comma');
}

function isSameUnit({ unit }: Item, whole: Item): boolean {
  return unit === whole.unit || unit === '';
}

function isVague({ count: { number } }: Item): boolean {
  return number.vague || number.max !== null;
}

/** Plans are no facts; last year's list has to add up as this year's. */
function isElsewhere({ count: { scope } }: Item): boolean {
  return scope.plan;
}

/** 其中成交的24宗里…, 其中8件不予处理的含…: the number tells a whole again and is no part. */
function isRestated({ item }: Part, whole: Item): boolean {
  const behind = item.count.clause.tokens.find(({ start }) => start >= item.end);
  const next = item.count.clause.tokens.filter(({ start }) => start >= item.end);
  return behind?.tag === 'within' || (item.value === whole.value && has(next, 'include'));
}

/** 两项合计1123件 inside a list is a sum of its own and no part. */
function isSubtotal({ count: { left } }: Item): boolean {
  return (
    has(left, 'sum') &&
    left.every(
      ({ tag, number }) =>
        tag === 'sum' || tag === 'filler' || tag === 'list' || tag === 'is' || number !== null,
    )
  );
}

function isOverlap({ count: { left } }: Item): boolean {
  return has(left, 'overlap');
}

/**
 * The number right before the opening, or the last before it that counts what the list counts: results are not those
 * of applications carried over.
 */
function wholeOf(lists: Lists, opening: Opening): number | null {
  const { items } = lists;
  const [nearest, first] = [items[opening.whole], items[opening.first]];
  if (!nearest || !first || first.start >= opening.end) return null;
  const earlier = sentenceBefore(lists, opening);
  if (isSameUnit(first, nearest)) {
    if (!isCarried(nearest) || !areResults(insideOf(lists, opening))) return opening.whole;
    return earlier.findLast((index) => isAnswered(items[index])) ?? opening.whole;
  }
  if (opening.by !== 'partOf') return null;
  return earlier.findLast((index) => items[index]?.unit === first.unit) ?? null;
}

/** Items of the sentence up to the whole, without it. */
function sentenceBefore({ items, paragraph }: Lists, { whole }: Opening): number[] {
  const found: number[] = [];
  for (let index = whole - 1; index >= Math.max(0, whole - LONGEST); index--) {
    const [item, next] = [items[index] as Item, items[index + 1] as Item];
    if (has(between(paragraph, item, next), 'stop')) break;
    found.unshift(index);
  }
  return found;
}

/**
 * What else the list may be about: another number before it, or several together (新收10件，上年结转2件，其中…).
 */
function otherWholes(lists: Lists, opening: Opening, whole: number): number[] {
  const { items } = lists;
  const unit = items[whole]?.unit;
  const indexes = [...sentenceBefore(lists, opening), opening.whole].filter(
    (index) => items[index]?.unit === unit,
  );
  const sums: number[] = [];
  let sum = 0;
  for (const index of indexes.reverse()) {
    const value = items[index]?.value ?? 0;
    sum = tidy(sum + value);
    sums.push(sum, value);
  }
  return sums;
}

/** Results of applications are about those that were answered, whatever stands before. */
function resultsAside(lists: Lists, opening: Opening, whole: number, parts: readonly Part[]): number[] {
  return areResults(parts) && isAnswered(lists.items[whole]) ? [] : otherWholes(lists, opening, whole);
}

function areResults(parts: readonly Part[]): boolean {
  return (
    parts.length > 1 &&
    parts.slice(0, 3).every(({ item }) => has([...item.count.left, ...item.count.right], 'result'))
  );
}

function isCarried({ count }: Item): boolean {
  return has(count.left, 'carry');
}

function isAnswered(item: Item | undefined): boolean {
  const acts = item?.count.left.filter(({ tag }) => tag === 'act') ?? [];
  return (
    item !== undefined &&
    !isCarried(item) &&
    acts.some(({ key }) => key === 'handled' || key === 'answered' || key === 'processed')
  );
}

/** A list while it is read; `after` remembers where it goes on behind each part. */
type List = Lists & { readonly candidates: readonly Part[]; readonly after: Map<number, readonly number[]> };

/** So many open sums at once, and a list is not judged: numbers that double give a new one with every part. */
const MOST_SUMS = 500;

/** Does the list come to `target` in any reading? `further`: items of the next sentence that go on with it. */
function comesTo(list: List, target: number, further: readonly Part[]): boolean {
  if (endings(list, 0, target).size > 0) return true;
  // The list may end before any of them.
  let rest = target;
  return further.some(({ item }) => {
    rest = tidy(rest - item.value);
    return rest > 0 && (endings(list, 0, rest).size > 0 || list.candidates[0]?.item.value === rest);
  });
}

/** Where a list that begins at `from` may end so that it comes to `target`. */
function endings(list: List, from: number, target: number): Set<number> {
  const found = new Set<number>();
  // Every way to read the list so far: how far it got, and what is left to reach.
  let states = new Map([[from, new Set([target])]]);
  while (states.size > 0) {
    const next = new Map<number, Set<number>>();
    if ([...states.values()].reduce((sum, { size }) => sum + size, 0) > MOST_SUMS)
      return new Set([list.candidates.length]);
    for (const [at, rests] of states) {
      const part = list.candidates[at];
      if (!part) continue;
      for (const rest of rests) {
        const left = tidy(rest - part.item.value);
        if (left < 0) continue;
        for (const end of afterPart(list, at)) {
          if (left === 0 && at > from && mayEnd(list, from, end)) found.add(end);
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
  const known = list.after.get(at);
  if (known) return known;
  // A list that holds itself through its parts ends here.
  list.after.set(at, [at + 1]);
  const found = readAfter(list, at);
  list.after.set(at, found);
  return found;
}

function readAfter(list: List, at: number): readonly number[] {
  const part = list.candidates[at];
  const own = part && list.nested.get(part.index);
  if (!part || !own?.direct) return [at + 1];
  const inner = list.candidates.findIndex(({ item }, index) => index > at && item.start >= own.end);
  const last = inner < 0 ? list.candidates.length : inner;
  const ends = [...endings(list, at + 1, part.item.value)].filter((end) => end <= last);
  if (ends.length > 0) return ends;
  return last > at ? Array.from({ length: last - at }, (_, index) => at + 1 + index) : [at + 1];
}

/** A list of parts of one kind goes on while they are. */
function mayEnd({ paragraph, candidates }: List, from: number, at: number): boolean {
  const [next, last] = [candidates[at], candidates[at - 1]];
  if (!next || !last) return true;
  const gap = between(paragraph, last.item, next.item);
  if (isRemainder(next) && !has(gap, 'semi', 'stop')) return false;
  // A list whose parts are divided by semicolons does not end at one.
  const [first, second] = [candidates[from], candidates[from + 1]];
  const divided =
    first && second && second !== next && has(between(paragraph, first.item, second.item), 'semi');
  if (has(gap, 'close', 'stop') || (has(gap, 'semi') && !divided) || beginsAnew(next, gap)) return true;
  return !areOfOneKind(candidates.slice(from, at + 1));
}

/** 其他2件, 其余5件: with it the parts are all there is. */
function isRemainder({ item }: Part): boolean {
  return item.count.left.some(({ tag, key }) => tag === 'rest' && key === '');
}

const KINDS: readonly Tag[] = ['channel', 'applicant', 'result', 'outcome', 'review'];

/** Are the parts named as things of one kind: channels, applicants, results? */
function areOfOneKind(parts: readonly Part[]): boolean {
  if (KINDS.some((kind) => parts.every(({ item }) => has([...item.count.left, ...item.count.right], kind))))
    return true;
  const ends = parts.map(
    ({ item }) =>
      item.count.left.findLast(({ tag }) => tag !== 'filler' && tag !== 'is')?.word.slice(-2) ?? '',
  );
  return ends[0] !== '' && ends.every((end) => end === ends[0]);
}

const ACTING: readonly Tag[] = [
  'act',
  'documentAct',
  'hold',
  'publish',
  'active',
  'negation',
  'carry',
  'overlap',
  'decide',
];

/** Does another statement begin with the part, so that the list may end before it? */
function beginsAnew({ item }: Part, gap: readonly Token[] = []): boolean {
  const { left } = item.count;
  const first = left.find(
    ({ tag }) => tag !== 'filler' && tag !== 'all' && tag !== 'list' && tag !== 'timely',
  );
  if (!first) return false;
  if (has(left, 'each', 'inTurn') || left.some(({ tag, key }) => tag === 'rest' && key === 'besides'))
    return true;
  // Between 、 and 、 a verb is a part of a name: 经办服务72条.
  if (isListed(gap)) return false;
  return (
    (ACTING.includes(first.tag) && first.key !== 'notice') || (first.tag === 'time' && first.key === 'since')
  );
}

/** Items of the next sentences where they go on with the list: “另外政务微信公开173条”. */
function continuation({ paragraph, items, nested }: Lists, opening: Opening, whole: Item): Part[] {
  // What goes on in the next sentence belongs to the outermost list.
  const isInner = [...nested.values()].some(
    (other) => other.first <= opening.whole && other.whole < opening.whole && other.end >= opening.start,
  );
  const inBrackets = (items[opening.first]?.count.clause.depth ?? 0) > 0;
  if (isInner || inBrackets || opening.by === 'open') return [];
  const parts: Part[] = [];
  let index = items.findIndex(({ start }) => start >= opening.end);
  while (index > 0 && index < items.length) {
    const item = items[index] as Item;
    const gap = between(paragraph, items[index - 1] as Item, item);
    const stop = gap.findIndex(({ tag }) => tag === 'stop' || tag === 'semi');
    const behind = gap.slice(stop + 1);
    const goesOn = behind[0]?.tag === 'rest' || (opening.by === 'partOf' && isBare(paragraph, item, behind));
    if (stop < 0 || item.unit !== whole.unit || isVague(item) || !goesOn) break;
    parts.push({ item, index });
    index += 1;
  }
  return parts;
}

/** 微信200条。: a sentence of a name and a number alone. */
function isBare({ tokens }: Paragraph, item: Item, lead: readonly Token[]): boolean {
  const next = tokens[item.at + 1];
  return (
    (next === undefined || next.tag === 'stop') &&
    lead.length > 0 &&
    lead.length <= 4 &&
    !lead.some(({ tag }) => ACTING.includes(tag) || tag === 'sum' || tag === 'comma')
  );
}

/** The parts as a reader takes them: up to the end of the enumeration, without the parts of parts. */
function mainParts(list: List, whole: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const part = list.candidates[at];
    if (!part || (parts.length > 0 && closes(list, parts, part, whole))) return parts;
    parts.push(part);
    at = Math.max(...afterPart(list, at));
  }
}

/** Does the list end before `part`? */
function closes({ paragraph }: List, parts: readonly Part[], part: Part, whole: number): boolean {
  const [first, second, last] = [parts[0] as Part, parts[1], parts.at(-1) as Part];
  const gap = between(paragraph, last.item, part.item);
  // A list whose parts are divided by semicolons goes on behind one, unless more than the whole follows.
  const divided = second
    ? has(between(paragraph, first.item, second.item), 'semi')
    : part.item.value <= whole;
  // Behind a subtotal the next group of parts begins.
  if (has(gap, 'semi') && !has(gap, 'sum') && (!divided || beginsAnew(part, gap))) return true;
  if (beginsAnew(part, gap) && !beginsAnew(first)) return true;
  // Behind 、、 a comma ends the list, where no part of a part stands between.
  const listed =
    second !== undefined &&
    parts.every(
      (one, index) => index === 0 || isListed(between(paragraph, (parts[index - 1] as Part).item, one.item)),
    );
  return listed && has(gap, 'comma') && !has(gap, 'list', 'number');
}

/** Do two parts stand side by side with nothing but 、 between them? */
function isListed(gap: readonly Token[]): boolean {
  const sign = gap.find(({ tag }) => tag === 'list' || tag === 'comma' || tag === 'semi' || tag === 'open');
  return sign?.tag === 'list' && !has(gap, 'number');
}

/** One thing may be counted in several parts, as the sentence may say behind them. */
function overlaps(paragraph: Paragraph, opening: Opening, parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.item;
  const words = paragraph.tokens.filter(
    ({ start }) => start >= opening.start && start < (last?.end ?? opening.end) + 6,
  );
  if (isOverlapping(words) || overlapsBehind(paragraph, last)) return true;
  if (isRemainder(parts.at(-1) as Part)) return false;
  return has(words, 'cause') || words.some(({ tag, key }) => tag === 'narrow' && key === 'about');
}

/** …，有1场线上线下同步举行: a clause behind the list that counts what overlaps. */
function overlapsBehind({ sentences }: Paragraph, last: Item | undefined): boolean {
  const own = sentences.find(
    ({ start, end }) => last !== undefined && start <= last.start && last.start < end,
  );
  return (own?.clauses ?? []).some(
    ({ start, tokens }) => start > (last?.start ?? 0) && has(tokens, 'number') && isOverlapping(tokens),
  );
}

/** 同步推送; not 没有重复. */
function isOverlapping(words: readonly Token[]): boolean {
  return words.some(
    ({ tag }, at) => tag === 'overlap' && !has(words.slice(Math.max(0, at - 2), at), 'negation'),
  );
}

/** A list that names what matters most, or examples, leaves the rest out: 等, 主要, 重点. */
function isSelection(
  paragraph: Paragraph,
  opening: Opening,
  first: Item | undefined,
  parts: readonly Part[],
): boolean {
  const last = parts.at(-1)?.item;
  if (!first || !last) return true;
  const lead = paragraph.tokens.filter(({ start }) => start >= opening.start && start < first.start);
  const behind = paragraph.tokens.slice(last.at + 1, last.at + 6);
  const stop = behind.findIndex(({ tag }) => tag === 'comma' || tag === 'stop' || tag === 'semi');
  const tail = stop < 0 ? behind : behind.slice(0, stop);
  return (
    has(lead, 'chosen') ||
    has(tail, 'chosen') ||
    parts.some(({ item }) => item.count.left[0]?.tag === 'chosen' && item !== first)
  );
}

/** Does nothing but the end of the sentence, or of the brackets around them, follow the parts? */
function endsSentence({ tokens }: Paragraph, parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.item;
  if (!last) return false;
  for (const { tag } of tokens.slice(last.at + 1)) {
    if (tag === 'stop' || tag === 'close') return true;
    if (tag === 'number' || tag === 'comma' || tag === 'semi') return false;
  }
  return true;
}

/** Does the sentence claim that the parts are all there is? */
function isComplete(lists: Lists, opening: Opening, parts: readonly Part[], ends: boolean): boolean {
  const last = parts.at(-1)?.item.count;
  if (last && isRemainder(parts.at(-1) as Part)) return true;
  if (isExhaustive(parts)) return true;
  if (opening.by === 'from') return isClosedBy(lists.paragraph, parts);
  if (opening.by === 'colon') return ends && isEnumeration(lists.paragraph, parts);
  return opening.complete;
}

/** Kinds that leave nothing out when they stand side by side, by the forms. */
const EXHAUSTIVE: readonly (readonly string[])[] = [
  ['natural', 'legal'],
  ['directLitigation', 'litigationAfterReconsideration'],
];

function isExhaustive(parts: readonly Part[]): boolean {
  const keys = new Set(
    parts.flatMap(({ item }) =>
      item.count.left.flatMap(({ tag, key }) => (tag === 'applicant' || tag === 'review' ? [key] : [])),
    ),
  );
  return EXHAUSTIVE.some((kinds) => kinds.length === parts.length && kinds.every((kind) => keys.has(kind)));
}

/** …组成, …构成 behind the last part. */
function isClosedBy({ tokens }: Paragraph, parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.item;
  return last !== undefined && has(tokens.slice(last.at + 1, last.at + 4), 'consists');
}

/** “共X条：a，b，c。” with nothing but the parts. */
function isEnumeration(paragraph: Paragraph, parts: readonly Part[]): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return !beginsAnew(part) && (!next || between(paragraph, part.item, next.item).length <= 6);
  });
}
