/** Text as it can stand in a file, and how wide it is. */

// XML 1.0 section 2.2: these characters cannot stand in a document at all, escaped or not.
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000E-\\u001F\\uFFFE\\uFFFF]|\\p{Cs}', 'gu');
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** `text` with every kind of line break as `\n` and without characters that XML forbids. */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(FORBIDDEN, '');
}

/** Width of `text` in characters: Chinese characters and full-width signs 1, ASCII ½; a tab counts as two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\t') width += 2;
    else width += /[\u0020-\u007e\u00a0]/.test(character) ? 0.5 : 1;
  }
  return width;
}

/** A stretch of Latin letters, signs and digits so long that a line has to cut it: an address. */
const LONG_WORD = /([\u0021-\u007e]{16,})/;

/** `text` in pieces: those at odd places are long words. */
export function atLongWords(text: string): string[] {
  return text.split(LONG_WORD);
}
