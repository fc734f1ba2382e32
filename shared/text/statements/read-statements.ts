/**
 * What a paragraph states: its numbers with what they count, and what it claims without one.
 *
 * Only what is certain counts a figure of the tables: this agency, the report's year, the whole of what a table
 * counts. A word that nobody knows makes its own number unsure and leaves the others alone.
 */
import type { Clause, Paragraph } from '../paragraph.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { claimsOf, numberClaims } from './claims.ts';
import { isAboutCases, readCases } from './cases.ts';
import type { Claimed } from './claimed.ts';
import { readDecisions, readDocuments, readFees } from './documents.ts';
import { nameAgency } from './names.ts';
import { endClause, endRate, follow, scopeOf, startReading, type Reading, type Setting } from './reading.ts';
import { isOtherThing } from './request-acts.ts';
import { rowOf, type Matters } from './request-rows.ts';
import { isAboutRequests, readRequests } from './requests.ts';
import { withRests } from './rests.ts';
import { has, keysOf, sideBySide, slotsOf, type Slot } from './slot.ts';
import { countsSome, namesSome } from './some-of-them.ts';
import type { Claim, Count, Matter, Scope } from './statement.ts';
import { channelOf, subjectOf } from './subject.ts';
import { readTakenUp } from './taken-up.ts';
import { followTopic, FRAME } from './topic.ts';

export interface Statements {
  /** In the order of the text; every number that counts or measures something. */
  readonly counts: readonly Count[];
  readonly claims: readonly Claim[];
}

/** Reads what `paragraph` states; `setting` is what is known before its first word. */
export function readStatements(paragraph: Paragraph, setting: Setting): Statements {
  const reading = startReading(setting);
  const counts: Count[] = [];
  const claims: Claim[] = [];
  for (const { clauses } of paragraph.sentences) {
    const whole = clauses.flatMap(({ tokens }) => tokens);
    followDisclosure(whole, reading);
    reading.spokeOfDisclosure = setting.disclosure === true && tellsOfYear(whole, setting);
    reading.severalResults = keysOf(whole, 'result').length + (has(whole, 'publish') ? 1 : 0) > 1;
    reading.results = has(whole, 'result');
    reading.everyWay = whole.every(({ tag, key }) => tag !== 'channel' || key === 'every');
    const from = counts.length;
    clauses.forEach((clause, index) => {
      const tokens = nameAgency(clause.tokens, setting);
      if (clause.depth > 0 && isLeftOver(clauses, index)) reading.ofLeftOver = true;
      followItem(clause, reading);
      followRequests(clause, reading);
      readClause(tokens === clause.tokens ? clause : { ...clause, tokens }, reading, counts, claims);
      const last = index === clauses.length - 1;
      endRate(tokens, reading);
      endClause(reading, last ? '。' : clause.closed);
    });
    counts.push(...withRests(withoutHalves(counts.splice(from)), clauses));
  }
  return { counts, claims: withoutContradicted(claims, counts) };
}

/** A sentence about applications, or about cases over disclosure, is about disclosure; 其中 may say so for a part alone. */
function followDisclosure(words: readonly Token[], reading: Reading): void {
  const kept =
    reading.setting.topic !== null ||
    reading.setting.disclosure === true ||
    reading.topic === 'requests' ||
    (reading.disclosure && has(words, 'review', 'outcome'));
  const parted = words.findIndex(({ tag }) => tag === 'partOf');
  const whole = parted >= 0 && has(words.slice(0, parted), 'review') ? words.slice(0, parted) : words;
  const counted = words.findIndex(({ tag }, at) => tag === 'review' && words[at + 1]?.tag === 'number');
  const first = counted < 0 ? words.findIndex(({ tag }) => tag === 'review') : counted;
  // 复议案件受理197件，审结186件 of the body that decides; not 因政府信息公开被申请行政复议3件，已审结.
  const decides =
    words.some(
      ({ tag, key }) => tag === 'organ' && (key !== 'settled' || reading.setting.topic !== 'review'),
    ) && !has(words.slice(0, Math.max(0, first)), 'cause', 'disclosure', 'onRequest', 'application');
  reading.deciding = decides ? 'all' : 'none';
  if (has(words, 'unrelated')) {
    reading.disclosure = false;
    return;
  }
  const named = has(whole, 'application') || (has(whole, 'disclosure', 'onRequest') && has(whole, 'review'));
  reading.disclosure = (kept && whole === words) || named || (kept && !namesDisclosed(words.slice(parted)));
}

/** 二是…; 三是…: of an item whose body is told, the next one is not; 督促各单位：一是…；二是… is of those bodies in all items. */
function followItem({ tokens: [first, second] }: Clause, reading: Reading): void {
  if (first?.number?.role !== 'ordinal' || first.number.unit !== '' || second?.tag !== 'is') return;
  if (first.number.value === 1) reading.bodyOfItems = reading.body;
  else if (reading.bodyOfItems !== null) reading.body = reading.bodyOfItems;
}

/** Is a bare 申请 one for disclosure: since the last ; 依申请公开 or answers were spoken of, and no cases of another kind? */
function followRequests({ opened, tokens }: Clause, reading: Reading): void {
  if (opened !== ',' && opened !== ':') reading.ofRequests = false;
  const otherCases = tokens.some(
    ({ tag, key }) => tag === 'decision' || (tag === 'caseload' && key !== 'case'),
  );
  if (otherCases) reading.ofRequests = false;
  else if (has(tokens, 'onRequest', 'application') || keysOf(tokens, 'act').includes('answered'))
    reading.ofRequests = true;
}

function namesDisclosed(words: readonly Token[]): boolean {
  return has(words, 'disclosure', 'onRequest');
}

function readClause(clause: Clause, reading: Reading, counts: Count[], claims: Claim[]): void {
  const { tokens } = clause;
  const slots = slotsOf(clause);
  if (has(tokens, 'except')) reading.excepted = true;
  const when = [reading.time, reading.year] as const;
  for (const slot of slots) {
    const count = readNumber(slot, reading, counts.at(-1));
    counts.push(count);
    claims.push(...asClaims(numberClaims(slot, count.matters, reading), count.scope));
    followTopic({ words: slot.words, slot, found: count, reading });
    followLeftOver(slot, reading);
  }
  const behind = slots.at(-1)?.number.unitEnd ?? clause.start;
  const rest = tokens.filter(({ start }) => start >= behind);
  // 724条拟公开信息 are things that were there.
  follow(slots.length > 0 && rest[0]?.word === '拟' ? rest.slice(1) : rest, reading);
  followThose(tokens, slots.length > 0, reading);
  if (slots.length === 0 && isMended(tokens)) [reading.time, reading.year] = when;
  const last = slots.length > 0 ? counts.at(-1) : undefined;
  if (last ? countsSome(last) : namesSome(tokens)) reading.ofSome = true;
  if (has(tokens, 'disclosure')) reading.spokeOfDisclosure = true;
  const numberless = slots.length === 0;
  reading.namedResult = numberless ? resultNamed(tokens, reading) : '';
  reading.namedRows = numberless && !has(tokens, 'negation', 'caseload') ? keysOf(tokens, 'result') : [];
  reading.amount = numberless && isAmount(clause, reading);
  reading.narrowed = numberless && isNarrowing(tokens);
  if (!numberless) return;
  const found = claimsOf(tokens, reading);
  claims.push(...asClaims(found, scopeOf(reading)));
  followTopic({ words: tokens, slot: null, found: found.at(-1) ?? null, reading });
}

/** 针对上年度指出的问题, 上年的问题已整改: what was wrong then is mended now. */
function isMended(words: readonly Token[]): boolean {
  return (
    words.some(({ key }) => key === 'problem') &&
    (has(words, 'toward', 'ahead') || words.some(({ key }) => key === 'rectified'))
  );
}

/** Among problems and improvements, is it told what was done in the year: 虽然举办三期培训, 全年培训仅4期? */
function tellsOfYear(words: readonly Token[], { year }: Setting): boolean {
  const own = words.some(
    ({ tag, key, number, word }) =>
      (tag === 'time' && (key === 'this' || key === 'ownYear')) ||
      (number?.role === 'year' && number.value === year) ||
      ONLY.test(word),
  );
  // 全局业务培训6期，其中政务公开培训4期.
  return (
    own && !has(words, 'partOf') && !words.some(({ tag, word }) => tag === 'self' && word.startsWith('全'))
  );
}

/** With these words of a lack, what there was is told. */
const ONLY = /^[仅只虽但]|^尽管/u;

function asClaims(claimed: readonly Claimed[], scope: Scope): Claim[] {
  return claimed.map((claim): Claim => ({ kind: 'claim', scope, ...claim }));
}

/** A number, and what the ones behind it are parts of. */
function readNumber(slot: Slot, reading: Reading, last: Count | undefined): Count {
  follow(slot.left, reading);
  if (has(slot.left, 'partOf') && namesDisclosed(slot.words)) reading.disclosure = true;
  if (has(slot.left, 'include') && reading.act === 'handled') reading.ofHandled = true;
  const count = countOf(slot, reading, last);
  if (has(slot.words, 'disclosure')) reading.spokeOfDisclosure = true;
  if (count.matters.some((matter) => matter.topic === 'review' && matter.result === 'total'))
    reading.lastCases = count.number.value;
  reading.ofWhole = count.matters.some((matter) => matter.topic === 'requests' && FRAME.has(matter.row));
  if (reading.ofWhole) reading.lastRequests = count.number.value;
  return count;
}

/** Are the applications that the next numbers are of those just told to be left over, or applied for elsewhere? */
function followLeftOver({ words }: Slot, reading: Reading): void {
  if (words.some(({ tag, word }) => tag === 'caseload' && word.endsWith('申请'))) reading.appliedFor = true;
  if (has(words, 'carry') || keysOf(words, 'act').includes('pending')) reading.ofLeftOver = true;
  else if (!reading.parts && !has(words, 'applicant')) reading.ofLeftOver = false;
}

/** 办公室办结的33件中，…; 28640件行政许可中，…; 已审结的案件中，…: what follows is of those alone. */
function followThose(words: readonly Token[], numbered: boolean, reading: Reading): void {
  const within = words.at(-1)?.tag === 'within';
  if (within) {
    const act = keysOf(words, 'act').at(-1) ?? '';
    reading.ofSome = numbered && (words.some(({ key }) => key === 'named') || has(words, 'decision'));
    reading.ofReceived = ['received', 'new'].includes(act);
    // 办结的100件中，本年新收94件、上年结转6件.
    reading.ofHandled = numbered && ['handled', 'answered'].includes(act);
  }
  const ofThose = reading.parts || (!numbered && within);
  // 已审结的3件，均判决驳回, too.
  const settled = words.findIndex(({ tag, key }) => tag === 'organ' && key === 'settled');
  if (settled >= 0 && (ofThose || (numbered && words[settled + 1]?.tag === 'of'))) reading.settled = true;
}

/** 另有8件（自然人6件、企业2件）结转: do the words behind the brackets that hold the clause say what is carried over? */
function isLeftOver(clauses: readonly Clause[], index: number): boolean {
  const depth = clauses[index]?.depth ?? 0;
  const behind = clauses.slice(index + 1).find((clause) => clause.depth < depth);
  return behind?.tokens.find(({ tag }) => tag !== 'close' && tag !== 'filler')?.tag === 'carry';
}

/**
 * The numbers of a sentence; one of them that only the next makes whole is no total: 居民来件9件，企业来件2件; 新增复议案件3件，上年
 * 结转1件.
 */
function withoutHalves(counts: readonly Count[]): Count[] {
  const byOthers = counts.some(
    ({ matters, part, left }) =>
      !part &&
      has(left, 'act', 'apply', 'application') &&
      matters.some((matter) => matter.topic === 'requests' && matter.applicant !== null),
  );
  const carried = counts.some(({ left }) => keysOf(left, 'carry').includes('in'));
  return counts.map((count) => {
    const isHalf = (matter: Matter) =>
      (matter.topic === 'requests' && matter.applicant === null && byOthers && has(count.left, 'everyone')) ||
      (matter.topic === 'review' && carried && keysOf(count.left, 'act').includes('new'));
    return count.matters.some(isHalf) ? { ...count, matters: [], reading: 'unsure' as const } : count;
  });
}

/** The row of a result that the clause and the ones before name of applications: 属于过程性信息的申请，不予公开. */
function resultNamed(words: readonly Token[], { namedResult, topic }: Reading): string {
  const keys = keysOf(words, 'result');
  if (keys.length === 0 || has(words, 'negation', 'caseload')) return has(words, 'act') ? '' : namedResult;
  if (!has(words, 'application', 'apply') && namedResult === '' && topic !== 'requests') return '';
  return rowOf(namedResult === '' ? keys : [namedResult, ...keys]) ?? '';
}

/** 今年的申请量持续上升; not 上年申请量. */
function isAmount({ tokens }: Clause, { topic, time, body }: Reading): boolean {
  return (
    keysOf(tokens, 'apply').includes('amount') &&
    (topic === 'requests' || has(tokens, 'application', 'disclosure')) &&
    time === 'own' &&
    body === 'own' &&
    !isOtherThing(tokens) &&
    !has(tokens, 'caseload', 'decision', 'than', 'applicant', 'channel')
  );
}

/** Nothing but a way or an applicant: 通过网上平台, 自然人提出的. */
function isNarrowing(words: readonly Token[]): boolean {
  const around = ['channel', 'applicant', 'filler', 'of', 'cause', 'list', 'join', 'name'];
  return has(words, 'channel', 'applicant') && words.every(({ tag }) => around.includes(tag));
}

function countOf(slot: Slot, reading: Reading, last: Count | undefined): Count {
  const { number } = slot;
  const scope = scopeOf(reading);
  const read = isTold(scope, slot) ? told(slot, reading) : [];
  const matters = (read ?? []).filter((matter) => matter.some !== true);
  const atMost = (read ?? []).flatMap(({ some, ...matter }) => (some === true ? [matter as Matter] : []));
  return {
    kind: 'count',
    number,
    matters,
    atMost,
    reading: read === null ? 'unsure' : read.length > 0 ? 'figure' : 'none',
    // 培训2期68人次: the second number is told of the same thing.
    subject:
      slot.left.length === 0 && last?.clause === slot.clause && slot.right.length === 0
        ? last.subject
        : subjectOf(slot, reading.spokeOfDisclosure),
    left: slot.left,
    right: slot.right,
    words: slot.words,
    clause: slot.clause,
    channel: channelOf(slot),
    part: reading.parts || has(slot.left, 'partOf', 'include'),
    ofSome: reading.ofSome || reading.otherNamed,
    scope,
    start: startOf(slot),
    end: endOf(slot),
  };
}

/** What a number of this agency's year counts; where nothing else says so, what it takes up. */
function told(slot: Slot, reading: Reading): Matters {
  const read = mattersOf(ownName(slot) ?? slot, reading);
  return (read?.length ?? 0) > 0 ? read : (readTakenUp(slot, reading) ?? read);
}

/** What 分别 and 依次 give to numbers in order, where they are results, applicants or what was done. */
const DISTRIBUTED: readonly Tag[] = [
  ...(['result', 'applicant', 'decision', 'document', 'documentAct', 'review', 'outcome', 'act'] as const),
];

/** 不掌握、需另行制作的分别为14件、2件: the number with the one name that is its own; null for another wording. */
function ownName(slot: Slot): Slot | null {
  const { tokens } = slot.clause;
  const at = tokens.findIndex(
    ({ tag, word }) => tag === 'inTurn' || (tag === 'each' && word.startsWith('分别')),
  );
  if (at < 0) return null;
  const names = sideBySide(tokens.slice(0, at));
  const numbers = tokens.slice(at + 1).filter(({ number }) => number?.role === 'count');
  const index = numbers.findIndex(({ start }) => start === slot.number.start);
  const name = names[index];
  if (!name || names.length < 2 || names.length !== numbers.length) return null;
  if (!names.every((one) => has(one, ...DISTRIBUTED))) return null;
  const left = [...name, tokens[at] as Token];
  return { ...slot, left, right: [], words: left };
}

/** Only this agency's year is in the tables; what was carried over from another year is, too. */
function isTold({ body, time, plan, duty, year }: Count['scope'], { left, number }: Slot): boolean {
  // 将办结结转到2025年的5件申请: they were carried over, whatever will be done with them.
  const carried = left.at(-1)?.tag === 'of' && left.at(-2)?.tag === 'carry';
  if (body === 'other' || ((plan || duty) && !carried) || time === 'part') return false;
  const counts = ['count', 'amount'].includes(number.role) || (number.role === 'other' && number.unit === '');
  if (!counts) return false;
  // 累计制发8件 may reach over years, where the sentence names none.
  if (year === null && left.some(({ tag, key }) => tag === 'sum' && key === 'soFar')) return false;
  return time === 'own' || has(left, 'carry');
}

function mattersOf(slot: Slot, reading: Reading): Matters {
  if (slot.number.role === 'amount') return readFees(slot, reading);
  if (slot.number.unit === '' && !isAnnounced(slot)) return null;
  if (isAboutCases(slot, reading)) return readCases(slot, reading);
  const documents = readDocuments(slot, reading);
  if (documents === null || documents.length > 0) return documents;
  const decisions = readDecisions(slot, reading);
  if (decisions === null || decisions.length > 0) return decisions;
  return isAboutRequests(slot, reading) ? readRequests(slot, reading) : [];
}

/** A number without a unit counts only behind words that announce one: 申请量为8, 共8. */
function isAnnounced({ left, number }: Slot): boolean {
  const announces = has(left.slice(-1), 'is', 'each', 'sum', 'colon', 'application', 'apply');
  return number.role === 'count' && announces;
}

/** What words without a number of their own are about: 新收申请总量 in front of 比上年增长18.6%. */
export function mattersOfWords(words: readonly Token[], clause: Clause, setting: Setting): readonly Matter[] {
  const [first] = words;
  if (!first) return [];
  const number: WrittenNumber = {
    ...{ start: first.start, end: first.start, unitEnd: first.start, text: '', unit: '件', modifier: '' },
    ...{ value: null, max: null, vague: false, role: 'count' as const },
  };
  const left = nameAgency(words, setting);
  const slot: Slot = { number, left, right: [], words: left, start: first.start, clause };
  return (mattersOf(slot, startReading(setting)) ?? []).filter((matter) => matter.some !== true);
}

/** From the first word that says what is counted; behind a number, from the number on. */
function startOf({ left, number }: Slot): number {
  const first = left.find(({ tag }) => !['filler', 'time', 'self', 'is', 'number'].includes(tag));
  return Math.min(first?.start ?? number.start, number.start);
}

function endOf({ left, right, number }: Slot): number {
  const told = has(
    left,
    'act',
    'application',
    'apply',
    'result',
    'review',
    'document',
    'applicant',
    'carry',
    'decision',
  );
  const last = told ? undefined : right.findLast(({ tag }) => !['unknown', 'filler'].includes(tag));
  return last?.end ?? number.unitEnd;
}

/** 均已答复 is about those that were due where the text goes on to speak of those left over. */
function withoutContradicted(claims: readonly Claim[], counts: readonly Count[]): Claim[] {
  const open = new Set(['carriedOut', 'carried', 'pending']);
  const leftOver = counts.some(
    ({ matters, number }) =>
      number.value !== 0 && matters.some((matter) => matter.topic === 'requests' && open.has(matter.row)),
  );
  return claims.filter(({ says }) => !(leftOver && says === 'allHandled'));
}
