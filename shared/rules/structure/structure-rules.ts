/** Structure and form: title, sections, preamble, signature. */
import type { Rule } from '../base/rule.ts';
import { ASPECT_NUMBER_RULES } from './aspect-numbers.ts';
import { SECTION_ONE_RULES } from './aspects.ts';
import { DATE_RULES } from './closing-date.ts';
import { CONTACT_RULES } from './contact-forms.ts';
import { DEBRIS_RULES } from './debris.ts';
import { FIXED_WORDING_RULES } from './fixed-wording.ts';
import { FORM_RULES } from './form-labels.ts';
import { LEFTOVER_RULES } from './leftovers.ts';
import { LEGAL_BASIS_RULES } from './legal-basis.ts';
import { LOST_NUMBER_RULES } from './lost-numbers.ts';
import { MAILBOX_RULES } from './mailboxes.ts';
import { MIXED_UP_RULES } from './mixed-up-words.ts';
import { NOTICE_RULES } from './notice-frame.ts';
import { PART_COUNT_RULES } from './part-count.ts';
import { PERIOD_RULES } from './period.ts';
import { RETYPING_RULES } from './retyping.ts';
import { SECTION_FIVE_RULES } from './section-five.ts';
import { SECTION_RULES } from './sections.ts';
import { SUPERVISION_RULES } from './supervision.ts';
import { TITLE_RULES } from './title.ts';
import { FEE_STATEMENT_RULES } from './fee-statement.ts';

export const STRUCTURE_RULES: readonly Rule[] = [
  ...SECTION_RULES,
  ...SECTION_ONE_RULES,
  ...TITLE_RULES,
  ...LEGAL_BASIS_RULES,
  ...PERIOD_RULES,
  ...PART_COUNT_RULES,
  ...FORM_RULES,
  ...LEFTOVER_RULES,
  ...SECTION_FIVE_RULES,
  ...SUPERVISION_RULES,
  ...DATE_RULES,
  ...CONTACT_RULES,
  ...DEBRIS_RULES,
  ...RETYPING_RULES,
  ...FEE_STATEMENT_RULES,
  ...LOST_NUMBER_RULES,
  ...ASPECT_NUMBER_RULES,
  ...NOTICE_RULES,
  ...FIXED_WORDING_RULES,
  ...MIXED_UP_RULES,
  ...MAILBOX_RULES,
];
