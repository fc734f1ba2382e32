/** Percentages, multiples and differences of the text that its own numbers, or the tables, do not give. */
import type { Report } from '../report/schema.ts';
import { tidySum } from '../report/sums.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import type { Change } from '../text/statements/changes.ts';
import { agrees, decimalsOf, roundAs, type WrongShare } from '../text/statements/percents.ts';
import { wrongAverages } from '../text/statements/reckonings.ts';
import { wrongShares } from '../text/statements/shares.ts';
import type { Count } from '../text/statements/statement.ts';
import { holds, toldBefore } from './growth.ts';
import { changesIn, type StatedParagraph } from './stated.ts';
import { otherWholes, tableShares } from './wholes.ts';

export interface WrongPercentage extends WrongShare {
  /** What the numbers do where the text says the contrary: 8件，比上年的6件减少2件. */
  readonly turned?: 'more' | 'less';
}

/** The percentages, multiples and differences of a paragraph that do not come from its numbers. */
export function wrongPercentagesIn(stated: StatedParagraph, report: Report): readonly WrongPercentage[] {
  const { paragraph, counts } = stated;
  return [
    ...wrongShares(paragraph, counts, otherWholes(stated, report), tableShares(stated, report)),
    ...wrongAverages(paragraph, counts),
    ...wrongGrowth(stated),
  ];
}

/** 较上年增加2件，增长20%; 今年12件，去年10件，同比增长20%. */
function wrongGrowth(stated: StatedParagraph): WrongPercentage[] {
  return changesIn(stated).flatMap((change): WrongPercentage[] => {
    const { subject, others, by, direction, start, end } = change;
    if (by?.role === 'count' || by?.role === 'amount')
      return [...wrongDifference(change, by, stated.setting.year), ...wrongWithin(change, by)];
    if (by?.role === 'multiple') return wrongMultiple(change, by);
    if (by?.role !== 'percent' || by.vague || direction === 0 || subject?.number.vague) return [];
    if (by.unit !== '%') return wrongPoints(change);
    if (subject?.number.unit === '%') return [];
    const now = subject ? subject.number.value : reckonedNow(change);
    if (now === null || others.some(({ number }) => number.value !== null && fits(change, number.value)))
      return [];
    const before = toldBefore(change, now);
    if (before === null || before <= 0 || fits(change, now)) return [];
    const expected = roundAs(by, (Math.abs(now - before) / before) * 100);
    const formula = `(${difference(now, before)}) ÷ ${before}`;
    return [{ percent: by, formula, expected, start, end, ...turnOf(now - before, direction) }];
  });
}

/** 参训人数比2023年的120人次增加27人次，增长22.5%: this year's number where only last year's and the difference are told. */
function reckonedNow({ previous }: Change): number | null {
  const [then, by] = [previous?.before?.number, previous?.by];
  if (!previous || !then || !by || then.unit !== by.unit || then.vague || by.vague) return null;
  return then.value === null || by.value === null
    ? null
    : tidySum(then.value + previous.direction * by.value);
}

/** 发布664条，同比增长18%，增加110条: both tell of one number of last year. */
function wrongWithin(
  { subject, others, before, previous, direction, start, end }: Change,
  by: WrittenNumber,
): WrongPercentage[] {
  const [now, percent] = [subject?.number, previous?.by];
  if (before || !now || !percent || percent.unit !== '%' || percent.vague || previous?.manner !== 'by')
    return [];
  if (
    now.unit !== by.unit ||
    now.value === null ||
    now.vague ||
    by.value === null ||
    by.vague ||
    direction === 0
  )
    return [];
  const fitting = [now, ...others.map(({ number }) => number)].some(({ value }) => {
    const then = (value ?? 0) - direction * (by.value ?? 0);
    return then > 0 && agrees({ number: percent, left: [] }, ((by.value ?? 0) / then) * 100);
  });
  const then = tidySum(now.value - direction * by.value);
  if (fitting || then <= 0 || direction !== previous.direction) return [];
  const expected = roundAs(percent, (by.value / then) * 100);
  return [
    {
      percent,
      formula: `${by.value} ÷ (${now.value} ${direction > 0 ? '−' : '+'} ${by.value})`,
      expected,
      start,
      end,
    },
  ];
}

/** The year that a number is told of: 比2023年的4120条 names it, whatever the sentence began with. */
function yearOf({ left, scope }: Count): number | null {
  const named = left.findLast(({ number }) => number?.role === 'year')?.number?.value;
  return named ?? (scope.time === 'other' ? scope.year : null);
}

/** 发放4120笔，较上年3980笔增加150笔. */
function wrongDifference(
  { subject, others, before, previous, direction, manner, start, end }: Change,
  by: WrittenNumber,
  year: number | null,
): WrongPercentage[] {
  // 由18.5万增至21.2万，净增2.7万.
  const then = (previous?.manner === 'to' ? previous.before : before)?.number;
  const told = [subject, ...others].flatMap((count) => (count ? [count.number] : []));
  const exact = [by, then, ...told].every((number) => number && !number.vague && number.value !== null);
  const [now] = told;
  if (!exact || !now || !then || (previous && previous.manner !== 'to') || manner !== 'by' || direction === 0)
    return [];
  if (now.unit !== by.unit || then.unit !== by.unit) return [];
  // 今年380元，2025年为400元，增加20元: told of what is to come.
  if (year !== null && before && (yearOf(before) ?? 0) >= year) return [];
  const differences = told.map(({ value }) => tidySum((value ?? 0) - (then.value ?? 0)));
  if (differences.includes(tidySum((by.value ?? 0) * direction))) return [];
  const [gap = 0] = differences;
  const formula = difference(now.value ?? 0, then.value ?? 0);
  return [{ percent: by, formula, expected: Math.abs(gap), start, end, ...turnOf(gap, direction) }];
}

/** 由5场增至9场，是上年的1.5倍; 今年12件，去年4件，增长2倍: told with as many digits as are written. */
function wrongMultiple(
  { subject, others, before, manner, start, end }: Change,
  by: WrittenNumber,
): WrongPercentage[] {
  const [now, then] = [subject?.number, before?.number];
  if (by.vague || by.value === null || others.length > 0 || !now || !then || now.vague || then.vague)
    return [];
  if (now.value === null || !then.value || now.unit !== then.unit || now.unit === '%') return [];
  const [more, size] = manner === 'times' ? [now.value, ''] : [tidySum(now.value - then.value), '增加的 '];
  const expected = more / then.value;
  const step = 10 ** -decimalsOf(by);
  if (expected <= 0 || Math.abs(expected - by.value) < step) return [];
  return [
    { percent: by, formula: `${size}${more} ÷ ${then.value}`, expected: roundAs(by, expected), start, end },
  ];
}

/** 由92%提高到98%，提高8个百分点; 86.9%，比上年的81.4%提高4.5个百分点. */
function wrongPoints({
  subject,
  by,
  direction,
  previous,
  before: told,
  start,
  end,
}: Change): WrongPercentage[] {
  const [now, before] = [subject?.number, (told ?? previous?.before)?.number];
  if (
    !by ||
    now?.unit !== '%' ||
    before?.unit !== '%' ||
    now.value === null ||
    before.value === null ||
    by.value === null
  )
    return [];
  const gap = Math.round((now.value - before.value) * 100) / 100;
  const points = Math.abs(gap);
  // Both shares are rounded, and the points may come from what they were before.
  const step = Math.max(decimalsOf(now), decimalsOf(before)) > 0 ? 10 ** -decimalsOf(by) : 0;
  const turn = turnOf(gap, direction);
  if (!turn.turned && Math.abs(points - by.value) < step + EPSILON) return [];
  const formula = difference(now.value, before.value);
  return [{ percent: by, formula, expected: points, start, end, ...turn }];
}

/** The larger number less the smaller one. */
function difference(a: number, b: number): string {
  return `${Math.max(a, b)} − ${Math.min(a, b)}`;
}

/** Says what `gap`, this year less last year, does where that is the contrary of what the text says. */
function turnOf(gap: number, direction: Change['direction']): Pick<WrongPercentage, 'turned'> {
  return gap * direction < 0 ? { turned: gap > 0 ? 'more' : 'less' } : {};
}

/** For differences of decimal fractions. */
const EPSILON = 0.001;

function fits(change: Change, now: number): boolean {
  const before = toldBefore(change, now);
  return before !== null && before > 0 && holds(change, { now, before });
}
