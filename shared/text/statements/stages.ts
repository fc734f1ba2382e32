/** What became of a number of things: 发现问题26个，整改到位23个，剩余3个; 审核936条，退回修改21条，准予发布915条. Rule N-02. */
import { FROM_BEFORE, STAGES, type Stage } from '../lexicon/stages.ts';
import type { Paragraph } from '../paragraph.ts';
import { tidy, type Item } from './items.ts';
import type { WrongList } from './lists.ts';
import { has } from './slot.ts';

/** Numbers behind the first that are looked at. */
const REACH = 5;

/** Things of which more are done with than there were, or of which the done and the left are not all, in order. */
export function wrongStages({ sentences, folded }: Paragraph, items: readonly Item[]): readonly WrongList[] {
  return sentences.flatMap(({ start, end }) => {
    const told = items.filter((item) => item.start >= start && item.start < end);
    if (FROM_BEFORE.test(folded.text.slice(start, end))) return [];
    return told.flatMap((whole, at) => wrongStage(whole, told.slice(at + 1, at + 1 + REACH)) ?? []);
  });
}

function wrongStage(whole: Item, behind: readonly Item[]): WrongList | null {
  const stage = beginningOf(whole);
  if (!stage) return null;
  const same = behind.filter(({ unit }) => unit === whole.unit);
  const done = same.find((item) => stage.done.test(spelled(item)));
  const left = same.find((item) => stage.left.test(spelled(item)));
  // A number of another kind between leaves open what they are of.
  if (!done || same.length !== (left ? 2 : 1) || done.count.number.vague) return null;
  const parts = left ? [done, left] : [done];
  const sum = tidy(parts.reduce((all, { value }) => all + value, 0));
  const over = done.value > whole.value;
  // 审核936条，退回修改21条，发布936条: what was sent back came again.
  const off =
    left !== undefined && !left.count.number.vague && sum !== whole.value && done.value !== whole.value;
  if (!over && !off) return null;
  return {
    whole: whole.count,
    parts: parts.map(({ count }) => count),
    sum,
    fault: sum > whole.value ? 'over' : 'short',
    channels: false,
  };
}

/** The stage that a number begins; those of the tables are held against them. */
function beginningOf({ count }: Item): Stage | null {
  const { left, reading, scope, number } = count;
  if (reading === 'figure' || number.vague || scope.plan) return null;
  if (has(left, 'partOf', 'than', 'more', 'less', 'upTo', 'rest', 'negation', 'share')) return null;
  const words = spelled({ count });
  return STAGES.find(({ begun, done }) => begun.test(words) && !done.test(words)) ?? null;
}

/** The words in front of the number; those behind it where none are: 2个已整改到位. */
function spelled({ count: { left, right } }: Pick<Item, 'count'>): string {
  return (left.length > 0 ? left : right).map(({ word }) => word).join('');
}
