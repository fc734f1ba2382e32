/** What is left of applications when some were told: 予以公开210件、部分公开62件，其余196件. */
import type { Tag } from '../lexicon/tags.ts';
import { counts as countsSomething, type Clause } from '../paragraph.ts';
import { about, rowsOfSeveral } from './request-rows.ts';
import { isExact } from './percents.ts';
import { has, keysOf } from './slot.ts';
import type { Count, Matter } from './statement.ts';
import { FRAME } from './topic.ts';

type OfRequests = Extract<Matter, { topic: 'requests' }>;

/** The counts of a sentence, those of what is left over with what the others leave. */
export function withRests(counts: readonly Count[], clauses: readonly Clause[]): Count[] {
  return counts.map((count, at) => {
    if (!isRest(count)) return count;
    const told = counts.slice(0, at).filter(({ number }) => number.unit === count.number.unit);
    const rest = restOf(count, told, exceptedBefore(count, clauses));
    if (rest === undefined) return count;
    return { ...count, matters: rest, atMost: [], reading: rest.length > 0 ? 'figure' : 'unsure' };
  });
}

/** 除予以公开、部分公开外，其余196件: the rows that the clauses before set aside without a number. */
function exceptedBefore({ number }: Count, clauses: readonly Clause[]): readonly string[] {
  return clauses
    .filter(
      ({ tokens, end }) => end <= number.start && has(tokens, 'except') && !tokens.some(countsSomething),
    )
    .flatMap(({ tokens }) => keysOf(tokens, 'result'));
}

/** 其余76件; not 另有3件, and not of what is vague. */
function isRest({ left, number, scope, reading }: Count): boolean {
  const rest = left.find(({ tag }) => tag === 'rest');
  return (
    rest?.key === '' &&
    number.unit === '件' &&
    scope.body === 'own' &&
    scope.time === 'own' &&
    !scope.plan &&
    !scope.duty &&
    reading !== 'unsure' &&
    left.every(({ tag }) => IN_FRONT.includes(tag))
  );
}

/** What a rest may have in front of its number: 其余各类结果合计. */
const IN_FRONT: readonly Tag[] = ['rest', 'filler', 'sum', 'is', 'of', 'apply', 'application', 'all'];

/** What is left when `told` are taken away; none where that is not certain, `undefined` where its own words tell it. */
function restOf(rest: Count, told: readonly Count[], excepted: readonly string[]): Matter[] | undefined {
  const behind = rest.clause.tokens.filter(({ start }) => start > rest.number.start);
  const named = keysOf(behind, 'result');
  // 其余76件为无法提供、不予处理和其他处理; 其余29件不予公开 says itself which row it is.
  if (named.length === 1 && !has(behind, 'list', 'join', 'chosen')) return undefined;
  const known = told.flatMap((count) => matterOf(count) ?? []);
  if (known.length < told.length || told.length === 0) return named.length > 0 ? [] : undefined;
  const ofSome = known.filter(({ applicant }) => applicant !== null);
  const ofAll = known.filter(({ row, applicant }) => applicant === null && !AROUND.has(row));
  const rows = [...excepted, ...ofAll.map(({ row }) => row)];
  if (rows.length > 0) return ofSome.length > 0 ? [] : restOfResults(rows);
  if (named.length > 0) return [];
  return ofSome.length > 0 ? restOfApplicants(ofSome) : answered(rest, told, known);
}

/** Rows that results are told beside. */
const AROUND: ReadonlySet<string> = new Set([...FRAME, 'due', 'carriedIn', 'carriedOut']);

/** The one thing that a number counts of applications; null for another. */
function matterOf(count: Count): OfRequests | null {
  const [matter, ...more] = count.matters;
  const isOne = more.length === 0 && count.atMost.length === 0 && isExact(count);
  return matter?.topic === 'requests' && isOne ? matter : null;
}

/** 不予公开120件，其中过程性信息90件，其余30件: of the group, and nobody knows which row. */
function restOfResults(rows: readonly string[]): Matter[] {
  const all = rows.flatMap((row) => row.split('+'));
  const apart = rowsOfSeveral(all) === all.join('+') && new Set(all).size === all.length;
  const isResult = all.every((row) => RESULT.test(row));
  return apart && isResult ? [about(`rest:${all.join('+')}`)] : [];
}

const RESULT = /^(?:granted|partial|denied|unavailable|rejected|otherHandling)(?:\.|$)/u;

/** 自然人申请430件，其余62件. */
function restOfApplicants(known: readonly OfRequests[]): Matter[] {
  const [row = '', ...others] = new Set(known.map((matter) => matter.row));
  if (others.length > 0) return [];
  const names = known
    .map(({ applicant }) => applicant)
    .sort()
    .join('+');
  if (names === 'natural') return [about(row, 'legal')];
  return names === 'business+natural' ? [about(row, 'others')] : [];
}

/** 除42件结转外，其余468件均已答复. */
function answered(
  { right, number }: Count,
  told: readonly Count[],
  known: readonly OfRequests[],
): Matter[] | undefined {
  const out = told.find((_, at) => known[at]?.row === 'carriedOut');
  const isDone = right.some(({ key }) => key === 'handled' || key === 'answered');
  if (!isDone || !out || !has(out.left, 'except')) return undefined;
  // 收到492件，除42件结转外，其余450件: of those that came in.
  const all = valueOf(number) + valueOf(out.number);
  return told.some((count) => valueOf(count.number) === all) ? undefined : [about('handled')];
}

function valueOf({ value }: Count['number']): number {
  return value ?? 0;
}
