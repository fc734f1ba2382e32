/** Changes against another year: “收到申请12件，较上年增加2件，增长20%”, “由790件增至826件”, “翻一番”. Rules N-05, N-08. */
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Paragraph, Sentence } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { changesInTurn, yearIn } from './changes-in-turn.ts';
import { MOST_NUMBERS } from './items.ts';
import { has, isFrom } from './slot.ts';
import type { Count } from './statement.ts';

export interface Change {
  /** This year's number that has changed; null where the sentence gives only the change. */
  readonly subject: Count | null;
  /** Further numbers of this year in the sentence that the change may be about instead. */
  readonly others: readonly Count[];
  /** Words in front of the change: what has changed where no number says so. */
  readonly words: readonly Token[];
  /** 1 more, −1 less, 0 the same. */
  readonly direction: 1 | -1 | 0;
  /** By how much: a number of things, a percentage, a multiple; null for 持平. */
  readonly by: WrittenNumber | null;
  /** `by`: 增长20% · `to`: 由790件增至826件, `by` is the second · `times`: 是去年的1.5倍, 翻一番. */
  readonly manner: 'by' | 'to' | 'times';
  /** Year compared with where it is named; null for 上年, 去年, 同比. */
  readonly year: number | null;
  /** Last year's number where the sentence gives it. */
  readonly before: Count | null;
  /** The change told just before of the same subject: 增加2件 in front of 增长20%. */
  readonly previous: Change | null;
  /** Places of the folded paragraph, from the subject to the end of the change. */
  readonly start: number;
  readonly end: number;
}

const DIRECTIONS: readonly Tag[] = ['more', 'less', 'level', 'upTo', 'double'];
/** Words in front of a change that do not say what has changed. */
const NEUTRAL: readonly Tag[] = [
  'time',
  'number',
  'filler',
  'self',
  'sum',
  'is',
  'of',
  'list',
  'all',
  'join',
  'applicationEnd',
  'chosen',
];
/** How far back a sentence is looked at. */
const REACH = 12;

/** Every change that a paragraph tells, in order. */
export function changesOf(paragraph: Paragraph, counts: readonly Count[]): readonly Change[] {
  // Most paragraphs tell none: asked first, for speed.
  const told =
    has(paragraph.tokens, ...DIRECTIONS) || counts.some(({ number }) => number.role === 'multiple');
  if (!told || counts.length > MOST_NUMBERS) return [];
  return paragraph.sentences.flatMap((sentence) =>
    changesIn(
      sentence,
      counts.filter(({ number }) => number.start >= sentence.start && number.start < sentence.end),
      counts,
    ),
  );
}

/** What a sentence, or a part of one, has told so far. */
interface Telling {
  /** Numbers of this year, and of another one, that a change may be about. */
  readonly told: Count[];
  readonly earlier: Count[];
  /** The comparison named last; null for none. */
  compared: { readonly year: number | null } | null;
  /** The change told just before. */
  previous: Change | null;
  /** The numbers of the paragraph. */
  readonly all: readonly Count[];
}

function startTelling(all: readonly Count[]): Telling {
  return { told: [], earlier: [], compared: null, previous: null, all };
}

function changesIn(sentence: Sentence, counts: readonly Count[], all: readonly Count[]): Change[] {
  const changes: Change[] = [];
  let telling = startTelling(all);
  const add = (change: Change | null) => {
    if (change) changes.push((telling.previous = change));
  };
  for (const { tokens, opened, start } of sentence.clauses) {
    if (opened === ';') telling = startTelling(all);
    const numbers = counts.filter((count) => count.clause.start === start);
    if (numbers.length === 0) {
      if (has(tokens, 'than')) telling.compared = { year: yearIn(tokens) };
      add(wordless(tokens, telling));
    }
    for (const count of numbers) {
      if (has(count.left, 'than')) telling.compared = { year: yearIn(count.left) };
      const change = changeIn(count, telling);
      if (change) add(change);
      else if (isEarlier(count)) {
        const last = tellEarlier(count, telling);
        if (last) changes[changes.length - 1] = last;
      } else tell(count, telling);
      // 由5场增至9场，是上年的1.8倍: the second number is this year's.
      if (change?.manner === 'to') telling.told.push(count);
      add(changeBehind(count, telling));
    }
  }
  const inTurn = changesInTurn(counts);
  return [...changes.filter(({ by }) => inTurn.every((change) => change.by !== by)), ...inTurn];
}

/** A number of this year. */
function tell(count: Count, telling: Telling): void {
  const { role, unit } = count.number;
  if (role !== 'count' && role !== 'amount' && unit !== '%') return;
  if (!has(count.left, 'more', 'less')) telling.told.push(count);
  telling.previous = null;
}

/** A number of another year; the change just before, where it is told behind that. */
function tellEarlier(count: Count, telling: Telling): Change | null {
  telling.earlier.push(count);
  telling.compared ??= { year: yearIn(count.left) };
  const { previous } = telling;
  if (!previous || !isToldBehind(count, previous)) return null;
  return (telling.previous = { ...previous, before: count, end: count.end });
}

/** 收到12件，与上年持平: the words behind the number tell that it is as it was. */
function changeBehind({ right }: Count, telling: Telling): Change | null {
  if (!has(right, 'than') || !has(right, 'level', 'double')) return null;
  return wordless(right, { ...telling, compared: { year: yearIn(right) } });
}

/** 浏览1260万次，同比增长20%，上年为1050万次: last year's number behind the change. */
function isToldBehind({ number, left }: Count, { subject, before, by }: Change): boolean {
  return (
    before === null &&
    subject !== null &&
    number.unit === subject.number.unit &&
    by?.role === 'percent' &&
    left.every(({ tag }) => tag === 'time' || tag === 'is' || tag === 'number' || tag === 'filler')
  );
}

/** Told of another year: 去年10件, 2023年为9件, 由2024年的790件. */
function isEarlier({ scope, left }: Count): boolean {
  const named = left.findLast(({ tag, number }) => tag === 'time' || number?.role === 'year');
  return (
    scope.time === 'other' ||
    isFrom(left) ||
    (has(left, 'than') && !has(left, 'more', 'less', 'upTo') && named !== undefined)
  );
}

function changeIn(count: Count, telling: Telling): Change | null {
  const { number, left } = count;
  if (number.value === null || number.max !== null) return null;
  const word = left.findLast(({ tag }) => DIRECTIONS.includes(tag));
  if (word?.tag === 'upTo') return reached(count, telling.earlier);
  if (word) return changedBy(count, word, telling);
  return number.role === 'multiple' && isOfEarlier(left, telling)
    ? made(count, telling, { direction: 1, manner: 'times' })
    : null;
}

/** 是去年的1.5倍; 是2023年50条的1.5倍. */
function isOfEarlier(left: readonly Token[], { earlier }: Telling): boolean {
  return (
    left.some(({ tag, key }) => tag === 'time' && key === 'last') ||
    (left.length === 1 && left[0]?.tag === 'of' && earlier.length > 0)
  );
}

/** 由790件增至826件: both years' numbers, and no change by itself. */
function reached(count: Count, earlier: readonly Count[]): Change | null {
  const [before] = earlier.length === 1 ? earlier : [];
  if (!before || before.number.unit !== count.number.unit) return null;
  const from = before.left.findIndex(({ tag }) => tag === 'from' || tag === 'splitBy');
  return {
    subject: count,
    others: [],
    words: before.left.slice(0, Math.max(0, from)),
    direction: 1,
    by: count.number,
    manner: 'to',
    year: before.scope.year ?? null,
    before,
    previous: null,
    start: before.start,
    end: count.number.unitEnd,
  };
}

/** Words between that of a change and its number: 较去年多发布10篇. */
const BETWEEN: readonly Tag[] = ['filler', 'is', 'sum', 'all', 'publish', 'active', 'act', 'hold', 'decide'];

/** 较上年增加2件, 同比增长15%. */
function changedBy(count: Count, word: Token, telling: Telling): Change | null {
  const { number, left } = count;
  const leads = left[0] === word;
  const chained = telling.previous !== null && (leads || left[0]?.tag === 'filler');
  if (!chained && !word.word.startsWith('同比') && !isAgainst(left, word, telling)) return null;
  // 较上年分别增长20%和25%: which is whose is left open.
  if (!['count', 'amount', 'percent', 'multiple'].includes(number.role) || has(left, 'each', 'inTurn'))
    return null;
  if (!left.slice(left.indexOf(word) + 1).every(({ tag }) => BETWEEN.includes(tag))) return null;
  // 其中食品类许可同比增长15%: its own words say what has changed.
  const lead = left.slice(
    0,
    left.findIndex(({ tag }) => tag === 'than' || tag === word.tag),
  );
  const named = lead.some(({ tag }) => !NEUTRAL.includes(tag));
  const own = named && !telling.told.some(({ clause }) => clause === count.clause);
  return made(
    count,
    { ...telling, told: own ? [] : telling.told, previous: chained ? telling.previous : null },
    { direction: word.tag === 'less' ? -1 : 1, manner: 'by' },
  );
}

/** Is the change one against another year? */
function isAgainst(left: readonly Token[], word: Token, { compared, previous, told }: Telling): boolean {
  return (
    has(left, 'than') ||
    // 增幅达12%: nothing but a comparison has one.
    /^(?:增幅|降幅|增速|增长率)/u.test(word.word) ||
    (compared !== null &&
      (left[0] === word || previous !== null || has(left, 'sum', 'filler') || told.length === 0))
  );
}

function made(count: Count, telling: Telling, how: Pick<Change, 'direction' | 'manner'>): Change {
  const { told, earlier, previous, compared } = telling;
  const halves = betweenPeriods(count, telling);
  if (halves) return { ...how, ...halves, words: count.left, by: count.number, end: count.number.unitEnd };
  const subject = previous ? previous.subject : (told.at(-1) ?? null);
  const before = beforeOf(subject, earlier);
  return {
    subject,
    others: told
      .slice(-REACH)
      .filter((other) => other !== subject && other.number.unit === subject?.number.unit),
    words: previous ? previous.words : count.left,
    direction: how.direction,
    by: count.number,
    manner: how.manner,
    year: previous ? previous.year : (compared?.year ?? null),
    before: previous ? previous.before : before,
    previous,
    start: subject && !previous ? subject.number.start : (previous?.start ?? count.start),
    end: count.number.unitEnd,
  };
}

/** A change within the report's year is none against another year. */
const SAME_YEAR = 0;

/** 上半年36期，下半年52期，比上半年增加16期: both are of the report's year. Null for a change against another year. */
function betweenPeriods(
  { left, start }: Count,
  { told, all }: Telling,
): Pick<Change, 'subject' | 'before' | 'others' | 'previous' | 'year' | 'start'> | null {
  const than = left.findIndex(({ tag }) => tag === 'than');
  const [period, ...more] = left.slice(than + 1).filter(({ tag, key }) => tag === 'time' && key === 'part');
  if (than < 0 || !period || more.length > 0) return null;
  const own = left.slice(0, than).find(({ tag, key }) => tag === 'time' && key === 'part');
  const toldOf = ({ word }: Token) =>
    all.filter(
      (one) => one.start < start && one.left.some((other) => other.word === word) && !has(one.left, 'than'),
    );
  const subject = own ? toldOf(own).at(-1) : told.at(-1);
  const before = toldOf(period).findLast(({ number }) => number.unit === subject?.number.unit);
  const common = { others: [], previous: null, year: SAME_YEAR };
  if (!subject || !before) return { ...common, subject: null, before: null, start };
  return { ...common, subject, before, start: Math.min(subject.start, before.start) };
}

/** The one number of an earlier year with the subject's unit. */
function beforeOf(subject: Count | null, earlier: readonly Count[]): Count | null {
  const same = earlier.filter(({ number }) => subject === null || number.unit === subject.number.unit);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** 与上年持平, 翻一番: a change without a number of its own. */
function wordless(words: readonly Token[], { compared, told, earlier }: Telling): Change | null {
  const word =
    words.find(({ tag }) => tag === 'level' || tag === 'double') ??
    words.findLast(({ tag }) => tag === 'more' || tag === 'less');
  if (!word || !compared) return null;
  const turns = word.tag === 'more' || word.tag === 'less';
  // 申请量较上年有所下降: its own words say what has changed.
  const lead = words.slice(
    0,
    words.findIndex((one) => one === word || one.tag === 'than'),
  );
  const named = turns && lead.some(({ tag }) => !NEUTRAL.includes(tag));
  const subject = named ? null : (told.at(-1) ?? null);
  if (turns ? !isTurn(words, word) : !subject) return null;
  return {
    subject,
    others: [],
    words,
    direction: word.tag === 'less' ? -1 : word.tag === 'level' ? 0 : 1,
    by: null,
    manner: word.tag === 'double' ? 'times' : 'by',
    year: compared.year,
    before: beforeOf(subject, earlier),
    previous: null,
    start: (subject?.number ?? words[0] ?? word).start,
    end: word.end,
  };
}

/** 有所下降, 略有增加: the change is all that is said, and no number of it follows. */
function isTurn(words: readonly Token[], word: Token): boolean {
  return (
    words.at(-1) === word &&
    !has(words, 'negation', 'plan', 'duty') &&
    words.every(({ number }) => number === null || number.role === 'year')
  );
}
