/** What must not be made public. */
import type { Rule } from '../base/rule.ts';
import { PERSONAL_DATA_RULES } from './personal-data.ts';

export const PRIVACY_RULES: readonly Rule[] = [...PERSONAL_DATA_RULES];
