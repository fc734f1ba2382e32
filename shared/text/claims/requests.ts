/** Claims about applications for disclosure: received, carried over, answered, with which result. */
import type { Clause } from './clauses.ts';
import {
  countedClaim,
  has,
  keysOf,
  lastOf,
  wordedClaim,
  type ClaimContext,
  type ClaimSubject,
  type Counted,
  type ReadClaim,
  type ReadingState,
} from './claim.ts';
import type { Word } from './words.ts';

const UNITS: ReadonlySet<string> = new Set([
  '件',
  '起',
  '宗',
  '例',
  '项',
  '条',
  '个',
  '份',
  '笔',
  '件次',
  '',
]);
/** Pieces of information are counted with these, too. */
const INFORMATION_UNITS: ReadonlySet<string> = new Set(['条', '篇', '份', '项']);
/** Without a verb, other measure words may count what was made public: 依申请公开信息8条. */
const MENTIONED: ReadonlySet<string> = new Set(['件', '']);
const BLOCKING = ['comparison', 'plan', 'narrow', 'otherThing', 'document', 'negation'] as const;
/** Reason before a case, so that the applications are only its cause. */
const CAUSE = /因|引[发起]|涉及|导致|被|对.*不服/u;

const about = (matter: string, applicant: string | null = null): ClaimSubject => ({
  topic: 'requests',
  matter,
  applicant,
});

/** What a number says about applications; empty when it says nothing that a table counts. */
export function readRequestCount(counted: Counted, state: ReadingState, context: ClaimContext): ReadClaim[] {
  const { number, left, right } = counted;
  const explicit =
    has(left, 'application') ||
    has(right, 'application') ||
    isApplication(left) ||
    (context.topic === 'requests' && has([...left, ...right], 'bareApplication'));
  if (!explicit && state.subject !== 'requests') return [];
  if (!UNITS.has(number.unit)) return [];
  if (left.some(({ kind }) => BLOCKING.some((blocking) => blocking === kind)) || state.foreign) return [];
  if (right.some(({ kind }) => kind === 'otherThing' || kind === 'document')) return [];
  if (state.plan || state.partOfYear || isMultiYear(left)) return [];
  const told = ['result', 'carry', 'request', 'applicant', 'application', 'bareApplication'] as const;
  const behind = !has(left, ...told);
  // 9件政府信息公开答复被申请行政复议 counts cases.
  if (behind && has(right, 'review')) return [];
  const words = behind ? right : left;
  const subjects = subjectsOf(counted, words, behind, explicit, state, context);
  return subjects.map((subject) => countedClaim(subject, counted, behind));
}

/** 2023年、2024年分别收到12件、10件: a number for every year. */
function isMultiYear(words: readonly Word[]): boolean {
  return has(words, 'each') && words.filter(({ kind, key }) => kind === 'time' && key === 'year').length > 1;
}

function subjectsOf(
  counted: Counted,
  words: readonly Word[],
  behind: boolean,
  explicit: boolean,
  state: ReadingState,
  context: ClaimContext,
): ClaimSubject[] {
  const unknown = behind ? counted.unknownLeft || counted.unknownRight : counted.unknownLeft;
  const applicants = keysOf(words, 'applicant');
  const everyone = has(words, 'everyone');
  if (applicants.length > 1 || (everyone && applicants.length > 0)) return [];
  const applicant = applicants[0] ?? null;
  if (behind && words.some(({ kind }) => kind === 'narrow' || kind === 'negation')) return [];

  const carry = lastOf(words, 'carry');
  const acts = keysOf(words, 'request');
  const including = has(words, 'including');
  if (carry && !(including && acts.length > 0)) {
    if (acts.length > 0 || has(words, 'result') || unknown) return [];
    return [about(carryMatter(carry, context.year), applicant)];
  }
  if (state.otherYear || (state.ofReceived && !acts.includes('received') && applicants.length === 0))
    return [];
  if (has(words, 'result')) {
    if (unknown || state.subject === 'review') return [];
    if (INFORMATION_UNITS.has(counted.number.unit) && !explicit && state.act === '') return [];
    const key = resultKey(keysOf(words, 'result'));
    return key === null || applicant !== null ? [] : [about(key)];
  }
  if (unknown && (!explicit || applicant !== null || unknownBehindAct(counted))) return [];
  if (applicant !== null) {
    const act = actOf(acts) ?? (state.act === '' ? 'received' : state.act);
    return [about(act === 'pending' ? 'received' : act, applicant)];
  }
  const act = actOf(acts);
  if (act === null) {
    if (isSumDue(counted, state)) return [about('due')];
    if (isAllThereWere(counted) && !state.parts && !unknown) return [about('mentioned')];
    const plain =
      explicit &&
      !behind &&
      !state.parts &&
      !state.otherNamed &&
      !unknown &&
      MENTIONED.has(counted.number.unit);
    return plain && has(words, 'application') ? [about('mentioned')] : [];
  }
  if (behind) return acts.includes('pending') ? [about('pending')] : [about('processed')];
  if (acts.includes('received') && acts.includes('handled')) return [about('received'), about('handled')];
  if (act === 'received' && state.parts) return [];
  if (act === 'received' && words.some(({ text }) => text === '新收' || text === '新收到'))
    return [about('new')];
  return [about(act)];
}

/** 全年共有11件政府信息公开申请. */
function isAllThereWere({ number, left, right }: Counted): boolean {
  return number.unit === '件' && has(left, 'whole') && has(right, 'application');
}

/** 加上年结转4件，共59件: both in one sentence, and nothing else said before the sum. */
function isSumDue({ left, number }: Counted, { summands, parts }: ReadingState): boolean {
  const [word] = left;
  return summands.size === 2 && !parts && left.length === 1 && word?.text === '共' && number.unit === '件';
}

/** 收到水库移民提出的申请3件: whose, or about what, no table says. Before 收到 stands who received them. */
function unknownBehindAct({ left, number }: Counted): boolean {
  const act = left.findIndex(({ kind }) => kind === 'request');
  const words = left.slice(act + 1);
  const start = left[act]?.end;
  return start !== undefined && !isKnown(words, start, number.start);
}

/** 收到 before 办理 and 答复; 未办结 stands for itself. */
function actOf(acts: readonly string[]): string | null {
  return ['due', 'pending', 'handled', 'received', 'processed'].find((act) => acts.includes(act)) ?? null;
}

/** The one row that several labels name: 不予公开 and 属于国家秘密 are its row; null for two different rows. */
function resultKey(keys: readonly string[]): string | null {
  const [longest] = [...keys].sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  return keys.every((key) => longest === key || longest.startsWith(`${key}.`)) ? longest : null;
}

function carryMatter({ key, text }: Word, year: number | null): string {
  const named = /\d{4}/.exec(text)?.[0];
  if (named !== undefined && year !== null) {
    const before = text.startsWith(named);
    if (key === 'in' && before && Number(named) >= year) return 'carried';
    if (key === 'out' && Number(named) <= year) return 'carriedIn';
  }
  return key === 'in' ? 'carriedIn' : key === 'out' ? 'carriedOut' : 'carried';
}

/** 政府信息公开方面的申请. */
function isApplication(words: readonly Word[]): boolean {
  const disclosure = words.findIndex(({ kind }) => kind === 'disclosure');
  return disclosure >= 0 && has(words.slice(disclosure), 'bareApplication');
}

/** 未收到…申请, 无依申请公开, 依申请公开为零: a clause without a number that says there was none. */
export function readNoRequests(clause: Clause, state: ReadingState, text: string): ReadClaim[] {
  const { words } = clause;
  if (state.foreign || state.plan || state.partOfYear || state.otherYear || state.parts) return [];
  const negation = words.findIndex(({ kind }) => kind === 'negation');
  if (negation < 0) return [];
  const behind = words.slice(negation + 1);
  const named = has(behind, 'application') || isApplication(behind);
  const bare = state.subject === 'requests' && has(behind, 'bareApplication') && !has(words, 'review');
  if (named || bare) return noneReceived(clause, negation, text);
  const before = words.slice(0, negation);
  const last = behind.every(({ kind, text: said }) => kind === 'filler' && /^[,、]?$/.test(said));
  const label = has(before, 'application') && before.every(({ kind }) => LABEL.has(kind));
  return last && label && isKnown(words, clause.start, clause.end)
    ? [wordedClaim(about('received'), before[0]?.start ?? clause.start, clause.end)]
    : [];
}

const CARRIED: ReadonlySet<string> = new Set([
  'application',
  'bareApplication',
  'carry',
  'filler',
  'negation',
  'request',
  'time',
]);

/** 上年无结转, 无结转下年度办理的申请: none were carried over. */
export function readNoCarry(
  { words, end }: Clause,
  state: ReadingState,
  { year }: ClaimContext,
): ReadClaim[] {
  if (state.subject !== 'requests' || state.foreign || state.plan || state.partOfYear) return [];
  const at = words.findIndex(
    ({ kind }, index) => kind === 'noCarry' || (kind === 'negation' && words[index + 1]?.kind === 'carry'),
  );
  const first = words[at];
  const said = words.slice(Math.max(at, 0));
  const carry = said.find(({ kind }) => kind === 'noCarry' || kind === 'carry');
  if (!first || !carry || !isKnown(said, first.start, end)) return [];
  if (!said.every((word) => word === carry || CARRIED.has(word.kind))) return [];
  return [wordedClaim(about(carryMatter(carry, year)), first.start, carry.end)];
}

const LABEL: ReadonlySet<string> = new Set([
  'application',
  'filler',
  'time',
  'self',
  'whole',
  'allOf',
  'request',
]);
const BETWEEN: ReadonlySet<string> = new Set([
  'application',
  'bareApplication',
  'disclosure',
  'everyone',
  'filler',
  'self',
  'whole',
  'request',
  'review',
  'time',
]);

function noneReceived(clause: Clause, negation: number, text: string): ReadClaim[] {
  const words = clause.words.slice(negation);
  const first = words[0];
  if (!first || !words.slice(1).every(({ kind }) => BETWEEN.has(kind))) return [];
  if (!isKnown(words, first.start, clause.end)) return [];
  if (has(clause.words.slice(0, negation), 'narrow', 'comparison', 'applicant', 'otherThing')) return [];
  const acts = keysOf(words, 'request');
  if (acts.some((act) => act !== 'received')) return [];
  // 未发生因政府信息公开申请引发的行政复议 says nothing about the applications.
  const applied = words.findLast(({ kind }) => kind === 'application' || kind === 'bareApplication');
  if (!applied) return [];
  const tail = text.slice(applied.end, clause.end);
  if (has(words, 'review') && CAUSE.test(text.slice(first.start, clause.end))) return [];
  if (has(words, 'review') && !/^[、和及与或]/.test(tail)) return [];
  return [wordedClaim(about('received'), first.start, clause.end)];
}

/** Do words explain all of a stretch of text? */
export function isKnown(words: readonly Word[], start: number, end: number): boolean {
  return words.reduce((sum, word) => sum + word.end - word.start, 0) >= end - start;
}

/** 均已办结, 全部答复; 均按时答复 only says that no answer was late. */
function saysDone({ kind, key, text }: Word, all: Word | undefined): boolean {
  return (
    kind === 'request' &&
    key === 'handled' &&
    (!/^(?:答复|回复)$/.test(text) || /^全部|^悉数/.test(all?.text ?? ''))
  );
}

/** 均予以公开 behind a number of all applications. */
export function readAllGranted({ words, start, end }: Clause, state: ReadingState): ReadClaim[] {
  if (!state.all || state.subject !== 'requests') return [];
  if (state.foreign || state.plan || state.partOfYear || state.otherYear || state.parts) return [];
  const all = words.find(({ kind }) => kind === 'allOf');
  const granted = words.find(({ kind, key }) => kind === 'result' && key === 'granted');
  if (!all || !granted || granted.start < all.start || !isKnown(words, start, end)) return [];
  if (!words.every((word) => word === granted || AROUND_ALL.has(word.kind))) return [];
  return [wordedClaim(about('refused'), all.start, granted.end)];
}

const AROUND_ALL: ReadonlySet<string> = new Set([
  'allOf',
  'application',
  'bareApplication',
  'filler',
  'request',
]);

/** 均已按时办结 behind a number of applications received. */
export function readAllHandled(clause: Clause, state: ReadingState): ReadClaim[] {
  const { words } = clause;
  if (!state.allMayBeHandled || state.subject !== 'requests' || clause.numbers.length > 0) return [];
  if (state.foreign || state.plan || state.partOfYear || state.otherYear) return [];
  const all = words.findIndex(({ kind }) => kind === 'allOf');
  const done = words.findIndex((word, index) => index > all && saysDone(word, words[all]));
  if (all < 0 || done < 0) return [];
  if (has(words, 'narrow', 'negation', 'carry', 'comparison', 'plan', 'otherThing', 'review')) return [];
  const start = words[all]?.start ?? clause.start;
  const end = words[done]?.end ?? clause.end;
  return [wordedClaim(about('allHandled'), start, end)];
}
