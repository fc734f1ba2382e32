/** Reconsideration and litigation in the text against table four. Rule T4-05. */
import { factsOf } from '../../facts/agreement.ts';
import { contradictionFindings } from '../base/contradictions.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

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
    return contradictionFindings(facts, report);
  },
};

export const CASES_IN_TEXT_RULES: readonly Rule[] = [casesInText];
