/** How much a paragraph looks like the heading of one of the six sections, by its own words and number. */
import { SECTION_NUMERALS, SECTION_TITLES } from '../forms/sections.ts';
import { foldText } from '../text/fold.ts';
import { labelKey, similarity, squash } from './tables/labels.ts';

/** A paragraph as a heading and the text that follows in the same paragraph (“六、其他需要报告的事项：无”). */
export interface HeadingText {
  readonly heading: string;
  readonly rest: string;
}

/** Words that make a paragraph a candidate, beside the official title; index 0 for section one. */
const VARIANTS: readonly RegExp[] = [
  /^(?:\d{4}年(?:度)?)?(?:.{0,12}(?:政务公开|政府信息公开|信息公开).{0,6})?(?:总体工作|工作总体|工作开展|工作基本|总体|基本|工作)?(?:情况|概述|概况)$/,
  /^(?:行政机关|本机关)?(?:主动公开(?:政府|政务)?(?:信息)?|(?:政府|政务)?信息主动公开)(?:的|工作)?(?:情况)$/,
  /(?:收到|处理|办理|答复).*申请.*情况$|依申请.*情况$|申请.*(?:办理|处理|答复).*情况$|^收到和处理.*情况$/,
  /(?:行政)?(?:复议|诉讼).*情况$/,
  /(?:问题|不足|困难).*(?:改进|改善|措施|打算|建议|整改|情况)|^存在的?(?:主要)?(?:问题|不足)$|困难.*问题|问题.*困难|^下一?步(?:工作)?(?:打算|计划|安排|思路)$/,
  /^其[他它].*(?:事项|情况|内容|问题)$|^需要(?:报告|说明)的.*事项$/,
];

const NUMBER =
  /^(?:(?<chinese>[一二三四五六七八九十]+)[、.．，,]|(?<digit>\d{1,2})[、.．，,]|(?<sub>[（(][一二三四五六七八九十\d]+[)）]))\s*/;
/** “第三部分 …”, “第三章 …” number a section as “三、” does. */
const PART = /^第([一二三四五六])(?:部分|章)[：:、\s]*/u;
/** ㈡ ⑵ ⒉: numbers that are one sign. */
const ENCLOSED = /^[㈠-㈩⑴-⒛]/u;
/** “无其他需要报告的事项。” says what a section has, it does not head one. */
const STATEMENT = /^(?:本年度?|本单位|目前)?(?:暂?无|没有|暂没有)/u;
const MAX_LENGTH = 45;
/** A title reworded, reordered or mistyped: 其它需要报告的事项, 需要报告的其他事项. */
const SIMILAR = 0.75;

/** The official titles as they are compared. */
const TITLES = SECTION_TITLES.map((title) => labelKey(title));
const OFFICIAL = SECTION_TITLES.map((title) => [...title].join('\\s*')).join('|');
/** A heading that runs into its text: behind a colon or full stop, or with nothing between. */
const RUN_IN = new RegExp(`^(\\s*[一二三四五六]\\s*[、.．]\\s*(?:${OFFICIAL}))\\s*([：:。]?)\\s*(.+)$`, 'su');
/** What follows a title without a mark between must be text beyond doubt: a sentence, a sub-heading, or 无. */
const TEXT = /[。！]|^[（(][一二三四五六]|^(?:无|没有|暂无)$/u;
/** “一、总体情况。”: a mark that ends the heading is no text of the section. */
const LONE_MARKS = /^[：:。\s]+$/u;

/** Separates a heading from text in the same paragraph; null for a paragraph that is no heading. */
export function splitHeading(text: string): HeadingText | null {
  const [, heading, mark, rest] = RUN_IN.exec(text) ?? [];
  if (
    heading !== undefined &&
    rest !== undefined &&
    !LONE_MARKS.test(rest) &&
    (mark !== '' || TEXT.test(rest))
  ) {
    return { heading, rest };
  }
  if (text.length > 4 * MAX_LENGTH || /[。；;]./.test(text) || squash(text).length > MAX_LENGTH) return null;
  return { heading: text, rest: '' };
}

/** Scores by words and number for every section that the heading could be of; `no` counts from 1. */
export function scoreWords(heading: string): { readonly no: number; readonly score: number }[] {
  const text = withPlainNumber(heading);
  const number = NUMBER.exec(text)?.groups;
  if (!number && STATEMENT.test(squash(text))) return [];
  const title = labelKey(text);
  return TITLES.flatMap((official, index) => {
    const words = scoreTitle(title, official, VARIANTS[index]);
    return words === 0 ? [] : [{ no: index + 1, score: words + scoreNumber(number, index, words) }];
  });
}

function withPlainNumber(heading: string): string {
  return foldText(heading)
    .replace(ENCLOSED, (sign) => sign.normalize('NFKC'))
    .replace(PART, '$1、');
}

const EXACT = 5;

function scoreTitle(title: string, official: string, variant: RegExp | undefined): number {
  if (title === official) return EXACT;
  if (title.endsWith(official) || title.startsWith(official)) return 4;
  if (similarity(title, official, SIMILAR) >= SIMILAR) return 3;
  return variant?.test(title) ? 2 : 0;
}

/** Section whose number a heading carries under the official title of another one; null for any other heading. */
export function numberedAs(heading: string): number | null {
  const text = withPlainNumber(heading);
  const numeral = NUMBER.exec(text)?.groups?.['chinese'];
  const at = SECTION_NUMERALS.findIndex((one) => one === numeral);
  const title = labelKey(text);
  return at >= 0 && TITLES[at] !== title && TITLES.includes(title) ? at + 1 : null;
}

/** “三、” on section three is certain; a sub-heading's “（二）” speaks against a section heading. */
function scoreNumber(
  groups: Record<string, string | undefined> | undefined,
  index: number,
  words: number,
): number {
  if (!groups) return 0.5;
  if (groups['sub'])
    return words === EXACT && groups['sub'].includes(SECTION_NUMERALS[index] ?? '') ? -2 : -4;
  if (groups['chinese']) return groups['chinese'] === SECTION_NUMERALS[index] ? 4 : 2;
  return groups['digit'] === String(index + 1) ? 2.5 : 1.5;
}

/** Is the paragraph short, without a sentence, and numbered as section `no` of the report is? */
export function hasNumberOf(no: number, text: string): boolean {
  if (text.length > MAX_LENGTH || /[，。；：:;！？]/u.test(text)) return false;
  const groups = NUMBER.exec(withPlainNumber(text))?.groups;
  return groups?.['chinese'] === SECTION_NUMERALS[no - 1];
}

/** Is the paragraph the beginning of an official heading that the next paragraph completes? */
export function completesHeading(first: string, second: string): boolean {
  if (first.length > MAX_LENGTH || second.length > MAX_LENGTH) return false;
  if (!/^\s*[一二三四五六]\s*[、.．]/u.test(first)) return false;
  const title = labelKey(first + second);
  return TITLES.includes(title) && labelKey(first) !== title;
}
