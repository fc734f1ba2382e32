/** What the sentences of a report tell besides its tables, by subject: one fact told twice, and last year's same fact. */
import type { Tag } from '../text/lexicon/tags.ts';
import type { Report } from '../report/schema.ts';
import { has } from '../text/statements/slot.ts';
import { keepWith } from '../text/remember.ts';
import type { Count } from '../text/statements/statement.ts';
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
  return table;
});

/** The facts of one paragraph with their keys; kept with it. */
const toldIn = keepWith((paragraph: StatedParagraph): readonly (readonly [string, ToldFact])[] =>
  paragraph.counts.flatMap((count) => {
    const key = factKey(count);
    const { value } = count.number;
    return key === null || value === null ? [] : [[key, { count, paragraph, value, name: nameOf(count) }]];
  }),
);

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

/** The subject and unit under which a number is found again; null where it is no exact number of the whole year. */
export function factKey({ number, subject, scope, part, left, words, reading }: Count): string | null {
  if (
    number.role !== 'count' ||
    number.value === null ||
    number.vague ||
    number.max !== null ||
    number.unit === ''
  )
    return null;
  if (scope.body === 'other' || scope.time !== 'own' || scope.plan || scope.duty || reading === 'figure')
    return null;
  // 第一期95人, 第二期88人; 二是举办3期 is an item of a list.
  if (
    left.some(
      (word, at) =>
        word.number?.role === 'ordinal' && (word.number.unit !== '' || left[at + 1]?.tag !== 'is'),
    )
  )
    return null;
  // 年初关注人数4320人 is what there was.
  if (left.some(({ tag, key }) => tag === 'time' && key === 'yearStart')) return null;
  if (subject === '' || has(left, ...NO_TOTAL) || (left.length > 0 && !has(words, ...THINGS))) return null;
  return `${part ? PART : ''}${inAnyOrder(subject)}|${number.unit}`;
}
