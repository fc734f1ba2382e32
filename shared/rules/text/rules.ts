/** Text against text and text against tables. */
import type { Rule } from '../base/rule.ts';

export const TEXT_RULES: readonly Rule[] = [];
