/** The value of one number, whatever it is written in. What stands around it is read in read-numbers.ts. */
import type { Folded } from '../fold.ts';
import { CHINESE_NUMERALS, NUMERAL_SIGNS, readNumeral } from './chinese-numbers.ts';

export interface Piece {
  readonly end: number;
  readonly value: number | null;
  readonly max: number | null;
  /** A numeral in Chinese signs, which may be a part of a word; not a share in words. */
  readonly chinese: boolean;
  /** The number is vague by itself: 数十, 三四件. */
  readonly vague: boolean;
  /** 百分之三十, 三分之一, 六成: the unit is part of the number. */
  readonly percent: boolean;
}

const ARABIC =
  /(?:\d{1,3}(?:,\d{3}){1,5}(?!,?\d)|\d{1,3}(?: \d{3}){1,5}(?= ?[\u4e00-\u9fff])|\d(?: \d){1,8}(?=[ \u4e00-\u9fff])|\d+)(?:\.\d{1,8})?/y;
const MULTIPLIER = /[百千](?!姓|家|户)万?|万亿?|亿/y;
/** What stands behind 点: 九点三十 is a time of day. */
const DECIMAL_SIGNS = `零〇○${CHINESE_NUMERALS}`;
const CHINESE_RUN = new RegExp(`[${NUMERAL_SIGNS}]{1,24}`, 'y');
const PERCENT_IN_WORDS = new RegExp(
  `百分之([${NUMERAL_SIGNS}\\d]{1,12})(?:点([${DECIMAL_SIGNS}]{1,6}))?`,
  'y',
);
/** 六成, 3成, 六成半; what else begins so is a word: 三成员, 一成不变. */
const TENTHS = new RegExp(
  `([一二两三四五六七八九]|\\d)成(半|[一二三四五六七八九](?!成))?(?=[,。;:、)以左上多余的和与至到~-]|$)`,
  'y',
);
/** 一半, 半数; 占近半, 占比过半; what else begins so is a word: 一半时间, 半年. */
const HALF =
  /(?:一半|半数|(?<=(?:占|占比|比例|达)(?:近|接近|将近|过|超|超过|逾|约))半)(?=以上|左右|[,。;:、)的]|$)/y;
const FRACTION = new RegExp(`([${NUMERAL_SIGNS}]{1,4}|\\d{1,4})分之([${NUMERAL_SIGNS}]{1,6}|\\d{1,6})`, 'y');
const DECIMALS = new RegExp(`点([${DECIMAL_SIGNS}]{1,6})([百千万亿]?)(?![${NUMERAL_SIGNS}])`, 'y');
const INDEFINITE = /[几数](?:十|百|千|万|亿){1,2}|几(?=[件条项次个份人场期])/y;
const NOUN_BEFORE_SEVERAL = /[件次人条个总基参指系倍户份篇天字票多少页项无级位分约]$/u;

const HALF_OF_ALL = 50;

/** A sticky pattern at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The number that begins at `start` of the folded text; null where none does. */
export function readPiece(folded: Folded, start: number): Piece | null {
  const { text } = folded;
  const words = matchAt(PERCENT_IN_WORDS, text, start);
  if (words) {
    const whole = words[1] === '百' ? 100 : readDigits(words[1] ?? '');
    const decimals = words[2] === undefined ? 0 : decimalsOf(words[2]);
    const value = whole === null ? null : round(whole + decimals);
    return piece(start + words[0].length, value, { percent: true });
  }
  const half = matchAt(HALF, text, start);
  if (half) return piece(start + half[0].length, HALF_OF_ALL, { percent: true });
  const fraction = matchAt(FRACTION, text, start);
  if (fraction) return piece(start + fraction[0].length, shareOf(fraction), { percent: true });
  const tenths = matchAt(TENTHS, text, start);
  if (tenths) {
    const [, whole = '', rest = ''] = tenths;
    const value = (readDigits(whole) ?? 0) * 10 + (rest === '半' ? 5 : (readDigits(rest) ?? 0));
    return piece(start + tenths[0].length, value, { percent: true });
  }
  if (/\d/.test(text[start] ?? '')) return readArabic(folded, start);
  const indefinite = matchAt(INDEFINITE, text, start);
  if (indefinite) {
    const noun = indefinite[0].startsWith('数') && NOUN_BEFORE_SEVERAL.test(text.charAt(start - 1));
    if (!noun) return piece(start + indefinite[0].length, null, { chinese: true, vague: true });
  }
  return readChinese(text, start);
}

/** 三分之一 in hundredths; null where it is none, as of 零分之一. */
function shareOf([, whole = '', part = '']: RegExpExecArray): number | null {
  const [a, b] = [readDigits(whole), readDigits(part)];
  return !a || b === null ? null : round((b / a) * 100);
}

function readDigits(written: string): number | null {
  return /^\d/.test(written) ? Number(written) : readNumeral(written);
}

function piece(end: number, value: number | null, rest: Partial<Omit<Piece, 'end' | 'value'>> = {}): Piece {
  return { end, value, max: null, chinese: false, vague: false, percent: false, ...rest };
}

function readArabic(folded: Folded, start: number): Piece {
  const { text } = folded;
  let [digits = ''] = matchAt(ARABIC, text, start) ?? [];
  // A full-width comma may also divide the parts of a list.
  const listed =
    digits.includes(',') &&
    folded.original(start, start + digits.length).includes('，') &&
    /分别/.test(text.slice(Math.max(0, start - 12), start));
  if (listed) [digits = ''] = digits.split(',');
  // A number of a list glued to a year: 1.2024年.
  if (/^\d{1,2}\.(?:19|20)\d\d$/.test(digits) && text[start + digits.length] === '年')
    digits = digits.slice(0, digits.indexOf('.'));
  const end = start + digits.length;
  const signs = matchAt(MULTIPLIER, text, end)?.[0] ?? '';
  // 3万元 is 3 of 万元, 3千万元 3000 of them; of 3万余元 and 3千元 only 元 is the unit.
  const multiplier = text[end + signs.length] === '元' ? signs.replace(/[万亿]$/, '') : signs;
  const plain = digits.replaceAll(/[, ]/g, '');
  const value = plain.length > LONGEST_VALUE ? null : round(Number(plain) * sizeOf(multiplier));
  return piece(end + multiplier.length, value);
}

/** Digits of a number that is one; more are a code. */
const LONGEST_VALUE = 18;

const SIZES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);

function sizeOf(multiplier: string): number {
  return [...multiplier].reduce((size, sign) => size * (SIZES.get(sign) ?? 1), 1);
}

function decimalsOf(digits: string): number {
  return (readNumeral(digits) ?? 0) / 10 ** digits.length;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function readChinese(text: string, start: number): Piece | null {
  const [run = ''] = matchAt(CHINESE_RUN, text, start) ?? [];
  if (run === '') return null;
  const end = start + run.length;
  // 三万元 is 3 of 万元, as 3万元 is.
  if (/.[万亿]$/.test(run) && text[end] === '元')
    return piece(end - 1, readNumeral(run.slice(0, -1)), { chinese: true });
  const whole = readNumeral(run);
  const decimals = matchAt(DECIMALS, text, end);
  if (decimals && whole !== null) {
    const [behind, digits = '', size = ''] = decimals;
    const value = round((whole + decimalsOf(digits)) * sizeOf(size));
    return piece(end + behind.length, value, { chinese: true });
  }
  const about = readAbout(run);
  if (about) return { ...piece(end, about[0], { chinese: true, vague: true }), max: about[1] };
  if (whole !== null) return piece(end, whole, { chinese: true });
  // 百余条, 近千件: the digit goes without saying only beside such a word.
  const size = SIZES.get(run);
  const led = /(?:近|上|过|超|逾|约|将|达到|突破)$/u.test(text.slice(Math.max(0, start - 2), start));
  if (size !== undefined && (led || /[余多]/.test(text[end] ?? ''))) {
    return piece(end, size, { chinese: true, vague: true });
  }
  return piece(end, null, { chinese: true });
}

/** 三四, 十七八, 七八十, 十七八万, 三五: between two neighbours. */
function readAbout(run: string): [number, number] | null {
  const match =
    /^(?<tens>[一二三四五六七八九]?十)?(?<low>[一二两三四五六七八])(?<high>[二三四五六七八九])(?<size>[十百千万])?$/u.exec(
      run,
    );
  if (!match?.groups) return null;
  const { tens = '', low = '', high = '', size = '' } = match.groups;
  const [from, to] = [readNumeral(tens + low + size), readNumeral(tens + high + size)];
  const follows = readNumeral(high) === (readNumeral(low) ?? 0) + 1;
  return from !== null && to !== null && (follows || run === '三五') ? [from, to] : null;
}
