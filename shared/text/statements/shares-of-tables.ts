/** Shares whose part no number of the sentence tells, but the tables or the text before do: 自然人占87.4%, 予以公开、部分公开分别占44.9%和13.2%, 以自然人为主，占87.4%. Rule N-05. */
import type { Tag } from '../lexicon/tags.ts';
import type { Sentence } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';
import {
  before,
  ownWords,
  isSo,
  percentsBeside,
  valueOf,
  wrong,
  type Text,
  type WrongShare,
} from './percents.ts';
import { spelled } from './reckoned.ts';
import { has, sideBySide } from './slot.ts';
import { namesSome } from './some-of-them.ts';
import type { Count } from './statement.ts';
import { FRAME } from './topic.ts';

/** A percentage with the words that name its part. */
interface Named {
  readonly percent: Count;
  readonly words: readonly Token[];
}

/** The shares that begin with a percentage whose part no number of the sentence tells; null for another wording. */
export function shareOfTables(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const named = namedShares(text, index);
  if (named.length === 0) return null;
  const { scope, ofSome } = percent;
  const inside = insideOf(percent);
  if (scope.body !== 'own' || scope.time !== 'own' || scope.plan || ofSome || namesSome(inside)) return [];
  // 占全部公开信息的: 全部公开 is a result elsewhere.
  if (ownWords(percent).some(({ tag, key }) => tag !== 'result' || key !== 'granted')) return [];
  const ways = named.every(({ words }) => has(words, 'channel'));
  const within = withinOf(text, index);
  return named.flatMap(({ percent: one, words }) => {
    const shares = text.tableShares(words, percent.clause, within);
    const [first] = shares;
    if (!first || shares.some(({ part, whole }) => isSo(one, part, whole))) return [];
    const isSure = ways
      ? // What went out through a way may be a part of many things.
        Math.abs((first.part / first.whole) * 100 - valueOf(one)) <= NEAR
      : // 收到申请41件，个人申请占12.2%, where the tables have other numbers.
        before(text, index).every((count) => isToldOf(count, shares));
    return isSure ? [wrong(one, one, first.part, first.whole)] : [];
  });
}

/** Does a number tell applications that the tables count: one of the wholes, or no whole at all? */
function isToldOf(count: Count, shares: readonly { readonly whole: number }[]): boolean {
  const [matter] = count.matters;
  if (matter?.topic !== 'requests') return false;
  const isWhole = matter.applicant === null && FRAME.has(matter.row);
  return !isWhole || shares.some((share) => share.whole === valueOf(count));
}

/** A share of a way that is off by more points is one of something else. */
const NEAR = 12;

/** What the tables, or the text before, have a number of. */
const ROWS: readonly Tag[] = ['applicant', 'result', 'carry', 'channel'];

/** Words of a name: 自然人和商业企业. */
const NAMES: readonly Tag[] = [...ROWS, 'list', 'join', 'sum'];

function namedShares(text: Text, index: number): readonly Named[] {
  const percent = text.counts[index] as Count;
  const share = percent.left.findIndex(({ tag }) => tag === 'share');
  if (share < 0) {
    // 自然人占比最高，为87.4%.
    const told = only(percent.left, ['is', 'upTo', 'filler']) ? clauseBefore(text, index) : [];
    const at = told.findIndex(({ tag }) => tag === 'share');
    return at > 0 && MOST.test(spelled(told)) ? oneOf(percent, told.slice(0, at)) : [];
  }
  const subject = behindWithin(percent.left.slice(0, share));
  // 以自然人为主，占87.4%.
  if (subject.length === 0) {
    const told = clauseBefore(text, index);
    return MAINLY.test(spelled(told))
      ? oneOf(
          percent,
          told.filter(({ tag }) => NAMES.includes(tag)),
        )
      : [];
  }
  const each = subject.findIndex(({ tag }) => tag === 'each' || tag === 'inTurn');
  return each < 0 ? oneOf(percent, subject) : inTurn(text, index, subject.slice(0, each));
}

const MOST = /最[高大多]$/u;
const MAINLY = /为主$|居多$|最多$|占多数$/u;

function oneOf(percent: Count, words: readonly Token[]): readonly Named[] {
  return has(words, ...ROWS) && !has(words, 'negation', 'rest') ? [{ percent, words }] : [];
}

/** 予以公开、部分公开分别占44.9%和13.2%: as many shares as names, in order. */
function inTurn(text: Text, index: number, words: readonly Token[]): readonly Named[] {
  const names = sideBySide(words);
  const percents = percentsBeside(text, index);
  if (percents.length !== names.length) return [];
  return percents.flatMap((percent, at) => oneOf(percent, names[at] as readonly Token[]));
}

/** The words behind 其中 and 办结的申请中. */
function behindWithin(words: readonly Token[]): readonly Token[] {
  return words.slice(words.findLastIndex(({ tag }) => tag === 'within' || tag === 'partOf') + 1);
}

/** The clause without a number right before the one of a percentage; none where there is none. */
function clauseBefore(text: Text, index: number): readonly Token[] {
  const clause = clausesBefore(text, index).at(-1);
  return clause && !has(clause, 'number') ? clause : [];
}

/** 新增关注用户中，公众号占80%: does the sentence name a whole that no number tells? */
export function namesOtherWhole(text: Text, index: number): boolean {
  return clausesBefore(text, index).some(
    (clause) =>
      clause.at(-1)?.tag === 'within' && has(clause, 'thing', 'unknown', 'caseload', 'name', 'decision'),
  );
}

function clausesBefore({ paragraph, counts, sentence }: Text, index: number): readonly (readonly Token[])[] {
  const { start } = (counts[index] as Count).clause;
  const { clauses } = paragraph.sentences[sentence[index] as number] as Sentence;
  return clauses.filter((clause) => clause.start < start).map(({ tokens }) => tokens);
}

/** Words in front of 中 that name a whole of their own: 不予公开的申请中; none where all are meant. */
function withinOf(text: Text, index: number): readonly Token[] {
  const told = [...clausesBefore(text, index), insideOf(text.counts[index] as Count)];
  const words = told.findLast((clause) => clause.at(-1)?.tag === 'within') ?? [];
  return has(words, 'result', 'applicant') ? words : [];
}

/** The words of a percentage up to the last 中. */
function insideOf({ left }: Count): readonly Token[] {
  return left.slice(0, left.findLastIndex(({ tag }) => tag === 'within') + 1);
}
