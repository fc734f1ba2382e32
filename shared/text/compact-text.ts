/** Text without the white space and full-width forms that hide what it says, with the way back to the original. */

export interface CompactText {
  /** Half-width digits and signs, no white space. */
  readonly text: string;
  /** The words of the original that became `text.slice(start, end)`. */
  original(start: number, end: number): string;
  /** Where those words stand in the original. */
  span(start: number, end: number): readonly [start: number, end: number];
}

const IGNORED = /[\s\u200B-\u200D\u2060\uFEFF]/u;

/** Compacts `source`; every position of the result remembers where it came from. */
export function compactText(source: string): CompactText {
  let text = '';
  // Start and end in the source of every UTF-16 unit of the result.
  const spans: (readonly [start: number, end: number])[] = [];
  let position = 0;
  for (const character of source) {
    const span = [position, position + character.length] as const;
    for (const half of character.normalize('NFKC')) {
      if (IGNORED.test(half)) continue;
      text += half;
      for (let unit = 0; unit < half.length; unit++) spans.push(span);
    }
    position = span[1];
  }
  const span = (start: number, end: number) => {
    const from = spans[start]?.[0] ?? source.length;
    return [from, end > start ? (spans[end - 1]?.[1] ?? source.length) : from] as const;
  };
  return { text, span, original: (start, end) => source.slice(...span(start, end)) };
}
