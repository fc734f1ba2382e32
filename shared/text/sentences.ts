/** Sentences of a paragraph as they were typed. */
import { readParagraph } from './paragraph.ts';

export interface Sentence {
  /** With its closing mark. */
  readonly text: string;
  /** Offsets in the paragraph, UTF-16 units; sentences follow one another without a gap. */
  readonly start: number;
  readonly end: number;
}

/** Marks that close a quotation or brackets behind the mark that ends a sentence. */
const CLOSING: ReadonlySet<string> = new Set(['”', '’', ')', '】']);

/** The sentences of a paragraph in order; joined they are the paragraph. A semicolon ends one. */
export function sentencesOf(text: string): Sentence[] {
  const { tokens, folded } = readParagraph(text);
  const ends: number[] = [];
  for (const { tag, end } of tokens) {
    if (tag !== 'stop' && tag !== 'semi') continue;
    let at = end;
    while (CLOSING.has(folded.text[at] ?? '')) at += 1;
    ends.push(folded.span(0, at)[1]);
  }
  if (ends.at(-1) !== text.length && text !== '') ends.push(text.length);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { text: text.slice(start, end), start, end };
  });
}

/** The sentence at offset `at`, trimmed; empty outside the text. */
export function sentenceAround(text: string, at: number): string {
  return (
    sentencesOf(text)
      .find(({ start, end }) => start <= at && at < end)
      ?.text.trim() ?? ''
  );
}
