/** Rows of table three, by the words that name them: results, what was carried over, and some of either. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';
import type { Reading } from './reading.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Matter } from './statement.ts';

/** Some of what the tables count: never more than all of it. */
export type Some = Matter & { readonly some?: true };

/** What a number counts of the tables, or some of that; null where a word of it is not understood. */
export type Matters = readonly Some[] | null;

/** All of what a row of table three counts, or of one kind of applicants in it. */
export const about = (row: string, applicant: string | null = null): Matter => ({
  topic: 'requests',
  row,
  applicant,
});

/** Some of those that a row counts. */
export const some = (row: string): Some => ({ ...about(row), some: true });

/** With one of these in front, a number compares, rates, plans or counts something other than applications. */
export const NO_REQUESTS: readonly Tag[] = [
  ...(['than', 'more', 'less', 'upTo', 'level', 'plan', 'duty', 'negation', 'share', 'rate'] as const),
  ...(['caseload', 'document', 'decision', 'fee', 'active', 'narrow'] as const),
];

/** What a number beside the words of a result counts; null where a word of them is not understood. */
export function resultOf(slot: Slot, own: readonly Token[], reading: Reading): Matters {
  const words = [...namesBefore(slot, own), ...own];
  // 公开（含部分公开）13件: two rows; any other remark is of more than one.
  if (has(words.slice(1), 'include')) return isOpenedInAll(words) ? [about('granted+partial')] : null;
  if (isKnown(words)) return knownResult(slot, words, reading);
  // 征地方面的申请不予公开2件: some of those that ended like that.
  const known = words.filter(({ tag }) => tag !== 'unknown' && tag !== 'name');
  const rows = slot.number.unit === '件' ? knownResult(slot, known, reading) : null;
  return rows === null ? null : rows.map((row) => ({ ...row, some: true }));
}

/** 办结的468件中不予公开、无法提供合计166件: the names in front of the first 、, which stand behind another number. */
function namesBefore({ clause: { tokens }, start, left }: Slot, words: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => token.start === start);
  if (words !== left || tokens[at - 1]?.tag !== 'list' || !has(words, 'sum')) return [];
  const before = tokens.slice(0, at);
  const from = before.findLastIndex(({ tag }) => tag !== 'result' && tag !== 'list' && tag !== 'join');
  return before.slice(from + 1);
}

function isOpenedInAll(words: readonly Token[]): boolean {
  const keys = keysOf(words, 'result').filter((key) => key !== 'granted');
  const signs: readonly Tag[] = ['filler', 'include', 'publish', 'result', 'open', 'close', 'sum', 'is'];
  return keys.join() === 'partial' && only(words, signs);
}

function knownResult({ number, left }: Slot, words: readonly Token[], reading: Reading): Matters {
  const opened = has(words, 'publish');
  if (reading.topic === 'review') return [];
  if (reading.ofSome) return null;
  if (INFORMATION_UNITS.has(number.unit) && !has(words, 'application', 'apply') && reading.act === '')
    return [];
  // 属于过程性信息，决定不予公开的4件; 个人隐私类申请，不予公开4件: of those that the clauses before spoke of.
  const ofThose = has(left.slice(-1), 'of') || only(left, ['result', 'filler']);
  const keys = withNamed(keysOf(words, 'result'), ofThose ? reading.namedResult : '');
  // 予以公开和部分公开共15件.
  // 公开和部分公开15件, too; 予以公开、部分公开各3件.
  const rows = new Set(opened ? ['granted', ...keys] : keys);
  const both = [...rows].sort().join('+') === 'granted+partial' && has(words, 'sum', 'join', 'each');
  if (opened && !both) return null;
  // 因不掌握等原因无法提供: all of the group.
  const named = rowOf(keys);
  const group = has(words, 'chosen') ? keys.find((key) => named?.startsWith(`${key}.`)) : undefined;
  const several = rowsOfGroups(keys, words);
  if (several) return several;
  const row = both ? 'granted+partial' : (group ?? named);
  if (row === null || has(words, 'applicant')) return null;
  if (ROWS_OF_SEVERAL.has(row)) return [some(row)];
  // 过程性信息和执法案卷各2件.
  return has(words, 'each') ? row.split('+').map((one) => about(one)) : [about(row)];
}

/** Rows of several groups, each with the number (予以公开、部分公开各3件) or with their sum; null for another wording. */
function rowsOfGroups(keys: readonly string[], words: readonly Token[]): Matters {
  if (rowOf(keys) !== null || has(words, 'chosen', 'applicant', 'inTurn')) return null;
  if (has(words, 'each')) return has(words, 'publish') ? null : keys.map((key) => about(key));
  const behind = words.slice(words.findLastIndex(({ tag }) => tag === 'result') + 1);
  // 不予公开、无法提供、不予处理合计186件; 作出予以公开、部分公开答复272件.
  const together = has(behind, 'sum') || behind.map(({ key }) => key).join() === 'answered';
  return together ? [about(rowsOfSeveral(keys))] : null;
}

/** One row for all that the labels name, those of a group that is named too left out. */
export function rowsOfSeveral(keys: readonly string[]): string {
  return keys.filter((key) => !keys.some((other) => key.startsWith(`${other}.`))).join('+');
}

/** Pieces of information are counted with these, too. */
const INFORMATION_UNITS: ReadonlySet<string> = new Set(['条', '篇', '份', '项']);

/** What may be one row or another: 信息不存在. */
const ROWS_OF_SEVERAL: ReadonlySet<string> = new Set(['unavailable.missing']);

/** The clause before says which row of the group. */
function withNamed(keys: readonly string[], named: string): readonly string[] {
  return keys.length === 1 && named.startsWith(`${keys[0]}.`) ? [...keys, named] : keys;
}

/** The row that several labels name: 不予公开 and 属于国家秘密 are its row; rows of one group with + between them; null for others. */
export function rowOf(keys: readonly string[]): string | null {
  const groups = new Set(keys.map((key) => key.split('.')[0]));
  // 因重复申请、大量反复申请不予处理: rows of one group together.
  return groups.size === 1 ? rowsNamed(keys).join('+') : null;
}

/** 没有因信访举报不予处理的申请: the row, and not the group that is named with it. */
export function rowsNamed(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !keys.some((other) => other.startsWith(`${key}.`)));
}

/** `carriedIn`, `carriedOut`, or `carried` where only the report's year tells and it does not. */
export function carryRow({ key, number }: Token, year: number | null): string {
  const named = number?.value ?? null;
  if (named !== null && year !== null) {
    if (key === 'end' && named === year) return 'carriedOut';
    if (key === 'end' && named === year - 1) return 'carriedIn';
    if (key === 'in' && named >= year) return 'carried';
    if (key === 'out' && named <= year) return 'carriedIn';
  }
  return key === 'in' ? 'carriedIn' : key === 'out' ? 'carriedOut' : 'carried';
}

/** Are all of the words understood? A name, and what stands in front of who did it, are not. */
export function isKnown(words: readonly Token[]): boolean {
  return !has(words, 'unknown', 'name');
}

/** An application or a case that was taken back. */
export function isWithdrawal({ tag, key }: Token): boolean {
  return tag === 'outcome' && key === 'withdrawn';
}
