import { expect, it } from 'vitest';
import type { VersionRow } from '../../shared/contract.ts';
import { changeWords, versionName } from './version-words.ts';

const row: VersionRow = {
  revision: 3,
  savedAt: new Date(2026, 0, 20, 10, 21, 33).toISOString(),
  label: null,
  kind: 'automatic',
  lost: [],
  status: 'draft',
  changes: { figures: 0, paragraphs: 0, additions: 0, looks: 0 },
};

it('a version is called by its name and its time, the present one by neither', () => {
  expect(versionName(row)).toBe('2026年1月20日 10:21:33');
  expect(versionName({ ...row, label: '送审稿' })).toBe('“送审稿”（2026年1月20日 10:21:33）');
  expect(versionName({ ...row, kind: 'present', label: '送审稿' })).toBe('现在的内容');
});

it('says what was changed, and nothing where nobody knows', () => {
  const words = (changes: Partial<NonNullable<VersionRow['changes']>>) =>
    changeWords({ ...row, changes: { figures: 0, paragraphs: 0, additions: 0, looks: 0, ...changes } });
  expect(words({ figures: 2, paragraphs: 1 })).toBe('改动 2 个数字、1 段文字');
  expect(words({ additions: 1, looks: 2 })).toBe('改动 1 处附加表格或图片、2 段的格式、链接或脚注');
  expect(changeWords(row)).toBe('内容没有变化');
  expect(changeWords({ ...row, changes: null })).toBe('');
});
