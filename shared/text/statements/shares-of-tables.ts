/** Shares whose part no number of the sentence tells, but the tables or the text before do: 自然人占87.4%, 予以公开、部分公开分别占44.9%和13.2%, 以自然人为主，占87.4%. Rule N-05. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import {
  before,
  isPercent,
  ownWords,
  agrees,
  valueOf,
  wrong,
  type Text,
  type WrongShare,
} from './percents.ts';
import { has, keysOf } from './slot.ts';
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
  const inside = percent.left.slice(0, percent.left.findLastIndex(({ tag }) => tag === 'within') + 1);
  if (scope.body !== 'own' || scope.time !== 'own' || scope.plan || ofSome || namesSome(inside)) return [];
  // 占全部公开信息的: 全部公开 is a result elsewhere.
  if (ownWords(percent).some(({ tag, key }) => tag !== 'result' || key !== 'granted')) return [];
  const ways = named.every(({ words }) => has(words, 'channel'));
  if (!ways && !before(text, index).every(isOfApplications)) return [];
  const within = withinOf(text, index);
  return named.flatMap(({ percent: one, words }) => {
    const shares = text.tableShares(words, percent.clause, within);
    const [first] = shares;
    if (!first || shares.some(({ part, whole }) => agrees(one, (part / whole) * 100))) return [];
    // 收到申请41件，个人申请占12.2%, where the tables have other numbers.
    const known = ways || before(text, index).every((count) => isToldOf(count, shares));
    if (!known) return [];
    // What went out through a way may be a part of many things.
    if (ways && Math.abs((first.part / first.whole) * 100 - (one.number.value ?? 0)) > NEAR) return [];
    return [wrong(one, one, first.part, first.whole)];
  });
}

/** Does a number tell applications that the tables count? */
function isOfApplications({ matters: [matter], number }: Count): boolean {
  return number.unit === '件' && matter?.topic === 'requests' && !matter.row.startsWith('rest:');
}

/** Is a number one of the wholes, or no whole at all? */
function isToldOf(count: Count, shares: readonly { readonly whole: number }[]): boolean {
  const [matter] = count.matters;
  const whole = matter?.topic === 'requests' && matter.applicant === null && FRAME.has(matter.row);
  return !whole || shares.some((share) => share.whole === valueOf(count));
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
    const bare = percent.left.every(({ tag }) => tag === 'is' || tag === 'upTo' || tag === 'filler');
    const told = bare ? clauseBefore(text, index) : [];
    const at = told.findIndex(({ tag }) => tag === 'share');
    return at > 0 && MOST.test(told.at(-1)?.word ?? '') ? oneOf(percent, told.slice(0, at)) : [];
  }
  const subject = behindWithin(percent.left.slice(0, share));
  // 以自然人为主，占87.4%.
  if (subject.length === 0) {
    const told = clauseBefore(text, index);
    return MAINLY.test(told.at(-1)?.word ?? '')
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
function inTurn({ counts, sentence }: Text, index: number, words: readonly Token[]): readonly Named[] {
  const names: Token[][] = [[]];
  for (const word of words) {
    if (word.tag === 'list' || word.tag === 'join') names.push([]);
    else names.at(-1)?.push(word);
  }
  const behind = counts.slice(index + 1);
  const end = behind.findIndex(
    (one, at) =>
      !isPercent(one) ||
      sentence[index + 1 + at] !== sentence[index] ||
      !one.left.every(({ tag }) => tag === 'list' || tag === 'join'),
  );
  const percents = [counts[index] as Count, ...(end < 0 ? behind : behind.slice(0, end))];
  if (percents.length !== names.length || names.length < 2) return [];
  return percents.flatMap((percent, at) => oneOf(percent, names[at] ?? []));
}

/** The words behind 其中 and 办结的申请中. */
function behindWithin(words: readonly Token[]): readonly Token[] {
  return words
    .slice(words.findLastIndex(({ tag }) => tag === 'within' || tag === 'partOf') + 1)
    .filter(({ tag }) => tag !== 'is' && tag !== 'chosen');
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
  const { clauses } = paragraph.sentences[sentence[index] ?? 0] ?? { clauses: [] };
  return clauses.filter((clause) => clause.start < start).map(({ tokens }) => tokens);
}

/** Words in front of 中 that name a whole of their own: 不予公开的申请中; none where all are meant. */
function withinOf(text: Text, index: number): readonly Token[] {
  const { left } = text.counts[index] as Count;
  const own = left.slice(
    0,
    Math.max(
      0,
      left.findLastIndex(({ tag }) => tag === 'within'),
    ),
  );
  const words = [...clausesBefore(text, index), own].findLast((clause) =>
    clause === own ? own.length > 0 : clause.at(-1)?.tag === 'within',
  );
  return words && (keysOf(words, 'result').length > 0 || has(words, 'applicant')) ? words : [];
}
