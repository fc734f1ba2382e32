/** Changes that the text tells, with this year's and last year's number of what has changed. */
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';
import type { Change } from '../text/statements/changes.ts';
import { agrees } from '../text/statements/percents.ts';
import type { Matter } from '../text/statements/statement.ts';
import { factKey, factTable } from './fact-table.ts';
import { expressionsOf } from './figures.ts';

export interface Pair {
  readonly now: number;
  readonly before: number;
}

/** Pairs that the change may be about, by the tables or by last year's same sentence; none where that is not certain. */
export function pairsOf(
  { subject, matters }: Pick<Change, 'subject'> & { readonly matters: readonly Matter[] },
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
  const key = factKey(subject);
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
  { direction, by, manner, subject, before: told }: Change,
  { now, before }: Pair,
): boolean {
  if (manner === 'to') return told === null || told.number.value === null || told.number.value === before;
  if (direction === 0) return now === before;
  if (by === null) return manner !== 'times' || before === 0 || Math.abs(now / before - 2) < 0.1;
  if (by.value === null) return true;
  const change = (now - before) * direction;
  if (by.vague) return change > 0;
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

/**
 * Last year's number beside this year's `now`: told, or by the difference that is told just before; null where the
 * sentence gives neither.
 */
export function toldBefore({ before, previous, subject, direction }: Change, now: number): number | null {
  if (before && !previous) return before.number.vague ? null : before.number.value;
  if (previous?.manner === 'to') return previous.before?.number.value ?? null;
  const by = previous?.by;
  if (!by || by.role === 'percent' || by.role === 'multiple' || by.vague || by.value === null) {
    return before && !before.number.vague ? before.number.value : null;
  }
  if (subject && by.unit !== subject.number.unit) return null;
  return now - (previous?.direction ?? direction) * by.value;
}
