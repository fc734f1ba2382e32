/** What a clause claims of all cases over disclosure: 均维持, 零败诉, 均系未经复议直接起诉. */
import type { Token } from '../tokens.ts';
import { groupsOf, groupsOfOne, isLead, isSettled, LITIGATION, outcomesOf } from './cases.ts';
import { isNegation, only, span, type Claimed } from './claimed.ts';
import type { Reading } from './reading.ts';
import { isKnown } from './request-rows.ts';
import { has, keysOf, type Slot } from './slot.ts';
import type { Matter } from './statement.ts';

/** 均系未经复议直接起诉, 1件，复议后起诉: none of the other group. */
export function onlyGroup(words: readonly Token[], reading: Reading): Claimed[] {
  const all = words.findIndex(({ tag }) => tag === 'all' || tag === 'each');
  const named = keysOf(words, 'review').filter((key) => key !== 'litigation');
  const others = LITIGATION.filter((group) => !named.includes(group));
  // 行政诉讼1件，复议后起诉.
  const single = reading.lastCases === 1 && only(words, ['review', 'is', 'of', 'filler']);
  if ((all < 0 && !single) || reading.topic !== 'review' || !reading.disclosure) return [];
  const said = words.slice(Math.max(0, all));
  if (named.length !== 1 || others.length !== 1) return [];
  if (!only(said, ['all', 'each', 'is', 'filler', 'review', 'of', 'cause'])) return [];
  reading.groups = named;
  return [
    {
      says: 'none',
      matter: { topic: 'review', groups: others, result: 'total' },
      settled: false,
      ...span(said),
    },
  ];
}

/** 败诉率为0, 维持率100% of cases over disclosure. */
export function noLossRate({ number, left }: Slot, reading: Reading): Claimed | null {
  const whole = number.value === 0 ? 'lost' : number.value === 100 ? 'upheld' : null;
  const rate = left.find(({ tag, key }) => tag === 'rate' && key === whole);
  if (!rate || !reading.disclosure) return null;
  const groups = groupsOfOne(keysOf(left, 'review'));
  return {
    says: 'noLoss',
    matter: { topic: 'review', groups, result: 'corrected' },
    settled: false,
    start: rate.start,
    end: number.unitEnd,
  };
}

/** 均维持, 零败诉, 均已审结 of cases over disclosure. */
export function outcomes(words: readonly Token[], reading: Reading): Claimed[] {
  if (!reading.disclosure || (reading.topic === 'requests' && !has(words, 'review', 'outcome'))) return [];
  // 除1件尚未审结外，均已审结: of the others alone.
  if (reading.excepted) return [];
  // 土地权属类诉讼零败诉: cases of another kind.
  const before = words.slice(
    0,
    Math.max(
      0,
      words.findIndex(({ tag }) => tag === 'review'),
    ),
  );
  if (!isKnown(before) && !has(words, 'disclosure', 'application')) return [];
  const named = keysOf(words, 'review');
  const led = words.filter(isLead).flatMap(({ key }) => groupsOf(key));
  // 直接起诉1件，法院驳回起诉: of the group that was named, where the court's words leave it open.
  const known =
    reading.groups.length > 0 && (led.length === 0 || reading.groups.every((group) => led.includes(group)));
  const groups = named.length > 0 ? named.flatMap(groupsOf) : known ? reading.groups : led;
  return [...judged(words, groups, reading), ...ended(words, groups, reading)];
}

/** Words that may say how cases ended, with what is asked of them more than once. */
interface Judged {
  readonly words: readonly Token[];
  /** Where 均 and 维持 or 胜诉, where no other outcome is named, stand; −1 for none. */
  readonly all: number;
  readonly upheld: number;
  readonly negated: boolean;
  /** 行政复议1件，复议机关维持了街道的答复: they are about the one case that there was. */
  readonly single: boolean;
}

type Verdict = Pick<Claimed, 'says'> & { readonly said: readonly Token[] };

/** The ways to say how all cases ended, in the order in which they are asked. */
const VERDICTS: readonly ((judged: Judged) => Verdict | null)[] = [
  allUpheld,
  oneUpheld,
  wonByUs,
  oneOverturned,
  noneLost,
];

/** 均维持, 零败诉, 无一被撤销. */
function judged(words: readonly Token[], groups: readonly string[], reading: Reading): Claimed[] {
  const byThem = has(words, 'narrow', 'bodies');
  const single =
    isOnlyCase(reading) &&
    (byThem || only(words, ['outcome', 'organ', 'self', 'is', 'filler', 'timely'])) &&
    !has(words, 'rate', 'than');
  const told: Judged = {
    words,
    all: words.findIndex(({ tag }) => tag === 'all' || tag === 'each'),
    // 均维持或准许撤诉 says neither of all.
    upheld: words.every((word) => word.tag !== 'outcome' || isUpheld(word)) ? words.findIndex(isUpheld) : -1,
    negated: has(words, 'negation'),
    single,
  };
  const settled = reading.settled || words.some(isSettled);
  const matter: Matter = { topic: 'review', groups, result: 'corrected' };
  for (const verdict of VERDICTS) {
    const found = verdict(told);
    if (!found) continue;
    // 均胜诉 among what is settled says nothing of cases withdrawn.
    const won = settled && words[told.upheld]?.key === 'won';
    const says = found.says === 'allUpheld' && won ? 'noLoss' : found.says;
    return [{ says, matter, settled, ...span(found.said) }];
  }
  return [];
}

function oneUpheld({ words, upheld, negated, single }: Judged): Verdict | null {
  const byUs = has(words, 'self') && !has(words, 'narrow', 'bodies');
  if (!single || upheld < 0 || byUs || negated || !isKnown(words.slice(0, upheld))) return null;
  return { says: 'allUpheld', said: words.slice(0, upheld + 1) };
}

function allUpheld({ words, all, upheld, negated }: Judged): Verdict | null {
  if (all < 0 || upheld < all || negated || !isKnown(words.slice(all, upheld))) return null;
  return { says: 'allUpheld', said: words.slice(all, upheld + 1) };
}

/** 案件1件，我局胜诉. */
function wonByUs({ words, upheld, negated }: Judged): Verdict | null {
  const won = words[upheld]?.key === 'won' && has(words, 'self');
  return won && !negated && isKnown(words) ? { says: 'noLoss', said: words } : null;
}

/** 被诉1宗，法院判决撤销我镇答复: there was one that ended like that. */
function oneOverturned({ words, single }: Judged): Verdict | null {
  const overturned = words.findIndex(isOverturned);
  if (!single || overturned < 0 || has(words, 'negation', 'all', 'each')) return null;
  return isKnown(words.slice(0, overturned)) && keysOf(words, 'outcome').length === 1
    ? { says: 'some', said: words.slice(0, overturned + 1) }
    : null;
}

function noneLost({ words }: Judged): Verdict | null {
  const negation = words.findIndex(isNegation);
  const behind = words.slice(Math.max(0, negation));
  const lost = behind.findIndex(isOverturned);
  if (negation < 0 || lost < 0) return null;
  const before = behind.slice(0, lost);
  // 未出现因超期答复被纠错的: of one cause alone.
  const narrowed = before.some((word) => word.tag === 'narrow' && !isLead(word));
  return isKnown(before) && !narrowed ? { says: 'noLoss', said: behind.slice(0, lost + 1) } : null;
}

function isUpheld({ tag, key }: Token): boolean {
  return tag === 'outcome' && (key === 'upheld' || key === 'won');
}

function isOverturned({ tag, key }: Token): boolean {
  return tag === 'outcome' && key === 'corrected';
}

/** The one case that was told last. */
function isOnlyCase({ topic, lastCases }: Reading): boolean {
  return topic === 'review' && lastCases === 1;
}

/** 均已审结, 没有在审案件: none is pending; 1件，尚在审理: it is; 无一例撤回: none ended otherwise. */
function ended(words: readonly Token[], groups: readonly string[], reading: Reading): Claimed[] {
  const matter = (result: string): Matter => ({ topic: 'review', groups, result });
  const named = reading.topic === 'review' || has(words, 'review');
  const ofOthers = words.some(({ tag, key }) => tag === 'caseload' && key !== 'case');
  if (!named || reading.deciding !== 'none' || has(words, 'rate', 'than') || ofOthers || !isKnown(words))
    return [];
  const negation = words.findIndex(isNegation);
  const behind = words.slice(Math.max(0, negation));
  const told = outcomesOf(behind);
  const open = told.filter((result) => result === 'pending' || result === 'other');
  const said = { settled: false, ...span(behind) };
  if (negation >= 0) return open.map((result) => ({ says: 'none', matter: matter(result), ...said }));
  const all = words.findIndex(({ tag }) => tag === 'all');
  const rest = words.slice(Math.max(0, all));
  const end = rest.findIndex((word) => isSettled(word) || word.key === 'handled');
  // 行政诉讼1件，已审结.
  const alone = isOnlyCase(reading) && only(words, ['organ', 'filler', 'timely', 'all']);
  if (told.length === 0 && end >= 0 && (alone || all >= 0))
    return [{ says: 'none', matter: matter('pending'), settled: false, ...span(rest.slice(0, end + 1)) }];
  return isOnlyCase(reading) && told.length === 1
    ? open.map((result) => ({ says: 'some', matter: matter(result), ...said }))
    : [];
}
