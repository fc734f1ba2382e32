/** What a report says that it has published in all. */
import type { Report } from '../report/schema.ts';
import type { Tag } from '../text/lexicon/tags.ts';
import { keepWith } from '../text/remember.ts';
import { has } from '../text/statements/slot.ts';
import type { Count } from '../text/statements/statement.ts';
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

/** The numbers of all that was published, of whatever unit. */
export const publishedIn = keepWith((report: Report): readonly Count[] =>
  statedParagraphs(report).flatMap(({ counts }) =>
    counts.filter(
      ({ number, left, right, part, channel, scope, matters }) =>
        number.role === 'count' &&
        !number.vague &&
        number.max === null &&
        !part &&
        channel === '' &&
        matters.length === 0 &&
        scope.body === 'own' &&
        scope.time === 'own' &&
        !scope.plan &&
        !scope.duty &&
        has(left, 'publish', 'active') &&
        left.every(({ tag }) => PUBLISHED.includes(tag)) &&
        right.every(({ tag }) => PUBLISHED.includes(tag)),
    ),
  ),
);
