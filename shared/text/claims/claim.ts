/** What a claim is, and what is known while a text is read for claims. */
import type { WrittenNumber } from '../numbers.ts';
import type { Word, WordKind } from './words.ts';

/**
 * What is counted. `matter`: a key of a result row or group of rows of table three, or
 * `received` 收到 · `new` 新收 · `handled` 办结 · `processed` 办理 · `mentioned` no verb at all · `pending` 未办结 ·
 * `carriedIn`, `carriedOut`, `carried` 结转 · `due` 应办理 · `allHandled` 均已办结 · `refused` what was
 * not made public, at least in part: none where all was (均予以公开).
 * `applicant`: a column of table three, `legal` for all its legal persons; null for the total.
 * `groups`, `result`: keys of table four; the number is the sum over the groups.
 * `rows`, `act`: keys of table two; the number is the sum over the rows.
 */
export type ClaimSubject =
  | { readonly topic: 'requests'; readonly matter: string; readonly applicant: string | null }
  | { readonly topic: 'review'; readonly groups: readonly string[]; readonly result: string }
  | { readonly topic: 'documents'; readonly rows: readonly string[]; readonly act: string };

export interface Claim {
  readonly about: ClaimSubject;
  /** Null where the text names no single value. */
  readonly value: number | null;
  readonly vague: boolean;
  /** Said in words, without a number: 未收到, 无, 均已办结. */
  readonly inWords: boolean;
  /** The measure word, empty where there is none, and where it stands in the text. */
  readonly unit: string;
  readonly unitStart: number;
  /** The words of the claim and where they stand in the text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface ClaimContext {
  /** What the text is about before it says so: by its section or its sub-heading. */
  readonly topic: 'requests' | 'review' | null;
  readonly year: number | null;
  /** 县 for 清河县人民政府, whose own 全县 is; empty for agencies that have no territory. */
  readonly home: string;
}

/** What the text has said so far. */
export interface ReadingState {
  subject: 'requests' | 'review' | 'documents' | 'other' | null;
  /** Last thing done with applications: `received`, `handled`… */
  act: string;
  /** Last groups of table four. */
  groups: readonly string[];
  /** Groups of litigation named side by side; what follows may be about all of them. */
  siblings: number;
  /** The clause stands in brackets behind a number. */
  remark: boolean;
  /** Last rows of table two, and what was done with them in the same clause. */
  rows: readonly string[];
  documentAct: string;
  otherYear: boolean;
  partOfYear: boolean;
  foreign: boolean;
  /** The sentence has named another thing that is counted. */
  otherNamed: boolean;
  /** How far a plan reaches that has been named. */
  plan: 'clause' | 'sentence' | null;
  /** Behind 其中, once something has been counted. */
  parts: boolean;
  counted: boolean;
  /** The sentence is about disclosure or the text about applications for it. */
  disclosure: boolean;
  /** A number of applications was received, and nothing said about those left over. */
  allMayBeHandled: boolean;
  /** Behind 新收的10件申请中: what is told now is of those that came in, not of all that were answered. */
  ofReceived: boolean;
  /** The last number counted all applications, received or answered. */
  all: boolean;
  /** Numbers of the sentence whose sum is due: `received`, `carriedIn`. */
  summands: ReadonlySet<string>;
}

/** A claim before it is known where it stands in the text as typed; offsets of the squeezed text. */
export interface ReadClaim extends Pick<Claim, 'about' | 'value' | 'vague' | 'inWords' | 'unit'> {
  readonly unitStart: number;
  readonly start: number;
  readonly end: number;
}

/** A number with the words that belong to it. */
export interface Counted {
  readonly number: WrittenNumber;
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  /** Where the words before the number begin, and what no word explains there. */
  readonly start: number;
  readonly unknownLeft: boolean;
  readonly unknownRight: boolean;
  /** No known word stands right behind the unit, though the clause goes on: 5个环节. */
  readonly otherNoun: boolean;
  /** Squeezed text before the number. */
  readonly textLeft: string;
}

export function has(words: readonly Word[], ...kinds: readonly WordKind[]): boolean {
  return words.some(({ kind }) => kinds.includes(kind));
}

export function keysOf(words: readonly Word[], kind: WordKind): string[] {
  return [...new Set(words.filter((word) => word.kind === kind).map(({ key }) => key))];
}

export function lastOf(words: readonly Word[], ...kinds: readonly WordKind[]): Word | undefined {
  return words.findLast(({ kind }) => kinds.includes(kind));
}

/**
 * A claim that a number makes; its words reach from the first that matters to the unit, with `behind` on to the
 * words that say what is counted.
 */
export function countedClaim(
  about: ClaimSubject,
  { number, left, right, start }: Counted,
  behind = false,
): ReadClaim {
  const first = left.find(({ kind }) => kind !== 'filler' && kind !== 'time' && kind !== 'self');
  return {
    about,
    value: number.max === null ? number.value : null,
    vague: number.vague || number.value === null,
    inWords: false,
    unit: number.unit,
    unitStart: number.unitEnd - number.unit.length,
    start: Math.min(first?.start ?? (behind ? number.start : start), number.start),
    end: (behind ? right.at(-1)?.end : undefined) ?? number.unitEnd,
  };
}

/** A claim made in words alone. */
export function wordedClaim(about: ClaimSubject, start: number, end: number): ReadClaim {
  return { about, value: 0, vague: false, inWords: true, unit: '', unitStart: end, start, end };
}
