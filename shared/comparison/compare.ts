/** Compares two reports: figures, carry-over, text. */
import type { Report } from '../report/schema.ts';
import { RULES } from '../rules/catalogue.ts';
import { checkReport } from '../rules/check-report.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';
import { balancesOf } from './balances.ts';
import { compareAdditions } from './compare-additions.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFigures } from './compare-figures.ts';
import { compareTexts, type TextPart } from './compare-texts.ts';
import type { Compared, Diff, TextChange } from './diff.ts';
import { hasSection, remarksOn, remarksOnVersions } from './before-comparing.ts';
import { sideNames } from './side-names.ts';

/** Rules that tie one year's figures to the next. */
const CARRY_RULES = RULES.filter(({ id }) => id === 'T3-04' || id === 'T2-01' || id === 'T4-04');

/**
 * Everything that differs between two reports of any years, or between two versions of one report, of which the second
 * continues the first and not the year before. Placeholders of either are filled in first.
 */
export function compareReports(last: Report, current: Report, kind: Compared = 'years'): Diff {
  const [before, after] = [resolvePlaceholders(last), resolvePlaceholders(current)];
  const [preamble, ...sections] = compareTexts(partsOf(before), partsOf(after), kind);
  const isYears = kind === 'years';
  const names = sideNames(before, after, kind);
  return {
    kind,
    last: headOf(before),
    this: headOf(after),
    remarks: isYears ? remarksOn(before, after) : remarksOnVersions(before, after),
    figures: compareFigures(before, after, names),
    carry: isYears ? checkReport({ report: after, last: before, stage: 'final' }, CARRY_RULES) : [],
    balances: isYears ? balancesOf(before, after) : { carriedOver: [], inForce: [] },
    facts: compareFacts(before, after),
    preamble: preamble ?? NO_TEXT,
    sections: sections.map((text, index) => ({ no: index + 1, ...text })),
    additions: compareAdditions(before, after),
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
