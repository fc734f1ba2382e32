/** Compares last year's report with this year's: figures, carry-over, text. */
import type { Report } from '../report/schema.ts';
import { RULES } from '../rules/catalogue.ts';
import { checkReport } from '../rules/check-report.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';
import { compareFigures } from './compare-figures.ts';
import { compareTexts } from './compare-texts.ts';
import type { Diff } from './diff.ts';

/** Rules that tie one year's figures to the next. */
const CARRY_RULES = RULES.filter(({ id }) => id === 'T3-04' || id === 'T2-01');

/** Everything that differs between two reports; placeholders of either are filled in first. */
export function compareReports(last: Report, current: Report): Diff {
  const [before, after] = [resolvePlaceholders(last), resolvePlaceholders(current)];
  return {
    last: headOf(before),
    this: headOf(after),
    figures: compareFigures(before, after),
    carry: checkReport({ report: after, last: before, stage: 'final' }, CARRY_RULES),
    preamble: compareTexts(before.preamble, after.preamble),
    sections: after.sections.map(({ no, paragraphs }, index) => ({
      no,
      ...compareTexts(before.sections[index]?.paragraphs ?? [], paragraphs),
    })),
  };
}

function headOf({ agency, year, form }: Report): Diff['last'] {
  return { agency, year, form };
}
