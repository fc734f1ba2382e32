/** Structure and form: title, sections, preamble, signature. */
import type { Rule } from '../base/rule.ts';
import { PERIOD_RULES } from './period.ts';
import { SECTION_RULES } from './sections.ts';
import { TITLE_RULES } from './title.ts';

export const STRUCTURE_RULES: readonly Rule[] = [...SECTION_RULES, ...TITLE_RULES, ...PERIOD_RULES];
