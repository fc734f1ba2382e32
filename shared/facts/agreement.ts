/**
 * Statements held against the tables.
 *
 * Where words can be understood in more than one way (收到 with or without what was carried over), the text is right
 * when one of the ways agrees with the table.
 */
import { addFigures, tidySum } from '../report/sums.ts';
import { keepWith } from '../text/remember.ts';
import { yuanIn } from '../text/statements/documents.ts';
import { isRounded, stepOf } from '../text/statements/rounding.ts';
import type { Place, Report } from '../report/schema.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import type { Claim, Count, Matter } from '../text/statements/statement.ts';
import { expressionsOf, type Expression } from './figures.ts';
import { quoted, statedParagraphs, unitStartOf, type Quoted, type StatedParagraph } from './stated.ts';

/** Digits or numerals of a paragraph. */
export interface Typed {
  readonly text: string;
  /** UTF-16 units of the paragraph. */
  readonly start: number;
}

/** A statement about a matter that the tables count. */
export interface Fact extends Quoted {
  readonly place: Place;
  /** The paragraph that it stands in. */
  readonly paragraph: StatedParagraph;
  readonly matter: Matter;
  /** Null where the text names no single value. */
  readonly value: number | null;
  readonly vague: boolean;
  /** How far the matter may be from the number as it is written: 26.5万元 is rounded. */
  readonly rounding: number;
  /** The number tells some of the matter: it is no more than that. */
  readonly atMost: boolean;
  /** Null for a number, else what is claimed in words. */
  readonly says: Claim['says'] | null;
  /** Only of cases that are settled. */
  readonly settled: boolean;
  /** Presumed only: another sentence may deny it. */
  readonly presumed: boolean;
  /** Claimed of so many; null where no number is named. */
  readonly of: number | null;
  /** The number as it is typed, without its unit; null where none is. */
  readonly typed: Typed | null;
  /** The measure word and where it stands in the paragraph; empty where there is none. */
  readonly unit: string;
  readonly unitStart: number;
}

/** What the text says about figures, in reading order; the preamble says nothing. Kept, so that every rule may ask. */
export const factsOf = keepWith((report: Report): readonly Fact[] =>
  statedParagraphs(report).flatMap((paragraph) => (paragraph.section > 0 ? factsIn(paragraph) : [])),
);

/** The facts of one paragraph; kept with it. */
const factsIn = keepWith((paragraph: StatedParagraph): readonly Fact[] =>
  [
    ...paragraph.counts.flatMap((count) => countFacts(count, paragraph)),
    ...paragraph.claims.map((claim) => claimFact(claim, paragraph)),
  ].sort((a, b) => a.start - b.start),
);

function countFacts(count: Count, paragraph: StatedParagraph): Fact[] {
  const { number } = count;
  const told = (matter: Matter, atMost: boolean): Fact => ({
    ...quoted(paragraph, count.start, Math.max(count.end, number.unitEnd)),
    place: paragraph.place,
    paragraph,
    matter,
    value: valueOf(count, matter),
    vague: number.vague || number.value === null,
    rounding: roundingOf(count, matter),
    atMost,
    presumed: false,
    says: null,
    settled: false,
    of: null,
    typed: typedIn(paragraph, number),
    unit: number.unit,
    unitStart: unitStartOf(paragraph, number),
  });
  return [
    ...count.matters.map((matter) => told(matter, false)),
    ...count.atMost.map((matter) => told(matter, true)),
  ];
}

function typedIn(paragraph: StatedParagraph, { start, end }: WrittenNumber): Typed {
  const { quote, start: from } = quoted(paragraph, start, end);
  return { text: quote, start: from };
}

/** The number in the unit of the tables: of money, 万元 rounded to a hundredth; null for a range. */
function valueOf({ number }: Count, { topic }: Matter): number | null {
  if (number.max !== null || number.value === null) return null;
  const yuan = topic === 'fee' ? yuanIn(number.unit) : null;
  return yuan === null ? number.value : tidySum((number.value * yuan) / 10_000);
}

/** Money is rounded to a hundredth of 10,000 yuan in the tables, and to its last decimal in the text, as 9.63万件 is. */
function roundingOf({ number }: Count, { topic }: Matter): number {
  const yuan = topic === 'fee' ? yuanIn(number.unit) : null;
  if (yuan === null) return isRounded(number) ? stepOf(number) / 2 + EPSILON : 0;
  const shown = (stepOf(number) * yuan) / 10_000;
  return Math.max(isRounded(number) ? shown : 0, 0.01) / 2 + EPSILON;
}

/** For sums of decimal fractions. */
const EPSILON = 0.0001;

function claimFact(
  { says, matter, settled, presumed = false, of = null, start, end }: Claim,
  paragraph: StatedParagraph,
): Fact {
  const place = paragraph.place;
  const words = quoted(paragraph, start, end);
  const value = says === 'some' ? null : 0;
  return {
    ...words,
    place,
    paragraph,
    matter,
    value,
    vague: false,
    rounding: 0,
    atMost: false,
    presumed,
    says,
    settled,
    of,
    typed: null,
    unit: '',
    unitStart: words.start,
  };
}

export interface Mismatch {
  readonly expression: Expression;
  /** Sum of its figures. */
  readonly figure: number;
}

/** What the tables say instead; null where one way to understand the words agrees, or nothing certain can be said. */
export function mismatchOf(
  {
    matter,
    value,
    vague,
    rounding,
    atMost,
  }: Pick<Fact, 'matter' | 'value' | 'vague' | 'rounding' | 'atMost'>,
  report: Report,
): Mismatch | null {
  if (value === null || vague) return null;
  const expressions = expressionsOf(matter, report);
  const figures = expressions.map((expression) => addFigures(report, expression.figures));
  const [expression] = expressions;
  const [figure] = figures;
  const agrees = (known: number) => (atMost ? value <= known : Math.abs(known - value) <= rounding);
  if (!expression || figure == null || figures.some((known) => known === null || agrees(known))) return null;
  return { expression, figure };
}

export interface Contradiction {
  readonly fact: Fact;
  readonly mismatch: Mismatch;
}

/**
 * Facts that are not what the tables say. Where a paragraph states one thing several times with different numbers, and
 * one of them or their sum is right, the others are parts of it.
 */
export function contradictionsOf(facts: readonly Fact[], report: Report): readonly Contradiction[] {
  const wrong = facts.flatMap((fact) => {
    const mismatch = mismatchOf(fact, report);
    return mismatch ? [{ fact, mismatch }] : [];
  });
  if (wrong.length === 0) return [];
  const mismatched = new Set(wrong.map(({ fact }) => fact));
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    if (fact.atMost) continue;
    const key = matterKey(fact);
    const group = groups.get(key) ?? { sum: 0, largestRight: null };
    const value = fact.value ?? 0;
    const right = fact.value !== null && !mismatched.has(fact);
    groups.set(key, {
      sum: group.sum + value,
      largestRight: right ? Math.max(value, group.largestRight ?? 0) : group.largestRight,
    });
  }
  const carriedIn = new Set(facts.filter(isCarriedIn).map(({ place }) => place));
  return wrong.filter(({ fact, mismatch }) => {
    if (fact.atMost) return true;
    if (carriedIn.has(fact.place) && isOfThisYear(fact, mismatch, report)) return false;
    const group = groups.get(matterKey(fact));
    if (!group) return true;
    // A part is not more than its whole; of cases and documents the whole may be more than a table counts.
    if (group.largestRight !== null) {
      return fact.matter.topic === 'requests' && (fact.value ?? 0) > group.largestRight;
    }
    return mismatchOf({ ...fact, value: group.sum }, report) !== null;
  });
}

/** Facts of one paragraph about one matter. */
interface Group {
  readonly sum: number;
  /** The largest value that the tables agree with; null where there is none. */
  readonly largestRight: number | null;
}

function isCarriedIn({ matter }: Fact): boolean {
  return matter.topic === 'requests' && matter.row === 'carriedIn';
}

/** 上年结转2件已办结，今年新收6件，办结5件: the last are of this year's, those carried in come on top. */
function isOfThisYear({ matter, value }: Fact, { figure }: Mismatch, report: Report): boolean {
  if (matter.topic !== 'requests' || matter.row !== 'handled' || matter.applicant !== null || value === null)
    return false;
  const carried = report.figures['requests.carriedIn.total'] ?? 0;
  return carried > 0 && value + carried === figure;
}

const RECEIVED: ReadonlySet<string> = new Set(['received', 'new', 'mentioned']);

/** The same for facts of one paragraph about one matter. */
function matterKey({ place, matter }: Fact): string {
  if (matter.topic === 'requests') {
    const row = RECEIVED.has(matter.row) ? 'received' : matter.row;
    return [place, row, matter.applicant ?? ''].join('|');
  }
  return [place, JSON.stringify(matter)].join('|');
}

/** Do all four totals of table three say that there was nothing at all? */
export function hasNoRequests({ figures }: Report): boolean {
  return ['new', 'carriedIn', 'handled', 'carriedOut'].every((row) => figures[`requests.${row}.total`] === 0);
}
