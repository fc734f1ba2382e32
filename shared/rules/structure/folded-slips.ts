/** Looking for slips in folded text, with every slip at its place in the paragraph as it was typed. */
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import type { Slip } from '../base/spot.ts';

/** `look` on the folded text of a paragraph; what it finds stands where the paragraph has it. */
export function inFolded(look: (text: string) => readonly Slip[]): (text: string) => readonly Slip[] {
  return remember((text) => {
    const folded = fold(text);
    return look(folded.text).map((slip) => {
      const [start, end] = folded.span(slip.start, slip.end);
      // People look for the words as they were typed.
      const [found, typed] = [folded.text.slice(slip.start, slip.end), text.slice(start, end)];
      const message = slip.message.replaceAll(`“${found}”`, () => `“${typed}”`);
      return { ...slip, start, end, message };
    });
  });
}

/** The words of a list as one alternative of a pattern, the longest first, so that it is the one taken. */
export function oneOf(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  return `(?:${escaped.join('|')})`;
}

/** The sentence of a folded text around `at`, with where it begins. */
export function sentenceAt(text: string, at: number): { readonly text: string; readonly start: number } {
  const start = Math.max(0, ...['。', '!', '?', ';', '\n'].map((sign) => text.lastIndexOf(sign, at - 1) + 1));
  const rest = text.slice(at).search(/[。!?;\n]/u);
  return { text: text.slice(start, rest < 0 ? text.length : at + rest), start };
}
