/** What a text claims, by what it is about. */
import type { RuleCases } from '../rule-cases.fixture.ts';
import { REVIEW_CLAIMS } from './case-claims.cases.fixture.ts';
import { DISCLOSURE_CLAIMS } from './disclosure-claims.cases.fixture.ts';
import { FEE_CLAIMS } from './fee-claims.cases.fixture.ts';
import { REQUEST_CLAIMS } from './request-claims.cases.fixture.ts';

export const CLAIM_CASES: readonly RuleCases[] = [
  ...REQUEST_CLAIMS,
  ...DISCLOSURE_CLAIMS,
  ...REVIEW_CLAIMS,
  ...FEE_CLAIMS,
];
