/** What is known while a paragraph is read: time, body and plan as they move from word to word, and the topic. */
import { THROUGH } from '../lexicon/bodies.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Token } from '../tokens.ts';
import { has, keysOf } from './slot.ts';
import type { Scope, Topic } from './statement.ts';

/** What is known before the first word. */
export interface Setting {
  /** What the text is about before it says so: by its section or its sub-heading. */
  readonly topic: 'requests' | 'review' | null;
  /** Its section is about disclosure, whatever its sentences name: section five. */
  readonly disclosure?: boolean;
  /** Row of the documents that its sub-heading names: 规范性文件管理. */
  readonly documents?: string;
  readonly year: number | null;
  /** 县 for 清河县人民政府, whose own 全县 is; empty for agencies that have no territory. */
  readonly home: string;
  /** The agency's name, folded; empty where it is not known. */
  readonly agency: string;
}

export interface Reading {
  readonly setting: Setting;
  time: Scope['time'];
  year: number | null;
  body: Scope['body'];
  /** The body in front of the items of a list (一是…；二是…); null outside of one. */
  bodyOfItems: Scope['body'] | null;
  /** The other body acts together with this one, in this clause. */
  joint: boolean;
  /** What the time was in front of 平均, 每月: it is so again behind the clause that tells how many. Null without such a word. */
  beforeRate: Scope['time'] | null;
  plan: 'none' | 'clause' | 'sentence';
  /** What numbers without a thing of their own are about; `other` for a thing that no table counts. */
  topic: Topic | 'other' | null;
  /** Last thing done with applications, with documents. */
  act: string;
  documentAct: string;
  /**
   * Which documents are told: those gone through (清理规范性文件72件), of which some are kept, those that one body of a government
   * made, or all.
   */
  documentsOf: 'all' | 'cleaned' | 'body';
  /** The decisions that the clause before was about, by their row of table two; empty for none. */
  decision: string;
  /** Last kind of fee. */
  fee: string;
  /** Last groups of table four, last rows of table two. */
  groups: readonly string[];
  rows: readonly string[];
  /** Behind 其中, once something has been counted in the sentence. */
  parts: boolean;
  counted: boolean;
  /** The sentence, or the text by its heading, is about disclosure. */
  disclosure: boolean;
  /** The sentence has named disclosure. */
  spokeOfDisclosure: boolean;
  /** The words before were of a way or an applicant alone: 通过网上平台，收到…. */
  narrowed: boolean;
  /** Another thing that is counted has been named in the sentence. */
  otherNamed: boolean;
  /** The sentence has told applications of another kind: what is decided next is decided on those. */
  appliedFor: boolean;
  /** A bare 申请 is one for disclosure, for what has been spoken of. */
  ofRequests: boolean;
  /** The sentence has told applicants. */
  applicants: boolean;
  /** The last number told a result of applications. */
  ofResult: boolean;
  /** What applications were about was named without a number: with the sentence the topic is applications again. */
  passing: boolean;
  /** Behind 办结86件，包括… and 办结的86件中，…: what is told now are parts of those answered. */
  ofHandled: boolean;
  /** Behind 办公室办结的33件中 and 行政许可98件中: what is told now is of those alone. */
  ofSome: boolean;
  /** The last number told what is left over at the end of a year: its applicants are none of those received. */
  ofLeftOver: boolean;
  /** Row of the result that the clauses before named without a number; empty for none. */
  namedResult: string;
  /** Rows of the results that the clause before named without a number: 以予以公开、部分公开为主. */
  namedRows: readonly string[];
  /** The clause before was about how many applications there were, without saying so. */
  amount: boolean;
  /** The sentence has told what came in one way or another. */
  ways: boolean;
  /** The sentence tells several results: 公开31件 among them is one, too. */
  severalResults: boolean;
  /** The sentence tells results. */
  results: boolean;
  /** The sentence names ways, and no number of it is of one of them alone: 通过邮寄、网络等途径收到9件. */
  everyWay: boolean;
  /** Behind 新收的10件申请中: what is told now is of those that came in. */
  ofReceived: boolean;
  /** The last number told all applications that there were. */
  ofWhole: boolean;
  /** The sentence sets some aside: 除1件结转外. */
  excepted: boolean;
  /** How many applications were told last. */
  lastRequests: number | null;
  /** How many cases were told last. */
  lastCases: number | null;
  /**
   * The cases told are those that this agency decides, not those that it is a party to: `parts` where a number said so,
   * `all` where the sentence does.
   */
  deciding: 'none' | 'parts' | 'all';
  /** A part of the cases was told to be settled: what follows is of those. */
  settled: boolean;
  /** Groups told in the paragraph; where there are several, a new sentence leaves open which it goes on with. */
  readonly toldGroups: Set<string>;
  open: boolean;
  /** Groups of litigation named side by side. */
  siblings: number;
}

/** A part of a sentence (up to a ;) begins. */
function beginPart(reading: Reading): void {
  reading.beforeRate = null;
  reading.parts = false;
  reading.applicants = false;
  reading.ofResult = false;
  reading.ofHandled = false;
  reading.ofSome = false;
  reading.ofLeftOver = false;
  reading.namedResult = '';
  reading.namedRows = [];
  reading.ways = false;
  reading.ofReceived = false;
  reading.settled = false;
}

/** A sentence begins. */
function beginSentence(reading: Reading): void {
  beginPart(reading);
  reading.time = 'own';
  reading.year = null;
  reading.body = 'own';
  reading.bodyOfItems = null;
  reading.plan = 'none';
  reading.counted = false;
  reading.narrowed = false;
  reading.otherNamed = false;
  reading.appliedFor = false;
  reading.ofWhole = false;
  reading.excepted = false;
  reading.siblings = 0;
}

/** The state in front of a paragraph. All fields are named here: objects of one shape are read faster. */
export function startReading(setting: Setting): Reading {
  return {
    setting,
    time: 'own',
    year: null,
    body: 'own',
    bodyOfItems: null,
    joint: false,
    beforeRate: null,
    plan: 'none',
    topic: setting.topic ?? (setting.documents ? 'documents' : null),
    act: '',
    documentAct: '',
    documentsOf: 'all',
    decision: '',
    fee: '',
    groups: [],
    rows: setting.documents ? [setting.documents] : [],
    parts: false,
    counted: false,
    disclosure: setting.topic !== null || setting.disclosure === true,
    spokeOfDisclosure: false,
    narrowed: false,
    otherNamed: false,
    appliedFor: false,
    ofRequests: false,
    applicants: false,
    ofResult: false,
    passing: false,
    ofHandled: false,
    ofSome: false,
    ofLeftOver: false,
    namedResult: '',
    namedRows: [],
    amount: false,
    ways: false,
    severalResults: false,
    results: false,
    everyWay: false,
    ofReceived: false,
    ofWhole: false,
    excepted: false,
    lastRequests: null,
    lastCases: null,
    deciding: 'none',
    settled: false,
    toldGroups: new Set(),
    open: false,
    siblings: 0,
  };
}

/** 平均办理时长11.2个工作日，结转6件: behind the clause that tells how many, the year is meant again. */
export function endRate(words: readonly Token[], reading: Reading): void {
  if (reading.beforeRate === null || !words.some(({ number }) => number !== null)) return;
  [reading.time, reading.beforeRate] = [reading.beforeRate, null];
}

/** A clause ends, a part of a sentence (;) or a sentence: what does not reach further is forgotten. */
export function endClause(reading: Reading, sign: string): void {
  if (reading.plan === 'clause') reading.plan = 'none';
  if (reading.joint) [reading.joint, reading.body] = [false, 'own'];
  if (sign === ';') {
    beginPart(reading);
    if (reading.time === 'part') reading.time = 'own';
    // 其中直接起诉18件、复议后起诉8件；已审结21件: still of either.
    if (reading.siblings < 2) reading.siblings = 0;
  }
  if (sign !== '。') return;
  beginSentence(reading);
  if (reading.documentsOf === 'cleaned') reading.documentsOf = 'all';
  if (reading.passing) [reading.passing, reading.topic] = [false, 'requests'];
  reading.open = reading.toldGroups.has('reconsideration') && reading.toldGroups.size > 1;
}

export function scopeOf({ time, body, plan, year }: Reading): Scope {
  return { time, body, plan: plan === 'sentence', duty: plan === 'clause', year };
}

/** A word among others, the `at`th of them, and what is known in front of it. */
interface Passed {
  readonly word: Token;
  readonly words: readonly Token[];
  readonly at: number;
  readonly reading: Reading;
}

/** The words that change what is known, by their tags. */
const FOLLOWERS: Partial<Record<Tag, (passed: Passed) => void>> = {
  time: followTime,
  number: followDate,
  bodies: followBody,
  other: followBody,
  upTo: followReached,
  place: followPlace,
  self: followSelf,
  plan: followPlan,
  duty: followDuty,
  actual: followDone,
  partOf: followParts,
  caseload: followThing,
  thing: followThing,
};

/** Moves time, body and plan along the words in front of a number or of a clause's end. */
export function follow(words: readonly Token[], reading: Reading): void {
  let compared = false;
  words.forEach((word, at) => {
    if (word.tag === 'than') compared = true;
    // 较2023年增加: what is compared with, and not when it was.
    const isDate = word.tag === 'time' || word.tag === 'number';
    if (!compared || !isDate) FOLLOWERS[word.tag]?.({ word, words, at, reading });
  });
}

function followBody({ word, words, at, reading }: Passed): void {
  // 以我局为被申请人的行政复议案件38件.
  if (word.key === 'addressee' && words[at - 1]?.tag === 'self') return;
  if (isOfGovernment(word, words.slice(0, at), reading)) {
    reading.body = 'own';
    return;
  }
  // 会同宣传部门制定计划，全年召开新闻发布会13场: the others stand in the first clause alone.
  // 县政务公开办反馈的12个问题，整改11个: what the others said is named, the deed is this agency's.
  const told = words[at + 1]?.tag === 'happened' && words[at + 2]?.tag === 'of';
  const before = words[at - 1];
  const through = before?.tag === 'filler' && THROUGH.has(before.word);
  // 各科室协同配合，全年收到申请8件: how it was done.
  const next = words[at + 1];
  const together = word.word.startsWith('各') && next?.tag === 'other' && next.key === 'with';
  if ((word.key === 'with' || told || through || together) && reading.body === 'own') reading.joint = true;
  reading.body = 'other';
}

/** 由2023年的48件增至60件: the second is this year's. */
function followReached({ reading }: Passed): void {
  if (reading.time === 'other') [reading.time, reading.year] = ['own', reading.setting.year];
}

function followSelf({ word: { key }, words, at, reading }: Passed): void {
  // 县政府本级 is a part of what the report of the county's government counts.
  if (keysOf(words.slice(0, at), 'other').includes('addressee')) return;
  reading.body = key === 'own' && reading.setting.home !== '' ? 'other' : 'own';
}

function followPlan({ word, words, at, reading }: Passed): void {
  if (!isTaken(word, words, at)) reading.plan = 'sentence';
}

function followDuty({ word, words, at, reading }: Passed): void {
  // 做到当年清零 was done.
  if (word.word === '做到' && ['cleared', 'zero'].includes(words[at + 1]?.key ?? '')) return;
  if (reading.plan === 'none') reading.plan = 'clause';
}

function followDone({ reading }: Passed): void {
  reading.plan = 'none';
}

function followParts({ reading }: Passed): void {
  reading.parts = reading.counted;
  // 新收44件，上年结转2件。其中投诉人提出的占一半，共22件: the sum is no longer that of both.
  if (!reading.counted && reading.act === 'new+carriedIn') reading.act = '';
}

function followThing({ words, at, reading }: Passed): void {
  if (!isConcerned(words.slice(0, at))) reading.otherNamed = true;
}

/** 收到申请，涉及房屋征收、物业管理: what they are about is told, and no other things. */
export function isConcerned(before: readonly Token[]): boolean {
  return keysOf(before, 'narrow').includes('about');
}

/** 各行政机关 of the government that reports: the tables count them all; 转交各部门 hands on. */
function isOfGovernment({ key }: Token, before: readonly Token[], { setting }: Reading): boolean {
  return key === 'each' && setting.home !== '' && !has(before, 'other');
}

/** 将政务公开列入年度考核 is done. */
function isTaken({ word }: Token, words: readonly Token[], index: number): boolean {
  // 规划计划, 年度计划 are things.
  if (word === '计划') {
    // 完成计划的118%.
    if (words[index + 1]?.tag === 'of' && words[index - 1]?.word === '完成') return true;
    // 按计划检查了640家 was done; 制定发布计划 made one.
    const made = words[index + 1] === undefined && has(words.slice(0, index), 'documentAct');
    return made || ['unknown', 'thing', 'splitBy'].includes(words[index - 1]?.tag ?? '');
  }
  // 审核拟公开信息412条: what was looked at.
  if (word === '拟' && has(words.slice(0, index), 'narrow', 'toward')) return true;
  // 将67个单位划分为三组: 将 is 把.
  const behind = words.slice(index + 1);
  return word === '将' && (behind.length === 0 || has(behind, 'asMatter'));
}

function followTime({ word: { key }, words, reading }: Passed): void {
  const { year } = reading.setting;
  // 2023年培训不足，当年仅培训2期.
  if (key === 'ownYear' && reading.time === 'other' && reading.year !== null) return;
  if (key === 'this' || key === 'ownYear') [reading.time, reading.year] = ['own', year];
  else if (key === 'last') [reading.time, reading.year] = ['other', year === null ? null : year - 1];
  else if (key === 'next') [reading.time, reading.year] = ['other', year === null ? null : year + 1];
  else if (key === 'past') [reading.time, reading.year] = ['other', null];
  else if (key === 'part') reading.time = 'part';
  else if (key === 'rate') {
    reading.beforeRate ??= reading.time;
    reading.time = 'part';
  } else if (key === 'since') {
    const own = words.some((word) => word.number?.role === 'year' && word.number.value === year);
    if (!own) [reading.time, reading.year] = ['other', null];
  }
}

/** 年底 behind a year, 底 behind its 年. */
const ENDS: ReadonlySet<string> = new Set(['yearEnd', 'monthEnd']);

function followDate({ word: { number }, words, at, reading }: Passed): void {
  const [next, third] = [words[at + 1], words[at + 2]];
  if (number?.role === 'year') {
    // 对2023年以前的文件进行清理: how old they are.
    const old = next?.tag === 'happened' && /[前后]$/u.test(next.word) && third?.tag === 'of';
    // 截至2024年底 tells a state, and not that of the year alone.
    const state = next?.tag === 'time' && ENDS.has(next.key) && number.value === reading.setting.year;
    if (!old && !state) followYear(number, reading);
  } else if (number?.role === 'date' && next?.number?.role !== 'date' && isPartOfYear(number, next)) {
    reading.time = 'part';
  }
}

function followYear({ value, max }: WrittenNumber, reading: Reading): void {
  const { year } = reading.setting;
  if (value === null) return;
  const range = max !== null;
  reading.time = !range && (year === null || value === year) ? 'own' : 'other';
  reading.year = range ? null : value;
}

/** A month is a part of the year; 1月1日 and 12月31日 are its ends, 12月底 too. */
function isPartOfYear({ unit, value }: WrittenNumber, next: Token | undefined): boolean {
  if (unit === '季度') return true;
  if (unit === '日') return value !== 31 && value !== 1;
  const end = value === 12 && next?.tag === 'time' && next.key === 'monthEnd';
  return (unit === '月' || unit === '月份') && !end;
}

/** 全县收到申请120件 is not this agency's, unless the county's government reports; 全县第五位 counts nothing. */
function followPlace({ word: { key }, words, at, reading }: Passed): void {
  const next = words
    .slice(at + 1)
    .find(({ tag, key: of }) => !(tag === 'time' && of === 'this') && tag !== 'filler');
  const subject =
    next === undefined ||
    [
      'act',
      'sum',
      'publish',
      'active',
      'negation',
      'hold',
      'documentAct',
      'bodies',
      'application',
      'apply',
      'review',
      'number',
      'is',
      'decision',
      'decide',
      'fee',
      'collect',
      'document',
      'information',
      'caseload',
      'result',
      'applicant',
    ].includes(next.tag);
  if (subject) reading.body = reading.setting.home !== '' && key === reading.setting.home ? 'own' : 'other';
}
