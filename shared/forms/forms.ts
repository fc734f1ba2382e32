/**
 * The two statutory forms of the annual report, as data.
 *
 * Everything that knows about rows, columns and labels is derived from these tables: figure ids, the editor's
 * grid, recognition, rules, comparison and the Word tables. A third form is a third entry in `FORMS`.
 *
 * Sources: 国办公开办函〔2019〕60号 (form `2019`) and 国办公开办函〔2021〕30号 (form `2021`).
 */

export type FormId = '2019' | '2021';

/** What a figure counts: whole items, ten-thousands of yuan, or a signed change against last year. */
export type FigureKind = 'count' | 'money' | 'change';

/** One “第二十条第（X）项” block of table two: a caption, a header row and its data rows. */
export interface DisclosureBlock {
  /** Item of article 20, e.g. `（一）`. */
  readonly item: string;
  readonly rows: readonly { readonly key: string; readonly label: string }[];
  readonly columns: readonly { readonly key: string; readonly label: string; readonly kind?: FigureKind }[];
}

/**
 * A row of table three. A row with `rows` is a spanning label without numbers; a row with `key` carries seven
 * numbers, `requests.<key>.<column>`.
 */
export interface RequestRow {
  readonly key?: string;
  readonly label: string;
  /** Short official name where the label in the table carries an explanation. */
  readonly name?: string;
  readonly rows?: readonly RequestRow[];
}

export interface FormDefinition {
  readonly id: FormId;
  /** Document that prescribes the form. */
  readonly source: string;
  /** First report year governed by the form. */
  readonly firstYear: number;
  readonly disclosure: readonly DisclosureBlock[];
  readonly requests: readonly RequestRow[];
}

/** Titles of the six sections, the same in both forms; index 0 is section one. */
export const SECTION_TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

/** Level-one numbers of the six sections. */
export const SECTION_NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

/** Section that holds each statutory table. */
export const TABLE_SECTIONS = [2, 3, 4] as const;
export type TableSection = (typeof TABLE_SECTIONS)[number];

export const REQUEST_COLUMNS = [
  { key: 'natural', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'charity', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'other', label: '其他' },
  { key: 'total', label: '总计' },
] as const;

/** Heading over the five columns of legal persons (商业企业 … 其他). */
export const LEGAL_PERSON_LABEL = '法人或其他组织';
export const APPLICANT_LABEL = '申请人情况';
export const REQUEST_CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const DISCLOSURE_HEADER = '信息内容';

export const REVIEW_GROUPS = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'directLitigation', label: '未经复议直接起诉', under: '行政诉讼' },
  { key: 'litigationAfterReconsideration', label: '复议后起诉', under: '行政诉讼' },
] as const;

export const REVIEW_RESULTS = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const;

const OTHER_HANDLING_LABEL = '（六）其他处理';

const OTHER_HANDLING_2019: RequestRow = { key: 'otherHandling', label: OTHER_HANDLING_LABEL };

const OTHER_HANDLING_2021: RequestRow = {
  label: OTHER_HANDLING_LABEL,
  rows: [
    {
      key: 'otherHandling.notCorrected',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      name: '1.申请人无正当理由逾期不补正',
    },
    {
      key: 'otherHandling.feeUnpaid',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      name: '2.申请人逾期未按收费通知要求缴纳费用',
    },
    { key: 'otherHandling.other', label: '3.其他' },
  ],
};

function requestRows(otherHandling: RequestRow): readonly RequestRow[] {
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

export const FORMS: Readonly<Record<FormId, FormDefinition>> = {
  '2019': {
    id: '2019',
    source: '国办公开办函〔2019〕60号',
    firstYear: 2019,
    disclosure: [
      {
        item: '（一）',
        rows: [
          { key: 'regulation', label: '规章' },
          { key: 'normativeDocument', label: '规范性文件' },
        ],
        columns: [
          { key: 'made', label: '本年新制作数量' },
          { key: 'published', label: '本年新公开数量' },
          { key: 'totalPublic', label: '对外公开总数量' },
        ],
      },
      {
        item: '（五）',
        rows: [
          { key: 'licensing', label: '行政许可' },
          { key: 'otherService', label: '其他对外管理服务事项' },
        ],
        columns: [
          { key: 'itemsLastYear', label: '上一年项目数量' },
          { key: 'itemsChange', label: '本年增/减', kind: 'change' },
          { key: 'decisions', label: '处理决定数量' },
        ],
      },
      {
        item: '（六）',
        rows: [
          { key: 'penalty', label: '行政处罚' },
          { key: 'coercion', label: '行政强制' },
        ],
        columns: [
          { key: 'itemsLastYear', label: '上一年项目数量' },
          { key: 'itemsChange', label: '本年增/减', kind: 'change' },
          { key: 'decisions', label: '处理决定数量' },
        ],
      },
      {
        item: '（八）',
        rows: [{ key: 'fee', label: '行政事业性收费' }],
        columns: [
          { key: 'itemsLastYear', label: '上一年项目数量' },
          { key: 'itemsChange', label: '本年增/减', kind: 'change' },
        ],
      },
      {
        item: '（九）',
        rows: [{ key: 'procurement', label: '政府集中采购' }],
        columns: [
          { key: 'projects', label: '采购项目数量' },
          { key: 'amount', label: '采购总金额', kind: 'money' },
        ],
      },
    ],
    requests: requestRows(OTHER_HANDLING_2019),
  },
  '2021': {
    id: '2021',
    source: '国办公开办函〔2021〕30号',
    firstYear: 2021,
    disclosure: [
      {
        item: '（一）',
        rows: [
          { key: 'regulation', label: '规章' },
          { key: 'normativeDocument', label: '行政规范性文件' },
        ],
        columns: [
          { key: 'issued', label: '本年制发件数' },
          { key: 'repealed', label: '本年废止件数' },
          { key: 'inForce', label: '现行有效件数' },
        ],
      },
      {
        item: '（五）',
        rows: [{ key: 'licensing', label: '行政许可' }],
        columns: [{ key: 'decisions', label: '本年处理决定数量' }],
      },
      {
        item: '（六）',
        rows: [
          { key: 'penalty', label: '行政处罚' },
          { key: 'coercion', label: '行政强制' },
        ],
        columns: [{ key: 'decisions', label: '本年处理决定数量' }],
      },
      {
        item: '（八）',
        rows: [{ key: 'fee', label: '行政事业性收费' }],
        columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', kind: 'money' }],
      },
    ],
    requests: requestRows(OTHER_HANDLING_2021),
  },
};

export const FORM_IDS = Object.keys(FORMS) as FormId[];

/** The form that governs reports of `year` (国办公开办函〔2021〕30号: from the report of 2021 on). */
export function formOfYear(year: number): FormId {
  return year >= FORMS['2021'].firstYear ? '2021' : '2019';
}

/** The other form, whose labels turn up in hybrid reports. */
export function otherForm(form: FormId): FormId {
  return form === '2019' ? '2021' : '2019';
}

/** Caption of a block of table two, e.g. `第二十条第（一）项`. */
export function disclosureCaption(block: Pick<DisclosureBlock, 'item'>): string {
  return `第二十条第${block.item}项`;
}

/** Rows of a request tree that carry numbers, in order, each with the labels it stands under. */
export function numericRows(
  rows: readonly RequestRow[],
  under: readonly RequestRow[] = [],
): { key: string; row: RequestRow; under: readonly RequestRow[] }[] {
  return rows.flatMap((row) =>
    row.rows
      ? numericRows(row.rows, [...under, row])
      : row.key === undefined
        ? []
        : [{ key: row.key, row, under }],
  );
}
