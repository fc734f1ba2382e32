/**
 * Stocks and what came and went, one equation in whatever order its numbers are told: 原有14个、新增3个、现有17个; 由58个减至46个，
 * 注销13个，新开1个; 下架38个，新增27个，净减11个. Rule N-02.
 */
import { CLOSING_STOCK, COMING_IN, GOING_OUT, NET_CHANGE, OPENING_STOCK } from '../lexicon/stocks.ts';
import type { Tag } from '../lexicon/tags.ts';
import { tidy } from './items.ts';
import { isExact, valueOf, type WrongShare } from './percents.ts';
import { isSameUnit, made, sharesWord, spelled } from './reckoned.ts';
import type { Token } from '../tokens.ts';
import { has, isFrom } from './slot.ts';
import type { Count } from './statement.ts';
import { EMPTY } from './subject.ts';

/** What there was · what came in or went out · by how much there is more or less · what there is. */
type Role = 'opening' | 'in' | 'out' | 'more' | 'less' | 'closing';

interface Entry {
  readonly count: Count;
  readonly role: Role;
}

/** Words of a number's part that name no thing. */
const FLOWS: readonly RegExp[] = [COMING_IN, GOING_OUT];
const PATTERNS: readonly RegExp[] = [OPENING_STOCK, CLOSING_STOCK, NET_CHANGE];

/** Numbers of an equation. */
const SHORTEST = 3;

/** Stocks of the numbers of one sentence that do not come out, in order. */
export function wrongStocks(told: readonly Count[]): readonly WrongShare[] {
  return runsOf(told).flatMap((run) => wrongNet(run) ?? wrongStock(run) ?? wrongFlow(run) ?? []);
}

/** Does a sentence that begins with `told` close the stock that the one before leaves open: …，调出8名。调整后成员49名? */
export function closesStock(before: readonly Count[], [first]: readonly Count[]): boolean {
  if (!first || !['closing', 'more', 'less'].includes(roleOf(first) ?? '')) return false;
  const run = runsOf(before.filter((count) => isSameUnit(count, first))).at(-1) ?? [];
  return run.length > 0 && ofRole(run, 'closing').length === 0;
}

/** Numbers of one unit side by side that have a part in such an equation; a number without one, and another opening, ends it. */
function runsOf(told: readonly Count[]): Entry[][] {
  if (told.length < SHORTEST) return [];
  const kinds = told.filter((count, at) => told.findIndex((other) => isSameUnit(other, count)) === at);
  const runs = kinds.flatMap((kind) => {
    const ofKind: Entry[][] = [[]];
    for (const count of told.filter((one) => isSameUnit(one, kind))) {
      const role = roleOf(count);
      const run = ofKind.at(-1) as Entry[];
      if (role === null) ofKind.push([]);
      else if (role === 'opening' && ofRole(run, role).length > 0) ofKind.push([{ count, role }]);
      else run.push({ count, role });
    }
    return ofKind;
  });
  return runs.filter((run) => run.length >= SHORTEST);
}

/** What part a number has in an equation; null for none, as of about so many, or of what the tables count. */
function roleOf(count: Count): Role | null {
  const { left, scope } = count;
  if (!isExact(count) || count.reading === 'figure') return null;
  if (has(left, 'upTo')) return 'closing';
  if (isFrom(left)) return 'opening';
  const words = spelled(left);
  const net = [...words.matchAll(NET_CHANGE)].at(-1)?.groups?.['direction'];
  if (net !== undefined) return net === '增' ? 'more' : 'less';
  // 比上年增加8项.
  if (has(left, 'than') && has(left, 'more', 'less')) return has(left, 'more') ? 'more' : 'less';
  const [opening, closing, into, out] = [OPENING_STOCK, CLOSING_STOCK, COMING_IN, GOING_OUT].map((pattern) =>
    endOf(words, pattern),
  ) as [number, number, number, number];
  // Of a stock and a flow the last word tells it: 比年初增加.
  if (Math.max(into, out) > Math.max(opening, closing)) return into > out ? 'in' : 'out';
  // 2024年底 of the report's own year.
  if (opening > 0) return words.startsWith('20') && scope.time === 'own' ? 'closing' : 'opening';
  if (closing > 0) return 'closing';
  return isOfYear(count) ? 'in' : null;
}

/** Where the last match ends; 0 for none. */
function endOf(words: string, pattern: RegExp): number {
  const last = [...words.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/** 当年又建4个. */
function isOfYear({ left }: Count): boolean {
  return left.some(({ tag, key }) => tag === 'time' && (key === 'this' || key === 'ownYear'));
}

function ofRole(run: readonly Entry[], ...roles: readonly Role[]): readonly Count[] {
  return run.filter(({ role }) => roles.includes(role)).map(({ count }) => count);
}

/** `opening in closing`. */
function rolesOf(run: readonly Entry[]): string {
  return run.map(({ role }) => role).join(' ');
}

function hasBothFlows(run: readonly Entry[]): boolean {
  return ofRole(run, 'in').length > 0 && ofRole(run, 'out').length > 0;
}

/** What came in and, less than nothing, what went out, in order. */
function termsOf(run: readonly Entry[]): readonly number[] {
  return run.flatMap(({ count, role }) =>
    role === 'in' ? valueOf(count) : role === 'out' ? -valueOf(count) : [],
  );
}

function sumOf(terms: readonly number[]): number {
  return tidy(terms.reduce((sum, term) => sum + term, 0));
}

function spell([first = 0, ...terms]: readonly number[]): string {
  return [first, ...terms.map((term) => `${term < 0 ? '−' : '+'} ${Math.abs(term)}`)].join(' ');
}

/** 下架38个，新增27个，净减11个; 比上年增加8项，其中新增11项、删减3项; 年初4320人，年末5420人，净增1100人. */
function wrongNet(run: readonly Entry[]): WrongShare[] | null {
  const [net, ...others] = run.filter(({ role }) => role === 'more' || role === 'less');
  if (!net || others.length > 0) return null;
  const byStocks = /^(?:opening closing|closing opening) (?:more|less)$/u.test(rolesOf(run));
  if (!byStocks && !hasBothFlows(run)) return null;
  if (!byStocks && !areOfOneThing(ofRole(run, 'in', 'out'))) return [];
  const terms = byStocks
    ? [...ofRole(run, 'closing').map(valueOf), ...ofRole(run, 'opening').map((count) => -valueOf(count))]
    : termsOf(run);
  const sum = sumOf(terms);
  if (sum === valueOf(net.count) * (net.role === 'more' ? 1 : -1)) return [];
  const direction = sum < 0 ? -1 : 1;
  const larger = terms.map((term) => term * direction).sort((a, b) => b - a);
  const [first, last] = [run[0], run.at(-1)] as [Entry, Entry];
  return [made((net === first ? last : first).count, net.count, spell(larger), Math.abs(sum))];
}

/** 原有14个，新增3个，撤并1个，现有16个. */
function wrongStock(run: readonly Entry[]): WrongShare[] | null {
  const [opening] = ofRole(run, 'opening');
  const [closing, ...more] = ofRole(run, 'closing');
  const terms = termsOf(run);
  if (!opening || !closing || more.length > 0 || terms.length === 0) return null;
  // Where what there is stands before what came and went, both of these are told.
  const inOrder =
    /^opening .*closing$/u.test(rolesOf(run)) && !(isFrom(opening.left) && has(closing.left, 'upTo'));
  if (!inOrder && !hasBothFlows(run)) return null;
  if (!areOfOneThing(run.map(({ count }) => count))) return [];
  const expected = sumOf([valueOf(opening), ...terms]);
  if (expected === valueOf(closing) || expected <= 0) return [];
  return [made((run[0] as Entry).count, closing, spell([valueOf(opening), ...terms]), expected)];
}

/** 由36项增加到52项，新增14项: no fewer came in than there are more. */
function wrongFlow(run: readonly Entry[]): WrongShare[] | null {
  if (!/^opening closing (?:in|out)$/u.test(rolesOf(run))) return null;
  const [opening, closing, flow] = run.map(({ count }) => count) as [Count, Count, Count];
  if (!isFrom(opening.left) || !has(closing.left, 'upTo')) return null;
  const net = tidy(valueOf(closing) - valueOf(opening));
  // 新增 alone: 新增专题8个 is of another thing.
  const [term] = termsOf(run) as [number];
  if (nameOf(flow) !== '' || term * net <= 0 || Math.abs(term) >= Math.abs(net)) return null;
  const [more, less] = net > 0 ? [closing, opening] : [opening, closing];
  return [made(opening, flow, `${valueOf(more)} − ${valueOf(less)}`, Math.abs(net))];
}

/** What a number counts, without the words of its part. */
function nameOf({ left, right }: Count): string {
  const words = [...left, ...right].filter(
    // 破损剔除7块: how it came about.
    ({ tag }, at) =>
      !EMPTY.has(tag) &&
      !NAMELESS.includes(tag) &&
      !(tag === 'unknown' && isDeed(left.slice(at + 1, at + 2))),
  );
  const name = words
    .map(({ word }) => word.slice(Math.max(...FLOWS.map((flow) => endOf(word, flow)))))
    .join('');
  return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, ''), name);
}

/** Do words tell that something came or went? */
function isDeed(words: readonly Token[]): boolean {
  return FLOWS.some((flow) => spelled(words).search(flow) >= 0);
}

const NAMELESS: readonly Tag[] = ['name', 'chosen', 'upTo', 'than', 'narrow', 'hold'];

/** Does each number that names a thing share a word with the others? 新设专题3个 is none of 栏目27个. */
function areOfOneThing(counts: readonly Count[]): boolean {
  // 当年又建4个 has a deed that no list knows.
  const names = counts.map((count) => (isOfYear(count) && !isDeed(count.left) ? '' : nameOf(count)));
  return names.every(
    (name, at) =>
      name.length < 2 ||
      names.every((other, index) => index === at || other.length < 2) ||
      names.some((other, index) => index !== at && sharesWord(name, other)),
  );
}
