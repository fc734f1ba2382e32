/** Dates as people type them into a report, with what got lost on the way still visible. */
import { CHINESE_DIGITS, CHINESE_NUMERALS, readNumber } from './numbers/chinese-numbers.ts';
import { matchesOf } from './lexicon/find-matches.ts';

export interface WrittenDate {
  /** Position in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  /** Above 12 where a lost 年 glued the year to it: 20241月1日. */
  readonly month: number;
  /** Null for a month alone. */
  readonly day: number | null;
  /** 月 and 日 stand where they belong. */
  readonly wellFormed: boolean;
}

// A Latin O is a zero only inside a number.
const NUMBER = `(?:\\d{1,8}|元|[〇○零十${CHINESE_NUMERALS}][十${CHINESE_DIGITS}]{0,4})`;
/** 2024年1月1日, 2024.1.1 and 2024年1日1日, a slip of the pen. */
const DATE = new RegExp(
  `(?:(?<year>${NUMBER})年+)?(?<month>${NUMBER})月份?(?:(?<day>${NUMBER})(?<mark>[日号]?))?` +
    `|(?:(?<pointYear>\\d{2,5})[./-])?(?<pointMonth>\\d{1,2})[./-](?<pointDay>\\d{1,2})日?` +
    `|(?:(?<slipYear>\\d{2,5})年)?(?<slipMonth>\\d{1,2})日(?<slipDay>\\d{1,2})[日号]`,
  'gu',
);

/** Every date in a compact text, in order. */
export function readDates(text: string): WrittenDate[] {
  return matchesOf(text, DATE).map((match) => {
    const groups = match.groups ?? {};
    const number = (...names: readonly string[]) => {
      const digits = names.map((name) => groups[name]).find((group) => group !== undefined);
      if (digits === undefined) return null;
      // 元月 is January; what is no number is no month or day either.
      return digits === '元' ? 1 : (readNumber(digits) ?? 0);
    };
    return {
      start: match.index,
      end: match.index + match[0].length,
      year: number('year', 'pointYear', 'slipYear'),
      month: number('month', 'pointMonth', 'slipMonth') ?? 0,
      day: number('day', 'pointDay', 'slipDay'),
      wellFormed: groups['mark'] !== '' && groups['slipMonth'] === undefined,
    };
  });
}
