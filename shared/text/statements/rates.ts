/** Percentages named by a verb or a goal: 公开率95%, 完成年度任务360条的115%. */
import { COMPLEMENTS } from '../lexicon/relations.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';
import { before, isExact, isSo, judge, valueOf, wrong, type Text, type WrongShare } from './percents.ts';
import { shareApart } from './shares-apart.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** 收到12件，办结11件，办结率91.7%; 提出建议40条，采纳36条，采纳率90%. Null where no rate is named. */
export function rate(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const named = [...percent.left, ...percent.right].findLast(isRate);
  if (!named) return null;
  if (isOfOthers(text, index, named)) return [];
  const told = toldBeside(text, index);
  const part = partOfRate(told, percent, named);
  if (!part) return told.length === 0 ? rateOfTables(text, percent, named) : [];
  if (isOneOfTwo(part, told)) return [];
  const ofAnswers = isOfAnswers(percent, named);
  const carried = told.filter(({ left }) => has(left, 'carry'));
  const bases = told.filter(
    (count) =>
      !carried.includes(count) &&
      count.number.unit === part.number.unit &&
      isBase(count, part, ofAnswers) &&
      // 维持7件，纠正2件，纠错率…: one outcome is not what another is of.
      !(named.key in OUTCOMES && has(count.left, 'outcome')),
  );
  // Of several, only one that none of them makes right is wrong.
  const base = bases.length > 1 ? likeliest(bases, part, ofAnswers) : bases[0];
  if (!base) {
    const beside = (named.key in OUTCOMES ? ofOutcomes : ofBoth)(told, percent, part);
    if (beside.length > 0 || named.key in OUTCOMES) return beside;
    return shareApart(text, index, part, (count) => isBase(count, part, ofAnswers));
  }
  if (bases.some((count) => isSo(percent, valueOf(part), valueOf(count)))) return [];
  // What is carried over is not due yet; 答复率 is told of what was.
  const ofDue = carried.length > 0 || (named.key === 'timely' && ofAnswers);
  if (ofDue && percent.number.value === 100) return [];
  // 应办38件 holds what was carried over.
  const wholes = isDue(base) ? [] : carried.map((count) => valueOf(base) + valueOf(count)).reverse();
  const first = base.number.start < part.number.start ? base : part;
  return judge(percent, first, valueOf(part), wholes.length > 0 ? wholes : [valueOf(base)]);
}

/** Of several numbers that a rate may be of: of answers the largest, of others the one told last in front of its part. */
function likeliest(bases: readonly Count[], part: Count, ofAnswers: boolean): Count | undefined {
  const possible = bases.filter((count) => valueOf(count) >= valueOf(part));
  if (ofAnswers) return possible.sort((a, b) => valueOf(b) - valueOf(a))[0];
  // 发放500份，收回480份，满意450份.
  return possible.findLast(({ number }) => number.start < part.number.start) ?? possible[0];
}

/** Does the number count all that was to be answered in the year? */
function isDue({ matters }: Count): boolean {
  return matters.some((matter) => matter.topic === 'requests' && matter.row === 'due');
}

/** Is the rate compared with another, a survey's own, or of what is left when some are set aside? */
function isOfOthers(text: Text, index: number, named: Token): boolean {
  const percent = text.counts[index] as Count;
  const earlier = before(text, index);
  // 回访96人，满意93人，满意率96.9%; a survey's own rate has nothing beside it that it is of.
  const opinion = named.word.replace(/[率度]$/u, '');
  return (
    has(percent.left, 'than', 'more', 'less') ||
    (named.key === 'opinion' && !earlier.some(({ left }) => left.some(({ word }) => word === opinion))) ||
    // 除2家涉密单位外，74家全部公开，公开率100%.
    earlier.some(({ left }) => has(left, 'except'))
  );
}

/** The numbers that a rate may be of: those before it and in brackets behind, 整改率98.2%（整改到位56个）; without any, those behind. */
function toldBeside(text: Text, index: number): Count[] {
  const percent = text.counts[index] as Count;
  const next = text.counts[index + 1];
  const bracketed = next && next.clause.depth > percent.clause.depth && isExact(next);
  const earlier = sinceSemicolon(before(text, index));
  if (earlier.length > 0) return [...earlier, ...(bracketed ? [next] : [])];
  // 重复申请率5.2%，84件申请中21件属重复咨询: of a rate that no list knows, nothing behind it is certain.
  const known = percent.left.some(({ tag, key }) => tag === 'rate' && key !== 'verb');
  return known ? behind(text, index) : [];
}

/** 信访87件、来信52件已全部办结: the rate is of both together. */
function isOneOfTwo(part: Count, told: readonly Count[]): boolean {
  const beside = told[told.indexOf(part) - 1];
  return beside?.clause === part.clause && has(part.right, 'act') && !has(part.left, 'act');
}

/** 行政复议纠错率14.5%, where no number stands beside it: by table four. */
function rateOfTables({ tableShares }: Text, percent: Count, named: Token): WrongShare[] {
  const key = OUTCOMES[named.key];
  const around: readonly Tag[] = [
    'review',
    'disclosure',
    'cause',
    'time',
    'self',
    'of',
    'list',
    'filler',
    'is',
    'narrow',
  ];
  if (key === undefined || percent.left.some((word) => word !== named && !around.includes(word.tag)))
    return [];
  const outcome: Token = { ...named, tag: 'outcome', key };
  const shares = tableShares(
    [...percent.left.filter(({ tag }) => tag === 'review'), outcome],
    percent.clause,
  );
  const [first] = shares;
  if (!first || shares.some(({ part, whole }) => isSo(percent, part, whole))) return [];
  return [wrong(percent, percent, first.part, first.whole)];
}

/** 公开率95%，应公开120件，已公开114件: exact numbers behind a rate in its sentence, up to the next rate. */
function behind({ counts, sentence }: Text, index: number): Count[] {
  const told = counts.slice(index + 1).filter((_, at) => sentence[index + 1 + at] === sentence[index]);
  const end = told.findIndex((count) => !isExact(count));
  return end < 0 ? told : told.slice(0, end);
}

/** 原创581篇，转载141篇，原创率80.5%: of both kinds together, of which each one is. */
function ofBoth(told: readonly Count[], percent: Count, part: Count): WrongShare[] {
  const kindOf = ({ left }: Count) => left.at(-1)?.word ?? '';
  const others = COMPLEMENTS.filter((pair) => pair.includes(kindOf(part)))
    .flat()
    .filter((kind) => kind !== kindOf(part));
  const other = told.find(
    (count) => count.number.unit === part.number.unit && others.includes(kindOf(count)),
  );
  return other ? judge(percent, part, valueOf(part), [valueOf(part) + valueOf(other)]) : [];
}

/** 维持7件，纠正2件，其他结果1件，纠错率20%: of all outcomes together, with or without what is pending. */
function ofOutcomes(told: readonly Count[], percent: Count, part: Count): WrongShare[] {
  const outcomes = told.filter(
    ({ left, number }) => has(left, 'outcome') && number.unit === part.number.unit,
  );
  const settled = outcomes.filter(
    ({ left }) => !left.some(({ tag, key }) => tag === 'outcome' && key === 'pending'),
  );
  const wholes = [outcomes, settled].map((counts) => counts.reduce((sum, count) => sum + valueOf(count), 0));
  const [first, second] = outcomes;
  return first && second ? judge(percent, first, valueOf(part), wholes) : [];
}

/** Numbers of the last part of a sentence, where semicolons divide it. */
function sinceSemicolon(told: readonly Count[]): Count[] {
  const last = told.findLast(({ clause }) => clause.opened === ';');
  return told.slice(
    Math.max(
      0,
      told.findIndex(({ clause }) => clause === last?.clause),
    ),
  );
}

/** 办结率, and any other word that ends like it: 结案率. */
function isRate({ tag, word }: Token): boolean {
  return tag === 'rate' || (tag === 'unknown' && /..率$/u.test(word));
}

/** What may stand in front of the rate of answers; with any other word it is the rate of something else: 更新及时率. */
const OF_ANSWERS: readonly Tag[] = [
  'timely',
  'filler',
  'time',
  'application',
  'apply',
  'onRequest',
  'all',
  'self',
  'of',
  'list',
];

/** 办结率, 按时答复率: how many of the applications were answered. */
function isOfAnswers({ left }: Count, named: Token): boolean {
  const lead = left.slice(0, Math.max(0, left.indexOf(named)));
  return (named.key === 'handled' || named.key === 'timely') && only(lead, OF_ANSWERS);
}

/** The one number that a rate is told of, null where there is none or more. */
function partOfRate(told: readonly Count[], percent: Count, named: Token): Count | null {
  const parts = told.filter(({ left }) => !has(left, 'negation', 'duty', 'carry'));
  // 审议议题286项，公开纪要26期，公开议题215项，公开率…: one that there is something to be of.
  const paired = parts.filter(
    ({ number: { unit } }) => told.filter((count) => count.number.unit === unit).length > 1,
  );
  const possible = paired.length > 0 ? paired : parts;
  const one = (parts: readonly Count[]) => (parts.length === 1 ? (parts[0] ?? null) : null);
  if (isOfAnswers(percent, named)) {
    // 按期办结372件，按期办结率97.9%: of those alone that were in time.
    const timely = /[按及如到]/u.test(named.word) || has(percent.left, 'timely');
    const answers = possible.filter(({ words }) =>
      words.some(({ tag, key }) => tag === 'act' && (key === 'handled' || key === 'answered')),
    );
    const inTime = answers.filter(({ words }) => has(words, 'timely'));
    // 64件，其中当月办结61件，按时办结率95.3%: the part that is told is that in time.
    const told =
      inTime.length > 0 ? inTime : answers.filter(({ left }) => has(left, 'partOf') && has(left, 'time'));
    return one(timely ? told : answers);
  }
  // 收回有效问卷187份，有效回收率85%: all that the name says, in whatever order.
  const name = percent.left
    .filter(({ tag }) => !EMPTY.includes(tag))
    .map(({ word }) => word)
    .join('')
    .replace(/率.*$/u, '');
  const says = (words: readonly Token[]) => {
    const text = words.map(({ word }) => word).join('');
    return name !== '' && [...name].every((sign) => text.includes(sign));
  };
  const wholly = one(possible.filter(({ words }) => says(words)));
  // 整改完成率: 完成, else 整改.
  const verbs = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) =>
    name.slice(name.length - 2 - at, name.length - at),
  );
  // 按期结案率 is of those that were due.
  const timely = has(percent.left, 'timely');
  const outcome = OUTCOMES[named.key];
  // 24小时内答复率 is of those answered so soon.
  if (wholly || named.key === 'handled' || named.key === 'timely') return wholly;
  for (const verb of verbs.length > 0 ? verbs : [named.word.slice(-3, -1)]) {
    const found = possible.filter(({ words }) => {
      const does = words.some(
        ({ tag, key, word }) => word.includes(verb) || (tag === 'outcome' && key === outcome),
      );
      return does && (!timely || has(words, 'timely'));
    });
    if (found.length > 0) return one(found);
  }
  return null;
}

/** Words in front of a rate that do not say what it is of. */
const EMPTY: readonly Tag[] = ['filler', 'time', 'self', 'of', 'list', 'all', 'partOf', 'sum', 'is'];

/** Outcomes of cases by the key of their rate: 被纠正3件，纠错率13.6%. */
const OUTCOMES: Readonly<Record<string, string>> = { lost: 'corrected', upheld: 'upheld' };

/** What a rate may be of: what was received for answers, else what must be done or stands right before. */
function isBase({ left, number }: Count, part: Count, ofAnswers: boolean): boolean {
  if (ofAnswers)
    return (
      number.start < part.number.start &&
      left.some(
        ({ tag, key }) =>
          tag === 'caseload' || (tag === 'act' && (key === 'received' || key === 'new' || key === 'due')),
      )
    );
  return has(left, 'duty') || number.start < part.number.start;
}

/** 计划公开300条，实际公开345条，为年度任务的115%. */
function aim(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  if (!has(percent.left, 'duty', 'plan') || !has(percent.left, 'of')) return null;
  const told = text.counts
    .slice(Math.max(0, index - 3), index)
    .filter(
      (count, _, all) =>
        isExact(count) && count.number.unit === all.at(-1)?.number.unit && !has(count.left, 'more', 'less'),
    );
  const goal = told.find(({ left, scope }) => scope.plan || has(left, 'duty', 'plan'));
  const done = told.at(-1);
  if (!goal || !done || goal === done || valueOf(goal) === 0) return null;
  const fits = told.some((count) => isSo(percent, valueOf(count), valueOf(goal)));
  return fits ? [] : [wrong(percent, goal, valueOf(done), valueOf(goal))];
}

/** 完成年度任务360条的115%, 占馆藏8万卷的25%: the number that the sentence is about ÷ the one that is named. */
export function target(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const aimed = aim(text, index);
  if (aimed) return aimed;
  const goal = text.counts[index - 1];
  if (!goal || !has(goal.left, 'duty', 'share') || percent.left[0]?.tag !== 'of' || !isExact(goal))
    return null;
  const next = text.counts[index + 1];
  const told = before(text, index).filter(
    (count) => count !== goal && count.number.unit === goal.number.unit,
  );
  // 完成年度任务80篇的120%，共发布96篇.
  const behind =
    next && isExact(next) && has(next.left, 'sum') && text.sentence[index + 1] === text.sentence[index];
  if (told.length === 0 && behind && next.number.unit === goal.number.unit) told.push(next);
  const [part, ...more] = told;
  return part && more.length === 0 ? judge(percent, part, valueOf(part), [valueOf(goal)]) : [];
}
