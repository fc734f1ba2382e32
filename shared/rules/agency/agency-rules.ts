/** Whose report it is: self-reference, scope, other agencies, agencies in general, signature. */
import type { Rule } from '../base/rule.ts';
import { GENERAL_TEXT_RULES } from './general-text.ts';
import { OTHER_AGENCY_RULES } from './other-agencies.ts';
import { SCOPE_RULES } from './scope.ts';
import { SELF_REFERENCE_RULES } from './self-reference.ts';
import { SIGNATURE_RULES } from './signature.ts';

export const AGENCY_RULES: readonly Rule[] = [
  ...SELF_REFERENCE_RULES,
  ...SCOPE_RULES,
  ...OTHER_AGENCY_RULES,
  ...GENERAL_TEXT_RULES,
  ...SIGNATURE_RULES,
];
