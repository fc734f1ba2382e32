/**
 * A paragraph as the comparison reads it: in chunks that a person would change as one. A number with its unit, a date,
 * a quoted title and the name of an agency are one chunk each; the rest are words of the dictionary and signs.
 */
import { agenciesIn } from '../text/agencies.ts';
import { readDates } from '../text/dates.ts';
import { fold, type Folded } from '../text/fold.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import { numbersIn } from '../text/numbers-in.ts';
import { keepWith, remember } from '../text/remember.ts';

/** Places are those of the folded text; `key` is the same for what says the same. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** What one may stand in another's place as; null for words and signs. */
  readonly kind: 'number' | 'date' | 'agency' | 'title' | null;
  /** How much it is worth to find it on both sides, about its length in signs. */
  readonly weight: number;
}

export interface Reading {
  readonly folded: Folded;
  readonly numbers: readonly WrittenNumber[];
  /** How many letters stand before each place: neither numbers with their units nor signs. */
  readonly letters: Uint32Array;
}

export const readForComparison = remember((text: string): Reading => {
  const folded = fold(text);
  const numbers = numbersIn(folded);
  return { folded, numbers, letters: countLetters(folded.text, numbers) };
});

/** Letters between two places of the folded text. */
export function lettersBetween({ letters }: Reading, start: number, end: number): number {
  return (letters[end] ?? 0) - (letters[start] ?? 0);
}

/** The letters themselves: two texts with the same ones differ in nothing but numbers, years and signs. */
export function wordsBetween({ letters, folded }: Reading, start: number, end: number): string {
  let words = '';
  for (let at = start; at < end; at++) {
    if ((letters[at + 1] ?? 0) > (letters[at] ?? 0)) words += folded.text.charAt(at);
  }
  return words;
}

const LETTER = /[\p{L}\p{So}\p{Sc}%‰]/u;

function countLetters(text: string, numbers: readonly WrittenNumber[]): Uint32Array {
  const isNumber = new Uint8Array(text.length);
  for (const { start, unitEnd } of numbers) isNumber.fill(1, start, unitEnd);
  const letters = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = !isNumber[at] && ((code >= 0x4e00 && code <= 0x9fff) || LETTER.test(text.charAt(at)));
    letters[at + 1] = (letters[at] ?? 0) + (isLetter ? 1 : 0);
  }
  return letters;
}

// ── Chunks that are known without a dictionary ─────────────────────────────────────────────────────────────

/** Titles, and the numbers of documents: 〔2021〕30号. */
const TITLE = /《[^《》\n]{1,120}》|“[^“”。;\n]{1,18}”|[〔[]\d{4}[〕\]]\d+号/gu;
const TITLE_WEIGHT = 6;
const NUMBER_WEIGHT = 1;

/** Chunks that are known without a dictionary, in order, none within another. */
const fixedChunks = keepWith(({ folded: { text }, numbers }: Reading): readonly Chunk[] => {
  const chunk = (kind: Chunk['kind'], start: number, end: number, weight: number): Chunk => ({
    kind,
    start,
    end,
    key: text.slice(start, end),
    weight: Math.min(weight, TITLE_WEIGHT),
  });
  // The first of those that overlap wins: a title holds the numbers in it, a date is more than its year.
  const found = [
    ...[...text.matchAll(TITLE)].map(({ index, 0: title }) =>
      chunk('title', index, index + title.length, title.length),
    ),
    ...agenciesIn(text).map(({ start, end }) => chunk('agency', start, end, end - start)),
    ...datesOf(text).map(({ start, end }) => chunk('date', start, end, NUMBER_WEIGHT)),
    ...numbers.map((number) => ({
      ...chunk('number', number.start, number.unitEnd, NUMBER_WEIGHT),
      key: numberKey(number),
    })),
  ];
  const taken = new Uint8Array(text.length);
  return found
    .filter(({ start, end }) => {
      if (end <= start || taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
});

/** Dates with a year or with month and day; 1.2万条 is none. */
function datesOf(text: string) {
  if (!/[月日.]/u.test(text)) return [];
  return readDates(text).filter(
    ({ start, end, year, day }) => day !== null && (year !== null || /月/u.test(text.slice(start, end))),
  );
}

/** 7292次, 7,292次 and ７２９２次 are the same, and so are 32条 and 三十二条. */
function numberKey({ value, max, text, unit }: WrittenNumber): string {
  return `#${value === null ? text : String(value)}${max === null ? '' : `-${max}`}${unit}`;
}

/** Signs that end a clause; a comma between two digits is a part of a number. */
const CLAUSE_END = /[。;:!?\n]|,(?!\d)|(?<!\d),/gu;

/** Where clauses end, behind their signs; the last at the end of the text. */
export const clauseEnds = keepWith((reading: Reading): readonly number[] => {
  const { text } = reading.folded;
  const fixed = fixedChunks(reading);
  const ends: number[] = [];
  let next = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    while ((fixed[next]?.end ?? Infinity) <= index) next++;
    // A sign within a title ends nothing.
    if ((fixed[next]?.start ?? Infinity) > index) ends.push(index + 1);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
});

// ── Words ──────────────────────────────────────────────────────────────────────────────────────────────────

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words that tie others together: alone they are no common ground. */
const LINKS: ReadonlySet<string> = new Set([...'的了和与及等在为对是并将以中上下有不']);
const LINK_WEIGHT = 0.3;
const SIGN_WEIGHT = 0.2;

/** All chunks between two clause ends, in order and without a gap. */
export function chunksBetween(reading: Reading, start: number, end: number): Chunk[] {
  const { text } = reading.folded;
  const chunks: Chunk[] = [];
  let at = start;
  for (const chunk of fixedChunks(reading)) {
    if (chunk.end <= start) continue;
    if (chunk.start >= end) break;
    putWords(chunks, text, at, chunk.start);
    chunks.push(chunk);
    at = chunk.end;
  }
  putWords(chunks, text, at, end);
  return chunks;
}

function putWords(chunks: Chunk[], text: string, start: number, end: number): void {
  if (end <= start) return;
  for (const { segment, index } of WORDS.segment(text.slice(start, end))) {
    const from = start + index;
    const weight = LINKS.has(segment) ? LINK_WEIGHT : LETTER.test(segment) ? segment.length : SIGN_WEIGHT;
    chunks.push({ kind: null, start: from, end: from + segment.length, key: segment, weight });
  }
}
