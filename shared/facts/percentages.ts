/** Percentages, multiples and differences of the text that its own numbers, or the tables, do not give. */
import type { Report } from '../report/schema.ts';
import { tidySum } from '../report/sums.ts';
import type { Change } from '../text/statements/changes.ts';
import { decimalsOf, roundAs, valueOf, type WrongShare } from '../text/statements/percents.ts';
import { wrongAverages } from '../text/statements/reckonings.ts';
import { wrongShares } from '../text/statements/shares.ts';
import { exactly, type ExactNumber } from './exact.ts';
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

/** What the text says of growth: percentages, percentage points, multiples and differences. */
function wrongGrowth(stated: StatedParagraph): WrongPercentage[] {
  return changesIn(stated).flatMap((change): WrongPercentage[] => {
    const by = exactly(change.by);
    // 由5倍增至9倍: what it has become, no change.
    if (!by || change.manner === 'to') return [];
    if (by.role === 'multiple') return wrongMultiple(change, by);
    if (by.role !== 'percent')
      return [...wrongDifference(change, by, stated.setting.year ?? 0), ...wrongBefore(change)];
    return by.unit === '%' ? wrongRate(change, by) : wrongPoints(change, by);
  });
}

/** 较上年增加2件，增长20%; 今年12件，去年10件，同比增长20%. */
function wrongRate(change: Change, by: ExactNumber): WrongPercentage[] {
  const { subject, others, direction, start, end } = change;
  const now = subject ? exactly(subject.number) : reckonedNow(change);
  if (!now || now.unit === '%') return [];
  const fits = (value: number) =>
    toldBefore(change, value).some((before) => holds(change, { now: value, before }));
  const [before] = toldBefore(change, now.value);
  if (before === undefined || [now.value, ...others.map(valueOf)].some(fits)) return [];
  const expected = roundAs(by, (Math.abs(now.value - before) / before) * 100);
  const formula = `(${difference(now.value, before)}) ÷ ${before}`;
  return [{ percent: by, formula, expected, start, end, ...turnOf(now.value - before, direction) }];
}

/** 参训人数比2023年的120人次增加27人次，增长22.5%: this year's number where only last year's and the difference are told. */
function reckonedNow({ before, previous }: Change): Pick<ExactNumber, 'value' | 'unit'> | null {
  const [then, by] = [exactly(before?.number), exactly(previous?.by)];
  if (!previous || !then || !by || then.unit !== by.unit) return null;
  return { value: tidySum(then.value + previous.direction * by.value), unit: by.unit };
}

/** 发布664条，同比增长18%，增加110条: the percentage, where last year's number only follows from the change behind it. */
function wrongBefore(change: Change): WrongPercentage[] {
  const { previous, start, end } = change;
  const percent = exactly(previous?.by);
  if (!previous || percent?.unit !== '%' || (previous.before ?? previous.previous)) return [];
  return wrongRate({ ...previous, previous: change, start, end }, percent);
}

/** 发放4120笔，较上年3980笔增加150笔. */
function wrongDifference(
  { subject, others, before, previous, direction, start, end }: Change,
  by: ExactNumber,
  year: number,
): WrongPercentage[] {
  const then = exactly(before?.number);
  const told = [subject, ...others].map((count) => exactly(count?.number));
  const [now] = told;
  // 由18.5万增至21.2万，净增2.7万; but 比上年的40件减少4件，减少6件 leaves open of what the second one is.
  if (!then || now?.unit !== by.unit || previous?.manner === 'by') return [];
  // 今年380元，2025年为400元，增加20元: told of what is to come.
  if ((before?.scope.year ?? 0) > year) return [];
  const differences = told.map((number) => number && tidySum(number.value - then.value));
  if (differences.includes(null) || differences.includes(tidySum(by.value * direction))) return [];
  const gap = tidySum(now.value - then.value);
  const formula = difference(now.value, then.value);
  return [{ percent: by, formula, expected: Math.abs(gap), start, end, ...turnOf(gap, direction) }];
}

/** 由5场增至9场，是上年的1.5倍; 今年12件，去年4件，增长2倍: told with as many digits as are written. */
function wrongMultiple(
  { subject, others, before, manner, start, end }: Change,
  by: ExactNumber,
): WrongPercentage[] {
  const [now, then] = [exactly(subject?.number), exactly(before?.number)];
  if (!now || !then || then.value === 0 || others.length > 0) return [];
  const [more, size] = manner === 'times' ? [now.value, ''] : [tidySum(now.value - then.value), '增加的 '];
  const expected = more / then.value;
  // 降低2倍 leaves open of what.
  if (expected <= 0 || Math.abs(expected - by.value) < 10 ** -decimalsOf(by)) return [];
  const formula = `${size}${more} ÷ ${then.value}`;
  return [{ percent: by, formula, expected: roundAs(by, expected), start, end }];
}

/** 由92%提高到98%，提高8个百分点; 86.9%，比上年的81.4%提高4.5个百分点. */
function wrongPoints({ subject, direction, before, start, end }: Change, by: ExactNumber): WrongPercentage[] {
  const [now, then] = [exactly(subject?.number), exactly(before?.number)];
  if (!then || now?.unit !== '%') return [];
  const gap = Math.round((now.value - then.value) * 100) / 100;
  // Both shares are rounded, and the points may come from what they were before.
  const step = decimalsOf(now) + decimalsOf(then) > 0 ? 10 ** -decimalsOf(by) : 0;
  const turn = turnOf(gap, direction);
  if (!turn.turned && Math.abs(Math.abs(gap) - by.value) < step + EPSILON) return [];
  const formula = difference(now.value, then.value);
  return [{ percent: by, formula, expected: Math.abs(gap), start, end, ...turn }];
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
