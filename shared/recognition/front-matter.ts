/** What stands before section one: title, preamble, and what the page around the report left there. */
import { isWithin } from './page-area.ts';
import { isPageText, isAboveTitle } from './page-text.ts';
import type { FlowParagraph } from './tables/flow.ts';
import { squash } from './tables/labels.ts';
import { findTitle, type FoundTitle } from './title.ts';

export interface FrontMatter {
  readonly title: FoundTitle | null;
  /** The first line of the title. */
  readonly titleLine: FlowParagraph | undefined;
  /** Its last line; undefined where there is no title. */
  readonly lastTitleLine: FlowParagraph | undefined;
  readonly preamble: readonly FlowParagraph[];
  /** Lines that are certainly no part of the report. */
  readonly ignored: readonly FlowParagraph[];
}

/** A paragraph of the preamble, as against lines of dates, sources and font sizes. */
const SHORTEST_SENTENCE = 20;

/**
 * Divides the paragraphs before section one. What is not certainly page text stays preamble.
 *
 * @param area boxes around the six sections: a title or a preamble may stand outside of them, little else of a report
 */
export function readFrontMatter(
  paragraphs: readonly FlowParagraph[],
  area: readonly number[] = [],
): FrontMatter {
  const title = titleAmong(paragraphs, area);
  const first = title?.at[0] ?? 0;
  const titleLine = paragraphs[first];
  const titleText = squash((title?.lines ?? []).join(''));
  const own = new Set(title?.at);
  const preamble: FlowParagraph[] = [];
  const ignored: FlowParagraph[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (own.has(index)) return;
    const { text } = paragraph;
    // A page's head repeats the title of the text below it.
    const isRepeated = title !== null && squash(text) === titleText;
    const isAbove = title !== null && index < first;
    // A red head that is the agency's name alone.
    const isHead = isAbove && title.agency !== null && squash(text) === squash(title.agency);
    const isOutside =
      isPageText(text) ||
      isRepeated ||
      isHead ||
      paragraph.isFrame ||
      (isAbove && (isAboveTitle(text) || !isBeside(paragraph, titleLine))) ||
      (!isWithin(paragraph, area) && !isSentence(text));
    (isOutside ? ignored : preamble).push(paragraph);
  });
  const lastTitleLine = title ? paragraphs[Math.max(...title.at)] : undefined;
  return { title, titleLine, lastTitleLine, preamble, ignored };
}

/** The title in the area, or else on the page around it; a link is the title of another page. */
function titleAmong(paragraphs: readonly FlowParagraph[], area: readonly number[]): FoundTitle | null {
  const places = paragraphs.map((_, index) => index);
  const own = places.filter((at) => !paragraphs[at]?.isFrame);
  const inside = own.filter((at) => isWithin(paragraphs[at] ?? {}, area));
  for (const among of [inside, own, places]) {
    const found = findTitle(among.flatMap((at) => paragraphs[at] ?? []));
    if (found) return { ...found, at: found.at.map((at) => among[at] ?? 0) };
  }
  return null;
}

/** Is the paragraph in the box of the title, or in one around it? */
function isBeside({ boxes = [] }: FlowParagraph, title: FlowParagraph | undefined): boolean {
  return title === undefined || isWithin(title, boxes);
}

function isSentence(text: string): boolean {
  return text.length > SHORTEST_SENTENCE && text.endsWith('。');
}
