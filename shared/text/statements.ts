/** Sums of the year that a text states about one matter: “全年组织业务培训2次”, “共主动公开政府信息152条”. */
import { halfWidth, readNumbers, type WrittenNumber } from './numbers.ts';
import { remember } from './remember.ts';
import { isPlan, namesLastYear } from './times.ts';

export interface Statement {
  /** What is counted, in the words of the text without agency, year and words of summing up; never empty. */
  readonly matter: string;
  readonly number: WrittenNumber;
  /** Offsets in the paragraph of the clause up to the unit. */
  readonly start: number;
  readonly end: number;
}

/** Matters that one report counts once: a whole of the year, not of a channel, a field or a quarter. */
const MATTER =
  /^(?:主动公开(?:政府|政务)?信息|(?:组织|开展|举办|召开|参加)?[^通利在经由]{0,12}(?:培训班?|例会|专题会议?|新闻发布会|政策解读|意见征集))$/u;
/** Words that sum a year up. One of them must stand in the clause. */
const SUM = /全年度?|本年度?|今年|年内|一年来|(?:19|20)\d\d年度?|累计|共计|总计|合计|总共|共/gu;
/** Words that say nothing about the matter. */
const FILLER =
  /我[局镇县区市乡院办委]|本[机单][关位]|本[局镇县区市乡院办委]|全[局镇县区市乡]|各类|各项|已|了|,/gu;
/** Sums of a part of the year, of a channel or of a part of a list. */
const PARTIAL =
  /上半年|下半年|季度|\d月|截[至止]|以来|其中|包括|通过|利用|依托|网站|微信|微博|公众号|栏目|平台|领域|每|平均|[(:]/u;

/** Every such statement of a paragraph that gives an exact number. */
export const statementsOf = remember((paragraph: string): readonly Statement[] => {
  const text = halfWidth(paragraph);
  return readNumbers(paragraph).flatMap((number): Statement[] => {
    if (number.role !== 'count' || number.value === null || number.vague || number.unit === '') return [];
    const before = text.slice(Math.max(0, number.start - 60), number.start);
    const clause = /[^。!?;\n、]*$/u.exec(before)?.[0] ?? '';
    const said = /[^,]*$/u.exec(clause)?.[0] ?? '';
    // The words that sum up may stand before a comma: 2024年，组织培训2次.
    const scope = said.search(SUM) >= 0 ? said : (/[^,]*,[^,]*$/u.exec(clause)?.[0] ?? said);
    if (scope.search(SUM) < 0 || PARTIAL.test(clause) || isPlan(clause) || namesLastYear(clause)) return [];
    const matter = said.replace(SUM, '').replace(FILLER, '').trim();
    return MATTER.test(matter)
      ? [{ matter, number, start: number.start - said.length, end: number.unitEnd }]
      : [];
  });
});
