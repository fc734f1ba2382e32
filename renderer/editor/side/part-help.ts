/**
 * 填报说明 of a part as a whole. What belongs into one figure stands in shared/report/row-help.
 *
 * Form: 国办公开办函〔2021〕30号; 信息处理费: 国办函〔2020〕109号. What only some places prescribe says so.
 */
import type { PartKey } from '../parts/parts.ts';
import { keyName } from '../../ui/bindings.ts';

const CHOOSE_A_CELL = `点选表中的一格（或按 ${keyName('F1')}），这里会显示它的行和列各计什么、不计什么。`;

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
  'section:2': [CHOOSE_A_CELL],
  'section:3': ['每一列：第一项加第二项，等于第三项的总计加第四项。', CHOOSE_A_CELL],
  'section:4': ['每一组的总计等于前四项之和。', CHOOSE_A_CELL],
  'section:5': ['既要写存在的问题，也要写改进的情况，不要照抄去年的文字。'],
  'section:6': ['一般要说明信息处理费：发出几件收费通知、总金额多少、实际收取多少；没有的也写明没有。'],
  signature: ['机关全称和日期，各占一行。日期写成“2026年1月20日”的样子。'],
};

/** Sentences about a part as a whole. */
export function partHelp(part: PartKey): readonly string[] {
  return PART_HELP[part] ?? [];
}
