/**
 * 填报说明: what belongs into a cell or a part, in a few sentences.
 *
 * Law and form: 《政府信息公开条例》第十四条至第十六条, 国办公开办函〔2019〕60号, 〔2021〕30号, 国办函〔2020〕109号.
 * What only some places prescribe says so.
 */
import { columnOf, figureDefinition, type FigureId } from '../../shared/report/figures.ts';
import type { FigureKind } from '../../shared/report/forms.ts';
import type { PartKey } from './parts.ts';

interface Help {
  /** Beginning of the ids that it is about, up to a dot. */
  readonly row: string;
  readonly text: string;
}

const ROWS: readonly Help[] = [
  { row: 'disclosure.regulation', text: '没有规章制定权的机关填 0（各地口径）。' },
  {
    row: 'disclosure.normativeDocument',
    text: '行政规范性文件的范围比“红头文件”窄，数量宜与司法行政部门核对一致（各地口径）。',
  },
  {
    row: 'disclosure.normativeDocument.inForce',
    text: '一般等于去年的现行有效件数，加本年制发件数，减本年废止件数。',
  },
  { row: 'disclosure.normativeDocument.totalPublic', text: '历年对外公开的总数，不是现行有效件数。' },
  { row: 'disclosure.licensing.decisions', text: '本年作出的决定，依法不公开的也计入（各地口径）。' },
  { row: 'disclosure.penalty.decisions', text: '本年作出的决定，依法不公开的也计入（各地口径）。' },
  { row: 'disclosure.coercion.decisions', text: '本年作出的决定，依法不公开的也计入（各地口径）。' },
  { row: 'requests.new', text: '1月1日至12月31日新收到的申请。' },
  {
    row: 'requests.carriedIn',
    text: '等于去年年报“四、结转下年度继续办理”的同一列。',
  },
  { row: 'requests.partial', text: '区分处理的申请只计入这一行，不计入其他各行。' },
  { row: 'requests.denied.stateSecret', text: '《政府信息公开条例》第十四条。' },
  { row: 'requests.denied.forbiddenByLaw', text: '《政府信息公开条例》第十四条。' },
  {
    row: 'requests.denied.securityAndStability',
    text: '《政府信息公开条例》第十四条：公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
  },
  { row: 'requests.denied.thirdParty', text: '《政府信息公开条例》第十五条。' },
  {
    row: 'requests.denied.internalAffairs',
    text: '《政府信息公开条例》第十六条第一款：人事管理、后勤管理、内部工作流程。',
  },
  {
    row: 'requests.denied.process',
    text: '《政府信息公开条例》第十六条第二款：讨论记录、过程稿、磋商信函、请示报告。',
  },
  { row: 'requests.denied.enforcementFile', text: '《政府信息公开条例》第十六条第二款。' },
  {
    row: 'requests.otherHandling.feeUnpaid',
    text: '收费通知送达后20个工作日内没有缴费的（国办函〔2020〕109号）。',
  },
  { row: 'requests.otherHandling.other', text: '填了数字的，准备好原因说明以备核对。' },
  { row: 'requests.handled', text: '等于本列各项办理结果之和。' },
  {
    row: 'requests.carriedOut',
    text: '到12月31日还没有答复的申请。明年年报的“上年结转”逐列与它相同。',
  },
];

const KINDS: Readonly<Record<FigureKind, string>> = {
  count: '单位：件，填 0 或正整数。没有发生的填 0，不留空白，不写“/”“-”“无”。',
  money: '单位：万元，不是元。没有发生的填 0。',
  change: '与上一年相比的增减数：增加填正数，减少填负数（如 -2），持平填 0；不写“增”“减”。',
};

/** Sentences about one figure, the particular before the general. */
export function figureHelp(id: FigureId): readonly string[] {
  const { kind, section } = figureDefinition(id);
  const isTotal = columnOf(id) === 'total';
  const isResult = section === 3 && !/^requests\.(?:new|carriedIn|handled|carriedOut)\./.test(id);
  return [
    ...ROWS.filter(({ row }) => id === row || id.startsWith(`${row}.`)).map(({ text }) => text),
    ...(isResult ? ['一件申请只计入一种办理结果。'] : []),
    ...(isTotal && section === 3 ? ['等于左边六类申请人之和。'] : []),
    ...(isTotal && section === 4 ? ['等于左边四项之和。'] : []),
    ...(section === 3 ? ['每一列：第一项加第二项，等于第三项的总计加第四项。'] : []),
    KINDS[kind],
  ];
}

const PART_HELP: Readonly<Record<PartKey, readonly string[]>> = {
  cover: ['标题由机关全称、年度和“政府信息公开工作年度报告”组成，可以分成两行。'],
  preamble: [
    '可写编制依据、统计期限（1月1日至12月31日）、查阅方式和联系方式。',
    '2021年度起的编制依据是国办公开办函〔2021〕30号。',
  ],
  'section:1': [
    '应包括五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
    '正文里的数字用“插入数据”填，会随表格更新，不会与表格不一致。',
  ],
  'section:2': ['点选表中的一格，这里会显示该格的填报说明。'],
  'section:3': [
    '每一列：第一项加第二项，等于第三项的总计加第四项。',
    '点选表中的一格，这里会显示该格的填报说明。',
  ],
  'section:4': ['每一组的总计等于前四项之和。', '点选表中的一格，这里会显示该格的填报说明。'],
  'section:5': ['既要写存在的问题，也要写改进的情况，不要照抄去年的文字。'],
  'section:6': ['一般要说明信息处理费：发出几件收费通知、总金额多少、实际收取多少；没有的也写明没有。'],
  signature: ['机关全称和日期，各占一行。日期写成“2026年1月20日”的样子。'],
};

/** Sentences about a part as a whole. */
export function partHelp(part: PartKey): readonly string[] {
  return PART_HELP[part] ?? [];
}
