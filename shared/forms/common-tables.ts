/** Rows, columns and headings that the forms of 2019 and 2021 share word for word. */
import type { Labelled, RequestColumn, RequestRow, ReviewGroup } from './form.ts';

/** Heading over the columns of table three. */
export const APPLICANT_LABEL = '申请人情况';
export const REQUEST_CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
/** Heading over the rows of every block of table two. */
export const DISCLOSURE_HEADER = '信息内容';

const LEGAL_PERSONS = '法人或其他组织';

export const APPLICANT_COLUMNS: readonly RequestColumn[] = [
  { key: 'natural', label: '自然人' },
  { key: 'business', label: '商业企业', over: LEGAL_PERSONS },
  { key: 'research', label: '科研机构', over: LEGAL_PERSONS },
  { key: 'charity', label: '社会公益组织', over: LEGAL_PERSONS },
  { key: 'legalService', label: '法律服务机构', over: LEGAL_PERSONS },
  { key: 'other', label: '其他', over: LEGAL_PERSONS },
  { key: 'total', label: '总计', also: ['合计'] },
];

/** Rows of table three; the forms differ in （六）其他处理 alone. */
export function requestRows(otherHandling: RequestRow): readonly RequestRow[] {
  return [
    { key: 'new', label: '一、本年新收政府信息公开申请数量' },
    { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量' },
    {
      label: '三、本年度办理结果',
      rows: [
        { key: 'granted', label: '（一）予以公开' },
        {
          key: 'partial',
          label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          name: '（二）部分公开',
        },
        {
          label: '（三）不予公开',
          rows: [
            { key: 'denied.stateSecret', label: '1.属于国家秘密' },
            { key: 'denied.forbiddenByLaw', label: '2.其他法律行政法规禁止公开' },
            { key: 'denied.securityAndStability', label: '3.危及“三安全一稳定”' },
            { key: 'denied.thirdParty', label: '4.保护第三方合法权益' },
            { key: 'denied.internalAffairs', label: '5.属于三类内部事务信息' },
            { key: 'denied.process', label: '6.属于四类过程性信息' },
            { key: 'denied.enforcementFile', label: '7.属于行政执法案卷' },
            { key: 'denied.administrativeQuery', label: '8.属于行政查询事项' },
          ],
        },
        {
          label: '（四）无法提供',
          rows: [
            { key: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息' },
            { key: 'unavailable.needsCreation', label: '2.没有现成信息需要另行制作' },
            { key: 'unavailable.stillUnclear', label: '3.补正后申请内容仍不明确' },
          ],
        },
        {
          label: '（五）不予处理',
          rows: [
            { key: 'rejected.petition', label: '1.信访举报投诉类申请' },
            { key: 'rejected.repeated', label: '2.重复申请' },
            { key: 'rejected.publication', label: '3.要求提供公开出版物' },
            { key: 'rejected.excessive', label: '4.无正当理由大量反复申请' },
            { key: 'rejected.reconfirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
          ],
        },
        otherHandling,
        { key: 'handled', label: '（七）总计' },
      ],
    },
    { key: 'carriedOut', label: '四、结转下年度继续办理' },
  ];
}

export const REVIEW_TABLE: {
  readonly groups: readonly ReviewGroup[];
  readonly results: readonly Labelled[];
} = {
  groups: [
    { key: 'reconsideration', label: '行政复议' },
    { key: 'directLitigation', label: '未经复议直接起诉', under: '行政诉讼' },
    { key: 'litigationAfterReconsideration', label: '复议后起诉', under: '行政诉讼' },
  ],
  results: [
    { key: 'upheld', label: '结果维持' },
    { key: 'corrected', label: '结果纠正' },
    { key: 'other', label: '其他结果' },
    { key: 'pending', label: '尚未审结' },
    { key: 'total', label: '总计', also: ['合计'] },
  ],
};
