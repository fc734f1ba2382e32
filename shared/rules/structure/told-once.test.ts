import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { applyEdits, textAt } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { checkReport } from '../check-report.ts';
import { exampleSaying } from '../rule-cases.fixture.ts';
import { signed, withHeading, withPreamble, withTitle } from './reports.fixture.ts';

const EXAMPLE = exampleReport();
const PREAMBLE = EXAMPLE.preamble.join('');

function found(report: Report) {
  const known = new Set(checkReport({ report: EXAMPLE, stage: 'final' }).map(({ id }) => id));
  return checkReport({ report, stage: 'final' }).filter(({ id }) => !known.has(id));
}

const rules = (report: Report) => found(report).map(({ rule, level }) => `${rule} ${level}`);

function withSwappedSections(): Report {
  const [five, six] = [EXAMPLE.sections[4], EXAMPLE.sections[5]];
  return {
    ...EXAMPLE,
    sections: EXAMPLE.sections.map((section) => {
      const other = section.no === 5 ? six : section.no === 6 ? five : undefined;
      if (!other) return section;
      const number = section.no === 5 ? '五、' : '六、';
      return { ...section, paragraphs: other.paragraphs, heading: number + other.heading.slice(2) };
    }),
  };
}

describe('one cause is one finding', () => {
  it.each<[string, Report, string[]]>([
    [
      'copies behind the signature',
      signed(EXAMPLE.agency ?? '', '2025年1月16日', '抄送：县政府办公室。'),
      ['S-28 warning'],
    ],
    [
      'a mobile number as the name of a mailbox',
      withPreamble(`${PREAMBLE}电子邮箱：13800138000@139.com。`),
      ['S-31 warning'],
    ],
    [
      'the legal basis with a wrong bracket',
      withPreamble(PREAMBLE.replace('〔2021〕', '〔2021）')),
      ['S-08 warning'],
    ],
    [
      'another document number with a wrong bracket',
      exampleSaying(1, '落实《工作方案》（清政发〔2024）3号）的要求。'),
      ['S-21 hint'],
    ],
    ['sections that changed places', withSwappedSections(), ['S-01 error']],
    [
      'a missing section six',
      applyEdits(withHeading(6, ''), [{ kind: 'section', section: 6, paragraphs: [] }]),
      ['S-01 error'],
    ],
    [
      'a title with the agency at its end',
      withTitle(`2024年政府信息公开工作年度报告${EXAMPLE.agency ?? ''}`),
      ['S-07 hint'],
    ],
  ])('%s', (_, report, expected) => {
    expect(rules(report)).toEqual(expected);
  });

  it('and puts both halves right at once', () => {
    const report = exampleSaying(1, '落实《工作方案》（清政发〔2024）3号）的要求。');
    const [finding] = found(report);
    const place = finding?.place ?? '';
    const after = applyEdits(report, finding?.fix?.edits ?? []);
    expect(textAt(after, place)).toBe('落实《工作方案》（清政发〔2024〕3号）的要求。');
    expect(rules(after)).toEqual([]);
  });
});

it('another year in section five may be this year’s or the next one’s, and no repair says which', () => {
  const [finding] = found(exampleSaying(5, '2023年，水利局逐项补齐短板，增设公开屏9块。'));
  expect(finding).toMatchObject({ rule: 'N-01', fix: null });
  expect(finding?.message).toContain('如果是下一步打算，应写 2025 年');
});
