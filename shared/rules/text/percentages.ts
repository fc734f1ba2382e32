/** Percentages and the numbers that they come from. Rule N-05. */
import { ownFaultsIn } from '../../facts/as-in-tables.ts';
import type { WrongPercentage } from '../../facts/percentages.ts';
import { quoted, statedParagraphs, type StatedParagraph } from '../../facts/stated.ts';
import { writeFigure } from '../../report/reading.ts';
import type { WrittenNumber } from '../../text/numbers/read-numbers.ts';
import { isInWords } from '../../text/statements/percents.ts';
import { numbersWithin } from '../base/spot.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

export const percentages: Rule = {
  id: 'N-05',
  family: 'text',
  level: 'warning',
  title: '百分比与数量不符',
  help: '写了数量和由它们算出的百分比（办结率、占比、增长率）时，百分比和增减的数量要算得出来，四舍五入到所写的位数。只写占比的（自然人占九成），对表三。',
  source: PRACTICE_SOURCE,
  needs: ['text', 'figures'],
  check: ({ report }) =>
    statedParagraphs(report).flatMap((stated) =>
      ownFaultsIn(stated, report).percentages.map((wrong) => finding(stated, wrong)),
    ),
};

function finding(stated: StatedParagraph, wrong: WrongPercentage): RuleFinding {
  const { percent, expected, start, end } = wrong;
  return {
    place: stated.place,
    ...quoted(stated, start, end),
    message: `正文写${spellStated(wrong)}，按有关数量计算 ${spellMeant(wrong)}。请核对${percent.role === 'percent' ? '百分比和数量' : '这几个数'}。`,
    found: percent.value,
    expected,
    relation: numbersWithin(stated, start, end),
  };
}

/** What the text says: ` 83%`, `“六成”`, `减少 2件` where the numbers say the contrary. */
function spellStated({ percent, turned }: WrongPercentage): string {
  if (isInWords(percent)) return `“${percent.text}”`;
  const said = turned ? directions(percent, turned).said : '';
  return `${said} ${writeFigure(percent.value ?? 0)}${percent.unit}`;
}

function spellMeant({ percent, formula, expected, turned }: WrongPercentage): string {
  const sign = percent.unit === '%' || isInWords(percent) ? '≈' : '=';
  const result = `${formula} ${sign} ${writeFigure(expected)}${percent.unit}`;
  if (!turned) return result;
  const { said, meant } = directions(percent, turned);
  return `${result}，是${meant}，不是${said}`;
}

/** The word for what the text says, and for what the numbers do. */
function directions({ role }: WrittenNumber, turned: 'more' | 'less'): { said: string; meant: string } {
  const [up, down] = role === 'percent' ? ['上升', '下降'] : ['增加', '减少'];
  return turned === 'more' ? { said: down, meant: up } : { said: up, meant: down };
}
