/** Planted errors and near misses of the rules on figures and on two years; each family keeps its own. */
import { CELL_CASES } from './cells/cases.fixture.ts';
import type { RuleCases } from './rule-cases.fixture.ts';
import { TABLE_FOUR_CASES } from './table-four/cases.fixture.ts';
import { TABLE_THREE_CASES } from './table-three/cases.fixture.ts';
import { TABLE_TWO_CASES } from './table-two/cases.fixture.ts';
import { YEAR_CASES } from './years/cases.fixture.ts';

export const TABLE_CASES: readonly RuleCases[] = [
  ...TABLE_THREE_CASES,
  ...TABLE_FOUR_CASES,
  ...TABLE_TWO_CASES,
  ...CELL_CASES,
  ...YEAR_CASES,
];
