/** How a paragraph of the text reads, with its placeholders filled in, and where its words stand in the document. */
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { readPieces, type Piece } from '../../../shared/template/placeholders.ts';
import { splitGuidance } from '../../../shared/template/guidance.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { forEachParagraph } from './caret.ts';
import { PLACEHOLDER_NODE } from './conversion.ts';

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
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Text of a paragraph as it reads, where each of its characters stands in the document, and what stands there without
 * being read: the branches of a choice that are not taken.
 */
export function visible(paragraph: DocumentNode, report: Report | null): Visible {
  const known = VISIBLE.get(paragraph);
  if (known && (known.report === report || known.isPlain)) return known.visible;
  const seen = readVisible(paragraph, report);
  VISIBLE.set(paragraph, { report, ...seen });
  return seen.visible;
}

export interface Visible {
  readonly text: string;
  readonly range: (start: number, length: number) => Stretch | null;
  readonly notTaken: readonly Stretch[];
  /** What still has to be filled in. */
  readonly prompts: readonly Stretch[];
  readonly isSubHeading: boolean;
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
  const isSubHeading = SUB_HEADING.test(text);
  return {
    visible: { text, range, notTaken, prompts: promptsIn(text, range), isSubHeading },
    isPlain: !/[{｛]/u.test(raw),
  };
}

function promptsIn(text: string, range: Visible['range']): readonly Stretch[] {
  let at = 0;
  return splitGuidance(text).flatMap(({ kind, text: words }) => {
    const prompt = kind === 'guidance' ? range(at, words.length) : null;
    at += words.length;
    return prompt ?? [];
  });
}

function piecesOf(raw: string, report: Report | null): readonly Piece[] {
  if (report) return readPieces(raw, report);
  return raw === '' ? [] : [{ kind: 'text', raw, start: 0, text: raw, shown: true }];
}
