/** What a count may be a part of, by the tables: applications of one applicant are a part of all that came in. */
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';
import type { OtherWholes, TableShares } from '../text/statements/percents.ts';
import { mattersOfWords } from '../text/statements/read-statements.ts';
import type { Tag } from '../text/lexicon/tags.ts';
import { keepWith } from '../text/remember.ts';
import { has } from '../text/statements/slot.ts';
import type { Count, Matter } from '../text/statements/statement.ts';
import type { Token } from '../text/tokens.ts';
import { expressionsOf } from './figures.ts';
import { statedParagraphs, type StatedParagraph } from './stated.ts';

/** Rows that the row of a part is a part of, the likeliest first. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  received: ['new', 'due'],
  new: ['new', 'due'],
  handled: ['handled', 'new', 'due'],
  processed: ['handled', 'new', 'due'],
};

/**
 * Wholes by the tables, and by what the report says that it has published in all, for the shares of one paragraph.
 * `named`: words behind 占, where they name the whole.
 */
export function otherWholes({ setting }: StatedParagraph, report: Report): OtherWholes {
  return (part, named) => {
    if (isOfPublished(part, named)) {
      return publishedIn(report).flatMap(({ number: { unit, value } }) =>
        unit === part.number.unit && value !== null ? [value] : [],
      );
    }
    const own = named.length === 0 ? [] : mattersOfWords(named, part.clause, setting);
    const matters = own.length > 0 ? own : part.matters.flatMap(wholesOf);
    const values = matters.flatMap((matter) =>
      expressionsOf(matter, report).map(({ figures }) => addFigures(report, figures)),
    );
    return values.flatMap((value) => (value === null || value <= 0 ? [] : [value]));
  };
}

/** Shares that the tables themselves have: of what words without a number name, in what it may be a part of. */
export function tableShares({ setting }: StatedParagraph, report: Report): TableShares {
  const valuesOf = (matter: Matter) =>
    expressionsOf(matter, report).flatMap(({ figures }) => addFigures(report, figures) ?? []);
  return (words, clause) =>
    mattersOfWords(words, clause, setting).flatMap((matter) =>
      wholesOf(matter)
        .flatMap(valuesOf)
        .filter((whole) => whole > 0)
        .flatMap((whole) => valuesOf(matter).map((part) => ({ part, whole }))),
    );
}

/** 占公开总量的…, 占全部公开信息的…; 公开信息中法律援助类58条，占…. */
function isOfPublished({ left }: Count, named: readonly Token[]): boolean {
  const within = left.findIndex(({ tag }) => tag === 'within');
  const words = named.length > 0 ? named : left.slice(0, Math.max(0, within));
  return (
    has(words, 'publish', 'active', 'information') &&
    (named.length === 0 || has(named, 'sum', 'all', 'result', 'active')) &&
    // 占全部公开的…: 全部公开 is a result, too.
    words.every(
      ({ tag, key }) =>
        tag === 'of' || tag === 'all' || (tag === 'result' && key === 'granted') || PUBLISHED.includes(tag),
    )
  );
}

/** Words of a sentence that tells what was published in all; any other says of what kind it was. */
const PUBLISHED: readonly Tag[] = [
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

const publishedIn = keepWith((report: Report): readonly Count[] =>
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

function wholesOf(matter: Matter): Matter[] {
  if (matter.topic === 'review')
    return matter.result === 'total' ? [] : ['total', 'settled'].map((result) => ({ ...matter, result }));
  if (matter.topic !== 'requests') return [];
  const rows = matter.applicant === null ? ['handled', 'new', 'due'] : (WHOLES[matter.row] ?? []);
  const isWhole = matter.applicant === null && matter.row in WHOLES;
  return isWhole ? [] : rows.map((row) => ({ topic: 'requests', row, applicant: null }));
}
