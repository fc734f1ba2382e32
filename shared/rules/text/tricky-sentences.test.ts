import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { applyEdits } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { withParagraphs } from '../rule-cases.fixture.ts';
import { checkReport } from '../check-report.ts';
import { yearBeforeExample } from '../years/years.fixture.ts';
import { TRICKY_CLAIMS } from './tricky-claims.fixture.ts';
import { TRICKY_NUMBERS, type TrickySentence } from './tricky-numbers.fixture.ts';

/** The example saying the sentence, with the figures that go with it. */
function reportSaying({ text, section = 1, figures = {} }: TrickySentence): Report {
  const report = applyEdits(
    exampleReport(),
    Object.entries(figures).map(([figure, value]) => ({ kind: 'figure', figure, text: String(value) })),
  );
  return section === 0
    ? { ...report, preamble: [...report.preamble, text] }
    : withParagraphs(report, section, [text]);
}

const TRICKY = [...TRICKY_NUMBERS, ...TRICKY_CLAIMS];

describe('sentences that are right', () => {
  it.each(TRICKY)('$text', (sentence) => {
    const report = reportSaying(sentence);
    const last = yearBeforeExample();
    for (const rest of [{ stage: 'final' } as const, { stage: 'draft', last } as const]) {
      const findings = checkReport({ ...rest, report });
      const alarms = findings.filter(({ level, rule }) => level !== 'hint' || rule.startsWith('N-'));
      expect(alarms.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    }
  });

  it('are all different', () => {
    expect(new Set(TRICKY.map(({ text }) => text)).size).toBe(TRICKY.length);
  });
});
