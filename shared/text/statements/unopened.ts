/** Lists that no word opens: what follows the whole tells by its names or its numbers that it is the parts. */
import type { Tag } from '../lexicon/tags.ts';
import { BODY_ENDINGS } from '../lexicon/bodies.ts';
import { PEOPLE } from '../lexicon/measures.ts';
import type { Paragraph } from '../paragraph.ts';
import { areComplements, areOpposites } from './complements.ts';
import { between, type Item } from './items.ts';
import { allOf, someOf, type Found } from './opening.ts';
import { areAllPeriods, MONTHS, periodOf } from './periods.ts';
import { has, SIGNS } from './slot.ts';
import type { Token } from '../tokens.ts';

/** A list without an opening word behind the item `whole`; null for none. */
export function unopened(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  return (
    openingByRest(paragraph, items, whole) ??
    openingByPeriods(paragraph, items, whole) ??
    openingByNames(paragraph, items, whole) ??
    openingByPair(paragraph, items, whole) ??
    openingByRun(paragraph, items, whole)
  );
}

/** Words of what is done with applications, cases and documents, and of what changed. */
const ACTS: readonly Tag[] = ['act', 'carry', 'review', 'documentAct', 'negation', 'than', 'more', 'less'];

/** With them nothing tells parts by their names: 办结15件，其余5件. */
const DEEDS: readonly Tag[] = [...ACTS, 'result', 'partOf'];

/** Parts that come to more than so many times the number before them are no parts of it. */
const MOST_OVER = 1.3;

/** Parts of a list that nothing opens, at most. */
const LONGEST_BARE = 12;

/** 告示96张，修路的31张，低保的28张，剩下37张…: nothing opens the list, and what is left over closes it. */
function openingByRest(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const total = items[whole] as Item;
  const before = items[whole - 1];
  // A number behind another one of its sentence is a part itself.
  if (before && !has(between(paragraph, before, total), 'stop')) return null;
  // 征收资料的14件、物业资料的9件，其他3件: the first is no whole.
  if (total.count.left.at(-1)?.tag === 'of' || paragraph.tokens[total.at + 1]?.tag === 'list') return null;
  if (has(total.count.left, ...DEEDS)) return null;
  const parts: Item[] = [];
  for (const part of items.slice(whole + 1, whole + LONGEST_BARE)) {
    const [sign, ...name] = between(paragraph, parts.at(-1) ?? total, part);
    const isNamed = sign !== undefined && has([sign], ...SIGNS) && !has(name, ...SIGNS);
    if (part.unit !== total.unit || !isNamed || has(part.count.left, 'sum', ...DEEDS)) return null;
    parts.push(part);
    const [word] = part.count.left;
    if (word?.tag === 'rest' && word.key === '') {
      // 公开233条，比上年多21条。防汛类72条，招标类65条，…，其余96条: the first is a part of what was told before.
      return parts.length > 2 && sumOf(parts) <= total.value * MOST_OVER ? allOf('rest', 0) : null;
    }
  }
  return null;
}

/** 260条，一季度52条、二季度68条、三季度71条、四季度69条: every part of the year with its number. */
function openingByPeriods(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const parts: Item[] = [];
  let last = items[whole] as Item;
  for (const part of items.slice(whole + 1, whole + 1 + MONTHS)) {
    const gap = between(paragraph, last, part);
    const listed = has(gap, ...SIGNS) && !has(gap, 'stop');
    if (part.unit !== last.unit || !listed || periodOf(part) === null) break;
    parts.push(part);
    last = part;
  }
  return areAllPeriods(parts, items[whole - 1]?.value) ? allOf('splitBy', 0) : null;
}

/** 38家，优秀5家、良好3家 and the like: names of grades, or of who may see it, behind what is told of. */
function openingByNames(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const total = items[whole] as Item;
  const parts: Item[] = [];
  for (const part of items.slice(whole + 1, whole + LONGEST_BARE)) {
    const gap = between(paragraph, parts.at(-1) ?? total, part);
    // 公开属性认定情况为主动公开51件、…: what is told stands in front of the first.
    const left = parts.length === 0 ? behindIs(part.count.left) : part.count.left;
    const named =
      has(left, 'grade', 'active', 'onRequest', 'application', 'result') &&
      // 定为主动公开的96份.
      left.every(
        ({ tag, word }) => GRADED.includes(tag) || (tag === 'unknown' && word.length < LONGEST_GRADING),
      );
    if (part.unit !== total.unit || has(gap, 'stop', 'semi') || !named) break;
    parts.push(part);
  }
  return parts.length > 1 && !has(total.count.left, 'grade', 'active') && areKinds(parts)
    ? someOf('comma', 0)
    : null;
}

/** 两个渠道发文805篇次，前者191篇次，后者614篇次; 申请186件，准予修复171件，不予修复15件. */
function openingByPair(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const [total, first, second] = items.slice(whole, whole + 3);
  if (!total || !first || !second || first.unit !== total.unit || second.unit !== total.unit) return null;
  if (has(between(paragraph, total, second), 'stop', 'semi')) return null;
  const [one = '', other = ''] = [first, second].map(({ count: { left } }) =>
    left.map(({ word }) => word).join(''),
  );
  if (one === '前者' && other === '后者') return allOf('comma', 0);
  if (sumOf([first, second]) > total.value * MOST_OVER) return null;
  // 专兼职人员共42名，专职9名，兼职33名.
  if (areComplements(one, other)) return allOf('comma', 0);
  return areOpposites(one, other) ? someOf('comma', 0) : null;
}

/** Grades, or who may see a document: 主动公开486份，依申请公开212份，不予公开622份; results alone are those of applications. */
function areKinds(parts: readonly Item[]): boolean {
  const words = parts.flatMap(({ count }) => count.left);
  return has(words, 'grade') || (has(words, 'active') && has(words, 'onRequest', 'application'));
}

const LONGEST_GRADING = 3;

/** What stands behind 为, everything where there is none. */
function behindIs(words: readonly Token[]): readonly Token[] {
  return words.slice(words.findLastIndex(({ tag }) => tag === 'is') + 1);
}

const GRADED: readonly Tag[] = [
  'grade',
  'active',
  'onRequest',
  'application',
  'result',
  'filler',
  'is',
  'of',
  'list',
  'partOf',
  'splitEnd',
];

/** Words in front of a number of a run that make it no part of what was told before. */
export const NO_PART: readonly Tag[] = [
  ...ACTS,
  'sum',
  'hold',
  'publish',
  'active',
  'decide',
  'each',
  'inTurn',
  'chosen',
  'upTo',
  'from',
  'plan',
  'duty',
  'overlap',
  'include',
  'rate',
  'within',
];

/** A run of names and numbers comes near to its whole: a sum further off is of something else. */
const LEAST = 0.8;
/** Signs that the name of a part, and what stands behind its number, has at most. */
const LONGEST_NAME = 14;

/** 收到74件，网上48件，邮寄29件，当面5件: nothing but names and numbers, up to the last number of the sentence. */
function openingByRun(paragraph: Paragraph, items: readonly Item[], whole: number): Found | null {
  const total = items[whole] as Item;
  const before = items[whole - 1];
  if (before?.unit === total.unit && !has(between(paragraph, before, total), 'stop', 'semi')) return null;
  if (!mayBeWhole(total)) return null;
  const parts = runBehind(paragraph, items, whole);
  // Parts of the year are a list where none is left out: see openingByPeriods.
  if (parts.length < 2 || parts.some((part) => periodOf(part) !== null)) return null;
  if (!comeNear(paragraph, total, parts) || areBeside(total, parts)) return null;
  // 职工86人，党员52人，本科以上38人: of two, only ways, applicants and what came of the whole leave nothing out.
  if (parts.length === 2 && !isCleaned(total) && !ofTwo(parts)) return null;
  return { ...someOf('comma', 0), loose: true, end: parts.at(-1)?.end };
}

/** The numbers that follow as names and numbers alone; none where the sentence leaves open where they end. */
function runBehind(paragraph: Paragraph, items: readonly Item[], whole: number): readonly Item[] {
  const total = items[whole] as Item;
  const parts: Item[] = [];
  for (const part of items.slice(whole + 1, whole + 1 + LONGEST_BARE)) {
    const gap = between(paragraph, parts.at(-1) ?? total, part);
    // 予以公开31件、部分公开6件: the first is one of them.
    if (parts.length === 0 && has(gap, 'list')) return [];
    const alike = part.unit === total.unit && !has(part.count.left, 'sum');
    if (!alike || !followsOn(paragraph, total, part, gap)) {
      // What is told further in the sentence leaves open where the parts end.
      return alike && !has(gap, 'stop', 'semi') ? [] : parts;
    }
    parts.push(part);
  }
  return parts;
}

function sumOf(parts: readonly Item[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** Do the parts come near to the whole, none of them being more? */
function comeNear(paragraph: Paragraph, total: Item, parts: readonly Item[]): boolean {
  const sum = sumOf(parts);
  if (sum < total.value * LEAST || sum > total.value * MOST_OVER) return false;
  // 窗口60处，县级2处、乡镇16处、村级64处: between marks of a list, even one that is more than all of them.
  const gaps = parts.slice(1).map((part, index) => between(paragraph, parts[index] as Item, part));
  const isTight = gaps.length > 1 && gaps.every(isListed);
  return isTight || parts.every(({ value }) => value < total.value);
}

/** Is 、 the only sign? */
function isListed(gap: readonly Token[]): boolean {
  return !has(gap, ...SIGNS.filter((tag) => tag !== 'list'));
}

export function mayBeWhole({ count: { left, right, scope } }: Item): boolean {
  return (
    !has(left, 'carry', 'result', 'than', 'more', 'less', 'rest', 'share', 'each', 'negation', 'partOf') &&
    // 窗口达到60个，县级2个，…, not 由50个增至60个.
    left.every(({ tag, key }) => tag !== 'upTo' || key === 'reached') &&
    !has(right, 'than', 'share') &&
    !scope.plan
  );
}

const CLEANED: ReadonlySet<string> = new Set(['cleanup', 'document']);
const OUTCOMES: readonly Tag[] = ['documentAct', 'publish', 'decide'];

/** 清理文件120件, 审核信息640条. */
function isCleaned({ count: { left } }: Item): boolean {
  return left.some(({ tag, key }) => tag === 'narrow' && CLEANED.has(key));
}

/** 网上48件，当面5件; 镇政府2处，行政村18处; 20条由粮站提出，其余60条来自农户. */
function ofTwo(parts: readonly Item[]): boolean {
  const people = PEOPLE.has(parts[0]?.unit ?? '');
  const rest = parts.some(({ count: { left } }) => has(left, 'rest'));
  const kinds = (['channel', 'applicant'] as const).some((kind) =>
    parts.every(({ count: { left } }) => has(left, kind)),
  );
  return rest || kinds || (!people && parts.every(({ count: { left } }) => isBodyName(left)));
}

/** Names of bodies and places: 镇政府, 行政村, 社区. */
function isBodyName(words: readonly Token[]): boolean {
  const last = words.at(-1)?.word ?? '';
  return [...BODY_ENDINGS, '村', '社区', '小区'].some((ending) => last.endsWith(ending));
}

/** One sign between, a short name, and no deed of its own; in a sentence of its own nothing but that. */
function followsOn({ tokens }: Paragraph, total: Item, part: Item, gap: readonly Token[]): boolean {
  const [sign, more] = gap.filter(({ tag }) => SIGNS.includes(tag));
  if (sign === undefined || more !== undefined || has([sign], 'open', 'close')) return false;
  const { left, right } = part.count;
  const name = [...left, ...right].filter(({ tag }) => !['filler', 'is', 'list', 'of'].includes(tag));
  const length = name.reduce((all, { word }) => all + word.length, 0);
  if (length === 0 || length > LONGEST_NAME) return false;
  const strange = has(left, 'caseload') && !has(total.count.left, 'caseload');
  if (strange || has(left, ...noPartOf(total, left)) || has(right, 'than', 'share', 'act')) return false;
  return sign.tag !== 'stop' || (tokens[part.at + 1]?.tag ?? 'stop') === 'stop';
}

/** Words that may not be in the name `left` of a part of `total`. */
function noPartOf(total: Item, left: readonly Token[]): readonly Tag[] {
  // 公示类86条 is a kind, whatever it is named after.
  if (left.at(-1)?.word === '类') return [];
  // 清理文件120件，继续有效86件，废止22件: what came of those gone through.
  return isCleaned(total) ? NO_PART.filter((tag) => !OUTCOMES.includes(tag)) : NO_PART;
}

/**
 * 县级培训22次，镇级培训12次，村级培训8次; 网站512条，微信300条，微博190条; 动态120条，公告60条: numbers of one kind beside one another, of
 * which the first is no whole.
 */
function areBeside({ count: { left } }: Item, parts: readonly Item[]): boolean {
  const told = parts.map(({ count }) => count.left);
  const last = left.at(-1);
  const isBeside = (tags: readonly Tag[], others = tags) =>
    has(left, ...tags) && told.some((words) => has(words, ...others));
  const named = left.filter(({ tag }) => !ANNOUNCING.includes(tag));
  const alike =
    named.length > 1 && named.at(-1) === last && told.some((words) => words.at(-1)?.word === last?.word);
  // 依法公开17件，部分公开5件，不予公开1件; 主动公开210件，依申请公开62件.
  if (alike || isBeside(['publish', 'active'], ['result', 'onRequest', 'application'])) return true;
  if (last?.tag === 'thing') return isBeside(['thing']) || isBeside(['grade']);
  return (['channel', 'applicant', 'grade'] as const).some((kind) => isBeside([kind]));
}

/** Words of a whole that say nothing of what kind it is. */
const ANNOUNCING: readonly Tag[] = [
  'time',
  'self',
  'sum',
  'act',
  'hold',
  'publish',
  'active',
  'filler',
  'of',
  'is',
  'everyone',
  'list',
  'place',
  'apply',
  'information',
  'disclosure',
];
