/** Every way to read which numbers are the parts of a list, and where it ends. */
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { between, tidy, type Item } from './items.ts';
import type { Opening } from './opening.ts';
import { periodOf } from './periods.ts';
import { has } from './slot.ts';

export interface Lists {
  readonly paragraph: Paragraph;
  readonly items: readonly Item[];
  readonly openings: readonly Opening[];
  /** Lists by the item that is their whole. */
  readonly nested: ReadonlyMap<number, Opening>;
}

/** A part with its place among the items. */
export interface Part {
  readonly item: Item;
  readonly index: number;
}

export function isVague({ count: { number } }: Item): boolean {
  return number.vague || number.max !== null;
}

/** A list while it is read; `after` remembers where it goes on behind each part. */
export type List = Lists & {
  readonly candidates: readonly Part[];
  readonly after: Map<number, readonly number[]>;
};

/** So many open sums at once, and a list is not judged: numbers that double give a new one with every part. */
const MOST_SUMS = 500;

/** Does the list come to `target` in any reading? `further`: items of the next sentence that go on with it. */
export function comesTo(list: List, target: number, further: readonly Part[]): boolean {
  if (endings(list, 0, target).size > 0) return true;
  // The list may end before any of them.
  let rest = target;
  return further.some(({ item }) => {
    rest = tidy(rest - item.value);
    return endings(list, 0, rest).size > 0 || list.candidates[0]?.item.value === rest;
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
  const part = list.candidates[at] as Part;
  const own = list.nested.get(part.index);
  if (!own?.direct) return [at + 1];
  const inner = list.candidates.findIndex(({ item }) => item.start >= own.end);
  const last = inner < 0 ? list.candidates.length : inner;
  const ends = [...endings(list, at + 1, part.item.value)].filter((end) => end <= last);
  return ends.length > 0 ? ends : Array.from({ length: last - at }, (_, index) => at + 1 + index);
}

/** A list of parts of one kind goes on while they are. */
function mayEnd({ paragraph, candidates }: List, from: number, at: number): boolean {
  const next = candidates[at];
  if (!next) return true;
  const told = candidates.slice(from, at);
  const [first, second, last] = [told[0] as Part, told[1] as Part, told.at(-1) as Part];
  const gap = between(paragraph, last.item, next.item);
  if (isRemainder(next) && !has(gap, 'semi', 'stop')) return false;
  // 一季度5个、二季度4个、三季度2个、四季度1个: 、 ends no list while its parts are named alike.
  const all = [...told, next];
  if (has(gap, 'list') && all.every(({ item }) => periodOf(item) !== null)) return false;
  if (isListed(gap) && told.some((part) => areNamedAlike(part, next))) return false;
  // 街道2块，社区44块，小区6块: what is told as the parts before is one more.
  if (!has(gap, 'semi', 'stop', 'close') && all.every(isNamedAlone)) return false;
  // A list whose parts are divided by semicolons does not end at one.
  const divided = has(between(paragraph, first.item, second.item), 'semi');
  if (has(gap, 'close', 'stop') || (has(gap, 'semi') && !divided) || beginsAnew(next, gap)) return true;
  return !areOfOneKind(all);
}

/** 社区44块: one word that names the part, and no more. */
function isNamedAlone({ item: { count } }: Part): boolean {
  const name = count.left.filter(({ tag }) => tag !== 'partOf' && tag !== 'filler');
  return name.length === 1 && name[0]?.tag === 'unknown' && count.right.length === 0;
}

/** 其他2件, 其余5件: with it the parts are all there is. */
export function isRemainder({ item }: Part): boolean {
  return item.count.left.some(({ tag, key }) => tag === 'rest' && key !== 'besides');
}

const KINDS: readonly Tag[] = ['channel', 'applicant', 'result', 'outcome', 'review'];

/** Are the parts named as things of one kind: channels, applicants, results? */
export function areOfOneKind(parts: readonly Part[]): boolean {
  if (areOfNamedKind(parts)) return true;
  const ends = parts.map(
    ({ item }) =>
      item.count.left.findLast(({ tag }) => tag !== 'filler' && tag !== 'is')?.word.slice(-2) ?? '',
  );
  return ends[0] !== '' && ends.every((end) => end === ends[0]);
}

/** Channels, applicants, results by words that are known. */
export function areOfNamedKind(parts: readonly Part[]): boolean {
  return KINDS.some((kind) =>
    parts.every(({ item }) => has([...item.count.left, ...item.count.right], kind)),
  );
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
export function beginsAnew({ item }: Part, gap: readonly Token[] = []): boolean {
  const { left } = item.count;
  if (has(left, 'each', 'inTurn') || left.some(({ tag, key }) => tag === 'rest' && key === 'besides'))
    return true;
  const first = left.find(({ tag }) => !LEADING.includes(tag));
  // Between 、 and 、 a verb is a part of a name: 经办服务72条.
  if (first === undefined || isListed(gap)) return false;
  return (
    (ACTING.includes(first.tag) && first.key !== 'notice') || (first.tag === 'time' && first.key === 'since')
  );
}

/** Words before the one that a statement begins with. */
const LEADING: readonly Tag[] = ['filler', 'all', 'list', 'timely'];

/** Items of the next sentences where they go on with the list: “另外政务微信公开173条”. */
export function continuation({ paragraph, items, nested }: Lists, opening: Opening, whole: Item): Part[] {
  // What goes on in the next sentence belongs to the outermost list.
  const isInner = [...nested.values()].some(
    (other) => other.first <= opening.whole && other.whole < opening.whole && other.end >= opening.start,
  );
  const first = items[opening.first] as Item;
  if (isInner || first.count.clause.depth > 0) return [];
  const parts: Part[] = [];
  for (const [index, item] of items.entries()) {
    if (item.start < opening.end) continue;
    const gap = between(paragraph, items[index - 1] as Item, item);
    const stop = gap.findIndex(({ tag }) => tag === 'stop' || tag === 'semi');
    const behind = gap.slice(stop + 1);
    const goesOn =
      behind[0]?.tag === 'rest' ||
      (opening.by === 'partOf' && isBare(paragraph, item, behind, verbsOf(first)));
    if (stop < 0 || item.unit !== whole.unit || isVague(item) || !goesOn) break;
    parts.push({ item, index });
  }
  return parts;
}

/** 其中，图书馆发布86场。文化馆发布91场。: what the first part is told to do, the next ones may be told, too. */
function verbsOf({ count }: Item): readonly string[] {
  return count.left.flatMap(({ tag, word }) => (ACTING.includes(tag) ? [word] : []));
}

/** 微信200条。: a sentence of a name and a number alone; `verbs`: what may stand between them. */
function isBare(
  { tokens }: Paragraph,
  item: Item,
  lead: readonly Token[],
  verbs: readonly string[],
): boolean {
  return (
    (tokens[item.at + 1]?.tag ?? 'stop') === 'stop' &&
    lead.length <= 4 &&
    !has(lead, 'sum', 'comma') &&
    lead.every(({ tag, word }) => !ACTING.includes(tag) || verbs.includes(word))
  );
}

/** The parts as a reader takes them: up to the end of the enumeration, without the parts of parts. */
export function mainParts(list: List, whole: number): Part[] {
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
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  const gaps = parts.slice(1).map(({ item }, index) => between(paragraph, (parts[index] as Part).item, item));
  const gap = between(paragraph, last.item, part.item);
  // 发现42个，其中重大隐患3个，已整改42个: all of them once more.
  if (part.item.value === whole && gap[0]?.tag === 'comma' && has(first.item.count.left, 'partOf'))
    return true;
  // A list whose parts are divided by semicolons goes on behind one, unless more than the whole follows.
  const divided = gaps[0] ? has(gaps[0], 'semi') : part.item.value <= whole;
  // 办结34件，其中当场办结21件；水土保持审批57件: what was done with some of them, then another thing.
  if (has(gap, 'semi') && has(first.item.count.left, 'act') && !has(part.item.count.left, 'act')) return true;
  // Behind a subtotal the next group of parts begins.
  if (has(gap, 'semi') && !has(gap, 'sum') && (!divided || beginsAnew(part, gap))) return true;
  const alike = areNamedAlike(first, part) || areFates(first, part) || isKept(part);
  if (beginsAnew(part, gap) && !beginsAnew(first) && !alike) return true;
  // Behind 、、 a comma ends the list, where no part of a part stands between.
  const listed = gaps.length > 0 && gaps.every(isListed);
  return listed && has(gap, 'comma') && !has(gap, 'list', 'number') && !isRemainder(part);
}

/** 其中继续有效98份，失效13份: what became of documents is the name of each part. */
function areFates(...parts: readonly Part[]): boolean {
  return parts.every(
    ({ item: { count } }) =>
      count.left.find(({ tag }) => tag !== 'partOf' && tag !== 'filler')?.tag === 'documentAct',
  );
}

/** 关停6个，保留2个: what is kept of those gone through. */
export function isKept({ item: { count } }: Part): boolean {
  return count.left.some(({ tag, key }) => tag === 'documentAct' && key === 'inForce');
}

/** 空白栏目96个，更新不及时栏目75个: the same word ends both names. */
function areNamedAlike({ item: one }: Part, { item: other }: Part): boolean {
  const [a, b] = [one.count.left.at(-1), other.count.left.at(-1)];
  return a !== undefined && a.word === b?.word && a.tag !== 'is' && a.tag !== 'filler';
}

/** Do two parts stand side by side with nothing but 、 between them? */
export function isListed(gap: readonly Token[]): boolean {
  const sign = gap.find(({ tag }) => tag === 'list' || tag === 'comma' || tag === 'semi' || tag === 'open');
  return sign?.tag === 'list' && !has(gap, 'number');
}
