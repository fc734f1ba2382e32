import type { RuleCases } from '../rule-cases.fixture.ts';

export const CLAIM_CASES: readonly RuleCases[] = [];
