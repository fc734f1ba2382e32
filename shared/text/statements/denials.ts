/** What a clause says there was none of: 未收到申请, 无行政复议, 未制发规范性文件, 没有结转. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { groupsOf, isOrgan } from './cases.ts';
import { isNegation, only, requests, span, type Claimed } from './claimed.ts';
import type { Reading } from './reading.ts';
import { documentActs } from './documents.ts';
import { carryRow, isKnown, rowsNamed } from './request-rows.ts';
import { has, keysOf, sideBySide } from './slot.ts';
import type { Matter } from './statement.ts';

/** What the words behind the negation at `negation` say there was none of; -1 for no negation. */
export function denialsOf(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  if (negation < 0) return [];
  return [
    ...noRequests(words, negation, reading),
    ...noCases(words, negation, reading),
    ...noDocuments(words, negation, reading),
    ...noDecisions(words, negation),
    ...noResults(words, negation, reading),
  ];
}

/** Tags of words that may stand around what there was none of. */
const AROUND: readonly Tag[] = [
  'of',
  'is',
  'filler',
  'self',
  'sum',
  'all',
  'time',
  'join',
  'list',
  'everyone',
  'number',
  'cause',
  'timely',
  'dash',
  'place',
  'applicationEnd',
  'member',
];

const AROUND_REQUESTS: readonly Tag[] = [
  ...AROUND,
  'application',
  'apply',
  'disclosure',
  'act',
  'review',
  'applicationEnd',
];

const AROUND_CASES: readonly Tag[] = [
  ...AROUND,
  'review',
  'disclosure',
  'application',
  'onRequest',
  'act',
  'apply',
];

const AROUND_DOCUMENTS: readonly Tag[] = [...AROUND, 'document', 'documentAct', 'act'];

/** 各渠道: no way is left out. */
function isEveryWay(words: readonly Token[]): boolean {
  const each = words.findIndex(({ tag, key }) => tag === 'each' && key === '');
  return each >= 0 && words[each + 1]?.tag === 'channel';
}

function noRequests(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  if (reading.parts) return [];
  const [before, behind] = [words.slice(0, negation), words.slice(negation + 1)];
  const named =
    has(behind, 'application') ||
    (reading.topic === 'requests' && has(behind, 'apply') && !has(words, 'review'));
  if (named) {
    if (has(before, 'narrow', 'than', 'applicant', 'caseload', 'thing', 'negation')) return [];
    if (has(before, 'channel') && !isEveryWay(before)) return [];
    const said = words.slice(negation);
    const applied = behind.findLastIndex(({ tag }) => tag === 'application' || tag === 'apply');
    // 未收到…申请情况, …申请的情形; not 未收到申请人…, 未收到因…申请引发的复议.
    if (
      !only(behind, AROUND_REQUESTS) ||
      keysOf(behind, 'act').some((act) => act !== 'received' && act !== 'new')
    )
      return [];
    const tail = behind.slice(applied + 1);
    const goesOn = has(tail.slice(0, 1), 'list', 'join', 'of');
    if (has(behind, 'review') && (has(behind, 'cause') || !goesOn)) return [];
    return [{ says: 'none', matter: requests('received'), settled: false, ...span(said) }];
  }
  // 依申请公开：无; 政府信息公开申请均无.
  const label =
    has(before, 'application') &&
    only(before, [
      'application',
      'of',
      'is',
      'filler',
      'time',
      'self',
      'sum',
      'all',
      'act',
      'number',
      'colon',
    ]);
  return behind.every(({ tag }) => tag === 'filler') && label
    ? [{ says: 'none', matter: requests('received'), settled: false, ...span(words) }]
    : [];
}

function noCases(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  if (!reading.disclosure) return [];
  const behind = words.slice(negation + 1);
  // 行政诉讼无: what there was none of stands before.
  const label = only(behind, ['filler']);
  const said = label ? words : words.slice(negation);
  if (isOrgan(said)) return [];
  if (
    !only(
      // 未发生涉及政府信息公开的行政复议.
      said.filter((word) => !isNegation(word) && !(word.tag === 'narrow' && word.key === 'about')),
      AROUND_CASES,
    )
  )
    return [];
  // 因行政执法引起的行政复议 is another matter.
  if (
    words.some(({ tag, word }) => tag === 'cause' && word.startsWith('因')) &&
    !has(words, 'disclosure', 'application', 'onRequest')
  )
    return [];
  return said
    .filter(({ tag }) => tag === 'review')
    .map(({ key }) => ({
      says: 'none',
      matter: { topic: 'review', groups: groupsOf(key), result: 'total' },
      settled: false,
      ...span(said),
    }));
}

function noDocuments(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  const said = words.slice(negation);
  const behind = said.slice(1);
  if (has(words, 'narrow', 'caseload', 'thing', 'than') || !only(behind, AROUND_DOCUMENTS)) return [];
  // 行政规范性文件全年无废止, 新制发行政规范性文件2件，无废止: the document may stand before.
  const named = keysOf(has(behind, 'document') ? behind : words, 'document');
  const inherits = named.length === 0 && reading.topic === 'documents' && isKnown(words);
  return (inherits ? reading.rows : named).flatMap((row) =>
    documentActs(behind).map((act) => ({
      says: 'none' as const,
      matter: { topic: 'documents' as const, rows: [row], act },
      settled: false,
      ...span(said),
    })),
  );
}

/** 未作出行政处罚, 没有行政事业性收费. */
function noDecisions(words: readonly Token[], negation: number): Claimed[] {
  const behind = words.slice(negation + 1);
  if (has(words.slice(0, negation), 'narrow', 'caseload', 'thing', 'than', 'publish', 'cause')) return [];
  if (!only(behind, [...AROUND, 'decision', 'decide', 'act', 'fee', 'collect'])) return [];
  const said = span(words.slice(negation));
  const decisions = keysOf(behind, 'decision').map((row): Matter => ({ topic: 'decisions', row }));
  const fees = keysOf(behind, 'fee').flatMap((kind): Matter[] =>
    kind === 'charge' ? [{ topic: 'fee', kind }] : [],
  );
  return [...decisions, ...fees].map((matter) => ({ says: 'none', matter, settled: false, ...said }));
}

/** 没有不予处理的情形; 没有未办结的申请. */
function noResults(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  const behind = words.slice(negation + 1);
  const about = has(behind, 'application') || reading.topic === 'requests' || has(words, 'apply');
  if (
    !about ||
    !only(behind, [
      ...AROUND,
      'result',
      'act',
      'decide',
      'application',
      'apply',
      'applicationEnd',
      'thing',
      'chosen',
    ])
  )
    return [];
  const said = span(words.slice(negation));
  const acts = keysOf(behind, 'act');
  const own = rowsNamed(keysOf(behind, 'result'));
  if (acts.every((act) => act === 'answered'))
    return own.map((row) => ({ says: 'none', matter: requests(row), settled: false, ...said }));
  return own.length === 0 && acts.every((act) => act === 'pending')
    ? [{ says: 'none', matter: requests('carriedOut'), settled: false, ...said }]
    : [];
}

/** With one of these in front, it is told of other things, or of some applications: 预算资金无结转, 到期申请零积压. */
const OF_OTHERS: readonly Tag[] = [
  ...(['thing', 'caseload', 'decision', 'narrow', 'document', 'review', 'bodies', 'other'] as const),
  ...(['channel', 'applicant', 'carry', 'unknown', 'name'] as const),
];

/** 上年无结转, 无结转下年度办理的申请, 零积压、零结转: none were carried over. */
export function noCarry(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  const first = negation < 0 ? words.findIndex(isNoCarry) : negation;
  if (first < 0 || !(reading.topic === 'requests' || has(words, 'application', 'apply'))) return [];
  // 没有剩余.
  if (isLeft(words.slice(first)) && isKnown(words))
    return [{ says: 'none', matter: requests('carriedOut'), settled: false, ...span(words.slice(first)) }];
  if (reading.excepted || has(words.slice(0, first), ...OF_OTHERS)) return [];
  const said = sideBySide(words.slice(first)).find((item) => has(item, 'carry') && item.some(isDenied)) ?? [];
  if (!only(said, AROUND_CARRY)) return [];
  return said
    .filter(({ tag }) => tag === 'carry')
    .flatMap((carry) => rowNotCarried(carry, reading) ?? [])
    .map((row) => ({ says: 'none', matter: requests(row), settled: false, ...span(said) }));
}

const AROUND_CARRY: readonly Tag[] = [
  ...([
    'carry',
    'negation',
    'application',
    'apply',
    'of',
    'is',
    'filler',
    'act',
    'time',
    'upTo',
    'number',
    'applicationEnd',
    'all',
    'name',
  ] as const),
];

/** “零结转” in marks. */
function isNoCarry({ tag, key }: Token): boolean {
  return tag === 'carry' && key === 'none';
}

function isDenied(word: Token): boolean {
  return isNegation(word) || isNoCarry(word);
}

/** The row of what was not carried over; null where another year than this and the last is told of. */
function rowNotCarried(carry: Token, { setting, time, year }: Reading): string | null {
  const row = carryRow(carry, setting.year);
  if (time === 'own' || row !== 'carried') return row;
  return setting.year !== null && year === setting.year - 1 ? 'carriedIn' : null;
}

/** Nothing but 剩余 behind the negation, and what it is left of. */
function isLeft([, rest, ...behind]: readonly Token[]): boolean {
  return (
    rest?.tag === 'rest' &&
    rest.key === '' &&
    only(behind, ['application', 'apply', 'applicationEnd', 'filler', 'of'])
  );
}
