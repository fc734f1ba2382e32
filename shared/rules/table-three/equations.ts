/** Table three: applications received and handled. Rules T3-01 to T3-04. */
import { columnOf, type FigureId, rowOf } from '../../forms/figures.ts';
import { formDefinition } from '../../forms/forms.ts';
import { lastNumber, looseRelation, sumRelation } from '../../findings/relation.ts';
import type { Report } from '../../report/schema.ts';
import { tableAddsUp, tidySum } from '../../report/sums.ts';
import { applyEdits } from '../../report/report.ts';
import type { Fix } from '../../findings/finding.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import {
  explainSlip,
  isBroken,
  requestEquations,
  residual,
  slipBehind,
  type CheckedEquation,
} from './slips.ts';
import { requestColumnName, requestRowName } from '../../report/figure-names.ts';
import { FORM_SOURCE, setFigureFix, spellDifference, spellSum, spellTerms } from '../base/wording.ts';

type Spell = (
  report: Report,
  equation: CheckedEquation,
  sums: { readonly plus: number; readonly minus: number },
) => Pick<RuleFinding, 'place' | 'message' | 'found' | 'expected'>;

/** A broken equation with the cell that explains it. */
interface Broken {
  readonly equation: CheckedEquation;
  readonly spelled: ReturnType<Spell>;
  readonly slip: ReturnType<typeof slipBehind>;
}

/**
 * One finding for every broken equation of a kind; findings that one cell explains share sentence and fix. Two of which
 * one has too much what the other has too little are one: a number stands in the wrong row or column.
 */
function checkEquations(kind: CheckedEquation['kind'], spell: Spell): Rule['check'] {
  return (context) => {
    const { report } = context;
    const settled = new Map(carriedOver(context).map(({ id, before }) => [id, before]));
    const broken = requestEquations(report).flatMap((equation): Broken[] => {
      if (equation.kind !== kind || !equation.sums || !isBroken(equation)) return [];
      const slip = slipBehind(report, equation, settled);
      return [{ equation, spelled: spell(report, equation, equation.sums), slip }];
    });
    const [one, other, ...more] = broken.filter(({ slip }) => !slip);
    const isMoved = one && other && more.length === 0 && residual(one.equation) === -residual(other.equation);
    // A number in the wrong row leaves every column as it was, and one in the wrong column every row.
    const isElsewhere = requestEquations(report).some(
      (equation) => (equation.kind === 'row') !== (kind === 'row') && isBroken(equation),
    );
    if (!isMoved || isElsewhere) return broken.map(brokenFinding);
    return [misplaced(one, other), ...broken.filter(({ slip }) => slip).map(brokenFinding)];
  };
}

function brokenFinding({ equation, spelled, slip }: Broken): RuleFinding {
  const { sentence, fix } = explainSlip(slip);
  const { plus, minus } = equation;
  return {
    ...spelled,
    figures: [...plus, ...minus],
    message: `${spelled.message}。${sentence}`,
    fix,
    relation: sumRelation(plus, minus, residual(equation)),
  };
}

function misplaced(one: Broken, other: Broken): RuleFinding {
  const figures = [one, other].flatMap(({ equation: { plus, minus } }) => [...plus, ...minus]);
  const where = one.equation.kind === 'row' ? '行' : '列';
  return {
    ...one.spelled,
    figures: [...new Set(figures)],
    message: `${one.spelled.message}；${other.spelled.message}。一${where}多、一${where}少，像是有数填错了${where}，请核对这两${where}。`,
    relation: looseRelation([...new Set(figures)]),
  };
}

interface CarriedOver {
  readonly id: FigureId;
  readonly label: string;
  /** Last year's carried out; final, or it may still change. */
  readonly before: number;
}

/** The cells of what was carried over that last year's report tells, where it is the year before's. */
function lastCarriedOut({ report, last }: Pick<RuleContext, 'report' | 'last'>): CarriedOver[] {
  if (!last || !followsLast(report, last)) return [];
  return formDefinition(report.form).requests.columns.flatMap(({ key, label }) => {
    const before = last.figures[`requests.carriedOut.${key}`];
    return before == null ? [] : [{ id: `requests.carriedIn.${key}`, label, before }];
  });
}

/** The same where last year's report no longer changes. */
function carriedOver(context: RuleContext): CarriedOver[] {
  return context.lastIsFinal ? lastCarriedOut(context) : [];
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
  needs: ['figures', 'last'],
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
  needs: ['figures', 'last'],
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
  needs: ['figures', 'last'],
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
  check: (context) => {
    const { report, lastIsFinal } = context;
    const wrong = lastCarriedOut(context).flatMap((cell) => {
      const found = report.figures[cell.id];
      return found == null || found === cell.before ? [] : [{ ...cell, found }];
    });
    const ids = wrong.map(({ id }) => id);
    // Either side may be the wrong one while last year's report can still change.
    const fix = lastIsFinal ? carryFix(wrong) : null;
    const breaks =
      fix && tableAddsUp(report, 'requests') && !tableAddsUp(applyEdits(report, fix.edits), 'requests');
    return wrong.map(({ id, label, found, before }): RuleFinding => {
      const gap = tidySum(found - before);
      return {
        place: id,
        level: lastIsFinal ? 'error' : 'warning',
        figures: [id],
        message:
          `${label}：上年结转 ${found} ≠ 去年年报的结转下年度 ${before}，差 ${spellDifference(found, before)}。` +
          (lastIsFinal ? '' : '去年的年报还没有定稿，请先核对。') +
          (breaks ? '改过以后表三的合计就不平了：新收、办理结果或结转下年度也有填错的，请一并核对。' : ''),
        found,
        expected: before,
        fix,
        relation:
          wrong.length > 1
            ? looseRelation(ids)
            : sumRelation([id], lastIsFinal ? [] : [lastNumber(lastOf(id))], gap),
      };
    });
  },
};

/** Last year's numbers in all cells at once: the row's total follows its columns. */
function carryFix(wrong: readonly CarriedOver[]): Fix | null {
  const [first, ...more] = wrong;
  if (!first) return null;
  if (more.length === 0) return setFigureFix(first.id, first.before);
  return {
    title: `把“上年结转”一行按去年的年报改好（${wrong.length} 格）`,
    edits: wrong.flatMap(({ id, before }) => setFigureFix(id, before).edits),
  };
}

function lastOf(id: FigureId): FigureId {
  return `requests.carriedOut.${columnOf(id)}`;
}

export const EQUATION_RULES: readonly Rule[] = [rowTotals, balances, handledTotals, carryOver];
