/** Changes against another year: “收到申请12件，较上年增加2件，增长20%”, “由790件增至826件”, “翻一番”. Rules N-05, N-08. */
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { changesInTurn } from './changes-in-turn.ts';
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
  const changes: Change[] = [];
  const told =
    has(paragraph.tokens, ...DIRECTIONS) || counts.some(({ number }) => number.role === 'multiple');
  if (!told || counts.length > MOST_NUMBERS) return changes;
  for (const sentence of paragraph.sentences) {
    const inside = counts.filter(
      ({ number }) => number.start >= sentence.start && number.start < sentence.end,
    );
    let compared: { year: number | null } | null = null;
    let previous: Change | null = null;
    const told: Count[] = [];
    const earlier: Count[] = [];
    for (const clause of sentence.clauses) {
      if (clause.opened === ';') {
        [compared, previous] = [null, null];
        [told.length, earlier.length] = [0, 0];
      }
      const numbers = inside.filter((count) => count.clause.start === clause.start);
      if (numbers.length === 0) {
        const tokens = clause.tokens;
        if (has(tokens, 'than')) compared = { year: yearIn(tokens) };
        const change = wordless(tokens, compared, told, earlier, sentence.start, clause.end);
        if (change) changes.push((previous = change));
        continue;
      }
      for (const count of numbers) {
        if (has(count.left, 'than')) compared = { year: yearIn(count.left) };
        const change = changeIn(count, compared, told, earlier, previous);
        if (change) {
          changes.push((previous = change));
          // 由5场增至9场，是上年的1.8倍: the second number is this year's.
          if (change.manner === 'to') told.push(count);
        } else if (isEarlier(count)) {
          earlier.push(count);
          compared ??= { year: yearIn(count.left) };
          const last = changes.at(-1);
          if (last && last === previous && isToldBehind(count, last))
            changes[changes.length - 1] = previous = { ...last, before: count, end: count.end };
        } else if (
          count.number.role === 'count' ||
          count.number.role === 'amount' ||
          count.number.unit === '%'
        ) {
          if (!has(count.left, 'more', 'less')) told.push(count);
          previous = null;
        }
        const behind = count.right.find(({ tag }) => tag === 'level' || tag === 'double');
        if (behind && has(count.right, 'than')) {
          const change = wordless(
            count.right,
            { year: yearIn(count.right) },
            told,
            earlier,
            count.start,
            behind.end,
          );
          if (change) changes.push((previous = change));
        }
      }
    }
    changes.push(...changesInTurn(inside));
  }
  return changes;
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

/** The year that a comparison names as a number: 较2023年. */
function yearIn(words: readonly Token[]): number | null {
  const than = words.findIndex(({ tag }) => tag === 'than' || tag === 'from');
  return words.slice(Math.max(0, than)).find(({ number }) => number?.role === 'year')?.number?.value ?? null;
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

function changeIn(
  count: Count,
  compared: { year: number | null } | null,
  soFar: readonly Count[],
  earlier: readonly Count[],
  previous: Change | null,
): Change | null {
  const { number, left } = count;
  const word = left.findLast(({ tag }) => DIRECTIONS.includes(tag));
  const against =
    has(left, 'than') ||
    // 增幅达12%: nothing but a comparison has one.
    /^(?:增幅|降幅|增速|增长率)/u.test(word?.word ?? '') ||
    (compared !== null &&
      (left[0] === word || previous !== null || has(left, 'sum', 'filler') || soFar.length === 0));
  if (number.value === null || number.max !== null) return null;
  // 是去年的1.5倍; 是2023年50条的1.5倍.
  const ofEarlier =
    left.some(({ tag, key }) => tag === 'time' && key === 'last') ||
    (left.length === 1 && left[0]?.tag === 'of' && earlier.length > 0);
  if (number.role === 'multiple' && !word && ofEarlier) {
    return made({ told: soFar, earlier, previous, compared, count, direction: 1, manner: 'times' });
  }
  if (!word) return null;
  if (word.tag === 'upTo') {
    // 由790件增至826件: both years' numbers, and no change by itself.
    const [before] = earlier.length === 1 ? earlier : [];
    if (!before || before.number.unit !== number.unit) return null;
    const words = before.left.slice(
      0,
      Math.max(
        0,
        before.left.findIndex(({ tag }) => tag === 'from' || tag === 'splitBy'),
      ),
    );
    const year = before.scope.year ?? null;
    return {
      subject: count,
      others: [],
      words: [...words],
      direction: 1,
      by: number,
      manner: 'to',
      year,
      before,
      previous: null,
      start: before.start,
      end: number.unitEnd,
    };
  }
  // 其中食品类许可同比增长15%: its own words say what has changed.
  const lead = left.slice(
    0,
    left.findIndex(({ tag }) => tag === 'than' || tag === word.tag),
  );
  const told =
    lead.some(({ tag }) => !NEUTRAL.includes(tag)) && !soFar.some(({ clause }) => clause === count.clause)
      ? []
      : soFar;
  const chained = previous !== null && (left[0] === word || left[0]?.tag === 'filler');
  if (!against && !chained && !word.word.startsWith('同比')) return null;
  // 较上年分别增长20%和25%: which is whose is left open.
  if (!['count', 'amount', 'percent', 'multiple'].includes(number.role) || has(left, 'each', 'inTurn'))
    return null;
  const gap = left.slice(left.indexOf(word) + 1);
  // 较去年多发布10篇.
  if (
    !gap.every(({ tag }) =>
      ['filler', 'is', 'sum', 'all', 'publish', 'active', 'act', 'hold', 'decide'].includes(tag),
    )
  )
    return null;
  return made({
    told,
    earlier,
    previous: chained ? previous : null,
    compared,
    count,
    direction: word.tag === 'less' ? -1 : 1,
    manner: 'by',
  });
}

interface Making {
  readonly told: readonly Count[];
  readonly earlier: readonly Count[];
  readonly previous: Change | null;
  readonly compared: { year: number | null } | null;
  readonly count: Count;
  readonly direction: 1 | -1;
  readonly manner: Change['manner'];
}

function made({ told, earlier, previous, compared, count, direction, manner }: Making): Change {
  const subject = previous ? previous.subject : (told.at(-1) ?? null);
  const before = beforeOf(subject, earlier);
  return {
    subject,
    others: told
      .slice(-REACH)
      .filter((other) => other !== subject && other.number.unit === subject?.number.unit),
    words: previous ? previous.words : count.left,
    direction,
    by: count.number,
    manner,
    year: previous ? previous.year : (compared?.year ?? null),
    before: previous ? previous.before : before,
    previous,
    start: subject && !previous ? subject.number.start : (previous?.start ?? count.start),
    end: count.number.unitEnd,
  };
}

/** The one number of an earlier year with the subject's unit. */
function beforeOf(subject: Count | null, earlier: readonly Count[]): Count | null {
  const same = earlier.filter(({ number }) => subject === null || number.unit === subject.number.unit);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** 与上年持平, 翻一番: a change without a number of its own. */
function wordless(
  words: readonly Token[],
  compared: { year: number | null } | null,
  told: readonly Count[],
  earlier: readonly Count[],
  from: number,
  end: number,
): Change | null {
  const word =
    words.find(({ tag }) => tag === 'level' || tag === 'double') ??
    words.findLast(({ tag }) => tag === 'more' || tag === 'less');
  if (!word || !compared) return null;
  const turns = word.tag === 'more' || word.tag === 'less';
  // 申请量较上年有所下降: its own words say what has changed.
  const lead = words.slice(
    0,
    Math.max(
      0,
      words.findIndex((one) => one === word || one.tag === 'than'),
    ),
  );
  const named = turns && lead.some(({ tag }) => !NEUTRAL.includes(tag));
  const subject = named ? null : (told.at(-1) ?? null);
  if (turns ? !isTurn(words, word) : !subject) return null;
  const common = {
    subject,
    others: [],
    words,
    year: compared.year,
    before: beforeOf(subject, earlier),
    previous: null,
  };
  const start = subject ? Math.max(from, subject.number.start) : (words[0]?.start ?? from);
  if (turns) {
    const direction = word.tag === 'more' ? 1 : -1;
    return { ...common, direction, by: null, manner: 'by', start, end: Math.min(end, word.end) };
  }
  if (word.tag === 'level')
    return { ...common, direction: 0, by: null, manner: 'by', start, end: Math.min(end, word.end) };
  return { ...common, direction: 1, by: null, manner: 'times', start, end: Math.min(end, word.end) };
}

/** 有所下降, 略有增加: the change is all that is said, and no number of it follows. */
function isTurn(words: readonly Token[], word: Token): boolean {
  return (
    words.at(-1) === word &&
    !has(words, 'negation', 'plan', 'duty') &&
    words.every(({ number }) => number === null || number.role === 'year')
  );
}
