/**
 * Text with `{{…}}` in it, and what it reads as for one report.
 *
 * Braces hold a value of the tables or of the report (`{{表三·本年新收·总计}}`, `{{年度}}`), a choice of words
 * (`{{如果 表三·本年新收·总计 = 0}}未收到申请{{否则}}收到申请{{表三·本年新收·总计}}件{{结束}}`), or words of last year's
 * report that wait to be confirmed (`{{待核：288}}`) or were confirmed unchanged (`{{仍是：288}}`). The grammar is in
 * expression/parse.ts. A placeholder is resolved where text is shown, checked or written, never in the stored report,
 * so that a sentence follows the tables, and a mark its number, through every edit.
 */
import type { FigureId } from '../forms/figures.ts';
import type { Place, Report } from '../report/schema.ts';
import { evaluate, generalText, holds, writeValue } from './expression/evaluate.ts';
import { operandName } from './expression/operands.ts';
import { parsePlaceholder, type Expression, type Parsed } from './expression/parse.ts';

/** What stands in the text for a value that the report does not have (yet): never a 0. */
export const BLANK_VALUE = '＿＿';

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly text: string };

// Half-width or full-width braces, as an input method happens to give them; a name has no line break.
const PLACEHOLDER = /(?:\{\{|｛｛)([^{}｛｝\n\r]{1,500})(?:\}\}|｝｝)/g;

/** Splits text into plain parts and placeholders; joining the parts' `text` gives the text back. */
export function splitPlaceholders(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'placeholder', name: (match[1] ?? '').trim(), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** How a figure's placeholder is written. */
export function figurePlaceholder(id: FigureId): string {
  return `{{${operandName(id)}}}`;
}

/** A stretch of stored text with what it reads as. Joining `text` of the shown pieces gives the text as people read it. */
export interface Piece {
  /**
   * `text` plain words · `value` a value · `blank` a value that is missing · `open` words of last year, unconfirmed ·
   * `kept` such words, confirmed · `control` 如果, 否则, 结束 · `unknown` braces that are not understood, as they stand.
   */
  readonly kind: 'text' | 'value' | 'blank' | 'open' | 'kept' | 'control' | 'unknown';
  /** As it is stored. */
  readonly raw: string;
  /** UTF-16 units of the stored text. */
  readonly start: number;
  /** As it reads; empty for `control`. */
  readonly text: string;
  /** False in the branch of a choice that is not taken. */
  readonly shown: boolean;
  readonly parsed?: Parsed;
  /** Names of what is missing, or why there is no value. */
  readonly missing?: readonly string[];
}

/** Reads stored text for one report, piece by piece. */
export function readPieces(text: string, report: Report): readonly Piece[] {
  if (!/[{｛]/u.test(text)) {
    return text === '' ? [] : [{ kind: 'text', raw: text, start: 0, text, shown: true }];
  }
  const flat = splitPlaceholders(text);
  let start = 0;
  const pieces = flat.map((part): Piece => {
    const piece = part.kind === 'text' ? plain(part.text, start) : readPlaceholder(part, start, report);
    start += part.text.length;
    return piece;
  });
  return pieces.some(({ kind }) => kind === 'control') ? chooseBranches(pieces, report) : pieces;
}

function plain(text: string, start: number): Piece {
  return { kind: 'text', raw: text, start, text, shown: true };
}

function readPlaceholder(
  { name, text: raw }: TextPart & { kind: 'placeholder' },
  start: number,
  report: Report,
): Piece {
  const parsed = parsePlaceholder(name, report.form);
  const piece = { raw, start, shown: true, parsed };
  switch (parsed.kind) {
    case 'open':
    case 'kept':
      return { ...piece, kind: parsed.kind, text: parsed.text };
    case 'problem':
      return { ...piece, kind: 'unknown', text: raw, missing: [parsed.message] };
    case 'value': {
      if (parsed.instead) return { ...piece, kind: 'value', text: parsed.instead.text };
      const general = generalOf(parsed.expression);
      if (general !== null) {
        const words = generalText(general, report);
        return words === null
          ? { ...piece, kind: 'blank', text: BLANK_VALUE, missing: [general] }
          : { ...piece, kind: 'value', text: words };
      }
      const value = evaluate(parsed.expression, report);
      return value.value === null
        ? { ...piece, kind: 'blank', text: BLANK_VALUE, missing: value.missing }
        : { ...piece, kind: 'value', text: writeValue(value.value, parsed.format) };
    }
    default:
      return { ...piece, kind: 'control', text: '' };
  }
}

function generalOf(expression: Expression) {
  return expression.kind === 'operand' && expression.operand.kind === 'general'
    ? expression.operand.name
    : null;
}

/** A choice while it is read: its branches from `如果` on, and which of them is taken. */
interface Choice {
  readonly branches: { readonly condition: boolean | null; readonly from: number; to: number }[];
}

/** Takes one branch of every choice. A choice within a choice is part of its branch. */
function chooseBranches(pieces: readonly Piece[], report: Report): readonly Piece[] {
  const result = [...pieces];
  const open: Choice[] = [];
  const hide = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const piece = result[at];
      if (piece) result[at] = { ...piece, shown: false };
    }
  };
  const close = (choice: Choice, end: number) => {
    const last = choice.branches.at(-1);
    if (last) last.to = end;
    const taken = takenBranch(choice, result);
    for (const branch of choice.branches) if (branch !== taken) hide(branch.from, branch.to);
    const first = choice.branches[0];
    // Nothing is known and no branch shows by itself that something is missing.
    const control = first && !taken ? result[first.from - 1] : undefined;
    if (first && control && choice.branches.some(({ condition }) => condition === null)) {
      result[first.from - 1] = { ...control, kind: 'blank', text: BLANK_VALUE, missing: ['条件要用的数据'] };
    }
  };
  pieces.forEach((piece, at) => {
    const { parsed } = piece;
    if (piece.kind !== 'control' || !parsed) return;
    if (parsed.kind === 'if') {
      open.push({ branches: [{ condition: holds(parsed.condition, report), from: at + 1, to: at + 1 }] });
      return;
    }
    const choice = open.at(-1);
    if (!choice) {
      result[at] = { ...piece, kind: 'unknown', text: piece.raw, missing: ['前面没有“如果”'] };
      return;
    }
    if (parsed.kind === 'end') {
      open.pop();
      close(choice, at);
      return;
    }
    const last = choice.branches.at(-1);
    if (last) last.to = at;
    const condition = parsed.kind === 'elseIf' ? holds(parsed.condition, report) : true;
    choice.branches.push({ condition, from: at + 1, to: at + 1 });
  });
  // A choice without its end reaches to the end of the paragraph.
  while (open.length > 0) {
    const choice = open.pop();
    if (choice) close(choice, pieces.length);
  }
  return result;
}

/** The first branch that holds; with an unknown condition before it only one that says by itself what is missing. */
function takenBranch({ branches }: Choice, pieces: readonly Piece[]) {
  const at = branches.findIndex(({ condition }) => condition !== false);
  const first = branches[at];
  if (first?.condition !== null) return first;
  return branches
    .slice(at)
    .findLast(({ from, to }) => pieces.slice(from, to).some(({ kind, shown }) => shown && kind === 'blank'));
}

/** One placeholder by itself, as a text editor shows it: `name` stands between the braces, `raw` has them. */
export function readOne(name: string, raw: string, report: Report): Piece {
  return readPlaceholder({ kind: 'placeholder', name, text: raw }, 0, report);
}

/**
 * The text that a placeholder stands for; `BLANK_VALUE` where the report does not know it, null for one that is not
 * understood, empty for 如果, 否则 and 结束.
 */
export function placeholderValue(name: string, report: Report): string | null {
  const piece = readOne(name, '', report);
  return piece.kind === 'unknown' ? null : piece.text;
}

/** Text with its placeholders filled in; what is not understood stays as it is written. */
export function resolveText(text: string, report: Report): string {
  if (!/[{｛]/u.test(text)) return text;
  return shownText(readPieces(text, report));
}

function shownText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.shown ? piece.text : '')).join('');
}

/** Changes every text of a report: title, preamble, headings, paragraphs and signature, each with its place. */
export function mapTexts(report: Report, change: (text: string, place: Place) => string): Report {
  const lines = (texts: readonly string[], place: (index: number) => Place) =>
    texts.map((text, index) => change(text, place(index)));
  return {
    ...report,
    titleLines: lines(report.titleLines, () => 'title'),
    preamble: lines(report.preamble, (index) => `preamble/paragraph:${index + 1}`),
    sections: report.sections.map((section) => ({
      ...section,
      heading: change(section.heading, `section:${section.no}`),
      paragraphs: lines(section.paragraphs, (index) => `section:${section.no}/paragraph:${index + 1}`),
    })),
    signature: lines(report.signature, () => 'signature'),
  };
}

/** The report as it is read by people, rules and writers: every text resolved, paragraph for paragraph. */
export function resolvePlaceholders(report: Report): Report {
  const blanks: Blank[] = [];
  const resolved = mapTexts(report, (text, place) => {
    if (!/[{｛]/u.test(text)) return text;
    let shown = '';
    for (const piece of readPieces(text, report)) {
      if (!piece.shown) continue;
      if (piece.kind === 'blank') blanks.push({ place, start: shown.length, missing: piece.missing ?? [] });
      shown += piece.text;
    }
    return shown;
  });
  if (blanks.length > 0) BLANKS.set(resolved, blanks);
  return resolved;
}

/** A gap in a text, left for a value that the report does not have. */
export interface Blank {
  readonly place: Place;
  /** UTF-16 units of the text as it reads. */
  readonly start: number;
  /** Names of what is missing. */
  readonly missing: readonly string[];
}

/** Kept beside a resolved report, which has nothing but its words. */
const BLANKS = new WeakMap<Report, readonly Blank[]>();

/** The gaps that `resolvePlaceholders` left in `resolved`; none for a report that came from elsewhere. */
export function blanksOf(resolved: Report): readonly Blank[] {
  return BLANKS.get(resolved) ?? [];
}

/** Braces in a text that are not understood, with what is wrong. Places are UTF-16 units of `text`. */
export interface TextProblem {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** Checks the placeholders of stored text: unknown names, choices that do not end, branches that are never taken. */
export function checkText(text: string, report: Report): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  const open: { start: number; end: number; hasElse: boolean }[] = [];
  for (const { raw, start, parsed, kind, missing = [] } of readPieces(text, report)) {
    const place = { start, end: start + raw.length };
    if (kind === 'unknown') problems.push({ problem: missing.join('，'), ...place });
    else if (parsed?.kind === 'if') open.push({ ...place, hasElse: false });
    else if (parsed?.kind === 'end') open.pop();
    else if (parsed?.kind === 'else' || parsed?.kind === 'elseIf') {
      const choice = open.at(-1);
      if (choice?.hasElse) problems.push({ problem: '“否则”后面的这一段永远用不到', ...place });
      if (choice && parsed.kind === 'else') choice.hasElse = true;
    }
  }
  for (const { start, end } of open) problems.push({ problem: '“如果”没有“结束”', start, end });
  return problems.sort((a, b) => a.start - b.start);
}
