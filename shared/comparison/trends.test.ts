import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { oneAYear, trendsOf, trendTable, trendWords } from './trends.ts';

const last = exampleReport();
const current = setFigure({ ...last, year: 2025 }, 'requests.new.natural', '9');
const old: Report = {
  ...['requests.otherHandling.total', 'disclosure.otherService.decisions'].reduce(
    (report, id) => setFigure(report, id, '4'),
    emptyReport('2019'),
  ),
  agency: last.agency,
  year: 2020,
};

function series(reports: readonly Report[], title: RegExp) {
  const found = trendsOf(reports).find((trend) => title.test(trend.title));
  return Object.fromEntries(found?.series.map(({ name, values }) => [name, values]) ?? []);
}

describe('the reports that a trend is drawn of', () => {
  const row = (id: string, year: number | null, updatedAt: string) => ({ id, year, updatedAt });
  const rows = [
    row('a', 2024, '2026-01-02'),
    row('b', 2024, '2026-01-05'),
    row('c', 2024, '2026-01-03'),
    row('d', 2025, '2026-01-01'),
    row('e', null, '2026-01-09'),
  ];
  const idsOf = (compared: string[]) => oneAYear(rows, compared).map(({ id }) => id);

  it('are one a year, the one changed last, and none without a year', () => {
    expect(idsOf([]).sort()).toEqual(['b', 'd']);
  });

  it('are the compared ones, whatever was changed after them', () => {
    expect(idsOf(['a', 'd']).sort()).toEqual(['a', 'd']);
    expect(idsOf(['c', 'd']).sort()).toEqual(['c', 'd']);
  });
});

describe('the years of an agency', () => {
  it('are a table of names and numbers, too, with a dash for what is not known', () => {
    const found = trendsOf([old, last]).find(({ title }) => /办理结果/u.test(title));
    if (!found) throw new Error('no trend');
    const { head, rows } = trendTable(found);
    expect(head).toEqual(['', '2020年', '2024年']);
    expect(rows).toContainEqual(['予以公开', '—', '4']);
  });

  it('stand in order, whatever order they come in', () => {
    expect(trendsOf([current, last])[0]?.years).toEqual(['2024年', '2025年']);
  });

  it('show applications by applicant, without those of whom there are none', () => {
    expect(series([last, current], /申请人/u)).toEqual({
      自然人: [7, 9],
      商业企业: [2, 2],
      法律服务机构: [1, 1],
    });
  });

  it('show results by the groups of the form', () => {
    expect(series([last], /办理结果/u)).toEqual({
      予以公开: [4],
      部分公开: [1],
      不予公开: [1],
      无法提供: [2],
      不予处理: [1],
    });
  });

  it('show what a form divided as one over the years, and never a blank as 0', () => {
    const results = series([old, last], /办理结果/u);
    expect(results['其他处理']).toEqual([4, 0]);
    expect(results['予以公开']).toEqual([null, 4]);
    expect(series([old, last], /处理决定/u)).toMatchObject({
      行政许可: [null, 126],
      其他对外管理服务事项: [4, null],
    });
  });

  it('are told in words for those who do not see them', () => {
    const [first] = trendsOf([last, current]);
    expect(first && trendWords(first)).toBe(
      '新收申请，按申请人（件）。2024年：自然人 7，商业企业 2，法律服务机构 1。2025年：自然人 9，商业企业 2，法律服务机构 1。',
    );
  });
});
