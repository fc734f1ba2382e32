/** Years that say when the work was done or will be: “2024年，我局…”, “现将2024年…情况报告如下”, “2026年，将…”. Rules N-01, N-13. */
import type { Tag } from '../lexicon/tags.ts';
import { BODY_ENDINGS } from '../lexicon/bodies.ts';
import { WILL_BEFORE } from '../lexicon/years.ts';
import type { Clause, Paragraph, Sentence } from '../paragraph.ts';
import { keepWith } from '../remember.ts';
import type { Token } from '../tokens.ts';
import { has } from './slot.ts';

export interface YearTopic {
  readonly year: number;
  /** Places of the folded paragraph of the year and the words it leads: 2024年, 2024年度. */
  readonly start: number;
  readonly end: number;
  /**
   * `opening`: first words of the sentence · `item`: first words behind a semicolon in it · `agency`: behind the agency (我局2024年共…) · `report`: names the report ·
   * `period`: the whole year, or up to its end · `same`: 本年度（2024年）.
   */
  readonly kind: 'opening' | 'item' | 'agency' | 'report' | 'period' | 'same';
  /** The sentence tells what will be done. */
  readonly plan: boolean;
  /** The sentence names what was done at another time, or compares, or stands behind one that tells the same of this year. */
  readonly history: boolean;
}

/** A year for which a sentence plans, or by which it says that something was done. */
export interface PlannedYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Years that a plan names in its own clause or in the words right before it: 2024年将…, 计划在2024年建成. A sentence that
 * speaks of what is wanting (针对2024年工作中的不足) or of several years plans nothing for them.
 */
export const plannedYears = keepWith((paragraph: Paragraph): readonly PlannedYear[] => {
  const planned = paragraph.sentences.flatMap((sentence) => {
    const head = headsPlans(sentence.clauses);
    return itemsOf(sentence.clauses).flatMap((clauses) => plannedIn(clauses, head));
  });
  // 展望2024年，将加强培训 plans once.
  return planned.filter(({ start }, index) => planned[index - 1]?.start !== start);
});

/** The clauses of a sentence, divided where an item of an enumeration begins: 一是…；二是… Each item has years of its own. */
function itemsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const starts = clauses.flatMap(({ tokens: [first] }, index) =>
    index === 0 || (first !== undefined && isItemNumber(first)) ? [index] : [],
  );
  return starts.map((start, at) => clauses.slice(start, starts[at + 1]));
}

function plannedIn(clauses: readonly Clause[], head: boolean): readonly PlannedYear[] {
  const years = new Set(
    clauses.flatMap(({ tokens }) =>
      tokens.flatMap(({ number }) => (number?.role === 'year' ? [number.value] : [])),
    ),
  );
  if (years.size !== 1) return [];
  return clauses.flatMap(({ tokens }, index): PlannedYear[] => {
    const before = clauses[index - 1]?.tokens ?? [];
    // 改进措施：2024年，我局将…
    const lead = before.slice(before.findLastIndex(({ tag }) => tag === 'colon') + 1);
    const opening: readonly Tag[] = ['opens', 'filler', 'plan', 'of', 'within', 'time'];
    const near =
      lead.length <= 6 && lead.every(({ tag, number }) => opening.includes(tag) || number !== null)
        ? [...lead, ...tokens]
        : tokens;
    const at = near.findIndex(({ number }) => number?.role === 'year');
    // What was said or happened in the year that leads the clause; 计划在2024年建成 comes behind the plan.
    const told = plans(near.slice(0, at)) ? [] : near;
    if (
      !(head || plans(near)) ||
      has(told, 'happened') ||
      has(near, 'than', 'carry') ||
      has(near.slice(0, at), 'toward')
    )
      return [];
    if (
      near.some(
        ({ tag, key }) =>
          (tag === 'thing' && key === 'problem') || (tag === 'time' && (key === 'since' || key === 'last')),
      )
    )
      return [];
    const year = near.find(
      ({ tag, number }) => tag === 'number' && number?.role === 'year' && number.max === null,
    )?.number;
    return year?.value == null ? [] : [{ year: year.value, start: year.start, end: year.unitEnd }];
  });
}

/** Is the sentence headed by what says that plans follow: 改进措施：2024年，…; 2025年工作计划：…; 下一步将从三个方面改进：…? */
function headsPlans([first]: readonly Clause[]): boolean {
  // 下一步，将…；…，2024年录制短视频10条.
  if (first?.tokens.length === 1 && plans(first.tokens)) return true;
  if (first?.closed !== ':') return false;
  const last = first.tokens.length - 1;
  // 2024年采取了以下改进措施：…, 2024年采取的改进措施：…, 改进计划已兑现：… was done.
  const done = first.tokens.some(
    ({ word, tag }, at) => word === '了' || word === '已' || (tag === 'of' && at === last - 1),
  );
  return (!done && first.tokens[last]?.tag === 'planHead') || plans(first.tokens);
}

/** The last month in which a report on the year before is made. */
const REPORT_MONTH = 3;

/**
 * Days of a year's first months by which the report on that very year is said to be made (2024年1月31日前完成2024年年度报告):
 * it can be written only when the year is over.
 */
export const earlyReports = keepWith((paragraph: Paragraph): readonly PlannedYear[] =>
  paragraph.sentences.flatMap(({ clauses }) =>
    clauses.flatMap(({ tokens }) => {
      const at = tokens.findIndex(
        ({ number }, index) => number?.role === 'year' && tokens[index + 1]?.number?.role === 'date',
      );
      const [year, month] = [tokens[at]?.number, tokens[at + 1]?.number];
      if (year?.value == null || month?.unit !== '月' || (month.value ?? 0) > REPORT_MONTH) return [];
      const told = tokens.findIndex(
        ({ number }, index) => index > at && number?.role === 'year' && number.value === year.value,
      );
      if (told < 0 || !has(tokens.slice(told), 'reported')) return [];
      const last = tokens[at + 2]?.number?.role === 'date' ? tokens[at + 2]?.number : month;
      return [{ year: year.value, start: year.start, end: (last ?? month).unitEnd }];
    }),
  ),
);

/** Words that may stand in front of a year with which a sentence opens. */
const OPENERS: readonly Tag[] = ['opens', 'filler', 'dash'];
/** Words that go on from a year as its work. */
const GOING_ON: readonly Tag[] = [
  'self',
  'sum',
  'act',
  'publish',
  'active',
  'negation',
  'hold',
  'ahead',
  'timely',
  'within',
  'all',
  'plan',
  'bodies',
  'place',
];
const COMPARING: readonly Tag[] = ['than', 'level'];

/** The year topics of a paragraph in order; years of titles, documents and phrases (2023年结转) are left out. */
export const yearTopics = keepWith((paragraph: Paragraph): readonly YearTopic[] =>
  paragraph.sentences.flatMap((sentence, no) => {
    const years = sentence.clauses.flatMap(({ tokens }) =>
      tokens.filter(({ number }) => number?.role === 'year'),
    );
    if (years.length === 0) return [];
    // 2023年提出将加大力度，2024年已兑现: the plan is not the year's that stands first.
    const plan = isPlan(sentence) && years.length === 1;
    const history = isHistory(sentence) || (no > 0 && tellsSame(sentence, paragraph.sentences[no - 1]));
    const first = sentence.clauses.findIndex(
      ({ tokens }) => !tokens.every(isItemNumber) && !isGround(tokens),
    );
    return sentence.clauses.flatMap(({ tokens, depth }, index) =>
      tokens.flatMap(({ tag, number }, at): YearTopic[] => {
        if (tag !== 'number' || number?.role !== 'year' || number.value === null || number.max !== null)
          return [];
        const placed: Placed = {
          before: tokens.slice(0, at),
          behind: tokens.slice(at + 1),
          isFirst: first >= index,
          isItem: sentence.clauses[index - 1]?.closed === ';',
          depth,
          next: sentence.clauses[index + 1],
        };
        const kind = kindOf(placed);
        if (kind === null) return [];
        const { value: year, start, unitEnd: end } = number;
        const told: YearTopic = { year, start, end, kind, plan, history };
        if (hasHappened(placed, kind)) return [{ ...told, history: true }];
        return [comparesWithItself(sentence, year) ? { ...told, history: false } : told];
      }),
    );
  }),
);

/** A year in its clause. */
interface Placed {
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
  /** No clause before it says anything. */
  readonly isFirst: boolean;
  /** The clause before it ends with a semicolon. */
  readonly isItem: boolean;
  /** How deep in brackets it stands. */
  readonly depth: number;
  /** The clause behind that of the year. */
  readonly next: Clause | undefined;
}

/** 2023年收到13件，较2023年增加2件: nothing is compared with its own year, so the first one is copied. */
function comparesWithItself({ clauses }: Sentence, year: number): boolean {
  return clauses.some(({ tokens }) =>
    tokens.some(
      ({ number }, at) =>
        number?.role === 'year' &&
        number.value === year &&
        tokens
          .slice(Math.max(0, at - 1), at)
          .some(({ tag, key }) => tag === 'than' || (tag === 'join' && key === 'with')) &&
        has(tokens.slice(at + 1), ...COMPARING, 'more', 'less'),
    ),
  );
}

/** 按照《条例》的规定，2023年…: on what grounds. */
function isGround(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)?.tag;
  return tokens[0]?.tag === 'splitBy' && (last === 'duty' || last === 'name');
}

/** 发布73条（2022年全年为191条）: what the number before the brackets was in that year. */
function tellsValue(behind: readonly Token[]): boolean {
  const words = behind.filter(({ tag }) => tag !== 'time' && tag !== 'filler' && tag !== 'is');
  return words[0]?.number?.role === 'count';
}

function isItemNumber({ number, tag, key }: Token): boolean {
  return number?.role === 'ordinal' || tag === 'list' || (tag === 'opens' && key === 'item');
}

function kindOf(placed: Placed): YearTopic['kind'] | null {
  const { before, behind, isFirst, isItem, depth } = placed;
  if (depth > 0 && tellsValue(behind)) return null;
  if (has(before, 'reports') && has(behind, 'reported')) return 'report';
  if (isFirst && isPeriod(before, behind)) return 'period';
  if (isFirst && (isUpTo(before, behind) || isGuided(before, behind))) return 'opening';
  const [own, open] = before.slice(-2);
  if (open?.word === '(' && isWhole(own)) return 'same';
  if (!goesOn(behind)) return null;
  const lead = before.filter((word) => !isItemNumber(word));
  if (isFirst && lead.every(({ tag }) => OPENERS.includes(tag))) return 'opening';
  if (isItem && lead.length === 0) return 'item';
  // …，2024年全年组织自查2次: in the middle of a sentence, the whole of another year.
  if (before.length === 0 && isWhole(behind[0])) return 'agency';
  return isBody(before.at(-1)) ? 'agency' : null;
}

/** 全年, 本年度. */
function isWhole(word: Token | undefined): boolean {
  return word?.tag === 'time' && word.key === 'this';
}

/** 我局, 县水利局. */
function isBody(word: Token | undefined): boolean {
  return (
    word !== undefined && (word.tag === 'self' || BODY_ENDINGS.some((ending) => word.word.endsWith(ending)))
  );
}

/** 截至2023年底，公示栏全部更新. */
function isUpTo(before: readonly Token[], [next]: readonly Token[]): boolean {
  const ends = next?.tag === 'time' && (next.key === 'yearEnd' || next.key === 'monthEnd');
  return ends && before.length === 1 && before[0]?.tag === 'filler';
}

/** 围绕2023年度重点工作，制定清单. */
function isGuided(before: readonly Token[], [next]: readonly Token[]): boolean {
  return before.at(-1)?.tag === 'ahead' && next?.tag === 'yearWork';
}

/** Behind the year: a stop, the agency, or words that sum up. */
function goesOn(behind: readonly Token[]): boolean {
  const [first] = behind;
  if (!first || first.tag === 'self' || first.tag === 'sum' || first.tag === 'within') return true;
  if (first.tag === 'time') return first.key === 'this';
  // 回顾2023年的工作.
  if (first.tag === 'of') return behind[1]?.word === '工作';
  // 2024年度部门决算按规定公开: the accounts are of that year, the work is not.
  if (behind.slice(0, 4).some(({ tag, key }) => tag === 'thing' && key === 'accounts')) return false;
  return has(behind.slice(0, 5), ...GOING_ON);
}

/** 2023年1月1日至2023年12月31日, 2023年1月至12月, 截至2023年12月31日. */
function isPeriod(before: readonly Token[], behind: readonly Token[]): boolean {
  const dates = behind.filter(({ number }) => number?.role === 'date');
  if (dates.length === 0 || behind[0] !== dates[0]) return false;
  const months = dates
    .filter(({ number }) => number?.unit === '月' || number?.unit === '月份')
    .map(({ number }) => number?.value);
  const whole = months[0] === 1 && months[1] === 12 && behind.length >= 3;
  const upTo = before.length === 1 && before[0]?.tag === 'filler' && months[0] === 12;
  return (
    (whole && before.every(({ tag }) => tag === 'from' || tag === 'splitBy' || tag === 'filler')) || upTo
  );
}

function isOf({ word }: Token, next: Token | undefined): boolean {
  return word.endsWith('的') || next?.tag === 'of';
}

/** Right behind the year: something that happened once, or what somebody said of that year. */
function hasHappened({ behind, next }: Placed, kind: YearTopic['kind']): boolean {
  // 2023年全年通报4次 is told of the whole year.
  if (isWhole(behind[0]) || (kind !== 'opening' && kind !== 'item' && kind !== 'agency')) return false;
  const words = [...behind, ...(behind.length === 0 ? (next?.tokens ?? []) : [])].slice(0, 6);
  // 将政务公开纳入绩效考核: what it was made a part of did not happen.
  const taken = words.findIndex(({ tag }) => tag === 'asMatter');
  const near = taken < 0 ? words : words.slice(0, taken);
  const first = near.findIndex(
    ({ tag }) => tag === 'happened' || tag === 'documentAct' || tag === 'reported' || tag === 'carry',
  );
  const done = near.findIndex(({ tag }) => tag === 'act' || tag === 'sum');
  // 2023年已公开的事项 names what another year made public.
  const opened = near.slice(0, 4).findIndex(({ tag }) => tag === 'publish' || tag === 'active');
  const attributive = opened >= 0 && near[opened + 1]?.tag === 'of';
  const published = near[0]?.tag === 'number' || near[0]?.tag === 'publish' || attributive;
  // 2022年没有制发规范性文件 did not happen; 2022年未办结的申请 there was.
  if (near[0]?.tag === 'negation') return near[1]?.tag === 'act' && isOf(near[1], near[2]);
  return published || (first >= 0 && (done < 0 || first < done));
}

function isHistory({ clauses }: Sentence): boolean {
  return clauses.some(
    ({ tokens }, index) =>
      // 2023年公开620条，今年增加41条.
      (index > 0 &&
        tokens[0]?.tag === 'time' &&
        tokens[0].key === 'this' &&
        has(tokens.slice(1, 3), 'more', 'less', 'upTo')) ||
      tokens.some(
        ({ tag, key, number }, at) =>
          COMPARING.includes(tag) ||
          // 为当年12月收到: of the report's own year its months are told without it.
          (key === 'ownYear' && tokens[at + 1]?.number?.role === 'date') ||
          // 没有上年结转的申请: of this year's table.
          (tag === 'time' && key === 'last' && tokens[at + 1]?.tag !== 'carry') ||
          (tag === 'time' && (key === 'past' || key === 'since')) ||
          (number?.role === 'year' && number.max !== null),
      ),
  );
}

/** 全年没有收到申请。2023年收到的1件已于当年办结。: two sentences about applications, or about cases, side by side. */
function tellsSame({ clauses }: Sentence, last: Sentence | undefined): boolean {
  const words = (of: Sentence | undefined) => (of?.clauses ?? []).flatMap(({ tokens }) => tokens);
  const [own, before] = [clauses.flatMap(({ tokens }) => tokens), words(last)];
  const topics = [['application', 'apply'], ['review']] as const;
  const first = own.findIndex(({ number }) => number?.role === 'year');
  const attributive =
    own.slice(first).some(({ tag, word }) => tag === 'of' || (tag === 'act' && word.endsWith('的'))) ||
    has(own, 'place');
  return attributive && topics.some((tags) => has(own, ...tags) && has(before, ...tags));
}

/** Does the sentence tell what will be done: 将进一步加强, 力争, 下一步? 将 in front of a thing is 把. */
function isPlan({ clauses }: Sentence): boolean {
  return clauses.some(({ tokens }) => plans(tokens));
}

function plans(tokens: readonly Token[]): boolean {
  return tokens.some(({ tag, word, key }, at) => {
    if (tag === 'opens') return key === 'plan';
    if (tag === 'time') return key === 'next';
    if (tag !== 'plan') return false;
    // 已将公开栏改为电子屏, 改进计划已兑现: done.
    if (tokens[at - 1]?.word === '已' || tokens[at + 1]?.word === '已') return false;
    if (word !== '将') return true;
    const near = tokens.slice(at + 1, at + 5);
    // 将扩大公开范围; what is changed stands before its verb where 将 is 把.
    if (has(near.slice(0, 1), 'more', 'less') && !has(near, 'upTo') && near[1]?.tag !== 'of') return true;
    if (has(tokens.slice(at + 1), 'asMatter', 'upTo')) return false;
    return has(near, 'ahead', 'hold', 'splitBy') || (near[0] !== undefined && followsPlan(near[0], near[1]));
  });
}

/** 将在各村建栏, 将对栏目改版, 将会同县局巡查, 将制定办法. */
function followsPlan({ tag, key, word }: Token, next: Token | undefined): boolean {
  const isAct = tag === 'documentAct' && next?.tag !== 'of';
  return WILL_BEFORE.has(word) || tag === 'toward' || (tag === 'other' && key === 'with') || isAct;
}
