import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { textAt } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import { AGENCY_CASES } from './agency/cases.fixture.ts';
import { RULES } from './catalogue.ts';
import { STRUCTURE_CASES } from './structure/cases.fixture.ts';
import { TABLE_CASES } from './tables-cases.fixture.ts';
import { CLAIM_CASES } from './text/claim-cases.fixture.ts';
import { NUMBER_CASES } from './text/number-cases.fixture.ts';
import { findingsOfCase } from './rule-cases.fixture.ts';

const CASES = [...TABLE_CASES, ...STRUCTURE_CASES, ...AGENCY_CASES, ...NUMBER_CASES, ...CLAIM_CASES];

/** What stands where the finding says that its quote does; the quote where none says: of a heading, a cell, the whole title. */
function wordsShown(report: Report, { place, quote, start }: Finding): string | null {
  const text = wordsAt(report, place);
  if (quote === null || text === undefined || (place === 'title' && start === null)) return quote;
  return start === null ? null : text.slice(start, start + quote.length);
}

function wordsAt(report: Report, place: Place): string | undefined {
  if (place === 'title') return report.titleLines.join('\n');
  if (place === 'signature') return report.signature.join('\n');
  return textAt(report, place);
}

describe.each(CASES)('$rule', ({ rule, fires, quiet }) => {
  it.each(fires)('finds, and shows where it stands: $name', (planted) => {
    const found = findingsOfCase(rule, planted).filter(({ place }) => place === planted.place);
    expect(found.length).toBeGreaterThan(0);
    const level = planted.level ?? RULES.find(({ id }) => id === rule)?.level;
    expect(found.map((finding) => finding.level)).toContain(level);
    expect(found.map(({ message }) => message).join('\n')).toContain(planted.message ?? '');
    for (const finding of found) expect(wordsShown(planted.report, finding)).toBe(finding.quote);
  });

  it.each(quiet)('stays quiet: $name', (harmless) => {
    expect(findingsOfCase(rule, harmless)).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has a planted error and a near miss for every rule', () => {
    const tried = CASES.filter(({ fires, quiet }) => fires.length > 0 && quiet.length > 0);
    const untried = RULES.filter(({ id }) => !tried.some(({ rule }) => rule === id));
    expect(untried.map(({ id }) => id)).toEqual([]);
  });
});
