import type { RuleCases } from './rule-cases.fixture.ts';

export const TABLE_CASES: readonly RuleCases[] = [];
