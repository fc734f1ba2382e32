/** Text against text and text against tables. */
import type { Rule } from '../base/rule.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { REQUEST_COUNT_RULES } from './request-counts.ts';
import { REQUEST_UNIT_RULES } from './request-unit.ts';

export const TEXT_RULES: readonly Rule[] = [...NUMBER_RULES, ...REQUEST_COUNT_RULES, ...REQUEST_UNIT_RULES];
