/** Years that say when the work a report describes was done: “2024年，我局…”, “现将2024年…情况报告如下”. */
import { halfWidth, readNumbers } from './numbers.ts';
import { remember } from './remember.ts';
import { sentencesOf } from './sentences.ts';

export interface YearTopic {
  readonly year: number;
  /** Offsets in the paragraph of the year and the words it leads: 2024年, 2024年度. */
  readonly start: number;
  readonly end: number;
  /** The sentence it stands in. */
  readonly sentence: string;
  /**
   * `opening`: first words of the sentence · `agency`: behind the agency (我局2024年共…) ·
   * `report`: names the report ·
   * `period`: the whole year, or up to its end. */
  readonly kind: 'opening' | 'agency' | 'report' | 'period';
}

/** Before the year: an item's number, or words that leave it the first thing that is said. */
const OPENING_BEFORE =
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?(?:在)?(?:(?:刚刚)?过去的)?$/u;
const AGENCY_BEFORE =
  /(?:^|[,，：:])(?:[^,，。]{0,14})(?:我[局镇县区市乡院办委中心厅所街道]{1,3}|本[机关局单位镇县街道部门]{1,3}|局|委|办|中心|政府|街道办事处)(?:在)?$/u;
const REPORT_BEFORE = /(?:现将|本|编制|公布|报告|形成)(?:[^,，。]{0,20})$/u;
/** Behind the year: a stop, the agency, or words that sum up. */
const BEHIND =
  /^(?:度)?(?:[,，]|里[,，]|\s*(?:我[局镇县区市乡院办委中街]|本[机局单镇县街部年]|全[年县区市镇乡局]|[^,，。；;、]{0,16}(?:共|累计|共计|合计|未|没有|主动公开|公开|收到|受理|新收|办结|答复|认真|严格|积极|深入|坚持|围绕|组织|开展)))/u;
/** The whole of a year written out. */
const WHOLE_YEAR = /^\s*1\s*月\s*1\s*日\s*[-—~至到]+\s*(?:(?:19|20)\d\d\s*年)?\s*12\s*月\s*31?\s*日/u;
const YEAR_END = /^(?:12月31日|年?底|末)/u;
/** Anywhere in a sentence that compares with the year, or goes on from it. */
const COMPARES =
  /以来|以前|之前|去年|上年(?!度?结转)|上一年(?!度?结转)|往年|同期|相比|逐年|历年|[-—~至到]\s*(?:19|20)\d\d年/u;
/** Right behind the year: something that happened once, or what somebody said of that year. */
const HAPPENED =
  /^度?(?:未办结)?的?(?:申请)?结转|起[,，至]|成立|建成|设立|启用|上线|开通|创建|制定|印发|出台|修订|施行|实施|生效|荣获|获[得评]|被评|命名|问题|整改|反馈|指出|考核|评估|通报|测评|排名|验收|立项|(?<!公)开工|竣工|机构改革|挂牌|年度报告|工作要点/u;

/** Year topics of a paragraph, in order; years in titles, document numbers, comparisons and history are left out. */
export const yearTopics = remember((paragraph: string): readonly YearTopic[] => {
  if (!readNumbers(paragraph).some(({ role }) => role === 'year')) return [];
  return sentencesOf(paragraph).flatMap(({ text: typed, start }) => {
    const text = halfWidth(typed);
    return readNumbers(typed).flatMap((number): YearTopic[] => {
      if (number.role !== 'year' || number.value === null || number.max !== null) return [];
      const before = text.slice(Math.max(0, number.start - 60), number.start);
      const behind = text.slice(number.end + 1, number.end + 60);
      const kind = kindOf(before, behind, number.start <= 60);
      if (kind === null) return [];
      const isHistory = COMPARES.test(text) || HAPPENED.test(firstClause(behind));
      if ((kind === 'opening' || kind === 'agency') && isHistory) return [];
      return [
        {
          year: number.value,
          start: start + number.start,
          end: start + number.unitEnd,
          sentence: typed,
          kind,
        },
      ];
    });
  });
});

/** Up to the second stop: a long sentence names many things that have nothing to do with its year. */
function firstClause(behind: string): string {
  return /^度?[,，]?[^,，。;；]{0,30}/u.exec(behind)?.[0] ?? '';
}

const REPORT_BEHIND =
  /^度?(?:(?:政府信息公开)?(?:工作)?(?:年度)?报告|[^,，。;；、]{0,16}(?:年度报告|情况(?:报告|汇报|总结|公布|公告)|报告(?:公布|予以)|(?:工作)?(?:报告|汇报|总结)如下))/u;

function kindOf(before: string, behind: string, isStart: boolean): YearTopic['kind'] | null {
  if (REPORT_BEFORE.test(before) && REPORT_BEHIND.test(behind)) return 'report';
  if (isStart && /^\s*(?:自|从)?$/u.test(before) && WHOLE_YEAR.test(behind)) return 'period';
  if (isStart && /^\s*截[至止]$/u.test(before) && YEAR_END.test(behind)) return 'period';
  if (!BEHIND.test(behind)) return null;
  if (isStart && OPENING_BEFORE.test(before)) return 'opening';
  return AGENCY_BEFORE.test(before) ? 'agency' : null;
}
