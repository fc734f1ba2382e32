/** Percentages that can be recomputed from the numbers beside them. */
import { growthsOf, type Growth } from './growth.ts';
import { halfWidth, readNumbers, type WrittenNumber } from './numbers.ts';
import { remember } from './remember.ts';
import { shareChains, type ShareChain } from './share-chains.ts';

export interface WrongPercentage {
  readonly percent: WrittenNumber;
  /** How it comes about: `11 ÷ 12`. */
  readonly formula: string;
  /** What it comes to, with one decimal more than is written. */
  readonly expected: number;
  /** Offsets of the words from the first number to the percentage. */
  readonly start: number;
  readonly end: number;
}

/** Percentages of a paragraph that do not follow from their numbers in any reading. */
export const wrongPercentages = remember((paragraph: string): readonly WrongPercentage[] => {
  const text = halfWidth(paragraph);
  if (!/%|百分之/.test(text)) return [];
  const numbers = readNumbers(paragraph);
  const chains = shareChains(text, numbers, agrees).filter(({ whole }) => whole !== null);
  const chained = new Set(chains.flatMap(({ shares }) => shares.map(({ percent }) => percent)));
  const shares = numbers.flatMap((percent, index) => {
    if (chained.has(percent)) return [];
    if (percent.role !== 'percent' || percent.unit !== '%' || percent.vague || percent.value === null)
      return [];
    const before = sentenceNumbers(text, numbers, index);
    return rate(text, before, percent) ?? share(text, before, percent) ?? [];
  });
  return [...chains.flatMap(wrongShares), ...shares, ...growth(paragraph)].sort((a, b) => a.start - b.start);
});

function wrongShares({ wrong: shares, whole }: ShareChain): WrongPercentage[] {
  return shares.map(({ part, percent }) =>
    wrong(percent, part, `${part.value} ÷ ${whole}`, ((part.value ?? 0) / (whole ?? 1)) * 100),
  );
}

/** How many numbers of a sentence are looked back at. */
const REACH = 20;

function sentenceNumbers(text: string, numbers: readonly WrittenNumber[], index: number): WrittenNumber[] {
  const percent = numbers[index];
  const near = numbers.slice(Math.max(0, index - REACH), index);
  return near.filter(
    ({ role, value, unitEnd }) =>
      role === 'count' &&
      value !== null &&
      percent !== undefined &&
      percent.start - unitEnd < 200 &&
      !/[。！!？?\n]/u.test(text.slice(unitEnd, percent.start)),
  );
}

/** Does a percentage agree with `value`, rounded or cut off at the digits it shows? */
function agrees(percent: WrittenNumber, value: number): boolean {
  const decimals = decimalsOf(percent);
  return Math.abs((percent.value ?? 0) - value) < 10 ** -decimals - 1e-9;
}

/** Digits behind the point: 1 of 33.9 and of 百分之三十三点九. */
function decimalsOf({ text }: WrittenNumber): number {
  return /[.．点](.+)$/u.exec(text)?.[1]?.length ?? 0;
}

function wrong(percent: WrittenNumber, from: WrittenNumber, formula: string, ratio: number): WrongPercentage {
  const expected = Math.round(ratio * 10 ** decimalsOf(percent)) / 10 ** decimalsOf(percent);
  return { percent, formula, expected, start: from.start, end: percent.unitEnd };
}

const RATE =
  /(?<timely>按时|及时|限时|按期|如期|依法)?(?:办结|答复|办复|回复|办理)率(?:均?为|均?达到?|是)? ?$/u;
const RECEIVED = /(?:收到|新收|受理|接收|收件)[^,。;、]{0,24}$/u;
const ANSWERED = /(?<!未|尚未|不予)(?:办结|答复|办复|回复|办理完?)[^,。;、]{0,12}$/u;
const CARRIED = /结转[^,。;、]{0,12}$/u;

/** 收到12件，办结11件，办结率91.7%. */
function rate(
  text: string,
  before: readonly WrittenNumber[],
  percent: WrittenNumber,
): WrongPercentage | null {
  const match = RATE.exec(text.slice(Math.max(0, percent.start - 14), percent.start));
  if (!match || match.groups?.['timely'] !== undefined) return null;
  const lead = ({ start }: WrittenNumber) => text.slice(Math.max(0, start - 40), start);
  const received = before.filter((number) => RECEIVED.test(lead(number)));
  const carried = before.filter((number) => CARRIED.test(lead(number)));
  const answered = before.filter(
    (number) => ANSWERED.test(lead(number)) && !carried.includes(number) && !received.includes(number),
  );
  const [base, done] = [received[0], answered[0]];
  if (received.length !== 1 || answered.length !== 1 || !base || !done || base.unit !== done.unit)
    return null;
  if (base.vague || done.vague || base.value === null || done.value === null || base.value === 0) return null;
  // What is carried over is not due yet.
  if (carried.length > 0 && percent.value === 100) return null;
  const bases = [base.value, ...carried.map(({ value }) => (base.value ?? 0) + (value ?? 0))];
  if (bases.some((whole) => agrees(percent, ((done.value ?? 0) / whole) * 100))) return null;
  const whole = bases.at(-1) ?? base.value;
  const first = base.start < done.start ? base : done;
  return wrong(percent, first, `${done.value} ÷ ${whole}`, (done.value / whole) * 100);
}

const SHARE =
  /占(?:比|比例|总数|总量|总件数|申请总数|申请总量|全部申请|公开总数|公开总量|信息总数|信息总量)?(?:的|为|达|达到|约为)? ?$/u;

/** 收到12件，其中自然人10件，占83.3%. */
function share(
  text: string,
  before: readonly WrittenNumber[],
  percent: WrittenNumber,
): WrongPercentage | null {
  if (!SHARE.test(text.slice(Math.max(0, percent.start - 12), percent.start))) return null;
  const part = before.at(-1);
  // Only a part that stands right before: …10件，占83.3% and …10件（占83.3%）.
  if (!part || part.vague || part.value === null) return null;
  if (!/^[^,。;、]{0,6}[,(、]?[^,。;、]{0,3}占[^,]{0,10}$/u.test(text.slice(part.unitEnd, percent.start)))
    return null;
  const wholes = before.filter(
    ({ unit, value, start }) => unit === part.unit && start < part.start && (value ?? 0) >= (part.value ?? 0),
  );
  // What has a share of its own is a part as well.
  if (wholes.some(({ unitEnd }) => /^[^,。;、()]{0,6}[,(]?占/u.test(text.slice(unitEnd, unitEnd + 8))))
    return null;
  if (wholes.length === 0 || wholes.some(({ vague }) => vague)) return null;
  const values = wholes.map(({ value }) => value ?? 0);
  const sums = [...values, values.reduce((a, b) => a + b, 0)];
  if (sums.some((whole) => whole > 0 && agrees(percent, ((part.value ?? 0) / whole) * 100))) return null;
  const [whole] = wholes;
  if (!whole?.value) return null;
  return wrong(percent, whole, `${part.value} ÷ ${whole.value}`, (part.value / whole.value) * 100);
}

/** 较上年增加2件，增长20%; 今年12件，去年10件，同比增长20%. */
function growth(paragraph: string): WrongPercentage[] {
  const growths = growthsOf(paragraph);
  return growths.flatMap((claim, index): WrongPercentage[] => {
    const { subject, others, by, direction, start, end } = claim;
    if (by?.role !== 'percent' || by.unit !== '%' || by.vague || subject.vague || direction === 0) return [];
    const previous = growths[index - 1];
    if (others.some((other) => holds(claim, baseOf(claim, previous, other), other))) return [];
    const base = baseOf(claim, previous, subject);
    if (base === null || base <= 0 || subject.value === null || holds(claim, base, subject)) return [];
    const change = subject.value - base;
    return [
      { ...wrong(by, subject, `(${subject.value} − ${base}) ÷ ${base}`, (change / base) * 100), start, end },
    ];
  });
}

/** Last year's number beside this year's `now`: told, or by the difference that is told just before. */
function baseOf(
  { subject, before }: Growth,
  previous: Growth | undefined,
  now: WrittenNumber,
): number | null {
  if (before) return before.vague ? null : before.value;
  const by = previous?.subject === subject ? previous.by : null;
  if (by?.role !== subject.role || by.unit !== subject.unit || by.vague) return null;
  return by.value === null || now.value === null ? null : now.value - (previous?.direction ?? 0) * by.value;
}

function holds({ by, direction }: Growth, base: number | null, now: WrittenNumber): boolean {
  if (!by || base === null || base <= 0 || now.value === null) return false;
  const change = now.value - base;
  return (change === 0 || Math.sign(change) === direction) && agrees(by, (Math.abs(change) / base) * 100);
}
