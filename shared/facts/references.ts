/**
 * Numbers in front of their thing, in words that take up what was told before to say something of it: 自查发现的26个问题大多出在…,
 * 8篇原创解读以文字为主, 全年5期培训仍有缺席.
 *
 * What is taken up may be some of what was told, unless the words say that it is all of it: then only a larger number is wrong.
 */
import type { Tag } from '../text/lexicon/tags.ts';
import type { Token } from '../text/tokens.ts';
import type { Report } from '../report/schema.ts';
import { wordAt } from '../text/lexicon/lexicon.ts';
import { keepWith } from '../text/remember.ts';
import { has, SIGNS } from '../text/statements/slot.ts';
import { EMPTY, GENERIC } from '../text/statements/subject.ts';
import type { Count } from '../text/statements/statement.ts';
import { factKey, isExactOfYear, type ToldFact } from './fact-table.ts';
import { statedParagraphs, type StatedParagraph } from './stated.ts';

/** What was told, and what is said of it with another number. */
export interface WrongReference {
  readonly told: ToldFact;
  readonly again: ToldFact;
}

/** A number taken up. */
interface Reference {
  /** The words in front of 的; none where nothing but when and whose stands in front of the number. */
  readonly deeds: readonly Token[];
  /** The thing behind the number, and all that follows it in the clause. */
  readonly things: readonly Token[];
  readonly behind: string;
  /** All of what was told is meant. */
  readonly whole: boolean;
}

/** Numbers taken up that are not what was told before of just that, in reading order. */
export function wrongReferences(report: Report): readonly WrongReference[] {
  const before: ToldFact[] = [];
  return statedParagraphs(report).flatMap((paragraph) => {
    const found = referencesIn(paragraph).flatMap(([again, reference]): WrongReference[] => {
      const told = toldOf(reference, again, before);
      return told ? [{ told, again }] : [];
    });
    before.push(...toldIn(paragraph));
    return found;
  });
}

/** The numbers that a paragraph tells; kept with it. */
const toldIn = keepWith((paragraph: StatedParagraph): readonly ToldFact[] =>
  paragraph.counts.flatMap((count) => {
    const { value } = count.number;
    return value === null ? [] : [{ count, paragraph, value, name: '' }];
  }),
);

/** Those of them that are taken up; kept with it. */
const referencesIn = keepWith((paragraph: StatedParagraph) =>
  toldIn(paragraph).flatMap((again): (readonly [ToldFact, Reference])[] => {
    const reference = referenceOf(again.count, paragraph);
    return reference ? [[again, reference]] : [];
  }),
);

/** Words of a thing, from its number to 中, at most. */
const LONGEST_THING = 4;
/** What a number in front of its thing may have in front of itself; the time of the report and 全部 say that all are meant. */
const IN_FRONT: readonly Tag[] = ['time', 'self', 'all', 'toward'];
const OF_ALL: readonly Tag[] = ['time', 'all'];
/** Kinds of words that are things. */
const THINGS: readonly Tag[] = [
  'information',
  'thing',
  'caseload',
  'channel',
  'document',
  'disclosure',
  'active',
];
/** What is said of all of a thing. */
const SAID_OF_ALL = /为主|大多|总体|整体|普遍|平均/u;

/** 推送的206条信息中, 全年5期培训: null where nothing is taken up. */
function referenceOf(count: Count, { paragraph }: StatedParagraph): Reference | null {
  const { number, left, clause } = count;
  const at = clause.tokens.findIndex((token) => token.number === number);
  const next = clause.tokens[at + 1];
  // 少数乡镇人员更换频繁，全年5期培训仍有缺席: whose it was is told in the clause itself.
  const others = has(clause.tokens.slice(0, at), 'bodies', 'other', 'place');
  const own = others ? count : { ...count, scope: { ...count.scope, body: 'own' as const } };
  if (!isExactOfYear(own) || !next || SIGNS.includes(next.tag)) return null;
  const behind = paragraph.folded.text.slice(number.unitEnd, clause.end);
  const near = clause.tokens.slice(at + 1, at + 2 + LONGEST_THING);
  const within = near.findIndex(({ tag }) => tag === 'within');
  const whole = within >= 0 || SAID_OF_ALL.test(behind) || has(left, ...OF_ALL);
  if (left.at(-1)?.tag === 'of') {
    const end = near.findIndex(({ tag }) => !THINGS.includes(tag));
    const things = said(near.slice(0, within >= 0 ? within : end < 0 ? near.length : end));
    const deeds = said(left);
    const named = things.length > 0 && deeds.length > 0 && !has(things, ...SIGNS, 'number');
    return named ? { deeds, things, behind, whole } : null;
  }
  const leads = at === left.length && left.every(({ tag }) => IN_FRONT.includes(tag));
  return leads && !count.part ? { deeds: [], things: [], behind, whole } : null;
}

/** Words that say what is meant. */
function said(words: readonly Token[]): readonly Token[] {
  return words.filter(({ tag, key }) => !EMPTY.has(tag) && key !== 'about');
}

/** The number that was told of what is taken up, where it is another one; null where it agrees, or where nobody knows which is meant. */
function toldOf(reference: Reference, again: ToldFact, before: readonly ToldFact[]): ToldFact | null {
  const { deeds, behind, whole } = reference;
  const same = before.filter(({ count: { number } }) => number.unit === again.count.number.unit);
  const named = same.filter(({ count }) => sharedName(count, behind).length > 0);
  if (named.some(({ value }) => value === again.value)) return null;
  const [first, ...others] =
    deeds.length > 0 ? same.filter((one) => isDone(one, reference)) : namedIn(reference, named);
  if (!first || others.some(({ value }) => value !== first.value)) return null;
  const agrees = whole ? again.value === first.value : again.value <= first.value;
  return agrees ? null : first;
}

/** The numbers of which the text behind the reference names the thing in full; none where others have a name that ends like it. */
function namedIn({ behind }: Reference, told: readonly ToldFact[]): readonly ToldFact[] {
  const shared = told.map((one) => ({ one, by: sharedName(one.count, behind) }));
  const longest = Math.max(...shared.map(({ by }) => by.length));
  const likeliest = shared.filter(({ by }) => by.length === longest);
  const [first] = likeliest;
  return first && likeliest.length === 1 && isNamedInAll(first.one, first.by, behind) ? [first.one] : [];
}

/** Does `told` count just what is taken up: the same deed to the same thing, and every other word in its sentence? */
function isDone({ count: told, paragraph: { paragraph } }: ToldFact, { deeds, things }: Reference): boolean {
  if (told.part || factKey(told) === null) return false;
  const sentence = paragraph.sentences.find(
    ({ start, end }) => told.number.start >= start && told.number.start < end,
  );
  const text = paragraph.folded.text.slice(sentence?.start, sentence?.end);
  const verb = deeds.at(-1)?.word.slice(-VERB) ?? '';
  const own = [...things, ...deeds.filter(({ tag }) => OWN.includes(tag))].map(({ word }) => word);
  return (
    [...deeds, ...things].every(({ word }) => isSaidIn(text, word)) &&
    [verb, ...own].every((word) => told.words.some((other) => other.word.includes(word)))
  );
}

/** Signs of a verb: 发现 of 自查发现. */
const VERB = 2;

/** Words that the number itself must have, not only its sentence. */
const OWN: readonly Tag[] = ['channel', 'name'];

/** 自查发现 is said in 开展自查4次，共发现问题26个, too. */
function isSaidIn(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  const [first, last] = [word.slice(0, -VERB), word.slice(-VERB)];
  return first.length >= VERB && text.includes(first) && text.includes(last);
}

/** The words that name what was counted: in front of the number, or behind it where only a deed stands there. */
function nameOf({ left, right }: Count): readonly Token[] {
  const name = said(left);
  return name.every(({ tag }) => DEEDS.includes(tag)) ? said(right) : name;
}

/** Words for what was done with a thing, and those that add nothing to its name: 举办|业务|培训. */
const DEEDS: readonly Tag[] = ['hold', 'publish', 'act', 'documentAct', 'decide', 'happened'];
const GENERAL: readonly Tag[] = ['applicationEnd', 'disclosure'];

/** What a name and a text have in common. */
interface Shared {
  /** Signs at the end of the name that the text begins with: 培训 of 业务培训 and 培训仍有缺席; 0 for fewer than two. */
  readonly length: number;
  readonly name: readonly Token[];
}

/** 公开政府信息357条 is taken up by 公开信息 and 政府信息, 政策解读材料12篇 by 12篇解读. */
function sharedName(told: Count, text: string): Shared {
  const shared = spellingsOf(told).map((words) => ({ name: words, length: sharedSigns(words, text) }));
  return shared.reduce((one, other) => (other.length > one.length ? other : one));
}

/** The ways to spell what a number counts; kept with it. */
const spellingsOf = keepWith((told: Count): readonly (readonly Token[])[] => {
  const name = nameOf(told);
  const end = name.at(-1);
  const generic = [...GENERIC].find((word) => end?.word.endsWith(word));
  return [
    name,
    name.map((token) => (token.tag === 'information' ? { ...token, word: '信息' } : token)),
    end && generic ? [...name.slice(0, -1), { ...end, word: end.word.slice(0, -generic.length) }] : name,
  ];
});

function sharedSigns(words: readonly Token[], text: string): number {
  const name = words.map(({ word }) => word).join('');
  for (let length = Math.min(name.length, text.length); length >= 2; length--) {
    if (text.startsWith(name.slice(-length))) return length;
  }
  return 0;
}

/** Does the text name the thing in full, with something said of it behind: 原创解读 of 编写原创解读6篇? */
function isNamedInAll({ count: told, paragraph }: ToldFact, { length, name }: Shared, text: string): boolean {
  const rest = text.slice(length);
  if (told.part || !isExactOfYear(told) || rest === '' || goesOn(rest)) return false;
  const kind = qualifierOf(name, length);
  if (kind === null || DEEDS.includes(kind.tag)) return true;
  // 编写: alone and without another word for what was done it is a verb; 文字解读7篇、图解5篇 are kinds.
  const alone = paragraph.counts.every(
    ({ clause, number }) =>
      clause !== told.clause || number === told.number || number.unit !== told.number.unit,
  );
  return kind.tag === 'unknown' && kind.word.length <= VERB && alone && !has(name, ...DEEDS);
}

/** The word in front of the last `length` signs of a name that may say of what kind the thing is; null where none does. */
function qualifierOf(name: readonly Token[], length: number): Token | null {
  let left = length;
  for (const token of [...name].reverse()) {
    const word = token.word.slice(0, Math.max(0, token.word.length - left));
    if (word !== '' && !GENERAL.includes(token.tag)) return { ...token, word };
    left = Math.max(0, left - token.word.length);
  }
  return null;
}

/** 培训|简报: another thing; behind a sign nothing is said of it. */
function goesOn(rest: string): boolean {
  const next = wordAt(rest, 0);
  const isThing = next !== null && THINGS.includes(next.tag) && next.key !== 'way';
  return isThing || (next !== null && (SIGNS.includes(next.tag) || next.tag === 'hold'));
}
