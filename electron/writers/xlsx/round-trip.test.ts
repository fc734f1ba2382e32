import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { emptyReport, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { readNow } from '../../jobs/read-now.ts';
import { anyReport } from '../any-report.fixture.ts';
import { writeXlsx } from './write-xlsx.ts';

/** What a workbook holds of a report. */
function content({ agency, year, form, figures, unreadable }: Report) {
  return { agency, year, form, figures, unreadable };
}

async function readBack(report: Report): Promise<Report> {
  const result = await readNow('年报.xlsx', writeXlsx(report));
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

describe('a workbook that was written and is read back', () => {
  it('gives the figures of the example again, with the agency and the year', async () => {
    const report = exampleReport();
    const back = await readBack(report);
    expect(content(back)).toEqual(content(report));
    expect(back.notes.filter(({ place }) => place in report.figures)).toEqual([]);
    expect(back.preamble).toEqual([]);
  });

  it('gives the figures of any report of either form again', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(), async (report) => {
        expect(content(await readBack(report))).toEqual(content(report));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a draft without a figure blank, totals included', async () => {
    const report = { ...emptyReport('2021'), agency: '临溪市民政局', year: 2025 };
    const titled = { ...report, titleLines: ['临溪市民政局', '2025年政府信息公开工作年度报告'] };
    expect(content(await readBack(titled))).toEqual(content(titled));
  });

  it('gives a hybrid report again, with the column of the other form', async () => {
    const report = setFigure(exampleReport(), 'disclosure.normativeDocument.totalPublic', '8');
    expect((await readBack(report)).figures['disclosure.normativeDocument.totalPublic']).toBe(8);
  });

  const corpus = new URL('../../../../shared/corpus/seeds/docx/', import.meta.url);
  it.skipIf(!existsSync(corpus)).each(['000', '001', '002', '003', '004'])(
    'gives the figures of real report %s again (skipped without ../shared)',
    async (seed) => {
      const first = await readNow(`${seed}.docx`, readFileSync(new URL(`${seed}.docx`, corpus)));
      if (!first.ok) throw new Error(first.problem.what);
      const { figures, unreadable } = await readBack(first.report);
      expect({ figures, unreadable }).toEqual({
        figures: first.report.figures,
        unreadable: first.report.unreadable,
      });
    },
  );
});
