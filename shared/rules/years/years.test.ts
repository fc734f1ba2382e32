import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import type { Report } from '../../report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../template/built-in.ts';
import { resolvePlaceholders } from '../../template/placeholders.ts';
import { newReport } from '../../template/roll-over.ts';
import { relateAgencies } from '../base/consecutive.ts';
import { RULES } from '../catalogue.ts';
import { checkReport, type CheckInput } from '../check-report.ts';
import { findingsOf } from '../rule-test.fixture.ts';
import { inventedYears, SIZES } from './invented-years.fixture.ts';
import { withFigures, yearBeforeExample, yearBeforeWith } from './years.fixture.ts';

/** The rules on figures and on two years; not those that hold the text against the tables. */
const FIGURES_AND_YEARS = RULES.filter(({ id, family, needs }) =>
  ['table-two', 'table-three', 'table-four', 'cells'].includes(family)
    ? !needs.includes('text') || id === 'T3-07'
    : family === 'years',
);

function found(input: CheckInput) {
  return checkReport(input, FIGURES_AND_YEARS);
}

describe('two years that go together', () => {
  it('give nothing to ask about', () => {
    const last = yearBeforeExample();
    expect(found({ report: last, stage: 'final' })).toEqual([]);
    expect(found({ report: exampleReport(), last, stage: 'final' })).toEqual([]);
  });

  it('give at most five hints, and nothing graver, in any ordinary year', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom(...SIZES), (seed, size) => {
        const { last, report } = inventedYears(seed, size);
        const findings = found({
          report,
          last: { ...last, sections: yearBeforeExample().sections },
          profile: { level: 'countyDepartment', ruleMaking: false },
          stage: 'final',
        });
        expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
        expect(findings.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 120 },
    );
  });

  it('give one hint in two on average', () => {
    const pairs = SIZES.flatMap((size) => Array.from({ length: 20 }, (_, seed) => inventedYears(seed, size)));
    const hints = pairs.flatMap(({ last, report }) =>
      found({ report, last: { ...last, sections: [] }, stage: 'final' }),
    );
    expect(hints.length).toBeLessThan(pairs.length);
  });
});

describe('Y-01 large changes', () => {
  it('asks once about a row, though its cells changed with it', () => {
    const last = yearBeforeWith({
      'requests.new.natural': 300,
      'requests.new.business': 90,
      'requests.new.total': 390,
      'requests.handled.natural': 300,
      'requests.handled.total': 390,
      'requests.granted.natural': 390,
      'requests.granted.total': 390,
    });
    const findings = findingsOf('Y-01', exampleReport(), { last });
    expect(findings.map(({ place, figures }) => [place, figures])).toEqual([
      ['requests.new.total', ['requests.new.total']],
    ]);
  });

  it('asks about large numbers each for itself, and together about small ones that only came', () => {
    const figuresAsked = (now: Record<string, number>, before: Record<string, number>) =>
      findingsOf('Y-01', withFigures(exampleReport(), now), { last: yearBeforeWith(before) }).map(
        ({ figures }) => figures,
      );
    const [issued, fee] = ['disclosure.normativeDocument.issued', 'disclosure.fee.amount'];
    expect(figuresAsked({ [issued]: 30, [fee]: 140.8 }, {})).toEqual([[issued], [fee]]);
    const [penalty, coercion] = ['disclosure.penalty.decisions', 'disclosure.coercion.decisions'];
    expect(figuresAsked({ [penalty]: 4, [coercion]: 3 }, { [penalty]: 0, [coercion]: 0 })).toEqual([
      [penalty, coercion],
    ]);
  });

  it('asks once about a table where more than two numbers are far off', () => {
    const many = {
      'disclosure.regulation.inForce': 40,
      'disclosure.normativeDocument.issued': 50,
      'disclosure.fee.amount': 900,
    };
    const findings = findingsOf('Y-01', withFigures(exampleReport(), many), { last: yearBeforeExample() });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures).toEqual(Object.keys(many));
  });

  it('compares nothing that the two forms count differently', () => {
    const older = withFigures(
      { ...yearBeforeExample(), form: '2019', figures: {}, unreadable: {} },
      {
        'disclosure.normativeDocument.totalPublic': 900,
        'disclosure.normativeDocument.made': 40,
        'disclosure.fee.itemsLastYear': 70,
        'requests.otherHandling.total': 80,
        'requests.otherHandling.other': 80,
      },
    );
    const now = withFigures(exampleReport(), { 'requests.otherHandling.other.total': 90 });
    expect(findingsOf('Y-01', now, { last: older })).toEqual([]);
  });
});

describe('N-09 copied paragraphs', () => {
  it('names the section once in a draft that was carried over', () => {
    const last = exampleReport();
    const report = resolvePlaceholders(
      newReport({ last, agency: '清河县水利局', year: 2025, text: 'last', template: BUILT_IN_TEMPLATE }),
    );
    const findings = findingsOf('N-09', report, { last, stage: 'draft' });
    expect(findings.map(({ place, found: share }) => [place, share])).toEqual([
      ['section:1', '100 %'],
      ['section:5', '100 %'],
    ]);
  });

  it('tells how much of the section has stayed', () => {
    const last = exampleReport();
    const rewritten = yearBeforeExample().sections[0]?.paragraphs ?? [];
    const report: Report = {
      ...exampleReport(),
      year: 2025,
      sections: last.sections.map((section) =>
        section.no === 1
          ? { ...section, paragraphs: [...rewritten, section.paragraphs[0] ?? ''] }
          : { ...section, paragraphs: [] },
      ),
    };
    const [finding, ...more] = findingsOf('N-09', report, { last });
    expect(more).toEqual([]);
    expect(finding?.place).toBe(`section:1/paragraph:${rewritten.length + 1}`);
    expect(finding?.message).toMatch(/100 % 与去年相同.+这一部分的文字约 [2-4]\d % 与去年相同/u);
  });

  it('passes over what is no section of a report: a hundred thousand characters, thousands of paragraphs', () => {
    const with1 = (year: number, paragraphs: readonly string[]): Report => ({
      ...exampleReport(),
      year,
      sections: exampleReport().sections.map((section) => ({ ...section, paragraphs: [...paragraphs] })),
    });
    const policy = '水利工程建设信息按月公开，由建设股报送，办公室核对，群众代表每半年参加一次座谈。';
    const inSize = Array.from({ length: 2 }, () => policy);
    const many = Array.from({ length: 5_000 }, () => policy);
    for (const [paragraphs, count] of [
      [inSize, 6],
      [many, 0],
      [[policy.repeat(3_000)], 0],
    ] as const) {
      const findings = findingsOf('N-09', with1(2024, paragraphs), { last: with1(2023, paragraphs) });
      expect(findings).toHaveLength(count);
    }
  });
});

describe('two names', () => {
  it.each([
    ['清河县水利局', '清河县水利局'],
    ['清河县水利局', '水利局'],
    ['清河县水利局', '安平市清河县水利局'],
    ['东山省清河县水利局', '安平市清河县水利局'],
    ['清河县卫生健康局', '清河县卫健局'],
    ['清河县文化旅游广电体育局', '清河县文旅广体局'],
    ['清河县发展和改革委员会', '清河县发改委'],
    ['清河县人民政府', '清河县政府'],
    ['清河县大桥镇人民政府', '大桥镇人民政府'],
    ['清河县东关街道办事处', '清河县东关街道'],
    ['清河县档案局', '清河县档案局（馆）'],
    ['清河县水利局', null],
  ])('%s and %s are the same', (now, before) => {
    expect([relateAgencies(now, before), relateAgencies(before, now)]).toEqual(['same', 'same']);
  });

  it.each([
    ['清河县卫生健康局', '清河县卫生和计划生育局'],
    ['清河县自然资源局', '清河县国土资源局'],
    ['清河县应急管理局', '清河县安全生产监督管理局'],
    ['清河县市场监督管理局', '清河县工商行政管理局'],
    ['清河市水利局', '清河县水利局'],
    ['清河县大桥街道办事处', '清河县大桥镇人民政府'],
    ['清河县数据局', '清河县行政审批局'],
  ])('%s may have been %s', (now, before) => {
    expect([relateAgencies(now, before), relateAgencies(before, now)]).toEqual(['renamed', 'renamed']);
  });

  it.each([
    ['清河县水利局', '清河县林业局'],
    ['清河县水利局', '安平县水利局'],
    ['清河县人民政府', '清河县人民政府办公室'],
    ['清河县大桥镇人民政府', '清河县小桥镇人民政府'],
    ['清河县东关街道办事处', '清河县东城关街道办事处'],
    ['清河县住房和城乡建设局', '清河县教育局'],
    ['清河县财政局', '清河县人民政府'],
    ['清河县市场监督管理局', '清河县城市管理局'],
    ['清河县行政审批局', '清河县行政执法局'],
  ])('%s and %s are different', (now, before) => {
    expect([relateAgencies(now, before), relateAgencies(before, now)]).toEqual(['different', 'different']);
  });
});
