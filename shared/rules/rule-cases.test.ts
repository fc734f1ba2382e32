import { describe, expect, it } from 'vitest';
import { AGENCY_CASES } from './agency/cases.fixture.ts';
import { RULES } from './catalogue.ts';
import { STRUCTURE_CASES } from './structure/cases.fixture.ts';
import { TABLE_CASES } from './tables-cases.fixture.ts';
import { CLAIM_CASES } from './text/claim-cases.fixture.ts';
import { NUMBER_CASES } from './text/number-cases.fixture.ts';
import { findingsOfCase } from './rule-cases.fixture.ts';

const CASES = [...TABLE_CASES, ...STRUCTURE_CASES, ...AGENCY_CASES, ...NUMBER_CASES, ...CLAIM_CASES];

describe.each(CASES)('$rule', ({ rule, fires, quiet }) => {
  it.each(fires)('finds: $name', (planted) => {
    const found = findingsOfCase(rule, planted).filter(({ place }) => place === planted.place);
    expect(found.length).toBeGreaterThan(0);
    const level = planted.level ?? RULES.find(({ id }) => id === rule)?.level;
    expect(found.map((finding) => finding.level)).toContain(level);
    expect(found.map(({ message }) => message).join('\n')).toContain(planted.message ?? '');
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
