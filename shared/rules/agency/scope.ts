/** Does the agency lead only what lies within its level? Rule S-23. */
import { agenciesIn, type AgencyMention, type AgencyRank } from '../../text/agencies.ts';
import {
  JUDGING,
  LEADING,
  LEAD_GAPS,
  LEAD_HEDGES,
  LED,
  LED_FIELDS,
  WIDE_EVENTS,
  WORK,
} from '../../text/lexicon/agency-acts.ts';
import { isShortFor } from '../../agency/abbreviations.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import type { FoundWord } from '../../text/lexicon/find-words.ts';
import { clauseAt, finderOf, holds, sentenceAt, skip } from './duties.ts';
import type { OwnAgency, OwnRank } from './own-agency.ts';
import { findAgencySlips, type AgencySlip } from './slips.ts';

const HEIGHT: Partial<Readonly<Record<AgencyRank | OwnRank, number>>> = {
  state: 5,
  province: 4,
  prefecture: 3,
  city: 3,
  county: 2,
  town: 1,
  street: 1,
};

const findLead = finderOf(LEADING);
const findGap = finderOf(LEAD_GAPS);
const findHedge = finderOf(LEAD_HEDGES);
const findLed = finderOf(LED);
const findFront = finderOf(LED_FIELDS, 'front');
const findField = finderOf(LED_FIELDS, 'field');
const findEvent = finderOf(WIDE_EVENTS, 'joined');
const findDrawnUp = finderOf(WIDE_EVENTS, 'drawnUp');
const findJudgingVerb = finderOf(JUDGING, 'verb');
const findJudgingDeed = finderOf(JUDGING, 'deed');
const findAlone = finderOf(JUDGING, 'alone');
const findGrade = finderOf(JUDGING, 'grade');
const findWork = finderOf(WORK);
/** Words in front of a scope over which something is done to others: 对全省各单位进行考核. */
const OVER = new Set(['对', '就']);
const LONGEST_VERB = 8;
const REACH = 24;

/** Does a whole place lie above the agency? A name without a place leaves only the province and the state above. */
function isAbove({ places }: AgencyMention, own: OwnAgency): boolean {
  const scope = HEIGHT[places.at(-1)?.rank ?? 'village'] ?? 0;
  const last = own.places.at(-1);
  return scope > (last ? (HEIGHT[last.rank] ?? 5) : 3);
}

/** The verb that leads up to `at`: 组织推动|全省; null where there is none, or it is not the agency's own. */
function leadBefore(text: string, at: number, from: number): FoundWord<string> | null {
  for (let start = Math.max(from, at - REACH); start < at; start++) {
    const verb = findLead(text, start);
    if (!verb || skipTo(text, start + verb.word.length, at) !== at) continue;
    // What stands in front belongs to the verb: 参与制定, 上级组织.
    return holds(text, [Math.max(from, start - LONGEST_VERB), start], findHedge) ? null : verb;
  }
  return null;
}

/** Behind the gap words from `at` on, as far as `end`. */
function skipTo(text: string, at: number, end: number): number {
  return at + skip(text.slice(at, end), 0, findGap);
}

/** Is one of `mentions` another agency that acts? */
function hasOtherActor(text: string, mentions: readonly AgencyMention[], own: OwnAgency): boolean {
  return mentions.some(
    (mention) =>
      mention.role === 'subject' &&
      (mention.kind === 'named' || mention.kind === 'bare') &&
      !isOwn(text, mention, own),
  );
}

function lookAt(text: string, own: OwnAgency): AgencySlip[] {
  const mentions = agenciesIn(text);
  return mentions.flatMap((mention, index) => {
    if (mention.kind !== 'whole' || !isAbove(mention, own)) return [];
    const [clauseStart, clauseEnd] = clauseAt(text, mention.start);
    const reach: [number, number] = [mention.end, Math.min(clauseEnd, mention.end + REACH)];
    const lead = leadBefore(text, mention.start, clauseStart);
    const judged = judgedBehind(text, [clauseStart, mention.start], reach);
    // 对照全国标准目录 follows it, 编制全县标准目录 leads; 对全省各单位考核排名 ranks others.
    const told: [number, number] = [mention.end, judged ?? reach[1]];
    const isJoined =
      holds(text, told, findEvent) || (lead?.key !== 'author' && holds(text, told, findDrawnUp));
    if (isJoined) return [];
    const [sentenceStart] = sentenceAt(text, mention.start);
    const before = mentions.slice(0, index).filter(({ start }) => start >= sentenceStart);
    if (hasOtherActor(text, before, own)) return [];
    const isPlain = judged !== null && !/的/u.test(text.slice(mention.end, judged));
    const isLed = isLedAt(text, reach)
      ? lead !== null || judged !== null || isLedBySelf(text, mentions[index + 1], clauseEnd)
      : isPlain || isWorkOfAll(text, lead, reach);
    if (!isLed) return [];
    const words = text.slice(mention.start, mention.end);
    const message = `“${words}”超出了本机关（${own.written}）的层级：这里写的是本机关牵头、组织或检查的工作，可能照搬了上级的材料。请核对范围，改为本机关的范围，或者写明是按上级要求参加的。`;
    return [{ start: mention.start, end: mention.end, message }];
  });
}

/** Where 对全省… goes on to tell what is done to others: 进行考核, 打分排名; null where it does not. */
function judgedBehind(
  text: string,
  before: readonly [number, number],
  [start, end]: readonly [number, number],
): number | null {
  const over = text[before[1] - 1] ?? '';
  if (!OVER.has(over) && over !== FOR) return null;
  if (holds(text, [before[0], before[1] - 1], findHedge)) return null;
  const find = over === FOR ? findGrade : findAlone;
  for (let at = start; at < end; at++) {
    const word = find(text, at);
    // 对全市考核排名靠后的: no deed, but which they are.
    if (word && BEHIND_DEED.test(text.slice(at + word.word.length))) return at;
  }
  return over === FOR ? null : judgedAt(text, [start, end]);
}

/** 为全省各级行政机关评分. */
const FOR = '为';
/** What may stand behind a deed that ends its clause. */
const BEHIND_DEED = /^(?:[,。;]|并|和|工作[,。;]|$)/u;

/** 负责全市环境质量监测, 统一规划全省网站建设, 监测全市河流断面: what only whoever stands above does, whatever it is about. */
function isWorkOfAll(
  text: string,
  lead: FoundWord<string> | null,
  reach: readonly [number, number],
): boolean {
  const told = text.slice(reach[0], reach[1]);
  if (lead === null || told.includes('的') || told === '') return false;
  return lead.key === 'measure' || (lead.key === 'all' && holds(text, reach, findWork));
}

/** Words between the verb and its deed: 开展|季度|抽查. */
const DEED_REACH = 8;

/** Where 进行考核, 开展季度抽查 begins; null where nothing of it is told. */
function judgedAt(text: string, [start, end]: readonly [number, number]): number | null {
  for (let at = start; at < end; at++) {
    const verb = findJudgingVerb(text, at);
    if (!verb) continue;
    const from = at + verb.word.length;
    if (holds(text, [from, Math.min(end, from + DEED_REACH)], findJudgingDeed)) return at;
  }
  return null;
}

/** Is it disclosure, or others, right behind the scope or behind the field that it names: 全省|水利系统|政务公开? */
function isLedAt(text: string, [start, end]: readonly [number, number]): boolean {
  if (findLed(text, skip(text, start, findFront))) return true;
  for (let at = start; at < end; at++) {
    const field = findField(text, at);
    // 全省教育系统培训5期: others of the field.
    if (field)
      return holds(text, [at, end], findLed) || findJudgingDeed(text, at + field.word.length) !== null;
  }
  return false;
}

/** 全省政务公开工作由我局负责. */
function isLedBySelf(text: string, next: AgencyMention | undefined, clauseEnd: number): boolean {
  if (next?.kind !== 'self' || next.end > clauseEnd || text[next.start - 1] !== '由') return false;
  return findLead(text, next.end) !== null;
}

function isOwn(text: string, { start, end }: AgencyMention, own: OwnAgency): boolean {
  const words = text.slice(start, end);
  // 县教体局 of 临沣县教育体育局; 市教体局 is another one.
  const sign = words[0] ?? '';
  const bare = own.places.some((place) => place.sign === sign) ? words.slice(1) : '';
  return (
    own.name.endsWith(words) ||
    words.includes(own.places.at(-1)?.name ?? own.name) ||
    isShortFor(bare, own.name)
  );
}

export const SCOPE_RULES: readonly Rule[] = [
  {
    id: 'S-23',
    family: 'agency',
    level: 'warning',
    title: '工作范围不超出层级',
    help: '本机关领导、组织、制定、检查的工作在本机关的层级之内：省级以下没有“全国”“全省”，区县没有“全市”，乡镇街道没有“全市”“全县”“全区”。荣誉、比较、落实上级统一要求、参加上级活动的不算。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: (context) => findAgencySlips(context, lookAt),
  },
];
