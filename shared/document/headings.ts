/**
 * Which paragraphs are headings, told by the number that they start with (GB/T 9704-2012 clause 7.3.3):
 * 一、 黑体 · （一） 楷体 · 1. and （1） 仿宋.
 */

export type HeadingLevel = 1 | 2 | 3;

const NUMBERS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}[、.．]/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^(?:\d{1,2}(?:、|[.．](?!\d))|[（(]\d{1,2}[）)])/],
];

/** A heading is at most about a line and a half; longer is a sentence that somebody numbered. */
const LONGEST = 40;
const CLAUSE_END = /[。；！？：，;:!?]$/;

/** Level of a paragraph's leading number, undefined where there is none. */
function numberLevel(text: string): HeadingLevel | undefined {
  const start = text.trimStart();
  return NUMBERS.find(([, pattern]) => pattern.test(start))?.[0];
}

/** Level of a paragraph that is a heading as a whole: numbered, short, and not a sentence. */
export function headingLevel(text: string): HeadingLevel | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || /[。\n]/.test(trimmed) || CLAUSE_END.test(trimmed)) return undefined;
  return numberLevel(trimmed);
}

/** Four to about twenty characters without a sentence's signs or a number. */
const PLAIN = /^(?!无|没有|未|特此|附)[^。；！？：，,;:!?.\d\n]{4,22}$/u;

/**
 * Whether a paragraph without a number heads the one below it: short, no sentence, and the one below is a whole one,
 * clearly longer.
 */
export function isPlainHeading(text: string, below: string | undefined): boolean {
  const [head, body] = [text.trim(), below?.trim() ?? ''];
  return (
    numberLevel(head) === undefined &&
    PLAIN.test(head) &&
    body.length > 2 * head.length &&
    body.endsWith('。')
  );
}

/**
 * A paragraph that opens with a numbered sentence and goes on with text, `（一）加强领导。全年……`: the opening
 * stands in the font of its level. Undefined where the paragraph is not of this kind.
 */
export function runInHeading(
  text: string,
): { readonly level: HeadingLevel; readonly heading: string; readonly rest: string } | undefined {
  const level = numberLevel(text);
  const end = text.indexOf('。') + 1;
  if (level === undefined || end === 0 || end > LONGEST) return undefined;
  const rest = text.slice(end);
  if (rest.trim() === '') return undefined;
  return { level, heading: text.slice(0, end), rest };
}
