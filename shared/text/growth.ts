/** What a text says about change against last year: “收到申请12件，较上年增加2件，增长20%”. */
import { halfWidth, readNumbers, type WrittenNumber } from './numbers.ts';
import { remember } from './remember.ts';

export interface Growth {
  /** The number that has grown, last before the comparison in its sentence. */
  readonly subject: WrittenNumber;
  /** Further numbers of this year before it that the comparison may be about instead. */
  readonly others: readonly WrittenNumber[];
  /** Words of the sentence up to the subject, half-width. */
  readonly about: string;
  /** 1 more, −1 less, 0 the same (持平, without `by`). */
  readonly direction: 1 | -1 | 0;
  /** By how much: a number of things, a percentage or a multiple. */
  readonly by: WrittenNumber | null;
  /** Year compared with where it is named as a number; null for 上年, 去年, 同比. */
  readonly year: number | null;
  /** Last year's number where the sentence gives it: 去年10件. */
  readonly before: WrittenNumber | null;
  /** Offsets in the paragraph from the subject to the end of the comparison. */
  readonly start: number;
  readonly end: number;
}

const AGAINST =
  '(?:(?:[较比与同和]|相[较比]于?)?(?:上年|去年|上一年|前一年|(?<year>(?:19|20)\\d\\d)年)度?(?:同期|全年)?' +
  '(?:的?\\d[\\d,]*[件条篇次]|\\(\\d[\\d,]*[件条篇次]\\))?(?:相比)?,?|同比,?)';
const CHANGE = new RegExp(
  `(?:${AGAINST}|(?<chained>[,、(]))(?:有所|大幅|略有|小幅|总体|基本)?` +
    '(?:(?<more>增加|增长|上升|提高|提升|上涨|多|增幅)|(?<less>减少|下降|降低|下滑|回落|少|降幅)|(?<same>持平))(?:了|[为达])? ?',
  'gu',
);
const STOP = /[。！!？?\n；;]/u;
const LAST_YEAR = /(?:去年|上年(?!度?结转)|上一年(?!度?结转)|上年度同期)[^,。;、]{0,12}$/u;
const THIS_YEAR = /(?:今年|本年|当年)度?,?[^,。;、]{0,12}$/u;
const NAMED_YEAR = /(?<year>(?:19|20)\d\d)年度?,?[^,。;、]{0,12}$/u;

/** Every comparison of a paragraph with last year that says what has changed and by how much, in order. */
export const growthsOf = remember((paragraph: string): readonly Growth[] => {
  const text = halfWidth(paragraph);
  const numbers = readNumbers(paragraph);
  const growths: Growth[] = [];
  for (const match of text.matchAll(CHANGE)) {
    const { year, chained, more, same } = match.groups ?? {};
    const end = match.index + match[0].length;
    const by = same === undefined ? numbers.find(({ start }) => start === end) : undefined;
    if (same === undefined && !isChange(by)) continue;
    const previous = growths.at(-1);
    // “增加2件，增长20%”: the second goes on from the first, and only from it.
    if (chained !== undefined) {
      if (previous?.end !== match.index || !by) continue;
      growths.push({ ...previous, direction: more === undefined ? -1 : 1, by, end: by.unitEnd });
      continue;
    }
    const sentence = sentenceBefore(text, numbers, match.index);
    const told = sentence.numbers.filter((number) => !isBy(growths, number));
    const earlier = earlierOf(text, told);
    const subject = told.findLast((number) => !earlier.has(number));
    if (!subject) continue;
    const said = [...earlier].filter(({ unit }) => unit === subject.unit);
    growths.push({
      subject,
      others: told.filter(
        (number) => number !== subject && !earlier.has(number) && number.unit === subject.unit,
      ),
      about: text.slice(sentence.start, subject.start),
      direction: same !== undefined ? 0 : more === undefined ? -1 : 1,
      by: by ?? null,
      year: year === undefined ? null : Number(year),
      before: said.length === 1 ? (said[0] ?? null) : null,
      start: subject.start,
      end: by?.unitEnd ?? end,
    });
  }
  return growths;
});

function isChange(number: WrittenNumber | undefined): number is WrittenNumber {
  return (
    number?.value != null &&
    number.max === null &&
    ['count', 'amount', 'percent', 'multiple'].includes(number.role)
  );
}

/** How far back a sentence is looked at. */
const REACH = 120;

function sentenceBefore(
  text: string,
  numbers: readonly WrittenNumber[],
  end: number,
): { start: number; numbers: readonly WrittenNumber[] } {
  let start = end;
  while (start > 0 && end - start < REACH && !STOP.test(text[start - 1] ?? '')) start -= 1;
  const inside = numbers.filter(
    (number) =>
      number.start >= start && number.unitEnd <= end && (number.role === 'count' || number.role === 'amount'),
  );
  return { start, numbers: inside };
}

/** Numbers of last year: 去年10件, and those of a year before another that is named beside it. */
function earlierOf(text: string, numbers: readonly WrittenNumber[]): Set<WrittenNumber> {
  const years = numbers.map((number) => yearOf(text, number));
  const latest = Math.max(...years.map((year) => year ?? 0));
  return new Set(numbers.filter((_, index) => (years[index] ?? latest) < latest || years[index] === 0));
}

/** The year that a number is told of: 0 for last year, infinite for this one, null where none is named. */
function yearOf(text: string, { start }: WrittenNumber): number | null {
  const lead = text.slice(Math.max(0, start - 22), start);
  if (LAST_YEAR.test(lead)) return 0;
  if (THIS_YEAR.test(lead)) return Number.POSITIVE_INFINITY;
  const year = NAMED_YEAR.exec(lead)?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

function isBy(growths: readonly Growth[], number: WrittenNumber): boolean {
  return growths.at(-1)?.by?.start === number.start || growths.at(-2)?.by?.start === number.start;
}
