/** Numbers of reconsideration and litigation over disclosure. */
import { guessProfile } from '../../agency/guess-profile.ts';
import { DECIDING_BODIES } from '../lexicon/bodies.ts';
import { remember } from '../remember.ts';
import type { Token } from '../tokens.ts';
import type { Reading } from './reading.ts';
import { isKnown, isWithdrawal, type Matters } from './request-rows.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Matter } from './statement.ts';

/** The groups of table four for litigation. */
export const LITIGATION: readonly string[] = ['directLitigation', 'litigationAfterReconsideration'];
const UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '例', '项', '个', '']);
/** With one of these in front, a number counts something else. */
const BLOCKING = [
  'than',
  'more',
  'less',
  'plan',
  'duty',
  'carry',
  'negation',
  'document',
  'rate',
  'share',
  'hold',
] as const;

const about = (groups: readonly string[], result: string) =>
  ({ topic: 'review', groups, result }) satisfies Matter;

/** Of both kinds of litigation together, or of one. */
const ofEither = (result: string): Matter => ({ ...about(LITIGATION, result), either: true });

/** The groups of table four that a key of the lexicon stands for. */
export function groupsOf(key: string): readonly string[] {
  return key === 'litigation' ? LITIGATION : [key];
}

/** Those of the one key that is named; none where several are. */
export function groupsOfOne(keys: readonly string[]): readonly string[] {
  return keys.length === 1 ? keys.flatMap(groupsOf) : [];
}

/** Words of a body that decides cases, or of court work in general. */
export function isOrgan(words: readonly Token[]): boolean {
  return words.some(
    ({ tag, key, word }) =>
      tag === 'organ' ||
      (tag === 'narrow' &&
        !['about', 'reconsideration', 'litigation'].includes(key) &&
        !(key === 'defended' && has(words, 'disclosure'))) ||
      (tag === 'caseload' && !(key === 'case' && has(words, 'disclosure', 'onRequest'))) ||
      tag === 'thing' ||
      (tag === 'act' &&
        (!['received', 'new'].includes(key) || word.includes('受理') || word.includes('登记'))),
  );
}

/** 复议决定, 诉讼判决: whose results follow. */
export function isLead({ tag, key }: Token): boolean {
  return tag === 'narrow' && (key === 'reconsideration' || key === 'litigation');
}

/** Is the slot about cases at all? */
export function isAboutCases({ left, right: behind }: Slot, { topic }: Reading): boolean {
  const ofRequests = ['act', 'result', 'carry'] as const;
  const right = broughtAgainst(behind);
  // 办结的233件复议案件.
  if (has(left, 'review') || right[0]?.tag === 'review') return true;
  if (ofAnswers(right)) return true;
  if ([left, right].some((words) => words.some(isLead) && has(words, 'outcome'))) return true;
  // 申请人撤回1件 among applications.
  if (topic === 'requests' && !has(right, 'review') && [...left, ...right].some(isWithdrawal)) return false;
  if (
    has(right, 'review', 'outcome') &&
    !has(right, ...ofRequests) &&
    !has(left, 'application', ...ofRequests)
  )
    return true;
  return topic === 'review' && !has(left, 'application', 'document', ...ofRequests);
}

/** A number that may count cases, with what is asked of its words more than once. */
interface Asked {
  readonly slot: Slot;
  readonly reading: Reading;
  readonly left: readonly Token[];
  /** The words behind it; from 被申请, 被提起 on, where a case follows. */
  readonly right: readonly Token[];
  /** Nothing in front of the number names cases: the words behind it do. */
  readonly behind: boolean;
  /** The groups of cases that the words name, by their keys. */
  readonly named: readonly string[];
}

/** One way in which a number is told; `undefined` where it is told in another. */
type Wording = (asked: Asked) => Matters | undefined;

/** The ways in which a number of cases is told, in the order in which they are asked. */
const WORDINGS: readonly Wording[] = [
  byDecision,
  byAnswers,
  inOtherUnit,
  ofOtherKind,
  settledOnes,
  ofSomethingElse,
  ofCasesBefore,
  ofOtherMatters,
  ofThoseNamed,
  notUnderstoodBehind,
];

/** What a number says about cases; the groups that it names are remembered. */
export function readCases(slot: Slot, reading: Reading): Matters {
  const { left } = slot;
  const right = broughtAgainst(slot.right);
  const behind = !has(left, 'review');
  // 行政诉讼中直接起诉的9件: what is named last is counted.
  const part = left.slice(left.findLastIndex(({ tag }) => tag === 'within') + 1);
  const words = has(part, 'review') ? part : left;
  const named = keysOf(behind && !has(left, 'outcome') ? right : words, 'review');
  const asked: Asked = { slot, reading, left, right, behind, named };
  for (const wording of WORDINGS) {
    const found = wording(asked);
    if (found !== undefined) return found;
  }
  return byGroup(asked);
}

/** 复议决定维持2件: of the body that the words name. */
function byDecision({ slot, reading, left, behind }: Asked): Matters | undefined {
  const lead = left.find(isLead);
  if (!lead || !behind) return undefined;
  reading.groups = groupsOf(lead.key);
  reading.siblings = 0;
  // 全年被复议机关纠正2件.
  if (reading.disclosure && has(left, 'outcome')) reading.topic = 'review';
  return readPart(slot, reading);
}

function byAnswers({ slot, right }: Asked): Matters | undefined {
  const answer = ofAnswers(right);
  if (!answer) return undefined;
  return isKnown(slot.words) ? [answer] : null;
}

function inOtherUnit({ slot: { number }, left }: Asked): Matters | undefined {
  // 被申请行政复议1次.
  const times = number.unit === '次' && left.at(-1)?.tag === 'review' && has(left, 'cause');
  return UNITS.has(number.unit) || times ? undefined : [];
}

/** 因工伤认定引发的行政诉讼, 治安处罚类行政复议: cases of another kind, and those that follow in the sentence. */
function ofOtherKind({ left, reading, behind, named }: Asked): Matters | undefined {
  if (behind || !isOtherKind(left)) return undefined;
  reading.disclosure = false;
  // 复议案件38件，其中涉及政府信息公开的5件: those over disclosure may be told as a part.
  reading.groups = groupsOfOne(named);
  return null;
}

/** 已审结12件 of cases over disclosure: all but those pending. */
function settledOnes({ slot, left, reading }: Asked): Matters | undefined {
  const said = left.filter(({ tag }) => tag !== 'filler');
  if (!isAfterCases(reading) || slot.right.length > 0 || said.length === 0 || !said.every(isSettled))
    return undefined;
  // Of the one kind of litigation that was named last, or of both.
  const [group = '', ...others] = reading.groups;
  const either = others.length === 0 && LITIGATION.includes(group);
  return either ? [ofEither('settled')] : [about(reading.groups, 'settled')];
}

/** 已审结, 结案. */
export function isSettled({ tag, key }: Token): boolean {
  return tag === 'organ' && key === 'settled';
}

function ofSomethingElse({ left, reading }: Asked): Matters | undefined {
  if (!has(left, ...BLOCKING) && !isOrgan(withoutVerdict(withoutReason(asParty(left, reading)))))
    return undefined;
  if (reading.deciding === 'none' && has(left, 'act', 'organ')) reading.deciding = 'parts';
  return [];
}

function ofCasesBefore({ slot, reading, named }: Asked): Matters | undefined {
  return named.length === 0 ? readPart(slot, reading) : undefined;
}

/** Of cases over other things, or of those that this agency decides; 被申请行政复议2件 names the party. */
function ofOtherMatters({ left, reading }: Asked): Matters | undefined {
  return !reading.disclosure || (reading.deciding === 'all' && !has(left, 'cause')) ? [] : undefined;
}

/** 7件行政复议中有1件被纠正. */
function ofThoseNamed({ left, right, reading, named }: Asked): Matters | undefined {
  const within = left.findLastIndex(({ tag }) => tag === 'within');
  if (within <= left.findLastIndex(({ tag }) => tag === 'review')) return undefined;
  reading.groups = [...new Set(named.flatMap(groupsOf))];
  const outcome = outcomeOf([...left.slice(within), ...right]);
  return outcome === undefined ? [] : [about(reading.groups, outcome)];
}

function notUnderstoodBehind({ left, right, behind }: Asked): Matters | undefined {
  if (!behind) return undefined;
  if (isOrgan(right)) return [];
  return isKnown(left) && isKnown(right) ? undefined : null;
}

function byGroup({ slot, reading, left, behind, named }: Asked): Matters {
  // 经复议后又提起行政诉讼: which of the two is said.
  const certain = named.some((key) => LITIGATION.includes(key))
    ? named.filter((key) => key !== 'litigation')
    : named;
  const groups = [...new Set(certain.flatMap(groupsOf))];
  reading.groups = groups;
  reading.open = false;
  for (const group of groups) reading.toldGroups.add(group);
  reading.siblings = named.every((key) => LITIGATION.includes(key)) ? reading.siblings + 1 : 0;
  const [result = 'total', ...others] = outcomesOf(behind ? slot.words : left);
  if (others.length > 0) return null;
  // 答复说理不充分，引发行政复议1件 among the problems: not said to be all of them.
  const isSome = reading.setting.disclosure && result === 'total' && !saysWhose(slot);
  if (isSome) return certain.length === 1 ? [{ ...about(groups, result), some: true }] : null;
  if (certain.length === 1 || has(left, 'sum')) return [about(groups, result)];
  if (slot.number.value === 0 || has(left, 'each', 'all'))
    return certain.map((key) => about(groupsOf(key), result));
  return null;
}

/** 被申请行政复议6件, 政府信息公开类行政复议6件. */
function saysWhose({ words }: Slot): boolean {
  return (
    has(words, 'disclosure', 'application', 'onRequest') ||
    words.some(({ tag, word }) => tag === 'cause' && word.startsWith('被'))
  );
}

/** 2件答复被复议机关纠正, 2件答复在复议中被纠正: how a case over an answer ended, and who decided it. */
function ofAnswers(right: readonly Token[]): Matter | null {
  const by = right.find((word, at) => isLead(word) || isCourse(right, at));
  const outcome = outcomeOf(right);
  const [first] = right;
  const answered = first?.key === 'answered' || first?.tag === 'disclosure';
  if (!by || outcome === undefined || !answered || has(right, 'caseload', 'decision', 'negation'))
    return null;
  return about(groupsOf(by.key), outcome);
}

/** 在行政复议中 被纠正. */
function isCourse(words: readonly Token[], at: number): boolean {
  return words[at]?.tag === 'review' && ['within', 'during'].includes(words[at + 1]?.tag ?? '');
}

/** 办理以我局为被申请人的行政复议案件9件, and what a bureau of a county does with cases over disclosure: less that word. */
function asParty(words: readonly Token[], { setting }: Reading): readonly Token[] {
  const named = words.some(({ key }, at) => key === 'addressee' && words[at - 1]?.tag === 'self');
  const party = decidesNone(setting.agency) && has(words, 'disclosure', 'onRequest', 'application');
  if (!named && !party) return words;
  return words.filter(({ tag, key }) => tag !== 'act' || key !== 'processed');
}

/** A town, a street and a bureau of a county decide no cases of reconsideration. */
const decidesNone = remember((agency): boolean => {
  const { level } = guessProfile(agency);
  return (
    level === 'township' ||
    (level === 'countyDepartment' && !DECIDING_BODIES.some((word) => agency.includes(word)))
  );
});

/** 已判决驳回6件 tells how they ended: less that they did. */
function withoutVerdict(words: readonly Token[]): readonly Token[] {
  if (!has(words, 'outcome')) return words;
  return words.filter((word) => !isSettled(word) && !isLead(word));
}

/** Less what stands between 因 and 引起的: 因对答复不满意而引起的行政复议. */
function withoutReason(words: readonly Token[]): readonly Token[] {
  const from = words.findIndex(({ tag, word }) => tag === 'cause' && word.startsWith('因'));
  const to = words.findLastIndex(({ tag }) => tag === 'cause');
  return from < 0 ? words : words.toSpliced(from, to - from);
}

/** From 被申请, 被提起 on, where a case follows: 9件申请的答复被提起行政复议. */
function broughtAgainst(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(
    ({ tag, word }, index) => tag === 'cause' && word.startsWith('被') && words[index + 1]?.tag === 'review',
  );
  return words.slice(Math.max(0, at));
}

function isOtherKind(left: readonly Token[]): boolean {
  const before = left.slice(
    0,
    left.findIndex(({ tag }) => tag === 'review'),
  );
  return (
    !has(left, 'disclosure', 'application', 'onRequest') &&
    (!isKnown(before) || has(before, 'decision', 'caseload'))
  );
}

/** Results of table four that words name; a case won is one upheld, one taken back has another result. */
export function outcomesOf(words: readonly Token[]): readonly string[] {
  const rows: Readonly<Record<string, string>> = { won: 'upheld', withdrawn: 'other' };
  return [...new Set(keysOf(words, 'outcome').map((key) => rows[key] ?? key))];
}

/** The one of them that words name. */
function outcomeOf(words: readonly Token[]): string | undefined {
  const [outcome, ...more] = outcomesOf(words);
  return more.length === 0 ? outcome : undefined;
}

/** Cases over disclosure that others decide were told last: what names no others is of those. */
function isAfterCases({ topic, disclosure, deciding, groups }: Reading): boolean {
  return topic === 'review' && disclosure && deciding === 'none' && groups.length > 0;
}

/** 其中结果维持1件; 其中政府信息公开类1件: a part of the cases named before. */
function readPart({ left, right, words, clause }: Slot, reading: Reading): Matters {
  if (!isAfterCases(reading) || has(left, 'application', 'act', 'result')) return [];
  const outcome = outcomeOf(has(left, 'outcome') ? left : right);
  // 其中直接起诉5件，复议后起诉2件，除2件尚在审理外: of either.
  if (reading.parts && has(left, 'except')) return null;
  // 行政复议6件…；行政诉讼3件…。责令重新答复的1件: of either.
  if (reading.open && !has(left, 'partOf')) return null;
  // 直接起诉4件，复议后起诉3件，尚未审结2件: of the last group or of both.
  if (reading.siblings > 1 && clause.depth === 0 && !has(left, 'partOf')) {
    return outcome !== undefined && isKnown(words) ? [ofEither(outcome)] : null;
  }
  if (outcome !== undefined) {
    // 其中原告王某撤诉1件: some of those that ended like that.
    return [{ ...about(reading.groups, outcome), ...(isKnown(left) ? {} : { some: true }) }];
  }
  const disclosed = !has(words, 'outcome') && has(words, 'disclosure', 'onRequest');
  return disclosed ? [about(reading.groups, 'total')] : [];
}
