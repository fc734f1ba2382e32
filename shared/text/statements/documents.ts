/** Numbers of 规章 and 规范性文件, of licences, penalties and coercive measures decided, of fees charged. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import type { Reading } from './reading.ts';
import { isKnown, type Matters } from './request-rows.ts';
import { has, isFrom, keysOf, lastOf, type Slot } from './slot.ts';

const DOCUMENT_UNITS: ReadonlySet<string> = new Set(['件', '份', '个', '部', '项', '篇', '条', '']);
const AROUND = ['than', 'more', 'less', 'plan', 'duty', 'carry', 'negation', 'rate', 'share'] as const;

/** Documents that a number tells of. */
interface Told {
  /** Their rows of table one; those named last where the number names none. */
  readonly rows: readonly string[];
  readonly inherits: boolean;
  /** What was done with them, and all of it that the words in front say. */
  readonly act: string;
  readonly acts: readonly string[];
}

/** What a number says about 规章 and 规范性文件; the rows that it names are remembered. */
export function readDocuments(slot: Slot, reading: Reading): Matters {
  const told = documentsTold(slot, reading);
  if (told === null) return [];
  const { rows, inherits, act } = told;
  const { number, left } = slot;
  // 制定招商引资方面的规范性文件3件: some of those that were made.
  const known = isKnown(inherits ? left : left.filter(isNear(left)));
  // 市政府办公室印发9件: of a government, what one body of it made.
  const ofBody = reading.setting.home !== '' && (!isKnown(left) || left.some(isPart));
  if (!known || (ofBody && inherits))
    return rows.length === 1 && !inherits ? [{ topic: 'documents', rows, act, some: true }] : null;
  if (!inherits && reading.documentsOf !== 'cleaned') reading.documentsOf = ofBody ? 'body' : 'all';
  reading.rows = rows;
  reading.documentAct = act;
  const ofCleaned = inherits && reading.documentsOf === 'cleaned' && act === 'inForce';
  if (ofCleaned || reading.documentsOf === 'body')
    return rows.length === 1 ? [{ topic: 'documents', rows, act, some: true }] : null;
  const several = ofSeveralActs(slot, told);
  if (several !== undefined) return several;
  if (rows.length === 1 || has(left, 'sum')) return [{ topic: 'documents', rows, act }];
  return number.value === 0 ? rows.map((row) => ({ topic: 'documents', rows: [row], act })) : null;
}

/** 新增、废止各2件; 新增、废止5件 is of both together, or of one. Undefined for one act. */
function ofSeveralActs({ number, left }: Slot, { rows, acts }: Told): Matters | undefined {
  if (rows.length === 1 && acts.length > 1 && (number.value === 0 || has(left, 'each')))
    return acts.map((act) => ({ topic: 'documents', rows, act }));
  return acts.length > 1 && has(left, 'list', 'join') ? null : undefined;
}

/** With one of these in front, a number counts no documents. */
const NO_DOCUMENTS = [
  ...AROUND,
  ...(['narrow', 'caseload', 'thing', 'application', 'channel', 'active', 'publish'] as const),
];

const MENDED = /^(?:建议)?修[改订]/u;

/** The documents that a number tells of; null where it counts something else. */
function documentsTold({ number, left, right: behind }: Slot, reading: Reading): Told | null {
  // 新制发的3件均配有解读.
  const all = behind.findIndex(({ tag }) => tag === 'all');
  const right = all < 0 ? behind : behind.slice(0, all);
  // 开展清理，修改2件，继续有效3件: of those gone through.
  if (reading.topic === 'documents' && left.some(({ tag, word }) => tag === 'narrow' && MENDED.test(word)))
    reading.documentsOf = 'cleaned';
  if (!DOCUMENT_UNITS.has(number.unit) || has(left, ...NO_DOCUMENTS)) return null;
  // 现行的7件规范性文件中有3件出台已满五年: some of those.
  if (left.findIndex(({ tag }) => tag === 'within') > left.findLastIndex(({ tag }) => tag === 'document'))
    return null;
  const named = [...new Set([...keysOf(left, 'document'), ...keysOf(right, 'document')])];
  const inherits = named.length === 0;
  if (inherits && reading.topic !== 'documents') return null;
  // 制发规范性文件1件。作出行政处罚121件: a new thing.
  if (inherits && (has(right, 'narrow', 'caseload', 'thing') || has(left, 'information', 'decision')))
    return null;
  const acts = documentActs(left);
  if (has(left, 'act') && acts.length === 0) return null;
  const rows = inherits ? reading.rows : named;
  const told = acts.at(-1) ?? lastOf(right, 'documentAct')?.key;
  const act = told ?? (isState(left) ? 'inForce' : reading.documentAct);
  // 存量由9件增加到11件: the first is the year before's.
  if (isFrom(left)) {
    if (acts.length > 0) reading.documentAct = act;
    return null;
  }
  return act === '' || rows.length === 0 ? null : { rows, inherits, act, acts };
}

/** What was done with the documents: 新增 among them is 制发. Empty for what is done with other things. */
export function documentActs(words: readonly Token[]): readonly string[] {
  const told = words.filter(({ tag }) => tag === 'documentAct');
  // 登记、编号、印发规范性文件4件.
  const added = words.filter(({ tag, key }) => tag === 'act' && (told.length === 0 || key === 'new'));
  if (added.some(({ key }) => key !== 'new')) return [];
  const acts = words.filter((word) => told.includes(word) || added.includes(word));
  return [...new Set(acts.map(({ tag, key }) => (tag === 'act' ? 'issued' : key)))];
}

/** 县政府办公室 of a county's government. */
function isPart({ tag, key, word }: Token): boolean {
  return tag === 'self' && key === 'named' && !word.endsWith('政府');
}

/** 现有…12件, 年末…12件: what there is then. */
function isState(left: readonly Token[]): boolean {
  return left.some(({ tag, key }) => tag === 'time' && (key === 'now' || key === 'yearEnd'));
}

/** Words from the first that matters on: who made the documents stands before it. */
function isNear(words: readonly Token[]) {
  const first = words.findIndex(({ tag }) => tag === 'documentAct' || tag === 'document');
  return (_: Token, index: number): boolean => index >= Math.max(0, first);
}

const DECISION_UNITS: ReadonlySet<string> = new Set(['件', '宗', '起', '项', '个', '例', '件次', '次', '']);
/** Decided, not published, received or listed. */
function isDecided({ tag, key }: Token): boolean {
  return tag === 'decide' || (tag === 'act' && (key === 'handled' || key === 'processed'));
}

/** 行政处罚方面，共作出决定64件. */
function isDecidedOnly(left: readonly Token[], { topic, decision }: Reading): boolean {
  const around: readonly Tag[] = ['decide', 'time', 'self', 'sum', 'filler', 'of', 'timely'];
  return (
    topic === 'decisions' &&
    decision !== '' &&
    left.some(({ tag, key }) => tag === 'decide' && key === '') &&
    left.every(({ tag }) => around.includes(tag))
  );
}

/** With one of these around it, a number counts what was published or told of decisions. */
const BEFORE_NO_DECISIONS = [
  ...(['publish', 'active', 'channel', 'information', 'narrow', 'thing', 'hold'] as const),
  ...(['application', 'disclosure'] as const),
];
const BEHIND_NO_DECISIONS = ['publish', 'information', 'thing', 'narrow', 'caseload'] as const;

/** What a number says about licences, penalties and coercive measures that this agency decided on. */
export function readDecisions(slot: Slot, reading: Reading): Matters {
  const { number, left, right } = slot;
  if (!isUnitOfDecisions(slot) || has(left, ...AROUND)) return [];
  const [row, ...others] = keysOf(has(left, 'decision') ? left : right, 'decision');
  if (row === undefined)
    return isDecidedOnly(left, reading) ? [{ topic: 'decisions', row: reading.decision }] : [];
  if (others.length > 0) return null;
  if (isOfOtherDecisions(slot, reading)) return [];
  const kinds = namesKinds(left);
  if (!(kinds || isToldDecided(slot, reading)) || has(left, 'apply')) return null;
  const decided = left.findLastIndex(isDecided);
  const first = left.findIndex(({ tag }) => tag === 'decision');
  const sum = has(left, 'sum');
  // 食品经营许可86件: a kind of them.
  if (!kinds && decided < 0 && !sum && first > 0 && !isKnown(left.slice(first - 1, first))) return null;
  const from = decided >= 0 && !sum ? decided : left.findLastIndex(({ tag }) => tag === 'decision');
  // 办理道路运输许可1108件: some of all that were decided.
  if (!kinds && !isKnown(left.slice(Math.max(0, from)))) {
    return decided >= 0 && number.value !== null ? [{ topic: 'decisions', row, some: true }] : null;
  }
  // 受理网约车经营许可申请168件，准予许可160件: of what was applied for.
  return [reading.appliedFor ? { topic: 'decisions', row, some: true } : { topic: 'decisions', row }];
}

/** Is a number told of other things than decisions, or of some of those told before: 98件行政许可中，大厅集中办理71件? */
function isOfOtherDecisions({ left, right }: Slot, { parts, ofSome }: Reading): boolean {
  return parts || ofSome || has(left, ...BEFORE_NO_DECISIONS) || has(right, ...BEHIND_NO_DECISIONS);
}

/** 处罚决定书134份 is told in sheets of paper. */
function isUnitOfDecisions({ number: { unit }, left }: Slot): boolean {
  const last = left.at(-1);
  const written = last?.tag === 'decision' && last.word.endsWith('书');
  return DECISION_UNITS.has(unit) || (written && unit === '份');
}

/** 道路运输等行政许可: what stands before 等 are kinds of it. 动物防疫等许可 may be one of those kinds alone. */
function namesKinds(left: readonly Token[]): boolean {
  return left.some(({ tag }, at) => {
    const next = left[at + 1];
    return tag === 'chosen' && next?.tag === 'decision' && next.word.startsWith('行政');
  });
}

/** 作出行政处罚12件、行政强制3件; 我局行政处罚数量为54件; 行政许可共计98件. */
function isToldDecided({ left, right, clause }: Slot, reading: Reading): boolean {
  // 行政处罚156件，同比增长30%: nothing else is said of them.
  const leads = clause.opened === '' && !reading.counted && right.length === 0;
  const alone = ['decision', 'time', 'self', 'filler', 'number'];
  return (
    (leads && left.every(({ tag }) => alone.includes(tag))) ||
    left.some(isDecided) ||
    right.some(isDecided) ||
    reading.topic === 'decisions' ||
    has(left, 'is', 'sum', 'each')
  );
}

const YUAN: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['元整', 1],
  ['万元', 10_000],
  ['百万元', 1e6],
  ['千万元', 1e7],
  ['亿元', 1e8],
]);

/** Size of an amount's unit in yuan; null for another unit. */
export function yuanIn(unit: string): number | null {
  return YUAN.get(unit) ?? null;
}

/** What an amount says about fees. */
export function readFees({ number, left }: Slot, reading: Reading): Matters {
  if (yuanIn(number.unit) === null || has(left, ...AROUND)) return [];
  const [named] = keysOf(left, 'fee');
  // 信息处理费方面，共收取1200元.
  const kind = named ?? (reading.topic === 'fee' && has(left, 'collect') ? reading.fee : '');
  if (kind !== 'charge' && kind !== 'processing') return [];
  if (kind === 'processing' && !has(left, 'collect')) return null;
  // What is charged for may stand before: 水土保持补偿费等行政事业性收费.
  if (has(left, 'levy', 'cause') || left.some(({ tag, key }) => tag === 'time' && key === 'rate')) return [];
  reading.fee = kind;
  return isKnown(left.slice(left.findLastIndex(({ tag }) => tag === 'fee') + 1)) || named === undefined
    ? [{ topic: 'fee', kind }]
    : null;
}
