/** Claims about reconsideration and litigation over disclosure, and about normative documents. */
import type { Clause } from './clauses.ts';
import {
  countedClaim,
  has,
  keysOf,
  lastOf,
  wordedClaim,
  type ClaimSubject,
  type Counted,
  type ReadClaim,
  type ReadingState,
} from './claim.ts';
import { isKnown } from './requests.ts';
import type { Word } from './words.ts';

const LITIGATION: readonly string[] = ['directLitigation', 'litigationAfterReconsideration'];
const UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '例', '项', '个', '次', '']);

const about = (groups: readonly string[], result: string): ClaimSubject => ({
  topic: 'review',
  groups,
  result,
});

function groupsOf(key: string): readonly string[] {
  return key === 'litigation' ? LITIGATION : [key];
}

/** 均为复议后起诉: the one group that words name; none where they name several. */
export function groupsNamed(words: readonly Word[]): readonly string[] {
  const [key, ...others] = keysOf(words, 'review');
  return key === undefined || others.length > 0 ? [] : groupsOf(key);
}

/** The body that decides, or the court work of an agency in general. */
function isOrgan(words: readonly Word[]): boolean {
  return words.some(
    ({ kind, key, text }) =>
      kind === 'organ' ||
      kind === 'narrow' ||
      kind === 'otherThing' ||
      (kind === 'request' && (key !== 'received' || /受理|登记/.test(text))),
  );
}

function isOut(left: readonly Word[], state: ReadingState): boolean {
  return (
    state.foreign ||
    state.plan !== null ||
    state.partOfYear ||
    state.otherYear ||
    has(left, 'comparison', 'plan', 'carry', 'negation', 'document')
  );
}

/** What a number says about cases; the groups it names are remembered in `state`. */
export function readReviewCount(counted: Counted, state: ReadingState): ReadClaim[] {
  const { number, left, right } = counted;
  const behind = !has(left, 'review');
  const named = keysOf(behind && !has(left, 'outcome') ? right : left, 'review');
  if (!UNITS.has(number.unit) || isOut(left, state) || isOrgan(left)) return [];
  if (named.length === 0) return readReviewPart(counted, state);
  if (!state.disclosure) return [];
  if (behind && (isOrgan(right) || counted.unknownLeft || counted.unknownRight)) return [];
  const groups = [...new Set(named.flatMap(groupsOf))];
  state.groups = groups;
  state.siblings = named.every((key) => LITIGATION.includes(key)) ? state.siblings + 1 : 0;
  const outcomes = keysOf(behind ? [...left, ...right] : left, 'outcome');
  if (outcomes.length > 1) return [];
  const result = outcomes[0] ?? 'total';
  if (named.length === 1 || has(left, 'whole')) return [countedClaim(about(groups, result), counted, behind)];
  if (number.value === 0 || has(left, 'each', 'allOf')) {
    return named.map((key) => countedClaim(about(groupsOf(key), result), counted));
  }
  return [];
}

/** 其中结果维持1件; 其中政府信息公开类1件: a part of the cases named before. */
function readReviewPart(counted: Counted, state: ReadingState): ReadClaim[] {
  const { left, right } = counted;
  if (state.subject !== 'review' || !state.disclosure || state.groups.length === 0) return [];
  const outcomes = keysOf(has(left, 'outcome') ? left : right, 'outcome');
  if (has(left, 'application', 'request', 'result')) return [];
  // 直接起诉4件，复议后起诉3件，尚未审结2件: of the last group or of both.
  if (state.siblings > 1 && !state.remark && !has(left, 'partOf')) return [];
  if (outcomes.length === 1 && outcomes[0] !== undefined && !counted.unknownLeft) {
    return [countedClaim(about(state.groups, outcomes[0]), counted)];
  }
  const disclosed = outcomes.length === 0 && (has(left, 'disclosure') || has(right, 'disclosure'));
  return disclosed ? [countedClaim(about(state.groups, 'total'), counted)] : [];
}

const AROUND: ReadonlySet<string> = new Set([
  'review',
  'application',
  'bareApplication',
  'disclosure',
  'filler',
  'self',
  'whole',
  'allOf',
  'time',
  'request',
]);
const CAUSE = /因/u;

/** 未发生因政府信息公开引起的行政复议、行政诉讼; 行政复议、行政诉讼均无. */
export function readNoReview(clause: Clause, state: ReadingState, text: string): ReadClaim[] {
  const { words } = clause;
  if (!state.disclosure || isOut([], state)) return [];
  const negation = words.findIndex(({ kind }) => kind === 'negation');
  if (negation < 0) return [];
  const behind = words.slice(negation + 1);
  const first = words[negation];
  const said = has(behind, 'review') ? behind : words.slice(0, negation);
  if (!first || !has(said, 'review') || !said.every(({ kind }) => AROUND.has(kind)) || isOrgan(said))
    return [];
  if (said === behind && !isKnown(words.slice(negation), first.start, clause.end)) return [];
  if (said !== behind && (first.end !== clause.end || !isKnown(words, clause.start, clause.end))) return [];
  const cause = CAUSE.test(text.slice(clause.start, clause.end));
  if (cause && !has(words, 'disclosure', 'application')) return [];
  const start =
    said === behind ? first.start : (said.find(({ kind }) => kind === 'review')?.start ?? clause.start);
  return keysOf(said, 'review').map((key) => wordedClaim(about(groupsOf(key), 'total'), start, clause.end));
}

const DOCUMENT_UNITS: ReadonlySet<string> = new Set(['件', '份', '个', '部', '项', '篇', '条']);

/** What a number says about 规章 and 规范性文件. */
export function readDocumentCount(counted: Counted, state: ReadingState): ReadClaim[] {
  const { number, left, right } = counted;
  if (
    !DOCUMENT_UNITS.has(number.unit) ||
    isOut(
      left.filter(({ kind }) => kind !== 'document'),
      state,
    )
  )
    return [];
  if (has(left, 'narrow', 'otherThing', 'request', 'application', 'disclosure')) return [];
  const named = [...keysOf(left, 'document'), ...keysOf(right, 'document')];
  const inherits = named.length === 0 && state.subject === 'documents' && !counted.unknownLeft;
  const rows = inherits ? state.rows : [...new Set(named)];
  if (rows.length === 0 || (inherits && has(right, 'narrow', 'otherThing'))) return [];
  state.rows = rows;
  const act =
    (lastOf(left, 'documentAct') ?? (has(left, 'document') ? lastOf(right, 'documentAct') : undefined))
      ?.key ?? state.documentAct;
  if (act === '') return [];
  state.documentAct = act;
  const subjects =
    rows.length === 1 || has(left, 'whole') ? [rows] : number.value === 0 ? rows.map((row) => [row]) : [];
  return subjects.map((of) => countedClaim({ topic: 'documents', rows: of, act }, counted));
}

const AROUND_DOCUMENTS: ReadonlySet<string> = new Set([
  'document',
  'documentAct',
  'filler',
  'self',
  'time',
  'whole',
]);

/** 未制发行政规范性文件. */
export function readNoDocuments(clause: Clause, state: ReadingState): ReadClaim[] {
  const negation = clause.words.findIndex(({ kind }) => kind === 'negation');
  const words = clause.words.slice(Math.max(negation, 0));
  const first = words[0];
  if (negation < 0 || !first || isOut([], state) || state.parts) return [];
  if (!words.slice(1).every(({ kind }) => AROUND_DOCUMENTS.has(kind))) return [];
  if (!isKnown(words, first.start, clause.end)) return [];
  if (has(clause.words.slice(0, negation), 'narrow', 'otherThing', 'comparison')) return [];
  const acts = keysOf(words, 'documentAct');
  return keysOf(words, 'document').flatMap((row) =>
    acts.map((act) => wordedClaim({ topic: 'documents', rows: [row], act }, first.start, clause.end)),
  );
}
