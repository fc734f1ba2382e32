/** The documents that a report is written by: number, mark, brackets and title. Rule S-08. */
import { ALL_FORMS } from '../../forms/all-forms.ts';
import type { FormId } from '../../forms/form.ts';
import { formOfYear, formYears } from '../../forms/forms.ts';
import { paragraphsOf } from '../../report/report.ts';
import type { Place, Report } from '../../report/schema.ts';
import { similarity } from '../../recognition/tables/labels.ts';
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { sentenceAt } from './folded-slips.ts';
import { findAt, replaceFix, type Spot } from '../base/spot.ts';

const ISSUING_MARK = '国办公开办函';

/** The notice that prescribes a form. */
interface Basis {
  readonly form: FormId;
  readonly number: string;
  /** Its number without the mark: 〔2021〕30号. */
  readonly short: string;
  readonly year: number;
  readonly no: number;
  readonly title: string;
  readonly titleWords: string;
  /** First report year of the form. */
  readonly firstYear: number;
}

/** One a form, the oldest first. */
const BASES: readonly Basis[] = ALL_FORMS.map(({ id, firstYear, notice }): Basis => {
  const [short = '', year, no] = /〔(\d{4})〕(\d+)号$/u.exec(notice.number) ?? [];
  return { form: id, firstYear, short, year: Number(year), no: Number(no), ...notice };
});
const NEWEST = BASES.at(-1);

/**
 * A document number of the State Council's offices in folded text, its brackets as typed, wrong or lost:
 * 国办公开办函〔2021〕30号, 国办公开办函202130号.
 */
const NUMBER =
  /(?<mark>国[办公开函涵发令字厅信政务]{1,8})?(?<open>[〔[(【〖{<〈《﹝]?)(?<year>(?:19|20)\d{2})(?<close>[〕\])】〗}>〉》﹞]?)[年 ]?第?(?<no>\d{1,3})号/gu;
const ABOUT_REPORT = /年度报告|年报|报告格式/u;
const REACH = 120;

/** A number that is, or should be, one of a form's notice. */
interface Cited {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly brackets: string;
  /** The one that its digits name; null where they name none. */
  readonly basis: Basis | null;
  /** The notices whose titles stand in front of it, the oldest first. */
  readonly titles: readonly Basis[];
}

/** A title stands right before its number, and no other number between. */
function titlesBefore(text: string, at: number): Basis[] {
  const before =
    text
      .slice(Math.max(0, at - REACH), at)
      .split('号')
      .at(-1) ?? '';
  return BASES.filter(({ titleWords }) => before.includes(titleWords));
}

/** All of them in a paragraph; numbers of other documents are left out. */
const citedIn = remember((source: string): readonly Cited[] => {
  if (!/号/u.test(source)) return [];
  const { text } = fold(source);
  return matchesOf(text, NUMBER).flatMap((match): Cited[] => {
    const { mark = '', open = '', close = '', year = '', no = '' } = match.groups ?? {};
    const [of, number] = [Number(year), Number(no)];
    const basis = BASES.find((one) => one.year === of && one.no === number) ?? null;
    const titles = titlesBefore(text, match.index);
    const isMarked = mark === ISSUING_MARK;
    const near =
      basis !== null ||
      (isMarked && (of === NEWEST?.year || BASES.some(({ no: known }) => known === number)));
    const speaks = titles.length > 0 || ABOUT_REPORT.test(sentenceAt(text, match.index).text);
    // A date, a number of another kind: only the mark, a bracket or the title tells that it is a document's.
    const isNumber = mark !== '' || open !== '' || close !== '' || (titles.length > 0 && basis !== null);
    // Behind the title of a notice stands its own number and no other; without a mark it may be a local one.
    const own = near || (titles.length > 0 && mark.length > 1);
    if (!speaks || !isNumber || !own) return [];
    const end = match.index + match[0].length;
    // (202130号): the bracket is the one around it.
    const around = mark === '' && close === '' ? open : '';
    const start = match.index + around.length;
    return [{ start, end, mark, brackets: around === '' ? open + close : '', basis, titles }];
  });
});

interface Citation extends Cited {
  readonly spot: Spot;
  /** As typed. */
  readonly words: string;
}

function citationsOf(report: Report): Citation[] {
  return paragraphsOf(report).flatMap(({ place, text }) => {
    const cited = citedIn(text);
    if (cited.length === 0) return [];
    const folded = fold(text);
    return cited.map((one) => ({
      ...one,
      spot: spotIn(place, text, folded.span(one.start, one.end)),
      words: folded.original(one.start, one.end),
    }));
  });
}

function spotIn(place: Place, text: string, [start, end]: readonly [number, number]): Spot {
  return { place, text, start, end };
}

/** What is wrong with a number, apart from its brackets; `isDueCited`: the text has the right one too. */
function reasonsAgainst({ mark, basis, titles }: Cited, due: Basis, isDueCited: boolean): string[] {
  const reasons: string[] = [];
  if (mark !== '' && mark !== ISSUING_MARK) reasons.push(`发文字号是“${ISSUING_MARK}”，不是“${mark}”`);
  if (basis === null) reasons.push('没有这个文号的年报格式文件');
  // Both cited: right enough.
  else if (basis.firstYear < due.firstYear && !isDueCited)
    reasons.push(`${basis.short}只管${formYears(basis.form)}的年报，${due.firstYear}年度起依据${due.short}`);
  else if (basis.firstYear > due.firstYear)
    reasons.push(`${basis.short}管${formYears(basis.form)}的年报，这份年报依据${due.short}`);
  if (basis !== null && titles.length > 0 && titles.every(({ firstYear }) => firstYear < basis.firstYear))
    reasons.push(`标题与文号不是同一个文件：${basis.short}的标题是${basis.title}`);
  return reasons;
}

/** The notice that a report of `year` is written by; without a year the one that the number or its title means. */
function dueBasis(year: number | null, { basis, titles }: Cited): Basis | undefined {
  if (year === null) return basis ?? titles[0] ?? NEWEST;
  const form = formOfYear(year);
  return BASES.find((one) => one.form === form);
}

function checkNumbers(report: Report): RuleFinding[] {
  const citations = citationsOf(report);
  const isCited = (due: Basis) =>
    citations.some(({ basis, titles }) => basis === due && (titles.includes(due) || titles.length === 0));
  // A text that lost its brackets has lost them everywhere: said once.
  let bracketsSaid = false;
  return citations.flatMap((cited): RuleFinding[] => {
    const { basis, titles, brackets, words, spot } = cited;
    const due = dueBasis(report.year, cited);
    if (!due) return [];
    const reasons = reasonsAgainst(cited, due, isCited(due));
    const keeps = basis !== null && basis.firstYear < due.firstYear && isCited(due) ? basis : due;
    if (brackets !== '〔〕' && !(bracketsSaid && brackets === '')) {
      bracketsSaid ||= brackets === '';
      reasons.push(brackets === '' ? '年份外面缺少六角括号“〔〕”' : '年份用六角括号“〔〕”，不用其他括号');
    }
    if (reasons.length === 0) return [];
    const right = cited.mark === '' ? keeps.number.slice(ISSUING_MARK.length) : keeps.number;
    return [
      findAt(spot, {
        message: `编制依据写作“${words}”，应为“${right}”：${reasons.join('；')}。`,
        expected: right,
        fix: fixBasis(spot, keeps, right, titles),
      }),
    ];
  });
}

/** Number and title are repaired together; where the title is a later notice's, or not whole, not. */
function fixBasis(spot: Spot, due: Basis, right: string, titles: readonly Basis[]) {
  const [other] = titles;
  if (!other || titles.includes(due)) return replaceFix(spot, right);
  if (other.firstYear > due.firstYear) return null;
  const from = Math.max(0, spot.start - REACH);
  const title = wholeTitle(other).exec(spot.text.slice(from, spot.start));
  if (!title) return null;
  const start = from + title.index;
  const between = spot.text.slice(start + title[0].length, spot.start);
  return replaceFix({ ...spot, start }, due.title + between + right, `改为${due.title}和它的文号`);
}

/** A notice's whole title, to be written over together with its number. */
function wholeTitle({ titleWords }: Basis): RegExp {
  return new RegExp(`《国务院办公厅[^《》]{0,20}关于[^《》]{0,20}${titleWords}[^《》]{0,10}》`, 'u');
}

/** The name of the format, with a word left out or changed: 政府信息公开年度报告格式. */
const FORMAT_NAME =
  /(?<=[《〈<“]|印发)(?:(?:中华人民共和国)?(?<name>[\p{Script=Han}]{4,18}格式)(?=[》〉>”(])|中华人民共和国(?<short>[\p{Script=Han}]{4,18}(?:报告|年报))(?=[》〉>]的通知))/gu;
const FORMAT = '政府信息公开工作年度报告格式';
const FORMAT_ALIKE = 0.6;

function checkFormatName(place: Place, text: string): RuleFinding[] {
  if (!/格式|报告/u.test(text)) return [];
  const folded = fold(text);
  return matchesOf(folded.text, FORMAT_NAME).flatMap((match) => {
    const name = match.groups?.['name'] ?? match.groups?.['short'] ?? '';
    if (name === FORMAT || !/公开|报告|年报/u.test(name) || similarity(name, FORMAT) < FORMAT_ALIKE)
      return [];
    const at = match.index + match[0].length - name.length;
    const spot = spotIn(place, text, folded.span(at, at + name.length));
    const message = `格式的名称写作“${name}”，应为“${FORMAT}”，不加字、不减字。`;
    return [findAt(spot, { message, expected: FORMAT, fix: replaceFix(spot, FORMAT) })];
  });
}

const REGULATION = '《中华人民共和国政府信息公开条例》';
const IN_FORCE = '711';
/** The regulation with the number of its order: (国务院令第711号), (国务院第711号令), 国令第711号. */
const REGULATION_NUMBER =
  /《(?:中华人民共和国)?(?:政府信息公开)?条例》[(（]?(?:以下简称[^()]{2,10}[,)]+\(?)?(?:中华人民共和国)?(?:国务院令?|国令)(?:令)?第?(?<no>\d{1,4})(?:号令?|令)/gu;
const NATIONAL_TITLE = /《中华人民共和国(?<name>[^《》〈〉()]{4,14})》/gu;
const REGULATION_NAME = '政府信息公开条例';
const ALIKE = 0.6;
/** What a title like the regulation's ends with: 条例, cut off or mistyped, or another kind of law. */
const NATIONAL_KINDS = /条[例列]?$|信息公开(?:法|规定|办法|细则)$/u;

function checkRegulation(place: Place, source: string): RuleFinding[] {
  if (!source.includes('《')) return [];
  const folded = fold(source);
  const { text } = folded;
  const numbers = matchesOf(text, REGULATION_NUMBER).flatMap((match) => {
    const no = match.groups?.['no'] ?? '';
    // 2007年国务院令第492号公布，2019年国务院令第711号修订: its history, told whole.
    if (no === IN_FORCE || sentenceAt(text, match.index).text.includes(IN_FORCE)) return [];
    const at = match.index + match[0].lastIndexOf(no);
    const spot = spotIn(place, source, folded.span(at, at + no.length));
    const message = `${REGULATION}现行的是国务院令第${IN_FORCE}号（2019年5月15日起施行），这里写的是第${no}号。`;
    const fix = replaceFix(spot, IN_FORCE, `改为“第${IN_FORCE}号”`);
    return [findAt(spot, { message, expected: IN_FORCE, fix })];
  });
  const titles = matchesOf(text, NATIONAL_TITLE).flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    if (name === REGULATION_NAME || !NATIONAL_KINDS.test(name)) return [];
    if (similarity(name, REGULATION_NAME) < ALIKE) return [];
    const spot = spotIn(place, source, folded.span(match.index, match.index + match[0].length));
    const message = `没有${match[0]}，应为${REGULATION}。`;
    return [findAt(spot, { message, expected: REGULATION, fix: replaceFix(spot, REGULATION) })];
  });
  return [...numbers, ...titles];
}

function checkBasis({ report }: RuleContext): RuleFinding[] {
  return [
    ...checkNumbers(report),
    ...paragraphsOf(report).flatMap(({ place, text }) => [
      ...checkFormatName(place, text),
      ...checkRegulation(place, text),
    ]),
  ];
}

export const LEGAL_BASIS_RULES: readonly Rule[] = [
  {
    id: 'S-08',
    family: 'structure',
    level: 'warning',
    title: '编制依据',
    help: `${BASES.toReversed()
      .map(({ form, number }) => `${formYears(form)}的年报依据${number}`)
      .join(
        '，',
      )}，两个都写也可以。文号与标题要对得上，发文字号是“${ISSUING_MARK}”，年份用六角括号，格式的名称是“${FORMAT}”，条例是国务院令第${IN_FORCE}号。其他文件的文号不检查。`,
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkBasis,
  },
];
