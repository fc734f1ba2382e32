/** Does a list of parts claim to be complete? */
import type { Item } from './list-openings.ts';

export interface PartList {
  /** Half-width text of the paragraph. */
  readonly text: string;
  /** Word that opens the list. */
  readonly word: string;
  readonly from: number;
  readonly end: number;
  readonly total: number;
  readonly sum: number;
  readonly parts: readonly Item[];
}

const CHANNELS =
  /网|微信|公众号|微博|客户端|抖音|头条|视频号|新媒体|报|电视|电台|广播|公开栏|公示栏|平台|APP|显示屏|公报|线上|线下/iu;
/** Kinds of parts that leave nothing out when they stand side by side. */
const KINDS: readonly RegExp[] = [
  CHANNELS,
  // Applicants.
  /自然人|个人|公民|法人|企业|组织|机构|团体/u,
  // Ways to apply.
  /当面|现场|网络|网上|在线|信函|邮寄|传真|邮件|平台|窗口|线上|线下/u,
  // Times.
  /季度|上半年|下半年|\d月/u,
  // Where an application comes from.
  /新收|新增|结转/u,
  // Results of reviews, and who has proposed.
  /维持|纠正|审结|撤销|驳回|撤回|终止|调解/u,
  /起诉/u,
  /建议|提案/u,
];
/** A list that names what matters most, or examples, leaves the rest out. */
const SELECTION = /主要|重点|特别|尤其|不乏|仅|就有|例如|如下?[:：]|等/u;

/**
 * True where the parts must come to the total: 分别为, a last part 其他, or parts of one kind. Parts that only look
 * like a complete list must come near the total already, as with a figure mistyped.
 */
export function isPartition({ text, word, from, end, total, sum, parts }: PartList): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return false;
  const behind = text.slice(last.number.unitEnd, Math.max(end, last.number.unitEnd));
  if (SELECTION.test(text.slice(from, first.number.start)) || /^[^,。;]{0,4}等|等[^,。;]{0,6}$/u.test(behind))
    return false;
  if (parts.some(({ number }) => text[number.unitEnd] === '等')) return false;
  if (parts.some(({ lead }) => /等(?!级|保)[^,。;、]{0,8}$/u.test(lead)) && parts.length < 3) return false;
  if (word.startsWith('分') || /其[他它余]|剩余/u.test(last.lead)) return true;
  const share = sum / total;
  const names = parts.map(nameOf);
  if (KINDS.some((pattern) => names.every((name) => pattern.test(name)))) return share >= 0.5;
  // Money comes from more sources than are named.
  if (first.number.role === 'amount') return false;
  if (endAlike(names)) return share >= 0.85;
  return parts.length > 2 && share >= 0.8 && names.every((name) => name.length <= 16);
}

/** Are the parts named as things of one kind: channels, applicants, 某某类? */
export function areOneKind(parts: readonly Item[]): boolean {
  const names = parts.map(nameOf);
  return endAlike(names) || [...KINDS, RESULTS].some((pattern) => names.every((name) => pattern.test(name)));
}

/**
 * Can parts that come to more than the total still be right? One piece of information goes out through several
 * channels, and one person is a woman, young and a party member. `excess`: sum ÷ total.
 */
export function mayOverlap(parts: readonly Item[], excess: number): boolean {
  const names = parts.map(nameOf);
  if (names.every((name) => CHANNELS.test(name))) return excess > 1.3;
  return /^[人名位]$/u.test(parts[0]?.number.unit ?? '') && !areOneKind(parts);
}

/** Are the parts results of applications? */
export function areResults(parts: readonly Item[]): boolean {
  return parts.length > 1 && parts.slice(0, 3).every((part) => RESULTS.test(nameOf(part)));
}

/** Results of applications: many more than a list of a few names. */
const RESULTS = /公开|无法提供|不予|掌握|处理|补正|答复/u;

function nameOf({ lead }: Item): string {
  return lead.replace(/^其中|^[,、:和及]+/u, '').trim();
}

function endAlike(names: readonly string[]): boolean {
  const [first = ''] = names;
  const end = /[类型]$/u.test(first) ? first.slice(-1) : first.slice(-2);
  return end !== '' && !/^[个有的中]$/u.test(end) && names.every((name) => name.endsWith(end));
}
