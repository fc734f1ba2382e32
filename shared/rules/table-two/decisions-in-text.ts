/** Licences, penalties, coercive measures and fees in the text against table two. Rules T2-10 and T2-11. */
import { factsOf, type Fact } from '../../facts/agreement.ts';
import { contradictionFindings } from '../base/contradictions.ts';
import type { Rule, RuleContext } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

function check(wanted: (fact: Fact) => boolean) {
  return ({ report }: RuleContext) => contradictionFindings(factsOf(report).filter(wanted), report);
}

const decisionsInText: Rule = {
  id: 'T2-10',
  family: 'table-two',
  level: 'warning',
  title: '正文的许可、处罚、强制件数与表二',
  help: '正文写的本机关本年作出行政许可、行政处罚、行政强制的件数要和表二的“本年处理决定数量”一致。网上公示的条数、收到的申请、立案和转出的件数不是处理决定数量。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: check(({ matter }) => matter.topic === 'decisions'),
};

const feesInText: Rule = {
  id: 'T2-11',
  family: 'table-two',
  level: 'warning',
  title: '正文的行政事业性收费与表二',
  help: '正文写的行政事业性收费要和表二的“本年收费金额”一致。表二以万元为单位，正文写元的要换算。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: check(({ matter }) => matter.topic === 'fee' && matter.kind === 'charge'),
};

export const DECISION_IN_TEXT_RULES: readonly Rule[] = [decisionsInText, feesInText];
