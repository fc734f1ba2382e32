/** Table three: applications received and handled. */
import type { Rule } from '../base/rule.ts';
import { EQUATION_RULES } from './equations.ts';
import { BACKLOG_RULES } from './backlog.ts';
import { REQUESTS_IN_TEXT_RULES } from './requests-in-text.ts';
import { FEE_NOTICE_RULES } from './fee-notice.ts';

export const TABLE_THREE_RULES: readonly Rule[] = [
  ...EQUATION_RULES,
  ...BACKLOG_RULES,
  ...FEE_NOTICE_RULES,
  ...REQUESTS_IN_TEXT_RULES,
];
