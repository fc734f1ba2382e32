/**
 * Last year's text as the start of this year's: years moved on, numbers that certainly come from the tables
 * bound to them, everything else as it was and marked for a look.
 */
import { statedParagraphs } from '../facts/stated.ts';
import { officialHeading } from '../report/report.ts';
import type { Note, Report } from '../report/schema.ts';
import { linkFigures, type LinkedText } from './link-figures.ts';
import { shiftYears } from './shift-years.ts';

/** `blank` (agency, year and form set) with the text of `last`; a note `carried-text` on what to look at. */
export function carryText(last: Report, blank: Report): Report {
  const notes: Note[] = [];
  const stated = new Map(statedParagraphs(last).map((paragraph) => [paragraph.place, paragraph]));
  const carry = (text: string, place: string): string => {
    const known = stated.get(place);
    const linked = known ? linkFigures(known, last, blank.form) : { text, linked: [] };
    const carried = carryParagraph(text, linked, last, blank);
    if (carried.message !== null) {
      notes.push({ code: 'carried-text', place, message: carried.message, doubt: false });
    }
    return carried.text;
  };
  const preamble = last.preamble.map((text, index) => carry(text, `preamble/paragraph:${index + 1}`));
  const sections = last.sections.map(({ no, paragraphs }) => ({
    no,
    heading: officialHeading(no),
    paragraphs: paragraphs.map((text, index) => carry(text, `section:${no}/paragraph:${index + 1}`)),
  }));
  const signature = last.signature.map(
    (line) => carryParagraph(line, { text: line, linked: [] }, last, blank).text,
  );
  if (signature.length > 0) {
    notes.push({
      code: 'carried-text',
      place: 'signature',
      message: '署名和日期沿用去年，请改为今年的成文日期。',
      doubt: false,
    });
  }
  return { ...blank, titleLines: titleLines(last, blank), preamble, sections, signature, notes };
}

/** The official title, on as many lines as last year's. */
function titleLines(last: Report, { agency, year }: Report): string[] {
  const title = `${year ?? ''}年政府信息公开工作年度报告`;
  if (agency === null) return [title];
  return last.titleLines.length === 1 ? [agency + title] : [agency, title];
}

interface CarriedParagraph {
  readonly text: string;
  /** What to look at, null for a paragraph that can stand in any year. */
  readonly message: string | null;
}

function carryParagraph(
  paragraph: string,
  { text: named, linked }: LinkedText,
  last: Report,
  blank: Report,
): CarriedParagraph {
  const linkedText = renameAgency(named, last.agency, blank.agency);
  const by = last.year === null || blank.year === null ? 0 : blank.year - last.year;
  const { text, shifted, kept } =
    last.year === null ? { text: linkedText, shifted: 0, kept: [] } : shiftYears(linkedText, last.year, by);
  const parts = [
    shifted > 0 ? '年份已改' : '',
    linked.length > 0 ? `${linked.length}处件数已改为随表格变化` : '',
    kept.length > 0 ? `${[...new Set(kept)].map((year) => `“${year}年”`).join('、')}没有改` : '',
    hasNumbers(text) ? `${linked.length > 0 ? '其余' : ''}数字还是去年的` : '',
    DENIES.test(text) ? '“没有发生”一类的说法是去年的' : '',
  ].filter((part) => part !== '');
  if (parts.length === 0 && text === paragraph) return { text, message: null };
  return { text, message: `沿用去年的文字：${[...parts, '请核对'].join('，')}。` };
}

function renameAgency(text: string, from: string | null, to: string | null): string {
  return from === null || from === '' || to === null || from === to ? text : text.replaceAll(from, to);
}

const DENIES =
  /未(?:收到|收取|发生|发出|产生|出现|被)|没有(?:收到|收取|发生|发出)|无(?:行政复议|行政诉讼|收取)/;

// Not numbers of this year's work: enumeration, placeholders, years, document numbers and titles.
const NOT_A_COUNT =
  /^\s*(?:[（(]?[\d０-９]{1,2}[)）]|[\d０-９]{1,2}[、.．](?!\d))|\{\{[^{}]*\}\}|《[^《》]*》|〔[^〔〕]*〕\s*\d*\s*号?|\d{4}\s*年|\d{1,2}月\d{1,2}日/g;
const COUNT =
  /[\d０-９]|(?<!第)[一二两三四五六七八九十百千万]{1,9}(?:余|多|几)?(?:件|条|次|起|项|个|场|期|人|份|篇|万)/;

function hasNumbers(text: string): boolean {
  return COUNT.test(text.replace(NOT_A_COUNT, ''));
}
