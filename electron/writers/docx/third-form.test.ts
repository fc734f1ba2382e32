/** A form that is added as data, and nowhere else, goes the whole way: file, report, rules, comparison, next year. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backToTwoForms, withThirdForm } from '../../../shared/forms/third-form.fixture.ts';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { Report } from '../../../shared/report/schema.ts';

const load = async () => ({
  ...(await import('../../../shared/comparison/compare.ts')),
  ...(await import('../../../shared/example.ts')),
  ...(await import('../../../shared/forms/figures.ts')),
  ...(await import('../../../shared/forms/forms.ts')),
  ...(await import('../../../shared/report/layout.ts')),
  ...(await import('../../../shared/report/report.ts')),
  ...(await import('../../../shared/report/schema.ts')),
  ...(await import('../../../shared/report/sums.ts')),
  ...(await import('../../../shared/rules/check-report.ts')),
  ...(await import('../../../shared/template/built-in.ts')),
  ...(await import('../../../shared/template/roll-over.ts')),
  ...(await import('../../jobs/read-now.ts')),
  ...(await import('./write-docx.ts')),
});
type Program = Awaited<ReturnType<typeof load>>;

let program: Program;

beforeAll(async () => {
  program = await withThirdForm(load);
  // The whole engine is loaded anew, which a busy machine may take its time over.
}, 60_000);
afterAll(backToTwoForms);

const AGENCY = '清河县水利局';

/** Every figure 0 but the given ones, totals added up. */
function reportOf(form: string, year: number, figures: Readonly<Record<FigureId, number>>): Report {
  const { applyEdits, emptyReport, exampleReport, fillTotals, formFigures } = program;
  const parts = formFigures(form).filter((id) => !/\.(?:total|handled\.\w+)$/u.test(id));
  const zeros = Object.fromEntries(parts.map((id) => [id, 0]));
  const filled: Report = {
    ...emptyReport(form),
    agency: AGENCY,
    year,
    titleLines: [AGENCY, `${year}年政府信息公开工作年度报告`],
    signature: [AGENCY, `${year + 1}年1月16日`],
    sections: exampleReport().sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map(() => '这一部分没有需要说明的情况。'),
    })),
    figures: { ...emptyReport(form).figures, ...zeros, ...figures },
    unreadable: {},
  };
  const total = applyEdits(filled, fillTotals(filled, false));
  const { formFigures: known } = program;
  return { ...total, figures: Object.fromEntries(known(form).map((id) => [id, total.figures[id] ?? null])) };
}

const NEW_FIGURES = {
  'disclosure.licensing.decisions': 41,
  'disclosure.fee.amountInYuan': 352_000,
  'disclosure.normativeDocument.issued': 2,
  'disclosure.normativeDocument.repealed': 1,
  'disclosure.normativeDocument.inForce': 9,
  'requests.new.natural': 6,
  'requests.new.legalService': 3,
  'requests.new.research': 1,
  'requests.rejected.letters.natural': 2,
  'requests.rejected.complaints.natural': 1,
  'requests.granted.natural': 3,
  'requests.granted.legalService': 3,
  'requests.granted.research': 1,
};
const newReport = () => reportOf('2027', 2027, NEW_FIGURES);

async function throughAFile(report: Report): Promise<Report> {
  const result = await program.readNow('年报.docx', await program.writeDocx(report));
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

describe('a third form', () => {
  it('governs the years from its first on, and ends the years of the form before it', () => {
    const { formOfYear, formYears } = program;
    expect([2019, 2026, 2027, 2031].map(formOfYear)).toEqual(['2019', '2021', '2027', '2027']);
    expect(['2019', '2021', '2027'].map(formYears)).toEqual([
      '2019、2020年度',
      '2021至2026年度',
      '2027年度及以后',
    ]);
  });

  it('has the figures that its rows and columns name, each once', () => {
    const { formFigures, figureDefinition, reportSchema } = program;
    expect(formFigures('2027')).toHaveLength(formFigures('2021').length + 7);
    expect(figureDefinition('disclosure.fee.amountInYuan')).toMatchObject({ forms: ['2027'], unit: '元' });
    expect(figureDefinition('requests.granted.research').forms).toEqual(['2019', '2021', '2027']);
    expect(reportSchema.safeParse(newReport()).success).toBe(true);
  });

  it('is laid out with its own labels and its own order', () => {
    const [, table] = program.tableLayouts(newReport());
    const header = table?.cells.filter(({ row, kind }) => row === 2 && kind === 'header') ?? [];
    expect(header.map(({ text }) => text)).toEqual([
      '商业企业',
      '法律服务机构',
      '科研机构',
      '社会公益组织',
      '其他',
    ]);
    const labels = table?.cells.map(({ text }) => text) ?? [];
    expect(labels).toContain('6.属于讨论、请示等过程性信息');
    expect(labels).toContain('2.举报投诉类申请');
    expect(labels).not.toContain('1.信访举报投诉类申请');
  });

  it('is written to a Word file and read back as it was, without a doubt', async () => {
    const report = newReport();
    const back = await throughAFile(report);
    expect(back.form).toBe('2027');
    expect(back.notes.filter(({ doubt }) => doubt)).toEqual([]);
    expect(back.figures).toEqual(report.figures);
  });

  it('lets files of the forms before it be read as they were', async () => {
    for (const report of [reportOf('2021', 2026, {}), reportOf('2019', 2020, {})]) {
      const back = await throughAFile(report);
      expect([back.form, back.figures]).toEqual([report.form, report.figures]);
    }
  });

  it('is found right by every rule about tables, and its sums are checked', () => {
    const { createChecker, setFigure } = program;
    const about = (report: Report) =>
      createChecker()({ report, stage: 'final' }).filter(({ rule }) => /^(?:T|C|N|S-1[12])/u.test(rule));
    expect(about(newReport())).toEqual([]);
    const wrong = setFigure(newReport(), 'requests.rejected.letters.total', '5');
    expect(about(wrong).map(({ rule }) => rule)).toContain('T3-01');
  });

  it('is asked for by rule S-11 where a report of its years has the form before', () => {
    const { createChecker } = program;
    const report = { ...reportOf('2021', 2026, {}), year: 2028 };
    const found = createChecker()({ report, stage: 'final' }).find(({ rule }) => rule === 'S-11');
    expect(found).toMatchObject({ found: '国办公开办函〔2021〕30号', expected: '国办公开办函〔2027〕8号' });
    expect(found?.message).toContain('2021至2026年度的格式');
  });

  it('has its notice cited, and the one before it only for the years before', () => {
    const { createChecker, formDefinition } = program;
    const citing = (title: string, number: string): Report => ({
      ...newReport(),
      preamble: [`本报告根据${title}（${number}）编制。`],
    });
    const about = (report: Report) =>
      createChecker()({ report, stage: 'final' }).filter(({ rule }) => rule === 'S-08');
    expect(about(citing(formDefinition('2027').notice.title, '国办公开办函〔2027〕8号'))).toEqual([]);
    expect(about(citing('年度报告格式', '国办公开办函〔2021〕30号'))[0]?.message).toContain(
      '〔2021〕30号只管2021至2026年度的年报，2027年度起依据〔2027〕8号',
    );
  });

  it('is compared with the form before it: what changed its meaning is not subtracted, and says why', () => {
    const last = reportOf('2021', 2026, {
      'disclosure.fee.amount': 35.2,
      'disclosure.licensing.decisions': 40,
      'requests.rejected.petition.natural': 3,
    });
    const { figures } = program.compareReports(last, newReport());
    const of = (id: string) => figures.find((change) => change.id === id);
    expect(of('disclosure.licensing.decisions')).toMatchObject({ comparable: true, delta: 1 });
    const why = '收费金额一年以万元、一年以元为单位，不直接相减。';
    expect(of('disclosure.fee.amount')).toMatchObject({ comparable: false, delta: null, note: why });
    expect(of('disclosure.fee.amountInYuan')).toMatchObject({ comparable: false, note: why });
    expect(of('requests.rejected.petition.natural')?.note).toContain(
      '去年只有一行，是3；今年分两行填写，合计2+1=3',
    );
    expect(of('requests.rejected.letters.natural')?.note).toContain('只有今年分两行填写');
  });

  it('is compared with the oldest form for the reasons of both steps', () => {
    const last = { ...reportOf('2019', 2020, { 'requests.otherHandling.natural': 1 }), year: 2026 };
    const { figures } = program.compareReports(last, newReport());
    const note = (id: string) => figures.find((change) => change.id === id)?.note ?? '';
    expect(note('disclosure.regulation.totalPublic')).toContain('含义不同，不作比较');
    expect(note('requests.otherHandling.natural')).toContain('去年只有一行，是1；今年分三行填写');
    expect(note('requests.rejected.petition.natural')).toContain('分两行填写');
    expect(note('disclosure.fee.amountInYuan')).toContain('不直接相减');
  });

  it('takes over what the year before carries, column by column, whatever their order', () => {
    const last = reportOf('2021', 2026, {
      'requests.carriedOut.legalService': 2,
      'requests.carriedOut.research': 1,
      'disclosure.normativeDocument.inForce': 8,
    });
    const { BUILT_IN_TEMPLATE: template } = program;
    const next = program.newReport({ last, agency: AGENCY, year: 2027, text: 'last', template });
    expect(next.form).toBe('2027');
    expect(next.figures).toMatchObject({
      'requests.carriedIn.legalService': 2,
      'requests.carriedIn.research': 1,
      'requests.carriedIn.total': 3,
      'disclosure.normativeDocument.inForce': 8,
      'disclosure.fee.amountInYuan': null,
    });
    expect(next.notes.map(({ code }) => code)).toContain('form-changed');
  });

  it('shows the row that a hybrid took from the form before it', async () => {
    const { requestRowKeys, setFigure } = program;
    const figures = Object.entries(newReport().figures).filter(([id]) => !id.includes('.rejected.letters.'));
    const mixed = figures.filter(([id]) => !id.includes('.rejected.complaints.'));
    const petition = program
      .formFigures('2021')
      .filter((id) => id.startsWith('requests.rejected.petition.'))
      .map((id): [string, number] => [id, 0]);
    const hybrid = { ...newReport(), figures: Object.fromEntries([...mixed, ...petition]) };
    const rows = requestRowKeys(setFigure(hybrid, 'requests.rejected.petition.natural', '3'));
    expect(rows.filter((row) => row.startsWith('rejected.'))[0]).toBe('rejected.petition');
    expect(rows).not.toContain('rejected.letters');
    const back = await throughAFile(hybrid);
    expect(back.figures).toEqual(hybrid.figures);
  });
});
