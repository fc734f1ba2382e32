/** This year against last year. */
import type { Rule } from '../base/rule.ts';
import { COMPARED_REPORT_RULES } from './compared-report.ts';
import { LARGE_CHANGE_RULES } from './large-changes.ts';
import { SAME_PARAGRAPH_RULES } from './same-paragraphs.ts';

export const YEAR_RULES: readonly Rule[] = [
  ...COMPARED_REPORT_RULES,
  ...LARGE_CHANGE_RULES,
  ...SAME_PARAGRAPH_RULES,
];
