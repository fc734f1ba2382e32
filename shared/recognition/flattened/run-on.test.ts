import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { documentOf, paragraph } from '../document-of.fixture.ts';
import { recognise } from '../recognise.ts';
import { flatten, type Flattening } from './flatten.fixture.ts';

const REPORT = exampleReport();
const FILE = { name: '年报.txt', sha256: '' };

/** The example without line breaks, `between` its lines. */
function runOn(way: Flattening, between: string): string {
  return flatten(documentOf(REPORT), way)
    .blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join(between);
}

function reportOf(...lines: string[]) {
  const found = recognise({ format: 'txt', blocks: lines.map(paragraph), remarks: [] }, FILE);
  if (!found.ok) throw new Error(found.problem.code);
  return found.report;
}

describe('a report without line breaks', () => {
  it.each([' ', '\u3000', '\u00a0\u00a0', ' \t ', '  '])(
    'is taken apart where its lines are divided by %j',
    (between) => {
      for (const way of ['a cell a line', 'a row a line'] as const) {
        const { agency, year, figures, sections } = reportOf(runOn(way, between));
        expect({ agency, year, figures }).toEqual({
          agency: REPORT.agency,
          year: REPORT.year,
          figures: REPORT.figures,
        });
        expect(sections.map(({ heading }) => heading)).toEqual(REPORT.sections.map(({ heading }) => heading));
        expect(sections.map(({ paragraphs }) => paragraphs.join('').replace(/\s/gu, ''))).toEqual(
          REPORT.sections.map(({ paragraphs }) => paragraphs.join('').replace(/\s/gu, '')),
        );
      }
    },
  );

  it('is taken apart where its title, or its text behind the title, has lines of its own', () => {
    const [title = '', ...rest] = REPORT.titleLines;
    const text = runOn('a row a line', ' ').slice([title, ...rest].join(' ').length);
    expect(reportOf(title + rest.join(''), text)).toMatchObject({
      agency: REPORT.agency,
      figures: REPORT.figures,
    });
  });

  it('is taken apart where nothing at all divides its sentences and it has no tables', () => {
    const blocks = documentOf(REPORT).blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
    const { agency, year, sections } = reportOf(blocks.join(''));
    expect({ agency, year }).toEqual({ agency: REPORT.agency, year: REPORT.year });
    expect(sections.map(({ heading }) => heading)).toEqual(REPORT.sections.map(({ heading }) => heading));
  });

  it('is not seen in a sentence that names the parts of a report', () => {
    const parts = REPORT.sections.map(({ heading }) => heading).join('；');
    const list = `本报告由六个部分组成：${parts}。全文见网站。`;
    const result = recognise({ ...documentOf({ ...REPORT, preamble: [list] }), format: 'docx' }, FILE);
    expect(result).toMatchObject({ ok: true, report: { preamble: [list], sections: REPORT.sections } });
  });
});
