import type { RuleCases } from '../rule-cases.fixture.ts';

export const STRUCTURE_CASES: readonly RuleCases[] = [];
