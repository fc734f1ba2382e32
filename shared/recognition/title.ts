/** Title lines, agency and year of a report. */
import { AGENCY_END } from './agency-name.ts';
import { DATE_PATTERN, firstYear, isYearAlone, withoutDates, withoutYears } from './chinese-date.ts';
import type { FlowParagraph } from './tables/flow.ts';
import { squash } from './tables/labels.ts';

export interface FoundTitle {
  readonly lines: readonly string[];
  /** Indices of the lines among the paragraphs handed in. */
  readonly at: readonly number[];
  readonly agency: string | null;
  readonly year: number | null;
}

/** `…报告`, `…年报》`, `…报告（公开版）`, `…报告2025-01-16`. */
const REPORT_END = new RegExp(`(?:报告|年报)》?(?:[（(][^）)]*[）)]|${DATE_PATTERN})*》?$`, 'u');
const SUBJECT = /信息公开|政务公开/u;
/** A title of which nothing else is left. */
const LOOSE_SUBJECT = /公开工作/u;
const SENTENCE = /[。；;：:！？>|]|，.*，/u;
const DOCUMENT_NUMBER = /〔\d{4}〕|\[\d{4}\]|索引号|发布(?:日期|机构|时间)|来源|公开(?:方式|时限)|^附件/u;
const RED_HEAD = /文件$/u;
const MAX_LINES = 4;
const MAX_LENGTH = 60;
const LONGEST_NAME = 30;

/** The year a text names first (`2024年` in any writing: full-width digits, inner spaces, 二〇二四年), or null. */
export function yearIn(text: string): number | null {
  return firstYear(squash(text));
}

/**
 * Finds the title among the paragraphs before section one.
 *
 * It ends with “…报告” or “…年报” and speaks of 信息公开; the lines above belong to it while they are short and
 * the agency has not been named yet. Of several such lines (the name of a web page's column, a cover) the one that
 * names agency and year is taken.
 */
export function findTitle(paragraphs: readonly FlowParagraph[]): FoundTitle | null {
  const texts = paragraphs.map((paragraph) => squash(paragraph.text));
  let best: FoundTitle | null = null;
  for (let end = 0; end < texts.length; end++) {
    const title = titleEndingAt(paragraphs, texts, end);
    if (title && (!best || completeness(title) > completeness(best))) best = title;
    if (best && completeness(best) === 2) break;
  }
  return best;
}

function completeness(title: FoundTitle): number {
  return (title.agency === null ? 0 : 1) + (title.year === null ? 0 : 1);
}

function titleEndingAt(
  paragraphs: readonly FlowParagraph[],
  texts: readonly string[],
  end: number,
): FoundTitle | null {
  if (!isTitleLine(texts[end]) || !REPORT_END.test(texts[end] ?? '')) return null;
  const joined = (from: number, to = end) => texts.slice(from, to + 1).join('');
  let start = end;
  while (start > 0 && end - start + 1 < MAX_LINES && isTitleLine(texts[start - 1])) {
    const above = texts[start - 1] ?? '';
    if (SUBJECT.test(joined(start))) {
      const named = agencyOf(joined(start)) !== null;
      const dated = yearOf(joined(start)) !== null;
      if (named ? dated || !isYearAlone(above) : !belongsAbove(above)) break;
    }
    start -= 1;
  }
  if (!SUBJECT.test(joined(start)) && !LOOSE_SUBJECT.test(joined(start))) return null;
  const last = end + linesBelow(texts, end, joined(start));
  const whole = joined(start, last);
  return {
    lines: paragraphs.slice(start, last + 1).map((paragraph) => paragraph.text),
    at: Array.from({ length: last - start + 1 }, (_, offset) => start + offset),
    agency: agencyOf(joined(start)) ?? (last > end ? nameAlone(texts.slice(end + 1, last + 1)) : null),
    year: yearOf(whole),
  };
}

/** A line above a title without an agency: the agency's name, or what begins the title. */
function belongsAbove(above: string): boolean {
  return (AGENCY_END.test(above) || /\d{4}年/u.test(above)) && !RED_HEAD.test(above);
}

/** An inverted title names agency or year below: how many lines it goes on. */
function linesBelow(texts: readonly string[], end: number, title: string): number {
  let lines = 0;
  let year = yearOf(title);
  let agency = agencyOf(title);
  for (let at = end + 1; at < texts.length && lines < 2; at++) {
    const text = texts[at] ?? '';
    const name: string | null = agency === null ? nameAlone([text]) : null;
    if (year === null && isYearAlone(text)) year = yearOf(text);
    else if (name !== null) agency = name;
    else break;
    lines += 1;
  }
  return lines;
}

/** The line that is an agency's name, brackets around it set aside. */
function nameAlone(texts: readonly string[]): string | null {
  for (const text of texts) {
    const name = text.replace(/^[（(]([^）)]*)[）)]$/u, '$1');
    const isName = name.length >= 4 && name.length <= LONGEST_NAME && AGENCY_END.test(name);
    if (isName && !/[，。；：、,;:\d]/u.test(name)) return wideBrackets(name);
  }
  return null;
}

function isTitleLine(text: string | undefined): boolean {
  return (
    text !== undefined &&
    text.length > 0 &&
    text.length <= MAX_LENGTH &&
    !SENTENCE.test(text) &&
    !DOCUMENT_NUMBER.test(text)
  );
}

/** The report year of a title; `（2024）` behind it counts, the date of publication does not. */
function yearOf(title: string): number | null {
  const text = withoutDates(title);
  const bare = /[（(](20\d{2})[）)]/u.exec(text)?.[1];
  return firstYear(text) ?? (bare === undefined ? null : Number(bare));
}

/** The agency named in a title (white space removed), or null where the title has none. */
function agencyOf(title: string): string | null {
  const text = withoutYears(withoutDates(title));
  const subject = /(?:开展)?(?:政府|政务)*信息(?:主动)?公开|政务公开/u.exec(text);
  if (!subject) return null;
  const name = text
    .slice(0, subject.index)
    .replace(/[（(][）)]/gu, '')
    .replace(/^[《\s]*(?:关于)?|(?:关于|的)+$/gu, '');
  return name.length >= 2 ? wideBrackets(withGovernment(name, subject[0])) : null;
}

/** A place: its name goes on with 政府 where that word stands twice. */
const PLACE_END = /[省市区县旗州盟乡镇]$/u;

/** `人民政府政府信息公开`, `人民政府信息公开`: a 政府 of the subject is the end of the agency's name. */
function withGovernment(name: string, subject: string): string {
  if (!subject.startsWith('政府')) return name;
  const isTwice = subject.startsWith('政府政府') || subject.startsWith('政府政务');
  return name.endsWith('人民') || (isTwice && PLACE_END.test(name)) ? `${name}政府` : name;
}

/** Comparing folds brackets to half width; a name is written with full ones. */
function wideBrackets(name: string): string {
  return name.replaceAll('(', '（').replaceAll(')', '）');
}
