import { expect, it } from 'vitest';
import { isIncomplete, profileSummary } from './profile-words.ts';

it.each([
  [
    { level: 'countyDepartment', ruleMaking: false, deadline: { month: 1, day: 31 } },
    '县级部门 · 无规章制定权 · 1月31日截止',
  ],
  [{ level: 'government', ruleMaking: true }, '人民政府 · 有规章制定权 · 截止日期未填'],
  [{ level: null, ruleMaking: null }, '其他机关 · 规章制定权不清楚 · 截止日期未填'],
  [{}, '层级待定 · 规章制定权待定 · 截止日期未填'],
] as const)('%j reads %s', (profile, words) => {
  expect(profileSummary(profile)).toBe(words);
});

it('is incomplete while level or rule making is open, not where nobody knows', () => {
  expect(isIncomplete({ level: null, ruleMaking: null })).toBe(false);
  expect(isIncomplete({ level: 'township' })).toBe(true);
  expect(isIncomplete({ ruleMaking: false })).toBe(true);
});
