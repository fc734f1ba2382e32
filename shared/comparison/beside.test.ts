import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { besidePart, onlyNumbersChanged } from './beside.ts';

function saying(paragraphs: readonly string[]): Report {
  const empty = emptyReport('2021');
  return {
    ...empty,
    sections: empty.sections.map((section) =>
      section.no === 5 ? { ...section, paragraphs: [...paragraphs] } : section,
    ),
  };
}

function beside(last: readonly string[], current: readonly string[]) {
  return besidePart(saying(last), saying(current), 'section:5') ?? [];
}

const GAUGE = '水文测站的观测数据公开不够及时，查询不便。';
const NAMES = '个别科室的目录名称不统一，更新较慢。';
const COUNT = '2024年共举办讲座3场，发放手册200份。';

describe('last year’s paragraphs of a part', () => {
  it('stand in last year’s order, each with what became of it', () => {
    const found = beside([GAUGE, NAMES, COUNT], [COUNT, '今年新写的一段话。', GAUGE]);
    expect(found.map(({ change }) => [change.last, change.op])).toEqual([
      [GAUGE, 'same'],
      [NAMES, 'removed'],
      [COUNT, 'moved'],
    ]);
  });

  it.each([
    ['years and numbers', '2025年共举办讲座12场，发放手册50份。', true],
    ['signs', '2024年共举办讲座3场；发放手册200份。', true],
    ['a word', '2024年共举办培训3场，发放手册200份。', false],
  ])('tell whether only %s changed', (_, now, only) => {
    const [one] = beside([COUNT], [now]);
    expect(one && onlyNumbersChanged(one.change)).toBe(only);
  });
});
