/**
 * Numbers that follow from others of their sentence by a reckoning that its words tell: 原有14个、新增3个、现有17个; 4期、每期30人、共120人次;
 * 全年480条，月均40条. Rules N-02 and N-05.
 */
import {
  AVERAGE,
  CLOSING_STOCK,
  COMING_IN,
  GOING_OUT,
  OF_EACH,
  OPENING_STOCK,
  PARTS_OF_YEAR,
  TIME_OF_ITS_OWN,
} from '../lexicon/stocks.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { MOST_NUMBERS, tidy } from './items.ts';
import { isExact, valueOf, type WrongShare } from './percents.ts';
import { has, isFrom } from './slot.ts';
import { stepOf } from './rounding.ts';
import type { Count } from './statement.ts';

/** Stocks and products that do not come out, in order. */
export function wrongSums(paragraph: Paragraph, counts: readonly Count[]): readonly WrongShare[] {
  if (counts.length > MOST_NUMBERS) return [];
  return sentencesOf(paragraph, counts).flatMap(({ told }) => [...wrongStocks(told), ...wrongProducts(told)]);
}

/** Averages that do not come out, in order. */
export function wrongAverages(paragraph: Paragraph, counts: readonly Count[]): readonly WrongShare[] {
  if (counts.length > MOST_NUMBERS || !/均/u.test(paragraph.folded.text)) return [];
  const { text } = paragraph.folded;
  return sentencesOf(paragraph, counts).flatMap(({ told, start, end }) => {
    // 春运40天，日均…: of another time than the year.
    const ofYear = !TIME_OF_ITS_OWN.test(text.slice(start, end));
    return told.flatMap((_, at) => wrongAverage(told, at, ofYear) ?? []);
  });
}

interface Told {
  readonly told: readonly Count[];
  readonly start: number;
  readonly end: number;
}

/** The numbers by the sentence that they stand in, plans left out. */
function sentencesOf({ sentences }: Paragraph, counts: readonly Count[]): Told[] {
  return sentences.map(({ start, end }) => ({
    told: counts.filter(({ number, scope }) => number.start >= start && number.start < end && !scope.plan),
    start,
    end,
  }));
}

function spelled(words: readonly Token[]): string {
  return words.map(({ word, number }) => (number?.role === 'year' ? `${word}年` : word)).join('');
}

const HEADS: ReadonlySet<string> = new Set(['人', '人次', '名', '位']);

/** People are counted by heads and by times. */
function isSameUnit(one: Count, other: Count): boolean {
  const [a, b] = [one.number.unit, other.number.unit];
  return a === b || (HEADS.has(a) && HEADS.has(b));
}

/** 原有14个，新增3个，撤并1个，现有16个: what there was, what came and went, what there is. */
function wrongStocks(told: readonly Count[]): WrongShare[] {
  const found: WrongShare[] = [];
  told.forEach((opening, at) => {
    found.push(...stockToldLast(told, at), ...flowTooSmall(told, at));
    const isStock = OPENING_STOCK.test(spelled(opening.left));
    if (!isExact(opening) || !(isStock || isFrom(opening.left))) return;
    const same = told.slice(at + 1).filter((count) => isSameUnit(count, opening));
    found.push(...stockToldAhead(opening, same));
    if (!isStock) return;
    const flows: Count[] = [];
    for (const count of same) {
      if (!isExact(count)) return;
      const words = spelled(count.left);
      if (flows.length > 0 && CLOSING_STOCK.test(words)) {
        found.push(...stockOf(opening, flows, count));
        return;
      }
      if (flowOf(count) === 0 || has(count.left, 'partOf')) return;
      flows.push(count);
    }
  });
  return found;
}

/** 由58个减至46个，注销13个，新开1个: what there is stands before what came and went, both of which are told. */
function stockToldAhead(opening: Count, [closing, ...flows]: readonly Count[]): WrongShare[] {
  if (!closing || !isExact(closing) || !has(closing.left, 'upTo')) return [];
  const kinds = new Set(flows.map(flowOf));
  return flows.length === 2 && flows.every(isExact) && kinds.has(1) && kinds.has(-1)
    ? stockOf(opening, flows, closing)
    : [];
}

/** 由36项增加到52项，新增14项: no fewer came in than there are more. */
function flowTooSmall(told: readonly Count[], at: number): WrongShare[] {
  const [opening, closing, flow, next] = told.slice(at);
  if (!opening || !closing || !flow || !isFrom(opening.left) || !has(closing.left, 'upTo')) return [];
  if (![opening, closing, flow].every((count) => isExact(count) && isSameUnit(count, opening))) return [];
  const net = tidy(valueOf(closing) - valueOf(opening));
  // 新增 alone: 新增专题8个 is of another thing, and another flow beside it makes up for it.
  const bare = flow.left.every(
    ({ word }) => COMING_IN.test(word) || GOING_OUT.test(word) || /^[共了]$/u.test(word),
  );
  const alone = next === undefined || flowOf(next) === 0;
  if (!bare || !alone || flowOf(flow) * net <= 0 || valueOf(flow) >= Math.abs(net)) return [];
  const [more, less] = net > 0 ? [closing, opening] : [opening, closing];
  return [made(opening, flow, `${valueOf(more)} − ${valueOf(less)}`, Math.abs(net))];
}

/** 合并栏目6个，新设2个，栏目总数由42个调整为38个: what came and went, both told, stands before what there was and is. */
function stockToldLast(told: readonly Count[], at: number): WrongShare[] {
  const [opening, closing] = told.slice(at);
  if (!opening || !closing || !isFrom(opening.left) || !has(closing.left, 'upTo')) return [];
  const flows = told.slice(0, at).filter((count) => isSameUnit(count, opening));
  const kinds = new Set(flows.map(flowOf));
  const exact = [opening, closing, ...flows].every((count) => isExact(count) && isSameUnit(count, opening));
  if (!exact || kinds.size !== 2 || kinds.has(0)) return [];
  const about = spelled(opening.left);
  const alike = flows.every(({ left }) => {
    // 新增“职业健康”“托育服务”等2个栏目.
    const last = left.findLast(({ tag }) => tag !== 'name' && tag !== 'chosen' && tag !== 'list')?.word ?? '';
    return COMING_IN.test(last) || GOING_OUT.test(last) || about.includes(last);
  });
  return alike ? stockOf(opening, flows, closing) : [];
}

/** 1 for what came in, −1 for what went out, 0 for another; 当年又建4个 came in. */
function flowOf({ left }: Count): number {
  const words = spelled(left);
  if (GOING_OUT.test(words)) return -1;
  const ofYear = left.some(({ tag, key }) => tag === 'time' && (key === 'this' || key === 'ownYear'));
  return COMING_IN.test(words) || ofYear ? 1 : 0;
}

function stockOf(opening: Count, flows: readonly Count[], closing: Count): WrongShare[] {
  const terms = flows.map((count) => valueOf(count) * flowOf(count));
  const expected = tidy(terms.reduce((sum, term) => sum + term, valueOf(opening)));
  if (expected === valueOf(closing) || expected <= 0) return [];
  const formula = [
    valueOf(opening),
    ...terms.map((term) => `${term < 0 ? '−' : '+'} ${Math.abs(term)}`),
  ].join(' ');
  return [made(opening, closing, formula, expected)];
}

/** 4期，每期30人，共120人次; 6个村各2块，共12块; 9个社区共设27块，每个社区3块. */
function wrongProducts(told: readonly Count[]): WrongShare[] {
  return told.flatMap((each, at): WrongShare[] => {
    const match = isExact(each) ? OF_EACH.exec(spelled(each.left)) : null;
    if (!match) return [];
    const total = [told[at + 1], match.groups?.['each'] === undefined ? undefined : told[at - 1]].find(
      (count) => count !== undefined && isExact(count) && isSameUnit(each, count) && isProduct(count),
    );
    if (!total) return [];
    const kind = match.groups?.['each'];
    const before = told.slice(0, at).filter((count) => isExact(count) && count !== total);
    const many =
      kind === undefined ? onlyBefore(before, each) : before.filter((count) => isOfKind(count, kind, told));
    const [times] = many.slice(-1);
    // 中心1处，3个站各1处，共4处: with what was told before of the same kind.
    const beside = before.filter((count) => isSameUnit(count, total)).map(valueOf);
    const sums = [0, ...beside, beside.reduce((sum, value) => sum + value, 0)];
    const comesTo = (count: Count) =>
      sums.some((more) => tidy(valueOf(count) * valueOf(each) + more) === valueOf(total));
    if (!times || many.some(comesTo)) return [];
    return [made(times, total, `${valueOf(times)} × ${valueOf(each)}`, tidy(valueOf(times) * valueOf(each)))];
  });
}

/** 6个村各2块: the one number in front of 各. 养老、救助各500份 tells of names, 6个村、2个社区各2块 of several numbers. */
function onlyBefore(before: readonly Count[], each: Count): readonly Count[] {
  const own = before.filter((count) => count.clause === each.clause);
  const named = has(each.left, 'list', 'join') || own[0]?.number.unit === each.number.unit;
  return own.length === 1 && !named ? own : [];
}

/** 共120人次, 培训120人次; not 其中…, 增加…. */
function isProduct({ left, number }: Count): boolean {
  if (has(left, 'partOf', 'than', 'more', 'less', 'rest', 'each', 'share', 'result')) return false;
  return has(left, 'sum') || number.unit === '人次';
}

/** Signs between a number and the thing it counts: 16个行政村, 9个基层监管所. */
const NEAR = 6;

/** What is published is counted with either: 信息624条, 单篇平均阅读1577次. */
const PIECES: ReadonlySet<string> = new Set(['条', '篇']);

/** 期 of 4期, 村 of 16个村: by its unit or by what stands behind it. */
function isOfKind(count: Count, kind: string, told: readonly Count[]): boolean {
  const next = told[told.indexOf(count) + 1];
  const behind = count.right.length > 0 || next?.clause !== count.clause ? count.right : next.left;
  return (
    count.number.unit === kind ||
    (PIECES.has(kind) && PIECES.has(count.number.unit)) ||
    spelled(behind)
      .slice(0, NEAR + kind.length)
      .includes(kind)
  );
}

/** 全年480条，月均40条; 16个村共384条，村均24条. Null where no average is told. */
function wrongAverage(told: readonly Count[], at: number, ofYear: boolean): WrongShare | null {
  const average = told[at] as Count;
  const { number, left } = average;
  const match = isExact(average) ? AVERAGE.exec(spelled(left)) : null;
  const kind = match?.groups?.['unit'] ?? match?.groups?.['each'] ?? match?.groups?.['every'];
  if (kind === undefined || has(left, 'than', 'more', 'less')) return null;
  // 日均访问460人次 is of what was visited.
  const deed = match?.groups?.['deed'] ?? '';
  const totals = told.filter(
    (count) =>
      count !== average &&
      isExact(count) &&
      isSameUnit(count, average) &&
      valueOf(count) > valueOf(average) &&
      count.scope.time !== 'other' &&
      spelled(count.left).includes(deed) &&
      !has(count.left, 'more', 'less', 'than', 'from'),
  );
  const parts = PARTS_OF_YEAR.get(kind.slice(0, 1));
  const many = told.filter(
    (count) => isExact(count) && count !== average && !totals.includes(count) && isOfKind(count, kind, told),
  );
  const divisors = parts
    ? ofYear
      ? [parts]
      : []
    : many.map((count) => [valueOf(count), valueOf(count)] as const);
  const step = stepOf(number);
  const value = valueOf(average);
  const pairs = totals.flatMap((total) => divisors.map(([least, most]) => ({ total, least, most })));
  const fits = pairs.some(
    ({ total, least, most }) => value > valueOf(total) / most - step && value < valueOf(total) / least + step,
  );
  const [pair] = pairs.slice(-1);
  if (!pair || fits) return null;
  const expected = Math.round(valueOf(pair.total) / pair.most / step) * step;
  return made(pair.total, average, `${valueOf(pair.total)} ÷ ${pair.most}`, tidy(expected));
}

function made(first: Count, last: Count, formula: string, expected: number): WrongShare {
  const [from, to] = first.number.start < last.number.start ? [first, last] : [last, first];
  return { percent: last.number, formula, expected, start: from.start, end: to.number.unitEnd };
}
