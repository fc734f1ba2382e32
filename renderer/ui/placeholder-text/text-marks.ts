/** What is drawn over the text without being part of it: findings, prompts to fill in, sub-headings, the hint. */
import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { placeholderValue } from '../../../shared/template/placeholders.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { Level } from '../../../shared/findings/finding.ts';
import { PLACEHOLDER_NODE } from './conversion.ts';

/** A remark about words of one paragraph, or about the whole paragraph where `quote` is null. */
export interface TextMark {
  /** Index of the paragraph, from 0. */
  readonly paragraph: number;
  /** Words as they read with placeholders filled in. */
  readonly quote: string | null;
  /** A finding's level; `doubt` and `carried` (taken over from last year) wait for a look at the paragraph. */
  readonly level: Level | 'doubt' | 'carried';
  readonly message: string;
}

interface MarkStorage {
  report: Report | null;
  marks: readonly TextMark[];
  /** Shown in grey while there is no text. */
  hint: string;
}

declare module '@tiptap/core' {
  interface Storage {
    textMarks: MarkStorage;
  }
}

const SUB_HEADING = /^\s*(?:（[一二三四五六七八九十]{1,3}）|[0-9０-９]{1,2}[.．、])[^。；]{1,40}$/;
const PROMPT = /【请填写[^】]*】?/g;

/** Text of a paragraph as it reads, and where each of its characters stands in the document. */
function visible(paragraph: DocumentNode, report: Report | null) {
  let text = '';
  const spans: { from: number; to: number }[] = [];
  paragraph.forEach((child, offset) => {
    const raw = child.text ?? String(child.attrs['raw'] ?? '');
    const isPiece = child.type.name === PLACEHOLDER_NODE;
    const shown = isPiece && report ? (placeholderValue(String(child.attrs['name']), report) ?? raw) : raw;
    for (let index = 0; index < shown.length; index += 1) {
      spans.push(
        isPiece
          ? { from: offset, to: offset + child.nodeSize }
          : { from: offset + index, to: offset + index + 1 },
      );
    }
    text += shown;
  });
  const range = (start: number, length: number) => {
    const from = spans[start];
    const to = spans[start + length - 1];
    return from && to ? { from: from.from, to: to.to } : null;
  };
  return { text, range };
}

function markClass({ level }: TextMark): string {
  return level === 'doubt' || level === 'carried'
    ? `look-mark look-mark-${level}`
    : `text-mark text-mark-${level}`;
}

function decorate(document: DocumentNode, { report, marks, hint }: MarkStorage): DecorationSet {
  const found: Decoration[] = [];
  document.forEach((paragraph, position, index) => {
    const inside = position + 1;
    const { text, range } = visible(paragraph, report);
    const whole = (attributes: Record<string, string>) =>
      found.push(Decoration.node(position, position + paragraph.nodeSize, attributes));
    const words = (start: number, length: number, attributes: Record<string, string>) => {
      const at = range(start, length);
      if (at) found.push(Decoration.inline(inside + at.from, inside + at.to, attributes));
      return at !== null;
    };
    if (hint && document.childCount === 1 && text === '') whole({ 'data-hint': hint });
    if (SUB_HEADING.test(text)) whole({ class: 'sub-heading' });
    for (const match of text.matchAll(PROMPT)) words(match.index, match[0].length, { class: 'text-prompt' });
    const ofWhole = marks.filter((mark) => {
      if (mark.paragraph !== index) return false;
      const start = mark.quote ? text.indexOf(mark.quote) : -1;
      const attributes = { class: markClass(mark), title: mark.message };
      return start < 0 || !words(start, mark.quote?.length ?? 0, attributes);
    });
    if (ofWhole.length > 0) {
      // Decorations of one node share one title.
      const title = ofWhole.map(({ message }) => message).join('\n');
      whole({ class: ofWhole.map(markClass).join(' '), title });
    }
  });
  return DecorationSet.create(document, found);
}

const KEY = new PluginKey<DecorationSet>('textMarks');

/** Says in a transaction that marks, hint or report have changed. */
export const MARKS_CHANGED = 'textMarksChanged';

export const TextMarks = Extension.create<Record<string, never>, MarkStorage>({
  name: 'textMarks',
  addStorage: () => ({ report: null, marks: [], hint: '' }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: (_, state) => decorate(state.doc, storage),
          apply: (transaction, drawn) =>
            transaction.docChanged || transaction.getMeta(MARKS_CHANGED)
              ? decorate(transaction.doc, storage)
              : drawn,
        },
        props: { decorations: (state) => KEY.getState(state) },
      }),
    ];
  },
});
