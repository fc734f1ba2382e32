/**
 * Numbers in front of applications or cases that the words take up: 对54件办结申请逐件复查, 承担15件申请的办理, 全年发生的15件行政复议案件中.
 *
 * They may be some of all, unless the words say that they are all.
 */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { groupsOf } from './cases.ts';
import { only } from './claimed.ts';
import type { Reading } from './reading.ts';
import { about, carryRow, NO_REQUESTS, some, type Matters } from './request-rows.ts';
import { has, keysOf, type Slot } from './slot.ts';

/** With one of these in front, the number is no part of all the applications there were. */
const NOT_OURS: readonly Tag[] = [
  ...NO_REQUESTS,
  ...(['rest', 'publish', 'review', 'carry', 'act', 'other', 'bodies', 'partOf'] as const),
  ...(['applicant', 'channel', 'result', 'is'] as const),
];
/** Nothing but these stands in front of a number of all of them. */
const OF_ALL: readonly Tag[] = ['time', 'all', 'toward', 'join', 'decide', 'of'];

/** What a number says about the applications or cases right behind it; `undefined` where nothing is taken up. */
export function readTakenUp(slot: Slot, reading: Reading): Matters | undefined {
  const { number, clause } = slot;
  if (number.unit !== '件') return undefined;
  const behind = clause.tokens.slice(clause.tokens.findIndex((token) => token.number === number) + 1);
  return applications(slot, behind, reading) ?? cases(slot, behind, reading);
}

/** 54件办结申请, 15件申请, 56件依申请公开件, 56件政府信息公开答复. */
function applications({ left }: Slot, behind: readonly Token[], reading: Reading): Matters | undefined {
  const [first, second] = behind;
  const thing = first?.tag === 'act' ? second : first;
  // 2件申请的答复引起行政复议: of a case.
  if (!thing || has(behind, 'review')) return undefined;
  const carry = left.at(-1)?.tag === 'of' ? left.at(-2) : undefined;
  if (carry?.tag === 'carry' && thing.tag === 'apply') return carriedOver(carry, left, reading);
  const answer = thing.tag === 'disclosure' && thing.word.endsWith('答复');
  const named = thing.tag === 'application' || answer || (thing.tag === 'apply' && isOfRequests(reading));
  // 8件申请 alone says nothing of them.
  const next = behind[behind.indexOf(thing) + 1];
  if (!named || !next || reading.parts || has(left, ...NOT_OURS)) return undefined;
  const handled = answer || (first?.tag === 'act' && HANDLED.has(first.key));
  if (!isOfAll(left, next)) return [some(handled ? 'handled' : 'due')];
  return [about(handled ? 'handled' : 'processed')];
}

const HANDLED: ReadonlySet<string> = new Set(['handled', 'answered']);

function isOfRequests({ ofRequests, setting }: Reading): boolean {
  return ofRequests || setting.topic === 'requests';
}

/** 结转到2025年的5件申请, whatever is to be done with them. */
function carriedOver(carry: Token, left: readonly Token[], { setting }: Reading): Matters | undefined {
  const row = carryRow(carry, setting.year);
  return row === 'carried' || has(left, 'negation', 'outcome') ? undefined : [about(row)];
}

/** 全年发生的15件行政复议案件中, 已审结的9件政府信息公开行政诉讼中, 7件行政诉讼案件均…. */
function cases({ left }: Slot, behind: readonly Token[], reading: Reading): Matters | undefined {
  const named = behind.findIndex(({ tag }) => tag !== 'disclosure' && tag !== 'onRequest' && tag !== 'of');
  const [thing, ...rest] = behind.slice(named);
  if (thing?.tag !== 'review' || !has(rest.slice(0, 1), 'within', 'all')) return undefined;
  if (!reading.disclosure || reading.deciding === 'all' || reading.parts) return undefined;
  const settled = left.some(({ tag, key }) => tag === 'organ' && key === 'settled');
  const around = left.every(
    ({ tag, key }) =>
      ['time', 'all', 'toward', 'filler', 'of'].includes(tag) ||
      (settled && (tag === 'organ' || (tag === 'narrow' && key === thing.key))),
  );
  if (!around) return undefined;
  return [{ topic: 'review', groups: groupsOf(thing.key), result: settled ? 'settled' : 'total' }];
}

/** 全年56件申请, 全部57件申请, 58件申请中. */
function isOfAll(left: readonly Token[], next: Token): boolean {
  if (left.length === 0) return next.tag === 'within';
  return only(left, OF_ALL) && (keysOf(left, 'time').includes('this') || has(left, 'all'));
}
