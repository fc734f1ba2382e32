import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { changesOf } from './changes.ts';
import { itemsOf, MOST_NUMBERS, tidy } from './items.ts';
import { wrongLists } from './lists.ts';
import { stated } from './read.fixture.ts';
import { wrongShares } from './shares.ts';

const items = (text: string) => itemsOf(readParagraph(text), stated(text).counts);
const values = (text: string): number[] => items(text).map(({ value }) => value);

describe('numbers that can be a whole or a part', () => {
  it.each([
    ['公开信息100条，其中动态60条。', [100, 60]],
    ['收费3万元，公开信息40余条。', [3, 40]],
    ['公开信息100条，较上年增加20条。', [100]],
    ['公开信息100条，减少20条。', [100]],
    ['公开信息100条，增加20条，共计120条。', [100, 120]],
    ['公开信息100条，增长其中动态60条。', [100, 60]],
    ['公开信息由80条增至100条。', [100]],
    ['公开信息100条，平均每月8条。', [100]],
    ['公开信息100条，公开率90%。', [100]],
    ['公开信息数十条，动态60条。', [60]],
    ['公开信息100条，增长2倍。', [100]],
    ['公开信息100条，较上年增加，共20条。', [100, 20]],
    // How many kinds and ways there are is told of nothing, up to nine of them.
    ['九个平台发布动态60条。', [60]],
    ['10个平台发布动态60条。', [10, 60]],
    ['粮库三个平台发布动态60条。', [3, 60]],
    ['检查粮库12个，两个通过验收。', [12, 2]],
    ['两类粮库合计74家。', [74]],
    ['两类合计74家。', [74]],
    ['15类粮库合计74家。', [15, 74]],
    ['两类粮库共74家。', [2, 74]],
    ['两类公告共74条。', [74]],
    ['两类公告有74条。', [2, 74]],
    // Nor how many heads stand before a list of what was told.
    ['公开信息428条，分属五个栏目：概况12条。', [428, 12]],
    ['公开信息428条，分属五个栏目，概况12条。', [428, 5, 12]],
    ['公开信息428条，分属五个栏目：概况12个。', [428, 5, 12]],
    ['更新栏目9个，分属五个栏目：概况3个。', [9, 5, 3]],
    ['分属五个栏目：概况12条。', [5, 12]],
    ['培训粮农60人，分三批组织。', [60]],
    ['公开救助和就业信息各12期。', [24]],
  ])('in %s are %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('know where they stand', () => {
    const [, second] = items('公开信息100条，动态６0 条。');
    expect(second).toMatchObject({ value: 60, unit: '条', start: 11, end: 14, at: 5 });
  });
});

it.each([
  [0.1 + 0.2, 0.3],
  [1.0000001, 1],
  [1.000001, 1.000001],
  [5, 5],
])('%d is %d without binary fractions', (value, expected) => {
  expect(tidy(value)).toBe(expected);
});

describe('a paragraph of very many numbers', () => {
  const told = '公开信息9条，其中动态6条、公告4条，占48.4%，与上年持平。';
  const text = (numbers: number): string => `${'会议1次。'.repeat(numbers - 4)}${told}`;
  const found = (numbers: number): number[] => {
    const paragraph = readParagraph(text(numbers));
    const { counts } = stated(text(numbers));
    expect(counts).toHaveLength(numbers);
    return [
      wrongLists(paragraph, counts).length,
      wrongShares(paragraph, counts, () => []).length,
      changesOf(paragraph, counts).length,
    ];
  };

  it('is judged up to its limit and no further', () => {
    expect(found(MOST_NUMBERS)).toEqual([1, 1, 1]);
    expect(found(MOST_NUMBERS + 1)).toEqual([0, 0, 0]);
  });
});
