/** Some of the applications received, told by what they were about, by their way or by who asked. */
import type { Tag } from '../lexicon/tags.ts';
import type { Reading } from './reading.ts';
import { isKnown, some, type Matters } from './request-rows.ts';
import { has, isFrom, type Slot } from './slot.ts';

/** With one of these, a number of applications is not this agency's, not this year's, or none at all. */
const NOT_OURS = [
  ...['than', 'more', 'less', 'upTo', 'level', 'plan', 'duty', 'caseload', 'thing', 'document', 'decision'],
  ...['fee', 'negation', 'share', 'rate', 'active', 'other', 'bodies', 'place', 'review', 'carry', 'within'],
] as readonly Tag[];

/**
 * 收到市民关于停车收费的信息公开申请26件, 受理居民刘某等人的政府信息公开申请4件: some of those received, and so never more than
 * all of them.
 */
export function isPartOfReceived({ left, words, number }: Slot): boolean {
  return (
    number.unit === '件' &&
    has(left, 'application') &&
    has(left, 'act') &&
    !has(words, ...NOT_OURS) &&
    words.every(({ tag, key }) => tag !== 'narrow' || key === 'about') &&
    !isFrom(left)
  );
}

/** 今年收到的申请中，网上提交6件: some of those received, by a way. */
export function isWayOfReceived({ left, number }: Slot, { ofReceived }: Reading): boolean {
  return ofReceived && number.unit === '件' && isKnown(left) && !has(left, ...NOT_OURS);
}

/** 收到信函申请2件 below a heading about applications. */
export function isApplying({ left, number }: Slot, { setting, otherNamed }: Reading): boolean {
  return (
    number.unit === '件' &&
    setting.topic === 'requests' &&
    !otherNamed &&
    left.some(({ tag, word }) => tag === 'channel' && word.endsWith('申请')) &&
    !has(left, ...NOT_OURS)
  );
}

/** 收到村民张某关于征地合同的信息公开申请1件: less what they were about. */
export function withoutSubject(slot: Slot): Slot {
  const { left, right } = slot;
  const from = left.findIndex(({ tag, key }) => tag === 'narrow' && key === 'about');
  const to = left.findLastIndex(
    ({ tag }, at) => (tag === 'application' || tag === 'apply') && has(left.slice(at - 1, at), 'of'),
  );
  if (from < 0 || to < from) return slot;
  const rest = [...left.slice(0, from), ...left.slice(to)];
  return { ...slot, left: rest, words: [...rest, ...right] };
}

/** What a number counts whose words are not all understood: some of those received, or what nobody can say. */
export function unsureOrPart(slot: Slot): Matters {
  return isPartOfReceived(slot) ? [some('due')] : null;
}
