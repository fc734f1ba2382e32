import { expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { emptyReport, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { findingLines } from './finding-lines.ts';

function linesOf(report: Report, rule: string): string[] {
  const lines = findingLines('年报.docx', checkReport({ report, stage: 'final' }));
  return lines.filter((line) => line.includes(rule));
}

it('tells the blanks of a draft in one line, with how many there are in which table', () => {
  const lines = findingLines('草稿.json', checkReport({ report: emptyReport('2021'), stage: 'final' }));
  const blanks = lines.filter((line) => line.includes('C-02'));
  expect(blanks).toHaveLength(1);
  expect(blanks[0]).toContain('200 格没有填写');
  expect(blanks[0]).toContain('在表二（10 格）、表三（175 格）、表四（15 格）。');
});

it('counts in its first line what it tells in the others', () => {
  const [first, ...rest] = findingLines(
    '草稿.json',
    checkReport({ report: emptyReport('2021'), stage: 'final' }),
  );
  const errors = rest.filter((line) => line.includes('[错误]'));
  expect(first).toContain(`草稿.json  错误 ${errors.length}  `);
});

it('names single cells one by one', () => {
  const report = setFigure(exampleReport(), 'requests.new.natural', '');
  expect(linesOf(report, 'C-02')).toEqual([
    expect.stringContaining('C-02  表三 一、本年新收政府信息公开申请数量·自然人：没有填写'),
  ]);
});

it('keeps faults of the same rule apart that say different things', () => {
  const report = ['/', '/', '/', '/', '增3'].reduce(
    (changed, raw, index) =>
      setFigure(
        changed,
        `requests.new.${['natural', 'business', 'research', 'charity', 'total'][index] ?? ''}`,
        raw,
      ),
    exampleReport(),
  );
  const lines = linesOf(report, 'C-01');
  expect(lines).toHaveLength(2);
  expect(lines.join('\n')).toMatch(/4 格“\/”不是数字.*\n.*总计：“增3”/);
});

it('names a row or a column once in front of what is wrong with it', () => {
  const report = setFigure(exampleReport(), 'requests.new.natural', '99');
  const [row] = linesOf(report, 'T3-01');
  expect(row).toContain('T3-01  表三 一、本年新收政府信息公开申请数量：99 + ');
  const [column] = linesOf(report, 'T3-02');
  expect(column).toContain('T3-02  表三 自然人：99 + ');
});
