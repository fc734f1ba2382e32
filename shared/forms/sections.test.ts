import { expect, it } from 'vitest';
import { SECTION_NAMES, SECTION_NUMERALS, SECTION_TITLES, sectionName, tableName } from './sections.ts';

it('each of the six sections has a title, a short name and a number', () => {
  expect([SECTION_TITLES, SECTION_NAMES, SECTION_NUMERALS].map(({ length }) => length)).toEqual([6, 6, 6]);
});

it('a section is called by its number and short name, and a number that none has is called nothing', () => {
  expect([0, 1, 6, 7].map(sectionName)).toEqual(['', '一 总体情况', '六 其他事项', '']);
});

it('a statutory table is called by the number of its section', () => {
  expect([2, 3, 4].map(tableName)).toEqual(['表二', '表三', '表四']);
});
