/** Numbers of applications for disclosure: received, carried over, answered, by whom, with which result. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';
import type { Reading } from './reading.ts';
import { actOf, actsOf, applicantRow, isOpened, isOtherThing, isYearByYear } from './request-acts.ts';
import {
  isApplying,
  isPartOfReceived,
  isWayOfReceived,
  unsureOrPart,
  withoutSubject,
} from './request-parts.ts';
import {
  about,
  carryRow,
  isKnown,
  isWithdrawal,
  NO_REQUESTS,
  resultOf,
  rowsOfSeveral,
  some,
  type Matters,
} from './request-rows.ts';
import { has, isFrom, keysOf, lastOf, type Slot } from './slot.ts';

const UNITS: ReadonlySet<string> = new Set([
  '件',
  '起',
  '宗',
  '例',
  '项',
  '条',
  '个',
  '份',
  '笔',
  '件次',
  '次',
  '',
]);
const PERSON_TIMES: ReadonlySet<string> = new Set(['人次', '人', '份次']);
/** Without a verb, other measure words may count what was made public: 依申请公开信息8条. */
const MENTIONED: ReadonlySet<string> = new Set(['件', '']);
const TOLD = ['result', 'carry', 'act', 'applicant', 'application', 'apply'] as const;
/** With one of these in front, a number counts something else. */
const BLOCKING: readonly Tag[] = [...NO_REQUESTS, 'thing'];

/** Is the slot about applications at all, by its own words or by what was said before? */
export function isAboutRequests(
  { left, right, words, number }: Slot,
  { topic, setting, namedResult, ofRequests }: Reading,
): boolean {
  // 作出部分公开答复72件.
  const answered = left.some(
    ({ tag, key }, at) => tag === 'act' && key === 'answered' && left[at - 1]?.tag === 'result',
  );
  // 结转下年度办理52件 among the problems of disclosure.
  const carried = setting.disclosure === true && number.unit === '件' && isKnown(words);
  // 因重复申请不予处理2件: only applications end like that.
  const ended = words.some(({ tag, key }) => tag === 'result' && key.includes('.'));
  return (
    has(words, 'application') ||
    // 上年结转的4件申请: only those of disclosure are carried over by that name.
    answered ||
    (has(left, 'carry') && (has(right, 'apply') || carried)) ||
    topic === 'requests' ||
    namedResult !== '' ||
    ended ||
    // 对办结的55件申请逐一回访.
    ((setting.topic === 'requests' || (ofRequests && left.at(-1)?.tag === 'of')) && has(words, 'apply'))
  );
}

/** A number that may count applications, with what is asked of its words more than once. */
interface Asked {
  readonly slot: Slot;
  readonly reading: Reading;
  /** Nothing in front of the number tells what it counts: the words behind it do. */
  readonly behind: boolean;
  /** The words that tell it. */
  readonly words: readonly Token[];
  readonly applicants: readonly string[];
  readonly acts: readonly string[];
  readonly carry: Token | undefined;
  /** The words say themselves that it is about applications. */
  readonly explicit: boolean;
}

/** One way in which a number is told; `undefined` where it is told in another. */
type Wording = (asked: Asked) => Matters | undefined;

/** The ways in which a number of applications is told, in the order in which they are asked. */
const WORDINGS: readonly Wording[] = [
  inOtherUnit,
  stillOpen,
  amountReached,
  ofSomethingElse,
  byWay,
  ofOtherTimes,
  otherApplicants,
  restOfThem,
  ofCasesOrMoments,
  byOneAuthor,
  onlyBehind,
  withdrawn,
  byResultOfOthers,
  carriedOver,
  ofThoseThatCameIn,
  byResult,
  openedAmongResults,
  byApplicant,
  namedBefore,
  byAct,
];

/** What a number says about applications. */
export function readRequests(slot: Slot, reading: Reading): Matters {
  const { left, right } = slot;
  const behind = !has(left, ...TOLD);
  const words = behind ? right : left;
  const asked: Asked = {
    ...{ slot, reading, behind, words },
    applicants: keysOf(words, 'applicant'),
    acts: actsOf(words),
    carry: lastOf(words, 'carry'),
    explicit:
      has(slot.words, 'application') ||
      has(words, 'apply') ||
      (reading.setting.topic === 'requests' && has(right, 'apply')),
  };
  for (const wording of WORDINGS) {
    const found = wording(asked);
    if (found !== undefined) return found;
  }
  return [];
}

/** 收到申请2人次 is no unit of applications and is told to be one. */
function inOtherUnit({ slot: { number, left }, reading }: Asked): Matters | undefined {
  const last = left.at(-1)?.tag;
  const named = last === 'application' || (last === 'apply' && reading.setting.topic === 'requests');
  return !UNITS.has(number.unit) && !(PERSON_TIMES.has(number.unit) && named) ? [] : undefined;
}

/** 申请量大幅上升，达到98件. */
function amountReached({ slot: { left }, reading }: Asked): Matters | undefined {
  const reached = reading.amount && has(left, 'upTo');
  return reached && left.every(({ tag }) => tag === 'upTo' || tag === 'time')
    ? [about('mentioned')]
    : undefined;
}

/** 仍有3件因征求第三方意见未到答复期限. */
function stillOpen({ slot: { left, right, number }, reading, behind }: Asked): Matters | undefined {
  const open = behind && right[0]?.tag === 'cause' && keysOf(right, 'act').includes('pending');
  const around: readonly Tag[] = ['is', 'filler', 'rest', 'unknown', 'time'];
  return open && number.unit === '件' && !reading.parts && left.every(({ tag }) => around.includes(tag))
    ? [about('pending')]
    : undefined;
}

function ofSomethingElse({ slot, reading }: Asked): Matters | undefined {
  const { left, right } = slot;
  // 不予公开1件，信访事项2件: what is no application, among results.
  const petition = left.some(({ tag, key }) => tag === 'caseload' && key === 'petition');
  const among: readonly Tag[] = ['caseload', 'partOf', 'list', 'join', 'include', 'is', 'filler'];
  if (
    petition &&
    reading.severalResults &&
    right.length === 0 &&
    left.every(({ tag }) => among.includes(tag))
  )
    return [about('rejected.petition')];
  const other =
    has(left, ...BLOCKING) || isFrom(left) || has(right, 'caseload', 'thing', 'document', 'decision');
  if (!other) return undefined;
  return isPartOfReceived(withoutSubject(slot)) ? [some('due')] : [];
}

/** 网上收到8件; 收到信函申请2件. */
function byWay({ slot, reading }: Asked): Matters | undefined {
  const { left } = slot;
  if (!has(left, 'channel') || reading.everyWay) return undefined;
  // 便民服务中心受理各类申请事项2136件: applications of all kinds.
  if (!has(left, 'application') && left.some(({ tag, key }) => tag === 'channel' && key === 'service'))
    return null;
  const received = keysOf(left, 'act').includes('received');
  reading.ways = !reading.parts && (reading.ways || received);
  return isPartOfReceived(slot) || isWayOfReceived(slot, reading) || (received && isApplying(slot, reading))
    ? [some('due')]
    : [];
}

function ofOtherTimes({ slot: { left, right }, reading }: Asked): Matters | undefined {
  return isYearByYear(left) || reading.narrowed || has(right, 'during') ? [] : undefined;
}

/** 自然人41件，商业企业4件，其他3件. */
function otherApplicants({ slot: { left, right }, reading }: Asked): Matters | undefined {
  return reading.applicants &&
    has(left, 'rest') &&
    right.length === 0 &&
    left.every(({ tag }) => tag === 'rest' || tag === 'list' || tag === 'filler')
    ? [about(applicantRow([], reading), 'others')]
    : undefined;
}

/** 剩余1件按期办理: what is left over is being dealt with. */
function restOfThem({ slot: { left, right }, reading, behind }: Asked): Matters | undefined {
  // 另3件不掌握.
  if (!behind || !has(left, 'rest') || has(right, 'result')) return undefined;
  // 另有3件由上年转入.
  const carry = lastOf(right, 'carry');
  if (carry && carryRow(carry, reading.setting.year) === 'carriedIn')
    return isKnown(right) ? [about('carriedIn')] : [];
  return has(right, 'act', 'carry') &&
    !has(right, 'time') &&
    // 其余82件均在20个工作日内答复.
    !keysOf(right, 'act').some((act) => act === 'handled' || act === 'answered') &&
    isKnown(right)
    ? [about('pending')]
    : [];
}

function ofCasesOrMoments({ slot, reading, behind }: Asked): Matters | undefined {
  const { number, left, right } = slot;
  // 9件政府信息公开答复被申请行政复议 counts cases.
  if (behind && has(right, 'review')) return [];
  // 4件于12月收到 of those in hand; 登记一次.
  if (
    behind &&
    (reading.parts || has(left, 'partOf')) &&
    !has(right, 'result', 'carry', 'applicant') &&
    !keysOf(right, 'act').includes('pending')
  )
    return [];
  if (number.unit === '次' && !has(left, 'application')) return [];
  // 无法提供的3件中2件不掌握: a part of a part.
  return behind && left.at(-1)?.tag === 'within' ? [] : undefined;
}

/** 11件申请中，9件由公民提出; 2件由清河建材厂等企业提出. */
function byOneAuthor({ slot: { right }, reading, behind }: Asked): Matters | undefined {
  if (!behind || reading.results) return undefined;
  const origin = right.slice(right.findLastIndex(({ tag }) => tag === 'chosen') + 1);
  const [author] = keysOf(origin, 'applicant');
  if (author === undefined || !origin.every(isOrigin)) return undefined;
  if (has(right, 'chosen') && !(has(right, 'from', 'cause') && isOriginNamed(right))) return undefined;
  reading.applicants = true;
  return [about('received', author)];
}

/** 由清河建材厂等企业提出: names in front of what they are. */
function isOriginNamed(words: readonly Token[]): boolean {
  return words.every(
    (word) => isOrigin(word) || ['unknown', 'name', 'list', 'join', 'chosen'].includes(word.tag),
  );
}

function onlyBehind({ slot, reading, behind }: Asked): Matters | undefined {
  const { right } = slot;
  // 3件申请因延期结转下年.
  const last = right.at(-1);
  if (
    behind &&
    last?.tag === 'carry' &&
    carryRow(last, reading.setting.year) === 'carriedOut' &&
    !reading.parts
  )
    return isKnown(right) && !has(right, 'caseload', 'thing') ? [about('carriedOut')] : [];
  if (!behind || !has(right, 'narrow', 'negation', 'channel', 'cause')) return undefined;
  return has(right, 'result') && !has(right, 'negation') ? resultOf(slot, right, reading) : [];
}

/** 申请人撤回申请2件: some of 其他处理, unless they are counted nowhere. */
function withdrawn({ slot: { number, words }, reading }: Asked): Matters | undefined {
  if (!words.some(isWithdrawal)) return undefined;
  return number.unit === '件' && isKnown(words) && !reading.parts ? [some('otherHandling')] : [];
}

function byResultOfOthers(asked: Asked): Matters | undefined {
  const { slot, words, applicants, acts } = asked;
  if (has(words, 'everyone') && applicants.length > 0) return null;
  if (applicants.length > 1) return applicantsTogether(asked);
  // 公开类答复65件 counts one result; 便民服务申请1265件 another thing.
  return (has(slot.left, 'publish') && acts.includes('answered')) || isOtherThing(slot.right)
    ? null
    : undefined;
}

/** 自然人和商业企业两类合计480件: several kinds of applicants and their sum. */
function applicantsTogether({ words, applicants, acts, reading, behind }: Asked): Matters {
  const last = words.findLastIndex(({ tag }) => tag === 'applicant');
  const isSum = has(words.slice(last + 1), 'sum') && !has(words, 'chosen', 'each', 'inTurn', 'result');
  if (behind || !isSum || !isKnown(words) || reading.ofResult || reading.ofLeftOver || reading.ofSome)
    return null;
  reading.applicants = true;
  return [about(applicantRow(acts, reading), applicants.join('+'))];
}

function carriedOver({
  slot: { left },
  reading,
  behind,
  words,
  applicants,
  acts,
  carry,
}: Asked): Matters | undefined {
  // 办结86件，包括上年结转的5件和本年新收的81件.
  if (reading.ofHandled && (carry || acts.includes('new'))) return [];
  if (!carry) return undefined;
  const { year } = reading.setting;
  // 其中1件系2023年结转: a part of what was told before.
  if (behind && reading.parts && carryRow(carry, year) !== 'carriedOut') return [];
  // 未结转至2025年的337件: not carried over, or not finished and carried over.
  if (left.at(-1)?.tag === 'of' && left[left.indexOf(carry) - 1]?.tag === 'outcome') return null;
  if (has(words, 'include') && acts.length > 0) return undefined;
  // 本年新收加上年结转共38件.
  if (carry.key === 'in' && acts.length === 1 && acts[0] === 'new' && has(left, 'sum') && isKnown(words))
    return [about('due')];
  if (acts.some((act) => act !== 'pending' && act !== 'processed') || has(words, 'result')) return null;
  const told = carry.key === 'either' ? rowOfEither(left, behind, reading) : null;
  return isKnown(words) ? [about(told ?? carryRow(carry, year), applicants[0] ?? null)] : null;
}

/** The row of 结转 that says neither in nor out; null where nothing else does. */
function rowOfEither(left: readonly Token[], behind: boolean, { act, parts }: Reading): string | null {
  // 上年未办结的申请结转3件: the year stands before the thing.
  if (left.some(({ tag, key }) => tag === 'time' && key === 'last')) return 'carriedIn';
  // 办结276件，结转14件: what is told behind those answered is left over.
  return act === 'handled' && !parts && !behind ? 'carriedOut' : null;
}

/** 今年收到的4件申请中，3件予以公开: of all that were answered, those carried in among them, some. */
function ofThoseThatCameIn({ slot, words, reading, acts, applicants }: Asked): Matters | undefined {
  if (!reading.ofReceived || acts.includes('received') || applicants.length > 0) return undefined;
  const rows = slot.number.unit === '件' && has(words, 'result') ? resultOf(slot, words, reading) : [];
  return (rows ?? []).map((row) => ({ ...row, some: true }));
}

function byResult({ slot, words, reading }: Asked): Matters | undefined {
  return has(words, 'result') ? resultOf(slot, words, reading) : undefined;
}

/** 答复5件，公开2件: among results, what was made public was granted. */
function openedAmongResults({ slot: { left, number }, reading }: Asked): Matters | undefined {
  return isOpened(left) && (reading.act === 'handled' || reading.severalResults) && number.unit === '件'
    ? [about('opened')]
    : undefined;
}

function byApplicant({ slot, reading, words, applicants, acts, explicit }: Asked): Matters | undefined {
  const [applicant] = applicants;
  if (applicant === undefined) return undefined;
  // 予以公开6件（自然人5件、企业1件）: applicants of one result.
  if ((reading.ofResult || reading.ofLeftOver) && acts.length === 0) return [];
  reading.applicants = true;
  const known = isKnown(words) || (explicit && acts.length > 0 && !isUnknownBehindAct(words));
  return known ? [about(applicantRow(acts, reading), applicant)] : unsureOrPart(slot);
}

/** 信访类的申请，不予处理，全年计9件: the result stands in the clauses before. */
function namedBefore({ slot, reading }: Asked): Matters | undefined {
  if (!isSumOnly(slot)) return undefined;
  if (reading.namedResult !== '') return [about(reading.namedResult)];
  // 以予以公开、部分公开和不予公开为主，三类合计382件.
  const { namedRows } = reading;
  const several = slot.left.find(({ word }) => NUMERALS.includes(word.charAt(0)));
  return several && namedRows.length === NUMERALS.indexOf(several.word.charAt(0)) + 1
    ? [about(rowsOfSeveral(namedRows))]
    : undefined;
}

/** In front of 类, 项: how many kinds are added up. */
const NUMERALS = '一二三四五六七';

function byAct(asked: Asked): Matters {
  const { slot, reading, behind, acts, explicit } = asked;
  const { left, right } = slot;
  const act = actOf(acts);
  if (act === null) return withoutAct(asked);
  if (!isKnown(behind ? slot.words : left) && (!explicit || isUnknownBehindAct(left)))
    return unsureOrPart(slot);
  // 1件在法定期限内继续办理.
  // 4件未办结的均为12月收到.
  if (behind) {
    if (keysOf(right, 'act')[0] === 'pending' || has(right, 'ahead')) return [about('pending')];
    // 除2件外均已办结: what was done with the others.
    return has(left, 'except') ? [] : [about('processed')];
  }
  const came = act === 'received' || act === 'new';
  if (
    (acts.includes('received') || acts.includes('new')) &&
    (acts.includes('handled') || acts.includes('answered'))
  ) {
    return [about('received'), about('handled')];
  }
  if (came && reading.parts) return act === 'new' && explicitNew(left) ? [about('new')] : [];
  // 当年办结: of what came in this year.
  if (act === 'handled' && left.some(({ tag, key }) => tag === 'time' && key === 'ownYear') && !explicit)
    return [];
  // 20个工作日内办结430件: what took longer is told apart.
  const inTime = left.some(({ number }) => number?.unit.endsWith('工作日'));
  if (act === 'handled' && inTime) return [some('handled')];
  return [about(act)];
}

/** Words of 由公民提出, 为企业提出的. */
function isOrigin({ tag }: Token): boolean {
  return ['from', 'applicant', 'cause', 'of', 'is', 'filler'].includes(tag);
}

/** 其中本年新收: a part that the table counts by itself. */
function explicitNew(words: readonly Token[]): boolean {
  return words.some(({ tag, key }) => tag === 'time' && key === 'this');
}

function withoutAct({ slot, words, behind, explicit, reading }: Asked): Matters {
  const { number, left, right } = slot;
  if (isSumDue(slot, reading)) return [about('due')];
  // 网上收到8件，邮寄收到4件，总计12件.
  if (reading.ways && isSumAlone(slot)) return [about('received')];
  // 全年共有11件政府信息公开申请.
  if (
    number.unit === '件' &&
    has(left, 'sum') &&
    has(right, 'application') &&
    !reading.parts &&
    isKnown(left)
  ) {
    return [about('mentioned')];
  }
  if (left.at(-1)?.tag === 'within') return [];
  if (!explicit || behind || reading.parts || reading.otherNamed) return explicit ? null : [];
  // Of none it does not matter who received them: 中心依申请公开数量为零.
  const from =
    number.value === 0
      ? Math.max(
          0,
          words.findIndex(({ tag }) => tag === 'application'),
        )
      : 0;
  if (!isKnown(words.slice(from))) return null;
  const amount = reading.topic === 'requests' && keysOf(words, 'apply').includes('amount');
  return (MENTIONED.has(number.unit) || has(left, 'sum')) && (amount || has(words, 'application'))
    ? [about('mentioned')]
    : [];
}

/** 加上年结转4件，共59件: both in one sentence, and nothing else said before the sum. */
function isSumDue(slot: Slot, { act, parts }: Reading): boolean {
  return act === 'new+carriedIn' && !parts && isSumAlone(slot);
}

function isSumOnly({ left, right, number }: Slot): boolean {
  return (
    number.unit === '件' &&
    right.length === 0 &&
    has(left, 'sum') &&
    left.every(({ tag, key }) => tag === 'sum' || tag === 'is' || (tag === 'time' && key === 'this'))
  );
}

function isSumAlone({ left, number }: Slot): boolean {
  return number.unit === '件' && has(left, 'sum') && only(left, ['sum', 'filler']);
}

/** 收到水库移民提出的申请3件: whose, or about what, no table says. Before 收到 stands who received them. */
function isUnknownBehindAct(words: readonly Token[]): boolean {
  const act = words.findIndex(({ tag }) => tag === 'act');
  return !isKnown(words.slice(act + 1));
}
