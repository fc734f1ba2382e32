/** Changes that the text tells, with this year's and last year's number of what has changed. */
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';
import type { Change } from '../text/statements/changes.ts';
import { agrees, isLimited } from '../text/statements/percents.ts';
import type { Count, Matter } from '../text/statements/statement.ts';
import { exactly } from './exact.ts';
import { factKey, factTable, levelOf } from './fact-table.ts';
import { expressionsOf, valuesOf } from './figures.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
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
  const own = exactly(subject?.number);
  if (subject && !own) return [];
  const counted = subject && subject.matters.length > 0 ? subject.matters : matters;
  const pairs = counted.flatMap((matter) => figurePairs(matter, report, last));
  // A number that is none of the table's is about something else.
  if (pairs.length > 0) return !own || pairs.some(({ now }) => now === own.value) ? pairs : [];
  if (!subject || !own) return [];
  // 发文由上年的103篇增加到143篇: what was counted stands in front of the first number.
  const then = toldOnce(from ? levelOf(subject, from) : subject, last);
  return then.map((before) => ({ now: own.value, before }));
}

/** The value of the same fact by the text of another report; none where it tells none, or several. */
function toldOnce(count: Count, report: Report): readonly number[] {
  const key = factKey(count);
  const told = key === null ? [] : (factTable(report).get(key) ?? []);
  const values = new Set(told.map(({ value }) => value));
  return values.size === 1 ? [...values] : [];
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
  if (manner === 'to') return (told?.number.value ?? before) === before;
  if (direction === 0) return now === before;
  const change = (now - before) * direction;
  const open = by ? by.vague && !(by.role === 'percent' && isLimited(by)) : manner === 'by';
  if (open) return change > 0;
  if (by && isDifference(by)) return (subject && by.unit !== subject.number.unit) || change === by.value;
  // Of nothing there is neither a percentage nor a multiple.
  if (before === 0) return true;
  if (by?.role === 'percent')
    return by.unit !== '%' || (change >= 0 && agrees({ number: by, left: [] }, (change / before) * 100));
  // 增长1倍 is twice as many.
  const times = (manner === 'times' ? now : change) / before;
  return Math.abs(times - (by?.value ?? timesOf(words))) < 0.1;
}

/** A number of things or of money, as against a percentage or a multiple. */
function isDifference({ role }: WrittenNumber): boolean {
  return role === 'count' || role === 'amount';
}

export interface ToldOtherwise {
  readonly count: Count;
  /** Last year's number by its own report. */
  readonly before: number;
}

/** Numbers told of last year that last year's report has otherwise, by its tables or its same sentence. */
export function toldOtherwise({ counts, setting }: StatedParagraph, last: Report): ToldOtherwise[] {
  return counts.flatMap((count): ToldOtherwise[] => {
    const { scope, part } = count;
    const number = exactly(count.number);
    if (scope.time !== 'other' || scope.year !== last.year || scope.body !== 'own' || scope.plan) return [];
    if (number?.role !== 'count' || part) return [];
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

function valuesIn(last: Report, count: Count, setting: Setting): readonly number[] {
  const { left, right, clause } = count;
  const plain = has(left, 'act') && [...left, ...right].every(({ tag }) => OF_APPLICATIONS.includes(tag));
  const matters = plain ? mattersOfWords(left, clause, setting) : [];
  if (matters.length > 0) return matters.flatMap((matter) => valuesOf(matter, last));
  return toldOnce({ ...count, scope: { ...count.scope, time: 'own' } }, last);
}

/** 翻一番 makes two of one, 翻两番 four. */
function timesOf(words: Change['words']): number {
  return words.some(({ tag, key }) => tag === 'double' && key === 'twice') ? 4 : 2;
}

/**
 * Last year's number beside this year's `now`: told, or by the difference that is told just before; none where the
 * sentence gives neither, or that there was nothing.
 */
export function toldBefore({ before, previous, subject }: Change, now: number): readonly number[] {
  const by = exactly(previous?.by);
  const isBy = previous?.manner === 'by' && by !== null && isDifference(by);
  if (isBy && subject && by.unit !== subject.number.unit) return [];
  const then = isBy ? now - previous.direction * by.value : (exactly(before?.number)?.value ?? 0);
  return then > 0 ? [then] : [];
}
