import { describe, expect, it } from 'vitest';
import { libraryRow } from '../app/library-row.fixture.ts';
import { dueLine, dueOf, dueTitle } from './due.ts';

const NOVEMBER = new Date(2025, 10, 29);
const WATER = '清河县水利局';
const old = (year: number, agency = WATER, due: string | null = `${year + 1}-01-31`) =>
  libraryRow({ id: `${agency}${year}`, agency, year, due });
const draft = (year: number, changes = {}) =>
  libraryRow({
    id: `draft${year}`,
    year,
    status: 'draft',
    figuresRead: 143,
    errors: 2,
    due: `${year + 1}-01-31`,
    ...changes,
  });

describe('what is due', () => {
  it('is a draft, with how far it is and how long there is', () => {
    const [due] = dueOf([draft(2025), old(2024)], NOVEMBER);
    expect(due && dueTitle(due)).toBe('清河县水利局 2025 年年报');
    expect(due && dueLine(due, NOVEMBER)).toBe('填了 143/200 · 2 错误 · 距 1 月 31 日还有 63 天');
  });

  it('does not say that there is no error before it has been looked for', () => {
    const [due] = dueOf([draft(2025, { errors: 0, isChecked: false })], NOVEMBER);
    expect(due && dueLine(due, NOVEMBER)).toContain('核对中');
  });

  it('is the year after the newest report once its time has come', () => {
    expect(dueOf([old(2024), old(2023)], NOVEMBER)).toMatchObject([{ kind: 'missing', year: 2025 }]);
    expect(dueOf([old(2024)], new Date(2025, 5, 1))).toEqual([]);
    const [missing] = dueOf([old(2024)], NOVEMBER);
    expect(missing && dueLine(missing, NOVEMBER)).toBe('还没有开始 · 距 1 月 31 日还有 63 天');
    expect(missing && dueTitle(missing)).toBe('清河县水利局 2025 年年报');
  });

  it('has a name where neither its agency nor its year is known', () => {
    const [due] = dueOf([draft(2025, { agency: null, year: null })], NOVEMBER);
    expect(due && dueTitle(due)).toBe('机关不明 年报');
  });

  it('is no further year for an agency that has a draft', () => {
    expect(dueOf([draft(2024), old(2023)], NOVEMBER)).toMatchObject([{ kind: 'draft' }]);
  });

  it('says so where the law names no day', () => {
    const town = dueOf([old(2024, '白石镇人民政府', null)], NOVEMBER)[0];
    expect(town && dueLine(town, NOVEMBER)).toBe('还没有开始 · 没有填截止日期');
  });

  it('comes drafts first, the nearest day first, what has passed behind', () => {
    const rows = [
      old(2024, '清河县林业局'),
      draft(2023, { id: 'passed' }),
      draft(2025, { id: 'later', due: '2026-03-31' }),
      draft(2025, { id: 'near' }),
    ];
    expect(dueOf(rows, NOVEMBER).map((due) => (due.kind === 'draft' ? due.row.id : due.year))).toEqual([
      'near',
      'later',
      'passed',
      2025,
    ]);
  });

  it('is nothing where everything is done', () => {
    expect(dueOf([libraryRow({ year: 2025, status: 'final' }), old(2024)], NOVEMBER)).toEqual([]);
  });
});
