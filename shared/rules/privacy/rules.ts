/** What must not be made public. */
import type { Rule } from '../base/rule.ts';

export const PRIVACY_RULES: readonly Rule[] = [];
