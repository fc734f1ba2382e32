/** Applications dropped because a fee was not paid need a notice to pay. Rule T3-06. */
import { writeFigure } from '../../report/reading.ts';
import { reportsFeeNotice } from '../../text/statements/fees.ts';
import type { Rule } from '../base/rule.ts';
import { figureName } from '../../report/figure-names.ts';

const UNPAID = 'requests.otherHandling.feeUnpaid.total';

const feeNotice: Rule = {
  id: 'T3-06',
  family: 'table-three',
  level: 'warning',
  title: '逾期未缴费与收费通知',
  help: '表三有“申请人逾期未按收费通知要求缴纳费用”的，说明发出过收费通知，第六部分要写明发出了几件。',
  source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const unpaid = report.figures[UNPAID] ?? 0;
    const texts = report.sections.find(({ no }) => no === 6)?.paragraphs ?? [];
    if (unpaid <= 0 || texts.some(reportsFeeNotice)) return [];
    return [
      {
        place: UNPAID,
        figures: [UNPAID],
        found: unpaid,
        message: `表三“${figureName(UNPAID)}”填 ${writeFigure(unpaid)}，第六部分却没有写发出过收费通知。请在第六部分写明发出收费通知几件、金额多少；没有发出过的，这一格应为 0。`,
      },
    ];
  },
};

export const FEE_NOTICE_RULES: readonly Rule[] = [feeNotice];
