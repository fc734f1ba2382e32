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

/** Stands where something was lost: a figure with it is no number. */
export const LOST = '\ufffd';

/** Control symbols that stand for a character. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['\t', '\t'],
]);
/** Control symbols that stand for nothing that shows: hyphens that may be, destinations, entries of an index. */
const SILENT_SYMBOLS = /[-:|*]/;

/**
 * Control words that always carry a number. Where one has none, what was its number may stand in the text behind it
 * (`\\fs 210` for `\\fs21 0`).
 */
const NUMBERED = new Set(
  'f fs cf cs s af afs lang langfe langnp langfenp alang kerning insrsid charrsid pararsid'.split(' '),
);

/** Whether a control word lost its number. */
export function lostNumber(name: string, value: number | undefined): boolean {
  return value === undefined && NUMBERED.has(name);
}

export function wordCharacter(name: string): string | undefined {
  return WORDS.get(name);
}

/** The character of a control symbol, none for one that does not show; a sign that is no symbol is what was left of one. */
export function symbolCharacter(sign: string): string | undefined {
  return SYMBOLS.get(sign) ?? (SILENT_SYMBOLS.test(sign) ? undefined : LOST);
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
