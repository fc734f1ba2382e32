/** What a text goes on about: numbers and clauses that name no thing of their own are about the one named last. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { groupsOfOne } from './cases.ts';
import { isConcerned, type Reading } from './reading.ts';
import { isOtherThing } from './request-acts.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Claim, Count, Matter } from './statement.ts';

/** A number or a clause without one, as it was understood. */
interface Told {
  readonly words: readonly Token[];
  /** The number; null for a clause without one. */
  readonly slot: Slot | null;
  /** What it counts or claims. */
  readonly found: Count | Pick<Claim, 'matter'> | null;
  readonly reading: Reading;
}

interface Named extends Told {
  /** The last word for a thing that the tables count. */
  readonly thing: Token | undefined;
  /** What applications were about has just been told; see `Reading`. */
  readonly passing: boolean;
}

/** One way to tell what the text goes on about; `undefined` where these words tell it in another. */
type Naming = (named: Named) => Reading['topic'] | undefined;

/** In the order in which they are asked. */
const NAMINGS: readonly Naming[] = [
  byMatter,
  byDocuments,
  byCases,
  byApplications,
  byFee,
  byDecisions,
  stillApplications,
  byOtherApplications,
  stillResults,
  byOtherThing,
  byWayAlone,
  byUnknownThing,
];

/** Moves the topic to what has just been told. */
export function followTopic(told: Told): void {
  const { words, slot, found, reading } = told;
  const { passing } = reading;
  reading.passing = false;
  if (slot) reading.counted = true;
  // 主动公开29件、依申请公开61件: documents by who may see them.
  if (slot && slot.number.unit === '件' && has(slot.left, 'active')) reading.otherNamed = true;
  const thing = words.findLast(
    ({ tag }) => tag === 'application' || tag === 'review' || tag === 'document' || tag === 'fee',
  );
  const named: Named = { words, slot, found, reading, thing, passing };
  for (const naming of NAMINGS) {
    const topic = naming(named);
    if (topic === undefined) continue;
    reading.topic = topic;
    return;
  }
  reading.passing = passing;
}

function byMatter(named: Named): Reading['topic'] | undefined {
  const { found, slot, reading } = named;
  if (found === null) return undefined;
  const matter = 'matter' in found ? found.matter : found.matters.at(-1);
  // 没有制发、废止行政规范性文件，现行有效3件: of those documents.
  if (matter?.topic === 'documents' && slot === null) return byDocuments(named) ?? matter.topic;
  if (matter?.topic === 'requests') followRequest(matter, reading);
  const some = 'atMost' in found ? found.atMost.at(-1) : undefined;
  return (matter ?? some)?.topic;
}

function byDocuments({ thing, words, slot, reading }: Named): Reading['topic'] | undefined {
  if (thing?.tag !== 'document') return undefined;
  const narrowing = words.filter(({ tag }) => tag === 'narrow');
  if (slot && narrowing.some(({ key }) => key === 'cleanup')) reading.documentsOf = 'cleaned';
  if (slot && narrowing.some(({ key }) => key !== 'cleanup')) return 'other';
  reading.rows = keysOf(words, 'document');
  // 现行有效规范性文件目录动态更新，年末共有16件.
  // 公开行政规范性文件2件: nothing that the next number goes on with.
  const isState = keysOf(words, 'documentAct').includes('inForce');
  const bare = slot === null || has(words, 'publish', 'channel', 'active');
  if (bare || isState) reading.documentAct = isState ? 'inForce' : '';
  return 'documents';
}

function byCases({ thing, words, reading }: Named): Reading['topic'] | undefined {
  if (thing?.tag !== 'review') return undefined;
  reading.groups = groupsOfOne(keysOf(words, 'review'));
  if (reading.groups.length > 0) reading.open = false;
  return 'review';
}

/** 全县收到申请120件: what follows is not about this agency either. */
function byApplications({ thing, slot, reading }: Named): Reading['topic'] | undefined {
  if (thing?.tag !== 'application') return undefined;
  return slot && (reading.body === 'other' || reading.otherNamed) ? 'other' : 'requests';
}

function byFee({ thing, reading }: Named): Reading['topic'] | undefined {
  if (thing?.tag !== 'fee') return undefined;
  reading.fee = thing.key;
  return 'fee';
}

/** 行政处罚方面，共作出决定64件; 处理决定数量方面，行政许可98件. */
function byDecisions({ slot, words, reading }: Named): Reading['topic'] | undefined {
  if (slot || !isOfDecisions(words)) return undefined;
  reading.decision = keysOf(words, 'decision')[0] ?? '';
  return 'decisions';
}

/** 收到申请37件，涉及房屋征收、物业管理三类: of applications still. */
function stillApplications({ words, reading: { topic } }: Named): Reading['topic'] | undefined {
  return topic === 'requests' && isConcerned(words) ? topic : undefined;
}

/** 受理居民办事申请1350件: applications of another kind, and what follows is about them. */
function byOtherApplications({ slot }: Named): Reading['topic'] | undefined {
  return slot && (isOtherThing(slot.left) || isOtherThing(slot.right)) ? 'other' : undefined;
}

/** 以公开为主，公开31件，部分公开6件. */
function stillResults({ words, reading: { topic, severalResults } }: Named): Reading['topic'] | undefined {
  return topic === 'requests' && severalResults && isOpenedAlone(words) ? topic : undefined;
}

function byOtherThing({ words, slot, reading, passing }: Named): Reading['topic'] | undefined {
  if (!has(words, 'publish', ...THINGS) || has(words, 'apply', 'result')) return undefined;
  // 予以公开15件，主要为培训机构名单。部分公开5件: what they were about, and no other topic.
  reading.passing = slot === null && (passing || reading.topic === 'requests');
  return 'other';
}

/** 窗口受理88件: whatever came in. */
function byWayAlone({ slot, words, reading: { topic, act, ways } }: Named): Reading['topic'] | undefined {
  // Behind a sentence on applications it is about what came in of them.
  const begins = topic !== 'requests' || (act === '' && !ways);
  return slot && begins && has(words, 'act') && has(words, 'narrow', 'channel') ? 'other' : undefined;
}

/** 收到报修件318件，全部办结: whatever that is, the rest is about it. */
function byUnknownThing({ slot, words, found }: Named): Reading['topic'] | undefined {
  if (!slot || !found || !('reading' in found)) return undefined;
  if (!has(slot.left, 'unknown') || !has(words, 'act', 'documentAct')) return undefined;
  const thing = slot.left.at(-1)?.tag === 'unknown' && !has(words, 'application', 'apply');
  return found.reading !== 'unsure' || thing ? 'other' : undefined;
}

/** Nothing but which decisions it goes on about. */
function isOfDecisions(words: readonly Token[]): boolean {
  const around: readonly Tag[] = ['decision', 'decide', 'time', 'self', 'filler', 'of', 'applicationEnd'];
  const named = keysOf(words, 'decision');
  const bare = named.length === 0 && words.some(({ tag, key }) => tag === 'decide' && key === 'noun');
  return (named.length === 1 || bare) && words.every(({ tag }) => around.includes(tag));
}

/** Things that no application is. */
const THINGS = ['caseload', 'thing', 'decision', 'active', 'hold', 'information'] as const;

/** 公开 and nothing that tells of what. */
function isOpenedAlone(words: readonly Token[]): boolean {
  return words.some(({ tag, key }) => tag === 'publish' && key === 'open') && !has(words, ...THINGS);
}

/** Rows of table three that are no results. */
const FRAME_ROWS: ReadonlySet<string> = new Set(
  'received new handled processed mentioned pending due carriedIn carriedOut carried'.split(' '),
);
/** Those that count all applications that there were. */
export const FRAME: ReadonlySet<string> = new Set(['received', 'new', 'handled', 'processed', 'mentioned']);

function followRequest({ row, applicant }: Extract<Matter, { topic: 'requests' }>, reading: Reading): void {
  if (applicant === null) reading.ofResult = !FRAME_ROWS.has(row);
  if (row === 'carriedIn' && ['received', 'new+carriedIn'].includes(reading.act))
    reading.act = 'new+carriedIn';
  else if (FRAME.has(row)) reading.act = row === 'new' || row === 'mentioned' ? 'received' : row;
}
