/** The catalogue of rules. */
import type { Rule } from './base/rule.ts';
import { CELL_RULES } from './cells/cells.ts';
import { PERIOD_RULES } from './structure/period.ts';
import { SECTION_RULES } from './structure/sections.ts';
import { TITLE_RULES } from './structure/title.ts';
import { TABLE_FOUR_RULES } from './table-four/group-totals.ts';
import { TABLE_THREE_RULES } from './table-three/equations.ts';
import { TABLE_TWO_RULES } from './table-two/in-force-balance.ts';

/** Every rule, by family. */
export const RULES: readonly Rule[] = [
  ...TABLE_THREE_RULES,
  ...TABLE_FOUR_RULES,
  ...TABLE_TWO_RULES,
  ...CELL_RULES,
  ...SECTION_RULES,
  ...TITLE_RULES,
  ...PERIOD_RULES,
];
