/** Numbers of a paragraph that can be totals or parts, and the words that open a list of parts. */
import { readNumbers, type WrittenNumber } from './numbers.ts';

/** A number that can be a total or a part, with the words that lead up to it. */
export interface Item {
  readonly number: WrittenNumber;
  readonly value: number;
  /** Words since the number or the mark before. */
  readonly lead: string;
}

/** Signs between a total and its list, and of a list, at most. */
export const NEAR = 200;
const WIDEST = 1500;
export const END = /[。！!？?\n]/u;

/** Numbers that tell a change or an average and are no part of anything. */
const NO_PART =
  /(?:较|同比|环比|[与和同]?(?:上年|去年|上一年|往年|\d{4}年)度?(?:同期)?相?比|比(?:上年|去年|上一年|往年)|增加|减少|增长|下降|上升|增幅|降幅|提高|平均|月均|日均|人均|年均|每|高于|低于|多于|少于)[^,。;、]{0,8}$/u;

/** Such numbers in order; changes and averages are left out. `text`: the paragraph in half-width signs. */
export function itemsOf(paragraph: string, text: string): Item[] {
  let before = 0;
  return readNumbers(paragraph).flatMap((number) => {
    const lead =
      /[^,。;、:()]{0,40}$/u.exec(text.slice(Math.max(before, number.start - 40), number.start))?.[0] ?? '';
    before = number.unitEnd;
    if ((number.role !== 'count' && number.role !== 'amount') || number.value === null) return [];
    return NO_PART.test(lead) ? [] : [{ number, value: number.value, lead }];
  });
}

/** Words that open a list. All but 其中 must stand right behind their total. */
const OPENINGS =
  /其中|(?:主要)?(?:包括|包含)(?:了|有)?|分别[为是有]|分为|具体为|[按从][^,。;、]{2,12}(?:分|划分|统计|来?看)(?=[,:为])|(?<=[,(])含|[(:]/gu;

export interface Opening {
  readonly word: string;
  readonly start: number;
  /** Where its list may reach to. */
  readonly end: number;
  /** Index of its total in the items. */
  readonly total: number;
  /** Nothing but punctuation between the total and the word. */
  readonly direct: boolean;
}

/** Lists that open in a paragraph, in order; of two for one total the first. */
export function openingsOf(text: string, items: readonly Item[]): Opening[] {
  const openings: Opening[] = [];
  let index = 0;
  for (const match of text.matchAll(OPENINGS)) {
    const start = match.index;
    const word = match[0];
    while ((items[index]?.number.unitEnd ?? Infinity) <= start) index += 1;
    const last = items[index - 1];
    if (!last || !items[index] || start - last.number.unitEnd > NEAR) continue;
    const total = index - 1 - bracketed(text, items, index - 1, start);
    const between = text.slice(items[total]?.number.unitEnd ?? start, start);
    if (!leadsTo(between, word)) continue;
    // The list of 其中 inside brackets or behind a colon begins at 其中.
    if (/^[(:]$/.test(word) && /^\s*(?:其中|包括|包含|分别|含)/u.test(text.slice(start + 1, start + 6)))
      continue;
    if (openings.at(-1)?.total === total && /^[,。;:(、\s]*$/u.test(between)) continue;
    const direct = /^(?:\([^()]*\))?[,。;:(、\s]*$/u.test(between);
    openings.push({ word, start, end: endOf(text, start, word), total, direct });
  }
  return openings;
}

/** How many numbers before `start` stand in brackets that are closed again: 26件（上年结转1件），其中… */
function bracketed(text: string, items: readonly Item[], last: number, start: number): number {
  const behind = text.slice(items[last]?.number.unitEnd ?? start, start);
  if (!/^[^(]*\)/u.test(behind)) return 0;
  let back = 0;
  while (back < 6 && back < last) {
    back += 1;
    const gap = text.slice(
      items[last - back]?.number.unitEnd ?? 0,
      items[last - back + 1]?.number.start ?? 0,
    );
    if (gap.includes('(')) return back;
  }
  return 0;
}

/** May the words between a number and an opening word stand between a total and its list? */
function leadsTo(between: string, word: string): boolean {
  if (/^[:(]$/u.test(word)) return /^(?:[\u4e00-\u9fff]{0,4}|[,;:(、\s]*)$/u.test(between);
  if (/^[按从]/u.test(word)) return /^[,;。\s]*$/u.test(between);
  if (word !== '其中') return /^[,;:(、\s]*(?:(?:办理|答复|审理|复议|诉讼)?结果)?$/u.test(between);
  // 其中 may open a sentence about the one before it.
  const stop = between.search(END);
  return stop < 0 || /^[。!\s]*$/u.test(between.slice(stop));
}

/** A list ends with its sentence, and one in brackets with them; brackets that open within it close within it. */
function endOf(text: string, start: number, word: string): number {
  let depth = 0;
  const limit = Math.min(text.length, start + WIDEST);
  for (let at = start + word.length; at < limit; at++) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth < 0) return at;
    } else if (END.test(sign)) return at;
  }
  return limit;
}
