/** Sentences of a Chinese paragraph. */

export interface Sentence {
  /** With its closing mark. */
  readonly text: string;
  /** Offsets in the paragraph, UTF-16 units; sentences follow one another without a gap. */
  readonly start: number;
  readonly end: number;
}

/** A closing mark with the quotation marks and brackets behind it, or a line break. */
const END = /[。！？!?；;][”’」』）)】]*|\n+/gu;

/** The sentences of a paragraph in order; joined they are the paragraph. A semicolon ends one. */
export function sentencesOf(text: string): Sentence[] {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
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
