/** Planted errors and near misses of structure, form, wording and privacy. */
import type { RuleCases } from '../rule-cases.fixture.ts';
import { PRIVACY_CASES } from '../privacy/cases.fixture.ts';
import { ASPECT_NUMBER_CASES } from './aspect-numbers.cases.fixture.ts';
import { CONTACT_CASES } from './contact.cases.fixture.ts';
import { FIXED_WORDING_CASES } from './fixed-wording.cases.fixture.ts';
import { FORM_CASES } from './form.cases.fixture.ts';
import { HEADING_CASES } from './headings.cases.fixture.ts';
import { LOST_NUMBER_CASES } from './lost-numbers.cases.fixture.ts';
import { MAILBOX_CASES } from './mailboxes.cases.fixture.ts';
import { MIXED_UP_CASES } from './mixed-up-words.cases.fixture.ts';
import { NOTICE_CASES } from './notice-frame.cases.fixture.ts';
import { PREAMBLE_CASES } from './preamble.cases.fixture.ts';
import { RETYPING_CASES } from './retyping.cases.fixture.ts';
import { SECTION_TEXT_CASES } from './section-text.cases.fixture.ts';

export const STRUCTURE_CASES: readonly RuleCases[] = [
  ...HEADING_CASES,
  ...PREAMBLE_CASES,
  ...FORM_CASES,
  ...SECTION_TEXT_CASES,
  ...CONTACT_CASES,
  ...RETYPING_CASES,
  ...LOST_NUMBER_CASES,
  ...ASPECT_NUMBER_CASES,
  ...NOTICE_CASES,
  ...FIXED_WORDING_CASES,
  ...MIXED_UP_CASES,
  ...MAILBOX_CASES,
  ...PRIVACY_CASES,
];
