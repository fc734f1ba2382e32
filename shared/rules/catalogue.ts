/** The catalogue of rules. */
import type { Rule } from './base/rule.ts';
import { AGENCY_RULES } from './agency/agency-rules.ts';
import { CELL_RULES } from './cells/cells.ts';
import { PRIVACY_RULES } from './privacy/privacy-rules.ts';
import { STRUCTURE_RULES } from './structure/structure-rules.ts';
import { TABLE_FOUR_RULES } from './table-four/table-four-rules.ts';
import { TABLE_THREE_RULES } from './table-three/table-three-rules.ts';
import { TABLE_TWO_RULES } from './table-two/table-two-rules.ts';
import { TEXT_RULES } from './text/text-rules.ts';
import { YEAR_RULES } from './years/years-rules.ts';

/** Every rule, by family. */
export const RULES: readonly Rule[] = [
  ...TABLE_THREE_RULES,
  ...TABLE_FOUR_RULES,
  ...TABLE_TWO_RULES,
  ...CELL_RULES,
  ...STRUCTURE_RULES,
  ...AGENCY_RULES,
  ...TEXT_RULES,
  ...YEAR_RULES,
  ...PRIVACY_RULES,
];
