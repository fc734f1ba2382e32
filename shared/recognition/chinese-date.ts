/** Years and dates as titles and signatures write them, white space removed and full-width forms folded. */

/** `2024`, `二〇二四`, also with the zero as a letter, a circle or a digit. */
const YEAR = '(?:20\\d{2}|二[〇○◯零0Oo][一二三四五六七八九〇○◯零0Oo]{2})';
const NUMBER = '[\\d元一二三四五六七八九十]{1,3}';
/** `2025年1月16日`, `二〇二五年一月`, `2025.1.16`, `2025-01-16`; with a time of day where a web page adds it. */
export const DATE_PATTERN = `(?:${YEAR}年${NUMBER}月(?:${NUMBER}日)?|20\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d))`;

const YEAR_NAMED = new RegExp(`(${YEAR})年`, 'u');
const YEARS_JOINED = new RegExp(`(?:关于)?(?:的)?${YEAR}年(?:度)?(?:的)?`, 'gu');
const YEAR_ALONE = new RegExp(`^\\(?${YEAR}年(?:度)?\\)?$`, 'u');
const DATES = new RegExp(DATE_PATTERN, 'gu');
const DATE_ALONE = new RegExp(`^${DATE_PATTERN}$`, 'u');
const OUTER_DATE = new RegExp(`^${DATE_PATTERN}|${DATE_PATTERN}$`, 'u');
const ZEROES = /[○◯零0Oo]/gu;
const DIGITS = '〇一二三四五六七八九';

/** The year of `2024` or `二〇二四`. */
function yearOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  return Number([...digits.replace(ZEROES, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** The year that a squashed text names first (`2024年`), or null. */
export function firstYear(text: string): number | null {
  const digits = YEAR_NAMED.exec(text)?.[1];
  return digits === undefined ? null : yearOf(digits);
}

/** A squashed text without its full dates: the day a report was published says nothing about its year. */
export function withoutDates(text: string): string {
  return text.replace(DATES, '');
}

/** A squashed text without its years (`2024年度`), the words that join them to a name included. */
export function withoutYears(text: string): string {
  return text.replace(YEARS_JOINED, '');
}

/** Is the squashed text a year and nothing else: `2024年度`, `（2024年）`? */
export function isYearAlone(text: string): boolean {
  return YEAR_ALONE.test(text);
}

/** Is the squashed text a date and nothing else? */
export function isDateAlone(text: string): boolean {
  return DATE_ALONE.test(text);
}

/** A squashed text without the date before or behind it; the text itself where there is none. */
export function withoutOuterDate(text: string): string {
  return text.replace(OUTER_DATE, '');
}
