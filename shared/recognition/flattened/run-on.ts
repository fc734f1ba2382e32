/**
 * Text that lost its line breaks, as pages leave it when they are saved or copied: headings, paragraphs and rows run
 * on in one paragraph. The numbered titles of the sections show where one begins; the rest follows from them.
 */
import { SECTION_NUMERALS, SECTION_TITLES } from '../../forms/sections.ts';
import type { FlowItem, FlowParagraph } from '../tables/flow.ts';

/** A paragraph with fewer titles in it names the parts of the report at most. */
const FEWEST_TITLES = 3;
const HEADING = new RegExp(
  SECTION_NUMERALS.map((numeral, index) => `${numeral}[、.．]\\s*${SECTION_TITLES[index] ?? ''}`).join('|'),
  'gu',
);
/** Ends of the title that stands in front: 报告 before a blank or the first words of the text. */
const TITLE = /^[^。，；]{4,60}?(?:报告|年报)(?=\s|本报告|本年报|根据|按照|依据|依照|为了?|现将|由|$)/u;
/** Where a paragraph ends: a full stop, and a blank or a sub-heading behind it. */
const PARAGRAPH_END = /(?<=[。！？])\s+|(?<=[。！？])(?=[（(][一二三四五六七八九十]{1,2}[）)])/u;
const SENTENCES = /。/u;
/** Three numbers in a row stand in a table alone. */
const NUMBERS = /(?:\s\d+(?:\.\d+)?){3}(?=\s|$)/u;
const ROW_END = /(?<=\s\d+(?:\.\d+)?)\s+(?=[^\s\d])/u;

/** The flow with such paragraphs taken apart. */
export function unrollRunOn(flow: readonly FlowItem[]): FlowItem[] {
  return flow.flatMap((item): readonly FlowItem[] => (item.kind === 'table' ? [item] : unroll(item)));
}

function unroll(paragraph: FlowParagraph): FlowParagraph[] {
  const headings = headingsIn(paragraph.text);
  if (headings.length < FEWEST_TITLES) return [paragraph];
  // Where its words come to stand, their looks cannot be told.
  const { looks: _looks, pictures: _pictures, ...plain } = paragraph;
  const { text } = paragraph;
  const parts = headings.flatMap(({ start, end }, index) => [
    text.slice(start, end),
    ...text
      .slice(end, headings[index + 1]?.start)
      .split(PARAGRAPH_END)
      .flatMap(rowsOf),
  ]);
  return [...frontOf(text.slice(0, headings[0]?.start)), ...parts]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ ...plain, text: part }));
}

/** A table's rows end behind their numbers; text stays whole. */
function rowsOf(part: string): string[] {
  return NUMBERS.test(part) ? part.split(ROW_END) : [part];
}

/** The titles that begin a section, in order; none where they only stand in a list of the report's parts. */
function headingsIn(text: string): { start: number; end: number }[] {
  if (!SENTENCES.test(text)) return [];
  const found = [...text.matchAll(HEADING)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const filled = found.filter(({ end }, at) => SENTENCES.test(text.slice(end, found[at + 1]?.start)));
  return filled.length < 2 ? [] : found;
}

function frontOf(text: string): string[] {
  const [title = ''] = TITLE.exec(text) ?? [];
  return [title, ...text.slice(title.length).split(PARAGRAPH_END)];
}
