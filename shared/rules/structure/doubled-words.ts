/** Words typed twice in a row: 满意率满意率. */
import { COMPOUNDS, EVERY_DAY, GOES_ON, MEANT, UNIT_TWICE, YEAR_TWICE } from '../../text/lexicon/doubled.ts';
import type { Slip } from '../base/spot.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';

const HAN = '\\u4e00-\\u9fff';
const OTHER = new RegExp(`[^${HAN}]`, 'u');
/** 满意率满意率, 进行进行: two to ten characters twice in a row. */
const [SHORTEST, LONGEST] = [2, 10];
/** A longer run is not a word typed twice. */
const MOST_DOUBLED = 60;

/** A stretch in which every character comes again `period` characters later. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

/** How many characters stand twice in a row from `at` on, as few as possible; 0 for none. */
function doubledAt(text: string, at: number): number {
  for (let period = SHORTEST; period <= LONGEST; period++) {
    let same = 0;
    while (same < period && text.charCodeAt(at + same) === text.charCodeAt(at + same + period)) same += 1;
    if (same === period && !OTHER.test(text.slice(at, at + period))) return period;
  }
  return 0;
}

function runFrom(text: string, start: number, period: number): Run {
  let end = start + 2 * period;
  while (end < text.length && text.charAt(end) === text.charAt(end - period)) end += 1;
  return { start, end, period };
}

/**
 * Where a run divides into words: 政务服务服务窗口 repeats 务服 as well as 服务. Null where one of its divisions is two
 * words that belong together.
 */
function divide(text: string, { start, end, period }: Run): number | null {
  const starts = Array.from({ length: end - start - 2 * period + 1 }, (_, shift) => start + shift);
  const isMeant = (at: number) => {
    const unit = text.slice(at, at + period);
    // 每村每季, 一事一档: said again on purpose.
    return (
      MEANT.test(unit) ||
      /[每逐各]$/u.test(unit) ||
      COMPOUNDS[unit]?.test(text.slice(at + 2 * period, at + 2 * period + 8))
    );
  };
  if (starts.some(isMeant)) return null;
  return starts.find((at) => text.slice(at, at + period) in COMPOUNDS) ?? start;
}

/** Words of a paragraph that stand twice in a row without belonging together. */
export function doubledWords(text: string): Slip[] {
  const slips: Slip[] = [];
  let at = 0;
  while (at < text.length) {
    const period = doubledAt(text, at);
    if (period === 0) {
      at += 1;
      continue;
    }
    const run = runFrom(text, at, period);
    at = run.end;
    const start = run.end - run.start > MOST_DOUBLED ? run.start : divide(text, run);
    if (start === null) continue;
    const word = text.slice(start, start + period);
    const message = `“${word}${word}”重复了“${word}”，请删去一个。`;
    slips.push({ start, end: start + 2 * period, message, expected: word, replacement: word });
  }
  return slips;
}

/** Not the first sign, with which a word before may end; behind the last another word may begin: 政务公开|开展. */
const SIGN_TWICE = new RegExp(
  EVERY_DAY.flatMap((word) =>
    [...word].slice(1).map((sign, at) => word.slice(0, at + 2) + sign + word.slice(at + 2)),
  )
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
/** Signs that stand twice within, or at the end of, such words; the year, or a unit behind its number, twice. */
export function doubledSigns(text: string): Slip[] {
  const words = matchesOf(text, SIGN_TWICE).flatMap((match): Slip[] => {
    const end = match.index + match[0].length;
    const last = match[0].at(-1) ?? '';
    if (last === match[0].at(-2) && GOES_ON.test(text.slice(end - 1))) return [];
    const word = EVERY_DAY.find((one) => isTwiceIn(match[0], one)) ?? match[0];
    const message = `“${match[0]}”多了一个字，应为“${word}”。`;
    return [{ start: match.index, end, message, expected: word, replacement: word }];
  });
  return [...words, ...doubledUnits(text)];
}

function isTwiceIn(typed: string, word: string): boolean {
  return [...word].some((sign, at) => word.slice(0, at + 1) + sign + word.slice(at + 1) === typed);
}

function doubledUnits(text: string): Slip[] {
  const twice = (match: RegExpExecArray, once: string): Slip => ({
    start: match.index,
    end: match.index + match[0].length,
    message: `“${match[0]}”重复了，请删去一个“${once}”。`,
    expected: once,
    replacement: once,
  });
  return [
    ...matchesOf(text, YEAR_TWICE).map((match) => twice(match, match.groups?.['once'] ?? '')),
    ...matchesOf(text, UNIT_TWICE).map((match) => twice(match, match[0].slice(0, -1))),
  ];
}
