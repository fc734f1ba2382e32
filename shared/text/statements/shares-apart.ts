/** Shares and rates whose whole stands a part of a sentence, or a sentence, before: 收回432份，收回率96%；满意的418份，满意率96.8%. Rule N-05. */
import type { Tag } from '../lexicon/tags.ts';
import { leaveNothingOut } from './complements.ts';
import { before, isSo, judge, valueOf, wrong, type Text, type WrongShare } from './percents.ts';
import { spelled } from './reckoned.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** A share that is off by more points is one of something else. */
const NEAR = 12;

/** With one of these a number is no whole of what the next sentence tells. */
const NO_WHOLE: readonly Tag[] = [
  'partOf',
  'than',
  'more',
  'less',
  'rest',
  'share',
  'negation',
  'carry',
  'from',
];

/** The share of `part` in what was told last in its unit, of what `mayBe` its whole; none where more than one number may be that. */
export function shareApart(
  text: Text,
  index: number,
  part: Count,
  mayBe: (count: Count) => boolean = () => true,
): WrongShare[] {
  const percent = text.counts[index] as Count;
  const [own, around] = [0, 1].map((back) =>
    before(text, index, back).filter(({ number }) => number.start < part.number.start),
  ) as [Count[], Count[]];
  const [told, earlier] = [wholesIn(own, part), wholesIn(around, part)];
  if ([...told, ...earlier].some((whole) => isSo(percent, valueOf(part), valueOf(whole)))) return [];
  // A number of another unit between leaves open what the share is of.
  const [only, ...more] = earlier;
  const apart = only && own.length === 0 && more.length === 0 && isOfThing(part, only) ? only : undefined;
  const last = told.at(-1) ?? apart;
  if (!last || !mayBe(last) || !isNear(percent, part, valueOf(last))) return [];
  return [wrong(percent, last, valueOf(part), valueOf(last))];
}

function wholesIn(counts: readonly Count[], part: Count): readonly Count[] {
  return counts.filter(
    (count) =>
      count.number.unit === part.number.unit &&
      valueOf(count) >= valueOf(part) &&
      count.scope.time === part.scope.time &&
      !has(count.left, ...NO_WHOLE),
  );
}

/** Does a part name no other thing than its whole in the sentence before? */
function isOfThing({ left }: Count, whole: Count): boolean {
  const things = left.filter(({ tag }) => THINGS.includes(tag));
  // 解答水费问题的180个: what they are about.
  return (
    left.at(-1)?.tag === 'of' ||
    things.every(({ word }) => whole.words.some((other) => other.word.includes(word)))
  );
}

const THINGS: readonly Tag[] = [
  'thing',
  'caseload',
  'information',
  'document',
  'decision',
  'channel',
  'name',
  'application',
  'apply',
  'review',
];

function isNear({ number }: Count, part: Count, whole: number): boolean {
  return Math.abs((valueOf(part) / whole) * 100 - (number.value ?? 0)) <= NEAR;
}

/** 线上58条，线下24条，线上占比70.7%: of both kinds together. Null where no such pair is told. */
export function shareOfTwoKinds(text: Text, index: number, part: Count): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const name = spelled(part.left);
  const other = before(text, index).find(
    (count) =>
      count.clause !== percent.clause &&
      count.number.unit === part.number.unit &&
      leaveNothingOut(name, spelled(count.left)),
  );
  const wholes = before(text, index).filter(
    (count) => count.number.unit === part.number.unit && valueOf(count) > valueOf(part),
  );
  if (!other || wholes.some((count) => count !== other)) return null;
  const both = valueOf(part) + valueOf(other);
  const found = isNear(percent, part, both) ? judge(percent, part, valueOf(part), [both]) : [];
  return found.length > 0 ? found : null;
}
