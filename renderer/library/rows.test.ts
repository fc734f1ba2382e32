import { describe, expect, it } from 'vitest';
import { rowTitle } from '../app/library-store.ts';
import {
  ALL_ROWS,
  filterRows,
  lastYearOf,
  neighbourOf,
  reportOf,
  searchRows,
  sortRows,
  yearsOf,
} from './rows.ts';
import { libraryRow } from '../app/library-row.fixture.ts';

const row = (id: string, agency: string, year: number, original: string | null) =>
  libraryRow({ id, agency, year, original, status: original === null ? 'draft' : 'imported' });

const ROWS = [
  row('a', '清河县水利局', 2025, null),
  row('b', '清河县水利局', 2024, '去年年报.DOCX'),
  row('c', '清河县林业局', 2024, '林业.txt'),
];

describe('finding reports', () => {
  it.each([
    ['', 'abc'],
    ['水利', 'ab'],
    ['2024 水利', 'b'],
    ['草稿', 'a'],
    ['.docx', 'b'],
    ['没有', ''],
    ['qhxslj', 'ab'],
    ['LYJ 2024', 'c'],
    ['q', ''],
    ['２０２４年', 'bc'],
  ])('by %j', (query, ids) => {
    expect(
      searchRows(ROWS, query)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });

  it('within an agency, a year and a state', () => {
    const ids = (filter: Partial<typeof ALL_ROWS>) =>
      filterRows(ROWS, { ...ALL_ROWS, ...filter })
        .map(({ id }) => id)
        .join('');
    expect(ids({})).toBe('abc');
    expect(ids({ agency: '清河县林业局' })).toBe('c');
    expect(ids({ year: 2024 })).toBe('bc');
    expect(ids({ year: 2024, status: 'draft' })).toBe('');
    expect(yearsOf(ROWS)).toEqual([2025, 2024]);
  });

  it('of an agency and year that another report may not take, blanks aside', () => {
    expect(reportOf(ROWS, ' 清河县 水利局', 2024, 'a')?.id).toBe('b');
    expect(reportOf(ROWS, '清河县水利局', 2024, 'b')).toBeUndefined();
    expect(ROWS[0] && lastYearOf(ROWS, ROWS[0])?.id).toBe('b');
    expect(ROWS[2] && lastYearOf(ROWS, ROWS[2])).toBeUndefined();
  });
});

describe('the order of the list', () => {
  const ids = (key: Parameters<typeof sortRows>[1]['key'], isDown: boolean) =>
    sortRows(ROWS, { key, isDown })
      .map(({ id }) => id)
      .join('');
  it('is by year, agency, findings, how far it is or the last change, either way', () => {
    expect(ids('year', false)).toBe('bca');
    expect(ids('year', true)).toBe('abc');
    // 林 before 水.
    expect(ids('agency', false)).toBe('cab');
    expect(ids('agency', true)).toBe('abc');
  });
});

describe('a line of the library', () => {
  it('is by state: drafts, then finished ones, then those that were imported', () => {
    const rows = (['imported', 'draft', 'final'] as const).map((status) =>
      libraryRow({ id: status, status }),
    );
    const inOrder = (isDown: boolean) => sortRows(rows, { key: 'status', isDown }).map(({ id }) => id);
    expect(inOrder(false)).toEqual(['draft', 'final', 'imported']);
    expect(inOrder(true)).toEqual(['imported', 'final', 'draft']);
  });

  it('is named by agency and year', () => {
    expect(rowTitle({ agency: '清河县水利局', year: 2024 })).toBe('清河县水利局2024年的年报');
    expect(rowTitle({ agency: null, year: null })).toBe('机关不明的年报');
  });

  it('hands the keyboard to the next line when it is removed, to the one before at the end', () => {
    expect(neighbourOf(ROWS, 'a')).toBe('b');
    expect(neighbourOf(ROWS, 'c')).toBe('b');
    expect(neighbourOf(ROWS.slice(0, 1), 'a')).toBeNull();
  });
});
