import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { emptyReport } from '../report/report.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import { carriedOf } from './carried.ts';
import { resolveText } from './placeholders.ts';
import { applyProposals, settleProposals } from './proposals.ts';
import { templateOf } from './propose.ts';
import { newReport } from './roll-over.ts';
import { templateSchema, templateTexts, type Proposal } from './template.ts';

function saying(paragraphs: readonly string[], last = exampleReport()): Report {
  const sections = last.sections.map((section) =>
    section.no === 1 ? { ...section, paragraphs: [...paragraphs] } : section,
  );
  return { ...last, sections };
}

/** What is proposed for the only paragraph of section one. */
function proposed(text: string): readonly Proposal[] {
  const { proposals = [] } = templateOf(saying([text]), '模板', null);
  return proposals.filter(({ place }) => place === 'section:1/paragraph:1');
}

const told = (text: string) =>
  proposed(text).map(({ text: words, placeholder, sure }) => [words, placeholder, sure]);

/** Every text of a report as its template reads for it once the sure proposals are accepted. */
function readBack(report: Report): readonly string[] {
  const template = templateOf(report, '模板', null);
  const accepted = applyProposals(
    template,
    (template.proposals ?? []).filter(({ sure }) => sure),
  );
  return templateTexts(accepted).map(({ text }) => resolveText(text, report));
}

const textsOf = (report: Report) => templateTexts(templateOf(report, '模板', null)).map(({ text }) => text);

describe('a template out of a report', () => {
  it('proposes names, years and numbers of the tables as sure', () => {
    expect(told('2024年，清河县水利局新收政府信息公开申请10件，2025年继续改进。')).toEqual([
      ['2024', '{{年度}}', true],
      ['清河县水利局', '{{机关}}', true],
      ['10', '{{表三·本年新收·总计}}', true],
      ['2025', '{{下一年}}', true],
    ]);
  });

  it('marks numbers that no table has, so that none of them passes on', () => {
    expect(told('公开信息777条。')).toEqual([['777', '{{待核：777}}', true]]);
  });

  it('asks about 0 and 1, about claims, and about a number that a table has by chance', () => {
    expect(told('制发行政规范性文件2件，因政府信息公开被申请行政复议1件。')).toEqual([
      ['2', '{{表二·行政规范性文件·本年制发件数}}', true],
      ['1', '{{表四·行政复议·总计}}', false],
    ]);
    const [chance] = proposed('开展巡查126次。');
    expect(chance).toMatchObject({ text: '126', sure: false });
    expect(chance?.reason).toContain('表二·行政许可·本年处理决定数量');
  });

  it('leaves years alone that name something fixed', () => {
    expect(told('按照国办公开办函〔2021〕30号和《2024年工作要点》（2024年修订）。')).toEqual([]);
  });

  it('says where each of them stands, none over another, each with its reason', () => {
    const template = templateOf(exampleReport(), '模板', '县级部门');
    const texts = new Map(templateTexts(template).map(({ place, text }) => [place, text]));
    const proposals = template.proposals ?? [];
    expect(templateSchema.parse(template)).toEqual(template);
    expect(proposals.length).toBeGreaterThan(20);
    proposals.forEach(({ place, text, start, end, reason }, index) => {
      expect(texts.get(place)?.slice(start, end)).toBe(text);
      expect(reason).toMatch(/。$/);
      const next = proposals[index + 1];
      if (next?.place === place) expect(next.start).toBeGreaterThanOrEqual(end);
    });
  });

  it('says word for word what the report says once everything sure is accepted', () => {
    expect(readBack(exampleReport())).toEqual(textsOf(exampleReport()));
    const piece = fc.constantFrom(
      '2024年',
      '２０２４年',
      '清河县水利局',
      '新收政府信息公开申请10件',
      '未收到政府信息公开申请',
      '没有发生行政诉讼',
      '占70%',
      '自然人7件',
      '１０件',
      '一千二百条',
      '{{机关}}',
      '{{x}}',
      '}}',
      '“2024年”',
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 4 }), (paragraphs) => {
        const report = saying(paragraphs.map((parts) => parts.join('，')));
        expect(readBack(report)).toEqual(textsOf(report));
      }),
    );
  });

  it('begins a report in which no number of last year is unmarked', () => {
    const last = exampleReport();
    const template = templateOf(last, '模板', null);
    const draft = newReport({ last, agency: '清河县水利局', year: 2025, text: 'template', template });
    const carried = newReport({ last, agency: '清河县水利局', year: 2025, text: 'last', template });
    const open = (report: Report) =>
      carriedOf(report, 'read').flatMap(({ place, numbers }) =>
        numbers.flatMap(({ state, text }) => (state === 'open' ? [`${place} ${text}`] : [])),
      );
    expect(open(draft)).toEqual(expect.arrayContaining(open(carried)));
    expect(draft.titleLines).toEqual(['清河县水利局', '2025年政府信息公开工作年度报告']);
    expect(settleProposals(template).proposals).toBeUndefined();
  });

  it('of a report without text, agency or year proposes nothing', () => {
    expect(templateOf(emptyReport('2021'), '模板', null).proposals).toEqual([]);
  });
});

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const folders = ['seeds/truth/', 'reports/', 'planted/truth/'].map((folder) => new URL(folder, CORPUS));

describe.skipIf(!existsSync(CORPUS))('templates out of real and invented reports', () => {
  const truths = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /(?:^\d+|truth|clean.*)\.json$/.test(name))
      .flatMap((name): [string, Report][] => {
        const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
        const parsed = reportSchema.safeParse({
          titleLines: [],
          preamble: [],
          signature: [],
          unreadable: {},
          notes: [],
          ...(typeof content === 'object' ? content : {}),
          source: null,
        });
        return parsed.success ? [[name, parsed.data]] : [];
      }),
  );

  it('say word for word what each of them says', () => {
    expect(truths.length).toBeGreaterThan(30);
    for (const [name, report] of truths) expect(readBack(report), name).toEqual(textsOf(report));
  });
});
