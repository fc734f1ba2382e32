/**
 * Stocks and what came and went, one equation in whatever order its numbers are told: 原有14个、新增3个、现有17个; 由58个减至46个，
 * 注销13个，新开1个; 下架38个，新增27个，净减11个. Rule N-02.
 */
import { CLOSING_STOCK, COMING_IN, GOING_OUT, NET_CHANGE, OPENING_STOCK } from '../lexicon/stocks.ts';
import type { Tag } from '../lexicon/tags.ts';
import { tidy } from './items.ts';
import { isExact, valueOf, type WrongShare } from './percents.ts';
import { isSameUnit, made, sharesWord, spelled } from './reckoned.ts';
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
  const role = first && isExact(first) ? roleOf(first) : null;
  if (!first || (role !== 'closing' && role !== 'more' && role !== 'less')) return false;
  const [run] = runsOf(before.filter((count) => isSameUnit(count, first))).slice(-1);
  return run !== undefined && !run.some((entry) => entry.role === 'closing') && run.length > 1;
}

/** Numbers of one unit side by side that have a part in such an equation; a number without one ends it. */
function runsOf(told: readonly Count[]): Entry[][] {
  if (told.length < SHORTEST) return [];
  const runs: Entry[][] = [];
  for (const unit of new Set(told.map(({ number }) => number.unit))) {
    let run: Entry[] = [];
    const [first] = told.filter(({ number }) => number.unit === unit);
    for (const count of told) {
      if (!first || !isSameUnit(count, first)) continue;
      const role = isExact(count) && count.reading !== 'figure' ? roleOf(count) : null;
      if (role === null || (role === 'opening' && run.some((entry) => entry.role === role))) {
        runs.push(run);
        run = [];
      }
      if (role !== null) run.push({ count, role });
    }
    runs.push(run);
  }
  return runs.filter((run) => run.length >= SHORTEST);
}

function roleOf(count: Count): Role | null {
  const { left, scope } = count;
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

function flowsOf(run: readonly Entry[]): readonly Entry[] {
  return run.filter(({ role }) => role === 'in' || role === 'out');
}

function termsOf(flows: readonly Entry[]): readonly number[] {
  return flows.map(({ count, role }) => valueOf(count) * (role === 'in' ? 1 : -1));
}

function spell([first = 0, ...terms]: readonly number[]): string {
  return [first, ...terms.map((term) => `${term < 0 ? '−' : '+'} ${Math.abs(term)}`)].join(' ');
}

/** 下架38个，新增27个，净减11个; 比上年增加8项，其中新增11项、删减3项; 年初4320人，年末5420人，净增1100人. */
function wrongNet(run: readonly Entry[]): WrongShare[] | null {
  const [net, ...others] = run.filter(({ role }) => role === 'more' || role === 'less');
  if (!net || others.length > 0) return null;
  const flows = flowsOf(run);
  const [opening] = ofRole(run, 'opening');
  const [closing] = ofRole(run, 'closing');
  const byFlows = new Set(flows.map(({ role }) => role)).size === 2;
  if (!byFlows && !(opening && closing && flows.length === 0 && run.at(-1) === net)) return null;
  if (byFlows && !areOfOneThing(flows.map(({ count }) => count))) return [];
  const terms = byFlows ? termsOf(flows) : [-valueOf(opening as Count), valueOf(closing as Count)];
  const sum = tidy(terms.reduce((all, term) => all + term, 0));
  if (sum === valueOf(net.count) * (net.role === 'more' ? 1 : -1)) return [];
  const [first] = run;
  const larger = [...terms]
    .sort((a, b) => Math.sign(sum) * (b - a))
    .map((term) => term * Math.sign(sum || 1));
  const start = net === first ? (run.at(-1) as Entry) : (first as Entry);
  return [made(start.count, net.count, spell(larger), Math.abs(sum))];
}

/** 原有14个，新增3个，撤并1个，现有16个. */
function wrongStock(run: readonly Entry[]): WrongShare[] | null {
  const [opening, ...others] = ofRole(run, 'opening');
  const [closing, ...more] = ofRole(run, 'closing');
  const flows = flowsOf(run);
  if (!opening || !closing || others.length + more.length > 0 || flows.length === 0) return null;
  const both = new Set(flows.map(({ role }) => role)).size === 2;
  const last = run.at(-1)?.count === closing && run[0]?.count === opening;
  // Where what there is stands before what came and went, both of these are told.
  const changes = isFrom(opening.left) && has(closing.left, 'upTo');
  if (!both && !(last && !changes)) return null;
  if (!last && flows.length > 2) return null;
  if (!areOfOneThing(run.map(({ count }) => count))) return [];
  const terms = termsOf(flows);
  const expected = tidy(terms.reduce((sum, term) => sum + term, valueOf(opening)));
  if (expected === valueOf(closing) || expected <= 0) return [];
  return [made(run[0]?.count ?? opening, closing, spell([valueOf(opening), ...terms]), expected)];
}

/** 由36项增加到52项，新增14项: no fewer came in than there are more. */
function wrongFlow([opening, closing, flow, next]: readonly Entry[]): WrongShare[] | null {
  if (!opening || !closing || !flow || next || opening.role !== 'opening' || closing.role !== 'closing')
    return null;
  if (!isFrom(opening.count.left) || !has(closing.count.left, 'upTo')) return null;
  const net = tidy(valueOf(closing.count) - valueOf(opening.count));
  // 新增 alone: 新增专题8个 is of another thing.
  const [term = 0] = termsOf(flowsOf([flow]));
  if (nameOf(flow.count) !== '' || term * net <= 0 || Math.abs(term) >= Math.abs(net)) return null;
  const [more, less] = net > 0 ? [closing, opening] : [opening, closing];
  return [made(opening.count, flow.count, `${valueOf(more.count)} − ${valueOf(less.count)}`, Math.abs(net))];
}

/** What a number counts, without the words of its part. */
function nameOf({ left, right }: Count): string {
  const words = [...left, ...right].filter(
    // 破损剔除7块: how it came about.
    ({ tag }, at) =>
      !EMPTY.has(tag) && !NAMELESS.includes(tag) && !(tag === 'unknown' && isDeed(left[at + 1]?.word ?? '')),
  );
  const name = words
    .map(({ word }) => word.slice(Math.max(...FLOWS.map((flow) => endOf(word, flow)))))
    .join('');
  return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, ''), name);
}

/** Does a word tell that something came or went? */
function isDeed(words: string): boolean {
  return FLOWS.some((flow) => endOf(words, flow) > 0);
}

const NAMELESS: readonly Tag[] = ['name', 'chosen', 'upTo', 'than', 'narrow', 'hold'];

/** Does each number that names a thing share a word with the others? 新设专题3个 is none of 栏目27个. */
function areOfOneThing(counts: readonly Count[]): boolean {
  // 当年又建4个 has a deed that no list knows.
  const names = counts.map((count) => (isOfYear(count) && !isDeed(spelled(count.left)) ? '' : nameOf(count)));
  return names.every(
    (name, at) =>
      name.length < 2 ||
      names.every((other, index) => index === at || other.length < 2) ||
      names.some((other, index) => index !== at && sharesWord(name, other)),
  );
}
