/** 信息处理费 that the text says was collected is part of the fees in table two. Rule T2-08. */
import { figureName } from '../../report/figure-names.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { writeFigure } from '../../report/reading.ts';
import { paragraphsOf } from '../../report/report.ts';
import { tidySum } from '../../report/sums.ts';
import { halfWidth, readNumbers, type WrittenNumber } from '../../text/numbers.ts';

const FEE = 'disclosure.fee.amount';
const YUAN: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['元整', 1],
  ['万元', 10_000],
]);
/** Table two rounds to a hundredth of 10,000 yuan. */
const ROUNDING = 50;

const processingFee: Rule = {
  id: 'T2-08',
  family: 'table-two',
  level: 'warning',
  title: '信息处理费计入行政事业性收费',
  help: '正文写收取了信息处理费的，表二“行政事业性收费”不应小于这笔钱。表二以万元为单位，正文多以元为单位。',
  source: `《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；${PRACTICE_SOURCE}`,
  needs: ['text', 'figures'],
  check: ({ report }) => {
    const total = report.figures[FEE];
    if (total == null) return [];
    return paragraphsOf(report).flatMap(({ place, text }) =>
      collectedFees(text).flatMap(({ number, yuan }): RuleFinding[] => {
        if (yuan <= total * 10_000 + ROUNDING) return [];
        const quote = text.slice(number.start, number.unitEnd);
        const needed = tidySum(yuan / 10_000);
        return [
          {
            place,
            figures: [FEE],
            quote,
            start: number.start,
            message:
              `正文写收取信息处理费 ${quote}，合 ${writeFigure(needed)} 万元；表二“${figureName(FEE)}”填 ${writeFigure(total)} 万元，比它还少。` +
              '请核对：表二的单位是万元，信息处理费属于行政事业性收费。',
            found: total,
            expected: needed,
          },
        ];
      }),
    );
  },
};

const COLLECTED = /收取|收入|实收|收缴|到账|入库|收费金额|已缴|缴纳了/u;
const NOT_COLLECTED = /通知|应收|应缴|标准|每[件页次]|拟收|未|没有|减免|免收/u;

/** Amounts that a paragraph says were collected for information, in yuan. */
function collectedFees(paragraph: string): { number: WrittenNumber; yuan: number }[] {
  const text = halfWidth(paragraph);
  if (!/信息处理费|信息公开(?:处理)?费/u.test(text)) return [];
  return readNumbers(paragraph).flatMap((number) => {
    const size = YUAN.get(number.unit);
    if (number.role !== 'amount' || size === undefined || number.value === null) return [];
    const lead = /[^。!?;\n]*$/u.exec(text.slice(Math.max(0, number.start - 80), number.start))?.[0] ?? '';
    const said = Math.max(...[...lead.matchAll(new RegExp(COLLECTED, 'gu'))].map(({ index }) => index), -1);
    if (said < 0 || NOT_COLLECTED.test(lead.slice(Math.max(0, said - 3)))) return [];
    return [{ number, yuan: number.value * size }];
  });
}

export const PROCESSING_FEE_RULES: readonly Rule[] = [processingFee];
