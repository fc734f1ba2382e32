/** A total and the parts it is divided into. Rules N-02 and N-12. */
import { ownFaultsIn } from '../../facts/as-in-tables.ts';
import { wrongSplitsIn } from '../../facts/splits.ts';
import { sumRelation, textNumber } from '../../findings/relation.ts';
import { quoted, statedParagraphs, unitStartOf, type StatedParagraph } from '../../facts/stated.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import type { WrittenNumber } from '../../text/numbers/read-numbers.ts';
import type { WrongList } from '../../text/statements/lists.ts';
import { numbersWithin } from '../base/spot.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE, spellDifference, spellTerms } from '../base/wording.ts';

function check(wanted: (list: WrongList) => boolean) {
  return ({ report }: RuleContext): RuleFinding[] => {
    return statedParagraphs(report).flatMap((stated) =>
      ownFaultsIn(stated, report)
        .lists.filter(wanted)
        .map((list): RuleFinding => {
          const numbers = [list.whole, ...list.parts].map(({ number }) => number);
          // The total may stand before its parts or behind them.
          const start = Math.min(...numbers.map((number) => number.start));
          const end = Math.max(...numbers.map(({ unitEnd }) => unitEnd));
          return {
            place: stated.place,
            ...quoted(stated, start, end),
            message: messageOf(list),
            found: list.whole.number.value,
            expected: list.sum,
            relation: sumRelation(
              [numberOf(stated, list.whole.number)],
              list.parts.map(({ number }) => numberOf(stated, number)),
              tidySum((list.whole.number.value ?? 0) - list.sum),
            ),
            ...(list.fault === 'slip' ? { level: 'hint' as const } : {}),
          };
        }),
    );
  };
}

function numberOf(stated: StatedParagraph, number: WrittenNumber): string {
  return textNumber(stated.place, unitStartOf(stated, number));
}

/** 原有14个，新增3个，现有18个; 4期、每期30人、共150人次. */
function sums({ report }: RuleContext): RuleFinding[] {
  return statedParagraphs(report).flatMap((stated) =>
    ownFaultsIn(stated, report).sums.map(
      ({ percent: { value, unit }, formula, expected, start, end, unsure }) => ({
        place: stated.place,
        ...quoted(stated, start, end),
        message: `这里写 ${writeFigure(value ?? 0)} ${unit}，按同一句里的数算 ${formula} = ${writeFigure(expected)}。请核对这几个数。`,
        found: value,
        expected,
        relation: numbersWithin(stated, start, end),
        ...(unsure ? { level: 'hint' as const } : {}),
      }),
    ),
  );
}

/** 按申请方式统计，网络38件，邮寄14件，当面5件: the whole stands in table three alone. */
function splits({ report }: RuleContext): RuleFinding[] {
  return statedParagraphs(report).flatMap((stated) =>
    wrongSplitsIn(stated, report).map(({ parts, sum, expression, figure }): RuleFinding => {
      const numbers = parts.map(({ number }) => number);
      const start = Math.min(...parts.map((part) => part.start));
      const values = numbers.map(({ value }) => value ?? 0);
      return {
        place: stated.place,
        figures: [...expression.figures],
        ...quoted(stated, start, Math.max(...numbers.map(({ unitEnd }) => unitEnd))),
        message: `各分项相加 ${spellTerms(values)} = ${writeFigure(sum)}，${expression.name}${expression.figures.length > 1 ? '是' : '填'} ${writeFigure(figure)}，差 ${spellDifference(sum, figure)}。请核对各分项。`,
        found: sum,
        expected: figure,
        relation: sumRelation(
          expression.figures,
          numbers.map((number) => numberOf(stated, number)),
          tidySum(figure - sum),
        ),
      };
    }),
  );
}

const listsAddUp: Rule = {
  id: 'N-02',
  family: 'text',
  level: 'warning',
  title: '总数与分项不符',
  help: '写“共几条，其中几条、几条”时，任何一个分项、各分项之和都不能大于总数；写“分别为”“由……组成”“合计”“其他”等说明分项齐全的，各分项相加要等于总数；写“原有几个、新增几个、现有几个”“新增几个、撤销几个、净增几个”“几期、每期几人、共几人次”“每月几期、全年几期”的，要算得出来。',
  source: PRACTICE_SOURCE,
  needs: ['text', 'figures'],
  check: (context) => [
    ...check((list) => !isOverChannels(list))(context),
    ...sums(context),
    ...splits(context),
  ],
};

const channels: Rule = {
  id: 'N-12',
  family: 'text',
  level: 'warning',
  title: '各渠道之和大于总数',
  help: '写了公开信息的总数和各渠道的数量时，各渠道之和不应大于总数；同一条信息在几个渠道发布的，写明“同步发布”或“剔除重复”。',
  source: PRACTICE_SOURCE,
  needs: ['text', 'figures'],
  check: check(isOverChannels),
};

function isOverChannels({ channels: all, fault }: WrongList): boolean {
  return all && fault === 'over';
}

function messageOf({ whole: { number }, parts, sum, fault, selection, channels: all }: WrongList): string {
  const whole = number.value ?? 0;
  const values = parts.map((part) => part.number.value ?? 0);
  const unit = number.unit === '' ? '' : ` ${number.unit}`;
  const larger = values.find((value) => value > whole);
  if (values.length === 1 || larger !== undefined) {
    return `其中一项写 ${writeFigure(larger ?? sum)}${unit}，比总数 ${writeFigure(whole)}${unit}还多。请核对这两个数。`;
  }
  const side = sum > whole ? '多' : '少';
  const advice = {
    over: all ? '同一条信息在几个渠道发布的，请写明“同步发布”或“剔除重复”。' : '',
    short: selection === true ? '如果只列举了一部分，在最后一项后加“等”字。' : '',
    slip: '如果本来只列举一部分，不必修改。',
  }[fault];
  return (
    `各分项相加 ${spellTerms(values)} = ${writeFigure(sum)} ≠ 总数 ${writeFigure(whole)}，` +
    `${side} ${spellDifference(sum, whole)}${unit}。请核对总数和各分项。${advice}`
  );
}

export const LIST_RULES: readonly Rule[] = [listsAddUp, channels];
