/** A section's heading as it was typed: number and title. */
import { SECTION_TITLES } from '../../report/forms.ts';
import type { Section } from '../../report/schema.ts';
import { compactText } from '../../text/compact-text.ts';
import { remember } from '../../text/remember.ts';

const EDGE = /^[\s\u200B-\u200D\u2060\uFEFF]+/u;

/**
 * The number a heading starts with, as it was typed: 四、 4、 （四） 第四部分 IV. ④ 四. A year (2021年…) is none, nor is
 * a numeral that belongs to a word (一体化…).
 */
const NUMBER =
  /^(?:第\s*[一二三四五六七八九十\d]{1,3}\s*(?:部分|章|节)\s*[、,，.．:：]?|[（(【[]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）】\]]\s*[、,，.．:：]?|[一二三四五六七八九十]{1,3}\s*[、,，.．。:：;；]|\d{1,2}\s*[、,，.．。:：;；)）](?!\d)|[IVXivx]{1,4}\s*[、,，.．]|[ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥㈠㈡㈢㈣㈤㈥]\s*[、,，.．]?)/u;

export interface HeadingParts {
  /** White space before the heading. */
  readonly indent: string;
  /** The number as typed, empty when there is none. */
  readonly number: string;
  readonly title: string;
}

export function splitHeading(heading: string): HeadingParts {
  const indent = EDGE.exec(heading)?.[0] ?? '';
  const rest = heading.slice(indent.length);
  const typed = NUMBER.exec(rest)?.[0] ?? bareNumber(rest);
  return { indent, number: typed.trim(), title: rest.slice(typed.length).replace(EDGE, '') };
}

/** A numeral without any mark, recognised only by the official title right behind it: 四政府信息公开行政复议… */
function bareNumber(rest: string): string {
  const match = /^([一二三四五六]|\d)\s*/u.exec(rest)?.[0] ?? '';
  const behind = compactText(rest.slice(match.length)).text;
  return match !== '' && SECTION_TITLES.some((title) => behind.startsWith(compactText(title).text))
    ? match
    : '';
}

/** A section that the report does not have. */
export function isMissing(section: Section): boolean {
  return section.heading.replace(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, '') === '';
}

/** A heading's title for comparing: no number, no white space, no mark behind it. */
export const titleKey = remember((heading: string): string =>
  compactText(splitHeading(heading).title).text.replace(/[:。.、,;]+$/u, ''),
);

const TITLE_KEYS = SECTION_TITLES.map(titleKey);

/** Number of the section whose official title a heading carries, null for any other wording. */
export function titleOwner(section: Section): number | null {
  const index = TITLE_KEYS.indexOf(titleKey(section.heading));
  return index < 0 ? null : index + 1;
}
