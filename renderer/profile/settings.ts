/** Which rules each setting of a profile switches; named in the dialog by the titles of the catalogue. */
import { RULES } from '../../shared/rules/catalogue.ts';

export type Setting =
  'level' | 'ruleMaking' | 'powers' | 'deadline' | 'sectionOneLimit' | 'moneyDecimals' | 'yearChangeFactor';

export const SETTING_RULES: Readonly<Record<Setting, readonly string[]>> = {
  level: ['T2-07', 'S-16'],
  ruleMaking: ['T2-03'],
  powers: ['T2-09'],
  deadline: ['S-17'],
  sectionOneLimit: ['S-06'],
  moneyDecimals: ['C-05'],
  yearChangeFactor: ['Y-01'],
};

/** Ids and titles of the rules that a setting switches, in the order of the catalogue. */
export function rulesOf(setting: Setting): readonly { readonly id: string; readonly title: string }[] {
  return RULES.filter(({ id }) => SETTING_RULES[setting].includes(id));
}
