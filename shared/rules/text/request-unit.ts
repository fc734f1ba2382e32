/** The measure word of applications. Rule N-10. */
import { factsOf, type Fact } from '../../facts/agreement.ts';
import type { Fix } from '../../findings/finding.ts';
import type { Rule } from '../base/rule.ts';
import { replaceFix } from '../base/spot.ts';
import { FORM_SOURCE } from '../base/wording.ts';

const UNIT = '件';

/** Replaces the measure word. */
function unitFix({ place, paragraph: { text }, unit, unitStart }: Fact): Fix | null {
  const spot = { place, text, start: unitStart, end: unitStart + unit.length };
  return replaceFix(spot, UNIT, `把“${unit}”改为“${UNIT}”`);
}

const requestUnit: Rule = {
  id: 'N-10',
  family: 'text',
  level: 'hint',
  title: '申请的计量单位',
  help: '政府信息公开申请以“件”计，和表三一致；不写“起”“条”“项”“份”。',
  source: FORM_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    factsOf(report)
      .filter(({ matter, unit }) => matter.topic === 'requests' && unit !== '' && unit !== UNIT)
      .map((fact) => ({
        place: fact.place,
        quote: fact.quote,
        start: fact.start,
        found: fact.unit,
        expected: UNIT,
        message: `正文写“${fact.quote}”。政府信息公开申请以“件”计，请把“${fact.unit}”改为“件”。`,
        fix: unitFix(fact),
      })),
};

export const REQUEST_UNIT_RULES: readonly Rule[] = [requestUnit];
