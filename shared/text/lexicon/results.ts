/** What came of an application: the result rows of table three, as the form names them and as reports say them. */
import type { Tag } from './tags.ts';
import { entry, type Entry } from './word.ts';

/** Why something was not made public, also behind 属于 and 涉及. */
function reason(key: string, words: string): Entry<Tag> {
  const spelled = words.trim().split(/\s+/u);
  return entry('result', key, spelled.map((word) => `{,属于,涉及}${word}`).join(' '));
}

const DENIED: readonly Entry<Tag>[] = [
  reason('denied.stateSecret', '国家秘密 属国家秘密'),
  reason('denied.forbiddenByLaw', '{,其他}{法律行政法规,法律、行政法规,法律法规,法律、法规}禁止公开'),
  reason('denied.securityAndStability', '{,危及}{“三安全一稳定”,三安全一稳定}'),
  reason(
    'denied.thirdParty',
    '{,保护,损害,侵害}第三方{合法,}权益 第三方不同意{,公开} {商业秘密,个人隐私} {商业秘密,个人隐私}{、,和,或,或者}{商业秘密,个人隐私}',
  ),
  reason('denied.internalAffairs', '{,三类}内部{事务,管理}信息 三类内部{,事务,管理}'),
  reason('denied.process', '{,四类,内部}过程性{信息,文件,材料} 四类过程性'),
  reason('denied.enforcementFile', '{,行政}执法案卷{,信息} 案卷信息'),
  reason('denied.administrativeQuery', '行政查询{,事项} 行政性查询'),
  entry(
    'result',
    'denied',
    '{,答复,决定,依法}不予公开 未予{,以}公开 不予以公开 不同意公开 不予公开类 不公开 拒绝公开',
  ),
];

const UNAVAILABLE: readonly Entry<Tag>[] = [
  entry(
    'result',
    'unavailable.notHeld',
    `{,本机关,本单位,本局,我局,我镇,我街道}{不,未}掌握{,该,相关,所申请}{,政府信息,信息} {,政府,相关}信息不掌握
     没有{相关,该,所申请的,申请的,这项,申请人所需}信息 {未保存,没有保存}相关{信息,政府信息}
     {不属于,不在,不属}{,本机关,本单位}掌握{,范围} {,本机关}未制作{或,、,也未,、未,且未}获取`,
  ),
  // One of several rows.
  entry('result', 'unavailable.missing', '{,政府,所申请,申请}信息不存在 {,政府}信息不存在的'),
  entry(
    'result',
    'unavailable.needsCreation',
    `另行{制作,加工,汇总} 加工汇总 汇总加工 需要加工 {需,需要}{另行制作,另行加工,加工汇总,汇总加工,另行汇总}
     {没有,无,不存在}现成{,的}{,政府}信息{,、}{,需,需要}{,另行制作,加工,汇总}`,
  ),
  entry(
    'result',
    'unavailable.stillUnclear',
    '{,经}补正后{,申请内容,内容,申请}仍{不明确,不清楚,不清晰,无法明确} 经补正{,申请}{,内容}仍{不明确,不清楚} 申请内容仍不明确',
  ),
  entry('result', 'unavailable', '{无法,未能,不能,无法予以}提供 无法提供{类,政府信息} 答复无法提供'),
];

const REJECTED: readonly Entry<Tag>[] = [
  entry(
    'result',
    'rejected.petition',
    `{,属于,属,涉及}{信访、举报、投诉,信访举报投诉,信访投诉举报,信访、投诉、举报,信访、举报投诉,信访举报,信访举报、投诉,信访、投诉举报,信访投诉}类{,申请,事项,诉求,信息}
     信访类{,申请,事项} {,属于}信访{举报投诉,投诉举报}{,事项} {属于,属,实为,系,涉及}信访{,诉求,事项,问题,投诉,举报}`,
  ),
  entry(
    'result',
    'rejected.repeated',
    '{,属于}重复{,提出的,的,提交的}申请 {,重复}就同一内容重复申请 重复提出申请 重复提交申请',
  ),
  entry(
    'result',
    'rejected.publication',
    '{申请,索要,要求,要求提供,申请提供,申请公开,提供}公开出版物 公开出版物',
  ),
  entry('result', 'rejected.excessive', '{,无正当理由}大量{,、}反复申请'),
  entry(
    'result',
    'rejected.reconfirmation',
    `{,要求}{,行政机关,本机关}{确认或重新出具,确认或者重新出具,确认、重新出具,重新出具,重复出具,重新提供}已{获取,获得,取得}{,的}{信息,政府信息}
     要求{重新出具,重复出具,确认或重新出具}`,
  ),
  entry('result', 'rejected', '不予处理{,类} 未予处理 {未,不}作处理 未作为申请处理'),
];

const OTHERWISE: readonly Entry<Tag>[] = [
  entry(
    'result',
    'otherHandling.notCorrected',
    `{,申请人}{,无正当理由}{逾期,到期,超期}{不,未}{补正,补充材料} {,申请人}{未按期,未按时,未按要求,未在规定期限内,未在期限内,拒不}{补正,补充材料}
     申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 经补正逾期未补正 经通知逾期未补正`,
  ),
  entry(
    'result',
    'otherHandling.feeUnpaid',
    `{,申请人}{逾期不,逾期未,到期未,未按期,未按时}{缴纳费用,缴费,交费,缴纳,缴纳信息处理费,交纳信息处理费,支付信息处理费,支付费用,缴信息处理费}
     {,申请人}逾期{未按要求,未按收费通知要求,未按通知要求}{缴纳费用,缴费,缴纳,缴纳信息处理费}`,
  ),
  entry('result', 'otherHandling', '不再处理 {,作,做,作出,予以}{其他,其它}处理 其他方式处理 其他处理方式'),
];

/** Results, as the rows of table three name them and as reports say them. */
export const RESULTS: readonly Entry<Tag>[] = [
  ...REJECTED,
  ...DENIED,
  ...UNAVAILABLE,
  ...OTHERWISE,
  // Two rows of the table together.
  entry('result', 'granted+partial', '{,予以}全部{,公开}{或,或者,和,及}部分{,予以}公开'),
  entry('result', 'partial', '{,予以,同意,准予,作出,答复}部分公开 部分{,予以,同意}公开'),
  entry(
    'result',
    'granted',
    '{,答复,依法,全部}{予以,予}公开 {同意,准予,全部,完全,决定,答复,给予,作出}公开 予以全部公开',
  ),
  entry(
    'narrow',
    '',
    '不予受理 不予答复 不予登记 不予办理 不予许可 非本机关 不属于本机关 不属于本行政机关 告知其他途径',
  ),
];
