/**
 * Moves the years of a carried-over sentence on: last year becomes this year and, in the same pass, the year
 * after it becomes the next (the date of a signature).
 *
 * Years that name something fixed stay: inside 《…》, “…” and 〔…〕, in document numbers, editions, ranges of
 * plans, and every other year, which is a history that only the clerk can judge. The year before moves on where the text
 * compares with it (比2023年增加).
 */

import {
  CHINESE_DIGITS,
  CHINESE_NUMERALS,
  CHINESE_ZEROS,
  digitOf,
  FULL_WIDTH_DIGITS,
  readPlaces,
} from '../text/numbers/chinese-numbers.ts';

export interface ShiftedText {
  readonly text: string;
  /** How many years were changed. */
  readonly shifted: number;
  /** Years left as they are, in order of appearance, as written. */
  readonly kept: readonly string[];
}

const NUMBER = `(?:\\d{4}|[${FULL_WIDTH_DIGITS}]{4}|[一二][${CHINESE_DIGITS}]{3})`;
const ANY_DIGIT = `\\d${FULL_WIDTH_DIGITS}${CHINESE_DIGITS}`;

const FIXED = [
  /\{\{[^{}]*\}\}/,
  /《(?:[^《》]|《[^《》]*》)*》/,
  /〈[^〈〉]*〉/,
  /“[^“”]*”/,
  /〔[^〔〕]*〕|［[^［］]*］|\[[^[\]]*\]/,
  /(?:https?:|www\.)[\w\-./:?=&%#~+@]*/,
  new RegExp(`${NUMBER}年?\\s*[-—–－~～至]+\\s*${NUMBER}\\s*年`),
  new RegExp(`${NUMBER}\\s*年第[${ANY_DIGIT}十百]+[号次届]`),
  new RegExp(`${NUMBER}\\s*年(?:修订|修正|版)`),
];

// Not part of a longer number of the same script; “第一2024年” is two things.
const WHOLE = [
  '(?<!\\d)\\d{4}',
  `(?<![${FULL_WIDTH_DIGITS}])[${FULL_WIDTH_DIGITS}]{4}`,
  `(?<![${CHINESE_DIGITS}])[一二][${CHINESE_DIGITS}]{3}`,
].join('|');
const YEAR = `(${WHOLE})(?=\\s*年|[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d))`;
const FIXED_OR_YEAR = new RegExp(`(${FIXED.map(({ source }) => source).join('|')})|${YEAR}`, 'g');
const YEAR_INSIDE = new RegExp(`(?:${WHOLE})(?=\\s*年)`, 'g');

/** 比2023年, 较2023年: the year that a report compares with is the one before its own. */
const COMPARED = /[比较同与由]$/u;

/** Shifts `from`, the year after it, and the year before it where the text compares with it, by `by` years. */
export function shiftYears(text: string, from: number, by: number): ShiftedText {
  let shifted = 0;
  const kept: string[] = [];
  const move = (whole: string, fixed: string | undefined, year: string, at: number) => {
    if (fixed !== undefined) {
      if (!fixed.startsWith('{{')) kept.push(...(fixed.match(YEAR_INSIDE) ?? []));
      return whole;
    }
    const value = readPlaces(year);
    const isCompared = value === from - 1 && COMPARED.test(text.slice(Math.max(0, at - 2), at));
    if (value !== from && value !== from + 1 && !isCompared) {
      kept.push(year);
      return whole;
    }
    shifted += 1;
    return writeLike(value + by, year);
  };
  const result = text.replace(FIXED_OR_YEAR, move);
  return { text: result, shifted, kept };
}

/** A year in plain digits that names a time, not something fixed. Places are UTF-16 units. */
export interface WrittenYear {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** The years of a text that would be moved on, as far as they are written in plain digits. */
export function yearsIn(text: string): readonly WrittenYear[] {
  return [...text.matchAll(FIXED_OR_YEAR)].flatMap((match): WrittenYear[] => {
    const written = match[2];
    if (written === undefined || !/^\d{4}$/u.test(written)) return [];
    return [{ start: match.index, end: match.index + written.length, year: Number(written) }];
  });
}

/** Writes a year in the script of `model`, with the zero that the model uses. */
function writeLike(year: number, model: string): string {
  const first = model[0] ?? '';
  if (/\d/.test(first)) return String(year);
  const zero = [...model].find((sign) => digitOf(sign) === 0) ?? CHINESE_ZEROS[0] ?? '';
  const digits = FULL_WIDTH_DIGITS.includes(first) ? FULL_WIDTH_DIGITS : zero + CHINESE_NUMERALS;
  return [...String(year)].map((digit) => digits[Number(digit)] ?? digit).join('');
}
