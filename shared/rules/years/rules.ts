/** This year against last year. */
import type { Rule } from '../base/rule.ts';

export const YEAR_RULES: readonly Rule[] = [];
