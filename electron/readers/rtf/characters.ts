/** Characters that RTF writes as control words and symbols. */

/** Control words that stand for a character. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

/** Control symbols that stand for a character; those absent stand for nothing that shows. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['\t', '\t'],
  ['\ufffd', '\ufffd'],
]);

export function wordCharacter(name: string): string | undefined {
  return WORDS.get(name);
}

export function symbolCharacter(sign: string): string | undefined {
  return SYMBOLS.get(sign);
}

/** Text without what is no letter: control characters, and halves of surrogate pairs. */
export function soundText(text: string): string {
  return text
    .replace(/[\r\n\v]/g, '\n')
    .replace(CONTROLS, '')
    .replace(HALVES, '\ufffd');
}

// The page break of `parts/story.ts` (U+000C) stays: it is taken out with the paragraph.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
