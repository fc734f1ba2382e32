/** Names for exported files that every system and the web form of a portal accept. */
import type { Report } from '../../shared/report/schema.ts';

/** Forbidden in names by Windows, and what cannot be seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** File systems allow 255 bytes; a character takes up to four. */
const LONGEST_AGENCY = 50;

/** `{agency}{year}年政府信息公开工作年度报告.docx`, of a draft with `（草稿）`; what is not known is left out. */
export function exportName(
  report: Pick<Report, 'agency' | 'year'>,
  extension: string,
  isDraft = false,
): string {
  return fileName(report, `政府信息公开工作年度报告${isDraft ? '（草稿）' : ''}.${extension}`);
}

/** `{agency}{year}年政府信息公开工作年度报告报送材料.zip`, of a draft with `（草稿）`. */
export function packageName(report: Pick<Report, 'agency' | 'year'>, isDraft: boolean): string {
  return fileName(report, `政府信息公开工作年度报告报送材料${isDraft ? '（草稿）' : ''}.zip`);
}

/** `{agency}{year}年政府信息公开工作年度报告校核单.docx`. */
export function checkSheetName(report: Pick<Report, 'agency' | 'year'>): string {
  return fileName(report, '政府信息公开工作年度报告校核单.docx');
}

/** `{agency}政府信息公开工作年度报告对比表（2024年、2025年）.docx`. */
export function comparisonName(title: string, extension: string): string {
  return `${title.replaceAll(FORBIDDEN, '').replaceAll(/\s+/gu, '').replace(/^\.+/, '')}.${extension}`;
}

/** `{name}.年报模板.json`, so that it can be told from a report's. */
export function templateFileName(name: string): string {
  const start = name.replaceAll(FORBIDDEN, '').trim().replace(/^\.+/, '');
  return `${[...start].slice(0, LONGEST_AGENCY).join('') || '年报'}.年报模板.json`;
}

function fileName({ agency, year }: Pick<Report, 'agency' | 'year'>, subject: string): string {
  const name = (agency ?? '').replaceAll(FORBIDDEN, '').replaceAll(/\s+/gu, '').replace(/^\.+/, '');
  const start = [...name].slice(0, LONGEST_AGENCY).join('');
  return `${start}${year === null ? '' : `${year}年`}${subject}`;
}
