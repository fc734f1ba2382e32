/**
 * Units and words of summing up whose number is lost, and numbers whose unit is: 公开信息共条, 培训次, 达到%, 1月日. Rule S-25.
 *
 * Many words end like a unit (文件, 层次, 身份). A unit counts as bare only behind a thing that is counted in it, or
 * behind a word that sums up, and where the clause ends with it.
 */
import {
  BEFORE_ITEMS,
  BEFORE_SHEETS,
  CHANGED_UNITS,
  CHANGES,
  COUNTED_THINGS,
  DECIDED,
  DECISIONS,
  MEASURED,
  HELD,
  HOLDING,
  NOT_SUMMING,
  NUMERALS,
  RECEIVED,
  RECEIVED_APPLICATIONS,
  SUMMED_UNITS,
  SUMMING,
  TELLING,
  TOLD_OF,
  YEAR_SUMS,
} from '../../text/lexicon/counted-things.ts';
import { sentenceTexts } from '../../report/texts.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { inFolded, oneOf, sentenceAt } from './folded-slips.ts';
import { leftoverSpans } from './leftovers.ts';
import { findSlips, type Slip } from '../base/spot.ts';

/** Where a clause ends, or goes on with its parts. */
const END = '(?=[,。;、:)!\\n]|$|其中|较|比(?:上年|去年|20))';

/** What a bare unit belongs to. */
const THINGS = COUNTED_THINGS.map(({ key, words }) => `${oneOf(words)}${key}`).join('|');
const RATES = '(?:达到?|为|是|占)';
/** A name in a list, which may stand in quotation marks. */
const NAME = '[\\p{Script=Han}“”]';

/**
 * What is missing, by the name of the group that matches; every group ends where the match ends. A text is searched for
 * the signs that words end with, which are fewer than those that words begin with.
 */
const LOST = new RegExp(
  [
    `[条件次篇份个期项场元家起则幅册](?:${[
      `${END}(?<=(?<counted>${THINGS}))`,
      `${END}(?<=(?<received>${oneOf(RECEIVED)}${oneOf(RECEIVED_APPLICATIONS)}申请件))`,
      `${END}(?<=(?<decided>${oneOf(DECIDED)}${oneOf(DECISIONS)}件))`,
      // 动态95条，资金条，其他25条; 网站95条、微信公众号条: beside one that has its number.
      `(?=[,、;]${NAME}{1,12}\\d{1,6}条|${END})(?<=(?<listed>(?<=\\d条[,、;])${NAME}{2,14}条))(?<![${BEFORE_ITEMS}]条)`,
      // 开展节水宣传活动场.
      `${END}(?<=(?<held>${oneOf(HOLDING)}[\\p{Script=Han}“”]{0,14}${oneOf(HELD)}[场次期]))`,
      `${END}(?<=(?<sheets>[\\p{Script=Han}]{2}份))(?<![${BEFORE_SHEETS}]份)`,
      `(?=[,。;、)]|$)(?<=(?<![更\\d零〇一二两三四五六七八九十百千万亿余])(?<changed>${oneOf(CHANGES)}${oneOf(CHANGED_UNITS)}))`,
      `${END}(?<=(?<!${oneOf(NOT_SUMMING)})(?<summed>${oneOf(SUMMING)}${oneOf(SUMMED_UNITS)}))`,
    ].join('|')})`,
    // 共公开信息，共。 A sum without anything behind it.
    `(?<sum>(?:共计|共|总计)(?<=(?:^|[,。;、:(]|信息|文件|申请|条|件)(?:共|共计|总计))(?=[,。;)]|$))`,
    `${RATES}(?=[,。;)]|$)(?<=(?<rate>(?:[\\p{Script=Han}]率|总数|总量|人数|数量|件数|条数)${RATES}))`,
    // A share: 多, 余, 百 and the like are numbers of a kind.
    '%(?<=(?<percent>[\\p{Script=Han}]{0,3}%))(?<=[\\p{Script=Han}]%)(?<![多余几数零〇○一二三四五六七八九十百千万亿半点成之]%)(?![0-9A-Fa-f]{2})',
    '(?<date>(?<!\\d)\\d{4}年月(?:日|(?=[至到,。;、)-]))|(?<![\\d.])\\d{1,2}月日(?=[至到起止前以,。;、)-]|$)|年\\d{1,2}月\\d{1,2}日(?<=(?:^|[自从于,。:;(至到])年\\d{1,2}月\\d{1,2}日)|月\\d{1,2}日(?<=[自从于至到-]月\\d{1,2}日))',
    // 培训人次 as a clause of its own, 阅读量累计万人次.
    `人次(?<=(?:^|[,。;])(?<people>(?:(?![${NUMERALS}])\\p{Script=Han}){2,5}人次))(?=[,。;]|$)`,
    `万(?:人次|[次条件人元])(?<=(?<tenThousands>${oneOf(MEASURED)}万(?:人次|[次条件人元])))`,
    // 主动公开政府信息347，: a number without its unit.
    `\\d(?=[,。;](?!\\d)|$)(?<=(?<unit>${oneOf(TOLD_OF)}(?:[共为达]|共计|总计)?\\d{1,6}))(?<=${oneOf(TELLING)}[^,。;:\\d]{0,12}\\d{1,6})`,
    '(?<inForce>现行有效(?:件(?=[,。;)]|$)|的?(?:行政)?规范性文件(?:为|共|达)?(?=[,。;)]|$)))',
    '(?<parts>(?:由|分为|共分|包括|包含)个(?=(?:大)?部分|方面))',
    '(?<number>第(?:号(?![线楼店])|[条款](?=[的规,。、)第])|届(?=全国|人大|人民)))',
    '(?<contact>(?:电话|传真|邮编|邮政编码|电子邮箱)(?:号码)?:(?=[,。;、)]))',
  ].join('|'),
  'gu',
);

/** 共计、合计 may stand for a whole year's sum in a sentence that has its numbers behind: 现行有效: … */
const IN_FORCE_ALONE =
  /(?:^|[,。;:\n]|截至[^,。;]{2,12}|年末|年底|目前|其中|共有|我[局镇乡委办]|本[机单][关位])$/u;

function isLost(text: string, kind: string, words: string, start: number): boolean {
  const sentence = sentenceAt(text, start);
  if (kind === 'received') return YEAR_SUMS.some((word) => sentence.text.includes(word));
  if (kind !== 'inForce' || (words.endsWith('件') && !words.endsWith('文件'))) return true;
  // 制发2件，现行有效的规范性文件。 A heading or a list of what is published says nothing of the kind.
  const before = text.slice(sentence.start, start);
  return IN_FORCE_ALONE.test(before) && (/\d+件/u.test(sentence.text) || /[为共达]$/u.test(words));
}

const lostIn = inFolded((text) =>
  matchesOf(text, LOST).flatMap((match): Slip[] => {
    const [kind, words] = Object.entries(match.groups ?? {}).find(([, group]) => group !== undefined) ?? [];
    if (kind === undefined || words === undefined) return [];
    const end = match.index + match[0].length;
    const start = end - words.length;
    if (!isLost(text, kind, words, start)) return [];
    const advice = kind === 'date' ? '完整的日期' : '；没有发生的写“0”或改写这句话';
    const message =
      kind === 'unit'
        ? `“${words}”后面少了量词，请补上“条”“件”等。`
        : `“${words}”少了数字，请补上${advice}。`;
    return [{ start, end, message }];
  }),
);

/** A blank left open with white space is the template's matter. */
function lostNumbersIn(text: string): readonly Slip[] {
  const found = lostIn(text);
  if (found.length === 0) return found;
  const open = leftoverSpans(text);
  return found.filter(({ start, end }) => !open.some((span) => span.start < end && start < span.end));
}

export const LOST_NUMBER_RULES: readonly Rule[] = [
  {
    id: 'S-25',
    family: 'structure',
    level: 'warning',
    title: '漏写的数字和量词',
    help: '数字后面有量词，量词和“共”“达到”“现行有效”前后有数字，日期的年、月、日都有数字：“公开信息共条”“培训次”“达到%”“1月日”都漏了数字。“以条为单位”“逐条”“条目”这类说法不提示，留着空格待填的由模板残留提示。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: ({ report }) => findSlips(report, lostNumbersIn, sentenceTexts(report)),
  },
];
