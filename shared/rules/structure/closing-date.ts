/** The date at the end of the report, and dates that no calendar has. Rule S-17. */
import { paragraphsOf } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { readDates, type WrittenDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { AgencyProfile } from '../../agency/profile.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { findAt, sentenceNear } from '../base/spot.ts';

type Deadline = NonNullable<AgencyProfile['deadline']>;

/** 条例第四十九条: 31 January for departments; 31 March for a government, and nothing later for anybody else. */
function deadlineOf({ deadline, level }: AgencyProfile): Deadline {
  if (deadline) return deadline;
  const isDepartment = level === 'countyDepartment' || level === 'cityDepartment';
  return isDepartment ? { month: 1, day: 31 } : { month: 3, day: 31 };
}

/** Days of a month; February has 29 where the year is not known. */
function daysIn(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** What is impossible about a date, null when nothing is. */
function impossible({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): string | null {
  if (month < 1 || month > 12) return `没有${month}月`;
  const days = daysIn(month, year);
  if (day === null || (day >= 1 && day <= days)) return null;
  return day < 1
    ? `没有${day}日`
    : `${year !== null && month === 2 ? `${year}年` : ''}${month}月只有${days}天`;
}

function spell({ year, month, day }: WrittenDate): string {
  return `${year ?? ''}年${month}月${day === null ? '' : `${day}日`}`;
}

function checkSignature(report: Report, profile: AgencyProfile): RuleFinding[] {
  const text = report.signature.join('\n');
  // Blanks and prompts are S-13's matter.
  if (/[＿_【{]|月\s+日/u.test(text)) return [];
  const folded = fold(text);
  const dates = readDates(folded.text).filter(({ year, wellFormed }) => year !== null && wellFormed);
  const date = dates.at(-1);
  if (!date) return [];
  const quote = folded.original(date.start, date.end);
  const finding = (rest: Omit<RuleFinding, 'place'>): RuleFinding[] => [
    { place: 'signature', quote, start: folded.span(date.start, date.end)[0], found: quote, ...rest },
  ];
  const never = impossible(date);
  if (never !== null) {
    return finding({ level: 'error', message: `落款日期“${quote}”不存在：${never}，请改正。` });
  }
  if (report.year === null || date.year === null) return [];
  const due = report.year + 1;
  if (date.year !== due) {
    const why =
      date.year <= report.year
        ? `这份年报统计到${report.year}年12月31日，应在${due}年编制`
        : `${report.year}年度的年报应在${due}年编制`;
    return finding({ message: `落款日期是${spell(date)}；${why}，请核对年份。`, expected: `${due}年` });
  }
  const { month, day } = deadlineOf(profile);
  const late = date.month > month || (date.month === month && (date.day ?? 1) > day);
  if (!late) return [];
  const by = `${due}年${month}月${day}日`;
  return finding({ message: `落款日期${spell(date)}晚于报送和公布的期限${by}，请核对。`, expected: by });
}

const WRITTEN_DATE =
  /(?<!\d)(?:(?<year>20\d{2})\s*年\s*)?(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日(?!\d)/gu;
/** The statistical period has a rule of its own. */
const PERIOD = /统计|期限|时限|所列/u;

function checkTextDates(report: Report): RuleFinding[] {
  return paragraphsOf(report).flatMap(({ place, text }) => {
    if (!text.includes('月')) return [];
    return matchesOf(text, WRITTEN_DATE).flatMap((match) => {
      const number = (name: string) => {
        const digits = match.groups?.[name];
        return digits === undefined ? null : Number(digits);
      };
      const never = impossible({ year: number('year'), month: number('month') ?? 0, day: number('day') });
      if (never === null || PERIOD.test(sentenceNear(text, match.index))) return [];
      const spot = { place, text, start: match.index, end: match.index + match[0].length };
      return [findAt(spot, { level: 'error', message: `日期“${match[0]}”不存在：${never}，请改正。` })];
    });
  });
}

function checkDates({ report, profile }: RuleContext): RuleFinding[] {
  return [...checkTextDates(report), ...checkSignature(report, profile)];
}

export const DATE_RULES: readonly Rule[] = [
  {
    id: 'S-17',
    family: 'structure',
    level: 'warning',
    title: '落款日期',
    help: '落款日期在报告年度的次年，不晚于期限：部门1月31日，一级政府3月31日，机关设置里填了当地期限的按当地期限。不存在的日期（如2月30日）是错误。',
    source: '《中华人民共和国政府信息公开条例》第四十九条',
    needs: ['text', 'profile'],
    check: checkDates,
  },
];
