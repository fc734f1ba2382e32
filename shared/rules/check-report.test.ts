import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import { applyEdits, paragraphsOf, type Edit } from '../report/report.ts';
import type { Rule } from './base/rule.ts';
import { checkReport, createChecker, type CheckInput } from './check-report.ts';

const figureEdit = fc.record({
  kind: fc.constant('figure' as const),
  figure: fc.constantFrom(...formFigures('2021')),
  text: fc.constantFrom('0', '7', '无', '', '-2', '1,024'),
});
const textEdit = fc.record({
  kind: fc.constant('text' as const),
  place: fc.constantFrom(...paragraphsOf(exampleReport()).map(({ place }) => place)),
  text: fc.constantFrom(
    '',
    '本年收到申请99件。',
    '统计期限为2024年1月1日至12月21日。',
    '2021年，共发布信息60条，其中20条、30条。',
  ),
});
const otherEdit = fc.constantFrom<Edit>(
  { kind: 'heading', section: 3, text: '3、收到情况' },
  { kind: 'titleLines', lines: ['清河县水利局政府信息公开工作年度报告'] },
  { kind: 'signature', lines: ['清河县水利局', '2024年13月1日'] },
);

describe('a checker', () => {
  it('finds after any edits what a check from scratch finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(figureEdit, textEdit, otherEdit), { maxLength: 12 }),
        fc.boolean(),
        (edits, withLast) => {
          const check = createChecker();
          const last = withLast ? { ...exampleReport(), year: 2023 } : null;
          let report = exampleReport();
          for (const edit of edits) {
            report = applyEdits(report, [edit]);
            const input: CheckInput = { report, last, stage: 'draft' };
            expect(check(input)).toEqual(checkReport(input));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('runs a rule again only when something it needs has changed', () => {
    let runs = 0;
    const rule: Rule = {
      id: 'X-01',
      family: 'cells',
      level: 'hint',
      title: '计数',
      help: '',
      source: '',
      needs: ['figures'],
      check: () => {
        runs += 1;
        return [];
      },
    };
    const check = createChecker([rule]);
    const report = exampleReport();
    check({ report, stage: 'draft' });
    check({ report: applyEdits(report, [{ kind: 'preamble', paragraphs: ['别的话。'] }]), stage: 'draft' });
    expect(runs).toBe(1);
    check({
      report: applyEdits(report, [{ kind: 'figure', figure: 'requests.new.other', text: '9' }]),
      stage: 'draft',
    });
    expect(runs).toBe(2);
  });
});
