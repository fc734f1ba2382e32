/** Table two: information made public on one's own initiative. */
import type { Rule } from '../base/rule.ts';
import { IN_FORCE_RULES } from './in-force-balance.ts';
import { DECISION_AND_FEE_RULES } from './decisions-and-fee.ts';
import { DOCUMENT_RULES } from './document-counts.ts';
import { POWER_RULES } from './powers.ts';
import { PROCESSING_FEE_RULES } from './processing-fee.ts';
import { DECISION_IN_TEXT_RULES } from './decisions-in-text.ts';
import { DOCUMENTS_IN_TEXT_RULES } from './documents-in-text.ts';

export const TABLE_TWO_RULES: readonly Rule[] = [
  ...IN_FORCE_RULES,
  ...DOCUMENT_RULES,
  ...DECISION_AND_FEE_RULES,
  ...PROCESSING_FEE_RULES,
  ...DOCUMENTS_IN_TEXT_RULES,
  ...DECISION_IN_TEXT_RULES,
  ...POWER_RULES,
];
