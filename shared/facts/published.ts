/** What a report says that it has published in all. */
import type { Report } from '../report/schema.ts';
import type { Tag } from '../text/lexicon/tags.ts';
import { keepWith } from '../text/remember.ts';
import { has } from '../text/statements/slot.ts';
import type { Count } from '../text/statements/statement.ts';
import { isOfYear } from './exact.ts';
import { statedParagraphs } from './stated.ts';

/** Words of a sentence that tells what was published in all; any other says of what kind it was. */
export const PUBLISHED: readonly Tag[] = [
  'time',
  'self',
  'sum',
  'publish',
  'active',
  'information',
  'disclosure',
  'filler',
  'number',
];

/** How much was published in all, of this unit, wherever the report says so. */
export function publishedIn(report: Report, unit: string): readonly number[] {
  return totalsIn(report).flatMap(({ number }) => (number.unit === unit ? (number.value ?? []) : []));
}

const totalsIn = keepWith((report: Report): readonly Count[] =>
  statedParagraphs(report).flatMap(({ counts }) =>
    counts.filter(
      (count) =>
        isOfYear(count) &&
        !count.part &&
        has(count.left, 'publish', 'active') &&
        count.words.every(({ tag }) => PUBLISHED.includes(tag)),
    ),
  ),
);
