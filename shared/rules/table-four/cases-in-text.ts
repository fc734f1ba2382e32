/** Reconsideration and litigation in the text against table four. Rule T4-05. */
import { contradictionFindings } from '../base/claim-readings.ts';
import type { Rule } from '../base/rule.ts';
import { statedClaims } from '../base/stated-claims.ts';
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
    const claims = statedClaims(report).filter(({ about }) => about.topic === 'review');
    return contradictionFindings(claims, report);
  },
};

export const CASES_IN_TEXT_RULES: readonly Rule[] = [casesInText];
