/** What a government must say about supervision. Rule S-16. */
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { paragraphsOf } from '../../report/report.ts';

const SUBJECTS: readonly (readonly [name: string, words: RegExp])[] = [
  ['工作考核', /考核|考评|测评|绩效/u],
  ['社会评议', /评议|社会评价|满意度|民意调查|社会监督/u],
  ['责任追究', /责任追究|追究[^。；]{0,8}责任|追责|问责/u],
];

function checkSupervision({ report, profile, stage }: RuleContext): RuleFinding[] {
  if (profile.level !== 'government') return [];
  const text = paragraphsOf(report)
    .map((paragraph) => paragraph.text.replace(/\s+/gu, ''))
    .join('\n');
  if (text === '' && stage === 'draft') return [];
  const missing = SUBJECTS.filter(([, words]) => !words.test(text)).map(([name]) => name);
  if (missing.length === 0) return [];
  const message = `一级政府的年报要写明工作考核、社会评议和责任追究的情况，没有看到${missing.map((name) => `“${name}”`).join('、')}。没有发生的也请说明。`;
  return [{ place: 'section:1', message, expected: missing.join('、') }];
}

export const SUPERVISION_RULES: readonly Rule[] = [
  {
    id: 'S-16',
    family: 'structure',
    level: 'hint',
    title: '考核、评议、追究',
    help: '一级政府的年报在监督保障中写明工作考核、社会评议、责任追究的结果和情况；部门和乡镇街道的年报不作这项要求。',
    source: '《中华人民共和国政府信息公开条例》第五十条第（四）项',
    needs: ['text', 'profile'],
    check: checkSupervision,
  },
];
