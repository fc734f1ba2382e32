import { expect, it } from 'vitest';
import { chaptersOf, keyOf } from './chapters.ts';

it('a chapter keeps its name when the numbers change', () => {
  expect(keyOf('三、填写')).toBe('填写');
  expect(keyOf('定稿和校核单')).toBe('定稿和校核单');
  expect(
    chaptersOf('# 手册\n\n开头。\n\n## 一、导入\n\n怎么做。').map(({ key, blocks }) => [key, blocks.length]),
  ).toEqual([
    ['手册', 1],
    ['导入', 1],
  ]);
});
