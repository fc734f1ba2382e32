/** One fact told twice with two numbers. Rule N-06. */
import { writeFigure } from '../../report/reading.ts';
import { paragraphsOf } from '../../report/report.ts';
import { placeName } from '../../report/place-name.ts';
import { statementsOf, type Statement } from '../../text/statements.ts';
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
  check: ({ report }) => {
    const told = new Map<string, Told[]>();
    for (const { place, text } of paragraphsOf(report)) {
      for (const statement of statementsOf(text)) {
        const key = `${statement.matter} ${statement.number.unit}`;
        told.set(key, [...(told.get(key) ?? []), { ...statement, place, text }]);
      }
    }
    return [...told.values()].flatMap((all) => compare(all) ?? []);
  },
};

interface Told extends Statement {
  readonly place: string;
  readonly text: string;
}

/** Three different numbers are three facts, told field by field. */
function compare(all: readonly Told[]): RuleFinding | null {
  const [first] = all;
  const others = all.filter(({ number }) => number.value !== first?.number.value);
  const [second] = others;
  if (!first || !second || new Set(all.map(({ number }) => number.value)).size !== 2) return null;
  const [before, now] = [first, second].map(
    ({ number }) => `${writeFigure(number.value ?? 0)} ${number.unit}`,
  );
  return {
    place: second.place,
    quote: second.text.slice(second.start, second.end),
    start: second.start,
    message: `${placeName(first.place)}写“${first.text.slice(first.start, first.end)}”，这里又写 ${now ?? ''}，前面是 ${before ?? ''}。如果是同一件事，请改到一致。`,
    found: second.number.value,
    expected: first.number.value,
  };
}
