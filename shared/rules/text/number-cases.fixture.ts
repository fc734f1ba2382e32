import type { RuleCases } from '../rule-cases.fixture.ts';

export const NUMBER_CASES: readonly RuleCases[] = [];
