/** Text as runs: what XML cannot hold is dropped, breaks and tabs become elements. */
import { Tab, TextRun, type IRunOptions } from 'docx';

// XML 1.0 section 2.2: these characters cannot stand in a document at all, escaped or not.
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000E-\\u001F\\uFFFE\\uFFFF]|\\p{Cs}', 'gu');
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** `text` with every kind of line break as `\n` and without characters that XML forbids. */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(FORBIDDEN, '');
}

/** Runs for `text`: a `\n` is a line break inside the paragraph, a tab is a tab. */
export function textRuns(text: string, format: IRunOptions = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) => {
      const children = line.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), part]);
      const visible = children.filter((child) => child !== '');
      if (visible.length === 0 && index === 0) return [];
      return [new TextRun({ ...format, children: visible, ...(index > 0 ? { break: 1 } : {}) })];
    });
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
