/**
 * The statistical period that a report states: 1 January to 31 December of its year. Rule S-09.
 *
 * Dates stand everywhere in a report, so a period is judged only where the sentence says that it is the period of
 * the figures. What cannot be read as two dates is left alone.
 */
import { paragraphsOf } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { readDates, type WrittenDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';

/** Words that make the period next to them the period of the figures, anywhere in the report. */
const CERTAIN =
  /统计(?:数据)?(?:的)?(?:期限|时限|期间|周期|区间)|(?:报告|年报)[^,。]{0,16}(?:数据|统计|起止)|所列[^,。]{0,8}(?:数据|数字|统计)|数据[^,。]{0,6}统计(?:的)?(?:日期|时间|年度|起止|截[至止]|范围)/gu;
/** Words that do so in the preamble, which speaks of the report itself. */
const LIKELY =
  /统计(?:日期|时间|年度|时段|范围|起止|截[至止])|数据[^,。]{0,10}(?:期限|时限|期间|时间|起止|日期)|报告期|时间(?:期限|范围|跨度)/gu;

/** A sentence of the preamble with one of these speaks of the figures of the report. */
const OF_FIGURES = /数据|数字|统计/u;

/** Joins two dates to a period: 至, 起至, 0时起至, a dash of any kind, also 一 for one. */
const JOINT = /^[^。;]{0,9}?[至到起—–\-~―─一][^。;]{0,6}$/u;
const REACH = 30;
const REACH_BEFORE = 14;

/** A period, or its end alone (截至…). */
interface WrittenPeriod {
  readonly from: WrittenDate | null;
  readonly to: WrittenDate;
}

/** How sure it is that a period is the one of the figures: decides how much like a year it must look. */
type Evidence = 'certain' | 'likely' | 'place';

interface StatedPeriod extends WrittenPeriod {
  readonly evidence: Evidence;
}

function pairDates(sentence: string, dates: readonly WrittenDate[]): WrittenPeriod[] {
  return dates.slice(1).flatMap((to, index) => {
    const from = dates[index];
    return from && JOINT.test(sentence.slice(from.end, to.start)) ? [{ from, to }] : [];
  });
}

/** The period that a sentence states for the figures, null where it states none. */
function statedPeriod(sentence: string, inPreamble: boolean): StatedPeriod | null {
  const dates = readDates(sentence);
  if (dates.length === 0) return null;
  const periods = pairDates(sentence, dates);
  const certain = announced(sentence, CERTAIN, periods);
  if (certain) return { ...certain, evidence: inPreamble ? 'certain' : 'likely' };
  if (!inPreamble) return null;
  const likely = announced(sentence, LIKELY, periods);
  if (likely) return { ...likely, evidence: 'likely' };
  const [first] = periods;
  // 全文数据均以2024年1月1日至11月30日为准.
  if (first) return { ...first, evidence: OF_FIGURES.test(sentence) ? 'likely' : 'place' };
  const [to] = dates;
  const until = to && dates.length === 1 && /截[至止][^。;]{0,6}$/u.test(sentence.slice(0, to.start));
  if (!until || !OF_FIGURES.test(sentence)) return null;
  return { from: null, to, evidence: sentence.search(CERTAIN) >= 0 ? 'certain' : 'likely' };
}

/** The period next to the words that announce it: the first behind them, else the last before them. */
function announced(
  sentence: string,
  words: RegExp,
  periods: readonly WrittenPeriod[],
): WrittenPeriod | undefined {
  for (const match of matchesOf(sentence, words)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const startOf = (period: WrittenPeriod) => (period.from ?? period.to).start;
    const near =
      periods.find((period) => startOf(period) >= start && startOf(period) - end <= REACH) ??
      periods.findLast((period) => period.to.end <= start && start - period.to.end <= REACH_BEFORE);
    if (near) return near;
  }
  return undefined;
}

/** Other periods (a campaign in May, half a year) are nobody's mistake where the words leave room for them. */
function looksLikeYear({ from, to, evidence }: StatedPeriod): boolean {
  const starts = from !== null && (from.month === 1 || from.month > 12) && (from.day ?? 1) === 1;
  const ends = to.month === 12 || to.month > 12;
  if (evidence === 'certain') return true;
  return evidence === 'likely' ? starts || ends : starts && ends;
}

const DAYS = { from: [1, 1], to: [12, 31] } as const;

/** 20241月1日: the year has run into the month. */
function lacksYearMark({ year, month }: WrittenDate): boolean {
  return year === null && month > 99;
}

/** What is wrong with one end of the period, empty when nothing is. */
function slipsOf(date: WrittenDate, end: 'from' | 'to', year: number | null): string[] {
  const [month, day] = DAYS[end];
  const slips: string[] = [];
  const yearFits = date.year === null || year === null || date.year === year || date.year === year % 100;
  if (!yearFits) slips.push(`年份不是${year}年`);
  if (lacksYearMark(date)) slips.push('年份后面缺少“年”');
  else if (date.month < 1 || date.month > 12) slips.push(`没有${date.month}月`);
  else if (date.month !== month || (date.day ?? day) !== day) {
    slips.push(end === 'from' ? '起始日期不是1月1日' : '截止日期不是12月31日');
  } else if (!date.wellFormed) slips.push('日期写法不完整');
  return slips;
}

interface StatingSentence {
  readonly place: string;
  /** The sentence, folded. */
  readonly text: string;
  /** Words of the paragraph that became a part of the sentence. */
  readonly original: (start: number, end: number) => string;
  /** Where those words begin in the paragraph. */
  readonly startOf: (start: number, end: number) => number;
  readonly period: StatedPeriod | null;
}

/** Signs that a date is cut off where it was read: `12月3l日`, `2024年l2月`. */
const CUT_OFF_BEFORE = /[0-9A-Za-z年月]$/u;
const CUT_OFF_AFTER = /^[0-9A-Za-z年月日]/u;

function isWhole(text: string, { start, end }: WrittenDate): boolean {
  return !CUT_OFF_BEFORE.test(text.slice(0, start)) && !CUT_OFF_AFTER.test(text.slice(end));
}

function checkPeriod(report: Report, sentence: StatingSentence, { from, to }: WrittenPeriod): RuleFinding[] {
  const { place, text, original } = sentence;
  const year = report.year ?? from?.year ?? to.year;
  const slips = [...(from ? slipsOf(from, 'from', year) : []), ...slipsOf(to, 'to', year)];
  if (slips.length === 0) return [];
  const repaired = (date: WrittenDate, end: 'from' | 'to') => {
    if (slipsOf(date, end, year).length === 0) return original(date.start, date.end);
    const named = date.year !== null || lacksYearMark(date);
    const day = date.day === null ? '' : `${DAYS[end][1]}日`;
    return `${named ? `${year}年` : ''}${DAYS[end][0]}月${day}`;
  };
  const found = original((from ?? to).start, to.end);
  const clean = (from === null || isWhole(text, from)) && isWhole(text, to);
  const expected = !clean
    ? `${year === null ? '' : `${year}年`}1月1日至12月31日`
    : from
      ? repaired(from, 'from') + original(from.end, to.start) + repaired(to, 'to')
      : repaired(to, 'to');
  return [
    {
      place,
      message: `统计期限写作“${found}”，应为“${expected}”：${[...new Set(slips)].join('，')}。`,
      quote: found,
      start: sentence.startOf((from ?? to).start, to.end),
      found,
      expected,
      fix:
        report.year === null || !clean
          ? null
          : { title: `改为“${expected}”`, edits: [{ kind: 'replace', place, found, text: expected }] },
    },
  ];
}

/** Digits with 年, 月 and 日 between or behind them, as much of them as was typed. */
const TYPED = '\\d[\\d年月]{2,12}[日号]{0,2}';
const TYPED_PERIOD = new RegExp(
  `(?<![\\d年月.])(?<from>${TYPED})起?,?(?<joint>[至到~-]?)(?<to>${TYPED})(?![年月日号底末份]|(?<=\\d)\\d)`,
  'gu',
);
const WHOLE_DATE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]$/u;
const MONTH_ALONE = /^(?:\d{4}年)?1?\d月$/u;
const FIRST_DAY = /^(?:\d{4})?0?10?1$/u;
const LAST_DAY = /^(?:\d{4})?1231$/u;
const digitsOf = (typed: string) => typed.replace(/\D/gu, '');

/**
 * Both ends are there, but not as dates: 20241231日, 2024年1231日, 2024年11日, 12月31日日; an end without its day
 * beside a whole date (2024年12月); no 至 between them. Null where nothing of the kind is written.
 */
function whatIsBroken(from: string, joint: string, to: string): string | null {
  const [first, last] = [FIRST_DAY.test(digitsOf(from)), LAST_DAY.test(digitsOf(to))];
  if (WHOLE_DATE.test(from) && first && MONTH_ALONE.test(to) && joint !== '')
    return digitsOf(to).endsWith('12') ? '截止日期缺少“31日”' : null;
  // 20240101至20241231 is a way to write dates.
  if (!first || !last || !/\D/u.test(from + to)) return null;
  if (!WHOLE_DATE.test(from) || !WHOLE_DATE.test(to)) return '日期写法不完整';
  return joint === '' ? '两个日期之间缺少“至”' : null;
}

/** A period whose ends cannot be read as dates, where the sentence says that it is the period of the figures. */
function checkBrokenPeriod(report: Report, sentence: StatingSentence): RuleFinding[] {
  const { place, text } = sentence;
  const inPreamble = place.startsWith('preamble');
  if (text.search(CERTAIN) < 0 && !(inPreamble && text.search(LIKELY) >= 0)) return [];
  return matchesOf(text, TYPED_PERIOD).flatMap((match): RuleFinding[] => {
    const { from = '', joint = '', to = '' } = match.groups ?? {};
    const reason = whatIsBroken(from, joint, to);
    if (reason === null) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const found = sentence.original(start, end);
    const year = report.year ?? Number(/^\d{4}/u.exec(from)?.[0] ?? Number.NaN);
    const named = Number.isNaN(year) ? '' : `${year}年`;
    const expected = `${named}1月1日至${named}12月31日`;
    return [
      {
        place,
        message: `统计期限写作“${found}”，应为“${expected}”：${reason}。`,
        quote: found,
        start: sentence.startOf(start, end),
        found,
        expected,
        fix:
          report.year === null
            ? null
            : { title: `改为“${expected}”`, edits: [{ kind: 'replace', place, found, text: expected }] },
      },
    ];
  });
}

const WHOLE_YEAR =
  /统计(?:期限|时限|期间|时间|年度)[为是:]?(?<year>20\d{2})年(?:度|全年)?(?=[,。;)]|$)|(?:报告|年报)(?:内容|数据|所列数据|中的数据)?(?:反映|涵盖|涉及|包括|对应)的?(?:(?:数据|工作|内容)?(?:时间|时段|期间|年度|范围)(?:为|是)?)?(?:的是|为|是|了)?(?<told>20\d{2})年/u;

/** “统计期限为2023年度”: the year alone. */
function checkYear(report: Report, sentence: StatingSentence): RuleFinding[] {
  const { place, text } = sentence;
  const match = WHOLE_YEAR.exec(text);
  const stated = match?.groups?.['year'] ?? match?.groups?.['told'];
  if (!match || stated === undefined || report.year === null || Number(stated) === report.year) return [];
  const [found, expected] = [`${stated}年`, `${report.year}年`];
  const at = match.index + match[0].indexOf(found);
  const message = `统计期限写作${found}，这份年报是${expected}，请核对。`;
  return [
    {
      place,
      message,
      quote: sentence.original(at, at + found.length),
      start: sentence.startOf(at, at + found.length),
      found,
      expected,
    },
  ];
}

function readSentences(paragraph: string, inPreamble: boolean): readonly Omit<StatingSentence, 'place'>[] {
  if (!/[年月\d０-９]/u.test(paragraph)) return [];
  const folded = fold(paragraph);
  return matchesOf(folded.text, /[^。;!?]+/gu).map((match) => ({
    text: match[0],
    original: (start, end) => folded.original(match.index + start, match.index + end),
    startOf: (start, end) => folded.span(match.index + start, match.index + end)[0],
    period: statedPeriod(match[0], inPreamble),
  }));
}

const sentencesOfPreamble = remember((paragraph: string) => readSentences(paragraph, true));
const sentencesOfSection = remember((paragraph: string) => readSentences(paragraph, false));

function sentencesOf(place: string, paragraph: string): StatingSentence[] {
  const read = place.startsWith('preamble') ? sentencesOfPreamble : sentencesOfSection;
  return read(paragraph).map((sentence) => ({ place, ...sentence }));
}

function checkStatedPeriod({ report }: RuleContext): readonly RuleFinding[] {
  const sentences = paragraphsOf(report).flatMap(({ place, text }) => sentencesOf(place, text));
  // Where the report says outright what its period is, another period in its preamble is another matter.
  const outright = sentences.some(({ period }) => period?.evidence === 'certain');
  return sentences.flatMap((sentence) => {
    const { period } = sentence;
    if (!period) return [...checkYear(report, sentence), ...checkBrokenPeriod(report, sentence)];
    if (outright && period.evidence === 'place') return [];
    const slips = looksLikeYear(period) ? checkPeriod(report, sentence, period) : [];
    return slips.length > 0 ? slips : checkBrokenPeriod(report, sentence);
  });
}

export const PERIOD_RULES: readonly Rule[] = [
  {
    id: 'S-09',
    family: 'structure',
    level: 'error',
    title: '统计期限',
    help: '写明的统计期限是报告年度的1月1日至12月31日，年、月、日都写全。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkStatedPeriod,
  },
];
