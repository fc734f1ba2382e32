/** The page of the manual that lists every rule, written from the catalogue itself. */
import { RULES } from './catalogue.ts';
import type { Level } from '../findings/finding.ts';
import type { Need, Rule, RuleFamily } from './base/rule.ts';

const FAMILY_TITLES: Readonly<Record<RuleFamily, string>> = {
  'table-two': '第二部分：主动公开情况表',
  'table-three': '第三部分：收到和处理申请情况表',
  'table-four': '第四部分：行政复议、行政诉讼情况表',
  cells: '表格单元',
  structure: '结构与格式',
  agency: '机关',
  text: '文字与数字',
  privacy: '公开前审查',
  years: '年度之间',
};
const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** What a rule asks besides the report itself. */
const BESIDES: Partial<Readonly<Record<Need, string>>> = { last: '去年的年报', profile: '机关情况' };

function entry({ id, title, level, help, source, needs }: Rule): string {
  const besides = needs.flatMap((need) => BESIDES[need] ?? []).join('、');
  const head = `级别：${LEVEL_NAMES[level]}${besides === '' ? '' : `；要用到：${besides}`}`;
  return [`### ${id} ${title}`, head, help, `依据：${source}`].join('\n\n');
}

/** T2-02 before T2-10. */
function byId(a: Rule, b: Rule): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}

/** The catalogue as Markdown (`docs/rules.md`). */
export function catalogueMarkdown(rules: readonly Rule[] = RULES): string {
  const families = Object.entries(FAMILY_TITLES).flatMap(([family, title]) => {
    const members = rules.filter((rule) => rule.family === family).sort(byId);
    return members.length === 0 ? [] : [`## ${title}`, ...members.map(entry)];
  });
  const intro =
    '年报助手按下面的规则核对年报。错误：年报还不能定稿；警告：多半有误，请核对；提示：请留意。级别随情况变化的，规则里写明。';
  return ['# 核对规则', intro, ...families].join('\n\n') + '\n';
}
