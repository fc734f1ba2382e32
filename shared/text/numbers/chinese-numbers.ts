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

/** Signs of a counted numeral; 两 stands for 二 before a measure word, 百 千 万 亿. */
export const NUMERAL_SIGNS = '零〇○一二两三四五六七八九十百千万亿';
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * A numeral of any size below a trillion, counted (`三百二十`, `一万零五`, `两千`) or, from two digits on, written
 * place by place (`一五〇`). Null where it is none: `百十`, `十四五`, `万`.
 */
export function readNumeral(text: string): number | null {
  if (/[十百千万亿]/u.test(text)) return readCounted(text.replaceAll('两', '二'));
  if (text.length === 1) return text === '两' ? 2 : digitOf(text);
  return readPlaces(text);
}

/** 亿 and 万 divide a numeral into groups of up to four places. */
function readCounted(text: string): number | null {
  let value = 0;
  let rest = text;
  for (const [sign, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    const group = readGroup(rest.slice(0, at));
    if (!group) return null;
    value += group * size;
    rest = rest.slice(at + 1);
  }
  // 一万五 is fifteen thousand in speech: too doubtful to be read.
  const ones = /^[一二三四五六七八九]$/u.test(rest) ? null : readGroup(rest);
  return ones === null ? null : value + ones;
}

/** Up to four places: `三千零五`, `二百五十`, `十二`, `零三`; 0 for none. */
function readGroup(text: string): number | null {
  let value = 0;
  let digit: number | null = null;
  let size = 10_000;
  let gap = false;
  for (const sign of text) {
    const tens = TENS.get(sign);
    if (tens === undefined) {
      const read = digitOf(sign);
      if (read === null || digit !== null) return null;
      if (read === 0) gap = true;
      else digit = read;
    } else {
      // Only 十 may stand without a digit, and only in front: 十二.
      if (tens >= size || (digit === null && (tens !== 10 || value > 0))) return null;
      value += (digit ?? 1) * tens;
      size = tens;
      digit = null;
      gap = false;
    }
  }
  if (digit === null) return gap ? null : value;
  // 一百五 is a hundred and fifty in speech: too doubtful to be read.
  return size > 10 && size < 10_000 && !gap ? null : value + digit;
}

/**
 * A whole number from 0 below a trillion in counted numerals: 320 is 三百二十, 10005 is 一万零五; 10 to 19
 * begin with 十. Null for any other number.
 */
export function writeNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return null;
  if (value === 0) return '零';
  let text = '';
  for (const [size, sign] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 10_000;
    if (group === 0) continue;
    const gap = text !== '' && group < 1000;
    text += (gap ? '零' : '') + writeGroup(group) + sign;
  }
  return text.replace(/^一十/u, '十');
}

/** One to four places. */
function writeGroup(group: number): string {
  let text = '';
  let gap = false;
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(group / size) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + (CHINESE_NUMERALS[digit - 1] ?? '') + sign;
    gap = false;
  }
  return text;
}
