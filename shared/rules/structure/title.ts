/** The title of the report. Rule S-07. */
import type { Report } from '../../report/schema.ts';
import { CHINESE_DIGITS, CHINESE_ZEROS, readPlaces } from '../../text/numbers/chinese-numbers.ts';
import { shortNameIn, unfoldAgency } from '../../agency/abbreviations.ts';
import type { Fix } from '../../findings/finding.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { withoutFrame } from './notice-frame.ts';

const SUBJECT = '政府信息公开工作年度报告';

/** `2024年度`, `二〇二四年`, also with a digit too many; or a year that lost its 年 (`2024政府信息公开…`). */
const YEAR = new RegExp(
  `(?<year>\\d{2,8}|二[${CHINESE_ZEROS}][${CHINESE_DIGITS}]{2})(?<mark>年)年?度?|(?<bare>20\\d{2})(?!\\d)度?`,
  'u',
);
/** A year behind the title, as news sites write it: （2024年度）. */
const YEAR_BEHIND = /[（(](?<year>20\d{2})(?<mark>年?)度?[）)]$/u;
/** Where the agency's name ends. */
const SUBJECT_START = /政府信息公开|政务信息公开|政务公开|信息公开|年度报告|工作报告/u;

/** An agency's name behind the subject. */
const NAME_BEHIND = new RegExp(`${SUBJECT}(?<name>\\p{Script=Han}{3,40})$`, 'u');

interface Title {
  /** Without white space and book title marks, digits half-width. */
  readonly text: string;
  readonly year: {
    readonly value: number;
    readonly marked: boolean;
    readonly at: 'front' | 'middle' | 'end';
  } | null;
  /** Agency as the title names it, empty when it does not. */
  readonly agency: string;
  /** The agency stands behind all the rest: 2024年政府信息公开工作年度报告清河县水利局. */
  readonly inverted: boolean;
  /** Followed by 度 while 年度报告 follows anyway. */
  readonly doubled: boolean;
}

function squeeze(text: string): string {
  return text
    .replace(/[\s\u200B-\u200D\u2060\uFEFF《》]+/gu, '')
    .replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

function agencyOf(report: Report): string | null {
  return squeeze(report.agency ?? '') || null;
}

function readTitle(lines: readonly string[]): Title {
  const text = squeeze(lines.join(''));
  const behind = YEAR_BEHIND.exec(text);
  const match = behind ?? YEAR.exec(text);
  const at = behind ? 'end' : match?.index === 0 ? 'front' : 'middle';
  // The agency stands before the year, or behind it where the order is inverted.
  const rest = !match ? text : at === 'front' ? text.slice(match[0].length) : text.slice(0, match.index);
  const front = rest.slice(0, SUBJECT_START.exec(rest)?.index ?? rest.length).replace(/关于$/u, '');
  const last = front === '' ? NAME_BEHIND.exec(text)?.groups?.['name'] : undefined;
  const name = last ?? front;
  const year = match?.groups?.['year'] ?? match?.groups?.['bare'];
  return {
    text,
    year:
      year === undefined
        ? null
        : { value: readPlaces(year) ?? 0, marked: Boolean(match?.groups?.['mark']), at },
    // 人民政府 + 政府信息公开 is mostly written with one 政府; that is no mistake in the name.
    agency: name.endsWith('人民') ? `${name}政府` : name,
    inverted: last !== undefined,
    doubled: /年度.*年度|年年(?!度)/u.test(text.replace(YEAR_BEHIND, '')),
  };
}

type TitleFinding = Pick<RuleFinding, 'message'> & Partial<Pick<RuleFinding, 'level' | 'found'>>;

function* findSlips(title: Title, report: Report): Generator<TitleFinding> {
  const { year, agency: name } = title;
  if (year === null) {
    yield { message: '标题没有年度，应写明“YYYY年”。' };
  } else {
    if (!year.marked && year.at !== 'end')
      yield { level: 'warning', message: `标题中“${year.value}”后面缺少“年”。` };
    if (year.value < 2000 || year.value > 2100) {
      yield { message: `标题中的年份“${year.value}年”有误，请核对。`, found: `${year.value}年` };
    } else if (report.year !== null && year.value !== report.year) {
      yield {
        message: `标题是${year.value}年，这份年报是${report.year}年，请核对。`,
        found: `${year.value}年`,
      };
    }
  }
  if (title.doubled) yield { level: 'warning', message: '“年度”重复：年份后面只写“年”，不写“年度”。' };
  yield* agencySlips(name, agencyOf(report));
  if (title.inverted || (name !== '' && year !== null && year.at !== 'middle')) {
    yield { level: 'hint', message: '顺序不对：先写机关全称，再写年份。' };
  }
  if (!title.inverted && !title.text.replace(YEAR_BEHIND, '').endsWith(SUBJECT)) {
    yield { level: 'warning', message: `标题应以“${SUBJECT}”结尾。` };
  }
}

function* agencySlips(name: string, agency: string | null): Generator<TitleFinding> {
  if (name === '') {
    const level = agency === null ? 'error' : 'warning';
    yield { level, message: '标题没有写明机关全称。' };
    return;
  }
  const short = shortNameIn(name);
  if (short) {
    const full = short.full === null ? '' : `，全称是“${short.full}”`;
    yield { level: 'warning', message: `“${name}”是简称${full}，标题应写机关全称。`, found: name };
  } else if (agency !== null && !name.endsWith(unfoldAgency(agency))) {
    yield {
      level: 'warning',
      message: agency.endsWith(name)
        ? `“${name}”不是机关全称，应写“${agency}”。`
        : `标题中的机关是“${name}”，这份年报的机关是“${agency}”，请核对。`,
      found: name,
    };
  }
}

/** The title as it should be, on as many lines as before; null while the agency or the year is not certain. */
function officialTitle(report: Report, title: Title | null): string[] | null {
  const agency = agencyOf(report);
  const named = title === null || title.agency === '' ? agency : title.agency;
  if (named === null || report.year === null) return null;
  // A title that names another agency is a question, not a slip of the pen.
  if (agency !== null && !unfoldAgency(named).endsWith(unfoldAgency(agency)) && !agency.endsWith(named))
    return null;
  const short = shortNameIn(named);
  if (short && short.full === null) return null;
  const full = short?.full ?? (agency?.endsWith(named) ? agency : named);
  const subject = `${report.year}年${SUBJECT}`;
  return report.titleLines.filter((line) => line.trim() !== '').length === 1
    ? [full + subject]
    : [full, subject];
}

function checkTitle({ report, stage }: RuleContext): readonly RuleFinding[] {
  // What of a notice is around the title is another rule's matter.
  const title = readTitle(withoutFrame(report.titleLines));
  if (title.text === '') {
    // An empty draft has not been begun.
    if (stage === 'draft' && report.agency === null && report.year === null) return [];
    return [
      finding({ message: '没有标题，应为“机关全称 + YYYY年 + 政府信息公开工作年度报告”。' }, report, null),
    ];
  }
  const found = [...findSlips(title, report)].map((slip) => finding(slip, report, title));
  const official = officialTitle(report, title)?.join('');
  if (found.length > 0 || official === undefined || official === title.text) return found;
  return [finding({ level: 'warning', message: '标题与规定的写法不同。' }, report, title)];
}

function finding(slip: TitleFinding, report: Report, title: Title | null): RuleFinding {
  const lines = officialTitle(report, title);
  const expected = lines?.join('') ?? null;
  const fix: Fix | null = lines && {
    title: `改为“${lines.join('')}”`,
    edits: [{ kind: 'titleLines', lines: [...lines] }],
  };
  return {
    place: 'title',
    found: title?.text ?? '',
    ...slip,
    quote: title ? report.titleLines.join('') : null,
    expected,
    fix,
  };
}

export const TITLE_RULES: readonly Rule[] = [
  {
    id: 'S-07',
    family: 'structure',
    level: 'error',
    title: '标题',
    help: '标题由机关全称、YYYY年和“政府信息公开工作年度报告”组成：没有年度是错误，用简称、“年度”重复是警告，顺序颠倒是提示。',
    source: FORM_SOURCE,
    needs: ['title'],
    check: checkTitle,
  },
];
