/** Numbers as reports write them, each with its unit, the word that makes it vague, and what it is. */
import type { Folded } from '../fold.ts';
import { spansOf, type Span } from '../lexicon/number-shapes.ts';
import {
  CHANGING_ON,
  EXACT_BEFORE,
  NOT_A_COUNT,
  NOT_BEFORE_ONE,
  NOT_ZERO,
  UNIT_HERE,
  unitKind,
  VAGUE_BEFORE,
  VAGUE_BEHIND,
  VAGUE_INSIDE,
} from '../lexicon/measures.ts';
import { NUMERAL_SIGNS, readNumeral } from './chinese-numbers.ts';
import { matchAt, readPiece, type Piece } from './pieces.ts';

export type NumberRole =
  | 'count'
  | 'amount'
  | 'percent'
  | 'multiple'
  | 'year'
  | 'date'
  | 'ordinal'
  | 'documentNumber'
  | 'legalReference'
  | 'phone'
  | 'postcode'
  | 'age'
  | 'address'
  | 'code'
  /** Durations, fractions, and what cannot be told. */
  | 'other';

export interface WrittenNumber {
  /** The number itself in UTF-16 units of the folded text; modifier and unit excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * Lower end of a range; 10 of 十余, 100 of 近百. Null where no single value is named (数十) or none is meant
   * (telephone numbers). Of `3万元` it is 3, the unit being 万元; of `1.2万条` it is 12000.
   */
  readonly value: number | null;
  /** Upper end of a range (3至5, 三四件, 15%—20%), else null. */
  readonly max: number | null;
  /** Measure word right behind; empty where there is none. */
  readonly unit: string;
  /** End of the unit; `end` where there is none. */
  readonly unitEnd: number;
  /** True with a word such as 余 多 约 近 以上 左右 逾 几 数, and for ranges. */
  readonly vague: boolean;
  /** That word; empty for none. */
  readonly modifier: string;
  /**
   * `count` also covers a bare number at the end of a clause or list item (网站80、微博45). A number inside 《…》 or
   * in a short name between quotation marks is a `code`.
   */
  readonly role: NumberRole;
}

const NEXT = new RegExp(`\\d|[${NUMERAL_SIGNS}几数半]`, 'g');
const DIGIT = new RegExp(`[\\d${NUMERAL_SIGNS}]`);
const DASH = / ?[-~]{1,2} ?|[至到]/y;

/** Every number of a text, in order; places are those of the folded text. */
export function readNumbers(folded: Folded): readonly WrittenNumber[] {
  const { text } = folded;
  const spans = spansOf(text);
  const numbers: WrittenNumber[] = [];
  let at = 0;
  let span = 0;
  for (;;) {
    const start = find(NEXT, text, at);
    if (start < 0) return numbers;
    while ((spans[span]?.end ?? Infinity) <= start) span += 1;
    const inside = spans[span];
    if (inside && inside.start <= start) {
      at = readSpan(text, inside, start, numbers);
      continue;
    }
    const piece = readPiece(folded, start);
    if (!piece) {
      at = start + 1;
      continue;
    }
    const number = complete(folded, start, piece);
    if (number) numbers.push(number);
    at = Math.max(piece.end, number?.unitEnd ?? 0);
  }
}

function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** A number in a telephone number, a title, a document number…: what it is follows from where it stands. */
function readSpan(text: string, span: Span, start: number, numbers: WrittenNumber[]): number {
  const digits = matchAt(/\d{1,40}|[零〇○一二三四五六七八九十百]{1,12}/y, text, start);
  if (!digits) return start + 1;
  const end = Math.min(start + digits[0].length, span.end);
  const raw = text.slice(start, end);
  const value = raw.length > 15 ? null : /^\d/.test(raw) ? Number(raw) : readNumeral(raw);
  const names = span.role === 'phone' || span.role === 'postcode';
  const unit = span.role === 'ordinal' ? signsAt(UNIT_HERE, text, end) : '';
  // A numeral in a name (“一网通办”) is no number at all.
  if (span.role !== 'code' || /^\d/.test(raw)) {
    numbers.push({
      start,
      end,
      text: text.slice(start, end),
      value: names ? null : value,
      max: null,
      unit,
      unitEnd: end + unit.length,
      vague: false,
      modifier: '',
      role: span.role,
    });
  }
  return end;
}

/** A number with its measure word. */
interface Measured {
  /** The folded text. */
  readonly text: string;
  readonly start: number;
  /** The first or only number of it. */
  readonly first: Piece;
  /** Behind the digits, of a range of the second number; and its value. */
  readonly end: number;
  readonly max: number | null;
  /** The word between the number and its unit: 余 in 15余条. */
  readonly inside: string;
  readonly unit: string;
  readonly unitEnd: number;
  /** A few signs before it. */
  readonly lead: string;
}

/** Adds what stands around a number; null where it is part of a word. */
function complete(folded: Folded, start: number, first: Piece): WrittenNumber | null {
  const measured = measure(folded, start, first);
  if (first.chinese && isWord(measured)) return null;
  const { text, end, max, unit, unitEnd } = measured;
  const modifier = modifierOf(measured);
  return {
    start,
    end,
    text: text.slice(start, end),
    value: first.value,
    max,
    unit: first.percent ? '%' : unit,
    unitEnd,
    vague: first.vague || max !== null || modifier !== '',
    modifier,
    role: roleOf(measured),
  };
}

function measure(folded: Folded, start: number, first: Piece): Measured {
  const { text } = folded;
  const lead = text.slice(Math.max(0, start - 5), start);
  let { end, max } = first;
  let inside = signsAt(VAGUE_INSIDE, text, end);
  let unit = first.percent ? '' : signsAt(UNIT_HERE, text, end + inside.length);
  // 来 and 几 belong to a number only before a measure word: 十来件, but 2024来.
  if (unit === '' && /[来几多]/.test(inside)) inside = '';
  let unitEnd = unit === '' ? end : end + inside.length + unit.length;
  const upper = readUpper(folded, first, unitEnd, unit);
  if (upper) {
    ({ end, max } = upper);
    inside = '';
    unit = signsAt(UNIT_HERE, text, end);
    unitEnd = end + unit.length;
  }
  return { text, start, first, end, max, inside, unit, unitEnd, lead };
}

/** The word that makes a number vague; empty for none. */
function modifierOf({ text, end, inside, unit, unitEnd, lead }: Measured): string {
  const before = VAGUE_BEFORE.exec(lead)?.[0].trim() ?? '';
  const behind = signsAt(VAGUE_BEHIND, text, unit === '' ? end + inside.length : unitEnd);
  // 近3年: the last three.
  if (before === '近' && unitKind(unit) === 'duration') return '';
  return EXACT_BEFORE.has(before) ? inside || behind : before || inside || behind;
}

/** What a pattern finds at a place; empty for nothing. */
function signsAt(pattern: RegExp, text: string, at: number): string {
  return matchAt(pattern, text, at)?.[0] ?? '';
}

/** The second number of a range of two of one kind: 3至5件, 15%—20%, 2021—2023年. */
function readUpper(
  folded: Folded,
  first: Piece,
  at: number,
  unit: string,
): { end: number; max: number } | null {
  const { text } = folded;
  if (first.value === null || first.max !== null) return null;
  const dash = matchAt(DASH, text, at) ?? matchAt(DASH, text, first.end);
  if (!dash) return null;
  const from = dash.index + dash[0].length;
  if (!DIGIT.test(text[from] ?? '')) return null;
  const second = readPiece(folded, from);
  if (second?.value == null || second.value <= first.value || second.chinese !== first.chinese) return null;
  const behind = signsAt(UNIT_HERE, text, second.end);
  // 3月至5日 or 1件至2条 are two things; two dates are as well.
  if (dash.index === at && unit !== '' && (unit !== behind || unitKind(unit) === 'date' || unit === '年'))
    return null;
  return behind === '' && !second.percent ? null : { end: second.end, max: second.value };
}

/** Is a Chinese numeral only a part of a word? Without a measure word or a word such as 余 it always is when short. */
function isWord({ text, start, first, lead, unit, inside }: Measured): boolean {
  const { value, vague, end } = first;
  const run = text.slice(start, end);
  if (run === '零') {
    return matchAt(NOT_ZERO, text, start) !== null || /[归清从]$/u.test(lead);
  }
  if (value === null && !vague) return true;
  if (matchAt(NOT_A_COUNT, text, start)) return true;
  if (run === '一' && NOT_BEFORE_ONE.test(lead)) return true;
  if (unit !== '' || inside !== '') return false;
  // 十四五, 二三; a longer numeral is a number even without a unit.
  return vague || run.length < 3 || !/[十百千万亿]/u.test(run);
}

function roleOf({ text, first, end, unit, unitEnd, lead }: Measured): NumberRole {
  if (first.percent) return 'percent';
  if (unit === '年' || unit === '年度') return isYear(first.value) ? 'year' : 'other';
  const kind = unitKind(unit);
  if (kind === 'date') return unit === '号' && !/月 ?$/.test(lead) ? 'documentNumber' : 'date';
  if (kind !== null) return kind === 'duration' ? 'other' : kind;
  if (
    isYear(first.value) &&
    !first.chinese &&
    /^(?:[-~至](?:19|20)\d\d ?年| ?财年)/.test(text.slice(end, end + 10))
  )
    return 'year';
  const behind = text.slice(unitEnd, unitEnd + LONGEST_CHANGE);
  const bare = /^(?:[,。;、)]|$)|^(?:和|与|及|或|余)/.test(behind) || CHANGING_ON.test(behind);
  return bare ? 'count' : 'other';
}

/** Signs of 提升到. */
const LONGEST_CHANGE = 4;

function isYear(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= 1900 && value < 2100;
}
