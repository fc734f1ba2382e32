/** How words around a number tell what there was, what came in or went out, and what there is: by the words as they are spelled. */

/** 原有14个, 年初12个, 上年末 and 2023年底 12600人. */
export const OPENING_STOCK =
  /原有|原来有|原先|(?<![从自])年初|期初|(?:上年|上一年|上年度|去年|前一年|20\d\d年)(?:年)?[末底]/u;
/** 现有17个, 年末达到14850人. */
export const CLOSING_STOCK =
  /现有|现共|现为|现存|年[末底]|期末|目前|总数|总量|共有|^共|达到?$|增至|增加到|增至|减至|降至|余$/u;
/** 新增3个. */
export const COMING_IN =
  /新增|新建|新设|新开|增设|增加|新吸纳|新纳入|新添|加入|净增|新招|增补|新发展|扩建|补充/u;
/** 撤并1个. */
export const GOING_OUT =
  /减少|撤并|撤销|注销|关停|关闭|合并|取消|退出|清退|停用|淘汰|核销|废止|流失|拆除|下线|移除|归并|整合/u;

/** In front of a number that is told of each of many: 每期, 每个村, 各. */
export const OF_EACH = /(?:(?<!平均)每个?(?<each>[^,。;每]{1,2}?)|各)[^,。;每各]{0,4}$/u;
/** In front of an average: 月均发布, 村均, 平均每场. */
export const AVERAGE =
  /(?:(?<unit>[^,。;平])均|平均每个?(?<each>[^,。;]{1,3}?)|[每单]个?(?<every>[^,。;]{1,2})平均)(?:约|达|为|共)?(?<deed>[^,。;均]{0,6}?)(?:约|达|达到|为|共)?$/u;
/** Parts of a year by the sign that names them in an average, and how many of them it has at least and at most. */
export const PARTS_OF_YEAR: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['月', [12, 12]],
  ['日', [200, 366]],
  ['天', [200, 366]],
  ['周', [48, 53]],
  ['季', [4, 4]],
]);
/** A sentence tells of another time than the whole year: 春运40天, 3月开通以来. */
export const TIME_OF_ITS_OWN = /[\d一二三四五六七八九十百](?:天|个月|月|周(?!年))|以来|半年|期间|季度/u;
