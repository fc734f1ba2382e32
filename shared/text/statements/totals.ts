/** Totals behind their parts: “工作动态128条、通知公告36条，共计164条”, “予以公开9件、部分公开2件，两项合计11件”. */
import { BODY_ENDINGS } from '../lexicon/bodies.ts';
import { KINDS } from '../lexicon/measures.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../paragraph.ts';
import { between, tidy, type Item } from './items.ts';
import type { Opening } from './opening.ts';
import type { WrongList } from './lists.ts';
import type { Token } from '../tokens.ts';
import { has } from './slot.ts';

/** Numbers before a total at most, and how far apart they stand in UTF-16 units. */
const LONGEST = 24;
const NEAR = 24;
/** What falls short by more is no slip of a total that only its name ties to its parts. */
const NEARLY = 0.95;
/** Words before a total among which its deed is looked for. */
const NEAR_WORDS = 40;

/** Totals behind a list that its parts do not come to. `openings`: lists that are judged by themselves. */
export function totalsBehind(
  paragraph: Paragraph,
  items: readonly Item[],
  openings: readonly Opening[],
): readonly WrongList[] {
  return items.flatMap((item, index): WrongList[] => {
    const { count } = item;
    const isNamed = !isTotal(item) && isTotalOfNamed(paragraph, items, index);
    if (count.number.vague || !(isNamed || isTotalByWords(paragraph, items, index))) return [];
    // 分别查出17个、12个，累计29个，其中…; 合计29个，其中…: told of the numbers before, and the whole of those behind.
    const ofAll = isTotalOfAll(paragraph, item, items[index - 1]);
    const closes = ofAll || count.left.some(({ tag, key }) => tag === 'sum' && key === 'closing');
    const opens = openings.some(
      (opening) => opening.whole === index && (!closes || comesTo(opening, items, item)),
    );
    if (opens) return [];
    const each = eachBefore(items, index);
    if (each) return each;
    const near = partsOf(paragraph, items, index);
    const kinds = kindsOf(item);
    // 网站295条，其中动态275条、公告20条；微信108条，抖音214条，三个平台合计617条: a part may have parts of its own.
    const parts = kinds !== null && near.length < kinds ? withHeads(paragraph, items, near, openings) : near;
    if (kinds !== null && near.length < kinds && parts.length !== kinds) return [];
    if (parts.length < 2 || parts.some((part) => part.count.number.vague) || !doesSame(item, parts))
      return [];
    return offBy(item, parts === near && !ofAll ? endingsOf(parts) : [parts], isNamed);
  });
}

/** Do the numbers of a list come to its whole? */
function comesTo({ first, end }: Opening, items: readonly Item[], whole: Item): boolean {
  const parts = items.slice(first).filter(({ start, unit }) => start < end && unit === whole.unit);
  return tidy(parts.reduce((sum, { value }) => sum + value, 0)) === whole.value;
}

/** The list may begin anywhere before its total. */
function endingsOf(parts: readonly Item[]): readonly (readonly Item[])[] {
  return parts.slice(0, -1).map((_, from) => parts.slice(from));
}

/** The list that comes nearest to its total; none where one comes to it. `isNamed`: only its name ties the total to its parts. */
function offBy({ value, count }: Item, lists: readonly (readonly Item[])[], isNamed: boolean): WrongList[] {
  const sums = lists.map((list) => tidy(list.reduce((sum, part) => sum + part.value, 0)));
  if (sums.includes(value)) return [];
  // The nearest is meant; a sum far off is about something else.
  const gaps = sums.map((sum) => Math.abs(sum - value));
  const nearest = gaps.indexOf(Math.min(...gaps));
  const [list, sum] = [lists[nearest] ?? [], sums[nearest] ?? 0];
  if (sum < value * 0.5 || sum > value * 2) return [];
  // 许可信息42条、处罚信息5条，信用信息合计56条: more kinds may have that name.
  if (isNamed && sum < value * NEARLY) return [];
  const fault = sum > value ? 'over' : 'short';
  return [{ whole: count, parts: list.map((part) => part.count), sum, fault, channels: false }];
}

/** Do the words of a number tell that it is a total? */
function isTotalByWords(paragraph: Paragraph, items: readonly Item[], index: number): boolean {
  const item = items[index] as Item;
  return (
    isTotal(item) ||
    isTotalOfAll(paragraph, item, items[index - 1]) ||
    isTotalOfPair(items, index) ||
    isTotalByDeed(paragraph, items, index)
  );
}

/** 低保、特困、临时救助信息各12期，共36期: as many times as there are names. Null for another wording. */
function eachBefore(items: readonly Item[], index: number): WrongList[] | null {
  const [item, part] = [items[index] as Item, items[index - 1]];
  const each = part?.count.number.value ?? 0;
  if (part?.unit !== item.unit || part.value === each) return null;
  const sum = part.value;
  // How many names there are is certain only where no multiple is told.
  const off = sum !== item.value && item.value % each !== 0;
  const fault = sum > item.value ? 'over' : 'short';
  return off ? [{ whole: item.count, parts: [part.count], sum, fault, channels: false }] : [];
}

/**
 * 网站发布512条，微信发布324条，两个平台共发布836条; 党委会研究2次，办公会研究4次，全年共研究6次: what the total tells of is what each
 * of its parts does.
 */
function isTotalByDeed(paragraph: Paragraph, items: readonly Item[], index: number): boolean {
  const { left } = (items[index] as Item).count;
  if (!has(left, 'sum') || has(left, 'partOf', 'than', 'each')) return false;
  const sum = left.findIndex(({ tag }) => tag === 'sum');
  const deeds = left.filter(
    ({ tag, key }, at) =>
      !['sum', 'filler', 'is', 'channel'].includes(tag) &&
      !(tag === 'time' && key === 'this') &&
      // 三个栏目累计发布: of which there are so many.
      !(at < sum && tag === 'thing'),
  );
  const parts = partsBefore(paragraph, items, index);
  const [first, ...others] = parts;
  const says = (words: readonly Token[]) =>
    deeds.every(({ word }) => words.some((other) => other.word.includes(word)));
  const does = ({ count }: Item) => says(count.left);
  // 党委会研究1次，办公会2次，全年共研究3次: the deed is told of the first for all of them.
  const goesOn = ({ count: { left } }: Item) => isMeeting(left);
  // 召开党委会2次、办公会2次研究公开工作，共研究4次.
  const together = says(parts.at(-1)?.count.right ?? []);
  return (
    deeds.length > 0 &&
    first !== undefined &&
    others.length > 0 &&
    (does(first) || (together && isMeeting(first.count.left.filter(({ tag }) => tag !== 'hold')))) &&
    others.every((part) => does(part) || goesOn(part))
  );
}

/** 许可信息210条、处罚信息64条，双公示信息合计274条: the name of the total ends like those of all its parts. */
function isTotalOfNamed(paragraph: Paragraph, items: readonly Item[], index: number): boolean {
  const { left } = (items[index] as Item).count;
  const [name, sum] = left.slice(-2);
  const parts = partsBefore(paragraph, items, index);
  return (
    sum?.tag === 'sum' &&
    sum.key === 'closing' &&
    !has(left, 'partOf', 'than') &&
    parts.length > 1 &&
    // 公示类30条、文件类20条，动态类合计48条: 类 alone names nothing.
    name?.word !== '类' &&
    parts.every(({ count }) => count.left.at(-1)?.word === name?.word)
  );
}

/** Nothing but who met. */
function isMeeting(words: readonly Token[]): boolean {
  const names = words.filter(({ tag }) => tag !== 'list');
  return names.length === 1 && MEETINGS.some((ending) => names[0]?.word.endsWith(ending));
}

/** Who meets, or what: 党委会, 办公会, 领导小组. */
const MEETINGS: readonly string[] = ['会', '会议', '组', ...BODY_ENDINGS];

/** What may be done with all of the parts, and is told again with their sum. */
const VERBS: readonly Tag[] = ['act', 'decide', 'hold', 'documentAct'];

/** 答复建议96件、提案124件，合计答复220件: the sum tells no other deed than its parts. */
function doesSame({ count: { left } }: Item, parts: readonly Item[]): boolean {
  const told = parts.flatMap(({ count }) => count.left.map(({ word }) => word));
  return left.every(({ tag, word }) => !VERBS.includes(tag) || told.includes(word));
}

/** 合计, 共计 with no thing of their own: 办理结果总计9件 is a total of another kind. */
function isTotal({ count: { left, clause } }: Item): boolean {
  const words = left.filter(({ tag }) => tag !== 'list');
  const [first, ...more] = words;
  // 网络3件，信函2件，共5件.
  if (first?.tag === 'sum' && first.key === '' && more.length === 0) return true;
  // 两类学校合计, 三栏共计: the clause begins with how many kinds there are, and what they are.
  const kinds = clause.tokens[0];
  const isOfKinds =
    (kinds?.number?.role === 'count' || /^[两二三四五六七八九]/u.test(kinds?.word ?? '')) &&
    words.at(-1)?.tag === 'sum' &&
    words.length <= 2;
  return (
    isOfKinds ||
    (words.some(({ tag, key }) => tag === 'sum' && key === 'closing') &&
      words.every(({ tag, key }) => AROUND_SUM.includes(tag) || (tag === 'time' && key === 'this')))
  );
}

/** What a total behind its parts may have in front of its number besides its sum. */
const AROUND_SUM: readonly Tag[] = ['sum', 'filler', 'is', 'publish', 'information', ...VERBS];

/** 依次公开210条、153条、48条，全年累计393条. */
function isTotalOfAll({ tokens }: Paragraph, { count: { left }, at }: Item, last: Item | undefined): boolean {
  const told = tokens.slice(Math.max(0, at - NEAR_WORDS), at - left.length);
  const clause = last?.count.clause.tokens ?? [];
  return (
    has(clause, 'inTurn', 'each') &&
    left.some(({ tag, key }) => tag === 'sum' || (tag === 'time' && key === 'this')) &&
    left.every(
      ({ tag, key, word }) =>
        tag === 'sum' ||
        (tag === 'time' && key === 'this') ||
        tag === 'filler' ||
        // 公租房配租三批，分别为…，全年配租300套: the deed was told before.
        (tag === 'unknown' && told.some((other) => other.word.includes(word))),
    )
  );
}

/** 三个平台合计, 两类共计: of how many the total is; null where it does not say. */
function kindsOf({ count: { clause } }: Item): number | null {
  const number = clause.tokens[0]?.number;
  return number?.role === 'count' && KINDS.has(number.unit) ? number.value : null;
}

/** The parts with those before them in the sentence that open a list of their own. */
function withHeads(
  paragraph: Paragraph,
  items: readonly Item[],
  parts: readonly Item[],
  openings: readonly Opening[],
): readonly Item[] {
  const [first] = parts;
  if (!first) return parts;
  const heads = [...new Set(openings.map(({ whole }) => whole))].flatMap((whole) => {
    const head = items[whole];
    return head &&
      head.at < first.at &&
      head.unit === first.unit &&
      !has(between(paragraph, head, first), 'stop')
      ? head
      : [];
  });
  return [...heads, ...parts];
}

/** 网站和微信，前者320条，后者190条，共发布510条. */
function isTotalOfPair(items: readonly Item[], index: number): boolean {
  const [first, second] = items.slice(Math.max(0, index - 2), index).map(({ count }) => count.left[0]?.word);
  return first === '前者' && second === '后者' && has((items[index] as Item).count.left, 'sum');
}

/** Units that count one thing: people who took part by heads and by times, and bodies. */
const SAME_UNITS: readonly ReadonlySet<string>[] = [new Set(['人', '人次', '名']), new Set(['个', '家'])];

function areAddable(one: string, other: string): boolean {
  return one === other || SAME_UNITS.some((units) => units.has(one) && units.has(other));
}

/** Parts in front of a total: 网站3条，微信2条，共5条; each in brackets behind its name: 城关镇（48件）、东山镇（31件），合计79件. */
function partsOf(paragraph: Paragraph, items: readonly Item[], index: number): Item[] {
  const parts = partsBefore(paragraph, items, index);
  if (parts.length > 0) return parts;
  const inBrackets = partsBefore(paragraph, items, index, true);
  return inBrackets.every(({ count: { left, right } }) => left.length === 0 && right.length === 0)
    ? inBrackets
    : [];
}

/** Items of the same unit right before, each behind a short name; `bracketed`: those in brackets, too. */
function partsBefore(paragraph: Paragraph, items: readonly Item[], index: number, bracketed = false): Item[] {
  const total = items[index] as Item;
  const parts: Item[] = [];
  let behind = total;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST); at--) {
    const part = items[at] as Item;
    // What stands in brackets behind a part is a part of it.
    if (!bracketed && part.count.clause.depth > total.count.clause.depth) continue;
    if (!areAddable(part.unit, total.unit)) break;
    const gap = between(paragraph, part, behind);
    if (
      has(
        gap,
        'stop',
        'semi',
        'partOf',
        'than',
        'chosen',
        ...(behind === total ? (['rest'] as const) : []),
      ) ||
      behind.start - part.end > NEAR
    )
      break;
    parts.unshift(part);
    behind = part;
  }
  return parts;
}
