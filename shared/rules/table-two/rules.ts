/** Table two: information made public on one's own initiative. */
import type { Rule } from '../base/rule.ts';
import { IN_FORCE_RULES } from './in-force-balance.ts';

export const TABLE_TWO_RULES: readonly Rule[] = [...IN_FORCE_RULES];
