import { expect, it } from 'vitest';
import { RULES } from '../../shared/rules/catalogue.ts';
import { SETTING_RULES } from './settings.ts';

it('names exactly the rules that read the profile, so that the dialog says what a setting does', () => {
  const named = Object.values(SETTING_RULES).flat();
  const reading = RULES.filter(({ needs }) => needs.includes('profile')).map(({ id }) => id);
  expect([...named].sort()).toEqual([...reading].sort());
});
