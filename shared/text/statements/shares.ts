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
  before,
  isExact,
  isPercent,
  isShareOf,
  isSo,
  judge,
  ownWords,
  partOf,
  valueOf,
  type OtherWholes,
  type TableShares,
  type Text,
  type WrongShare,
} from './percents.ts';
import { rate, target } from './rates.ts';
import { spelled } from './reckoned.ts';
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
  if (counts.length > MOST_NUMBERS) return [];
  const text: Text = {
    paragraph,
    counts,
    otherWholes,
    tableShares,
    sentence: counts.map(({ number }) => paragraph.sentences.findIndex(({ end }) => number.start < end)),
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

/** 提出10件，占全部11件申请的83.3%: the whole stands with its number between 占 and the share. Null for another wording. */
function named(text: Text, index: number): WrongShare[] | null {
  const [percent, whole] = [text.counts[index] as Count, text.counts[index - 1]];
  if (!whole || whole.clause !== percent.clause || !isExact(whole)) return null;
  const share = whole.left.findLastIndex(({ tag }) => tag === 'share');
  // 占全部84篇原创稿件的85.7%: what they are may have any name.
  const isNaming = only(whole.left.slice(share + 1), NAMING) && only(percent.left, [...NAMING, 'unknown']);
  if (share < 0 || !isNaming) return null;
  const part = partOf(text, index - 1);
  return part?.number.unit === whole.number.unit ? judge(percent, part, valueOf(part), [valueOf(whole)]) : [];
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
  const [whole, ...rest] = told;
  const last = told.at(-1);
  if (!whole || !last) return null;
  const named = percent.left.slice(share + 1);
  if (ownWords(percent).length > 0 || has(named, 'act') || rest.length < 2)
    return togetherOfNamed(text, percent, told, named);
  if (told.some(({ number }) => number.unit !== last.number.unit)) return [];
  // 满意和基本满意的合计占95.4%: those that are named, else some that stand side by side.
  const again = namedAgain(rest, percent.left.slice(0, share));
  const [parts, sums] = again.length > 1 ? [again, [sumOf(again)]] : [rest.slice(-2), sumsOfNeighbours(rest)];
  const wholes = [...told.map(valueOf), ...text.otherWholes(last, []), sumOf(rest)];
  if (sums.some((sum) => wholes.some((one) => isSo(percent, sum, one)))) return [];
  return sumOf(parts) > valueOf(whole) ? [] : judge(percent, whole, sumOf(parts), [valueOf(whole)]);
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
  return told.flatMap((_, to) => sumsFromEach(told.slice(0, to + 1)));
}

/** What is told from each number on to the last, added up. */
function sumsFromEach(told: readonly Count[]): readonly number[] {
  return told.map((_, from) => sumOf(told.slice(from)));
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
  const [first, second] = told.slice(-2) as [Count, Count?];
  if (first.number.unit !== second?.number.unit) return [];
  const others = text.otherWholes(second, named);
  const wholes = [...told.map(valueOf), ...others];
  if (sumsFromEach(told).some((sum) => wholes.some((whole) => isSo(percent, sum, whole)))) return [];
  const sum = sumOf([first, second]);
  return judge(
    percent,
    first,
    sum,
    others.filter((whole) => whole >= sum),
  );
}

/** 收到12件，其中自然人10件，占83.3%. Null where no share is told. */
function share(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  if (!isShareOf(percent)) return null;
  const part = partOf(text, index) ?? partBehind(text, index);
  if (!part) return null;
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
  const mayBeWhole = (count: Count) =>
    count !== part && count.number.unit === part.number.unit && valueOf(count) >= valueOf(part);
  const told = beside.filter(mayBeWhole);
  // 占总浏览量的47.4%: the words name it; without them only what the tables count is certain.
  const isCertain = ({ matters }: Count) => own.length > 0 || (matters.length > 0 && part.matters.length > 0);
  const near =
    told.length > 0 ? told : before(text, index, 2).filter((count) => mayBeWhole(count) && isCertain(count));
  // What has a share of its own is a part as well.
  if (own.length === 0 && near.some((count) => hasShare(text, count, percent))) return [];
  const meant =
    own.length === 0
      ? near
      : near.filter((count) =>
          [...own, ...named.filter(({ tag }) => tag === 'place')].every((word) =>
            namesOf(count).some((other) => other.word === word.word),
          ),
        );
  const around = before(text, index, 1);
  // 收到34件，上年结转3件: both together are what was to be answered.
  const carried = around.filter(({ left }) => has(left, 'carry'));
  const bases = [
    ...sumsAround(around, part),
    ...around.filter((count) => count !== part).map(valueOf),
    ...around.flatMap((count) => carried.map((other) => sumOf([count, other]))),
  ];
  if (bases.some((base) => isSo(percent, valueOf(part), base))) return [];
  const others = text.otherWholes(part, named);
  const wholes = [...meant.map(valueOf), sumOf(meant), ...others].filter((whole) => whole >= valueOf(part));
  // 分别为6件和5件，占68.8%: of both together.
  const neighbour = text.counts[text.counts.indexOf(part) - 1];
  const joined =
    neighbour?.clause === part.clause && isExact(neighbour) && neighbour.number.unit === part.number.unit
      ? sumOf([neighbour, part])
      : valueOf(part);
  if (wholes.some((whole) => isSo(percent, joined, whole))) return [];
  if (wholes.length > 0) return judge(percent, meant[0] ?? part, valueOf(part), wholes);
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
  return [alike.filter((count) => count !== part), side].flatMap(sumsFromEach);
}

/** 动态类占六成以上，达到256条: the number whose share is told follows. */
function partBehind({ counts, sentence }: Text, index: number): Count | null {
  const next = counts[index + 1];
  const follows = sentence[index + 1] === sentence[index] && next && isExact(next);
  return follows && only(next.left, ['is', 'upTo', 'filler']) ? next : null;
}

/** 甲类4条、乙类28条，乙类占两类之和的87.5%. Null for another wording. */
function shareOfAll(text: Text, index: number, part: Count): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const several = percent.left.find(({ tag, key }) => tag === 'sum' && key === 'several');
  if (!several) return null;
  const told = before(text, index);
  // 三类之和: the last three, else the last two.
  const [first = part, ...more] = told.slice(-Math.max(2, '一二三四五六七八九'.indexOf(several.word) + 1));
  if (more.length === 0 || told.some(({ number }) => number.unit !== part.number.unit)) return [];
  return judge(percent, first, valueOf(part), [sumOf([first, ...more]), ...sumsFromEach(told).slice(0, -1)]);
}

/** A thing, and that it is how many there are of it. */
const HOW_MANY = /^(?<thing>..+?)(?:总数|总量|数量|数|量)$/u;

/** 发布岗位1.2万个，达成意向2400人，占发布岗位数的20%: of a thing that is counted in another unit. Null for another wording. */
function shareOfThing(text: Text, index: number, part: Count): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const thing = HOW_MANY.exec(spelled(ownWords(percent)))?.groups?.['thing'];
  if (thing === undefined) return null;
  const [whole, ...more] = before(text, index).filter(({ left }) => spelled(left).endsWith(thing));
  if (!whole || more.length > 0 || whole.number.unit === part.number.unit) return null;
  return judge(percent, whole, valueOf(part), [valueOf(whole)]);
}

/** The words of a number, and the one behind it where those lead up to the next number: 14个村中有11个村…. */
function namesOf({ number, words, clause: { tokens } }: Count): readonly Token[] {
  const behind = tokens[tokens.findIndex((token) => token.number === number) + 1];
  return behind ? [...words, behind] : words;
}

/** Does a share of a number stand behind it, another than `percent`? */
function hasShare({ counts }: Text, count: Count, percent: Count): boolean {
  return counts.some(
    (next, at) => counts[at - 1] === count && next !== percent && isPercent(next) && isShareOf(next),
  );
}
