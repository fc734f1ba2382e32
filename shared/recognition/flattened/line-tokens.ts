/** Lines of flattened text as labels and values of one statutory table. */
import { readFigure, suggestReading } from '../../report/reading.ts';
import { bareText, labelKey } from '../tables/labels.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** What stands between white space or upright strokes in a line. */
export interface Piece {
  readonly text: string;
  /** A number, a mark, or an entry that stands for a number (增3, 8件); never words. */
  readonly isValue: boolean;
  /** A value that only its digits divide from the label before. */
  readonly isGlued?: boolean;
  /** Letters and digits alone, what labels are compared by; the second without a number before it. */
  readonly letters: readonly string[];
}

export type Token =
  | { readonly kind: 'label'; readonly entry: Entry; readonly line: number }
  | { readonly kind: 'value'; readonly text: string; readonly line: number }
  /** A short line that no form has: a column's or, before values, a row's. */
  | {
      readonly kind: 'unknown';
      readonly text: string;
      readonly line: number;
      readonly beforeValue: boolean;
    };

const DIVIDER = /[\s\u3000|｜│┃]+/u;
/** Digits that lost what divided them from the label before: 规章000, 行政事业性收费38.65. */
const GLUED = /^(.*[\p{Script=Han}”"’）)])([\d０-９](?:[\d.,，０-９．]*[\d０-９])?)$/u;
const ENDS_IN_DIGIT = /[\d０-９]$/u;
/** A label is broken over at most this many lines. */
const MOST_LINES = 6;
/** … and into at most this many pieces. */
const MOST_PIECES = 40;
/** A whole header glued together is shorter. */
const LONGEST_PIECE = 200;

/** The pieces of a line; a label glued to digits is two pieces. */
export function piecesOf(line: string): Piece[] {
  return line.split(DIVIDER).flatMap((text) => {
    if (text === '') return [];
    if (isValue(text)) return [{ text, isValue: true, letters: [] }];
    if (text.length > LONGEST_PIECE) return [{ text, isValue: false, letters: [] }];
    const [, label, digits] = (ENDS_IN_DIGIT.test(text) && GLUED.exec(text)) || [];
    if (label === undefined || digits === undefined) return [labelPiece(text)];
    return [labelPiece(label), { text: digits, isValue: true, isGlued: true, letters: [] }];
  });
}

function labelPiece(text: string): Piece {
  return { text, isValue: false, letters: [...new Set([labelKey(text), bareText(text)])] };
}

function isValue(text: string): boolean {
  if (text.length > 20) return false;
  const { state } = readFigure(text, 'change');
  if (state !== 'unreadable') return true;
  return text === '持平' || suggestReading(text, 'change') !== null || suggestReading(text, 'money') !== null;
}

export interface ParsedLines {
  readonly tokens: readonly Token[];
  /** The first line after them. */
  readonly next: number;
}

/**
 * Reads the line `from`, with as few of the following as complete a broken label; null where they are anything
 * but labels of the table and values.
 *
 * @param piecesAt pieces of a line, undefined where no line of text stands
 */
export function parseLines(
  piecesAt: (line: number) => readonly Piece[] | undefined,
  from: number,
  vocabulary: Vocabulary,
): ParsedLines | null {
  const pieces: { piece: Piece; line: number }[] = [];
  for (let line = from; line < from + MOST_LINES; line++) {
    const more = piecesAt(line);
    // A label goes on in the next line, a number never.
    if (!more || (line > from && more[0]?.isValue)) break;
    pieces.push(...more.map((piece) => ({ piece, line })));
    const tokens = parsePieces(pieces, vocabulary);
    if (tokens === 'never') break;
    if (tokens) return { tokens, next: line + 1 };
  }
  const alone = piecesAt(from) ?? [];
  return alone.length > 0 && alone.every((piece) => isCutOff(piece, vocabulary))
    ? { tokens: [], next: from + 1 }
    : null;
}

/** Is the piece a part of a label that stands beside many rows? It tells nothing of the row it stands in. */
function isCutOff({ letters }: Piece, { besideRows }: Vocabulary): boolean {
  return letters.some((part) => part !== '' && besideRows.some((label) => label.includes(part)));
}

type Placed = readonly { readonly piece: Piece; readonly line: number }[];

/** Tokens of all pieces; null where a further line could complete them, `never` where none can. */
function parsePieces(pieces: Placed, vocabulary: Vocabulary): Token[] | null | 'never' {
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length;) {
    const { piece, line } = pieces[at] ?? {};
    if (!piece || line === undefined) return null;
    if (piece.isValue) {
      tokens.push({ kind: 'value', text: piece.text, line });
      at += 1;
      continue;
    }
    const ahead = pieces.slice(at, at + MOST_PIECES).map((other) => other.piece);
    const end = ahead.findIndex((other) => other.isValue);
    const words = end < 0 ? ahead : ahead.slice(0, end);
    const found = findLabels(words, vocabulary);
    if (!found && words.length > 1 && end > 0 && isCutOff(piece, vocabulary)) {
      at += 1;
      continue;
    }
    if (!found) return end < 0 && couldGoOn(words, vocabulary) ? null : 'never';
    tokens.push(...found.entries.map((entry) => ({ kind: 'label' as const, entry, line })));
    at += found.pieces;
  }
  return tokens;
}

/** Most lines begin like no label at all. */
function couldGoOn(words: readonly Piece[], vocabulary: Vocabulary): boolean {
  const starts = words[0]?.letters ?? [];
  return starts.some((letters) => letters === '' || vocabulary.byFirst.has(letters.charAt(0)));
}

interface FoundLabels {
  readonly entries: readonly Entry[];
  /** How many pieces they take up. */
  readonly pieces: number;
}

/** The labels that fill the first piece, together with the following pieces where a label is broken. */
function findLabels(words: readonly Piece[], vocabulary: Vocabulary): FoundLabels | null {
  for (const start of words[0]?.letters ?? []) {
    const found = matchFrom(words, 0, start, vocabulary);
    if (found) return found;
  }
  return null;
}

/** Matches labels from `rest`, what is left of piece `at`, until a label ends with its piece. */
function matchFrom(
  words: readonly Piece[],
  at: number,
  rest: string,
  vocabulary: Vocabulary,
): FoundLabels | null {
  for (const [wording, entry] of vocabulary.byFirst.get(rest.charAt(0)) ?? []) {
    const end = endOf(words, at, rest, wording);
    if (!end) continue;
    if (end.rest === '') return { entries: [entry], pieces: end.at + 1 };
    const more = matchFrom(words, end.at, end.rest, vocabulary);
    if (more) return { entries: [entry, ...more.entries], pieces: more.pieces };
  }
  return null;
}

/** Where `wording` ends when it begins at `rest`; null where something else stands there. */
function endOf(words: readonly Piece[], from: number, rest: string, wording: string) {
  let at = from;
  let here = rest;
  let left = wording;
  while (left.length > here.length) {
    if (!left.startsWith(here)) return null;
    left = left.slice(here.length);
    at += 1;
    const next = words[at];
    if (!next) return null;
    // Inside a label nothing is a number before it.
    here = next.letters.at(-1) ?? '';
  }
  return here.startsWith(left) ? { at, rest: here.slice(left.length) } : null;
}
