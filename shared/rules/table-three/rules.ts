/** Table three: applications received and handled. */
import type { Rule } from '../base/rule.ts';
import { EQUATION_RULES } from './equations.ts';
import { BACKLOG_RULES } from './backlog.ts';

export const TABLE_THREE_RULES: readonly Rule[] = [...EQUATION_RULES, ...BACKLOG_RULES];
