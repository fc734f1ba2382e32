import { describe, expect, it } from 'vitest';
import { carriedOver, draftFrom, newestReport, sameReport, usualYear } from './starting-point.ts';
import { libraryRow } from '../app/library-row.fixture.ts';

const JANUARY = new Date(2026, 0, 20);

const row = (id: string, agency: string | null, year: number | null) => libraryRow({ id, agency, year });

const ROWS = [
  row('d', '清河县林业局', 2025),
  row('c', '清河县水利局', 2024),
  row('b', '清河县水利局', 2023),
  row('a', null, null),
];

describe('a new report', () => {
  it('starts from the newest report of the agency that is shown', () => {
    expect(newestReport(ROWS, '清河县水利局')?.id).toBe('c');
    expect(newestReport(ROWS, null)?.id).toBe('d');
    expect(newestReport(ROWS.slice(3), null)).toBeUndefined();
  });

  it('is for the year after and keeps last year’s text', () => {
    expect(draftFrom(ROWS[1], JANUARY)).toEqual({
      lastId: 'c',
      agency: '清河县水利局',
      year: 2025,
      text: 'last',
      templateId: null,
    });
  });

  it('without a report to start from is for the year that has just ended', () => {
    expect(usualYear(JANUARY)).toBe(2025);
    expect(draftFrom(undefined, JANUARY)).toEqual({
      lastId: null,
      agency: '',
      year: 2025,
      text: 'template',
      templateId: null,
    });
  });

  it('is told from one that is there already', () => {
    expect(sameReport(ROWS, { agency: ' 清河县水利局 ', year: 2024 })?.id).toBe('c');
    expect(sameReport(ROWS, { agency: '清河县水利局', year: 2025 })).toBeUndefined();
  });

  it('promises carried figures only from the year before', () => {
    const draft = draftFrom(ROWS[1], JANUARY);
    expect(carriedOver(ROWS[1], draft).join()).toContain('按列带入');
    expect(carriedOver(ROWS[1], { ...draft, year: 2026 }).join()).not.toContain('按列带入');
    expect(carriedOver(undefined, draft).join()).not.toContain('按列带入');
    expect(carriedOver(ROWS[1], draft).at(-1)).toContain('留空');
  });

  it('promises no base of documents in force from a form that did not count them', () => {
    const old = { ...row('e', '清河县水利局', 2020), form: '2019' as const };
    const sentences = carriedOver(old, draftFrom(old, JANUARY)).join();
    expect(sentences).toContain('没有“现行有效件数”');
    expect(sentences).not.toContain('基数');
  });
});
