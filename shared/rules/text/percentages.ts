/** Percentages and the numbers that they come from. Rule N-05. */
import { writeFigure } from '../../report/reading.ts';
import { paragraphsOf } from '../../report/report.ts';
import { wrongPercentages } from '../../text/percentages.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

export const percentages: Rule = {
  id: 'N-05',
  family: 'text',
  level: 'warning',
  title: '百分比与数量不符',
  help: '同一句里写了数量和由它们算出的百分比（办结率、占比、增长率）时，百分比要算得出来，四舍五入到所写的位数。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    paragraphsOf(report).flatMap(({ place, text }) =>
      wrongPercentages(text).map(({ percent, formula, expected, start, end }): RuleFinding => ({
        place,
        quote: text.slice(start, end),
        start,
        message: `正文写 ${writeFigure(percent.value ?? 0)}%，按同一句的数量计算 ${formula} ≈ ${writeFigure(expected)}%。请核对百分比和数量。`,
        found: percent.value,
        expected,
      })),
    ),
};
