/** The statutory forms, in the order of the years from which they hold. */
import type { FormDefinition } from './form.ts';
import { FORM_2019 } from './form-2019.ts';
import { FORM_2021 } from './form-2021.ts';

/** Every form that the program knows. A new one is added here and nowhere else. */
export const ALL_FORMS: readonly FormDefinition[] = [FORM_2019, FORM_2021];
