/** Compares two reports: figures, carry-over, text. */
import type { Report } from '../report/schema.ts';
import { RULES } from '../rules/catalogue.ts';
import { checkReport } from '../rules/check-report.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';
import { balancesOf } from './balances.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFigures } from './compare-figures.ts';
import { compareTexts, type TextPart } from './compare-texts.ts';
import type { Diff, TextChange } from './diff.ts';
import { hasSection, remarksOn } from './before-comparing.ts';

/** Rules that tie one year's figures to the next. */
const CARRY_RULES = RULES.filter(({ id }) => id === 'T3-04' || id === 'T2-01' || id === 'T4-04');

/** Everything that differs between two reports of any years; placeholders of either are filled in first. */
export function compareReports(last: Report, current: Report): Diff {
  const [before, after] = [resolvePlaceholders(last), resolvePlaceholders(current)];
  const [preamble, ...sections] = compareTexts(partsOf(before), partsOf(after));
  return {
    last: headOf(before),
    this: headOf(after),
    remarks: remarksOn(before, after),
    figures: compareFigures(before, after),
    carry: checkReport({ report: after, last: before, stage: 'final' }, CARRY_RULES),
    balances: balancesOf(before, after),
    facts: compareFacts(before, after),
    preamble: preamble ?? NO_TEXT,
    sections: sections.map((text, index) => ({ no: index + 1, ...text })),
  };
}

const NO_TEXT: TextChange = { similarity: 1, copied: 0, paragraphs: [] };

function partsOf({ preamble, sections }: Report): TextPart[] {
  return [
    { place: 'preamble', paragraphs: preamble, isThere: true },
    ...sections.map((section) => ({
      place: `section:${section.no}`,
      paragraphs: section.paragraphs,
      isThere: hasSection(section),
    })),
  ];
}

function headOf({ agency, year, form }: Report): Diff['last'] {
  return { agency, year, form };
}
