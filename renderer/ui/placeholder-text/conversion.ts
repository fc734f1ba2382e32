/**
 * Paragraphs ↔ the text editor's document.
 *
 * A report keeps text as strings in which a placeholder is written `{{name}}`; the editor shows each placeholder as
 * one piece. Both directions keep every character, so opening a text and leaving it changes nothing.
 */
import type { JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { isSame } from '../../../shared/report/is-same.ts';
import type { RichText } from '../../../shared/report/report.ts';
import { tidyLooks } from '../../../shared/rich/looks.ts';
import type { Addition, Look } from '../../../shared/rich/schema.ts';
import { keepWith } from '../../../shared/text/remember.ts';
import { splitPlaceholders } from '../../../shared/template/placeholders.ts';
import { ADDITION_NODE, MARKS, NOTE_NODE } from './besides/names.ts';

/** Node name of a placeholder in the editor's document. */
export const PLACEHOLDER_NODE = 'placeholder';

/** What stands besides the paragraphs of a text. */
export type Besides = Omit<RichText, 'paragraphs'>;

export const NOTHING: Besides = { looks: [], additions: [] };

/** Editor content of one paragraph's text: text, placeholders and notes in order, empty for an empty paragraph. */
export function inlineContent(text: string, looks: readonly Look[] = []): JSONContent[] {
  let at = 0;
  const content = splitPlaceholders(text).flatMap((part): JSONContent[] => {
    const start = at;
    at += part.text.length;
    if (part.kind === 'placeholder') {
      const piece = { type: PLACEHOLDER_NODE, attrs: { name: part.name, raw: part.text } };
      return [marked(piece, looks, start), ...notesIn(looks, start, at)];
    }
    const inside = looks.flatMap((look) => [look.start, look.end]).filter((cut) => start < cut && cut < at);
    const cuts = [...new Set([start, ...inside, at])].sort((a, b) => a - b);
    return cuts.slice(0, -1).flatMap((from, index) => {
      const to = cuts[index + 1] ?? at;
      return [marked({ type: 'text', text: text.slice(from, to) }, looks, from), ...notesIn(looks, from, to)];
    });
  });
  return [...notesIn(looks, -1, 0), ...content];
}

/** The node with the marks of the looks that lie over its beginning. */
function marked(node: JSONContent, looks: readonly Look[], at: number): JSONContent {
  const marks = looks
    .filter(({ kind, start, end }) => kind !== 'note' && start <= at && at < end)
    .map((look) =>
      look.kind === 'link' ? { type: MARKS.link, attrs: { href: look.href } } : { type: look.kind },
    );
  return marks.length > 0 ? { ...node, marks } : node;
}

function notesIn(looks: readonly Look[], after: number, upTo: number): JSONContent[] {
  return looks.flatMap((look) =>
    look.kind === 'note' && after < look.start && look.start <= upTo
      ? [{ type: NOTE_NODE, attrs: { text: look.text } }]
      : [],
  );
}

/**
 * The document that shows `paragraphs` with what stands besides; no paragraph at all shows as one empty line to type
 * in, and so does the end of a text behind a table or a picture.
 */
export function documentOf(paragraphs: readonly string[], besides: Besides = NOTHING): JSONContent {
  const additionsAt = (isHere: (at: number) => boolean): JSONContent[] =>
    besides.additions.flatMap(({ at, addition }) =>
      isHere(at) ? [{ type: ADDITION_NODE, attrs: { addition } }] : [],
    );
  const content = paragraphs.flatMap((text, index) => {
    const inline = inlineContent(text, besides.looks[index]);
    const paragraph = inline.length > 0 ? { type: 'paragraph', content: inline } : { type: 'paragraph' };
    return [...additionsAt((at) => at === index), paragraph];
  });
  const blocks = [...content, ...additionsAt((at) => at >= paragraphs.length)];
  const isOpen = blocks.at(-1)?.type === 'paragraph';
  return { type: 'doc', content: isOpen ? blocks : [...blocks, { type: 'paragraph' }] };
}

/** What is a paragraph in the stored text. */
function textOf(paragraph: JSONContent): string {
  return (paragraph.content ?? []).map(storedText).join('');
}

/** What a piece of a paragraph is in the stored text. */
function storedText({ type, attrs, text }: JSONContent): string {
  return type === PLACEHOLDER_NODE ? String(attrs?.['raw'] ?? '') : (text ?? '');
}

/** One block of a document as it is stored. */
type Block =
  | { readonly kind: 'addition'; readonly addition: Addition }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly looks: readonly Look[];
      readonly isEmpty: boolean;
    };

function blockOf(block: JSONContent): Block {
  if (block.type === ADDITION_NODE) {
    return { kind: 'addition', addition: block.attrs?.['addition'] as Addition };
  }
  return { kind: 'paragraph', text: textOf(block), looks: looksOf(block), isEmpty: !block.content };
}

/** Blocks of a document never change: those that nobody typed in are not read again. */
const knownBlock = keepWith((block: DocumentNode) => blockOf(block.toJSON() as JSONContent));

/** The text that the editor shows, with its looks and additions; paragraphs that did not change are the same strings. */
export function richTextOf(document: DocumentNode): RichText {
  return richTextOfBlocks(document.children.map(knownBlock));
}

/** As `richTextOf`, for a document that is written down. */
export function richTextOfDocument(document: JSONContent): RichText {
  return richTextOfBlocks((document.content ?? []).map(blockOf));
}

/** The empty line behind a last addition is no paragraph. */
function richTextOfBlocks(blocks: readonly Block[]): RichText {
  const isEmpty = (block: Block | undefined) => block?.kind === 'paragraph' && block.isEmpty;
  const isLineBehind = isEmpty(blocks.at(-1)) && blocks.at(-2)?.kind === 'addition';
  const kept = isLineBehind ? blocks.slice(0, -1) : blocks;
  const paragraphs = kept.filter((block) => block.kind === 'paragraph');
  const isNoText = paragraphs.length === 1 && isEmpty(paragraphs[0]);
  let at = 0;
  const additions = kept.flatMap((block) => {
    if (block.kind === 'paragraph') {
      at += 1;
      return [];
    }
    return [{ at: isNoText ? 0 : at, addition: block.addition }];
  });
  return {
    paragraphs: isNoText ? [] : paragraphs.map(({ text }) => text),
    looks: isNoText ? [] : paragraphs.map(({ looks }) => looks),
    additions,
  };
}

function looksOf(paragraph: JSONContent): Look[] {
  let at = 0;
  const looks = (paragraph.content ?? []).flatMap((node): Look[] => {
    const start = at;
    at += storedText(node).length;
    if (node.type === NOTE_NODE) {
      return [{ kind: 'note', start, end: start, text: String(node.attrs?.['text'] ?? '') }];
    }
    return (node.marks ?? []).flatMap(({ type, attrs }): Look[] => {
      if (type === MARKS.link) return [{ kind: 'link', start, end: at, href: String(attrs?.['href'] ?? '') }];
      return type === MARKS.bold || type === MARKS.underline ? [{ kind: type, start, end: at }] : [];
    });
  });
  return tidyLooks(looks);
}

/** The paragraphs of a document. A document of one empty line holds no text: `[]`. */
export function paragraphsOfDocument(document: JSONContent): readonly string[] {
  return richTextOfDocument(document).paragraphs;
}

/** Does it read and look the same? */
export function isSameRich(a: RichText, b: RichText): boolean {
  const looksAt = ({ looks }: RichText, index: number) => looks[index] ?? [];
  return (
    isSameText(a.paragraphs, b.paragraphs) &&
    a.paragraphs.every((_, index) => isSame(looksAt(a, index), looksAt(b, index))) &&
    isSame(a.additions, b.additions)
  );
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

/** The text without what it cannot carry. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

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
    .split('\n')
    .map(printable);
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 1 ? filled.map((line) => line.trim()) : filled;
}
