/** A total and the parts it is divided into. Rule N-02. */
import { writeFigure } from '../../report/reading.ts';
import { paragraphsOf } from '../../report/report.ts';
import { wrongLists, type WrongList } from '../../text/enumerations.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE, spellDifference, spellTerms } from '../base/wording.ts';

export const listsAddUp: Rule = {
  id: 'N-02',
  family: 'text',
  level: 'warning',
  title: '总数与分项不符',
  help: '写“共几条，其中几条、几条”时，各分项相加要等于总数，任何一个分项都不能大于总数。只列举一部分时，在后面加“等”字。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    paragraphsOf(report).flatMap(({ place, text }) =>
      wrongLists(text).map((list): RuleFinding => {
        const numbers = [list.total, ...list.parts];
        // The total may stand before its parts or behind them.
        const start = Math.min(...numbers.map((number) => number.start));
        const end = Math.max(...numbers.map(({ unitEnd }) => unitEnd));
        return {
          place,
          quote: text.slice(start, end),
          start,
          message: messageOf(list),
          found: list.total.value,
          expected: list.sum,
        };
      }),
    ),
};

function messageOf({ total, parts, sum }: WrongList): string {
  const whole = total.value ?? 0;
  const values = parts.map(({ value }) => value ?? 0);
  const unit = total.unit === '' ? '' : ` ${total.unit}`;
  const larger = values.find((value) => value > whole);
  if (values.length === 1 || larger !== undefined) {
    return `其中一项写 ${writeFigure(larger ?? sum)}${unit}，比总数 ${writeFigure(whole)}${unit}还多。请核对这两个数。`;
  }
  const side = sum > whole ? '多' : '少';
  return (
    `各分项相加 ${spellTerms(values)} = ${writeFigure(sum)} ≠ 总数 ${writeFigure(whole)}，` +
    `${side} ${spellDifference(sum, whole)}${unit}。请核对总数和各分项；如果只列举了一部分，在最后一项后加“等”字。`
  );
}
