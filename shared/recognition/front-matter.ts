/** What stands before section one: title, preamble, and what the page around the report left there. */
import { isPageText, isAboveTitle } from './page-text.ts';
import type { FlowParagraph } from './tables/flow.ts';
import { squash } from './tables/labels.ts';
import { findTitle, type FoundTitle } from './title.ts';

export interface FrontMatter {
  readonly title: FoundTitle | null;
  /** The first line of the title. */
  readonly titleLine: FlowParagraph | undefined;
  readonly preamble: readonly FlowParagraph[];
  /** Lines that are certainly no part of the report. */
  readonly ignored: readonly FlowParagraph[];
}

/** Divides the paragraphs before section one. What is not certainly page text stays preamble. */
export function readFrontMatter(paragraphs: readonly FlowParagraph[]): FrontMatter {
  const title = findTitle(paragraphs);
  const first = title?.at[0] ?? 0;
  const titleText = squash((title?.lines ?? []).join(''));
  const own = new Set(title?.at);
  const preamble: FlowParagraph[] = [];
  const ignored: FlowParagraph[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (own.has(index)) return;
    const { text } = paragraph;
    // A page's head repeats the title of the text below it.
    const isRepeated = title !== null && squash(text) === titleText;
    const isOutside =
      isPageText(text) || isRepeated || (title !== null && index < first && isAboveTitle(text));
    (isOutside ? ignored : preamble).push(paragraph);
  });
  return { title, titleLine: paragraphs[first], preamble, ignored };
}
