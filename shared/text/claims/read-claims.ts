/**
 * What a text says about the figures of the three tables: “收到政府信息公开申请8件，均已按时办结”.
 *
 * Only what is certain is a claim: about this agency, about the report's year, about the whole of what a table
 * counts. Channels, subjects, other bodies, other years, parts of a year, plans and comparisons are left out.
 */
import type { WrittenNumber } from '../numbers.ts';
import { squeezeText, type SqueezedText } from '../squeezed-text.ts';
import {
  has,
  keysOf,
  type Claim,
  type ClaimContext,
  type ClaimSubject,
  type Counted,
  type ReadClaim,
  type ReadingState,
} from './claim.ts';
import { clausesOf, type Clause } from './clauses.ts';
import {
  isKnown,
  readAllGranted,
  readAllHandled,
  readNoCarry,
  readNoRequests,
  readRequestCount,
} from './requests.ts';
import { groupsNamed, readDocumentCount, readNoDocuments, readNoReview, readReviewCount } from './review.ts';
import type { Word } from './words.ts';

/** What a text must contain to say anything about the tables. */
const WORTH_READING = /申\s*请|复\s*议|诉\s*讼|规\s*范\s*性|规\s*章|办\s*结|答\s*复/u;

/** The claims of a text in order. `context.topic` stands for what its section or sub-heading is about. */
export function readClaims(source: string, context: ClaimContext): Claim[] {
  if (context.topic === null && !WORTH_READING.test(source)) return [];
  const squeezed = squeezeText(source);
  const clauses = clausesOf(squeezed);
  const state = freshState(context);
  const claims = clauses.flatMap((clause, index) => {
    followDisclosure(clauses, index, state);
    const found = readClause(clause, squeezed, state, context);
    close(clause, state, context);
    return found.map((claim) => inSource(claim, source, squeezed));
  });
  // 均已答复 is about those that were due where the text goes on to speak of those left over.
  const leftOver = claims.some(({ about, value }) => LEFT_OVER.has(matterOf(about)) && value !== 0);
  return leftOver ? claims.filter(({ about }) => matterOf(about) !== 'allHandled') : claims;
}

const LEFT_OVER: ReadonlySet<string> = new Set(['carriedOut', 'carried', 'pending']);

function matterOf(about: ClaimSubject): string {
  return about.topic === 'requests' ? about.matter : '';
}

function freshState({ topic }: ClaimContext): ReadingState {
  return {
    subject: topic,
    act: '',
    groups: [],
    siblings: 0,
    remark: false,
    rows: [],
    documentAct: '',
    otherYear: false,
    partOfYear: false,
    foreign: false,
    otherNamed: false,
    plan: null,
    parts: false,
    counted: false,
    disclosure: topic !== null,
    allMayBeHandled: false,
    ofReceived: false,
    all: false,
    summands: new Set(),
  };
}

/**
 * Does the sentence from clause `index` on name disclosure or applications for it (`whole`), or only behind 其中, for
 * a part of what stands before? Asked where a sentence begins.
 */
function disclosureIn(clauses: readonly Clause[], index: number): 'whole' | 'part' | null {
  if (index > 0 && clauses[index - 1]?.closes !== 'sentence') return null;
  for (let at = index; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause) return null;
    if (isDisclosedPart(clause)) return 'part';
    if (has(clause.words, 'application') || namesDisclosedCases(clause)) return 'whole';
    if (clause.closes === 'sentence') return null;
  }
  return null;
}

function followDisclosure(clauses: readonly Clause[], index: number, state: ReadingState): void {
  const named = disclosureIn(clauses, index);
  const clause = clauses[index];
  if (named === 'part') state.disclosure = false;
  state.disclosure ||= named === 'whole' || (clause !== undefined && isDisclosedPart(clause));
}

/** 其中政府信息公开复议案件9件. */
function isDisclosedPart(clause: Clause): boolean {
  return has(clause.words, 'partOf') && namesDisclosedCases(clause);
}

/** 因政府信息公开引起的行政复议: both in one clause. */
function namesDisclosedCases({ words }: Clause): boolean {
  return has(words, 'disclosure') && has(words, 'review');
}

function close({ closes, words }: Clause, state: ReadingState, { topic }: ClaimContext): void {
  if (state.plan === 'clause') state.plan = null;
  state.documentAct = '';
  if (closes === null) return;
  state.partOfYear = false;
  state.ofReceived = false;
  state.parts = false;
  if (closes !== 'sentence') return;
  state.plan = null;
  state.summands = new Set();
  state.foreign = false;
  state.otherNamed = false;
  state.disclosure =
    topic !== null || state.subject === 'requests' || (state.disclosure && has(words, 'review'));
}

function readClause(
  whole: Clause,
  { text }: SqueezedText,
  state: ReadingState,
  context: ClaimContext,
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  const clause = withoutNone(whole);
  const { numbers } = clause;
  let from = clause.start;
  state.remark = text[clause.start - 1] === '(';
  numbers.forEach((number, index) => {
    const counted = around(number, numbers[index + 1], clause, from, text);
    follow(counted.left, state, context);
    const found = fits(counted) ? readCount(counted, state, context) : [];
    nameSubject(counted, found, state);
    claims.push(...found);
    from = nextStart(number, numbers[index + 1], clause, text);
  });
  if (text[clause.end - 1] === '中') state.ofReceived = keysOf(clause.words, 'request').at(-1) === 'received';
  const rest = clause.words.filter(({ start }) => start >= from);
  follow(rest, state, context);
  if (numbers.length === 0) {
    const none = [
      ...readNoRequests(clause, state, text),
      ...readNoCarry(clause, state, context),
      ...readNoReview(clause, state, text),
      ...readNoDocuments(clause, state),
    ];
    claims.push(...none, ...readAllHandled(clause, state), ...readAllGranted(clause, state));
    nameSubject({ left: clause.words, right: [] }, none, state);
  }
  return claims;
}

/** The clause with 一件 behind 没有 taken for a word. */
function withoutNone(clause: Clause): Clause {
  const none = clause.numbers.filter((number) => isNone(number, clause.words));
  if (none.length === 0) return clause;
  const words = none.map(({ start, unitEnd, text }) => {
    return { kind: 'filler', key: '', text, start, end: unitEnd } as const;
  });
  return {
    ...clause,
    numbers: clause.numbers.filter((number) => !none.includes(number)),
    words: [
      ...clause.words.filter((word) => !words.some((one) => word.start < one.end && one.start < word.end)),
      ...words,
    ].sort((a, b) => a.start - b.start),
  };
}

/** 未发生一起: the number only says that there was none. */
function isNone(number: WrittenNumber, words: readonly Word[]): boolean {
  if (number.text !== '一' && number.text !== '1') return false;
  const before = words.findLast(
    ({ start, kind, key }) => start < number.start && kind !== 'filler' && key !== 'received',
  );
  return before?.kind === 'negation';
}

/** A bare number counts only behind words that announce one. */
function fits({ number, textLeft }: Counted): boolean {
  if (number.role === 'percent' || number.role === 'amount' || number.role === 'multiple') return false;
  return number.unit !== '' || BARE.test(textLeft);
}

const BARE = /(?:[为是:]|数量?|总量)$/u;
const AGENCY_END = /(?:局|委员会|政府|街道|办事处|镇|乡|中心|办公室|厅|院|处|委)$/u;
const LONGEST_AGENCY = 30;

function around(
  number: WrittenNumber,
  next: WrittenNumber | undefined,
  clause: Clause,
  start: number,
  text: string,
): Counted {
  const left = clause.words.filter((word) => word.start >= start && word.end <= number.start);
  const listEnd = listComma(number, clause, text) ?? clause.end;
  const end = next && next.start < listEnd ? number.unitEnd : listEnd;
  const right = clause.words.filter((word) => word.start >= number.unitEnd && word.end <= end);
  return {
    number,
    left,
    right,
    start,
    unknownLeft: !isKnown(left, startOfKnown(left, start, number.start, text), number.start),
    unknownRight: !isKnown(right, number.unitEnd, end),
    otherNoun: end > number.unitEnd && right[0]?.start !== number.unitEnd,
    textLeft: text.slice(start, number.start),
  };
}

/** Behind the agency's name, where a clause begins with one. */
function startOfKnown(words: readonly Word[], start: number, end: number, text: string): number {
  let at = end;
  for (const word of [...words].reverse()) {
    if (word.end !== at) break;
    at = word.start;
  }
  const name = text.slice(start, at);
  return name.length <= LONGEST_AGENCY && AGENCY_END.test(name) ? at : start;
}

/** Where the words of the next number begin: behind the comma of the list, else right behind the unit. */
function nextStart(
  number: WrittenNumber,
  next: WrittenNumber | undefined,
  clause: Clause,
  text: string,
): number {
  const comma = listComma(number, clause, text);
  return comma !== null && comma < (next?.start ?? clause.end) ? comma + 1 : number.unitEnd;
}

function listComma(number: WrittenNumber, clause: Clause, text: string): number | null {
  const comma = text.slice(number.unitEnd, clause.end).indexOf('、');
  return comma < 0 ? null : number.unitEnd + comma;
}

function readCount(counted: Counted, state: ReadingState, context: ClaimContext): ReadClaim[] {
  const { number, left, right } = counted;
  const named = (words: readonly Word[]) =>
    has(words, 'review', 'outcome') && !has(words, 'request', 'result', 'carry');
  if (
    has(left, 'review') ||
    named(right) ||
    (state.subject === 'review' && !has(left, 'application', 'request', 'result', 'carry', 'document'))
  ) {
    return readReviewCount(counted, state);
  }
  if (counted.otherNoun && number.unit !== '件') return [];
  const documents = readDocumentCount(counted, state);
  return documents.length > 0 ? documents : readRequestCount(counted, state, context);
}

/** What the words say about time and body, up to the number that follows. */
function follow(words: readonly Word[], state: ReadingState, context: ClaimContext): void {
  let compared = false;
  for (const word of words) {
    if (word.kind === 'comparison') compared = true;
    else if (word.kind === 'time' && !compared) followTime(word, words, state, context);
    else if (word.kind === 'foreign') state.foreign = word.key === '' || !isHome(word.text, context);
    // 县政府本级 is a part of what the report of the county's government counts.
    else if (word.kind === 'self') state.foreign = word.text.endsWith('本级') && context.home !== '';
    else if (word.kind === 'plan') state.plan = planOf(word, state);
    else if (word.kind === 'partOf') state.parts = state.counted;
    else if (word.kind === 'otherThing') state.otherNamed = true;
  }
}

function planOf({ key }: Word, { plan }: ReadingState): ReadingState['plan'] {
  return key === 'clause' ? (plan ?? 'clause') : 'sentence';
}

function isHome(text: string, { home }: ClaimContext): boolean {
  return home !== '' && text.slice(1).startsWith(home);
}

function followTime(
  { key, text }: Word,
  words: readonly Word[],
  state: ReadingState,
  { year }: ClaimContext,
): void {
  if (key === 'year') state.otherYear = year !== null && Number.parseInt(text, 10) !== year;
  else if (key === 'this') state.otherYear = false;
  else if (key === 'other' || key === 'range') state.otherYear = true;
  else if (key === 'part' || key === 'rate') state.partOfYear = true;
  else if (key === 'since') {
    state.otherYear = !words.some(
      (word) =>
        word.kind === 'time' &&
        (word.key === 'this' || (word.key === 'year' && Number.parseInt(word.text, 10) === year)),
    );
  }
}

/** Who or what the next number without a name of its own is about. */
function nameSubject(
  counted: Pick<Counted, 'left' | 'right'> & Partial<Counted>,
  found: readonly ReadClaim[],
  state: ReadingState,
): void {
  const words = [...counted.left, ...counted.right];
  const claim = found.at(-1)?.about;
  if (counted.number) {
    state.counted = true;
    state.all = false;
  }
  if (claim) {
    state.subject = claim.topic;
    if (claim.topic === 'requests') followRequest(claim, found.at(-1)?.value ?? null, state);
    return;
  }
  if (has(words, 'carry') || keysOf(words, 'request').includes('pending')) state.allMayBeHandled = false;
  const named = words.findLast(
    ({ kind }) => kind === 'application' || kind === 'review' || kind === 'document',
  );
  if (named?.kind === 'document') {
    state.subject = 'documents';
    state.rows = [...new Set(keysOf(words, 'document'))];
  } else if (named?.kind === 'review') {
    state.subject = 'review';
    state.groups = has(words, 'allOf', 'each') ? groupsNamed(words) : [];
  } else if (named?.kind === 'application') {
    // 全县收到申请120件, 主动公开152条、依申请公开5条: what follows is not about this agency either.
    state.subject = (state.foreign || state.otherNamed) && counted.number ? 'other' : 'requests';
  } else if (has(words, 'otherThing') && !has(words, 'bareApplication', 'result')) state.subject = 'other';
  // 通过网站收到6件，办结6件: the latter are not all that were handled, unless a total was named before.
  else if (counted.number && state.act === '' && has(words, 'request') && has(words, 'narrow'))
    state.subject = 'other';
  else if (counted.number && counted.unknownLeft && has(words, 'request', 'documentAct'))
    state.subject = 'other';
}

function followRequest(
  { matter, applicant }: Extract<ClaimSubject, { topic: 'requests' }>,
  value: number | null,
  state: ReadingState,
): void {
  const frame = ['received', 'new', 'handled', 'processed', 'mentioned'].includes(matter);
  state.all = frame && applicant === null && value !== null && value > 0;
  if (frame) state.act = matter === 'new' || matter === 'mentioned' ? 'received' : matter;
  const summand = matter === 'new' ? 'received' : matter;
  if (summand === 'received' || summand === 'carriedIn')
    state.summands = new Set([...state.summands, summand]);
  if (matter === 'received' || matter === 'new' || matter === 'mentioned')
    state.allMayBeHandled = value !== null && value > 0;
  else if (matter !== 'allHandled' && value !== 0) state.allMayBeHandled = false;
}

function inSource(claim: ReadClaim, source: string, squeezed: SqueezedText): Claim {
  const [start, end] = squeezed.span(claim.start, claim.end);
  const [unitStart] = squeezed.span(claim.unitStart, claim.unitStart + 1);
  return { ...claim, unitStart, start, end, quote: source.slice(start, end) };
}
