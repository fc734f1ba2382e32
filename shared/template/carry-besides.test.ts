import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import type { Report } from '../report/schema.ts';
import type { Addition, ExtraTable, Look } from '../rich/schema.ts';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { printedReport } from './printed.ts';
import { newReport } from './roll-over.ts';

const TEXT = '全年新收申请10件，在门户网站公开信息288条。';

function next(changes: Partial<Report>): Report {
  const report = exampleReport();
  const sections = report.sections.map((one) => (one.no === 1 ? { ...one, paragraphs: [TEXT] } : one));
  const last = { ...report, sections, ...changes };
  return newReport({ last, agency: '清河县水利局', year: 2025, text: 'last', template: BUILT_IN_TEMPLATE });
}

function table(...rows: readonly (readonly string[])[]): ExtraTable {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { kind: 'table', rowCount: rows.length, columnCount: rows[0]?.length ?? 0, cells };
}

const PICTURE: Addition = {
  kind: 'picture',
  type: 'png',
  data: 'iVBORw0KGgoAAAAN',
  width: 9,
  height: 9,
  alt: '',
};
const codes = ({ notes }: Report) =>
  notes.filter(({ place }) => place === 'section:1').map(({ code }) => code);

describe('what stood besides last year’s text', () => {
  it('lies on the same words of the draft, and on the whole of what was linked or marked in them', () => {
    const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
    const looks: Look[] = [
      { kind: 'bold', ...at('10') },
      { kind: 'underline', ...at('门户网站') },
      { kind: 'bold', ...at('信息288') },
    ];
    const draft = next({ looks: { 'section:1/paragraph:1': looks } });
    const text = draft.sections[0]?.paragraphs[0] ?? '';
    const words = draft.looks?.['section:1/paragraph:1']?.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual([text.match(/\{\{[^{}]*\}\}/u)?.[0], '门户网站', '信息{{待核：288}}']);
  });

  it('comes along as a table of words: a number of last year is in no cell of it but in a prompt', () => {
    const own = table(
      ['序号', '平台', '2024年发布', '说明'],
      ['1', '第1季度', '96', '其中原创12条'],
      ['2', '微信', '三十二条', '由办公室维护'],
    );
    const draft = next({ additions: [{ part: 'section:1', at: 1, addition: own }] });
    expect(draft.additions).toEqual([
      {
        part: 'section:1',
        at: 1,
        addition: table(
          ['序号', '平台', '2025年发布', '说明'],
          ['1', '第1季度', '【请填写，去年：96】', '【请填写，去年：其中原创12条】'],
          ['2', '微信', '【请填写，去年：三十二条】', '由办公室维护'],
        ),
      },
    ]);
    expect(codes(draft)).toEqual(['carried-table']);
  });

  it('is still open in the draft of the year after, without the number that nobody took up', () => {
    const own = table(['平台', '条数'], ['微信', '【请填写，去年：96】']);
    const [placed] = next({ additions: [{ part: 'section:1', at: 1, addition: own }] }).additions ?? [];
    expect(placed?.addition).toEqual(table(['平台', '条数'], ['微信', '【请填写】']));
  });

  it('is a blank on paper, and the paper a draft, until it is filled in', () => {
    const draft = next({ additions: [{ part: 'section:1', at: 1, addition: table(['平台'], ['96']) }] });
    const printed = printedReport({ ...draft, looks: {} });
    expect(printed.additions?.[0]?.addition).toEqual(table(['平台'], ['＿＿']));
    expect(printed.isDraft).toBe(true);
  });

  it('comes along behind the words of a template, too, and what does not is said', () => {
    const report = exampleReport();
    const draft = newReport({
      last: {
        ...report,
        looks: { 'section:1/paragraph:1': [{ kind: 'note', start: 1, end: 1, text: '含转办件。' }] },
        additions: [
          { part: 'section:1', at: 50, addition: table(['平台', '条数'], ['微信', '96']) },
          { part: 'section:1', at: 50, addition: PICTURE },
        ],
      },
      agency: '清河县水利局',
      year: 2025,
      text: 'template',
      template: BUILT_IN_TEMPLATE,
    });
    expect(draft.additions).toEqual([
      {
        part: 'section:1',
        at: draft.sections[0]?.paragraphs.length,
        addition: table(['平台', '条数'], ['微信', '【请填写，去年：96】']),
      },
    ]);
    expect(draft.looks).toBeUndefined();
    expect(codes(draft)).toEqual(['carried-table', 'carried-picture', 'carried-note']);
  });

  it('stays behind as a picture or as a note with a number, which is said', () => {
    const note = (text: string): Look => ({ kind: 'note', start: 4, end: 4, text });
    const draft = next({
      additions: [{ part: 'section:1', at: 0, addition: PICTURE }],
      looks: { 'section:1/paragraph:1': [note('含转办件。'), note('截至12月31日。')] },
    });
    expect(draft.additions).toBeUndefined();
    expect(draft.looks?.['section:1/paragraph:1']).toMatchObject([{ kind: 'note', text: '含转办件。' }]);
    expect(codes(draft)).toEqual(['carried-picture', 'carried-note']);
  });

  it('is not there where nothing stood', () => {
    const draft = next({});
    expect(draft).not.toHaveProperty('looks');
    expect(draft).not.toHaveProperty('additions');
  });
});
