/** Planted errors and near misses about whose report it is: S-22, S-23, S-24, S-26, S-32. */
import type { RuleCases } from '../rule-cases.fixture.ts';
import { GENERAL_TEXT_CASES } from './general-text.cases.fixture.ts';
import { OTHER_AGENCY_CASES } from './other-agencies.cases.fixture.ts';
import { SCOPE_CASES } from './scope.cases.fixture.ts';
import { SELF_REFERENCE_CASES } from './self-reference.cases.fixture.ts';
import { SIGNATURE_CASES } from './signature.cases.fixture.ts';

export const AGENCY_CASES: readonly RuleCases[] = [
  SELF_REFERENCE_CASES,
  SCOPE_CASES,
  OTHER_AGENCY_CASES,
  GENERAL_TEXT_CASES,
  SIGNATURE_CASES,
];
