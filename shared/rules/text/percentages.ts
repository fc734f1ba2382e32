/** Percentages and the numbers that they come from. Rule N-05. */
import { holds, toldBefore } from '../../facts/growth.ts';
import { otherWholes, tableShares } from '../../facts/wholes.ts';
import { numbersWithin } from '../base/spot.ts';
import { changesIn, quoted, statedParagraphs, type StatedParagraph } from '../../facts/stated.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import type { WrittenNumber } from '../../text/numbers/read-numbers.ts';
import type { Change } from '../../text/statements/changes.ts';
import type { Count } from '../../text/statements/statement.ts';
import { agrees, decimalsOf, isInWords, roundAs, type WrongShare } from '../../text/statements/percents.ts';
import { wrongAverages } from '../../text/statements/reckonings.ts';
import { wrongShares } from '../../text/statements/shares.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

export const percentages: Rule = {
  id: 'N-05',
  family: 'text',
  level: 'warning',
  title: '百分比与数量不符',
  help: '写了数量和由它们算出的百分比（办结率、占比、增长率）时，百分比和增减的数量要算得出来，四舍五入到所写的位数。只写占比的（自然人占九成），对表三。',
  source: PRACTICE_SOURCE,
  needs: ['text', 'figures'],
  check: ({ report }) =>
    statedParagraphs(report).flatMap((stated) =>
      [
        ...wrongShares(
          stated.paragraph,
          stated.counts,
          otherWholes(stated, report),
          tableShares(stated, report),
        ),
        ...wrongAverages(stated.paragraph, stated.counts),
        ...wrongGrowth(stated),
      ].map((share) => finding(stated, share)),
    ),
};

function finding(
  stated: StatedParagraph,
  { percent, formula, expected, start, end }: WrongShare,
): RuleFinding {
  return {
    place: stated.place,
    ...quoted(stated, start, end),
    message: `正文写${isInWords(percent) ? `“${percent.text}”` : ` ${writeFigure(percent.value ?? 0)}${percent.unit}`}，按有关数量计算 ${formula} ${percent.role === 'percent' ? '≈' : '='} ${writeFigure(expected)}${percent.unit}。请核对${percent.role === 'percent' ? '百分比和数量' : '这几个数'}。`,
    found: percent.value,
    expected,
    relation: numbersWithin(stated, start, end),
  };
}

/** 较上年增加2件，增长20%; 今年12件，去年10件，同比增长20%. */
function wrongGrowth(stated: StatedParagraph): WrongShare[] {
  return changesIn(stated).flatMap((change): WrongShare[] => {
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
    return [{ percent: by, formula: `(${now} − ${before}) ÷ ${before}`, expected, start, end }];
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
): WrongShare[] {
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
): WrongShare[] {
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
  const expected = Math.abs(differences[0] ?? 0);
  return [{ percent: by, formula: `${now.value} − ${then.value}`, expected, start, end }];
}

/** 由5场增至9场，是上年的1.5倍; 今年12件，去年4件，增长2倍: told with as many digits as are written. */
function wrongMultiple(
  { subject, others, before, manner, start, end }: Change,
  by: WrittenNumber,
): WrongShare[] {
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
function wrongPoints({ subject, by, previous, before: told, start, end }: Change): WrongShare[] {
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
  const points = Math.round(Math.abs(now.value - before.value) * 100) / 100;
  // Both shares are rounded, and the points may come from what they were before.
  const step = Math.max(decimalsOf(now), decimalsOf(before)) > 0 ? 10 ** -decimalsOf(by) : 0;
  return Math.abs(points - by.value) < step + EPSILON
    ? []
    : [{ percent: by, formula: `${now.value} − ${before.value}`, expected: points, start, end }];
}

/** For differences of decimal fractions. */
const EPSILON = 0.001;

function fits(change: Change, now: number): boolean {
  const before = toldBefore(change, now);
  return before !== null && before > 0 && holds(change, { now, before });
}
