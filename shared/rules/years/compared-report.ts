/** Which report the year-over-year rules compare with. Rule Y-02. */
import { relateAgencies } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import type { Report } from '../../report/schema.ts';

/** Notes of a draft whose earlier report somebody chose knowing that it is another year's or another name's. */
const CHOSEN = new Set(['year-gap', 'agency-changed']);

const UNCHECKED = '与去年的衔接和变化这次都没有核对';

const comparedReport: Rule = {
  id: 'Y-02',
  family: 'years',
  level: 'error',
  title: '对照的是上一年的年报',
  help: '与去年核对时，对照的必须是同一机关上一年度的年报；不是时，与去年有关的各项都不核对。机关更名的，会写明按更名核对。',
  source: PRACTICE_SOURCE,
  needs: ['last', 'notes'],
  check: ({ report, last }) => {
    if (!last) return [];
    const finding = (message: string, rest: Partial<RuleFinding> = {}): RuleFinding[] => [
      { place: 'title', message, found: nameOf(last), ...rest },
    ];
    const relation = relateAgencies(report.agency, last.agency);
    const wanted = report.year === null ? null : report.year - 1;
    if (relation === 'different' || (last.year !== null && wanted !== null && last.year !== wanted)) {
      const reasons = [
        relation === 'different' ? '不是同一机关' : '',
        last.year !== wanted && last.year !== null && wanted !== null
          ? `${report.year}年的上一年应是${wanted}年`
          : '',
      ].filter((reason) => reason !== '');
      return finding(
        `用来对照的是${nameOf(last)}，本年报是${nameOf(report)}：${reasons.join('；')}。${UNCHECKED}，请换成本机关${wanted === null ? '上一年' : `${wanted}年`}的年报。`,
        {
          expected: wanted,
          level: report.notes.some(({ code }) => CHOSEN.has(code)) ? 'warning' : 'error',
        },
      );
    }
    if (last.year === null || wanted === null) {
      const unknown = last.year === null ? '用来对照的年报' : '本年报';
      return finding(`${unknown}没有写明年度，不能确认两份年报是相邻的两年。${UNCHECKED}，请先补上年度。`, {
        level: 'warning',
      });
    }
    if (relation === 'same') return [];
    return finding(
      `去年的年报是${nameOf(last)}，本年报是${nameOf(report)}，已按机关更名核对。如果不是同一机关，请换成本机关${wanted}年的年报。`,
      { level: 'hint' },
    );
  },
};

/** “清河县水利局”2024年的年报, as far as it is known. */
function nameOf({ agency, year }: Report): string {
  return `${agency === null ? '' : `“${agency.trim()}”`}${year === null ? '' : `${year}年`}的年报`;
}

export const COMPARED_REPORT_RULES: readonly Rule[] = [comparedReport];
