/** Versions of a report in words. */
import type { VersionRow } from '../../shared/contract.ts';
import { clockTime } from '../ui/clock.ts';

const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' });

/** `2026年1月20日`. */
export function dayOf({ savedAt }: Pick<VersionRow, 'savedAt'>): string {
  return day.format(Date.parse(savedAt));
}

/** `10:21:33`. */
export function timeOf({ savedAt }: Pick<VersionRow, 'savedAt'>): string {
  return clockTime(savedAt);
}

/** What a version is called where it stands alone: `现在的内容`, `“送审稿”`, `2026年1月20日 10:21:33`. */
export function versionName(row: VersionRow): string {
  if (row.kind === 'present') return '现在的内容';
  const time = `${dayOf(row)} ${timeOf(row)}`;
  return row.label === null ? time : `“${row.label}”（${time}）`;
}

/** What was changed since the version before; empty where that is not known. */
export function changeWords({ changes }: VersionRow): string {
  if (!changes) return '';
  const { figures, paragraphs, additions, looks } = changes;
  const words = [
    ...(figures > 0 ? [`${figures} 个数字`] : []),
    ...(paragraphs > 0 ? [`${paragraphs} 段文字`] : []),
    ...(additions > 0 ? [`${additions} 处附加表格或图片`] : []),
    ...(looks > 0 ? [`${looks} 段的格式、链接或脚注`] : []),
  ];
  return words.length === 0 ? '内容没有变化' : `改动 ${words.join('、')}`;
}
