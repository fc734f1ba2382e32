/** Title lines, agency and year of a report. */
import type { FlowParagraph } from './flow.ts';
import { squash } from './labels.ts';

export interface FoundTitle {
  readonly lines: readonly string[];
  /** Indices of the lines among the paragraphs handed in. */
  readonly at: readonly number[];
  readonly agency: string | null;
  readonly year: number | null;
}

const REPORT_END = /(?:报告|年报)(?:[（(][^）)]*[）)])?$/u;
const SUBJECT = /(?:信息公开|政务公开|公开工作)/u;
const SENTENCE = /[。；;：:！？>|]|，.*，/u;
const DOCUMENT_NUMBER = /〔\d{4}〕|\[\d{4}\]|索引号|发布(?:日期|机构|时间)|来源|公开(?:方式|时限)|^附件/u;
const AGENCY_END =
  /(?:局|委|委员会|政府|办|办公室|办事处|街道|镇|乡|厅|部|处|室|中心|会|院|署|站|队|校|学校|公司|馆|社|所|园区|开发区|管委会|机关|法院|检察院|银行|联社|联合会|总工会|集团)$/u;
const MAX_LINES = 4;
const MAX_LENGTH = 60;

/** `2024年` in any writing: full-width digits, inner spaces, 二〇二四年. */
const YEAR = /(20\d{2})年|(二[〇○零][一二三四五六七八九〇○零]{2})年/u;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The year a text names first, or null. */
export function yearIn(text: string): number | null {
  const match = YEAR.exec(squash(text));
  if (match?.[1]) return Number(match[1]);
  if (!match?.[2]) return null;
  const digits = [...match[2].replace(/[○零]/gu, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit));
  return Number(digits.join(''));
}

/**
 * Finds the title among the paragraphs before section one.
 *
 * It ends with “…报告” or “…年报” and speaks of 信息公开; the lines above belong to it while they are short and
 * the agency has not been named yet.
 */
export function findTitle(paragraphs: readonly FlowParagraph[]): FoundTitle | null {
  const texts = paragraphs.map((paragraph) => squash(paragraph.text));
  for (let end = 0; end < texts.length; end++) {
    if (!isTitleLine(texts[end]) || !REPORT_END.test(texts[end] ?? '')) continue;
    let start = end;
    while (start > 0 && end - start + 1 < MAX_LINES && isTitleLine(texts[start - 1])) {
      const joined = texts.slice(start, end + 1).join('');
      const above = texts[start - 1] ?? '';
      if (SUBJECT.test(joined) && agencyOf(joined) !== null) break;
      if (SUBJECT.test(joined) && !AGENCY_END.test(above) && !/\d{4}年/u.test(above)) break;
      start -= 1;
    }
    const joined = texts.slice(start, end + 1).join('');
    if (!SUBJECT.test(joined)) continue;
    const lines = paragraphs.slice(start, end + 1).map((paragraph) => paragraph.text);
    const at = lines.map((_, offset) => start + offset);
    return { lines, at, agency: agencyOf(joined), year: yearIn(joined) };
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

/** The agency named in a title (white space removed), or null where the title has none. */
function agencyOf(title: string): string | null {
  const name = title
    .replace(/(?:关于)?(?:的)?(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年(?:度)?(?:的)?/gu, '')
    .replace(/(?:开展)?(?:政府|政务)?(?:政府|政务)?信息(?:主动)?公开.*$|政务公开.*$/u, '')
    .replace(/^(?:关于)/u, '');
  return name.length >= 2 ? name : null;
}
