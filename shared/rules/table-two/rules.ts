/** Table two: information made public on one's own initiative. */
import type { Rule } from '../base/rule.ts';
import { IN_FORCE_RULES } from './in-force-balance.ts';
import { DECISION_AND_FEE_RULES } from './decisions-and-fee.ts';
import { DOCUMENT_RULES } from './document-counts.ts';

export const TABLE_TWO_RULES: readonly Rule[] = [
  ...IN_FORCE_RULES,
  ...DOCUMENT_RULES,
  ...DECISION_AND_FEE_RULES,
];
