/** Rules on the numbers of the text themselves. */
import type { Rule } from '../base/rule.ts';
import { growth } from './growth.ts';
import { LIST_RULES } from './lists-add-up.ts';
import { YEAR_TOPIC_RULES } from './other-years.ts';
import { percentages } from './percentages.ts';
import { sameFact } from './same-fact.ts';
import { vagueNumbers } from './vague-numbers.ts';

export const NUMBER_RULES: readonly Rule[] = [
  ...YEAR_TOPIC_RULES,
  ...LIST_RULES,
  percentages,
  sameFact,
  vagueNumbers,
  growth,
];
