/**
 * Percentages that follow from numbers beside them: shares (其中自然人8件，占80%), shares side by side (分别占87.1%和
 * 12.9%), rates by their verb (应公开120项，已公开114项，公开率95%) and parts of a target. Rule N-05.
 *
 * A percentage is right when one reading of the text gives it, rounded or cut off at the digits that it shows.
 */
import type { Paragraph } from '../paragraph.ts';
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { only } from './claimed.ts';
import { MOST_NUMBERS } from './items.ts';
import {
  agrees,
  before,
  isExact,
  isPercent,
  isShareOf,
  ownWords,
  partOf,
  valueOf,
  wrong,
  type OtherWholes,
  type TableShares,
  type Text,
  type WrongShare,
} from './percents.ts';
import { rate, target } from './rates.ts';
import { chainsOf, judgeChain } from './share-chains.ts';
import { wrongRests, wrongSums } from './share-sums.ts';
import { shareApart, shareOfTwoKinds } from './shares-apart.ts';
import { namesOtherWhole, shareOfTables } from './shares-of-tables.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** The percentages of a paragraph that no reading gives, in order. */
export function wrongShares(
  paragraph: Paragraph,
  counts: readonly Count[],
  otherWholes: OtherWholes,
  tableShares: TableShares = () => [],
): readonly WrongShare[] {
  if (counts.length > MOST_NUMBERS || !counts.some(({ number }) => number.unit === '%')) return [];
  const text: Text = {
    paragraph,
    counts,
    otherWholes,
    tableShares,
    sentence: counts.map(({ number }) => sentenceAt(paragraph, number.start)),
  };
  const chains = chainsOf(text);
  const chained = new Set(chains.flat().map(({ percent }) => percent));
  const single = counts.flatMap((count, index) => {
    if (!isPercent(count) || chained.has(index)) return [];
    return (
      named(text, index) ??
      rate(text, index) ??
      target(text, index) ??
      together(text, index) ??
      share(text, index) ??
      shareOfTables(text, index) ??
      []
    );
  });
  return [
    ...chains.flatMap((chain) => judgeChain(text, chain)),
    ...single,
    ...wrongRests(text),
    ...wrongSums(text),
  ]
    .filter(({ percent }, at, all) => all.findIndex((one) => one.percent === percent) === at)
    .sort((a, b) => a.percent.start - b.percent.start);
}

/** Index of the sentence that a place of the folded paragraph is in. */
function sentenceAt({ sentences }: Paragraph, at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 提出10件，占全部11件申请的83.3%: the whole stands with its number between 占 and the share. Null for another wording. */
function named(text: Text, index: number): WrongShare[] | null {
  const [percent, whole] = [text.counts[index] as Count, text.counts[index - 1]];
  if (!whole || whole.clause !== percent.clause || !isExact(whole)) return null;
  const share = whole.left.findLastIndex(({ tag }) => tag === 'share');
  const between = [...whole.left.slice(share + 1), ...percent.left];
  // 占全部84篇原创稿件的85.7%: what they are may have any name.
  const known = between.filter((word) => word.tag !== 'unknown' || !percent.left.includes(word));
  if (share < 0 || percent.left.at(-1)?.tag !== 'of' || !only(known, NAMING)) return null;
  const part = partOf(text, index - 1);
  if (!part || part.number.unit !== whole.number.unit || valueOf(whole) <= 0) return [];
  return agrees(percent, (valueOf(part) / valueOf(whole)) * 100)
    ? []
    : [wrong(percent, part, valueOf(part), valueOf(whole))];
}

/** Words between 占 and the share that say of what it is, and no more. */
const NAMING: readonly Tag[] = [
  'all',
  'sum',
  'filler',
  'of',
  'apply',
  'application',
  'applicationEnd',
  'information',
  'act',
  'time',
  'thing',
  'publish',
];

/** 予以公开41件、部分公开8件，合计占57%: some of the numbers before, added up, of the one that the sentence opens with. */
function together(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const share = percent.left.findIndex(({ tag }) => tag === 'share');
  if (share < 0 || !has(percent.left.slice(0, share), 'sum')) return null;
  const told = before(text, index);
  if (told.length === 0) return null;
  const [whole, ...rest] = told;
  if (ownWords(percent).length > 0 || rest.length < 2)
    return togetherOfNamed(text, percent, told, percent.left.slice(share + 1));
  const unit = told.at(-1)?.number.unit;
  if (!whole || told.some(({ number }) => number.unit !== unit)) return [];
  // 满意和基本满意的合计占95.4%: those that are named, else some that stand side by side.
  const parts = namedAgain(rest, percent.left.slice(0, share));
  const sums = parts.length > 1 ? [sumOf(parts)] : sumsOfNeighbours(rest);
  const wholes = [...told.map(valueOf), ...text.otherWholes(rest.at(-1) as Count, []), sumOf(rest)];
  if (sums.some((sum) => wholes.some((one) => one > 0 && agrees(percent, (sum / one) * 100)))) return [];
  const sum = sumOf(parts.length > 1 ? parts : rest.slice(-2));
  return sum > valueOf(whole) ? [] : [wrong(percent, whole, sum, valueOf(whole))];
}

/** Those of `told` whose names the words say again. */
function namedAgain(told: readonly Count[], words: readonly Token[]): readonly Count[] {
  const names = new Set(words.filter(({ tag }) => NAMED_AGAIN.includes(tag)).map(({ word }) => word));
  return told.filter(({ left }) => left.some(({ word }) => names.has(word)));
}

/** Words that name a part of a list. */
const NAMED_AGAIN: readonly Tag[] = ['grade', 'applicant', 'result', 'channel', 'unknown'];

/** Sums of all runs of `told`. */
function sumsOfNeighbours(told: readonly Count[]): readonly number[] {
  return told.flatMap((_, from) =>
    told.slice(from).map((__, length) => sumOf(told.slice(from, from + length + 1))),
  );
}

function sumOf(told: readonly Count[]): number {
  return told.reduce((sum, count) => sum + valueOf(count), 0);
}

/** 予以公开9件，部分公开3件，两项占办结件数的54.5%: the last two, of what is named. */
function togetherOfNamed(
  text: Text,
  percent: Count,
  told: readonly Count[],
  named: readonly Token[],
): WrongShare[] {
  const [first, second] = told.slice(-2);
  if (!first || !second || first.number.unit !== second.number.unit) return [];
  const sums = told.map((_, from) => sumOf(told.slice(from)));
  const wholes = [...told.map(valueOf), ...text.otherWholes(second, named)].filter((whole) => whole > 0);
  if (sums.some((sum) => wholes.some((whole) => agrees(percent, (sum / whole) * 100)))) return [];
  const sum = valueOf(first) + valueOf(second);
  const [whole] = text.otherWholes(second, named).filter((one) => one >= sum);
  return whole === undefined ? [] : [wrong(percent, first, sum, whole)];
}

/** 收到12件，其中自然人10件，占83.3%. Null where no share is told. */
function share(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  if (!isShareOf(percent)) return null;
  const part = partOf(text, index) ?? partBehind(text, index);
  if (!part) return shareOfTables(text, index) ?? [];
  if (sentenceOf(text, part) !== text.sentence[index] && namesOtherWhole(text, index)) return [];
  const bothParts =
    shareOfAll(text, index, part) ??
    shareOfThing(text, index, part) ??
    (ownWords(percent).length > 0 ? null : shareOfTwoKinds(text, index, part));
  if (bothParts) return bothParts;
  // 占全部诉求的15.2%: of a thing that no number before tells.
  const named = percent.left.slice(percent.left.findLastIndex(({ tag }) => tag === 'share') + 1);
  const own = ownWords(percent);
  // A part named again in a sentence of its own: 补贴信息占公开总数的26.8%.
  const numbers = before(text, index);
  const beside = numbers.length > 0 ? numbers : before(text, text.counts.indexOf(part));
  const told = beside.filter(
    (count) => count !== part && count.number.unit === part.number.unit && valueOf(count) >= valueOf(part),
  );
  const near =
    told.length > 0
      ? told
      : before(text, index, 2).filter(
          (count) =>
            count !== part &&
            count.number.unit === part.number.unit &&
            valueOf(count) >= valueOf(part) &&
            // 占总浏览量的47.4%: the words name it; without them only what the tables count is certain.
            (own.length > 0 || (count.matters.length > 0 && part.matters.length > 0)),
        );
  // What has a share of its own is a part as well.
  const shared = (count: Count) =>
    hasShare(text, count) && text.counts[text.counts.indexOf(count) + 1] !== percent;
  if (own.length === 0 && near.some(shared)) return [];
  const meant =
    own.length === 0
      ? near
      : near.filter((count) =>
          [...own, ...named.filter(({ tag }) => tag === 'place')].every((word) =>
            namesOf(count).some((other) => other.word === word.word || isWithin(word, other)),
          ),
        );
  const values = meant.map(valueOf);
  const around = before(text, index, 1);
  // 收到34件，上年结转3件: both together are what was to be answered.
  const carried = around.filter(({ left }) => has(left, 'carry'));
  const sums = sumsAround(around, part);
  const bases = [
    ...sums,
    ...around.flatMap((count) => [
      ...(count === part ? [] : [valueOf(count)]),
      ...carried.map((other) => valueOf(count) + valueOf(other)),
    ]),
  ];
  if (bases.some((base) => base > 0 && agrees(percent, (valueOf(part) / base) * 100))) return [];
  const others = text.otherWholes(part, named);
  const wholes = [...values, values.reduce((a, b) => a + b, 0), ...others].filter(
    (whole) => whole > 0 && whole >= valueOf(part),
  );
  // 分别为6件和5件，占68.8%: of both together.
  const neighbour = text.counts[text.counts.indexOf(part) - 1];
  const joined =
    neighbour?.clause === part.clause && isExact(neighbour) && neighbour.number.unit === part.number.unit
      ? valueOf(neighbour) + valueOf(part)
      : valueOf(part);
  if (wholes.some((whole) => [valueOf(part), joined].some((value) => agrees(percent, (value / whole) * 100))))
    return [];
  const [whole] = wholes;
  if (whole !== undefined) return [wrong(percent, meant[0] ?? part, valueOf(part), whole)];
  return own.length > 0 ? [] : shareApart(text, index, part);
}

function sentenceOf({ counts, sentence }: Text, count: Count): number | undefined {
  return sentence[counts.indexOf(count)];
}

/**
 * What a share may be of together: numbers told around its part, 个人46件、企业2件；旧城改造类31件，占64.6%; where no whole stands before, the part
 * too, 动态60条、公告40条，公告占40%.
 */
function sumsAround(around: readonly Count[], part: Count): number[] {
  const alike = around.filter((count) => count.number.unit === part.number.unit);
  const side = alike.every(({ clause }) => clause === part.clause) ? alike : [];
  return [alike.filter((count) => count !== part), side].flatMap((counts) =>
    counts.map((_, from) => sumOf(counts.slice(from))),
  );
}

/** 动态类占六成以上，达到256条: the number whose share is told follows. */
function partBehind({ counts, sentence }: Text, index: number): Count | null {
  const next = counts[index + 1];
  const follows =
    next !== undefined &&
    isExact(next) &&
    sentence[index + 1] === sentence[index] &&
    (has(next.left, 'is', 'upTo') || next.left.length === 0) &&
    next.left.every(({ tag }) => tag === 'is' || tag === 'upTo' || tag === 'sum' || tag === 'filler');
  return follows ? next : null;
}

/** 甲类4条、乙类28条，乙类占两类之和的87.5%. Null for another wording. */
function shareOfAll(text: Text, index: number, part: Count): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const share = percent.left.findLastIndex(({ tag }) => tag === 'share');
  if (!percent.left.slice(share).some(({ tag, key }) => tag === 'sum' && key === 'several')) return null;
  const told = before(text, index);
  if (told.length < 2 || told.some(({ number }) => number.unit !== part.number.unit)) return [];
  const sums = told
    .map((_, from) => told.slice(from).reduce((sum, count) => sum + valueOf(count), 0))
    .slice(0, -1);
  const whole = sums.at(-1) ?? 0;
  return whole <= 0 || sums.some((sum) => agrees(percent, (valueOf(part) / sum) * 100))
    ? []
    : [wrong(percent, told.at(-2) ?? part, valueOf(part), whole)];
}

/** Behind a thing: how many there are of it. */
const HOW_MANY = /(?:总数|总量|数量|数|量)$/u;

/** 发布岗位1.2万个，达成意向2400人，占发布岗位数的20%: of a thing that is counted in another unit. Null for another wording. */
function shareOfThing(text: Text, index: number, part: Count): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const own = ownWords(percent);
  const name = own.map(({ word }) => word).join('');
  const thing = name.replace(HOW_MANY, '');
  if (thing.length < 2 || thing === name || !has(own, 'unknown')) return null;
  const [whole, ...more] = before(text, index).filter(
    (count) => count !== part && spelled(count.left).endsWith(thing),
  );
  if (!whole || more.length > 0 || whole.number.unit === part.number.unit || valueOf(whole) <= 0) return null;
  return agrees(percent, (valueOf(part) / valueOf(whole)) * 100)
    ? []
    : [wrong(percent, whole, valueOf(part), valueOf(whole))];
}

function spelled(words: readonly Token[]): string {
  return words.map(({ word }) => word).join('');
}

/** The words of a number, and the one behind it where those lead up to the next number: 14个村中有11个村…. */
function namesOf({ number, words, clause: { tokens } }: Count): readonly Token[] {
  const behind = tokens[tokens.findIndex((token) => token.number === number) + 1];
  return behind ? [...words, behind] : words;
}

/** 占追回总额的… of 追回资金96.5万元: the unknown word without what says 总. */
function isWithin({ tag, word }: Token, other: Token): boolean {
  return tag === 'unknown' && other.tag === 'unknown' && word.length > 1 && other.word.startsWith(word);
}

export function hasShare({ counts }: Text, count: Count): boolean {
  const next = counts[counts.indexOf(count) + 1];
  return next !== undefined && isPercent(next) && isShareOf(next);
}
