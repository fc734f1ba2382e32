import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import { REQUEST_COLUMNS } from '../forms/forms.ts';
import { applyEdits, emptyReport, officialHeading, paragraphsOf, setFigure } from '../report/report.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { BLANK_VALUE, resolvePlaceholders } from './placeholders.ts';
import { newReport, type NewReportInput } from './roll-over.ts';

function rollOver(last: Report | null, changes: Partial<NewReportInput> = {}): Report {
  return newReport({
    last,
    agency: '清河县水利局',
    year: 2025,
    text: 'last',
    template: BUILT_IN_TEMPLATE,
    ...changes,
  });
}

function noteCodes(report: Report, place: string): string[] {
  return report.notes.filter((note) => note.place === place).map(({ code }) => code);
}

describe('the figures of a new report', () => {
  it('carry 结转 over column by column, with where it came from', () => {
    const next = rollOver(exampleReport());
    expect(REQUEST_COLUMNS.map(({ key }) => next.figures[`requests.carriedIn.${key}`])).toEqual([
      2, 0, 0, 0, 1, 0, 3,
    ]);
    expect(next.origins['requests.carriedIn.natural']).toEqual({
      kind: 'carried',
      year: 2024,
      figure: 'requests.carriedOut.natural',
    });
  });

  it('take last year’s 现行有效 as the base', () => {
    const next = rollOver(exampleReport());
    expect(next.figures['disclosure.normativeDocument.inForce']).toBe(9);
    expect(noteCodes(next, 'disclosure.normativeDocument.inForce')).toEqual(['carried-base']);
  });

  it('leave every other figure blank, not 0', () => {
    const next = rollOver(exampleReport());
    const filled = Object.entries(next.figures).flatMap(([id, value]) => (value === null ? [] : [id]));
    expect(filled.filter((id) => !/\.carriedIn\.|\.inForce$/.test(id))).toEqual([]);
    expect(next.figures['requests.new.total']).toBeNull();
    expect(next.unreadable['requests.new.total']).toBe('');
    expect(next.unreadable).not.toHaveProperty(['requests.carriedIn.total']);
  });

  it.each(['', '/', '3件', '-1'])('carry nothing where last year’s cell says “%s”, and ask', (text) => {
    const next = rollOver(setFigure(exampleReport(), 'requests.carriedOut.natural', text));
    expect(next.figures['requests.carriedIn.natural']).toBeNull();
    expect(next.unreadable['requests.carriedIn.natural']).toBe('');
    expect(next.origins).not.toHaveProperty(['requests.carriedIn.natural']);
    const note = next.notes.find(({ place }) => place === 'requests.carriedIn.natural');
    expect(note).toMatchObject({ code: 'carry-missing', doubt: true });
  });

  it('never take 对外公开总数量 for 现行有效', () => {
    const { 'disclosure.normativeDocument.inForce': _, ...figures } = exampleReport().figures;
    const hybrid = {
      ...exampleReport(),
      figures: { ...figures, 'disclosure.normativeDocument.totalPublic': 120 },
    };
    const next = rollOver(hybrid);
    expect(next.figures['disclosure.normativeDocument.inForce']).toBeNull();
    expect(Object.values(next.figures)).not.toContain(120);
    expect(noteCodes(next, 'disclosure.normativeDocument.inForce')).toEqual(['base-missing']);
  });

  it('carry nothing from a report that is not the year before', () => {
    const next = rollOver(exampleReport(), { year: 2026 });
    expect(Object.values(next.figures).every((value) => value === null)).toBe(true);
    expect(noteCodes(next, 'report')).toContain('year-gap');
  });

  it('say so when last year’s columns do not add up', () => {
    const next = rollOver(setFigure(exampleReport(), 'requests.carriedOut.total', '4'));
    expect(noteCodes(next, 'requests.carriedIn.total')).toEqual(['carry-total']);
  });

  it('are those of the form in force, and hold nothing that last year did not', () => {
    const anyFigures = fc.record(
      Object.fromEntries(
        [
          ...REQUEST_COLUMNS.map(({ key }) => `requests.carriedOut.${key}`),
          'disclosure.regulation.inForce',
        ].map((id) => [id, fc.constantFrom('', '0', '5', '/', '增1', '－2', '1.5')]),
      ),
    );
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(2019, 2020, 2021, 2024), (typed, lastYear) => {
        let last: Report = { ...emptyReport(lastYear >= 2021 ? '2021' : '2019'), year: lastYear };
        for (const [id, text] of Object.entries(typed)) last = setFigure(last, id, text);
        const next = rollOver(last, { year: lastYear + 1 });
        expect(Object.keys(next.figures)).toEqual(formFigures(next.form));
        expect(reportSchema.parse(next)).toEqual(next);
        for (const [id, value] of Object.entries(next.figures)) {
          if (value === null) {
            expect(next.unreadable[id]).toBe('');
            continue;
          }
          const origin = next.origins[id];
          expect(origin?.kind === 'carried' && last.figures[origin.figure]).toBe(value);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the title of a new report', () => {
  it('keeps the lines of last year’s', () => {
    const title = '2025年政府信息公开工作年度报告';
    expect(rollOver(exampleReport()).titleLines).toEqual(['清河县水利局', title]);
    const oneLine = { ...exampleReport(), titleLines: ['清河县水利局2024年政府信息公开年报'] };
    expect(rollOver(oneLine).titleLines).toEqual([`清河县水利局${title}`]);
    expect(rollOver({ ...exampleReport(), titleLines: [] }).titleLines).toEqual(['清河县水利局', title]);
  });
});

describe('last year’s text in a new report', () => {
  const next = rollOver(exampleReport());

  it('moves this year and the next one on together', () => {
    expect(next.preamble[0]).toContain('〔2021〕30号');
    expect(next.preamble[0]).toContain('统计期限为2025年1月1日至2025年12月31日');
    expect(next.sections[0]?.paragraphs[0]).toMatch(/^2025年，/);
    // The date is written when the report is.
    expect(next.signature).toEqual(['清河县水利局', '']);
  });

  it('binds the numbers that certainly come from the tables', () => {
    expect(next.sections[0]?.paragraphs[4]).toBe(
      '全年新收政府信息公开申请{{表三·本年新收·总计}}件，上年结转{{表三·上年结转·总计}}件，办结{{表三·本年度办理结果·总计}}件，结转下年度继续办理{{表三·结转下年度继续办理·总计}}件。申请内容主要涉及取水许可和水库移民补助。',
    );
    expect(resolvePlaceholders(next).sections[0]?.paragraphs[4]).toContain(
      `申请${BLANK_VALUE}件，上年结转3件，办结${BLANK_VALUE}件`,
    );
  });

  it('keeps the other numbers, each with its mark, and marks what is told without a number', () => {
    expect(next.sections[0]?.paragraphs[2]).toContain('公开信息{{待核：152}}条');
    expect(noteCodes(next, 'section:1/paragraph:3')).toEqual([]);
    expect(noteCodes(next, 'section:1/paragraph:1')).toEqual(['carried-text']);
    expect(noteCodes(next, 'section:1/paragraph:2')).toEqual([]);
    expect(next.notes.some(({ doubt }) => doubt)).toBe(false);
  });

  it('has the official headings', () => {
    const last = exampleReport();
    const odd = applyEdits(last, [{ kind: 'heading', section: 4, text: '4、复议诉讼' }]);
    expect(rollOver(odd).sections[3]?.heading).toBe(officialHeading(4));
  });

  it('leaves no known placeholder unresolved, whatever the text comes from', () => {
    for (const report of [next, rollOver(null), rollOver(exampleReport(), { text: 'template' })]) {
      expect(report.agency).toBe('清河县水利局');
      expect(JSON.stringify(resolvePlaceholders(report))).not.toContain('{{');
    }
  });

  it('keeps the sentences of a report that already has placeholders bound', () => {
    const again = rollOver({ ...next, figures: exampleReport().figures }, { year: 2026 });
    expect(again.sections[0]?.paragraphs[4]).toBe(next.sections[0]?.paragraphs[4]);
    expect(again.signature).toEqual(['清河县水利局', '']);
  });

  it('takes the new name of an agency', () => {
    const renamed = rollOver(exampleReport(), { agency: '清河县水务局' });
    expect(renamed.signature[0]).toBe('清河县水务局');
    expect(noteCodes(renamed, 'report')).toContain('agency-changed');
  });

  it('keeps the years when the year of the old report is not known', () => {
    const unknown = rollOver({ ...exampleReport(), year: null });
    expect(unknown.sections[0]?.paragraphs[0]).toMatch(/^2024年，/);
    expect(unknown.figures['requests.carriedIn.total']).toBe(3);
    expect(noteCodes(unknown, 'report')).toContain('last-year-unknown');
  });
});

describe('last year’s contact data in a new report', () => {
  const contact = { address: '清河县文昌路8号', postcode: '054800', phone: '0319-8160000', email: null };
  const sentence = '联系地址：{{地址}}；邮编：{{邮编}}；电话：{{电话}}；邮箱：{{邮箱}}。';
  const template = { ...BUILT_IN_TEMPLATE, preamble: [sentence] };
  const worded = (last: Report) =>
    resolvePlaceholders(rollOver(last, { text: 'template', template })).preamble;

  it('fill the placeholders of a template, with a gap for what is not known', () => {
    expect(worded({ ...exampleReport(), preamble: ['概述。'], contact })).toEqual([
      `联系地址：清河县文昌路8号；邮编：054800；电话：0319-8160000；邮箱：${BLANK_VALUE}。`,
    ]);
  });

  it('are as the preamble says them now, also when they were read otherwise from a file', () => {
    const moved = { ...exampleReport(), preamble: ['联系地址：清河县武松路3号；邮编：054800。'], contact };
    expect(rollOver(moved).contact).toMatchObject({ address: '清河县武松路3号', phone: null });
  });
});

describe('a new report without last year’s', () => {
  it('starts from the template with every figure blank', () => {
    const first = rollOver(null, { text: 'last' });
    expect(first.titleLines).toEqual(['清河县水利局', '2025年政府信息公开工作年度报告']);
    expect(Object.values(first.figures).every((value) => value === null)).toBe(true);
    expect(paragraphsOf(first).map(({ text }) => text)).toEqual([
      ...BUILT_IN_TEMPLATE.preamble,
      ...BUILT_IN_TEMPLATE.sections.flatMap(({ paragraphs }) => paragraphs),
    ]);
  });

  it('keeps the template’s placeholders in the text, but carries the figures when there is a last year', () => {
    const next = rollOver(exampleReport(), { text: 'template' });
    expect(next.preamble).toEqual(BUILT_IN_TEMPLATE.preamble);
    expect(next.figures['requests.carriedIn.total']).toBe(3);
  });
});
