import { describe, expect, it } from 'vitest';
import { checkReport } from '../check-report.ts';
import type { Report } from '../../report/schema.ts';
import { prefacing, saying } from './reports.fixture.ts';
import { AGENCY_RULES } from './agency-rules.ts';
import { RIGHT_PREAMBLES, RIGHT_SENTENCES, WRONG_SENTENCES } from './sentences.fixture.ts';

function findings(report: Report): string[] {
  return checkReport({ report, stage: 'final' }, AGENCY_RULES).map(
    ({ rule, quote }) => `${rule} ${quote ?? ''}`,
  );
}

describe('whose work it is', () => {
  it.each(RIGHT_SENTENCES)('%s may say: %s', (agency, text) => {
    expect(findings(saying(agency, text))).toEqual([]);
  });

  it.each(RIGHT_PREAMBLES)('%s may begin: %s', (agency, text) => {
    expect(findings(prefacing(agency, text))).toEqual([]);
  });

  it.each(WRONG_SENTENCES)('%s may not say: %s', (agency, text) => {
    expect(findings(saying(agency, text))).not.toEqual([]);
  });

  it('says nothing about a report without an agency', () => {
    for (const [, text] of WRONG_SENTENCES) {
      expect(findings({ ...saying('', text), agency: null })).toEqual([]);
    }
  });
});
