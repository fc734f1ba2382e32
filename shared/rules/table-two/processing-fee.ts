/** 信息处理费 that the text says was collected is part of the fees in table two. Rule T2-08. */
import { quoted, statedParagraphs } from '../../facts/stated.ts';
import { figureName } from '../../report/figure-names.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import { yuanIn } from '../../text/statements/documents.ts';
import type { Count } from '../../text/statements/statement.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const FEE = 'disclosure.fee.amount';
const YUAN = 10_000;
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
    return statedParagraphs(report).flatMap((stated) =>
      stated.counts.flatMap((count): RuleFinding[] => {
        const yuan = collected(count);
        if (yuan === null || yuan <= total * YUAN + ROUNDING) return [];
        const words = quoted(stated, count.number.start, count.number.unitEnd);
        const needed = tidySum(yuan / YUAN);
        return [
          {
            place: stated.place,
            figures: [FEE],
            ...words,
            message:
              `正文写收取信息处理费 ${words.quote}，合 ${writeFigure(needed)} 万元；表二“${figureName(FEE)}”填 ${writeFigure(total)} 万元，比它还少。` +
              '请核对：表二的单位是万元，信息处理费属于行政事业性收费。',
            found: total,
            expected: needed,
          },
        ];
      }),
    );
  },
};

/** An amount of 信息处理费 that came in, in yuan; null for any other number. */
function collected({ matters, number }: Count): number | null {
  const [matter] = matters;
  const size = yuanIn(number.unit);
  if (matter?.topic !== 'fee' || matter.kind !== 'processing' || size === null || number.value === null)
    return null;
  return number.value * size;
}

export const PROCESSING_FEE_RULES: readonly Rule[] = [processingFee];
