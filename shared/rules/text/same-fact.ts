/** One fact told twice with two numbers. Rule N-06. */
import { factTable, PART, type ToldFact } from '../../facts/fact-table.ts';
import { wrongReferences } from '../../facts/references.ts';
import { sumRelation, textNumber } from '../../findings/relation.ts';
import { quoted, unitStartOf } from '../../facts/stated.ts';
import { placeName } from '../../report/place-name.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

export const sameFact: Rule = {
  id: 'N-06',
  family: 'text',
  level: 'hint',
  title: '前后数字不一致',
  help: '同一件事在报告里前后写了两次（如主动公开信息的总数、培训次数），两处的数字要一致。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) => [
    ...[...factTable(report)].flatMap(([key, all]) => (key.startsWith(PART) ? [] : (compare(all) ?? []))),
    ...wrongReferences(report).map(({ told, again }) => toldTwice(told, again)),
  ],
};

/** Three different numbers are three facts, told field by field. */
function compare(all: readonly ToldFact[]): RuleFinding | null {
  const [first] = all;
  const second = all.find(
    ({ value, name }) =>
      value !== first?.value && (name === '' || first?.name === '' || name === first?.name),
  );
  if (first?.count.clause === second?.count.clause) return null;
  if (!first || !second || new Set(all.map(({ value }) => value)).size !== 2) return null;
  return toldTwice(first, second);
}

function toldTwice(first: ToldFact, second: ToldFact): RuleFinding {
  const words = ({ paragraph, count }: ToldFact) =>
    quoted(paragraph, count.start, Math.max(count.end, count.number.unitEnd));
  const spell = ({ value, count }: ToldFact) => `${writeFigure(value)} ${count.number.unit}`;
  return {
    place: second.paragraph.place,
    ...words(second),
    message: `${placeName(first.paragraph.place)}写“${words(first).quote}”，这里写 ${spell(second)}。如果说的是同一件事，两处的数要一致，请核对。`,
    found: second.value,
    expected: first.value,
    relation: sumRelation([numberOf(second)], [numberOf(first)], tidySum(second.value - first.value)),
  };
}

function numberOf({ paragraph, count }: ToldFact): string {
  return textNumber(paragraph.place, unitStartOf(paragraph, count.number));
}
