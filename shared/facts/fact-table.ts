/** What the sentences of a report tell besides its tables, by subject: one fact told twice, and last year's same fact. */
import type { Tag } from '../text/lexicon/tags.ts';
import type { Report } from '../report/schema.ts';
import { has, isFrom, SIGNS } from '../text/statements/slot.ts';
import { keepWith } from '../text/remember.ts';
import type { Count } from '../text/statements/statement.ts';
import { isOfYear } from './exact.ts';
import { statedParagraphs, type StatedParagraph } from './stated.ts';

/** A number of the year that a sentence tells as a whole. */
export interface ToldFact {
  readonly count: Count;
  readonly paragraph: StatedParagraph;
  readonly value: number;
  /** Name in quotation marks that tells it from another: “清河水利”公众号; empty for none. */
  readonly name: string;
}

/** Facts of the text by subject and unit, parts behind `PART`; what the tables count and other years are left out. */
export type FactTable = ReadonlyMap<string, readonly ToldFact[]>;

/** In front of the key of a number that is told as a part. */
export const PART = '其中|';

/** The fact table of a report; kept, so that every rule may ask. */
export const factTable = keepWith((report: Report): FactTable => {
  const table = new Map<string, ToldFact[]>();
  for (const paragraph of statedParagraphs(report)) {
    for (const [key, told] of toldIn(paragraph)) {
      const same = table.get(key);
      if (same) same.push(told);
      else table.set(key, [told]);
    }
  }
  joinTrainings(table);
  return table;
});

/** Among problems and improvements 培训 is training in disclosure; where no other sentence says so of one, it is the one that was told. */
function joinTrainings(table: Map<string, ToldFact[]>): void {
  for (const [key, told] of [...table]) {
    const [subject, unit] = key.split('|');
    if (subject !== TRAINING || told.some(({ paragraph: { setting } }) => setting.disclosure !== true))
      continue;
    const same = ['业务培训', '培训'].flatMap((name) => table.get(`${inAnyOrder(name)}|${unit ?? ''}`) ?? []);
    if (same.length > 0) table.set(key, [...same, ...told]);
  }
}

/** The facts of one paragraph with their keys; kept with it. */
const toldIn = keepWith((paragraph: StatedParagraph): readonly (readonly [string, ToldFact])[] =>
  paragraph.counts.flatMap((count, at) => {
    const level = levelOf(count, paragraph.counts[at - 1]);
    const key = membersKey(count) ?? factKey(level);
    const { value } = count.number;
    return key === null || value === null ? [] : [[key, { count, paragraph, value, name: nameOf(level) }]];
  }),
);

/** 关注人数达到9430人, 关注人数由8200人增至9430人: the number that was reached, with the words that name what it counts. */
export function levelOf(count: Count, before: Count | undefined): Count {
  const { left, right, clause } = count;
  if (!has(left, 'upTo')) return count;
  const from = before?.clause === clause && isFrom(before.left) ? before : null;
  const named = from
    ? from.left.filter(({ tag }) => tag !== 'from' && tag !== 'time')
    : left.filter(({ key }) => key !== 'reached');
  return { ...count, left: named, words: [...named, ...right], subject: (from ?? count).subject };
}

/** In front of the key of how many members a territory has. */
const MEMBERS = '全|';
/** What may stand behind their name: 全镇17个村的公开栏, 全镇17个村中. */
const BEHIND_MEMBERS: readonly Tag[] = ['of', 'within', 'all', 'each', 'filler', 'time', ...SIGNS];

/** 全镇17个村, 街道下辖9个社区: how many there are, whatever else the sentence tells of them; null for another number. */
function membersKey({ number, left, clause, scope }: Count): string | null {
  if (number.role !== 'count' || number.vague || scope.time !== 'own') return null;
  const last = left.at(-1);
  const all =
    left.length === 1 && (last?.tag === 'self' || last?.tag === 'place') && last.word.startsWith('全');
  if (!all && last?.word.endsWith('辖') !== true) return null;
  const at = clause.tokens.findIndex((token) => token.number === number);
  const [name, next, third] = clause.tokens.slice(at + 1);
  const isName = name !== undefined && ['unknown', 'bodies', 'thing', 'channel'].includes(name.tag);
  // 19个乡镇和街道 are more than 乡镇.
  const joined = next?.tag === 'list' && third?.tag !== 'number';
  return isName && !joined && (!next || BEHIND_MEMBERS.includes(next.tag))
    ? `${MEMBERS}${name.word}|${number.unit}`
    : null;
}

function nameOf({ left }: Count): string {
  return left.findLast(({ tag }) => tag === 'name')?.word ?? '';
}

/** Words that say which thing is counted; a verb alone does not. */
const THINGS: readonly Tag[] = [
  'thing',
  'information',
  'caseload',
  'unknown',
  'name',
  'channel',
  'disclosure',
];
/** With one of these a number is no total of the year. */
const NO_TOTAL: readonly Tag[] = [
  'than',
  'more',
  'less',
  'upTo',
  'rate',
  'share',
  'rest',
  'overlap',
  'negation',
  'duty',
  'each',
  'inTurn',
  'from',
  'include',
];

/** 更新公示栏 and 公示栏更新 are one subject. */
export function inAnyOrder(subject: string): string {
  return [...subject].sort().join('');
}

const TRAINING = inAnyOrder('公开培训');

/** Is it an exact number of this agency's whole year, and none of the tables? */
export function isExactOfYear(count: Count): boolean {
  const { number, left, reading } = count;
  if (!isOfYear(count) || number.unit === '' || reading === 'figure') return false;
  // 第一期95人, 第二期88人; 二是举办3期 is an item of a list.
  const inSeries = left.some(
    (word, at) => word.number?.role === 'ordinal' && (word.number.unit !== '' || left[at + 1]?.tag !== 'is'),
  );
  // 年初关注人数4320人 is what there was.
  return !inSeries && !left.some(({ tag, key }) => tag === 'time' && key === 'yearStart');
}

/** The subject and unit under which a number is found again; null where it is no exact number of the whole year. */
export function factKey(count: Count): string | null {
  const { number, subject, part, left, words } = count;
  if (!isExactOfYear(count)) return null;
  if (subject === '' || has(left, ...NO_TOTAL) || (left.length > 0 && !has(words, ...THINGS))) return null;
  return `${part ? PART : ''}${inAnyOrder(subject)}|${number.unit}`;
}
