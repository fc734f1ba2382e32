/** A section's heading as it was typed: number and title. */
import { SECTION_TITLES } from '../../forms/sections.ts';
import type { Section } from '../../report/schema.ts';
import { fold, foldText } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';

/**
 * The number a folded heading starts with: 四、 4、 (四) 第四部分 IV. ④ 四. A year (2021年…) is none, nor is a numeral
 * that belongs to a word (一体化…).
 */
const NUMBER =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)[、,.:]?|[([【](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)】\]][、,.:]?|[一二三四五六七八九十]{1,3}[、,.。:;]|\d{1,2}[、,.。:;)]|[IVXivx]{1,4}[、,.]|[ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥㈠㈡㈢㈣㈤㈥][、,.]?)/u;
/** Of 1.5 the 1. is no number, of 1. 5 it is: only the source tells. */
const DECIMAL = /^\d{1,2}\S*(?<=[^\d])\d$/u;

export interface HeadingParts {
  /** White space before the heading. */
  readonly indent: string;
  /** The number as typed, empty when there is none. */
  readonly number: string;
  readonly title: string;
}

export function splitHeading(heading: string): HeadingParts {
  const folded = fold(heading);
  const from = folded.text.search(/\S/u) >>> 0;
  const text = folded.text.slice(from);
  const length = NUMBER.exec(text)?.[0].length ?? bareNumber(text);
  const start = folded.position(from);
  const end = folded.span(from, from + length)[1];
  const isDecimal = DECIMAL.test(heading.slice(start, end + 1));
  const title = isDecimal ? start : folded.position(from + length);
  return {
    indent: heading.slice(0, start),
    number: isDecimal ? '' : heading.slice(start, end),
    title: heading.slice(title),
  };
}

/** Length of a numeral without any mark, recognised only by the official title right behind it: 四政府信息公开行政复议… */
function bareNumber(text: string): number {
  const behind = text.slice(1);
  return /^[一二三四五六\d]/u.test(text) && SECTION_TITLES.some((title) => behind.startsWith(foldText(title)))
    ? 1
    : 0;
}

/** A section that the report does not have. */
export function isMissing(section: Section): boolean {
  return foldText(section.heading).trim() === '';
}

/** A heading's title for comparing: no number, no white space, no mark behind it. */
export const titleKey = remember((heading: string): string =>
  foldText(splitHeading(heading).title)
    .replace(/\s+/gu, '')
    .replace(/[:。.、,;]+$/u, ''),
);

const TITLE_KEYS = SECTION_TITLES.map(titleKey);

/** Number of the section whose official title a heading carries, null for any other wording. */
export function titleOwner(section: Section): number | null {
  const index = TITLE_KEYS.indexOf(titleKey(section.heading));
  return index < 0 ? null : index + 1;
}
