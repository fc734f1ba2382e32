import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { emptyReport } from '../report/report.ts';
import { reportSchema } from '../report/schema.ts';
import { catalogueMarkdown } from './catalogue-page.ts';
import { RULES } from './catalogue.ts';
import { checkReport } from './check-report.ts';
import { findingSchema } from '../findings/finding.ts';
import { comparePlaces } from '../findings/reading-order.ts';
import type { Rule } from './base/rule.ts';
import { exampleWith } from './rule-test.fixture.ts';
import { yearBeforeExample } from './years/years.fixture.ts';

const TRUTH = new URL('../../../shared/corpus/seeds/truth/', import.meta.url).pathname;
const PAGE = new URL('../../docs/rules.md', import.meta.url).pathname;

describe('the catalogue', () => {
  it('gives every rule an id of its own, a sentence and a source', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^(?:T[234]|[CSNYG])-\d\d$/);
      expect([rule.title, rule.help, rule.source].filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('has nothing to say about the example', () => {
    expect(checkReport({ report: exampleReport(), stage: 'final' })).toEqual([]);
    const last = yearBeforeExample();
    expect(checkReport({ report: exampleReport(), last, stage: 'draft' })).toEqual([]);
  });

  it.each(FORM_IDS)('asks an empty draft of form %s only for its figures', (form) => {
    const findings = checkReport({ report: emptyReport(form), stage: 'draft' });
    expect(findings.map(({ place }) => place)).toEqual(formFigures(form));
    expect(new Set(findings.map(({ rule, level }) => `${rule} ${level}`))).toEqual(new Set(['C-02 warning']));
  });

  it('reports a rule that breaks and keeps what the others found', () => {
    const broken: Rule = {
      id: 'X-01',
      family: 'structure',
      level: 'error',
      title: '会坏的规则',
      help: '',
      source: '',
      needs: [],
      check: () => {
        throw new Error('broken');
      },
    };
    const report = exampleWith({ 'requests.granted.total': 5 });
    const findings = checkReport({ report, stage: 'final' }, [broken, ...RULES]);
    expect(findings[0]).toMatchObject({ rule: 'X-01', level: 'hint', place: 'report' });
    expect(findings[0]?.message).toContain('规则故障');
    expect(findings.slice(1)).toEqual(checkReport({ report, stage: 'final' }));
    expect(findings.length).toBeGreaterThan(1);
  });

  it('keeps the id of a finding while other places change', () => {
    const ids = (figures: Record<string, string>) =>
      checkReport({ report: exampleWith(figures), stage: 'final' }).map(({ id }) => id);
    const [id] = ids({ 'disclosure.penalty.decisions': '-3' });
    expect(ids({ 'disclosure.penalty.decisions': '-3', 'requests.new.other': '无' })).toContain(id);
    expect(ids({ 'disclosure.penalty.decisions': '-4' })).not.toContain(id);
  });

  it('sorts findings as the report is read: title, text, sections with their tables, signature', () => {
    const places = [
      'report',
      'title',
      'preamble/paragraph:2',
      'preamble/paragraph:10',
      'section:1',
      'section:1/paragraph:1',
      'section:2',
      'disclosure.regulation.issued',
      'section:3',
      'section:3/paragraph:1',
      'requests.new',
      'requests.new.business',
      'requests.otherHandling.feeUnpaid',
      'requests.otherHandling.other',
      'requests.carriedOut.total',
      'requests.*.natural',
      'requests.*.total',
      'review.reconsideration',
      'review.reconsideration.total',
      'review.directLitigation',
      'section:5/paragraph:1',
      'signature',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (shuffled) => {
        expect([...shuffled].sort(comparePlaces(exampleReport()))).toEqual(places);
      }),
    );
  });

  it('survives any text and any figures, and speaks in findings of the contract', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '统计',
            '期限',
            '2024',
            '年',
            '1',
            '月',
            '日',
            '至',
            '12',
            '31',
            '一',
            '、',
            '报告',
            '数据',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 3 }),
        fc.array(text, { minLength: 6, maxLength: 6 }),
        fc.dictionary(
          fc.constantFrom(...formFigures('2019')),
          fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
        ),
        fc.option(fc.integer({ min: 1990, max: 2100 })),
        (lines, headings, figures, year) => {
          const report = {
            ...emptyReport('2021'),
            agency: lines[0] ?? null,
            year,
            titleLines: lines,
            preamble: lines,
            sections: headings.map((heading, index) => ({ no: index + 1, heading, paragraphs: lines })),
            figures,
          };
          const findings = checkReport({ report, last: report, stage: 'final' });
          expect(findings.filter(({ message }) => message.includes('规则故障'))).toEqual([]);
          for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the rules page', () => {
  it('is what the catalogue says (rewrite it: UPDATE_DOCS=1 npx vitest run --config build/vitest.config.ts shared/rules/catalogue)', () => {
    if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, catalogueMarkdown());
    expect(readFileSync(PAGE, 'utf8')).toBe(catalogueMarkdown());
  });
});

describe.skipIf(!existsSync(TRUTH))('real reports (skipped without ../shared)', () => {
  it.each([
    [
      '000',
      [
        ['S-04', 'section:1', 'warning'],
        ['S-03', 'section:4', 'warning'],
        ['S-15', 'section:6', 'warning'],
      ],
    ],
    [
      '001',
      [
        ['S-07', 'title', 'error'],
        ['S-04', 'section:1', 'warning'],
        ['C-01', 'disclosure.licensing.itemsChange', 'error'],
        ['C-01', 'disclosure.otherService.itemsChange', 'error'],
        ['C-02', 'disclosure.otherService.decisions', 'error'],
        ['S-14', 'section:5/paragraph:1', 'warning'],
        ['S-15', 'section:6', 'hint'],
      ],
    ],
    [
      '002',
      [
        ['S-21', 'preamble/paragraph:1', 'hint'],
        ['S-03', 'section:6', 'warning'],
      ],
    ],
    [
      '003',
      [
        ['N-10', 'section:1/paragraph:5', 'hint'],
        ['S-03', 'section:1/paragraph:8', 'hint'],
        ['S-05', 'section:1/paragraph:12', 'hint'],
      ],
    ],
    [
      '004',
      [
        ['S-07', 'title', 'warning'],
        ['S-20', 'preamble/paragraph:1', 'hint'],
        ['S-03', 'section:1/paragraph:2', 'hint'],
        ['S-02', 'section:2', 'warning'],
        ['S-11', 'disclosure.regulation.totalPublic', 'warning'],
        ['S-02', 'section:3', 'warning'],
        ['S-21', 'section:5/paragraph:4', 'hint'],
      ],
    ],
  ])('%s has exactly its known findings', (name, expected) => {
    const truth: unknown = JSON.parse(readFileSync(`${TRUTH}${name}.json`, 'utf8'));
    const report = reportSchema.parse({ notes: [], ...(truth as object), source: null });
    const findings = checkReport({ report, stage: 'final' });
    expect(findings.map(({ rule, place, level }) => [rule, place, level])).toEqual(expected);
  });
});
