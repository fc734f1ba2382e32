/** What a clause claims without a number: 未收到申请, 均已按时办结, 均予以公开, 行政复议均维持, 零败诉. */
import type { Tag } from '../lexicon/tags.ts';
import { PEOPLE } from '../lexicon/measures.ts';
import { APPLICANTS, MOSTLY } from '../lexicon/relations.ts';
import { sequence, sequenceEnd, type Sequence } from '../sequence.ts';
import type { Token } from '../tokens.ts';
import { allOfThem, isCleared, saysDone } from './all-of-them.ts';
import { noLossRate, onlyGroup, outcomes } from './case-outcomes.ts';
import { isNegation, only, requests, span, type Claimed } from './claimed.ts';
import { denialsOf, noCarry } from './denials.ts';
import type { Reading } from './reading.ts';
import { isKnown, isWithdrawal, rowOf } from './request-rows.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Matter } from './statement.ts';

/** Is there anything that keeps a clause from being a claim about this agency's year? */
export function isElsewhere({ body, plan, time }: Reading): boolean {
  return body === 'other' || plan !== 'none' || time !== 'own';
}

/** Nothing is claimed without one of these. */
const SUBSTANCE: readonly Tag[] = [
  ...(['negation', 'all', 'each', 'application', 'apply', 'outcome', 'organ', 'review', 'result'] as const),
];

/** The claims of a clause without a number that counts. `words`: all of it, an agency's name made one word. */
export function claimsOf(words: readonly Token[], reading: Reading): Claimed[] {
  if (!has(words, ...SUBSTANCE) && !words.some(isCleared)) return [];
  const negation = words.findIndex(isNegation);
  // 上年无结转 is about this year's table though it names the last one.
  // 有1件行政复议，县政府予以维持: whoever decided it.
  const decided = reading.body === 'other' && reading.topic === 'review' && reading.lastCases === 1;
  if (decided && !isElsewhere({ ...reading, body: 'own' })) return outcomes(words, reading);
  if (isElsewhere({ ...reading, time: 'own' })) return [];
  const carried = noCarry(words, negation, reading);
  if (reading.time !== 'own') return carried;
  return [
    ...denialsOf(words, negation, reading),
    ...carried,
    ...allOfThem(words, reading),
    ...outcomes(words, reading),
    ...something(words, reading),
    ...onlyFrom(words, reading),
    ...singleResult(words, reading),
    ...onlyGroup(words, reading),
  ];
}

/** 均由自然人提出: none came from a legal person; 申请人均为企业, 申请人都是本村村民: there was an application at all. */
function onlyFrom(words: readonly Token[], reading: Reading): Claimed[] {
  const all = words.findIndex(({ tag }) => tag === 'all' || tag === 'each');
  const applicants = keysOf(words, 'applicant');
  const about = reading.topic === 'requests' || has(words, 'application');
  if (all < 0 || !about || reading.parts) return [];
  const some: Claimed[] = reading.counted
    ? []
    : [{ says: 'some', matter: requests('received'), settled: false, ...span(words) }];
  const areThey = words.some(({ tag }, at) => tag === 'each' && words[at - 1]?.word === APPLICANTS);
  if (applicants.length === 0) return areThey ? some : [];
  const said = words.slice(all);
  if (!only(said, ['all', 'each', 'from', 'is', 'applicant', 'cause', 'apply', 'of', 'filler'])) return [];
  if (applicants.join() !== 'natural') return some;
  const matter: Matter = { topic: 'requests', row: 'received', applicant: 'legal' };
  return [{ says: 'none', matter, settled: false, ...span(said) }, ...some];
}

/** Around the result of the one application that there was. */
const AROUND_RESULT: readonly Tag[] = [
  ...(['filler', 'timely', 'of', 'is', 'result', 'decide', 'self', 'time', 'application', 'apply'] as const),
];

/** 收到1件申请，经审查不予公开: there was one of that result. */
function singleResult(words: readonly Token[], reading: Reading): Claimed[] {
  // 申请人撤回申请.
  const taken = words.some(isWithdrawal) ? ['otherHandling'] : [];
  const row = rowOf([...keysOf(words, 'result'), ...taken]);
  if (row === null || reading.topic !== 'requests' || reading.lastRequests !== 1) return [];
  const said = words
    .filter((word) => !isWithdrawal(word))
    .filter(({ tag, key }) => tag !== 'act' && !(tag === 'narrow' && key === 'document'));
  return only(said, AROUND_RESULT)
    ? [{ says: 'some', matter: requests(row), settled: false, ...span(words) }]
    : [];
}

/** What is claimed beside a number: 办结率100%, 收到的4件申请已全部答复, 对5件申请作出答复. */
export function numberClaims(slot: Slot, matters: readonly Matter[], reading: Reading): Claimed[] {
  if (isElsewhere(reading)) return [];
  const claim =
    rateClaim(slot, reading) ??
    noLossRate(slot, reading) ??
    peopleAnswered(slot, reading) ??
    ofApplications(slot, matters, reading);
  return claim ? [claim] : [];
}

function someReceived({ start, number }: Slot): Claimed {
  return { says: 'some', matter: requests('received'), settled: false, start, end: number.unitEnd };
}

/** 答复申请人3人. */
function peopleAnswered(slot: Slot, { setting }: Reading): Claimed | null {
  const { number, words } = slot;
  return setting.topic === 'requests' &&
    PEOPLE.has(number.unit) &&
    number.value !== 0 &&
    isKnown(words) &&
    words.some(({ tag, word }) => tag === 'act' && word.endsWith('申请人'))
    ? someReceived(slot)
    : null;
}

/** With one of these, a number claims nothing of this agency's applications. */
const NOT_OF_APPLICATIONS: readonly Tag[] = [
  ...(['caseload', 'thing', 'narrow', 'negation', 'carry', 'other', 'bodies', 'place'] as const),
  ...(['rate', 'plan', 'duty'] as const),
];

/** What is claimed of applications that a number counts, whether it counts all of a row or not. */
function ofApplications(slot: Slot, matters: readonly Matter[], reading: Reading): Claimed | null {
  const { number, left, right, words } = slot;
  // 上年结转2件和本年新收9件均已办结.
  const about =
    has(words, 'application') ||
    (reading.setting.topic === 'requests' && has(words, 'apply')) ||
    (has(right, 'all') && matters.some(({ topic }) => topic === 'requests') && has(left, 'act'));
  if (!about || number.role !== 'count' || number.value === 0 || reading.parts || reading.otherNamed)
    return null;
  if (has(words, ...NOT_OF_APPLICATIONS)) return null;
  const handled = allHandled(slot);
  if (handled) return handled;
  // 3名群众提出申请.
  const people = PEOPLE.has(number.unit) && (has(right, 'cause') || has(left, 'act'));
  if (people && has(right, 'application')) return someReceived(slot);
  // 居民当面递交的两份政府信息公开申请均已答复.
  const handedIn = right[0]?.tag === 'application' && OF_APPLICATIONS.has(number.unit);
  return matters.length === 0 && (number.unit === '件' || handedIn) && isKnown(words)
    ? someReceived(slot)
    : null;
}

const OF_APPLICATIONS: ReadonlySet<string> = new Set(['份', '宗', '起', '项', '个', '条']);

/** 收到的4件申请已全部答复: none of these is left over. */
function allHandled({ start, number, right }: Slot): Claimed | null {
  const all = right.find(({ tag }) => tag === 'all');
  const done = all && right.slice(right.indexOf(all)).find((word) => saysDone(word, all));
  if (!done) return null;
  return {
    ...{ says: 'allHandled', matter: requests('carriedOut'), settled: false },
    ...{ start, end: done.end, of: number.value },
  };
}

/** 办结率100%: nothing was left over; 按时答复率100% only says that no answer was late. */
function rateClaim({ number, left, clause }: Slot, reading: Reading): Claimed | null {
  if (number.role !== 'percent' || number.value !== 100 || reading.parts) return null;
  // 申请答复率、办结率均为100%: the thing stands in front of the first rate.
  const about =
    has(left, 'application', 'onRequest') ||
    reading.topic === 'requests' ||
    has(clause.tokens.slice(0, clause.tokens.findIndex(({ tag }) => tag === 'rate') + 1), 'application');
  const rate = left.find(({ tag, key }) => tag === 'rate' && key === 'handled');
  if (!about || !rate || has(left, 'caseload', 'thing', 'narrow', 'timely', 'carry')) return null;
  return {
    says: 'allHandled',
    matter: requests('carriedOut'),
    settled: false,
    start: rate.start,
    end: number.unitEnd,
  };
}

const SOMETHING = sequence(
  'time|number|self|sum|filler* act:received|act:new of? application|apply all|each|chosen|narrow|is|channel',
);

/** 今年的申请集中在老旧小区改造方面. */
const THIS_YEARS = sequence('time:this of application|apply all|each|chosen');

/** 群众提出的申请都集中在集体土地方面. */
const ABOUT = sequence('filler|everyone|applicant|cause* of? application|apply all|each* chosen:about');

const CAME_IN = [
  sequence('time|number|self|sum|filler* act:received|act:new of? disclosure? application|apply'),
  sequence('time|number|self|sum|filler* act:processed of disclosure? application|apply'),
];

/** 办理的申请以查询征地批文为主: what most of them asked for. */
function saysMostly(words: readonly Token[]): boolean {
  const end = Math.max(...CAME_IN.map((steps) => sequenceEnd(words, 0, steps)));
  const rest = end < 0 ? [] : words.slice(end);
  const text = rest.map(({ word }) => word).join('');
  return text.startsWith('以') && MOSTLY.some((ending) => text.endsWith(ending)) && !has(rest, 'act');
}

/** 对群众递交的申请逐件研究. */
const EACH_DONE = sequence(
  'time|self|toward|number* everyone|applicant|filler|act:received|cause+ of? application|apply all|each|timely* happened|narrow|act|unknown',
);

/** 收到的政府信息公开申请集中在征地方面: there was some. 对收到的申请严格把关 says nothing. */
function something(words: readonly Token[], reading: Reading): Claimed[] {
  const about = has(words, 'application') || (reading.topic === 'requests' && has(words, 'apply'));
  if (!about || has(words, 'negation')) return [];
  const begins = (steps: Sequence): boolean => sequenceEnd(words, 0, steps) >= 0;
  const presumed = begins(EACH_DONE) && words.some(({ key }) => key === 'oneByOne');
  return presumed || [SOMETHING, THIS_YEARS, ABOUT].some(begins) || saysMostly(words)
    ? [{ says: 'some', matter: requests('received'), settled: false, presumed, ...span(words) }]
    : [];
}
