/** Table four beside last year's: where this year's cases come from. Rules T4-04 and T4-07. */
import { REVIEW_GROUPS } from '../../forms/forms.ts';
import { writeFigure } from '../../report/reading.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE, PRACTICE_SOURCE } from '../base/wording.ts';

const pendingCasesReturn: Rule = {
  id: 'T4-04',
  family: 'table-four',
  level: 'hint',
  title: '去年未审结的案件',
  help: '去年年报里“尚未审结”的复议、诉讼，今年要么审结、要么仍未审结，应计入今年同一组，所以今年这一组的总计不小于去年的尚未审结件数。',
  source: FORM_SOURCE,
  needs: ['figures', 'last'],
  check: ({ report, last }) => {
    if (!last || !followsLast(report, last)) return [];
    return REVIEW_GROUPS.flatMap(({ key, label }): RuleFinding[] => {
      const place = `review.${key}.total`;
      const [pending, total] = [last.figures[`review.${key}.pending`], report.figures[place]];
      if (pending == null || total == null || pending <= 0 || total >= pending) return [];
      return [
        {
          place,
          figures: [place],
          message: `${label}：去年年报有 ${writeFigure(pending)} 件尚未审结，今年总计只有 ${writeFigure(total)} 件。去年没审结的案件今年是什么结果？请计入今年的相应一栏。`,
          found: total,
        },
      ];
    });
  },
};

const RECONSIDERATION = 'review.reconsideration.total';
const AFTER = 'review.litigationAfterReconsideration.total';

const litigationHasReconsideration: Rule = {
  id: 'T4-07',
  family: 'table-four',
  level: 'hint',
  title: '复议后起诉有复议在先',
  help: '有“复议后起诉”的案件，今年或去年的行政复议就不应是 0；没有经过复议的，填到“未经复议直接起诉”。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'last'],
  check: ({ report, last }) => {
    if (!last || !followsLast(report, last)) return [];
    const after = report.figures[AFTER];
    if (after == null || after <= 0) return [];
    if (report.figures[RECONSIDERATION] !== 0 || last.figures[RECONSIDERATION] !== 0) return [];
    return [
      {
        place: AFTER,
        figures: [AFTER, RECONSIDERATION],
        message: `复议后起诉有 ${writeFigure(after)} 件，但今年和去年的行政复议都是 0。这些案件是什么时候复议的？没有经过复议的，应填到“未经复议直接起诉”。`,
        found: after,
      },
    ];
  },
};

export const EARLIER_CASE_RULES: readonly Rule[] = [pendingCasesReturn, litigationHasReconsideration];
