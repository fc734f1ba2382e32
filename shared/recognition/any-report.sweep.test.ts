import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { documentOf } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';
import { doubts, readBlocks, withoutCell } from './tables/edit-tables.fixture.ts';

const FILE = { name: '年报.docx', sha256: '0'.repeat(64) };
const WAYS = FORM_IDS.flatMap((form) =>
  (['grid', 'rows'] as const).map((geometry) => [form, geometry] as const),
);

/** What a report of the form has before anything is filled in. */
function blank(form: FormId) {
  const { figures, unreadable } = emptyReport(form);
  return { form, figures, unreadable };
}

/** Labels that nothing is mapped by. */
function decorative(text: string): boolean {
  return /行政诉讼|勾稽关系|申请人情况|法人或其他组织|本年度办理结果|不予公开|无法提供|不予处理|其他处理|第二十条|信息内容/.test(
    text,
  );
}

describe('any report', () => {
  it.each(WAYS)(
    'comes back figure by figure from form %s as %s, whatever the figures are',
    (form, geometry) => {
      fc.assert(
        fc.property(
          fc.array(
            fc.oneof(fc.nat(99_999_999).map(String), fc.constantFrom('', '/', '无', '0', '增3', '１２')),
            {
              minLength: 200,
              maxLength: 200,
            },
          ),
          (texts) => {
            const base = { ...exampleReport(), ...blank(form) };
            const report = formFigures(form).reduce<Report>(
              (filled, id, index) => setFigure(filled, id, texts[index] ?? ''),
              { ...base, year: form === '2019' ? 2020 : 2024 },
            );
            const result = readBlocks(documentOf(report, geometry));
            expect(result.figures).toEqual(report.figures);
            expect(result.unreadable).toEqual(report.unreadable);
            expect(result.written).toEqual(report.written);
            expect(result.form).toBe(form);
          },
        ),
        { numRuns: 20 },
      );
    },
  );

  it.each(WAYS)('never comes out different when any one cell of form %s as %s is lost', (form, geometry) => {
    // Every figure its own number, so that a shift cannot hide.
    const report = formFigures(form).reduce<Report>(
      (filled, id, index) => setFigure(filled, id, String(1000 + index)),
      { ...exampleReport(), ...blank(form) },
    );
    const document = documentOf(report, geometry);
    for (const table of document.blocks.filter((block) => block.kind === 'table')) {
      for (const lost of table.cells) {
        const damaged = document.blocks.map((block) => (block === table ? withoutCell(lost)(table) : block));
        const result = recognise({ ...document, blocks: damaged }, FILE);
        if (!result.ok) continue;
        const wrong = Object.entries(result.report.figures).filter(
          ([id, value]) => value !== null && value !== report.figures[id],
        );
        expect(wrong, `without “${lost.text}” at ${lost.row},${lost.column}`).toEqual([]);
        if (lost.text === '' || decorative(lost.text)) continue;
        expect(doubts(result.report), `without “${lost.text}” at ${lost.row},${lost.column}`).not.toEqual([]);
      }
    }
  });
});
