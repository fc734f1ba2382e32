/** Table two: decisions and charges beside last year's. Rules T2-06 and T2-07. */
import type { AgencyLevel } from '../../agency/profile.ts';
import type { FigureId } from '../../forms/figures.ts';
import { looseRelation } from '../../findings/relation.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE, PRACTICE_SOURCE } from '../base/wording.ts';

const DECISIONS: readonly { readonly id: FigureId; readonly name: string }[] = [
  { id: 'disclosure.licensing.decisions', name: '行政许可' },
  { id: 'disclosure.penalty.decisions', name: '行政处罚' },
  { id: 'disclosure.coercion.decisions', name: '行政强制' },
];

/** Five times, or a fifth; between numbers this close nothing is sudden: 1 and 5. */
const SUDDEN_FACTOR = 5;
const SUDDEN_FROM = 5;

function isSudden(before: number, now: number): boolean {
  if (before <= 0 || now < 0) return false;
  if (now === 0) return true;
  const [low, high] = before < now ? [before, now] : [now, before];
  return high >= low * SUDDEN_FACTOR && high - low >= SUDDEN_FROM;
}

type Years = Pick<RuleContext, 'report' | 'last'>;

/** The numbers of decisions that T2-06 asks about. */
export function suddenDecisions({ report, last }: Years): readonly FigureId[] {
  if (!last || !followsLast(report, last)) return [];
  return DECISIONS.map(({ id }) => id).filter((id) => {
    const [before, now] = [last.figures[id], report.figures[id]];
    return before != null && now != null && isSudden(before, now);
  });
}

const suddenChanges: Rule = {
  id: 'T2-06',
  family: 'table-two',
  level: 'hint',
  title: '处理决定数量骤变',
  help: '行政许可、行政处罚、行政强制的处理决定数量比去年骤增、骤减（五倍或五分之一）或变成 0 时，请确认没有填错或漏统计。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'last'],
  check: ({ report, last }) => {
    const sudden = suddenDecisions({ report, last });
    const asked = DECISIONS.filter(({ id }) => sudden.includes(id));
    const place = asked[0]?.id;
    if (place === undefined) return [];
    const changes = asked.map(({ id, name }) => {
      const [before, now] = [last?.figures[id] ?? 0, report.figures[id] ?? 0];
      return `${name}去年 ${writeFigure(before)} 件、今年 ${writeFigure(now)} 件`;
    });
    return [
      {
        place,
        figures: asked.map(({ id }) => id),
        message: `处理决定数量：${changes.join('；')}。今年的情况确实如此吗？请与业务科室核对有没有漏统计或填错。`,
        found: report.figures[place] ?? null,
      },
    ];
  },
};

const FEE = 'disclosure.fee.amount';
/** 一亿元: more than a town or a county's department charges. */
const TOO_MUCH = 10_000;
const TOO_MANY_TIMES = 1_000;
const SMALL_AGENCIES: readonly (AgencyLevel | null | undefined)[] = ['township', 'countyDepartment'];
const YUAN_IN_UNIT = 10_000;

/** Why the charges look like 元 instead of 万元; null where they do not. */
export function feeInYuan({
  report,
  last,
  profile,
}: Pick<RuleContext, 'report' | 'last' | 'profile'>): string | null {
  const amount = report.figures[FEE];
  if (amount == null || amount <= 0) return null;
  const before = last && followsLast(report, last) ? last.figures[FEE] : null;
  if (before != null && before > 0 && amount >= before * TOO_MANY_TIMES) {
    return `是去年 ${writeFigure(before)} 万元的 ${writeFigure(Math.round(amount / before))} 倍`;
  }
  return amount >= TOO_MUCH && SMALL_AGENCIES.includes(profile.level) ? '超过一亿元' : null;
}

const feeUnit: Rule = {
  id: 'T2-07',
  family: 'table-two',
  level: 'warning',
  title: '收费金额的单位',
  help: '行政事业性收费以万元为单位填写。数额大得不合情理，多半是按元填的。',
  source: FORM_SOURCE,
  needs: ['figures', 'last', 'profile'],
  check: (context): RuleFinding[] => {
    const reason = feeInYuan(context);
    const amount = context.report.figures[FEE];
    if (reason === null || amount == null) return [];
    const written = writeFigure(amount);
    const meant = tidySum(amount / YUAN_IN_UNIT);
    return [
      {
        place: FEE,
        figures: [FEE],
        message: `行政事业性收费填的是 ${written} 万元，${reason}。这一格以万元为单位，如果 ${written} 是元，应填 ${writeFigure(meant)}。`,
        found: amount,
        expected: meant,
        relation: looseRelation([FEE]),
      },
    ];
  },
};

export const DECISION_AND_FEE_RULES: readonly Rule[] = [suddenChanges, feeUnit];
