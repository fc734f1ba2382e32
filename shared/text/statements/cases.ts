/** Numbers of reconsideration and litigation over disclosure. */
import type { Token } from '../tokens.ts';
import type { Reading } from './reading.ts';
import { isKnown, isWithdrawal, type Matters } from './request-rows.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Matter } from './statement.ts';

const LITIGATION: readonly string[] = ['directLitigation', 'litigationAfterReconsideration'];
const UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '例', '项', '个', '']);

const about = (groups: readonly string[], result: string) =>
  ({ topic: 'review', groups, result }) satisfies Matter;

/** Of both kinds of litigation together, or of one. */
const ofEither = (result: string): Matter => ({ ...about(LITIGATION, result), either: true });

/** The groups of table four that a key of the lexicon stands for. */
export function groupsOf(key: string): readonly string[] {
  return key === 'litigation' ? LITIGATION : [key];
}

/** Words of a body that decides cases, or of court work in general. */
export function isOrgan(words: readonly Token[]): boolean {
  return words.some(
    ({ tag, key, word }) =>
      tag === 'organ' ||
      (tag === 'narrow' && !['about', 'reconsideration', 'litigation'].includes(key)) ||
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
  if (right.some(isLead) && has(right, 'outcome')) return true;
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

/** What a number says about cases; the groups that it names are remembered. */
export function readCases(slot: Slot, reading: Reading): Matters {
  const { number, left } = slot;
  const right = broughtAgainst(slot.right);
  const lead = left.find(isLead);
  if (lead && !has(left, 'review')) {
    reading.groups = groupsOf(lead.key);
    reading.siblings = 0;
    const rest = left.filter((word) => word !== lead);
    return readPart({ ...slot, left: rest, words: [...rest, ...right] }, reading);
  }
  const answer = ofAnswers(right);
  if (answer) return isKnown(slot.words) ? [answer] : null;
  const behind = !has(left, 'review');
  // 行政诉讼中直接起诉的9件: what is named last is counted.
  const part = left.slice(left.findLastIndex(({ tag }) => tag === 'within') + 1);
  const words = has(part, 'review') ? part : left;
  const named = keysOf(behind && !has(left, 'outcome') ? right : words, 'review');
  // 被申请行政复议1次.
  const times = number.unit === '次' && left.at(-1)?.tag === 'review' && has(left, 'cause');
  if (!UNITS.has(number.unit) && !times) return [];
  // 因工伤认定引发的行政诉讼, 治安处罚类行政复议: cases of another kind, and those that follow in the sentence.
  if (!behind && isOtherKind(left)) {
    reading.disclosure = false;
    return null;
  }
  if (isSettled(left, reading) && reading.deciding === 'none' && slot.right.length === 0)
    return reading.siblings < 2 ? [about(reading.groups, 'settled')] : [ofEither('settled')];
  if (
    has(left, 'than', 'more', 'less', 'plan', 'duty', 'carry', 'negation', 'document', 'rate', 'share') ||
    isOrgan(withoutReason(left))
  ) {
    if (reading.deciding === 'none' && has(left, 'act', 'organ')) reading.deciding = 'parts';
    return [];
  }
  if (named.length === 0) return readPart(slot, reading);
  // 被申请行政复议2件 names the party.
  if (!reading.disclosure || (reading.deciding === 'all' && !has(left, 'cause'))) return [];
  // 7件行政复议中有1件被纠正.
  const within = left.findLastIndex(({ tag }) => tag === 'within');
  if (within > left.findLastIndex(({ tag }) => tag === 'review')) {
    reading.groups = [...new Set(named.flatMap(groupsOf))];
    const [outcome, ...more] = outcomesOf([...left.slice(within + 1), ...right]);
    return outcome !== undefined && more.length === 0 ? [about(reading.groups, outcome)] : [];
  }
  if (behind && isOrgan(right)) return [];
  if (behind && !(isKnown(left) && isKnown(right))) return null;
  // 经复议后又提起行政诉讼: which of the two is said.
  const certain = named.some((key) => LITIGATION.includes(key))
    ? named.filter((key) => key !== 'litigation')
    : named;
  const groups = [...new Set(certain.flatMap(groupsOf))];
  reading.groups = groups;
  reading.open = false;
  for (const group of groups) reading.toldGroups.add(group);
  reading.siblings = named.every((key) => LITIGATION.includes(key)) ? reading.siblings + 1 : 0;
  const outcomes = outcomesOf(behind ? slot.words : left);
  if (outcomes.length > 1) return null;
  const result = outcomes[0] ?? 'total';
  if (certain.length === 1 || has(left, 'sum')) return [about(groups, result)];
  if (number.value === 0 || has(left, 'each', 'all'))
    return certain.map((key) => about(groupsOf(key), result));
  return null;
}

/** 2件答复被复议机关纠正, 2件答复在复议中被纠正: how a case over an answer ended, and who decided it. */
function ofAnswers(right: readonly Token[]): Matter | null {
  const by = right.find((word, at) => isLead(word) || isCourse(right, at));
  const [outcome, ...more] = outcomesOf(right);
  if (!by || outcome === undefined || more.length > 0) return null;
  const [first] = right;
  const answered = (first?.tag === 'act' && first.key === 'answered') || first?.tag === 'disclosure';
  return answered && !has(right, 'caseload', 'decision', 'negation')
    ? about(groupsOf(by.key), outcome)
    : null;
}

/** 在行政复议中 被纠正. */
function isCourse(words: readonly Token[], at: number): boolean {
  return words[at]?.tag === 'review' && ['within', 'during'].includes(words[at + 1]?.tag ?? '');
}

/** Less what stands between 因 and 引起的: 因对答复不满意而引起的行政复议. */
function withoutReason(words: readonly Token[]): readonly Token[] {
  const from = words.findIndex(({ tag, word }) => tag === 'cause' && word.startsWith('因'));
  const to = words.findLastIndex(({ tag }) => tag === 'cause');
  return from >= 0 && to > from ? [...words.slice(0, from), ...words.slice(to)] : words;
}

/** From 被申请, 被提起 on, where a case follows: 9件申请的答复被提起行政复议. */
function broughtAgainst(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(
    ({ tag, word }, index) => tag === 'cause' && word.startsWith('被') && words[index + 1]?.tag === 'review',
  );
  return at < 0 ? words : words.slice(at);
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

/** 已审结12件 of cases over disclosure: all but those pending. */
function isSettled(left: readonly Token[], reading: Reading): boolean {
  const told = reading.topic === 'review' && reading.disclosure && reading.groups.length > 0;
  return (
    told &&
    has(left, 'organ') &&
    left.every(({ tag, key }) => tag === 'filler' || (tag === 'organ' && key === 'settled'))
  );
}

/** Results of table four that words name; a case won is one upheld, one taken back has another result. */
export function outcomesOf(words: readonly Token[]): readonly string[] {
  const rows: Readonly<Record<string, string>> = { won: 'upheld', withdrawn: 'other' };
  return [...new Set(keysOf(words, 'outcome').map((key) => rows[key] ?? key))];
}

/** 其中结果维持1件; 其中政府信息公开类1件: a part of the cases named before. */
function readPart({ left, right, words, clause }: Slot, reading: Reading): Matters {
  if (
    reading.topic !== 'review' ||
    !reading.disclosure ||
    reading.deciding !== 'none' ||
    reading.groups.length === 0
  )
    return [];
  const outcomes = outcomesOf(has(left, 'outcome') ? left : right);
  if (has(left, 'application', 'act', 'result')) return [];
  // 其中直接起诉5件，复议后起诉2件，除2件尚在审理外: of either.
  if (reading.parts && has(left, 'except')) return null;
  // 行政复议6件…；行政诉讼3件…。责令重新答复的1件: of either.
  if (reading.open && !has(left, 'partOf')) return null;
  // 直接起诉4件，复议后起诉3件，尚未审结2件: of the last group or of both.
  if (reading.siblings > 1 && clause.depth === 0 && !has(left, 'partOf')) {
    const [outcome] = isKnown(words) && outcomes.length === 1 ? outcomes : [];
    return outcome === undefined ? null : [ofEither(outcome)];
  }
  if (outcomes.length === 1 && outcomes[0] !== undefined) {
    // 其中原告王某撤诉1件: some of those that ended like that.
    return [{ ...about(reading.groups, outcomes[0]), ...(isKnown(left) ? {} : { some: true }) }];
  }
  const disclosed = outcomes.length === 0 && has(words, 'disclosure', 'onRequest');
  return disclosed ? [about(reading.groups, 'total')] : [];
}
