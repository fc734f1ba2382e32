/** The documents that a report is written by: number, mark and title. Rule S-08. */
import { FORMS } from '../../report/forms.ts';
import { paragraphsOf } from '../../report/report.ts';
import type { Place } from '../../report/schema.ts';
import { similarity } from '../../recognition/tables/labels.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { findAt, replaceFix, sentenceNear, type Spot, spotOf } from './spot.ts';

const OFFICE = '国务院办公厅政府信息与政务公开办公室';
const ISSUING_MARK = '国办公开办函';

interface Basis {
  readonly number: string;
  readonly year: number;
  readonly no: number;
  readonly title: string;
}

/** By the first year of the form that each prescribes. */
const OLD: Basis = {
  number: FORMS['2019'].source,
  year: 2019,
  no: 60,
  title: `《${OFFICE}关于政府信息公开工作年度报告有关事项的通知》`,
};
const NEW: Basis = {
  number: FORMS['2021'].source,
  year: 2021,
  no: 30,
  title: `《${OFFICE}关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》`,
};

/** A document number of the State Council's offices: 国办公开办函〔2021〕30号, the mark and the brackets as typed. */
const NUMBER =
  /(?<mark>国[办公开函发令字厅]{1,7})\s*[〔[(（【［﹝]\s*(?<year>[\d０-９]{4})\s*[〕\])）】］﹞]\s*第?\s*(?<no>[\d０-９]{1,3})\s*号/gu;
const NEW_TITLE = /年度报告格式/u;
const OLD_TITLE = /政府信息公开工作年度报告有关事项的通知/u;
/** The old notice's whole title, to be written over together with its number. */
const WHOLE_OLD_TITLE = /《国务院办公厅[^《》]{0,20}关于政府信息公开工作年度报告有关事项的通知》/u;
const ABOUT_REPORT = /年度报告|年报|报告格式/u;
const REACH = 120;

function checkNumber(place: Place, text: string, match: RegExpExecArray, year: number | null): RuleFinding[] {
  const { mark = '', year: of = '', no: digits = '' } = match.groups ?? {};
  const [docYear, no] = [Number(of.normalize('NFKC')), Number(digits.normalize('NFKC'))];
  const sentence = sentenceNear(text, match.index);
  // The title stands right before its number, and no other number between.
  const before =
    text
      .slice(Math.max(0, match.index - REACH), match.index)
      .split('号')
      .at(-1) ?? '';
  const [newTitle, oldTitle] = [NEW_TITLE.test(before), OLD_TITLE.test(before)];
  const isOld = docYear === OLD.year && no === OLD.no;
  const isNew = docYear === NEW.year && no === NEW.no;
  const rightMark = mark === ISSUING_MARK;
  const near = isOld || isNew || (rightMark && (docYear === NEW.year || no === NEW.no || no === OLD.no));
  if (!newTitle && !oldTitle && !(near && ABOUT_REPORT.test(sentence))) return [];

  const due = year === null ? (isOld || (oldTitle && !isNew) ? OLD : NEW) : year >= NEW.year ? NEW : OLD;
  const reasons: string[] = [];
  if (!rightMark) reasons.push(`发文字号是“${ISSUING_MARK}”，不是“${mark}”`);
  if (isOld && due === NEW) reasons.push('〔2019〕60号只管2019、2020年度的年报，2021年度起依据〔2021〕30号');
  else if (isNew && due === OLD) reasons.push('〔2021〕30号管2021年度及以后的年报，这份年报依据〔2019〕60号');
  else if (!isOld && !isNew) reasons.push('没有这个文号的年报格式文件');
  if (isNew && oldTitle && !newTitle)
    reasons.push(`标题与文号不是同一个文件：〔2021〕30号的标题是${NEW.title}`);
  if (reasons.length === 0) return [];

  const spot = spotOf(place, text, match);
  return [
    findAt(spot, {
      message: `编制依据写作“${match[0]}”，应为“${due.number}”：${reasons.join('；')}。`,
      expected: due.number,
      fix: fixBasis(spot, due, oldTitle && !newTitle, newTitle),
    }),
  ];
}

/** Number and title are repaired together; where the title is another one's, or unknown beside a wrong number, not. */
function fixBasis(spot: Spot, due: Basis, oldTitle: boolean, newTitle: boolean) {
  if (due === OLD) return newTitle ? null : replaceFix(spot, due.number);
  if (!oldTitle) return replaceFix(spot, due.number);
  const from = Math.max(0, spot.start - REACH);
  const title = WHOLE_OLD_TITLE.exec(spot.text.slice(from, spot.start));
  if (!title) return null;
  const start = from + title.index;
  const between = spot.text.slice(start + title[0].length, spot.start);
  return replaceFix({ ...spot, start }, NEW.title + between + due.number, `改为${NEW.title}和它的文号`);
}

const REGULATION = '《中华人民共和国政府信息公开条例》';
const REGULATION_NUMBER =
  /《(?:中华人民共和国)?政府信息公开条例》\s*[（(]\s*(?:中华人民共和国)?(?:国务院令|国令)\s*第?\s*(?<no>\d{1,4})\s*号/gu;
const NATIONAL_TITLE = /《中华人民共和国(?<name>[^《》〈〉（）()]{4,14})》/gu;
const REGULATION_NAME = '政府信息公开条例';
const ALIKE = 0.6;

function checkRegulation(place: Place, text: string): RuleFinding[] {
  if (!text.includes('《')) return [];
  const numbers = [...text.matchAll(REGULATION_NUMBER)].flatMap((match) => {
    if (match.groups?.['no'] === '711') return [];
    const no = match.groups?.['no'] ?? '';
    const at = match[0].lastIndexOf(no);
    const start = match.index + at;
    const spot = { place, text, start, end: start + no.length };
    const message = `${REGULATION}现行的是国务院令第711号（2019年5月15日起施行），这里写的是第${no}号。`;
    return [findAt(spot, { message, expected: '711', fix: replaceFix(spot, '711', '改为“第711号”') })];
  });
  const titles = [...text.matchAll(NATIONAL_TITLE)].flatMap((match) => {
    const name = (match.groups?.['name'] ?? '').replace(/\s+/gu, '');
    if (name === REGULATION_NAME || !/条[例列]?$/u.test(name)) return [];
    if (similarity(name, REGULATION_NAME) < ALIKE) return [];
    const spot = spotOf(place, text, match);
    const message = `没有${match[0]}，应为${REGULATION}。`;
    return [findAt(spot, { message, expected: REGULATION, fix: replaceFix(spot, REGULATION) })];
  });
  return [...numbers, ...titles];
}

function checkBasis({ report }: RuleContext): RuleFinding[] {
  return paragraphsOf(report).flatMap(({ place, text }) => [
    ...[...text.matchAll(NUMBER)].flatMap((match) => checkNumber(place, text, match, report.year)),
    ...checkRegulation(place, text),
  ]);
}

export const LEGAL_BASIS_RULES: readonly Rule[] = [
  {
    id: 'S-08',
    family: 'structure',
    level: 'warning',
    title: '编制依据',
    help: '2021年度及以后的年报依据国办公开办函〔2021〕30号，2019、2020年度的依据国办公开办函〔2019〕60号。文号与标题要对得上，发文字号是“国办公开办函”。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkBasis,
  },
];
