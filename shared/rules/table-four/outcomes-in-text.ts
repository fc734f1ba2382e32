/** 均维持, 零败诉 in the text against table four, and cases that were corrected against section five. Rules T4-06, T4-08. */
import { writeFigure } from '../../report/reading.ts';
import { REVIEW_GROUPS } from '../../report/forms.ts';
import type { Report } from '../../report/schema.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { statedClaims } from '../base/stated-claims.ts';
import { figureName, PRACTICE_SOURCE } from '../base/wording.ts';

const ALL_UPHELD =
  /(?:均|全部|都)(?:已)?(?:被|为|予以|获|得到|判决|裁定|作出|决定)?(?:复议机关|法院|人民法院)?(?:结果)?(?:予以)?(?:维持|胜诉)|(?:均|全部|都)(?:被|判决)?驳回(?:原告|申请人)?(?:的)?(?:诉讼|复议)请求|(?<![件起宗例])结果(?:均|都|全部)?(?:为|是)?(?:予以)?维持(?=[，,。；;）)、]|$)/gu;
const NO_LOSS =
  /零(?:败诉|纠错|被纠错)|(?:未|没有|无)(?:有|出现|发生|存在)?(?:一[起例件宗])?(?:复议|诉讼|行政复议|行政诉讼|案件)?(?:败诉|(?:被)?纠错|(?:被)?纠正|被撤销|被确认违法)|无一[件例起]?(?:败诉|被纠错|被纠正|被撤销)|(?:败诉|纠错)率(?:为|是)?(?:0|零)/gu;
const SETTLED = /已(?:经)?(?:审结|办结|结案|生效|判决)|(?:审结|判决|生效)的|(?:审结|生效)(?:案件|判决)/u;
/** Another year, a plan, another body. */
const ELSEWHERE =
  /去年|上年|上一年|往年|历年|近[两三四五]年|连续|确保|力争|争取|努力|目标|将|较|全[省市县区]|各单位/u;
const ABOUT_DISCLOSURE = /信息公开|依申请公开/u;
const REVIEW = /复\s*议|诉\s*讼|败\s*诉|纠\s*错|维\s*持|胜\s*诉|撤\s*销|确认违法/u;

interface Statement {
  readonly start: number;
  readonly quote: string;
  readonly groups: readonly string[];
  /** Results that must then be 0. */
  readonly none: readonly string[];
}

function statementsOf(text: string, disclosed: boolean): Statement[] {
  if (!REVIEW.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    if (!disclosed && !ABOUT_DISCLOSURE.test(sentence.text)) return [];
    if (ELSEWHERE.test(sentence.text)) return [];
    const statement = (match: RegExpMatchArray, none: readonly string[]): Statement[] => {
      const groups = groupsOf(sentence.text.slice(0, match.index), match[0]);
      return [{ start: sentence.start + (match.index ?? 0), quote: match[0], groups, none }];
    };
    return [
      ...[...sentence.text.matchAll(ALL_UPHELD)].flatMap((match) =>
        statement(match, ruledOut(match[0], SETTLED.test(sentence.text))),
      ),
      ...[...sentence.text.matchAll(NO_LOSS)].flatMap((match) => statement(match, ['corrected'])),
    ];
  });
}

/** Results that there cannot be beside 均维持; 均胜诉 among what is settled says nothing of cases withdrawn. */
function ruledOut(said: string, settled: boolean): readonly string[] {
  if (!settled) return ['corrected', 'other', 'pending'];
  return said.includes('胜诉') ? ['corrected'] : ['corrected', 'other'];
}

/** The groups that the words before a statement name; all where they name none. */
function groupsOf(before: string, said: string): readonly string[] {
  const all = REVIEW_GROUPS.map(({ key }) => key);
  const courts = all.filter((key) => key !== 'reconsideration');
  if (/败诉|胜诉|诉讼请求/u.test(said)) return courts;
  const court = /诉讼|起诉/u.test(before);
  const reconsideration = /复议(?!后)/u.test(before.replaceAll('未经复议', ''));
  if (court === reconsideration) return all;
  return court ? courts : ['reconsideration'];
}

function check(report: Report): RuleFinding[] {
  const named = new Set(
    statedClaims(report).flatMap(({ about, place }) => (about.topic === 'review' ? [place] : [])),
  );
  return report.sections.flatMap(({ no, paragraphs }) =>
    paragraphs.flatMap((text, index) => {
      const place = `section:${no}/paragraph:${index + 1}`;
      return statementsOf(text, no === 4 || named.has(place)).flatMap((statement) =>
        contradiction(report, place, statement),
      );
    }),
  );
}

function contradiction(
  report: Report,
  place: string,
  { start, quote, groups, none }: Statement,
): RuleFinding[] {
  const figures = groups
    .flatMap((group) => none.map((result) => `review.${group}.${result}`))
    .filter((id) => (report.figures[id] ?? 0) > 0);
  if (figures.length === 0) return [];
  const filled = figures.map(
    (id) => `“${figureName(id).replaceAll(' ', '·')}”填 ${writeFigure(report.figures[id] ?? 0)}`,
  );
  return [
    {
      place,
      figures,
      quote,
      start,
      found: quote,
      message: `正文写“${quote}”，表四${filled.join('，')}。请核对正文和表四，改错的一处。`,
    },
  ];
}

const outcomesInText: Rule = {
  id: 'T4-06',
  family: 'table-four',
  level: 'warning',
  title: '正文的复议诉讼结果与表四',
  help: '正文写复议、诉讼结果均维持的，表四的结果纠正、其他结果、尚未审结应为 0；写零败诉、无被纠错的，结果纠正应为 0。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => check(report),
};

const CORRECTED = REVIEW_GROUPS.map(({ key }) => `review.${key}.corrected`);
const TAKEN_UP = /复\s*议|诉\s*讼|败\s*诉|纠\s*错|被\s*纠\s*正|撤\s*销|违\s*法/u;

const correctedCases: Rule = {
  id: 'T4-08',
  family: 'table-four',
  level: 'hint',
  title: '被纠正案件的原因和整改',
  help: '表四有结果纠正的，第五部分宜说明被纠正的原因和已采取的改进措施。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const figures = CORRECTED.filter((id) => (report.figures[id] ?? 0) > 0);
    const texts = report.sections.find(({ no }) => no === 5)?.paragraphs ?? [];
    const [place] = figures;
    if (place === undefined || texts.some((text) => TAKEN_UP.test(text))) return [];
    const filled = figures.map(
      (id) => `“${figureName(id).replaceAll(' ', '·')}”填 ${writeFigure(report.figures[id] ?? 0)}`,
    );
    return [
      {
        place,
        figures,
        found: report.figures[place] ?? 0,
        message: `表四${filled.join('，')}，第五部分没有提到。请在第五部分说明被纠正的原因和改进措施。`,
      },
    ];
  },
};

export const OUTCOME_RULES: readonly Rule[] = [outcomesInText, correctedCases];
