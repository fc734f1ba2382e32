/** Paragraph by paragraph, then word by word inside a changed pair. */
import { alignParagraphs } from './align-paragraphs.ts';
import { compareWords } from './compare-words.ts';
import type { ParagraphChange, TextChange } from './diff.ts';

/** Compares two runs of paragraphs; every paragraph of both sides appears exactly once, in order. */
export function compareTexts(last: readonly string[], current: readonly string[]): TextChange {
  const paragraphs = alignParagraphs(last, current).map((pair) =>
    compareParagraph(textAt(last, pair.last), textAt(current, pair.current)),
  );
  return { similarity: similarityOf(paragraphs), paragraphs };
}

function textAt(texts: readonly string[], index: number | null): string | null {
  return index === null ? null : (texts[index] ?? null);
}

function compareParagraph(last: string | null, current: string | null): ParagraphChange {
  const words = compareWords(last ?? '', current ?? '');
  if (last === null) return { op: 'added', last, this: current, words };
  if (current === null) return { op: 'removed', last, this: current, words };
  return { op: last === current ? 'same' : 'changed', last, this: current, words };
}

/** Characters that stayed, counted on both sides, of all characters. */
function similarityOf(paragraphs: readonly ParagraphChange[]): number {
  let stayed = 0;
  let all = 0;
  for (const { words } of paragraphs) {
    for (const [op, text] of words) {
      const length = text.replace(/\s+/g, '').length * (op === 'same' ? 2 : 1);
      all += length;
      if (op === 'same') stayed += length;
    }
  }
  return all === 0 ? 1 : stayed / all;
}
