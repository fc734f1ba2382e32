/** Where the lines of a flattened table begin and end. */
import { REQUEST_CORNER } from '../../forms/common-tables.ts';
import { SECTION_TITLES } from '../../forms/sections.ts';
import { labelKey, squash } from '../tables/labels.ts';
import { parseLines, type ParsedLines, type Piece, type Token } from './line-tokens.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** The lines of a text; undefined where a table or something else stands between them. */
export interface Lines {
  readonly count: number;
  readonly textAt: (line: number) => string | undefined;
  /** How a line begins, its number and what divides its pieces left out, and with the number. */
  readonly startsAt: (line: number) => readonly string[];
  readonly piecesAt: (line: number) => readonly Piece[] | undefined;
}

export interface Run {
  readonly tokens: readonly Token[];
  /** Lines that are used up, page numbers between them included. */
  readonly used: readonly number[];
  /** Lines in between that nothing was made of, values behind them included. */
  readonly left: readonly number[];
}

/** So many lines that are no part of it end a table; in its header, which is worthless in pieces, fewer. */
const MOST_FOREIGN = { header: { 2: 2, 3: 2, 4: 0 }, rows: { 2: 3, 3: 3, 4: 0 } } as const;
const LONGEST_LABEL = 40;
const SENTENCE = /[。；！？：:;]/u;
const PAGE_NUMBER = /^[-—–―－]+\s*\d{1,3}\s*[-—–―－]+$|^第\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?$/u;
const FRAME = /^[-—=+─━═┄┌┬┐├┼┤└┴┘\s]{4,}$/u;
const HEADING = /^[一二三四五六七八\d]{1,2}[、.．].*(?:情况|事项)$/u;
const TITLES = SECTION_TITLES.map((title) => labelKey(title));
/** The corner cell of table three is reworded more often than any label. */
const CORNER = /[勾钩]稽关系/u;
const CORNER_ENTRY: Entry = { label: REQUEST_CORNER, role: 'column', opens: true };
const CARRIED_OUT = 'requests.carriedOut';

interface OpenRun {
  readonly tokens: Token[];
  readonly used: number[];
  readonly left: number[];
  /** Lines since the last token: part of the table only if it goes on behind them. */
  waiting: { line: number; isForeign: boolean }[];
  /** Words that are no label stand before the next value. */
  broken: boolean;
}

/** Every stretch of lines that could be a table of the vocabulary, in order; linear in the number of lines. */
export function findRuns(lines: Lines, vocabulary: Vocabulary): Run[] {
  const runs: Run[] = [];
  let open: OpenRun | null = null;
  const close = () => {
    if (open) runs.push(open);
    open = null;
  };
  for (let at = 0; at < lines.count;) {
    const text = lines.textAt(at);
    if (text === undefined) {
      close();
      at += 1;
      continue;
    }
    const mayRead = open !== null || mayOpen(lines, at, text, vocabulary);
    if (mayRead && isDecoration(text)) {
      open?.waiting.push({ line: at, isForeign: false });
      at += 1;
      continue;
    }
    const parsed = mayRead ? readLine(lines, at, text, vocabulary) : null;
    if (parsed) {
      const [first] = parsed.tokens;
      const opens = first?.kind === 'label' && first.entry.opens;
      if (open && first?.kind === 'label' && isComplete(open, vocabulary)) close();
      if (!open && opens) open = { tokens: [], used: [], left: [], waiting: [], broken: false };
      if (open) add(open, parsed, at);
      at = parsed.next;
      continue;
    }
    if (open) {
      const unknown = unknownRow({ lines, at, text }, open, vocabulary);
      if (unknown) {
        add(open, { tokens: unknown, next: at + 1 }, at);
      } else {
        open.waiting.push({ line: at, isForeign: true });
        open.broken = true;
        if (isHeading(text) || tooForeign(open, vocabulary)) close();
      }
    }
    at += 1;
  }
  close();
  return runs;
}

/** Page numbers and lines drawn around cells divide no row. */
function isDecoration(text: string): boolean {
  return PAGE_NUMBER.test(text) || FRAME.test(text);
}

/** Nearly every line of a report begins like no label. */
function mayOpen(lines: Lines, at: number, text: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.section === 3 && isCorner(text)) return true;
  return lines
    .startsAt(at)
    .some((start) =>
      vocabulary.byFirst
        .get(start.charAt(0))
        ?.some(([label, { opens }]) => opens && (start.startsWith(label) || label.startsWith(start))),
    );
}

function isCorner(text: string): boolean {
  return text.length <= 60 && CORNER.test(text);
}

function readLine(lines: Lines, at: number, text: string, vocabulary: Vocabulary): ParsedLines | null {
  const parsed = parseLines(lines.piecesAt, at, vocabulary);
  if (parsed || vocabulary.section !== 3 || !isCorner(text)) return parsed;
  return { tokens: [{ kind: 'label', entry: CORNER_ENTRY, line: at }], next: at + 1 };
}

function add(open: OpenRun, parsed: ParsedLines, at: number): void {
  const startsWithValue = parsed.tokens[0]?.kind === 'value';
  if (startsWithValue && open.broken) {
    open.waiting.push({ line: at, isForeign: false });
    return;
  }
  // Page numbers go with the table only where its row goes on or has ended soundly.
  for (const { line, isForeign } of open.waiting) {
    (isForeign || open.broken ? open.left : open.used).push(line);
  }
  open.waiting = [];
  open.broken = false;
  for (let line = at; line < parsed.next; line++) open.used.push(line);
  open.tokens.push(...parsed.tokens);
}

/** Table three ends with its last row, table four with its only one. */
function isComplete(open: OpenRun, { section }: Vocabulary): boolean {
  if (open.tokens.at(-1)?.kind !== 'value') return false;
  if (section === 4) return true;
  if (section === 2) return false;
  for (let at = open.tokens.length - 1; at >= 0; at--) {
    const token = open.tokens[at];
    if (token?.kind === 'label') return token.entry.place === CARRIED_OUT;
    if (token?.kind === 'unknown') return false;
  }
  return false;
}

function tooForeign(open: OpenRun, vocabulary: Vocabulary): boolean {
  if (isComplete(open, vocabulary)) return true;
  const foreign = open.waiting.filter(({ isForeign }) => isForeign).length;
  const part = open.tokens.some((token) => token.kind === 'value') ? 'rows' : 'header';
  return foreign > MOST_FOREIGN[part][vocabulary.section];
}

function isHeading(text: string): boolean {
  const line = squash(text);
  if (line.length > 60 || SENTENCE.test(line)) return false;
  return HEADING.test(line) || TITLES.some((title) => labelKey(line).includes(title));
}

/** A short line that is no label of any form but stands where one belongs: in a header, or before values. */
function unknownRow(
  { lines, at, text }: { readonly lines: Lines; readonly at: number; readonly text: string },
  open: OpenRun,
  vocabulary: Vocabulary,
): Token[] | null {
  const line = squash(text);
  if (line.length > LONGEST_LABEL || SENTENCE.test(line) || isHeading(text) || isComplete(open, vocabulary))
    return null;
  if (open.broken) return null;
  const pieces = lines.piecesAt(at) ?? [];
  const words = pieces.filter((piece) => !piece.isValue);
  const values = pieces.slice(words.length);
  // A label that no form has could end anywhere: digits glued to it may be the rest of a number.
  if (words.length === 0 || values.some((piece) => !piece.isValue || piece.isGlued)) return null;
  const label = words.map((piece) => piece.text).join('');
  if (/\d/u.test(labelKey(label))) return null;
  const following = values.length > 0 ? values.length : valuesBehind(lines, at);
  const inHeader = vocabulary.section === 2 && isInHeader(open);
  if (following < (vocabulary.section === 2 ? 1 : 2) && !inHeader) return null;
  return [
    { kind: 'unknown', text: label, line: at, beforeValue: following > 0 },
    ...values.map((piece) => ({ kind: 'value' as const, text: piece.text, line: at })),
  ];
}

/** How many values stand directly behind a line; two are enough to know. */
function valuesBehind(lines: Lines, at: number): number {
  let count = 0;
  for (let line = at + 1; line <= at + 2; line++) {
    const pieces = lines.piecesAt(line) ?? [];
    if (pieces.length === 0 || pieces.some((piece) => !piece.isValue)) break;
    count += pieces.length;
  }
  return count;
}

function isInHeader(open: OpenRun): boolean {
  const last = open.tokens.at(-1);
  if (last?.kind === 'unknown') return !last.beforeValue;
  return last?.kind === 'label' && (last.entry.role === 'header' || last.entry.role === 'column');
}
