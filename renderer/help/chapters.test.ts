import { expect, it } from 'vitest';
import { CHAPTERS, chaptersOf, keyOf } from './chapters.ts';
import { CHAPTER_OF_SCREEN } from './chapter-of-screen.ts';
import { PICTURES } from './pictures.ts';

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

it('every screen has its chapter in the manual', () => {
  const keys = new Set(CHAPTERS.map(({ key }) => key));
  for (const key of Object.values(CHAPTER_OF_SCREEN)) expect(keys).toContain(key);
});

it('every picture of the manual is there, and every picture that is there is in the manual', () => {
  const named = CHAPTERS.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [`../../docs/${block.src}`] : [])),
  );
  expect(named.sort()).toEqual(Object.keys(PICTURES).sort());
});
