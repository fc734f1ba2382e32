/** How words around a number tell what there was, what came in or went out, and what there is: by the words as they are spelled. */

/** 原有14个, 年初12个, 上年末 and 2023年底 12600人, 调整前的88项. */
export const OPENING_STOCK =
  /原(?:有|来有|先|设|列|建|存)|(?<![从自])年初|期初|(?:上年|上一年|上年度|去年|前一年|20\d\d年)(?:年)?[末底]|(?:上年|上年度|去年)结转|(?:调整|清理|整合|优化|修订)前/gu;
/** 现有17个, 年末达到14850人, 调整后共96项. */
export const CLOSING_STOCK =
  /[现实][有存]|现[共为列设]|现(?:在[库用册])|(?<!现)在[库用册]|年[末底]|期末|目前|总数|总量|共有|共列|^共|达到?$|[增减降]至|增加到|余$|保留|结存|结转下年|(?:调整|清理|整合|优化|修订)后/gu;
/** 新增3个. */
export const COMING_IN =
  /新(?![闻媒型时能区城])[一-龥]|增[设加补]|加入|扩建|补充|入[库驻选]|[移调转]入|接收|涨粉/gu;
/** 撤并1个. */
export const GOING_OUT =
  /减少|撤[并销除]|注销|关停|关闭|合并|取消|取关|退出|清退|停用|淘汰|核销|废止|流失|拆除|删[除减去]|下[线架]|移[除出]|归并|整合(?![前后])|[调转]出|调离|出库|剔除|销毁|(?<!未)办结/gu;
/** 净增11个: what came in less what went out, or the other way round. */
export const NET_CHANGE = /净(?<direction>[增减])/gu;

/** In front of a number that is told of each of many: 每期, 每个村, 各. */
export const OF_EACH =
  /(?:(?<!平均)每(?<part>月|季度?|周|半年|半月)[^,。;每各]{0,10}|(?<!平均)每个?(?<each>[^,。;每]{1,2}?)[^,。;每各]{0,8}|各(?![项类级种地界方位自])[^,。;每各]{0,8})$/u;
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
  ['季度', [4, 4]],
  ['半年', [2, 2]],
  ['半年度', [2, 2]],
  ['月度', [12, 12]],
  ['半月', [24, 24]],
]);
/** In front of a number: how often something is done, whatever the time it is done in. */
export const RHYTHM = /(?<![期季间])每个?(?<part>季度?|半年|半月|月|周)/gu;
/** What is done in that rhythm, without a number: 按月通报, 季度通报制度, 一月一通报, 每月一检. */
export const RHYTHM_OF =
  /(?:[按逐](?<part>月|季度?|半年)|(?<![上下本每一二三四])(?<term>月度|季度|半年度)|(?:每(?<each>月|季度?)|一(?<one>月|季))一)(?<deed>[一-龥]{1,2})(?:[^,。;、与和]{0,20}?(?<tail>[一-龥]{2}))?(?:制度|机制|工作|制)?(?=[,。;])/gu;
/** A sentence tells of another time than the whole year: 春运40天, 3月开通以来. */
export const TIME_OF_ITS_OWN =
  /[\d一二三四五六七八九十百](?:天|个月|月|周(?!年))|以来|半年|期间|季度|[期季间]每/u;
