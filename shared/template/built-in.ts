/**
 * The templates that come with the program, one for each kind of agency: neutral, complete in their parts, true for any
 * agency of the kind. What only the clerk knows stands as guidance 【请填写：…】, what the tables know in a placeholder.
 *
 * Parts and order: 国办公开办函〔2021〕30号; five aspects of section one: 《政府信息公开条例》第五十条 and the form; fees:
 * 国办函〔2020〕109号. The words are the program's own.
 */
import type { FigureId } from '../forms/figures.ts';
import { operandName } from './expression/operands.ts';
import { figurePlaceholder } from './placeholders.ts';
import { templateSections, TEMPLATE_VERSION, type Template, type TemplateAudience } from './template.ts';

/** What differs from one kind of agency to another: the words of section one and the further matters of section six. */
interface Wording {
  readonly audience: TemplateAudience;
  readonly opening: string;
  readonly disclosure: readonly string[];
  readonly management: string;
  readonly platforms: string;
  readonly supervision: string;
  readonly further: readonly string[];
}

/** The figure's value, and words that depend on whether there is anything to count. */
function figure(id: FigureId) {
  const name = operandName(id);
  const value = `{{${name}}}`;
  return {
    value,
    ifAny: (words: string) => `{{如果 ${name} > 0}}${words}{{结束}}`,
    orNone: (none: string, words: string) => `{{如果 ${name} = 0}}${none}{{否则}}${words}{{结束}}`,
  };
}

const REQUESTS = {
  new: figure('requests.new.total'),
  carriedIn: figure('requests.carriedIn.total'),
  handled: figure('requests.handled.total'),
  granted: figure('requests.granted.total'),
  partial: figure('requests.partial.total'),
  carriedOut: figure('requests.carriedOut.total'),
};

const DOCUMENTS = {
  issued: figure('disclosure.normativeDocument.issued'),
  repealed: figure('disclosure.normativeDocument.repealed'),
  inForce: figure('disclosure.normativeDocument.inForce'),
};

const REVIEW_FIGURES = [
  'review.reconsideration.total',
  'review.directLitigation.total',
  'review.litigationAfterReconsideration.total',
] as const;
const [RECONSIDERATION, DIRECT, AFTER] = REVIEW_FIGURES.map(figurePlaceholder);

const NORMATIVE_DOCUMENTS = [
  `{{年度}}年${DOCUMENTS.issued.orNone('没有制发行政规范性文件', `共制发行政规范性文件${DOCUMENTS.issued.value}件`)}，`,
  `${DOCUMENTS.repealed.orNone('没有废止', `废止${DOCUMENTS.repealed.value}件`)}，现行有效${DOCUMENTS.inForce.value}件。`,
].join('');

const APPLICATIONS = [
  `${REQUESTS.new.orNone('{{年度}}年未收到政府信息公开申请', `{{年度}}年新收政府信息公开申请${REQUESTS.new.value}件`)}，`,
  `${REQUESTS.carriedIn.orNone('没有上年结转的申请', `上年结转${REQUESTS.carriedIn.value}件`)}。`,
  REQUESTS.handled.ifAny(
    `办结${REQUESTS.handled.value}件，其中予以公开${REQUESTS.granted.value}件、部分公开${REQUESTS.partial.value}件。`,
  ),
  `${REQUESTS.carriedOut.orNone('没有结转下年度继续办理的申请', `结转下年度继续办理${REQUESTS.carriedOut.value}件`)}。`,
  `{{如果 ${REVIEW_FIGURES.map(operandName).join(' + ')} = 0}}没有因政府信息公开工作发生行政复议和行政诉讼。{{否则}}`,
  `因政府信息公开工作发生行政复议${RECONSIDERATION}件，未经复议直接提起行政诉讼${DIRECT}件，复议后提起行政诉讼${AFTER}件。{{结束}}`,
].join('');

const RULES = figure('disclosure.regulation.inForce');

const TOWNSHIP: Wording = {
  audience: '乡镇街道',
  opening: '围绕惠民政策落实、乡村（社区）治理和便民服务做好政府信息公开工作。',
  disclosure: [
    NORMATIVE_DOCUMENTS,
    '【请填写：通过政府网站、政务新媒体、村（社区）公开栏各公开了多少条信息，其中惠民补贴、财政预决算、民生实事各多少条】',
  ],
  management:
    '公开前逐件审核，并进行保密审查。【请填写：信息发布由谁起草、谁审核，本年清理、更新了哪些信息】',
  platforms:
    '【请填写：政府网站本单位专栏、政务新媒体的维护情况，便民服务中心查阅点和村（社区）公开栏的建设情况】',
  supervision:
    '【请填写：分管负责人和工作人员，本年培训几次，对村（社区）指导检查几次，考核和责任追究的情况】',
  further: ['【请填写：基层政务公开标准化规范化等其他需要报告的事项；没有时删去本段】'],
};

const DEPARTMENT: Wording = {
  audience: '县级部门',
  opening: '围绕本机关职责做好政府信息公开工作。',
  disclosure: [
    NORMATIVE_DOCUMENTS,
    '【请填写：通过政府网站、政务新媒体等渠道各公开了多少条信息，主要有哪几类；政策解读和回应关切各多少次】',
  ],
  management:
    '公开前对信息逐件审核，并进行保密审查。【请填写：本年在制度修订、公开属性认定、信息更新和清理方面做了什么】',
  platforms: '【请填写：政府网站公开专栏、政务新媒体、线下公开场所的建设和维护情况】',
  supervision: '【请填写：机构和人员、业务培训的次数、工作考核、社会评议和责任追究的情况】',
  further: ['【请填写：人大代表建议、政协提案办理结果公开等其他需要报告的事项；没有时删去本段】'],
};

const GOVERNMENT: Wording = {
  audience: '政府',
  opening: '围绕政府中心工作和群众关切做好政府信息公开工作，并指导、检查所属部门和下级政府的公开工作。',
  disclosure: [
    `${RULES.ifAny(`现行有效规章${RULES.value}件。`)}${NORMATIVE_DOCUMENTS}`,
    '【请填写：通过政府网站、政府公报、政务新媒体各公开了多少条信息；重点领域公开、政策解读、新闻发布会和回应关切的情况】',
  ],
  management:
    '公开前对信息逐件审核，并进行保密审查。【请填写：规章、行政规范性文件集中公开和清理的情况，公开属性认定、动态管理的情况】',
  platforms: '【请填写：政府网站集约化、政府公报、政务新媒体管理和政务公开专区的建设情况】',
  // 条例第五十条第（四）项 asks this of governments.
  supervision:
    '【请填写：主管部门和人员、对部门和下级政府的培训与检查次数】工作考核、社会评议和责任追究结果：【请填写：考核占比和结果、社会评议的方式和结果、有无责任追究】',
  further: ['【请填写：落实上级政务公开工作要点、建议提案办理结果公开等其他需要报告的事项；没有时删去本段】'],
};

function builtIn(wording: Wording): Template {
  const { audience, opening, disclosure, management, platforms, supervision, further } = wording;
  return {
    schema: TEMPLATE_VERSION,
    name: `内置模板（${audience}）`,
    for: audience,
    title: ['{{机关}}', '{{年度}}年政府信息公开工作年度报告'],
    preamble: [
      '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求，编制本报告。',
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，所列数据的统计期限为{{统计期间}}。',
    ],
    sections: templateSections([
      [
        `{{年度}}年，{{机关}}认真执行《中华人民共和国政府信息公开条例》，${opening}【请填写：本年工作的重点和主要成效，两三句话】`,
        '（一）主动公开情况',
        ...disclosure,
        '（二）依申请公开情况',
        APPLICATIONS,
        '（三）政府信息管理情况',
        management,
        '（四）政府信息公开平台建设情况',
        platforms,
        '（五）监督保障情况',
        supervision,
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
        ...further,
      ],
    ]),
    signature: ['{{机关}}', '{{下一年}}年1月【请填写：日】日'],
  };
}

/** What an agency of no known kind starts from: most are departments. */
export const BUILT_IN_TEMPLATE = builtIn(DEPARTMENT);

/** In the order of TEMPLATE_AUDIENCES. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [
  builtIn(TOWNSHIP),
  BUILT_IN_TEMPLATE,
  builtIn(GOVERNMENT),
];

const IDS: Readonly<Record<TemplateAudience, string>> = {
  乡镇街道: 'built-in-township',
  县级部门: 'built-in-department',
  政府: 'built-in-government',
};

/** Under which id the built-in template of a kind of agency is listed. */
export function builtInId({ for: audience }: Pick<Template, 'for'>): string {
  return IDS[audience ?? '县级部门'];
}
