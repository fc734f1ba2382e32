import { describe, expect, it } from 'vitest';
import { rowTitle } from '../app/library-store.ts';
import { filterRows, neighbourOf } from './rows.ts';
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
  ])('by %j', (query, ids) => {
    expect(
      filterRows(ROWS, query, null)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });

  it('stays within the agency that is chosen', () => {
    expect(filterRows(ROWS, '2024', '清河县林业局').map(({ id }) => id)).toEqual(['c']);
  });
});

describe('a line of the library', () => {
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
