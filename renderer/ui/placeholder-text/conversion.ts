/**
 * Paragraphs ↔ the text editor's document.
 *
 * A report keeps text as strings in which a placeholder is written `{{name}}`; the editor shows each placeholder as
 * one piece. Both directions keep every character, so opening a text and leaving it changes nothing.
 */
import type { JSONContent } from '@tiptap/core';
import { splitPlaceholders } from '../../../shared/template/placeholders.ts';

/** Node name of a placeholder in the editor's document. */
export const PLACEHOLDER_NODE = 'placeholder';

/** Editor content of one paragraph's text: text and placeholders in order, empty for an empty paragraph. */
export function inlineContent(text: string): JSONContent[] {
  return splitPlaceholders(text).map((part) =>
    part.kind === 'text'
      ? { type: 'text', text: part.text }
      : { type: PLACEHOLDER_NODE, attrs: { name: part.name, raw: part.text } },
  );
}

/** The document that shows `paragraphs`; no paragraph at all shows as one empty line to type in. */
export function documentOf(paragraphs: readonly string[]): JSONContent {
  return {
    type: 'doc',
    content: (paragraphs.length > 0 ? paragraphs : ['']).map((text) => {
      const content = inlineContent(text);
      return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
    }),
  };
}

function textOf(paragraph: JSONContent): string {
  return (paragraph.content ?? [])
    .map((node) => (node.type === PLACEHOLDER_NODE ? String(node.attrs?.['raw'] ?? '') : (node.text ?? '')))
    .join('');
}

/** The paragraphs of a document. A document of one empty line holds no text: `[]`. */
export function paragraphsOfDocument(document: JSONContent): string[] {
  const paragraphs = (document.content ?? []).map(textOf);
  return paragraphs.length === 1 && paragraphs[0] === '' ? [] : paragraphs;
}

/** Is this the same text? One empty line counts as no text. */
export function isSameText(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.max(a.length, b.length, 1);
  return Array.from({ length }, (_, index) => index).every((index) => {
    const [left, right] = [a[index], b[index]];
    return left === right || (length === 1 && (left ?? '') === (right ?? ''));
  });
}

// Characters that neither a Word file nor a screen can carry; the line break is kept for splitting.
const UNPRINTABLE = /(?!\n)[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu;

/**
 * Paragraphs of pasted plain text from Word, WPS or a web page.
 *
 * Several lines are several paragraphs: blank lines between them and the spaces that indent them are layout of the
 * place they come from. A single line is words for the middle of a sentence and keeps its spaces.
 */
export function paragraphsOfPaste(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
    .split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 1 ? filled.map((line) => line.trim()) : filled;
}
