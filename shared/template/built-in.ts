/**
 * The text that a new report starts from when no template has been edited: neutral, complete in its parts, true
 * for any agency. What only the clerk knows stands in a prompt 【请填写：…】, which must be replaced before the
 * report is final; what the tables know stands in a placeholder.
 *
 * Parts and order: 国办公开办函〔2021〕30号; five aspects of section one: 《政府信息公开条例》第五十条 and the form.
 */
import { figurePlaceholder } from './placeholders.ts';
import { templateSections, TEMPLATE_VERSION, type Template } from './template.ts';

const REQUESTS = {
  new: figurePlaceholder('requests.new.total'),
  carriedIn: figurePlaceholder('requests.carriedIn.total'),
  handled: figurePlaceholder('requests.handled.total'),
  granted: figurePlaceholder('requests.granted.total'),
  partial: figurePlaceholder('requests.partial.total'),
  carriedOut: figurePlaceholder('requests.carriedOut.total'),
};

const DOCUMENTS = {
  issued: figurePlaceholder('disclosure.normativeDocument.issued'),
  repealed: figurePlaceholder('disclosure.normativeDocument.repealed'),
  inForce: figurePlaceholder('disclosure.normativeDocument.inForce'),
};

const REVIEW = {
  reconsideration: figurePlaceholder('review.reconsideration.total'),
  direct: figurePlaceholder('review.directLitigation.total'),
  after: figurePlaceholder('review.litigationAfterReconsideration.total'),
};

export const BUILT_IN_TEMPLATE: Template = {
  schema: TEMPLATE_VERSION,
  name: '内置模板',
  for: null,
  title: ['{{机关}}', '{{年度}}年政府信息公开工作年度报告'],
  preamble: [
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求，编制本报告。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，所列数据的统计期限为{{统计期间}}。',
  ],
  sections: templateSections([
    [
      '{{年度}}年，{{机关}}认真执行《中华人民共和国政府信息公开条例》，围绕本机关职责做好政府信息公开工作。【请填写：本年工作的重点和主要成效，两三句话】',
      '（一）主动公开情况',
      `{{年度}}年共制发行政规范性文件${DOCUMENTS.issued}件，废止${DOCUMENTS.repealed}件，现行有效${DOCUMENTS.inForce}件。【请填写：通过政府网站、政务新媒体等渠道各公开了多少条信息，主要有哪几类】`,
      '（二）依申请公开情况',
      `{{年度}}年新收政府信息公开申请${REQUESTS.new}件，上年结转${REQUESTS.carriedIn}件；办结${REQUESTS.handled}件，其中予以公开${REQUESTS.granted}件、部分公开${REQUESTS.partial}件；结转下年度继续办理${REQUESTS.carriedOut}件。因政府信息公开工作发生行政复议${REVIEW.reconsideration}件，未经复议直接提起行政诉讼${REVIEW.direct}件，复议后提起行政诉讼${REVIEW.after}件。`,
      '（三）政府信息管理情况',
      '公开前对信息逐件审核，并进行保密审查。【请填写：本年在制度修订、文件属性认定、信息更新和清理方面做了什么】',
      '（四）政府信息公开平台建设情况',
      '【请填写：政府网站公开专栏、政务新媒体、线下公开场所的建设和维护情况】',
      '（五）监督保障情况',
      '【请填写：机构和人员、业务培训的次数、工作考核、社会评议和责任追究的情况】',
    ],
    [],
    [],
    [],
    [
      '（一）存在的主要问题',
      '【请填写：本年工作中的具体问题，一般两到三个；要写今年的实际情况，不要照抄去年】',
      '（二）改进情况',
      '【请填写：去年提出的问题改进得怎样，针对今年的问题{{下一年}}年准备采取什么措施】',
    ],
    [
      '依据《政府信息公开信息处理费管理办法》，{{年度}}年本机关【请填写：未发出收费通知、未收取信息处理费；或发出收费通知几件、金额多少元，实际收取多少元】。',
      '【请填写：其他需要报告的事项；没有时删去本段】',
    ],
  ]),
  signature: ['{{机关}}', '{{下一年}}年1月【请填写：日】日'],
};
