/** Years and small numbers in the scripts that reports write them in: 2024, ２０２４, 二〇二四, 十二, 三十一. */

/** Every sign that is typed for the zero of a Chinese number; the first is the right one. */
export const CHINESE_ZEROS = '〇○◯零ＯOoｏ';
export const CHINESE_NUMERALS = '一二三四五六七八九';
/** Members of a character class: one place of a number in Chinese. */
export const CHINESE_DIGITS = CHINESE_ZEROS + CHINESE_NUMERALS;
export const FULL_WIDTH_DIGITS = '０１２３４５６７８９';

/** 0 to 9 for a digit of any script, null for any other sign. */
export function digitOf(sign: string): number | null {
  if (/^[0-9]$/u.test(sign)) return Number(sign);
  if (/^[０-９]$/u.test(sign)) return FULL_WIDTH_DIGITS.indexOf(sign);
  if (sign.length !== 1) return null;
  if (CHINESE_ZEROS.includes(sign)) return 0;
  const numeral = CHINESE_NUMERALS.indexOf(sign);
  return numeral < 0 ? null : numeral + 1;
}

/** A number written place by place, as years are: `二〇二四` is 2024. Null where another sign stands in it. */
export function readPlaces(text: string): number | null {
  const digits = [...text].map(digitOf);
  return digits.length === 0 || digits.includes(null) ? null : Number(digits.join(''));
}

/** A number below 100, counted (`十二`, `三十一`) or written place by place. Null where it is none. */
export function readNumber(text: string): number | null {
  const counted = /^(?<tens>.?)十(?<ones>.?)$/u.exec(text)?.groups;
  if (!counted) return readPlaces(text);
  const tens = counted['tens'] ? digitOf(counted['tens']) : 1;
  const ones = counted['ones'] ? digitOf(counted['ones']) : 0;
  return tens === null || ones === null ? null : tens * 10 + ones;
}
