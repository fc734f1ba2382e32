import { describe, expect, it } from 'vitest';
import { lastReportOf, placeOfPassage, reportOf } from '../correct/report-of.fixture.ts';
import { checkReport } from '../check-report.ts';
import { EIGHTH } from './eighth.fixture.ts';
import { ELEVENTH } from './eleventh.fixture.ts';
import { FIFTH } from './fifth.fixture.ts';
import { FIRST } from './first.fixture.ts';
import { FOURTH } from './fourth.fixture.ts';
import { NINTH } from './ninth.fixture.ts';
import { SECOND } from './second.fixture.ts';
import { SEVENTH } from './seventh.fixture.ts';
import { SIXTH } from './sixth.fixture.ts';
import { TENTH } from './tenth.fixture.ts';
import { THIRD } from './third.fixture.ts';
import { TOLD_IN_PROSE } from './told-in-prose.fixture.ts';
import { withSentences } from './mixed-report.fixture.ts';

const MIXED = [
  ...FIRST,
  ...SECOND,
  ...THIRD,
  ...FOURTH,
  ...FIFTH,
  ...SIXTH,
  ...SEVENTH,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
  ...ELEVENTH,
  ...TOLD_IN_PROSE,
];
const WRONG = MIXED.flatMap((mixed) =>
  mixed.wrong.map(([where, text, rule]) => ({ agency: mixed.agency, mixed, where, text, rule })),
);

/** Errors, warnings and what is said of numbers in the text. */
function alarms(small: ReturnType<typeof withSentences>) {
  const report = reportOf(small);
  return checkReport({ report, last: lastReportOf(small), stage: 'final' }).filter(
    ({ level, rule }) => level !== 'hint' || rule.startsWith('N-'),
  );
}

describe('a sentence that does not agree with the tables, with itself or with the year', () => {
  it.each(WRONG)('$rule: $text', ({ mixed, where, text, rule }) => {
    const small = withSentences(mixed, [[where, text]]);
    const found = alarms(small);
    expect(found.map((finding) => finding.rule)).toContain(rule);
    expect(new Set(found.map(({ place }) => place))).toEqual(new Set([placeOfPassage(small, 0)]));
  });
});

describe('right sentences beside the same tables', () => {
  it.each(MIXED)('of $agency raise no alarm', (mixed) => {
    const small = withSentences(mixed, mixed.right);
    expect(alarms(small).map(({ rule, quote, message }) => `${rule} “${quote ?? ''}” ${message}`)).toEqual(
      [],
    );
  });
});
