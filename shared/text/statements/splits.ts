/** Applications split once and for all, without their whole: 按申请方式统计，网络38件，邮寄14件，当面5件. Rule N-02. */
import type { Tag } from '../lexicon/tags.ts';
import type { Paragraph, Sentence } from '../paragraph.ts';
import { sequenceEnd } from '../sequence.ts';
import { SPLIT } from './openings.ts';
import { isExact, isPercent, isShareOf } from './percents.ts';
import { areAllPeriods, periodOf } from './periods.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** With one of these a number is no part of a split of applications by who made them, how, or what about. */
const NO_PART: readonly Tag[] = [
  ...(['than', 'more', 'less', 'upTo', 'negation', 'sum', 'rate', 'each', 'inTurn', 'chosen'] as const),
  ...(['overlap', 'within', 'plan', 'duty', 'active', 'result', 'carry', 'review', 'document'] as const),
  ...(['decision', 'fee', 'act', 'caseload', 'thing', 'hold', 'publish'] as const),
];

/** Parts of the splits of a paragraph under a heading about applications, in order. */
export function bareSplits(
  { sentences }: Paragraph,
  counts: readonly Count[],
): readonly (readonly Count[])[] {
  const ofApplications = counts.filter(({ number }) => number.unit === '件');
  return sentences.flatMap((sentence): Count[][] => {
    const inside = counts.filter(
      ({ number }) => number.start >= sentence.start && number.start < sentence.end,
    );
    const parts = inside.filter((count) => !(isPercent(count) && isShareOf(count)));
    // A number told before may be the whole.
    const isFirst = ofApplications[0] === parts[0];
    return isFirst && parts.length > 1 && parts.every(isPart) && isWhole(sentence, parts) ? [parts] : [];
  });
}

function isPart(count: Count): boolean {
  const { number, scope, reading, left, right, part } = count;
  return (
    number.unit === '件' &&
    isExact(count) &&
    reading !== 'figure' &&
    scope.body === 'own' &&
    (scope.time === 'own' || periodOf({ count }) !== null) &&
    !scope.plan &&
    !part &&
    left.length + right.length > 0 &&
    !has([...left, ...right], ...NO_PART)
  );
}

/** Is nothing left out: the applications are split by something, or the last part is the rest of them? */
function isWhole({ clauses }: Sentence, parts: readonly Count[]): boolean {
  const tokens = clauses.flatMap((clause) => clause.tokens);
  // 工程类31件，其余为客运类: the rest has no number.
  const last = parts.at(-1);
  if (tokens.some(({ tag, start }) => tag === 'rest' && start > (last?.number.start ?? 0))) return false;
  const split = tokens[0]?.tag === 'splitBy' && sequenceEnd(tokens, 0, SPLIT) > 0;
  const rest = parts.at(-1)?.left.some(({ tag, key }) => tag === 'rest' && key !== 'besides') ?? false;
  if (areAllPeriods(parts.map((count) => ({ count })))) return true;
  // 申请渠道以线上为主：网上11件，信函5件，当面1件.
  const ways = parts.every(({ left }) => has(left, 'channel')) && clauses[0]?.closed === ':';
  return split || ((rest || ways) && parts.length > 2);
}
