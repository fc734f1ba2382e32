/** What a clause claims without a number: 未收到申请, 均已按时办结, 均予以公开, 行政复议均维持, 零败诉. */
import type { Tag } from '../lexicon/tags.ts';
import { sequence, sequenceEnd } from '../sequence.ts';
import type { Token } from '../tokens.ts';
import { groupsOf, isLead, isOrgan } from './cases.ts';
import type { Reading } from './reading.ts';
import { carryRow, isKnown } from './requests.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Claim, Matter } from './statement.ts';

/** A claim before scope and place in the paragraph are added. */
export type Claimed = Pick<Claim, 'says' | 'matter' | 'start' | 'end' | 'settled' | 'of'>;

const requests = (row: string): Matter => ({ topic: 'requests', row, applicant: null });

/** Is there anything that keeps a clause from being a claim about this agency's year? */
function isElsewhere({ body, plan, time }: Reading): boolean {
  return body === 'other' || plan !== 'none' || time !== 'own';
}

/** Tags of words that may stand around what there was none of. */
const AROUND: readonly Tag[] = [
  'of',
  'is',
  'filler',
  'self',
  'sum',
  'all',
  'time',
  'join',
  'list',
  'everyone',
  'number',
  'cause',
  'timely',
  'dash',
  'place',
  'applicationEnd',
  'member',
];
const AROUND_REQUESTS: readonly Tag[] = [
  ...AROUND,
  'application',
  'apply',
  'disclosure',
  'act',
  'review',
  'applicationEnd',
];
const AROUND_CASES: readonly Tag[] = [
  ...AROUND,
  'review',
  'disclosure',
  'application',
  'onRequest',
  'act',
  'apply',
];
const AROUND_DOCUMENTS: readonly Tag[] = [...AROUND, 'document', 'documentAct'];

function only(words: readonly Token[], tags: readonly Tag[]): boolean {
  return words.every(({ tag }) => tags.includes(tag));
}

/** The claims of a clause without a number that counts. `words`: all of it, an agency's name made one word. */
export function claimsOf(words: readonly Token[], reading: Reading): Claimed[] {
  const negation = words.findIndex(isNegation);
  // 上年无结转 is about this year's table though it names the last one.
  if (isElsewhere({ ...reading, time: 'own' })) return [];
  const carried = noCarry(words, negation, reading);
  if (reading.time !== 'own') return carried;
  const denials =
    negation < 0
      ? []
      : [
          ...noRequests(words, negation, reading),
          ...noCases(words, negation, reading),
          ...noDocuments(words, negation),
          ...noDecisions(words, negation),
          ...noResults(words, negation, reading),
        ];
  return [
    ...denials,
    ...carried,
    ...everything(words, reading),
    ...outcomes(words, reading),
    ...something(words, reading),
    ...onlyFrom(words, reading),
    ...onlyGroup(words, reading),
  ];
}

/** 未, 没有, 无; 零 and 0 behind what there was none of are numbers and counted. */
function isNegation({ tag }: Token): boolean {
  return tag === 'negation';
}

function span(words: readonly Token[]): Pick<Claim, 'start' | 'end'> {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function noRequests(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  if (reading.parts) return [];
  const [before, behind] = [words.slice(0, negation), words.slice(negation + 1)];
  const named =
    has(behind, 'application') ||
    (reading.topic === 'requests' && has(behind, 'apply') && !has(words, 'review'));
  if (named) {
    if (has(before, 'narrow', 'than', 'applicant', 'caseload', 'thing', 'channel', 'negation')) return [];
    const said = words.slice(negation);
    const applied = behind.findLastIndex(({ tag }) => tag === 'application' || tag === 'apply');
    // 未收到…申请情况, …申请的情形; not 未收到申请人…, 未收到因…申请引发的复议.
    if (
      !only(behind, AROUND_REQUESTS) ||
      keysOf(behind, 'act').some((act) => act !== 'received' && act !== 'new')
    )
      return [];
    const tail = behind.slice(applied + 1);
    if (
      has(behind, 'review') &&
      (has(behind, 'cause') || !(tail[0]?.tag === 'list' || tail[0]?.tag === 'join' || tail[0]?.tag === 'of'))
    )
      return [];
    return [{ says: 'none', matter: requests('received'), settled: false, ...span(said) }];
  }
  // 依申请公开：无; 政府信息公开申请均无.
  const label =
    has(before, 'application') &&
    only(before, [
      'application',
      'of',
      'is',
      'filler',
      'time',
      'self',
      'sum',
      'all',
      'act',
      'number',
      'colon',
    ]);
  return behind.every(({ tag }) => tag === 'filler') && label
    ? [{ says: 'none', matter: requests('received'), settled: false, ...span(words) }]
    : [];
}

function noCases(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  if (!reading.disclosure) return [];
  const [before, behind] = [words.slice(0, negation), words.slice(negation + 1)];
  const said = has(behind, 'review')
    ? words.slice(negation)
    : has(before, 'review') && behind.every(({ tag }) => tag === 'filler')
      ? words
      : [];
  const named = said.filter(({ tag }) => tag === 'review');
  if (named.length === 0 || isOrgan(said)) return [];
  if (
    !only(
      said.filter((word) => !isNegation(word)),
      AROUND_CASES,
    )
  )
    return [];
  // 因行政执法引起的行政复议 is another matter.
  if (
    words.some(({ tag, word }) => tag === 'cause' && word.startsWith('因')) &&
    !has(words, 'disclosure', 'application', 'onRequest')
  )
    return [];
  return named.map(({ key }) => ({
    says: 'none',
    matter: { topic: 'review', groups: groupsOf(key), result: 'total' },
    settled: false,
    ...span(said),
  }));
}

function noDocuments(words: readonly Token[], negation: number): Claimed[] {
  const said = words.slice(negation);
  if (has(words.slice(0, negation), 'narrow', 'caseload', 'thing', 'than')) return [];
  const behind = said.slice(1);
  if (!only(behind, AROUND_DOCUMENTS)) return [];
  // 行政规范性文件全年无废止: the document may stand before.
  const named = has(behind, 'document')
    ? behind
    : words.slice(0, negation).filter(({ tag }) => tag === 'document');
  return keysOf(named, 'document').flatMap((row) =>
    keysOf(behind, 'documentAct').map((act) => ({
      says: 'none' as const,
      matter: { topic: 'documents' as const, rows: [row], act },
      settled: false,
      ...span(said),
    })),
  );
}

/** 未作出行政处罚, 没有行政事业性收费. */
function noDecisions(words: readonly Token[], negation: number): Claimed[] {
  const [before, behind] = [words.slice(0, negation), words.slice(negation + 1)];
  if (has(before, 'narrow', 'caseload', 'thing', 'than', 'publish', 'cause')) return [];
  if (!only(behind, [...AROUND, 'decision', 'decide', 'act', 'fee', 'collect'])) return [];
  const said = span(words.slice(negation));
  const decisions = keysOf(behind, 'decision').map((row): Matter => ({ topic: 'decisions', row }));
  const fees = keysOf(behind, 'fee').flatMap((kind): Matter[] =>
    kind === 'charge' ? [{ topic: 'fee', kind }] : [],
  );
  return [...decisions, ...fees].map((matter) => ({ says: 'none', matter, settled: false, ...said }));
}

/** 没有不予处理的情形; 没有未办结的申请. */
function noResults(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  const behind = words.slice(negation + 1);
  const about = has(behind, 'application') || reading.topic === 'requests' || has(words, 'apply');
  if (
    !about ||
    !only(behind, [...AROUND, 'result', 'act', 'application', 'apply', 'applicationEnd', 'thing'])
  )
    return [];
  const said = span(words.slice(negation));
  const acts = keysOf(behind, 'act');
  const [row, ...others] = keysOf(behind, 'result');
  if (row !== undefined && others.length === 0 && acts.length === 0)
    return [{ says: 'none', matter: requests(row), settled: false, ...said }];
  return row === undefined && acts.length === 1 && acts[0] === 'pending'
    ? [{ says: 'none', matter: requests('carriedOut'), settled: false, ...said }]
    : [];
}

/** 上年无结转, 无结转下年度办理的申请: none were carried over. */
function noCarry(words: readonly Token[], negation: number, reading: Reading): Claimed[] {
  if (negation < 0 || !(reading.topic === 'requests' || has(words, 'application', 'apply'))) return [];
  const carry = words.find(({ tag }) => tag === 'carry');
  if (!carry) return [];
  const said = words.slice(negation);
  if (
    !only(
      said.filter((word) => word !== carry && !isNegation(word)),
      [
        'application',
        'apply',
        'of',
        'is',
        'filler',
        'act',
        'time',
        'upTo',
        'number',
        'applicationEnd',
        'all',
      ],
    )
  )
    return [];
  const last = words[negation - 1];
  const row =
    last?.tag === 'time' && last.key === 'last' ? 'carriedIn' : carryRow(carry, reading.setting.year);
  return [{ says: 'none', matter: requests(row), settled: false, ...span(said) }];
}

/** 均已办结, 全部答复, 均予以公开, 办结率100% is a number and elsewhere. */
function everything(words: readonly Token[], reading: Reading): Claimed[] {
  const all = words.findIndex(({ tag }) => tag === 'all');
  if (all < 0 || reading.parts || !(reading.topic === 'requests' || has(words, 'application'))) return [];
  // 除4件在办外，其余均已办结.
  if (
    has(
      words,
      'narrow',
      'negation',
      'carry',
      'than',
      'plan',
      'duty',
      'caseload',
      'thing',
      'review',
      'channel',
      'rest',
    )
  )
    return [];
  const said = words.slice(all);
  const done = said.findIndex((word) => saysDone(word, words[all]));
  if (done > 0)
    return [
      {
        says: 'allHandled',
        matter: requests('carriedOut'),
        settled: false,
        ...span(said.slice(0, done + 1)),
      },
    ];
  const granted = said.findIndex(({ tag, key }) => tag === 'result' && key === 'granted');
  const around: readonly Tag[] = [
    'all',
    'application',
    'apply',
    'of',
    'is',
    'filler',
    'act',
    'decide',
    'timely',
    'result',
  ];
  return granted > 0 && only(words, around) && keysOf(words, 'result').length === 1
    ? [
        {
          says: 'allGranted',
          matter: requests('refused'),
          settled: false,
          ...span(said.slice(0, granted + 1)),
        },
      ]
    : [];
}

/** 均系未经复议直接起诉: none of the other group. */
function onlyGroup(words: readonly Token[], reading: Reading): Claimed[] {
  const all = words.findIndex(({ tag }) => tag === 'all' || tag === 'each');
  const [group, ...more] = keysOf(words, 'review').filter((key) => key !== 'litigation');
  if (all < 0 || reading.topic !== 'review' || more.length > 0 || !reading.disclosure) return [];
  const said = words.slice(all);
  const other = ['directLitigation', 'litigationAfterReconsideration'].find((key) => key !== group);
  if (group === 'reconsideration' || group === undefined || other === undefined) return [];
  if (!only(said, ['all', 'each', 'is', 'filler', 'review', 'of', 'cause'])) return [];
  reading.groups = [group];
  return [
    {
      says: 'none',
      matter: { topic: 'review', groups: [other], result: 'total' },
      settled: false,
      ...span(said),
    },
  ];
}

/** 均由自然人提出: none came from a legal person. */
function onlyFrom(words: readonly Token[], reading: Reading): Claimed[] {
  const all = words.findIndex(({ tag }) => tag === 'all' || tag === 'each');
  const [applicant, ...others] = keysOf(words, 'applicant');
  if (
    all < 0 ||
    applicant !== 'natural' ||
    others.length > 0 ||
    !(reading.topic === 'requests' || has(words, 'application'))
  )
    return [];
  const said = words.slice(all);
  if (
    !only(said, ['all', 'each', 'from', 'is', 'applicant', 'cause', 'apply', 'of', 'filler']) ||
    reading.parts
  )
    return [];
  return [
    {
      says: 'none',
      matter: { topic: 'requests', row: 'received', applicant: 'legal' },
      settled: false,
      ...span(said),
    },
  ];
}

/** 均已办结, 全部答复; 均按时答复 only says that no answer was late. */
function saysDone({ tag, key }: Token, all: Token | undefined): boolean {
  return tag === 'act' && (key === 'handled' || (key === 'answered' && all?.key === 'whole'));
}

const PEOPLE: ReadonlySet<string> = new Set(['名', '人', '位']);

/** What is claimed beside a number: 办结率100%, 收到的4件申请已全部答复, 对5件申请作出答复. */
export function numberClaims(slot: Slot, matters: readonly Matter[], reading: Reading): Claimed[] {
  if (isElsewhere(reading)) return [];
  const rate = rateClaim(slot, reading) ?? noLossRate(slot, reading);
  if (rate) return [rate];
  const { number, left, right } = slot;
  const words = [...left, ...right];
  const about = has(words, 'application') || (reading.setting.topic === 'requests' && has(words, 'apply'));
  if (!about || number.role !== 'count' || number.value === 0 || reading.parts || reading.otherNamed)
    return [];
  if (
    has(
      words,
      'caseload',
      'thing',
      'narrow',
      'negation',
      'carry',
      'other',
      'bodies',
      'place',
      'rate',
      'plan',
      'duty',
    )
  )
    return [];
  const said = { settled: false, start: slot.start, end: number.unitEnd };
  const all = right.findIndex(({ tag }) => tag === 'all');
  const done = right.findIndex((word, at) => at > all && saysDone(word, right[all]));
  if (all >= 0 && done > all) {
    return [
      {
        says: 'allHandled',
        matter: requests('carriedOut'),
        ...said,
        of: number.value,
        end: right[done]?.end ?? said.end,
      },
    ];
  }
  // 3名群众提出申请.
  const people = PEOPLE.has(number.unit) && has(right, 'cause');
  if (people && has(right, 'application')) return [{ says: 'some', matter: requests('received'), ...said }];
  return matters.length === 0 && number.unit === '件' && isKnown(words)
    ? [{ says: 'some', matter: requests('received'), ...said }]
    : [];
}

/** 办结率100%: nothing was left over; 按时答复率100% only says that no answer was late. */
function rateClaim({ number, left }: Slot, reading: Reading): Claimed | null {
  if (number.role !== 'percent' || number.value !== 100 || isElsewhere(reading) || reading.parts) return null;
  const about = has(left, 'application') || reading.topic === 'requests';
  const rate = left.find(({ tag }) => tag === 'rate');
  if (!about || rate?.key !== 'handled' || has(left, 'caseload', 'thing', 'narrow', 'timely', 'carry'))
    return null;
  return {
    says: 'allHandled',
    matter: requests('carriedOut'),
    settled: false,
    start: rate.start,
    end: number.unitEnd,
  };
}

/** 败诉率为0 of cases over disclosure. */
function noLossRate({ number, left }: Slot, reading: Reading): Claimed | null {
  const rate = left.find(({ tag, key }) => tag === 'rate' && key === 'lost');
  if (!rate || number.value !== 0 || !reading.disclosure) return null;
  const named = keysOf(left, 'review');
  const groups = named.length === 1 && named[0] !== undefined ? groupsOf(named[0]) : [];
  return {
    says: 'noLoss',
    matter: { topic: 'review', groups, result: 'corrected' },
    settled: false,
    start: rate.start,
    end: number.unitEnd,
  };
}

const SOMETHING = sequence(
  'time|number|self|sum|filler* act:received|act:new of? application|apply all|each|chosen|narrow|is|channel',
);

/** 今年的申请集中在老旧小区改造方面. */
const THIS_YEARS = sequence('time:this of application|apply all|each|chosen');

/** 收到的政府信息公开申请集中在征地方面: there was some. 对收到的申请严格把关 says nothing. */
function something(words: readonly Token[], reading: Reading): Claimed[] {
  const about = has(words, 'application') || (reading.topic === 'requests' && has(words, 'apply'));
  if (!about || has(words, 'negation')) return [];
  if (sequenceEnd(words, 0, SOMETHING) < 0 && sequenceEnd(words, 0, THIS_YEARS) < 0) return [];
  return [{ says: 'some', matter: requests('received'), settled: false, ...span(words) }];
}

/** 均维持, 零败诉, 无一被撤销 of cases over disclosure. */
function outcomes(words: readonly Token[], reading: Reading): Claimed[] {
  if (!reading.disclosure || (reading.topic === 'requests' && !has(words, 'review', 'outcome'))) return [];
  // 土地权属类诉讼零败诉: cases of another kind.
  const first = words.findIndex(({ tag }) => tag === 'review');
  if (first > 0 && !isKnown(words.slice(0, first)) && !has(words, 'disclosure', 'application')) return [];
  const named = keysOf(words, 'review');
  const lead = words.find(isLead);
  const led = lead ? groupsOf(lead.key) : [];
  // 直接起诉1件，法院驳回起诉: of the group that was named, where the court's words leave it open.
  const known =
    reading.groups.length > 0 && (led.length === 0 || reading.groups.every((group) => led.includes(group)));
  const groups = named.length > 0 ? named.flatMap(groupsOf) : known ? reading.groups : led;
  const settled = words.some(({ tag, key }) => tag === 'organ' && key === 'settled');
  const matter: Matter = { topic: 'review', groups, result: 'corrected' };
  const all = words.findIndex(({ tag }) => tag === 'all' || tag === 'each');
  const upheld = words.findIndex(({ tag, key }) => tag === 'outcome' && (key === 'upheld' || key === 'won'));
  // 均胜诉 among what is settled says nothing of cases withdrawn.
  const won = settled && words[upheld]?.key === 'won';
  // 行政复议1件，复议机关维持了街道的答复.
  const single =
    reading.topic === 'review' &&
    reading.lastCases === 1 &&
    has(words, 'narrow') &&
    !has(words, 'rate', 'than');
  if (upheld >= 0 && all < 0 && single && !has(words, 'negation') && isKnown(words.slice(0, upheld))) {
    return [{ says: won ? 'noLoss' : 'allUpheld', matter, settled, ...span(words.slice(0, upheld + 1)) }];
  }
  if (upheld >= 0 && all >= 0 && isKnown(words.slice(all, upheld)) && !has(words, 'negation')) {
    return [
      {
        says: won ? 'noLoss' : 'allUpheld',
        matter,
        settled,
        ...span(words.slice(Math.min(all, upheld), Math.max(all, upheld) + 1)),
      },
    ];
  }
  // 案件1件，我局胜诉.
  if (words[upheld]?.key === 'won' && has(words, 'self') && isKnown(words) && !has(words, 'negation')) {
    return [{ says: 'noLoss', matter, settled, ...span(words) }];
  }
  const negation = words.findIndex(isNegation);
  const lost = words.findIndex(
    ({ tag, key }, at) => at > negation && tag === 'outcome' && key === 'corrected',
  );
  if (negation >= 0 && lost > negation && isKnown(words.slice(negation, lost))) {
    return [{ says: 'noLoss', matter, settled, ...span(words.slice(negation, lost + 1)) }];
  }
  return [];
}
