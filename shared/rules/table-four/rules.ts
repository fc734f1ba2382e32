/** Table four: reconsideration and litigation. */
import type { Rule } from '../base/rule.ts';
import { GROUP_TOTAL_RULES } from './group-totals.ts';

export const TABLE_FOUR_RULES: readonly Rule[] = [...GROUP_TOTAL_RULES];
