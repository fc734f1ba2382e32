/**
 * Replaces numbers of last year's sentences by placeholders, so that the new report's sentences follow its
 * tables: “办结9件” becomes “办结{{三、（七）总计 × 总计}}件”.
 *
 * Precision first. A number is linked only where the whole clause says nothing but one figure's name, the number
 * is last year's value of that figure, and nothing before it in the sentence narrows it down (a channel, a kind
 * of applicant, a part of the year, another year, a comparison, another body). Everything else stays a number.
 */
import { FORM_FIGURES, type FigureId } from '../report/figures.ts';
import { FORMS, numericRows, type FormId } from '../report/forms.ts';
import type { Report } from '../report/schema.ts';
import { foldText } from '../text/fold.ts';
import { figurePlaceholder } from './placeholders.ts';

export interface LinkedText {
  readonly text: string;
  /** Figures whose placeholders were put in, in order. */
  readonly linked: readonly FigureId[];
}

interface Wording {
  readonly figure: FigureId;
  /** What the clause says before the number, lead-in words apart. */
  readonly key: RegExp;
  /** What the sentence must have said by then. */
  readonly context: RegExp;
  readonly unless: RegExp;
}

const ABOUT_REQUESTS = /信息公开申请|依申请公开|公开申请|申请公开/;
const ABOUT_DISCLOSURE = /信息公开/;
const ANYTHING = /^/;

const NARROWER =
  /较|比|增长|增加|下降|减少|全[省市县区镇乡]|所属|下属|各单位|季度|[上下]半年|\d月|历年|以来|预计|计划/;
const NARROWER_REQUEST = new RegExp(
  `${NARROWER.source}|网|平台|邮|信函|当面|现场|窗口|传真|电话|热线|自然人|公民|法人|企业|组织|机构|信访|举报|投诉|复议|诉讼|补正|转办`,
);

const SUBJECT = '(?:政府信息公开|依申请公开(?:政府信息)?|信息公开)';

function request(row: string, key: string, context = ABOUT_REQUESTS): Wording {
  return {
    figure: `requests.${row}.total`,
    key: new RegExp(`^${key}$`),
    context,
    unless: NARROWER_REQUEST,
  };
}

function other(figure: FigureId, key: string, context = ANYTHING): Wording {
  return { figure, key: new RegExp(`^${key}$`), context, unless: NARROWER };
}

const WORDINGS: readonly Wording[] = [
  request('new', `(?:新收到?|收到|受理|接收)${SUBJECT}的?(?:申请|事项)?(?:事项|数量)?`, ANYTHING),
  request('new', '新收到?申请'),
  request('carriedIn', `(?:上一?年度?|去年)结转(?:的)?${SUBJECT}?(?:申请)?`),
  request('handled', `(?:办结|答复|办理答复|处理答复|办理完毕)${SUBJECT}?(?:申请)?`),
  request(
    'carriedOut',
    `结转[至到]?(?:下一?年度?|次年|明年|\\d{4}年度?)(?:继续)?(?:办理)?(?:的)?${SUBJECT}?(?:申请)?`,
  ),
  other('disclosure.normativeDocument.issued', '(?:制发|制定|出台|印发)行政规范性文件'),
  other('disclosure.normativeDocument.repealed', '废止行政规范性文件'),
  other('disclosure.normativeDocument.inForce', '现行有效的?行政规范性文件'),
  other('disclosure.licensing.decisions', '(?:作出)?行政许可(?:处理)?决定'),
  other('disclosure.penalty.decisions', '(?:作出)?行政处罚(?:处理)?决定'),
  other('disclosure.coercion.decisions', '(?:作出)?行政强制(?:处理)?决定'),
  other('review.reconsideration.total', '(?:发生|被申请)?行政复议(?:案件)?', ABOUT_DISCLOSURE),
  other('review.directLitigation.total', '未经复议直接(?:起诉|提起行政诉讼)的?(?:案件)?', ABOUT_DISCLOSURE),
  other(
    'review.litigationAfterReconsideration.total',
    '复议后(?:起诉|提起行政诉讼)的?(?:案件)?',
    ABOUT_DISCLOSURE,
  ),
];

/** Result rows of table three go by their own labels, so that a sentence may use the form's words. */
function resultWordings(form: FormId): Wording[] {
  return numericRows(FORMS[form].requests).flatMap(({ key, row, under }) => {
    const label = (row.name ?? row.label)
      .replace(/^(?:（[一二三四五六七八九]）|\d+\.)/, '')
      .replace(/（.*$/, '');
    if (under.length === 0 || /^(?:其他|总计|其他处理)$/.test(label)) return [];
    return [request(key, `${label}的?`)];
  });
}

const SENTENCE = /[^。！？!?\n]+/g;
const CLAUSE = /[^，,、；;：:（）()]+/g;
// The thing counted may stand before the number or after it: 收到依申请公开事项4件, 收到4件依申请公开事项.
const NUMBER_CLAUSE =
  /^(.*?)(?:共计?|为|有)?\s*([\d０-９]{1,8})\s*[件起宗](?:的?((?:政府信息公开|依申请公开|信息公开)(?:申请|事项)?|申请|行政规范性文件)件?)?$/;
/** What is longer is no clause, and no paragraph, of a report; bounds the search in a hostile file. */
const LONGEST_CLAUSE = 100;
const LONGEST_PARAGRAPH = 10_000;
const LEAD_IN =
  /^(?:\d{4}年度?|全年|本年度?|年内|今年|当年|其中|我[局委办院厅处镇乡县市区]|本(?:机关(?!不掌握)|单位|局|委|镇|乡)|共计?|累计|合计|总计|已|均|按时|按期|依法|全部|\s)+/;
const YEARS = /\d{4}(?=\s*年)/g;
const WHOLE_YEAR = /1月1日|12月31日/g;

/** Links what is certain in one paragraph of `last`; placeholders that are already there stay. */
export function linkFigures(paragraph: string, last: Report, form: FormId): LinkedText {
  if (paragraph.length > LONGEST_PARAGRAPH || !/[\d０-９]/.test(paragraph)) {
    return { text: paragraph, linked: [] };
  }
  const wordings = wordingsFor(last.form, form);
  // A placeholder's name has clauses and digits of its own; mask it, length kept.
  const masked = paragraph.replace(/\{\{[^{}]*\}\}/g, (name) => '□'.repeat(name.length));
  const found = [...masked.matchAll(SENTENCE)].flatMap((sentence) =>
    linksOf(sentence[0], wordings, last).map((link) => ({ ...link, start: link.start + sentence.index })),
  );
  return {
    text: found.reduceRight(
      (text, { start, length, figure }) =>
        text.slice(0, start) + figurePlaceholder(figure) + text.slice(start + length),
      paragraph,
    ),
    linked: found.map(({ figure }) => figure),
  };
}

interface Link {
  readonly figure: FigureId;
  readonly start: number;
  readonly length: number;
}

function linksOf(sentence: string, wordings: readonly Wording[], last: Report): Link[] {
  const links: Link[] = [];
  // What the sentence has said so far, and how much of it no linked figure accounts for.
  let said = '';
  let unexplained = '';
  for (const clause of sentence.matchAll(CLAUSE)) {
    const match = clause[0].length > LONGEST_CLAUSE ? null : NUMBER_CLAUSE.exec(clause[0].trimEnd());
    const [, words = '', digits = '', thing = ''] = match ?? [];
    const lead = LEAD_IN.exec(words)?.[0] ?? '';
    const key = words.slice(lead.length).trim() + thing;
    const value = Number(foldText(digits));
    const wording = wordings.find(
      ({ figure, key: says, context, unless }) =>
        match !== null &&
        says.test(key) &&
        last.figures[figure] === value &&
        context.test(said + words + thing) &&
        !unless.test((unexplained + lead).replace(WHOLE_YEAR, '')),
    );
    if (wording && yearsFit(said + lead, key, last.year)) {
      const start = clause.index + clause[0].indexOf(digits, words.length);
      links.push({ figure: wording.figure, start, length: digits.length });
      unexplained += lead;
    } else {
      unexplained += clause[0];
    }
    said += `${clause[0]}，`;
  }
  return links;
}

/** Only last year may be spoken of, but for the year that something is carried over to. */
function yearsFit(before: string, key: string, year: number | null): boolean {
  const all = (text: string) => (text.match(YEARS) ?? []).map(Number);
  return all(before).every((found) => found === year) && all(key).every((found) => found - 1 === year);
}

/** Wordings whose figure the new report's form has, by the words of last year's form. */
function wordingsFor(lastForm: FormId, form: FormId): Wording[] {
  return [...WORDINGS, ...resultWordings(lastForm)].filter(({ figure }) =>
    FORM_FIGURES[form].includes(figure),
  );
}
