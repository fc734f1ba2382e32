import { expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../shared/problem.ts';
import { chapterOfProblem } from './chapter-of-problem.ts';
import { CHAPTERS } from './chapters.ts';
import { CHAPTER_OF_SCREEN } from './chapter-of-screen.ts';
import { PICTURES } from './pictures.ts';

it('every screen has its chapter in the manual', () => {
  const keys = new Set(CHAPTERS.map(({ key }) => key));
  for (const key of Object.values(CHAPTER_OF_SCREEN)) expect(keys).toContain(key);
});

it('every message leads to a chapter that is there, and one that no chapter is about to the general one', () => {
  const keys = new Set(CHAPTERS.map(({ key }) => key));
  for (const code of PROBLEM_CODES) expect(keys, code).toContain(chapterOfProblem(code));
  expect(chapterOfProblem('library-locked')).toBe('数据放在哪里');
  expect(chapterOfProblem('encrypted')).toBe('出错时怎么办');
  expect(chapterOfProblem('of a later version')).toBe('出错时怎么办');
});

it('every picture of the manual is there, and every picture that is there is in the manual', () => {
  const named = CHAPTERS.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [`../../docs/${block.src}`] : [])),
  );
  expect(named.sort()).toEqual(Object.keys(PICTURES).sort());
});
