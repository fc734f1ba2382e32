/** Changes that the text tells, with this year's and last year's number of what has changed. */
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';
import type { Change } from '../text/statements/changes.ts';
import { agrees, isLimited } from '../text/statements/percents.ts';
import type { Count, Matter } from '../text/statements/statement.ts';
import { factKey, factTable, levelOf } from './fact-table.ts';
import { expressionsOf } from './figures.ts';
import type { Setting } from '../text/statements/reading.ts';
import { mattersOfWords } from '../text/statements/read-statements.ts';
import { has } from '../text/statements/slot.ts';
import type { Tag } from '../text/lexicon/tags.ts';
import type { StatedParagraph } from './stated.ts';

export interface Pair {
  readonly now: number;
  readonly before: number;
}

/** Pairs that the change may be about, by the tables or by last year's same sentence; none where that is not certain. */
export function pairsOf(
  {
    subject,
    before: from = null,
    matters,
  }: Pick<Change, 'subject'> & { readonly before?: Count | null; readonly matters: readonly Matter[] },
  report: Report,
  last: Report,
): readonly Pair[] {
  if (subject && (subject.number.vague || subject.number.value === null || subject.number.max !== null))
    return [];
  const counted = subject && subject.matters.length > 0 ? subject.matters : matters;
  const pairs = counted.flatMap((matter) => figurePairs(matter, report, last));
  if (pairs.length > 0) {
    // A number that is none of the table's is about something else.
    return !subject || pairs.some(({ now }) => now === subject.number.value) ? pairs : [];
  }
  if (!subject || subject.reading === 'figure' || subject.number.unit === '%') return [];
  // 发文由上年的103篇增加到143篇: what was counted stands in front of the first number.
  const key = factKey(from ? levelOf(subject, from) : subject);
  const then = key === null ? [] : (factTable(last).get(key) ?? []);
  const values = new Set(then.map(({ value }) => value));
  const [before] = values;
  return values.size === 1 && before !== undefined && subject.number.value !== null
    ? [{ now: subject.number.value, before }]
    : [];
}

function figurePairs(matter: Matter, report: Report, last: Report): Pair[] {
  const [now, before] = [expressionsOf(matter, report), expressionsOf(matter, last)];
  return now.flatMap((expression, index): Pair[] => {
    const other = before[index];
    const [a, b] = [addFigures(report, expression.figures), other ? addFigures(last, other.figures) : null];
    return a === null || b === null ? [] : [{ now: a, before: b }];
  });
}

/** Is the change what the pair comes to, at the digits that it shows? */
export function holds(
  { direction, by, manner, subject, words, before: told }: Change,
  { now, before }: Pair,
): boolean {
  if (manner === 'to') return told === null || told.number.value === null || told.number.value === before;
  if (direction === 0) return now === before;
  if (by === null && manner === 'by') return (now - before) * direction > 0;
  if (by === null) return before === 0 || Math.abs(now / before - timesOf(words)) < 0.1;
  if (by.value === null) return true;
  const change = (now - before) * direction;
  if (by.vague && !(by.role === 'percent' && isLimited(by))) return change > 0;
  if (by.role === 'percent')
    return (
      by.unit !== '%' ||
      before === 0 ||
      (agrees({ number: by, left: [] }, (change / before) * 100) && change >= 0)
    );
  if (by.role === 'multiple') {
    if (before === 0) return true;
    if (manner === 'times') return Math.abs(now / before - by.value) < 0.1;
    // 增长1倍 is twice as many.
    return Math.abs(change / before - by.value) < 0.1;
  }
  return (subject !== null && by.unit !== subject.number.unit) || change === by.value;
}

export interface ToldOtherwise {
  readonly count: Count;
  /** Last year's number by its own report. */
  readonly before: number;
}

/** Numbers told of last year that last year's report has otherwise, by its tables or its same sentence. */
export function toldOtherwise({ counts, setting }: StatedParagraph, last: Report): ToldOtherwise[] {
  return counts.flatMap((count): ToldOtherwise[] => {
    const { scope, number } = count;
    if (scope.time !== 'other' || scope.year !== last.year || scope.body !== 'own' || scope.plan) return [];
    if (number.role !== 'count' || number.value === null || number.vague || number.max !== null || count.part)
      return [];
    const values = valuesIn(last, count, setting);
    const [before] = values;
    return before === undefined || values.includes(number.value) ? [] : [{ count, before }];
  });
}

/** Words that a number of last year's applications may have around it. */
const OF_APPLICATIONS: readonly Tag[] = [
  'time',
  'number',
  'self',
  'sum',
  'is',
  'filler',
  'of',
  'act',
  'apply',
  'application',
  'applicationEnd',
  'disclosure',
  'onRequest',
  'information',
];

function valuesIn(last: Report, count: Count, setting: Setting): number[] {
  const words = count.left.filter(({ tag }) => tag !== 'time' && tag !== 'number');
  const plain =
    has(words, 'act') && [...count.left, ...count.right].every(({ tag }) => OF_APPLICATIONS.includes(tag));
  const matters = plain ? mattersOfWords(words, count.clause, setting) : [];
  if (matters.length > 0) {
    return matters.flatMap((matter) =>
      expressionsOf(matter, last).flatMap(({ figures }) => addFigures(last, figures) ?? []),
    );
  }
  const key = factKey({ ...count, scope: { ...count.scope, time: 'own' } });
  const told = key === null ? [] : (factTable(last).get(key) ?? []);
  const values = new Set(told.map(({ value }) => value));
  return values.size === 1 ? [...values] : [];
}

/** 翻一番 makes two of one, 翻两番 four. */
function timesOf(words: Change['words']): number {
  return words.some(({ tag, key }) => tag === 'double' && key === 'twice') ? 4 : 2;
}

/**
 * Last year's number beside this year's `now`: told, or by the difference that is told just before; null where the
 * sentence gives neither.
 */
export function toldBefore({ before, previous, subject, direction }: Change, now: number): number | null {
  if (previous?.manner === 'to') return previous.before?.number.value ?? null;
  const by = previous?.by;
  if (!by || by.role === 'percent' || by.role === 'multiple' || by.vague || by.value === null) {
    return before && !before.number.vague ? before.number.value : null;
  }
  if (subject && by.unit !== subject.number.unit) return null;
  return now - (previous?.direction ?? direction) * by.value;
}
