/** Table four: administrative reconsideration and litigation. Rules T4-01 to T4-03, one a group. */
import type { ReviewGroup } from '../../forms/form.ts';
import { REVIEW_GROUPS } from '../../forms/forms.ts';
import { sumRelation } from '../../findings/relation.ts';
import { addFigures, reviewSum, tidySum } from '../../report/sums.ts';
import type { Rule } from '../base/rule.ts';
import { FORM_SOURCE, spellDifference, spellTerms } from '../base/wording.ts';

function groupTotal(id: string, group: ReviewGroup): Rule {
  const name = group.under !== undefined ? `${group.under}·${group.label}` : group.label;
  const place = `review.${group.key}`;
  const { total, parts } = reviewSum(group.key);
  return {
    id,
    family: 'table-four',
    level: 'error',
    title: `${group.label}合计`,
    help: `${name}：结果维持、结果纠正、其他结果、尚未审结之和等于总计。`,
    source: FORM_SOURCE,
    needs: ['figures'],
    check: ({ report }) => {
      const expected = addFigures(report, parts);
      const found = addFigures(report, [total]);
      if (expected === null || found === null || expected === found) return [];
      const terms = spellTerms(parts.map((part) => report.figures[part] ?? 0));
      const difference = spellDifference(expected, found);
      return [
        {
          place,
          figures: [...parts, total],
          message: `${name}：${terms} = ${expected} ≠ 总计 ${found}，差 ${difference}。请核对四种结果和总计。`,
          found,
          expected,
          relation: sumRelation(parts, [total], tidySum(expected - found)),
        },
      ];
    },
  };
}

/** By the key of the group; a group that no rule is numbered for has none. */
const IDS: Readonly<Record<string, string>> = {
  reconsideration: 'T4-01',
  directLitigation: 'T4-02',
  litigationAfterReconsideration: 'T4-03',
};

export const GROUP_TOTAL_RULES: readonly Rule[] = REVIEW_GROUPS.flatMap((group) => {
  const id = IDS[group.key];
  return id === undefined ? [] : [groupTotal(id, group)];
});
