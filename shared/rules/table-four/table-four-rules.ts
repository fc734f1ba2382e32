/** Table four: reconsideration and litigation. */
import type { Rule } from '../base/rule.ts';
import { GROUP_TOTAL_RULES } from './group-totals.ts';
import { EARLIER_CASE_RULES } from './earlier-cases.ts';
import { CASES_IN_TEXT_RULES } from './cases-in-text.ts';
import { OUTCOME_RULES } from './outcomes-in-text.ts';

export const TABLE_FOUR_RULES: readonly Rule[] = [
  ...GROUP_TOTAL_RULES,
  ...EARLIER_CASE_RULES,
  ...CASES_IN_TEXT_RULES,
  ...OUTCOME_RULES,
];
