/** What is drawn over the text without being part of it: findings, prompts to fill in, sub-headings, the hint. */
import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { readPieces, type Piece } from '../../../shared/template/placeholders.ts';
import { splitGuidance } from '../../../shared/template/guidance.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { Level } from '../../../shared/findings/finding.ts';
import { forEachParagraph } from './caret.ts';
import { PLACEHOLDER_NODE } from './conversion.ts';

/** A remark about words of one paragraph, or about the whole paragraph where `quote` is null. */
export interface TextMark {
  /** Index of the paragraph, from 0. */
  readonly paragraph: number;
  /** Words as they read with placeholders filled in. */
  readonly quote: string | null;
  /** Where `quote` begins in the paragraph as it reads; null or left out where its first occurrence is meant. */
  readonly start?: number | null;
  /**
   * A finding's level; `confirmed` for a finding that somebody has confirmed; `doubt` and `carried` (taken over
   * from last year) wait for a look at the paragraph.
   */
  readonly level: Level | 'confirmed' | 'doubt' | 'carried';
  /** In words, the level included. */
  readonly message: string;
  /** The one at hand stands out. */
  readonly current?: boolean;
}

interface MarkStorage {
  report: Report | null;
  marks: readonly TextMark[];
  /** Shown in grey while there is no text. */
  hint: string;
  /** Words with a mark have been taken away since the marks were drawn: other words may be meant now. */
  isLost: boolean;
}

declare module '@tiptap/core' {
  interface Storage {
    textMarks: MarkStorage;
  }
}

const SUB_HEADING = /^\s*(?:（[一二三四五六七八九十]{1,3}）|[0-9０-９]{1,2}[.．、])[^。；]{1,40}$/;

/**
 * Where words stand in a text: at `start` if they still do, else their nearest occurrence, since typing may have
 * moved them; -1 where they are gone.
 */
export function wordsAt(text: string, quote: string, start: number | null | undefined): number {
  if (start == null || text.startsWith(quote, start)) return start ?? text.indexOf(quote);
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  if (before < 0 || after < 0) return Math.max(before, after);
  return start - before <= after - start ? before : after;
}

/** Position in the document behind the words of paragraph `index`; null where it does not say them. */
export function endOfWords(
  document: DocumentNode,
  index: number,
  { quote, start }: { readonly quote: string; readonly start: number | null },
  report: Report | null,
): number | null {
  let end: number | null = null;
  forEachParagraph(document, (paragraph, position, at) => {
    if (at !== index || end !== null) return;
    const { text, range } = visible(paragraph, report);
    const found = wordsAt(text, quote, start);
    const words = found < 0 ? null : range(found, quote.length);
    if (words) end = position + 1 + words.to;
  });
  return end;
}

/** A stretch of the document, measured inside its paragraph. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Text of a paragraph as it reads, where each of its characters stands in the document, and what stands there without
 * being read: the branches of a choice that are not taken.
 */
function visible(paragraph: DocumentNode, report: Report | null): Visible {
  const known = VISIBLE.get(paragraph);
  if (known && (known.report === report || known.isPlain)) return known.visible;
  const seen = readVisible(paragraph, report);
  VISIBLE.set(paragraph, { report, ...seen });
  return seen.visible;
}

interface Visible {
  readonly text: string;
  readonly range: (start: number, length: number) => Stretch | null;
  readonly notTaken: readonly Stretch[];
}

/** A paragraph of the document never changes; one with nothing of a report in it reads the same for every report. */
const VISIBLE = new WeakMap<
  DocumentNode,
  { readonly report: Report | null; readonly isPlain: boolean; readonly visible: Visible }
>();

function readVisible(paragraph: DocumentNode, report: Report | null) {
  let raw = '';
  const children: (Stretch & { readonly start: number; readonly isPiece: boolean })[] = [];
  paragraph.forEach((child, offset) => {
    const isPiece = child.type.name === PLACEHOLDER_NODE;
    children.push({ start: raw.length, from: offset, to: offset + child.nodeSize, isPiece });
    raw += child.text ?? String(child.attrs['raw'] ?? '');
  });
  const stretchAt = (at: number): Stretch | undefined => {
    const child = children.findLast(({ start }) => start <= at);
    if (!child) return undefined;
    return child.isPiece
      ? child
      : { from: child.from + at - child.start, to: child.from + at - child.start + 1 };
  };
  let text = '';
  const spans: Stretch[] = [];
  const notTaken: Stretch[] = [];
  for (const piece of piecesOf(raw, report)) {
    const first = stretchAt(piece.start);
    const end = stretchAt(piece.start + piece.raw.length - 1);
    if (!first || !end) continue;
    const whole = { from: first.from, to: end.to };
    if (!piece.shown) {
      notTaken.push(whole);
      continue;
    }
    text += piece.text;
    for (let index = 0; index < piece.text.length; index += 1) {
      spans.push(piece.kind === 'text' ? (stretchAt(piece.start + index) ?? whole) : whole);
    }
  }
  const range = (start: number, length: number) => {
    const from = spans[start];
    const to = spans[start + length - 1];
    return from && to ? { from: from.from, to: to.to } : null;
  };
  return { visible: { text, range, notTaken }, isPlain: !/[{｛]/u.test(raw) };
}

function piecesOf(raw: string, report: Report | null): readonly Piece[] {
  if (report) return readPieces(raw, report);
  return raw === '' ? [] : [{ kind: 'text', raw, start: 0, text: raw, shown: true }];
}

function markClass({ level, current = false }: TextMark): string {
  if (level === 'doubt' || level === 'carried') return `look-mark look-mark-${level}`;
  return `text-mark text-mark-${level}${current ? ' is-current' : ''}`;
}

/** For eyes and ears: the pointer is told what a screen reader reads with the words. */
function described(marks: readonly TextMark[], role: 'mark' | null): Record<string, string> {
  const message = [...new Set(marks.map((mark) => mark.message))].join('\n');
  return {
    class: marks.map(markClass).join(' '),
    title: message,
    'aria-description': message,
    ...(role && { role }),
  };
}

/** What is drawn from the words themselves: the hint, sub-headings, prompts, branches that are not taken. */
function drawWords(document: DocumentNode, { report, hint }: MarkStorage): DecorationSet {
  const found: Decoration[] = [];
  forEachParagraph(document, (paragraph, position) => {
    const inside = position + 1;
    const { text, range, notTaken } = visible(paragraph, report);
    const words = (from: number, to: number, name: string) =>
      found.push(Decoration.inline(inside + from, inside + to, { class: name }));
    const whole = (attributes: Record<string, string>) =>
      found.push(Decoration.node(position, position + paragraph.nodeSize, attributes));
    for (const { from, to } of notTaken) words(from, to, 'not-taken');
    if (hint && document.childCount === 1 && text === '') whole({ 'data-hint': hint });
    if (SUB_HEADING.test(text)) whole({ class: 'sub-heading' });
    let at = 0;
    for (const part of splitGuidance(text)) {
      const prompt = part.kind === 'guidance' ? range(at, part.text.length) : null;
      if (prompt) words(prompt.from, prompt.to, 'text-prompt');
      at += part.text.length;
    }
  });
  return DecorationSet.create(document, found);
}

/** What is remarked about the text. */
function drawMarks(document: DocumentNode, { report, marks }: MarkStorage): DecorationSet {
  const found: Decoration[] = [];
  forEachParagraph(document, (paragraph, position, index) => {
    const here = marks.filter((mark) => mark.paragraph === index);
    if (here.length === 0) return;
    const inside = position + 1;
    const { text, range } = visible(paragraph, report);
    const own = here.map((mark) => {
      const from = mark.quote ? wordsAt(text, mark.quote, mark.start) : -1;
      return { mark, from, to: from + (mark.quote?.length ?? 0) };
    });
    for (const { from, to, mark } of own) {
      const at = from < 0 ? null : range(from, to - from);
      if (!at) continue;
      // Where remarks overlap, the words say all of them; their classes join by themselves.
      const over = own.filter((other) => other.from >= 0 && other.from < to && from < other.to);
      const attributes = described(
        over.map((other) => other.mark),
        'mark',
      );
      found.push(
        Decoration.inline(inside + at.from, inside + at.to, { ...attributes, class: markClass(mark) }),
      );
    }
    const ofWhole = own.filter(({ from }) => from < 0).map(({ mark }) => mark);
    if (ofWhole.length > 0)
      found.push(Decoration.node(position, position + paragraph.nodeSize, described(ofWhole, null)));
  });
  return DecorationSet.create(document, found);
}

/** Says in a transaction that marks, hint or report have changed. */
export const MARKS_CHANGED = 'textMarksChanged';

/** A plugin that draws with `draw`; `follow` says what becomes of it while the text is changed. */
function drawing(
  name: string,
  storage: MarkStorage,
  draw: (document: DocumentNode, storage: MarkStorage) => DecorationSet,
  follow: (drawn: DecorationSet, transaction: Transaction) => DecorationSet,
): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>(name);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => draw(state.doc, storage),
      apply: (transaction, drawn) => {
        if (transaction.getMeta(MARKS_CHANGED)) return draw(transaction.doc, storage);
        return transaction.docChanged ? follow(drawn, transaction) : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

export const TextMarks = Extension.create<Record<string, never>, MarkStorage>({
  name: 'textMarks',
  addStorage: () => ({ report: null, marks: [], hint: '', isLost: false }),
  addProseMirrorPlugins() {
    const { storage } = this;
    const onRemove = () => void (storage.isLost = true);
    return [
      drawing('textWords', storage, drawWords, (_, { doc }) => drawWords(doc, storage)),
      // Marks are about the text as it was checked. Until it has been checked anew they go along with their words:
      // looked for again, those of a number that has just been typed over would jump to the whole paragraph.
      drawing('textMarks', storage, drawMarks, (drawn, { mapping, doc }) =>
        drawn.map(mapping, doc, { onRemove }),
      ),
    ];
  },
});
