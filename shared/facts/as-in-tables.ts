/**
 * Paragraphs as they would read with the numbers of the tables: what in them only follows from a number that the
 * tables contradict, and which of their numbers they bear out themselves.
 */
import { writeFigure } from '../report/reading.ts';
import type { Report } from '../report/schema.ts';
import { tidySum } from '../report/sums.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import { keepWith } from '../text/remember.ts';
import { yuanIn } from '../text/statements/documents.ts';
import type { WrongList } from '../text/statements/lists.ts';
import type { WrongShare } from '../text/statements/percents.ts';
import { wrongSums } from '../text/statements/reckonings.ts';
import { contradictionsOf, factsOf, type Fact, type Typed } from './agreement.ts';
import { wrongPercentagesIn, type WrongPercentage } from './percentages.ts';
import { readAgain, unitStartOf, wrongListsIn, type StatedParagraph } from './stated.ts';

/** Lists, sums and percentages of a paragraph that its numbers do not give. */
export interface Faults {
  readonly lists: readonly WrongList[];
  readonly sums: readonly WrongShare[];
  readonly percentages: readonly WrongPercentage[];
}

/** Words of a paragraph with what is to stand there instead. */
export interface Correction extends Typed {
  readonly written: string;
}

/** The table's number in place of the one of the text, written like it; null where the text has none of its own. */
export function correctionOf({ typed, unit, matter, quote, start }: Fact, figure: number): Correction | null {
  if (typed === null || unit === '') return null;
  if (typed.start < start || typed.start + typed.text.length > start + quote.length) return null;
  const yuan = matter.topic === 'fee' ? yuanIn(unit) : null;
  return { ...typed, written: writtenLike(typed.text, yuan ? tidySum((figure * 10_000) / yuan) : figure) };
}

/** Thousands are set apart where they were before: 2,148 → 2,418. */
function writtenLike(typed: string, value: number): string {
  const mark = /\d([,，])\d{3}/u.exec(typed)?.[1];
  const [whole = '', ...decimals] = writeFigure(value).split('.');
  const apart = mark === undefined ? whole : whole.replace(/\d(?=(?:\d{3})+$)/gu, `$&${mark}`);
  return [apart, ...decimals].join('.');
}

/** `text` from `from` on with corrections, which come in order. */
export function corrected(text: string, corrections: readonly Correction[], from = 0): string {
  let at = from;
  const pieces = corrections.map(({ start, text: typed, written }) => {
    const piece = text.slice(at, start) + written;
    at = start + typed.length;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

/**
 * Whose number the lists and percentages of the paragraph bear out: its `own`, which the corrections would set at odds
 * with them, or the `tables`', which set them right; null where they tell nothing.
 */
export function borneOut(
  stated: StatedParagraph,
  corrections: readonly Correction[],
  report: Report,
): 'own' | 'tables' | null {
  const before = keysOf(stated, faultsIn(stated, report));
  const again = readAgain(stated, corrected(stated.text, corrections));
  const after = keysOf(again, faultsIn(again, report));
  if ([...after].some((key) => !before.has(key))) return 'own';
  return after.size < before.size ? 'tables' : null;
}

/** The faults of a paragraph, without those that a number the tables contradict has brought about. */
export function ownFaultsIn(stated: StatedParagraph, report: Report): Faults {
  return ownFaultsOf(report)(stated);
}

/** Several rules ask for them. */
const ownFaultsOf = keepWith((report: Report) =>
  keepWith((stated: StatedParagraph) => withoutFollowing(faultsIn(stated, report), stated, report)),
);

function withoutFollowing(faults: Faults, stated: StatedParagraph, report: Report): Faults {
  const contradicted = contradictedIn(report).get(stated.place) ?? [];
  if (contradicted.length === 0) return faults;
  const wrong = new Set(contradicted.map(({ unitStart }) => unitStart));
  const after = readAgain(stated, corrected(stated.text, contradicted));
  const left = keysOf(after, faultsIn(after, report));
  const isOwn = (kind: string, named: WrittenNumber, numbers: readonly WrittenNumber[]) =>
    !numbers.some((number) => wrong.has(unitStartOf(stated, number))) && left.has(keyOf(stated, kind, named));
  const within = ({ start, end }: WrongShare) =>
    numbersOf(stated).filter((number) => number.start >= start && number.unitEnd <= end);
  return {
    lists: faults.lists.filter((list) =>
      isOwn(
        'list',
        lastOf(list),
        [list.whole, ...list.parts].map(({ number }) => number),
      ),
    ),
    sums: faults.sums.filter((sum) => isOwn('sum', sum.percent, within(sum))),
    percentages: faults.percentages.filter((one) => isOwn('percentage', one.percent, within(one))),
  };
}

const sumsIn = keepWith(({ paragraph, counts }: StatedParagraph) => wrongSums(paragraph, counts));

function faultsIn(stated: StatedParagraph, report: Report): Faults {
  return {
    lists: wrongListsIn(stated),
    sums: sumsIn(stated),
    percentages: wrongPercentagesIn(stated, report),
  };
}

/** Names for the faults that stay when numbers are written over. */
function keysOf(stated: StatedParagraph, { lists, sums, percentages }: Faults): ReadonlySet<string> {
  return new Set([
    ...lists.map((list) => keyOf(stated, 'list', lastOf(list))),
    ...sums.map(({ percent }) => keyOf(stated, 'sum', percent)),
    ...percentages.map(({ percent }) => keyOf(stated, 'percentage', percent)),
  ]);
}

/** How many numbers stand before tells one from the others, however they are written. */
function keyOf(stated: StatedParagraph, kind: string, { start }: WrittenNumber): string {
  return `${kind} ${numbersOf(stated).findIndex((number) => number.start === start)}`;
}

function numbersOf({ paragraph }: StatedParagraph): WrittenNumber[] {
  return paragraph.tokens.flatMap(({ number }) => number ?? []);
}

/** The parts of a list tell which it is: its whole may be another one once numbers are written over. */
function lastOf({ parts, whole }: WrongList): WrittenNumber {
  return (parts.at(-1) ?? whole).number;
}

/** Numbers that the tables contradict, by their paragraph and in order, with what the tables have instead. */
const contradictedIn = keepWith((report: Report) => {
  const byPlace = new Map<string, (Correction & { readonly unitStart: number })[]>();
  const facts = factsOf(report).filter(({ typed, atMost }) => typed !== null && !atMost);
  for (const { fact, mismatch } of contradictionsOf(facts, report)) {
    const correction = correctionOf(fact, mismatch.figure);
    const known = byPlace.get(fact.place) ?? [];
    if (!correction || known.some(({ start }) => start === correction.start)) continue;
    byPlace.set(fact.place, [...known, { ...correction, unitStart: fact.unitStart }]);
  }
  return byPlace;
});
