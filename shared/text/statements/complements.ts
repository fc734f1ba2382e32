/** 线上 and 线下, 合格 and 不合格, 已公开 and 未公开: names of two kinds of which each thing has one. */
import { COMPLEMENTS } from '../lexicon/relations.ts';

/** Do two names begin with a kind each, and end alike or with nothing? */
export function areComplements(one: string, other: string): boolean {
  return COMPLEMENTS.some(([a, b]) => areNamed(one, a, other, b) || areNamed(one, b, other, a));
}

function areNamed(one: string, a: string, other: string, b: string): boolean {
  if (!one.startsWith(a) || !other.startsWith(b)) return false;
  const [thing, same] = [one.slice(a.length), other.slice(b.length)];
  return thing === same || thing === '' || same === '';
}

/** 准予修复 and 不予修复, 合格 and 不合格: the same, granted or not. */
export function areOpposites(one: string, other: string): boolean {
  const [denied, granted] = DENIED.test(one) ? [one, other] : [other, one];
  const core = denied.replace(DENIED, '');
  return core !== '' && core !== denied && core === granted.replace(GRANTED, '');
}

const DENIED = /^(?:不予|未予|未能|尚未|没有|不|未|非)/u;
const GRANTED = /^(?:准予|予以|给予|同意|已)/u;

/** 原创作品 and 转载上级信息, 已公开 and 未到公开时限: may the two be all there is, whatever their names say besides? */
export function leaveNothingOut(one: string, other: string): boolean {
  const kinds = COMPLEMENTS.some(
    ([a, b]) => (one.startsWith(a) && other.startsWith(b)) || (one.startsWith(b) && other.startsWith(a)),
  );
  return kinds || isDenied(one, other) || isDenied(other, one) || (DONE.test(one) && NOT_DONE.test(other));
}

const DONE = /^(?:已|完成|实现)/u;
const NOT_DONE = /^(?:未|尚未|暂未|还未|待|正在|尚在)/u;

/** 未回收问卷 of 回收有效问卷: the same, denied. */
function isDenied(denied: string, granted: string): boolean {
  const core = denied.replace(DENIED, '');
  let from = 0;
  return (
    core !== denied &&
    core.length > 1 &&
    [...core].every((sign) => (from = granted.indexOf(sign, from) + 1) > 0)
  );
}
