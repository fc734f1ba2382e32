/** Reconsideration and litigation in the text against table four. Rule T4-05. */
import { factsOf } from '../../facts/agreement.ts';
import { expressionsOf } from '../../facts/figures.ts';
import type { Report } from '../../report/schema.ts';
import { addFigures } from '../../report/sums.ts';
import { contradictionFindings } from '../base/contradictions.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

/** 被诉1宗，法院判决撤销我镇答复, where no case of the table was corrected. */
function neverCorrected(report: Report): RuleFinding[] {
  return factsOf(report).flatMap(({ says, matter, place, quote, start }): RuleFinding[] => {
    const [expression] = says === 'some' && matter.topic === 'review' ? expressionsOf(matter, report) : [];
    if (!expression || addFigures(report, expression.figures) !== 0) return [];
    const message = `正文写“${quote}”，${expression.name}却是 0。请核对正文和表四，写错的改正。`;
    return [{ place, figures: [...expression.figures], quote, start, found: quote, expected: 0, message }];
  });
}

const casesInText: Rule = {
  id: 'T4-05',
  family: 'table-four',
  level: 'warning',
  title: '正文的复议诉讼件数与表四',
  help: '正文写的因政府信息公开被申请行政复议、提起行政诉讼的件数要和表四一致；行政诉讼 = 未经复议直接起诉 + 复议后起诉。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const facts = factsOf(report).filter(
      ({ matter, says }) => matter.topic === 'review' && (says === null || says === 'none'),
    );
    return [...contradictionFindings(facts, report), ...neverCorrected(report)];
  },
};

export const CASES_IN_TEXT_RULES: readonly Rule[] = [casesInText];
