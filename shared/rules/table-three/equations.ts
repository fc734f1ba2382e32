/** Table three: applications received and handled. Rules T3-01 to T3-04. */
import { columnOf, type FigureId, rowOf } from '../../forms/figures.ts';
import { formDefinition } from '../../forms/forms.ts';
import { lastNumber, sumRelation } from '../../findings/relation.ts';
import type { Report } from '../../report/schema.ts';
import { tidySum } from '../../report/sums.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { explainSlip, isBroken, requestEquations, slipBehind, type CheckedEquation } from './slips.ts';
import { requestColumnName, requestRowName } from '../../report/figure-names.ts';
import { FORM_SOURCE, setFigureFix, spellDifference, spellSum, spellTerms } from '../base/wording.ts';

type Spell = (
  report: Report,
  equation: CheckedEquation,
  sums: { readonly plus: number; readonly minus: number },
) => Pick<RuleFinding, 'place' | 'message' | 'found' | 'expected'>;

/** One finding for every broken equation of a kind; findings that one cell explains share sentence and fix. */
function checkEquations(kind: CheckedEquation['kind'], spell: Spell): Rule['check'] {
  return ({ report }) =>
    requestEquations(report).flatMap((equation) => {
      if (equation.kind !== kind || !equation.sums || !isBroken(equation)) return [];
      const { message, ...finding } = spell(report, equation, equation.sums);
      const { sentence, fix } = explainSlip(slipBehind(report, equation));
      return [
        {
          ...finding,
          figures: [...equation.plus, ...equation.minus],
          message: `${message}。${sentence}`,
          fix,
          relation: sumRelation(
            equation.plus,
            equation.minus,
            tidySum(equation.sums.plus - equation.sums.minus),
          ),
        },
      ];
    });
}

/** `1 + 4 = 5`, or `5` alone when there is one term. */
function spellParts(report: Report, parts: readonly FigureId[], sum: number): string {
  const spelled = spellSum(report, parts);
  return spelled.includes(' ') ? `${spelled} = ${sum}` : spelled;
}

function only(ids: readonly FigureId[]): FigureId {
  return ids[0] ?? '';
}

const rowTotals: Rule = {
  id: 'T3-01',
  family: 'table-three',
  level: 'error',
  title: '横向合计',
  help: '每一行六类申请人的数量之和等于该行“总计”。',
  source: FORM_SOURCE,
  needs: ['figures'],
  check: checkEquations('row', (report, { plus, minus }, sums) => {
    const row = rowOf(only(minus)).slice('requests.'.length);
    const parts = spellParts(report, plus, sums.plus);
    return {
      place: `requests.${row}`,
      message: `${requestRowName(row)}：${parts} ≠ 总计 ${sums.minus}，差 ${spellDifference(sums.plus, sums.minus)}`,
      found: sums.minus,
      expected: sums.plus,
    };
  }),
};

const balances: Rule = {
  id: 'T3-02',
  family: 'table-three',
  level: 'error',
  title: '勾稽关系',
  help: '每一列：第一项（本年新收）加第二项（上年结转）之和，等于第三项（办理结果总计）加第四项（结转下年度）之和。',
  source: `${FORM_SOURCE}，表头勾稽关系说明`,
  needs: ['figures'],
  check: checkEquations('balance', (report, { plus, minus }, sums) => {
    const column = columnOf(only(plus));
    const [left, right] = [plus, minus].map((ids) => spellTerms(ids.map((id) => report.figures[id] ?? 0)));
    return {
      place: `requests.*.${column}`,
      message: `${requestColumnName(column)}：${left} ≠ ${right}，差 ${spellDifference(sums.plus, sums.minus)}（新收 + 上年结转 ≠ 办理结果总计 + 结转下年度）`,
      found: sums.minus,
      expected: sums.plus,
    };
  }),
};

const handledTotals: Rule = {
  id: 'T3-03',
  family: 'table-three',
  level: 'error',
  title: '办理结果合计',
  help: '每一列各项办理结果之和等于“（七）总计”。',
  source: FORM_SOURCE,
  needs: ['figures'],
  check: checkEquations('column', (report, { plus, minus }, sums) => {
    const column = columnOf(only(minus));
    const parts = spellParts(report, plus, sums.plus);
    return {
      place: `requests.*.${column}`,
      message: `${requestColumnName(column)}：各项办理结果 ${parts} ≠ （七）总计 ${sums.minus}，差 ${spellDifference(sums.plus, sums.minus)}`,
      found: sums.minus,
      expected: sums.plus,
    };
  }),
};

const carryOver: Rule = {
  id: 'T3-04',
  family: 'table-three',
  level: 'error',
  title: '与上年结转衔接',
  help: '上一年度年报的“四、结转下年度继续办理”逐列等于本年度的“二、上年结转政府信息公开申请数量”。去年的年报还没有定稿时只作提醒。',
  source: FORM_SOURCE,
  needs: ['figures', 'last'],
  check: ({ report, last, lastIsFinal }) => {
    if (!last || !followsLast(report, last)) return [];
    return formDefinition(report.form).requests.columns.flatMap(({ key, label }): RuleFinding[] => {
      const place = `requests.carriedIn.${key}`;
      const found = report.figures[place];
      const expected = last.figures[`requests.carriedOut.${key}`];
      if (found == null || expected == null || found === expected) return [];
      return [
        {
          place,
          level: lastIsFinal ? 'error' : 'warning',
          figures: [place],
          message:
            `${label}：上年结转 ${found} ≠ 去年年报的结转下年度 ${expected}，差 ${spellDifference(found, expected)}。` +
            (lastIsFinal ? '' : '去年的年报还没有定稿，请先核对。'),
          found,
          expected,
          // Either side may be the wrong one while last year's report can still change.
          fix: lastIsFinal ? setFigureFix(place, expected) : null,
          relation: sumRelation(
            [place],
            lastIsFinal ? [] : [lastNumber(`requests.carriedOut.${key}`)],
            tidySum(found - expected),
          ),
        },
      ];
    });
  },
};

export const EQUATION_RULES: readonly Rule[] = [rowTotals, balances, handledTotals, carryOver];
