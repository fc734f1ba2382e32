import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { emptyReport, setFigure } from '../../../shared/report/report.ts';
import { writeFigure } from '../../../shared/report/reading.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { readNow } from '../../jobs/read-now.ts';
import { writeDocx } from './write-docx.ts';

/** What a reader of the file must find again. Numbers come back as plain digits. */
function content(report: Report) {
  const { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable } = report;
  return { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable };
}

async function readBack(report: Report): Promise<Report> {
  const result = await readNow('年报.docx', await writeDocx(report));
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

function named(report: Report, agency: string, year: number): Report {
  return {
    ...report,
    agency,
    year,
    titleLines: [agency, `${year}年政府信息公开工作年度报告`],
    signature: [agency, `${year + 1}年1月20日`],
    sections: report.sections.map((section) =>
      [2, 3, 4].includes(section.no) ? section : { ...section, paragraphs: ['全年无需要报告的事项。'] },
    ),
  };
}

function filled(report: Report, textOf: (index: number, id: string) => string): Report {
  return Object.keys(report.figures).reduce(
    (changed, id, index) => setFigure(changed, id, textOf(index, id)),
    report,
  );
}

describe('a file that was written and is read back', () => {
  it('gives the example again, without a doubt', async () => {
    const report = exampleReport();
    const back = await readBack(report);
    expect(content(back)).toEqual(content(report));
    expect(back.notes.filter((note) => note.doubt)).toEqual([]);
  });

  it('gives a report in form 2019 again, marks, words and blanks included', async () => {
    const entries = ['3', '', '/', '增3', '—', '251000元', '0', '-2'];
    const report = filled(
      named(emptyReport('2019'), '临溪市民政局', 2020),
      (index) => entries[index % 8] ?? '',
    );
    expect(content(await readBack(report))).toEqual(content(report));
  });

  it('gives a hybrid report again, with the column of the other form', async () => {
    const report = named(filled(emptyReport('2021'), String), '临溪市民政局', 2022);
    const figures = Object.fromEntries(
      Object.entries(report.figures).map(([id, value]) => [id.replace('.inForce', '.totalPublic'), value]),
    );
    expect(content(await readBack({ ...report, figures }))).toEqual(content({ ...report, figures }));
  });

  it('gives an entry on two lines again as it was', async () => {
    const report = setFigure(exampleReport(), 'requests.new.natural', '3\n4');
    const back = await readBack(report);
    expect(back.figures['requests.new.natural']).toBeNull();
    expect(back.unreadable['requests.new.natural']).toBe('3\n4');
  });

  it('gives a title on one long line, own heading numbers and numbered paragraphs again', async () => {
    const report = exampleReport();
    const changed = {
      ...report,
      titleLines: ['清河县水利局2024年政府信息公开工作年度报告'],
      sections: report.sections.map((section) =>
        section.no === 5
          ? {
              ...section,
              heading: '5、存在的主要问题及改进情况',
              paragraphs: ['（一）主要问题。更新不及时。', '1.改进措施', '逐项落实 <清单> & “台账”。'],
            }
          : section,
      ),
    };
    expect(content(await readBack(changed))).toEqual(content(changed));
  });

  it('gives any figures again, of either form', async () => {
    const entry = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fc.integer({ min: 1, max: 9_999_999 }).map((cents) => writeFigure(cents / 100)),
      fc.constantFrom('0', '', '/', '—', '无', '增3', '2件', '-5'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('2019' as const, '2021' as const),
        fc.array(entry, { minLength: 1, maxLength: 40 }),
        async (form, entries) => {
          const year = form === '2019' ? 2020 : 2023;
          const report = filled(
            named(emptyReport(form), '临溪市民政局', year),
            (index) => entries[index % entries.length] ?? '',
          );
          expect(content(await readBack(report))).toEqual(content(report));
        },
      ),
      { numRuns: 25 },
    );
  });

  const corpus = new URL('../../../../shared/corpus/seeds/docx/', import.meta.url);
  it.skipIf(!existsSync(corpus)).each(['000', '001', '002', '003', '004'])(
    'gives real report %s again (skipped without ../shared)',
    async (seed) => {
      const first = await readNow(`${seed}.docx`, readFileSync(new URL(`${seed}.docx`, corpus)));
      if (!first.ok) throw new Error(first.problem.what);
      expect(content(await readBack(first.report))).toEqual(content(first.report));
    },
  );
});
