/**
 * Agencies in a text: every body that a sentence names or refers to, with the part that it has there.
 *
 * The reader goes over a folded text once. It marks where a name may begin (at the start of a clause, behind a word of
 * `BEFORE`, behind another name), puts signs of places and words of bodies together from there, and reads the part from
 * the words on both sides. A name whose beginning is not certain is left out, and so is what stands in 《》 or “”.
 */
import {
  BEFORE,
  BEHIND,
  BODIES,
  DEPARTMENT_ENDS,
  EVERYBODY,
  MATTERS,
  NEVER_IN_NAMES,
  NO_NAMES,
  NO_PLACES,
  NO_SELF_BEFORE,
  NO_SELF_BEHIND,
  ORGANS,
  PLACE_SIGNS,
  QUANTITIES,
  SELF_SIGNS,
  WHOLE_SIGNS,
} from './lexicon/agencies.ts';
import { createWordFinder, firstSigns } from './lexicon/find-words.ts';
import { remember } from './remember.ts';
import { matchesOf } from './lexicon/find-matches.ts';

/** `zone`: 开发区 and the like, which stand beside the ranks. `state` only in 全国. */
export type AgencyRank = 'state' | 'province' | 'city' | 'county' | 'zone' | 'town' | 'street' | 'village';

/**
 * `self`: 我局, 本镇 · `whole`: 全省, 全镇 · `named`: with the name of a place, 清河县水利局, 白石镇 · `bare`: by its kind or
 * its matter alone, 县教育局, 镇政府, 水利局, 局党组 · `general`: agencies in general, 多数部门, 各地.
 */
export type AgencyKind = 'self' | 'whole' | 'named' | 'bare' | 'general';

/**
 * `subject`: may be who acts, no other part is visible · `partner`: 与…联合 · `superior`: 按照…要求, 在…领导下 · `object`: 向…报送,
 * 指导… · `channel`: …网站 · `owner`: …的 · `none`: within a sentence, without a sign of its part.
 */
export type AgencyRole = 'subject' | 'partner' | 'superior' | 'object' | 'channel' | 'owner' | 'none';

export interface PlaceName {
  /** With its sign, 清河县; the sign alone where the text has no more. */
  readonly name: string;
  /** 县, 镇, 街道. */
  readonly sign: string;
  readonly rank: AgencyRank;
}

export interface AgencyMention {
  /** Where it stands in the folded text, end exclusive; an organ (…党组) belongs to it. */
  readonly start: number;
  readonly end: number;
  readonly kind: AgencyKind;
  /** From the greatest place down; empty where there is none. */
  readonly places: readonly PlaceName[];
  /** Of the last place; null where there is none. */
  readonly rank: AgencyRank | null;
  /**
   * What follows the places: 人民政府, 水利局; empty for a place alone. For `self` the word behind 我 or 本, for `general` the
   * noun (部门).
   */
  readonly body: string;
  /** Key of the body in the lexicon: government, bureau …; for `general` how many: most, some, all. */
  readonly bodyKind: string;
  /** 党组, 办公室 and others that speak for the agency; empty for itself. */
  readonly organ: string;
  readonly role: AgencyRole;
}

type Found = Omit<AgencyMention, 'role'>;

const findPlaceSign = createWordFinder(PLACE_SIGNS);
const findWholeSign = createWordFinder(WHOLE_SIGNS);
const findOther = createWordFinder(NO_PLACES);
const findBody = createWordFinder(BODIES);
const findMatter = createWordFinder(MATTERS);
const findDepartmentEnd = createWordFinder(DEPARTMENT_ENDS);
const findOrgan = createWordFinder(ORGANS);
const findSelf = createWordFinder(SELF_SIGNS);
const findQuantity = createWordFinder(QUANTITIES);
const findEverybody = createWordFinder(EVERYBODY);
const findBehind = createWordFinder(BEHIND);
const findNeverInNames = createWordFinder(NEVER_IN_NAMES);
const findBefore = createWordFinder(BEFORE);

/** Longest name of a place without its sign; of a city or banner in another language, of an autonomous place with its peoples. */
const LONGEST_STEM = 3;
const LONGEST_CITY_STEM = 4;
const CITY_SIGNS = new Set(['市', '旗', '盟', '州']);
const LONGEST_AUTONOMOUS_STEM = 14;
const MOST_MATTERS = 6;
const HAN = /\p{Script=Han}/u;
const isHan = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(at);
  // Nearly all of them; the others are looked up.
  return (sign >= 0x4e00 && sign <= 0x9fff) || HAN.test(text[at] ?? '');
};
/** What stands between two names of one list. */
const JOINTS = new Set(['', '、', '和', '与', '及', '或', '以及']);
const QUOTED = /《[^《》]{0,200}(?:《[^》]{0,100}》)?[^《》]{0,100}》|“[^”]{0,80}”/gu;
const NO_STEMS = new Set(NO_NAMES.flatMap(({ words }) => words));
/** What makes 县 or 镇 a kind and no name: 各县, 该镇. */
const DETERMINERS = new Set([...'我本全各该每某邻外两三几多此那这跨代原个驻']);
/** 安全乡村, 健全镇村: the 全 of another word. */
const NO_WHOLE = new Set([...'安健齐完保成顾周万']);

/** What stands at a place is a mention, or keeps one from being seen, only where one of these signs does or a name may begin. */
const FIRST_SIGNS = firstSigns([...PLACE_SIGNS, ...NO_PLACES, ...QUANTITIES, { words: ['我', '本', '全'] }]);

/** A word at `at` in which the sign of a place stands for something else. */
function findNoPlace(text: string, at: number): { readonly word: string } | null {
  const found = findOther(text, at);
  return found?.key === 'place' ? null : found;
}

/** The agencies of a folded text (`fold(…).text`) in their order; none overlaps another. */
export const agenciesIn = remember((text: string): readonly AgencyMention[] =>
  withRoles(text, mentionsIn(text)),
);

/** One text while it is read. Every step looks at a bounded stretch of it. */
interface Reading {
  readonly text: string;
  /** May a name begin here? */
  readonly opens: Uint8Array;
}

function mentionsIn(text: string): Found[] {
  const reading: Reading = { text, opens: new Uint8Array(text.length + 1) };
  const hidden = new Uint8Array(text.length);
  for (const { index, 0: words } of matchesOf(text, QUOTED)) hidden.fill(1, index, index + words.length);
  const found: Found[] = [];
  // End of the last word that holds a sign of a place without being one (乡镇, 城市).
  let noPlaceEnd = 0;
  let at = 0;
  while (at < text.length) {
    openNames(reading, at);
    if (reading.opens[at] === 0 && !FIRST_SIGNS.has(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const noPlace = at >= noPlaceEnd ? findNoPlace(text, at) : null;
    if (noPlace) noPlaceEnd = at + noPlace.word.length;
    const read = hidden[at]
      ? null
      : (selfAt(text, at) ??
        wholeAt(text, at) ??
        generalAt(text, at) ??
        namedAt(reading, at, at >= noPlaceEnd));
    // A name looks back for where it begins, but never into the mention before it.
    const mention = read && read.start >= (found.at(-1)?.end ?? 0) ? read : null;
    if (mention) {
      found.push(mention);
      reading.opens[mention.end] = 1;
    }
    at = mention?.end ?? at + 1;
  }
  return found;
}

/** Names begin at the start of a clause and behind the words of `BEFORE`; behind one of a single sign (和, 由) only where it stands so itself. */
function openNames({ text, opens }: Reading, at: number): void {
  if (at === 0 || !isHan(text, at - 1)) opens[at] = 1;
  const word = findBefore(text, at)?.word;
  if (word !== undefined && (word.length > 1 || opens[at])) opens[at + word.length] = 1;
  if (findNeverInNames(text, at)) opens[at + 1] = 1;
}

function mention(text: string, given: Omit<Found, 'rank' | 'organ'>): Found {
  const organ = given.kind === 'general' ? '' : (findOrgan(text, given.end)?.word ?? '');
  return { ...given, rank: given.places.at(-1)?.rank ?? null, end: given.end + organ.length, organ };
}

function selfAt(text: string, at: number): Found | null {
  const speaker = text[at] ?? '';
  if (speaker !== '我' && speaker !== '本') return null;
  const self = findSelf(text, at + 1);
  if (!self || startsWithOneOf(NO_SELF_BEFORE, speaker, text, at - 1)) return null;
  const end = at + 1 + self.word.length;
  if (startsWithOneOf(NO_SELF_BEHIND, self.word, text, end)) return null;
  return mention(text, { kind: 'self', start: at, end, places: [], body: self.word, bodyKind: self.key });
}

/** 全省, 全国, 全镇; not the 全 of 安全乡村 and 健全镇村. */
function wholeAt(text: string, at: number): Found | null {
  const sign = text[at] === '全' && !NO_WHOLE.has(text[at - 1] ?? '') ? findWholeSign(text, at + 1) : null;
  if (!sign || findNoPlace(text, at + 1)) return null;
  const place = { name: sign.word, sign: sign.word, rank: sign.key as AgencyRank };
  const end = at + 1 + sign.word.length;
  return {
    ...mention(text, { kind: 'whole', start: at, end, places: [place], body: '', bodyKind: '' }),
    organ: '',
    end,
  };
}

function generalAt(text: string, at: number): Found | null {
  const quantity = findQuantity(text, at);
  if (!quantity) return null;
  const behind = at + quantity.word.length;
  const nounAt = text[behind] === '的' ? behind + 1 : behind;
  const noun = findEverybody(text, nounAt);
  if (!noun || noun.key === 'none') return null;
  const end = nounAt + noun.word.length;
  return mention(text, {
    kind: 'general',
    start: at,
    end,
    places: [],
    body: noun.key,
    bodyKind: quantity.key,
  });
}

/** A name of which the first place ends with the sign at `at`, with all that follows; or a department without a place. */
function namedAt(reading: Reading, at: number, mayBePlace: boolean): Found | null {
  const { text, opens } = reading;
  const first = mayBePlace ? placeEndingAt(reading, at) : null;
  if (first) return chainFrom(text, first, at + first.place.sign.length);
  const department = opens[at] ? (departmentAt(text, at) ?? speakingKindAt(text, at)) : null;
  if (!department) return null;
  return mention(text, { kind: 'bare', start: at, places: [], ...department });
}

interface FirstPlace {
  readonly kind: AgencyKind;
  readonly start: number;
  readonly place: PlaceName;
}

function placeEndingAt({ text, opens }: Reading, at: number): FirstPlace | null {
  const sign = findPlaceSign(text, at);
  if (!sign || findNoPlace(text, at)) return null;
  const rank = sign.key as AgencyRank;
  const bare = { name: sign.word, sign: sign.word, rank };
  const previous = text[at - 1] ?? '';
  if (DETERMINERS.has(previous)) return null;
  if (opens[at]) return { kind: 'bare', start: at, place: bare };
  const start = stemStart(text, opens, at, sign.word);
  if (start === null || NO_STEMS.has(text.slice(start, at))) return null;
  return { kind: 'named', start, place: { name: text.slice(start, at) + sign.word, sign: sign.word, rank } };
}

/** Where the name begins whose sign stands at `at`: the nearest opening that leaves it two signs. */
function stemStart(text: string, opens: Uint8Array, at: number, sign: string): number | null {
  const longest = sign.startsWith('自治')
    ? LONGEST_AUTONOMOUS_STEM
    : CITY_SIGNS.has(sign)
      ? LONGEST_CITY_STEM
      : LONGEST_STEM;
  for (let length = 1; length <= Math.min(longest, at); length++) {
    if (!isHan(text, at - length)) break;
    if (length > 1 && opens[at - length]) return at - length;
  }
  // Only counties have names of one sign: 泾县.
  return sign === '县' && at > 0 && opens[at - 1] ? at - 1 : null;
}

function chainFrom(text: string, { kind, start, place }: FirstPlace, firstEnd: number): Found | null {
  const places = [place];
  let end = firstEnd;
  for (let next = placeFrom(text, end); next; next = placeFrom(text, end)) {
    places.push(next);
    end += next.name.length;
  }
  const body = departmentAt(text, end) ?? bodyAt(text, end);
  if (kind === 'bare' && !body && places.length === 1 && !findOrgan(text, end)) return null;
  const named = places.length > 1 || kind === 'named' ? 'named' : 'bare';
  return mention(text, { kind: named, start, places, ...(body ?? { end, body: '', bodyKind: '' }) });
}

/** A further place that begins at `from`: 清河县|白石镇. */
function placeFrom(text: string, from: number): PlaceName | null {
  if (findBefore(text, from) || findBehind(text, from)) return null;
  if (departmentAt(text, from) || bodyAt(text, from)) return null;
  for (let at = from + 1; at <= from + LONGEST_STEM; at++) {
    if (!isHan(text, at - 1) || findNoPlace(text, at - 1) || findNoPlace(text, at)) return null;
    const sign = findPlaceSign(text, at);
    if (sign)
      return { name: text.slice(from, at) + sign.word, sign: sign.word, rank: sign.key as AgencyRank };
  }
  return null;
}

type FoundBody = Pick<Found, 'end' | 'body' | 'bodyKind'>;

function bodyAt(text: string, at: number): FoundBody | null {
  const body = findBody(text, at);
  if (!body || body.key === 'none') return null;
  return { end: at + body.word.length, body: body.word, bodyKind: body.key };
}

/** 住房和城乡建设局: matters, with 和 or 与 between them, and the last word of a department. */
function departmentAt(text: string, start: number): FoundBody | null {
  let at = start;
  for (let matters = 0; matters <= MOST_MATTERS; matters++) {
    const last = matters > 0 ? findDepartmentEnd(text, at) : null;
    if (last) {
      const end = at + last.word.length;
      return { end, body: text.slice(start, end), bodyKind: last.key };
    }
    const joint = matters > 0 && /[和与]/u.test(text[at] ?? '') ? 1 : 0;
    const matter = findMatter(text, at + joint);
    if (!matter) return null;
    at += joint + matter.word.length;
  }
  return null;
}

/** 局党组, 委机关: the kind alone, where an organ of it follows. */
function speakingKindAt(text: string, at: number): FoundBody | null {
  const kind = findDepartmentEnd(text, at);
  const end = at + (kind?.word.length ?? 0);
  return kind && findOrgan(text, end) ? { end, body: kind.word, bodyKind: kind.key } : null;
}

type KeyedWords = readonly { readonly key: string; readonly words: readonly string[] }[];

function startsWithOneOf(entries: KeyedWords, key: string, text: string, at: number): boolean {
  return entries.some((entry) => entry.key === key && entry.words.some((word) => text.startsWith(word, at)));
}

/** The parts of all mentions; the names of one list share theirs. */
function withRoles(text: string, found: readonly Found[]): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  let first = 0;
  for (let last = 0; last < found.length; last++) {
    const [one, next] = [found[last], found[last + 1]];
    if (one && next && JOINTS.has(text.slice(one.end, next.start))) continue;
    const role = roleOf(text, found[first]?.start ?? 0, one?.end ?? 0);
    for (const member of found.slice(first, last + 1)) mentions.push({ ...member, role });
    first = last + 1;
  }
  return mentions;
}

const ROLES = new Set<string>(['subject', 'partner', 'superior', 'object', 'channel'] satisfies AgencyRole[]);
const LONGEST_BEFORE = 5;

/** The part of what stands from `start` to `end`: what follows says more than what stands in front. */
function roleOf(text: string, start: number, end: number): AgencyRole {
  const behind = findBehind(text, end)?.key;
  const inFront = wordBefore(text, start);
  if (behind !== undefined && ROLES.has(behind)) return behind as AgencyRole;
  if (text[end] === '的') return 'owner';
  if (inFront !== null) return inFront;
  return isHan(text, start - 1) ? 'none' : 'subject';
}

/** The part that the longest word of `BEFORE` in front of `at` gives. */
function wordBefore(text: string, at: number): AgencyRole | null {
  for (let length = Math.min(LONGEST_BEFORE, at); length > 0; length--) {
    const word = findBefore(text, at - length);
    if (word?.word.length === length) return word.key as AgencyRole;
  }
  return null;
}
