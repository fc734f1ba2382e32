/** The words in which an agency's profile is shown. */
import type { AgencyLevel, AgencyProfile } from '../../shared/agency/profile.ts';

export const LEVEL_WORDS: Readonly<Record<AgencyLevel, string>> = {
  township: '乡镇、街道',
  countyDepartment: '县级部门',
  cityDepartment: '市级部门',
  government: '人民政府',
};

/** The profile on one line: `县级部门 · 无规章制定权 · 1月31日截止`. */
export function profileSummary({ level, ruleMaking, deadline }: AgencyProfile): string {
  return [levelWords(level), ruleMakingWords(ruleMaking), deadlineWords(deadline)].join(' · ');
}

/** Is something open that only the user can say? */
export function isIncomplete({ level, ruleMaking }: AgencyProfile): boolean {
  return level === undefined || ruleMaking === undefined;
}

function levelWords(level: AgencyProfile['level']): string {
  if (level === undefined) return '层级待定';
  return level === null ? '其他机关' : LEVEL_WORDS[level];
}

function ruleMakingWords(ruleMaking: AgencyProfile['ruleMaking']): string {
  if (ruleMaking === undefined) return '规章制定权待定';
  if (ruleMaking === null) return '规章制定权不清楚';
  return ruleMaking ? '有规章制定权' : '无规章制定权';
}

function deadlineWords(deadline: AgencyProfile['deadline']): string {
  return deadline ? `${deadline.month}月${deadline.day}日截止` : '截止日期未填';
}
