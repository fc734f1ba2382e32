/**
 * Guidance: 【请填写：条数】 tells the clerk what to write. It is no text of the report: on paper and in files a blank
 * stands in its place, as for a figure that is not filled in.
 */
import { BLANK_VALUE } from './placeholders.ts';

// One whose end was deleted reaches to the end of its clause, so that no words of the report go with it.
const GUIDANCE = /【请填写(?:[^】]*】|[^】，；。]*)/gu;

export type GuidancePart = { readonly kind: 'text' | 'guidance'; readonly text: string };

/** Splits text into what the report says and what tells the clerk to write; joining the parts gives the text back. */
export function splitGuidance(text: string): GuidancePart[] {
  const parts: GuidancePart[] = [];
  let end = 0;
  const add = (kind: GuidancePart['kind'], upTo: number) => {
    if (upTo > end) parts.push({ kind, text: text.slice(end, upTo) });
    end = Math.max(end, upTo);
  };
  for (const match of text.matchAll(GUIDANCE)) {
    add('text', match.index);
    add('guidance', match.index + match[0].length);
  }
  add('text', text.length);
  return parts;
}

/** Text as it goes to paper or into a file: blanks where guidance stands. */
export interface PrintedText {
  readonly text: string;
  /** Where a place of the text before stands in it; both count UTF-16 units. */
  at(position: number): number;
}

/** Prints `text`, placeholders already filled in. */
export function printText(text: string): PrintedText {
  const parts = splitGuidance(text);
  if (parts.every(({ kind }) => kind === 'text')) return { text, at: (position) => position };
  const printed = parts.map((part) => (part.kind === 'guidance' ? BLANK_VALUE : part.text));
  return {
    text: printed.join(''),
    at: (position) => {
      let [before, after] = [0, 0];
      for (const [index, { kind, text: own }] of parts.entries()) {
        const length = printed[index]?.length ?? 0;
        if (position < before + own.length) return after + (kind === 'text' ? position - before : 0);
        before += own.length;
        after += length;
      }
      return after;
    },
  };
}
