/** One part of last year's report beside the same part of one that is being written. */
import { richTextOf } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import type { Wanted } from '../template/take-over.ts';
import { hasSection } from './before-comparing.ts';
import { compareTexts } from './compare-texts.ts';
import type { ParagraphChange } from './diff.ts';
import { lettersBetween, readForComparison } from './reading.ts';

/** One paragraph of last year, or those that became one, and where it would stand this year. */
export interface BesideParagraph extends Omit<Wanted, 'part'> {
  readonly change: ParagraphChange;
}

/**
 * Last year's paragraphs of `part` (`preamble`, `section:n`) in their order, each with what became of it; null where
 * last year's report has no such part, so that nothing can be said. Placeholders of both are filled in already.
 */
export function besidePart(last: Report, current: Report, part: Place): readonly BesideParagraph[] | null {
  const textOf = (report: Report) => [
    { place: part, paragraphs: richTextOf(report, part).paragraphs, isThere: true },
  ];
  if (!isThere(last, part)) return null;
  const [text] = compareTexts(textOf(last), textOf(current));
  /** Behind this year's paragraphs that come before. */
  let at = 0;
  return (text?.paragraphs ?? [])
    .map((change): BesideParagraph => {
      const instead = change.thisPlaces.map(indexOf).sort((a, b) => a - b);
      at = Math.max(at, ...instead.map((index) => index + 1));
      return { change, from: change.lastPlaces, instead, at };
    })
    .filter(({ change }) => change.lastPlaces.length > 0)
    .sort((a, b) => firstOf(a) - firstOf(b));
}

/** Have the words of a run no letters besides numbers with their units: does it say when or how many, and nothing else? */
export function isNumbers(words: string): boolean {
  const reading = readForComparison(words);
  return lettersBetween(reading, 0, reading.folded.text.length) === 0;
}

/** Is a paragraph last year's but for years, numbers and signs? */
export function onlyNumbersChanged({ op, words }: ParagraphChange): boolean {
  return op === 'changed' && words.every(([kind, text]) => kind === 'same' || isNumbers(text));
}

function isThere(report: Report, part: Place): boolean {
  const section = report.sections.find(({ no }) => part === `section:${no}`);
  return section === undefined || hasSection(section);
}

function firstOf({ from }: BesideParagraph): number {
  return Math.min(...from.map(indexOf));
}

/** Index from 0 of a paragraph's place in its part. */
function indexOf(place: Place): number {
  return Number(/\d+$/u.exec(place)?.[0] ?? 1) - 1;
}
