/** Table two: numbers in the row of a power that the agency says it does not have. Rule T2-09. */
import type { Powers } from '../../agency/profile.ts';
import { type FigureId, FIGURES } from '../../forms/figures.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { figureName } from '../../report/figure-names.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const POWERS: readonly { readonly power: keyof Powers; readonly name: string }[] = [
  { power: 'licensing', name: '行政许可' },
  { power: 'penalty', name: '行政处罚' },
  { power: 'coercion', name: '行政强制' },
  { power: 'fee', name: '行政事业性收费' },
];

/** Figures of a power's row that must be 0; what it had last year and gave up since need not be. */
function figuresOf(power: keyof Powers): FigureId[] {
  return [...FIGURES.values()].flatMap(({ id, isBackground }) =>
    id.startsWith(`disclosure.${power}.`) && !isBackground ? [id] : [],
  );
}

const withoutPower: Rule = {
  id: 'T2-09',
  family: 'table-two',
  level: 'warning',
  title: '没有的职权为 0',
  help: '机关情况里写明没有行政许可、行政处罚、行政强制或行政事业性收费职权的，表里对应的一行应为 0。职权没有写明的不检查。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'profile'],
  check: ({ report: { figures }, profile: { powers } }) =>
    POWERS.flatMap(({ power, name }): RuleFinding[] => {
      if (powers?.[power] !== false) return [];
      const filled = figuresOf(power).filter((id) => figures[id] != null && figures[id] !== 0);
      const [first] = filled;
      if (first === undefined) return [];
      const values = filled.map((id) => `${figureName(id)} ${writeFigure(figures[id] ?? 0)}`).join('、');
      return [
        {
          place: first,
          figures: filled,
          message: `机关情况里写明本机关没有${name}职权，但填了：${values}。请核对是不是填错了行；如果确有这项职权，请修改机关情况。`,
          found: figures[first] ?? null,
          expected: 0,
        },
      ];
    }),
};

export const POWER_RULES: readonly Rule[] = [withoutPower];
