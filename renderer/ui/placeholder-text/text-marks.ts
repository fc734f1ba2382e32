/** What is drawn over the text without being part of it: findings, prompts to fill in, sub-headings, the hint. */
import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Report } from '../../../shared/report/schema.ts';
import type { Level } from '../../../shared/findings/finding.ts';
import { isSame } from '../../../shared/report/is-same.ts';
import { addHighlights, removeHighlights, type Highlighted } from '../highlights.ts';
import { forEachParagraph } from './caret.ts';
import { visible, wordsAt, type Stretch } from './visible-text.ts';

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

/** What is drawn from the words themselves: the hint, sub-headings, prompts, branches that are not taken. */
function drawWords(document: DocumentNode, { report, hint }: MarkStorage): DecorationSet {
  const found: Decoration[] = [];
  forEachParagraph(document, (paragraph, position) => {
    const inside = position + 1;
    const { text, notTaken, prompts, isSubHeading } = visible(paragraph, report);
    const words = ({ from, to }: Stretch, name: string) =>
      found.push(Decoration.inline(inside + from, inside + to, { class: name }));
    const whole = (attributes: Record<string, string>) =>
      found.push(Decoration.node(position, position + paragraph.nodeSize, attributes));
    for (const stretch of notTaken) words(stretch, 'not-taken');
    if (hint && document.childCount === 1 && text === '') whole({ 'data-hint': hint });
    if (isSubHeading) whole({ class: 'sub-heading' });
    for (const stretch of prompts) words(stretch, 'text-prompt');
  });
  return DecorationSet.create(document, found);
}

/** Words with the remarks about them, and where they stand in the document. */
interface MarkedWords extends Stretch {
  readonly mark: TextMark;
}

/** A paragraph with what is remarked about it, and where it stands in the document. */
interface MarkedParagraph extends Stretch {
  /** All that is remarked about it, for those who cannot see it. */
  readonly description: string;
  /** What is said of it as a whole, not of words of it. */
  readonly said: string;
  readonly look: ParagraphLook;
}

/** What is remarked about the text: about words of it and about paragraphs, and as what that is drawn on paragraphs. */
interface Remarks {
  readonly words: readonly MarkedWords[];
  readonly paragraphs: readonly MarkedParagraph[];
  readonly drawn: DecorationSet;
  /** Are descriptions drawn that say something else by now? */
  readonly isBehind: boolean;
}

/** The sign in the margin is that of the gravest remark. */
const GRAVEST: readonly TextMark['level'][] = ['error', 'warning', 'hint', 'confirmed'];

/** The sign in the margin and the line beside a paragraph. */
interface ParagraphLook {
  readonly 'data-mark'?: string;
  readonly class?: string;
}

function paragraphLook(marks: readonly TextMark[]): ParagraphLook {
  const has = (level: TextMark['level']) => marks.some((mark) => mark.level === level);
  const gravest = GRAVEST.find(has);
  const looks = (['doubt', 'carried'] as const).filter(has);
  return {
    ...(gravest && { 'data-mark': gravest }),
    ...(looks.length > 0 && {
      class: ['look-mark', ...looks.map((level) => `look-mark-${level}`)].join(' '),
    }),
  };
}

/** What marks say, each once. */
function saidBy(marks: readonly TextMark[]): string {
  return [...new Set(marks.map(({ message }) => message))].join('\n');
}

/**
 * The remarks of `storage` about the document. While paragraphs look as they did `before`, what is drawn on them stays as it
 * is: a number that is typed changes what is said about it with every digit, and descriptions are read out later.
 */
function remarksOf(document: DocumentNode, { report, marks }: MarkStorage, before: Remarks | null): Remarks {
  const words: MarkedWords[] = [];
  const paragraphs: MarkedParagraph[] = [];
  forEachParagraph(document, (paragraph, position, index) => {
    const here = marks.filter((mark) => mark.paragraph === index);
    if (here.length === 0) return;
    const { text, range } = visible(paragraph, report);
    const ofWhole = here.filter((mark) => {
      const start = mark.quote ? wordsAt(text, mark.quote, mark.start) : -1;
      const at = start < 0 ? null : range(start, mark.quote?.length ?? 0);
      if (at) words.push({ mark, from: position + 1 + at.from, to: position + 1 + at.to });
      return at === null;
    });
    paragraphs.push({
      from: position,
      to: position + paragraph.nodeSize,
      description: saidBy(here),
      said: saidBy(ofWhole),
      look: paragraphLook(here),
    });
  });
  if (before === null || !looksAs(before, paragraphs)) return describe(document, { words, paragraphs });
  const isOther = ({ description }: MarkedParagraph, index: number) =>
    description !== before.paragraphs[index]?.description;
  const isBehind = before.isBehind || paragraphs.some(isOther);
  return { words, paragraphs, drawn: before.drawn, isBehind };
}

/** Are the same paragraphs drawn the same for the eye? */
function looksAs({ paragraphs, drawn }: Remarks, now: readonly MarkedParagraph[]): boolean {
  const seen = ({ from, to, look }: MarkedParagraph) => ({ from, to, look });
  return drawn.find().length === now.length && isSame(paragraphs.map(seen), now.map(seen));
}

/** Draws on each paragraph how it looks and what is remarked about it. */
function describe(
  document: DocumentNode,
  { words, paragraphs }: Pick<Remarks, 'words' | 'paragraphs'>,
): Remarks {
  const drawn = paragraphs.map(({ from, to, look, description }) =>
    Decoration.node(from, to, { ...look, 'aria-description': description }),
  );
  return { words, paragraphs, drawn: DecorationSet.create(document, drawn), isBehind: false };
}

/** What is remarked about the words at a position, else about the paragraph there as a whole. */
function saidAt({ words, paragraphs }: Remarks, at: number): string {
  const isHere = ({ from, to }: Stretch) => from <= at && at <= to;
  const ofWords = saidBy(words.filter(isHere).map(({ mark }) => mark));
  return ofWords === '' ? (paragraphs.find(isHere)?.said ?? '') : ofWords;
}

/** The remarks where a change of the text has put them; `onRemove` is told when words have gone that had one. */
function follow(remarks: Remarks, { mapping, doc }: Transaction, onRemove: () => void): Remarks {
  const moved = <T extends Stretch>(all: readonly T[]): readonly T[] =>
    all.flatMap((one) => {
      const now = { ...one, from: mapping.map(one.from, 1), to: mapping.map(one.to, -1) };
      return now.from < now.to ? [now] : [];
    });
  const words = moved(remarks.words);
  if (words.length < remarks.words.length) onRemove();
  const drawn = remarks.drawn.map(mapping, doc, { onRemove });
  return { words, paragraphs: moved(remarks.paragraphs), drawn, isBehind: remarks.isBehind };
}

/** The styles that words are drawn in: that of their level, and the one at hand stands out. */
function highlightNames({ level, current = false }: TextMark): readonly string[] {
  return current ? [`text-mark-${level}`, `text-mark-${level}-current`] : [`text-mark-${level}`];
}

/** Draws marks over the words of one editor: those that stand where they stood are left alone. */
function createWordPainter() {
  let drawn: readonly Highlighted[] = [];
  const draw = (now: readonly Highlighted[]) => {
    if (now.length === drawn.length && now.every((one, index) => isDrawnAs(one, drawn[index]))) return;
    removeHighlights(drawn);
    addHighlights(now);
    drawn = now;
  };
  return {
    draw: (view: EditorView, words: readonly MarkedWords[]) =>
      draw(words.map((one) => highlightOf(view, one))),
    destroy: () => draw([]),
  };
}

function highlightOf(view: EditorView, { mark, from, to }: MarkedWords): Highlighted {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return { range, names: highlightNames(mark) };
}

function isDrawnAs({ range, names }: Highlighted, other: Highlighted | undefined): boolean {
  return (
    other !== undefined &&
    names.join() === other.names.join() &&
    range.compareBoundaryPoints(Range.START_TO_START, other.range) === 0 &&
    range.compareBoundaryPoints(Range.END_TO_END, other.range) === 0
  );
}

/** Says in a transaction that marks, hint or report have changed. */
export const MARKS_CHANGED = 'textMarksChanged';

/** Says in a transaction that descriptions are to be drawn as they are by now. */
const DESCRIBED = 'textMarksDescribed';

/** Milliseconds without a change after which paragraphs are described anew. */
const DESCRIBED_AFTER = 500;

/** Draws the hint, sub-headings, prompts and branches that are not taken. */
function drawingWords(storage: MarkStorage): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('textWords');
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => drawWords(doc, storage),
      apply: (transaction, drawn) =>
        transaction.docChanged || transaction.getMeta(MARKS_CHANGED)
          ? drawWords(transaction.doc, storage)
          : drawn,
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/**
 * Draws what is remarked about the text. It is about the text as it was checked: until that has been checked anew remarks
 * go along with their words. Looked for again, that of a number that has just been typed over would be lost.
 *
 * Words are drawn over by highlights: elements around them would be built anew with every letter that is typed into them.
 */
function drawingRemarks(storage: MarkStorage): Plugin<Remarks> {
  const key = new PluginKey<Remarks>('textMarks');
  const onRemove = () => void (storage.isLost = true);
  const wordsOf = (state: EditorState) => key.getState(state)?.words ?? [];
  return new Plugin<Remarks>({
    key,
    state: {
      init: (_, { doc }) => remarksOf(doc, storage, null),
      apply: (transaction, before) => {
        const remarks = transaction.docChanged ? follow(before, transaction, onRemove) : before;
        if (transaction.getMeta(MARKS_CHANGED)) return remarksOf(transaction.doc, storage, remarks);
        return transaction.getMeta(DESCRIBED) ? describe(transaction.doc, remarks) : remarks;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleDOMEvents: {
        // The pointer is told what is remarked about what it is on.
        mousemove: (view, { clientX, clientY }) => {
          const remarks = key.getState(view.state);
          const at = view.posAtCoords({ left: clientX, top: clientY })?.pos;
          const said = remarks && at !== undefined ? saidAt(remarks, at) : '';
          if (view.dom.title !== said) view.dom.title = said;
          return false;
        },
      },
    },
    view: (view) => {
      const painter = createWordPainter();
      let later: ReturnType<typeof setTimeout> | undefined;
      const describeLater = () => {
        later = setTimeout(() => {
          // Signs that are being composed are left alone until they are words.
          if (view.composing) describeLater();
          else view.dispatch(view.state.tr.setMeta(DESCRIBED, true));
        }, DESCRIBED_AFTER);
      };
      const draw = ({ state }: EditorView) => {
        painter.draw(view, wordsOf(state));
        clearTimeout(later);
        if (key.getState(state)?.isBehind) describeLater();
      };
      draw(view);
      return {
        update: draw,
        destroy: () => {
          clearTimeout(later);
          painter.destroy();
        },
      };
    },
  });
}

export const TextMarks = Extension.create<Record<string, never>, MarkStorage>({
  name: 'textMarks',
  addStorage: () => ({ report: null, marks: [], hint: '', isLost: false }),
  addProseMirrorPlugins() {
    return [drawingWords(this.storage), drawingRemarks(this.storage)];
  },
});
