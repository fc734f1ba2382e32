/** Changes as tests read them: [-last year's-]{+this year's+}. */
import type { TextPart } from './compare-texts.ts';
import type { ParagraphChange, TextChange, WordRun } from './diff.ts';

export function marked(words: readonly WordRun[]): string {
  return words
    .map(([op, text]) => (op === 'same' ? text : op === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

/** The text of one side: all runs but those of the other. */
export function textOf(words: readonly WordRun[], without: WordRun[0]): string {
  return words.flatMap(([op, text]) => (op === without ? [] : [text])).join('');
}

/** Section one with these paragraphs. */
export function section(...paragraphs: readonly string[]): TextPart {
  return { place: 'section:1', paragraphs, isThere: true };
}

/** A line a paragraph: what became of it, and its words where they changed. */
export function lines({ paragraphs }: TextChange): string[] {
  return paragraphs.map(({ op, words }) => (op === 'same' ? 'same' : `${op} ${marked(words)}`));
}

/** What became of the paragraphs, in order. */
export function ops({ paragraphs }: { readonly paragraphs: readonly ParagraphChange[] }): string {
  return paragraphs.map(({ op }) => op).join(' ');
}
