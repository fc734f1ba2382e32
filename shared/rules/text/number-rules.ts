/** Rules on the numbers of the text themselves. */
import type { Rule } from '../base/rule.ts';
import { growth } from './growth.ts';
import { LIST_RULES } from './lists-add-up.ts';
import { otherYears } from './other-years.ts';
import { percentages } from './percentages.ts';
import { sameFact } from './same-fact.ts';
import { vagueNumbers } from './vague-numbers.ts';

export const NUMBER_RULES: readonly Rule[] = [
  otherYears,
  ...LIST_RULES,
  percentages,
  sameFact,
  vagueNumbers,
  growth,
];
