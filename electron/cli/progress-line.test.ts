import { expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

it('says how many files are done and how long the rest will take', () => {
  expect(progressLine(100, 1000, 10_000)).toBe('已完成 100/1000，还要约 2 分钟');
  expect(progressLine(900, 1000, 90_000)).toBe('已完成 900/1000，还要约 10 秒');
});

it('guesses no time from the first few files, and none when all is done', () => {
  expect(progressLine(1, 1000, 900)).toBe('已完成 1/1000');
  expect(progressLine(1000, 1000, 90_000)).toBe('已完成 1000/1000');
});

it('never says that no time is left while there are files', () => {
  expect(progressLine(999, 1000, 10)).toBe('已完成 999/1000，还要约 1 秒');
});
