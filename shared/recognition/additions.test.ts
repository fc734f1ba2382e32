import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import type { Look, Picture } from '../rich/schema.ts';
import type { SourceBlock, SourceDocument, SourceParagraph } from '../source-document.ts';
import { documentOf, gridOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

const PICTURE: Picture = {
  kind: 'picture',
  type: 'png',
  data: 'iVBORw0KGgoAAAAN',
  width: 100,
  height: 50,
  alt: '',
};

const OWN = gridOf(['平台', '发布条数'], ['网站', '96'], ['微信', '32']);

/** The example with `blocks` behind paragraph `behind` of it. */
function withBlocks(behind: (text: string) => boolean, ...blocks: readonly SourceBlock[]): SourceDocument {
  const document = documentOf(exampleReport());
  return {
    ...document,
    blocks: document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && behind(block.text) ? [block, ...blocks] : [block],
    ),
  };
}

function read(document: SourceDocument): Report {
  const result = recognise(document, { name: '年报.docx', sha256: '0'.repeat(64) });
  if (!result.ok) throw new Error(result.problem.what);
  return reportSchema.parse(result.report);
}

const codes = ({ notes }: Report) => notes.map(({ code }) => code);
const anchored = (text: string, more: Partial<SourceParagraph>): SourceParagraph => ({
  kind: 'paragraph',
  text,
  ...more,
});
const first = exampleReport().sections[0]?.paragraphs[0] ?? '';

describe('a table of the clerk’s own', () => {
  it('stays in its section behind its paragraph, and changes nothing else', () => {
    const report = read(withBlocks((text) => text === first, OWN));
    const { figures, sections, preamble, signature } = exampleReport();
    expect(report).toMatchObject({ figures, sections, preamble, signature });
    expect(report.additions).toEqual([
      {
        part: 'section:1',
        at: 1,
        addition: { kind: 'table', rowCount: 3, columnCount: 2, cells: OWN.cells },
      },
    ]);
    expect(codes(report)).toEqual(['extra-table']);
  });

  it('may stand right below a heading, also of a section with a statutory table', () => {
    const report = read(withBlocks((text) => text.startsWith('三、'), OWN));
    expect(report.figures).toEqual(exampleReport().figures);
    expect(report.additions).toMatchObject([{ part: 'section:3', at: 0 }]);
  });

  it.each([
    ['of a site below the title', (text: string) => text === exampleReport().titleLines.at(-1)],
    ['behind the signature', (text: string) => text === exampleReport().signature.at(-1)],
  ])('is none %s', (_, behind) => {
    const fields = gridOf(['索引号', '0001'], ['发布机构', '清河县水利局']);
    const report = read(withBlocks(behind, fields));
    expect(report.additions).toBeUndefined();
    expect(codes(report)).toContain('ignored-table');
  });

  it('of which only the order of the cells is known, is named as not read', () => {
    const report = read(withBlocks((text) => text === first, { ...OWN, geometry: 'rows' }));
    expect(report.additions).toBeUndefined();
    expect(codes(report)).toEqual(['ignored-table']);
  });

  it('says that looks and pictures in its cells are not kept', () => {
    const cells = OWN.cells.map((cell, index) =>
      index === 0
        ? { ...cell, blocks: [anchored('平台', { looks: [{ kind: 'bold', start: 0, end: 2 }] })] }
        : cell,
    );
    expect(codes(read(withBlocks((text) => text === first, { ...OWN, cells })))).toEqual([
      'extra-table',
      'extra-table-plain',
    ]);
  });
});

describe('a picture', () => {
  it('stays behind the paragraph that it is anchored in or follows', () => {
    const alone = anchored('', { pictures: [PICTURE] });
    const report = read(
      withBlocks((text) => text === first, alone, anchored('另一段说明。', { pictures: [PICTURE] })),
    );
    expect(report.additions).toEqual([
      { part: 'section:1', at: 1, addition: PICTURE },
      { part: 'section:1', at: 2, addition: PICTURE },
    ]);
    expect(report.sections[0]?.paragraphs).not.toContain('');
    expect(codes(report)).toEqual(['picture-kept']);
  });

  it('before the title or behind the signature is named, as a seal is', () => {
    const document = withBlocks(
      (text) => text === exampleReport().signature.at(-1),
      anchored('', { pictures: [PICTURE] }),
    );
    const report = read({ ...document, blocks: [anchored('', { pictures: [PICTURE] }), ...document.blocks] });
    expect(report.additions).toBeUndefined();
    expect(report.notes).toMatchObject([
      { code: 'picture-astray', message: expect.stringContaining('2 张') },
    ]);
  });
});

describe('looks', () => {
  const bold = (start: number, end: number): Look => ({ kind: 'bold', start, end });

  it('stay on their words where a number is set before them, blanks are cut off and lines are parted', () => {
    const text = '　全年公开十二条。\n其中网站八条。';
    const looks = [bold(5, 8), bold(12, 14)];
    const report = read(withBlocks((one) => one === first, anchored(text, { number: '（一）', looks })));
    const paragraphs = report.sections[0]?.paragraphs ?? [];
    const words = Object.entries(report.looks ?? {}).map(([place, own]) =>
      own.map(({ start, end }) => paragraphs[Number(place.at(-1)) - 1]?.slice(start, end)),
    );
    expect(words).toEqual([['十二条'], ['网站']]);
  });

  it('stay on words that stand on the line of a heading', () => {
    const document = documentOf(exampleReport());
    const blocks = document.blocks.map((block) =>
      block.kind === 'paragraph' && block.text.startsWith('六、')
        ? anchored('六、其他需要报告的事项：本年度无收费。', { looks: [bold(15, 18)] })
        : block,
    );
    const { looks, sections } = read({ ...document, blocks });
    expect(sections[5]?.paragraphs[0]).toBe('本年度无收费。');
    expect(looks).toEqual({ 'section:6/paragraph:1': [bold(3, 6)] });
  });

  it('that only make a line look like a heading are none; those of a true heading are', () => {
    const line = { looks: [bold(0, 9)] };
    const made = read(withBlocks((one) => one === first, anchored('（一）主动公开情况', line)));
    expect(made.looks).toBeUndefined();
    const styled = read(
      withBlocks((one) => one === first, anchored('（一）主动公开情况', { ...line, heading: 2 })),
    );
    expect(styled.looks).toEqual({ 'section:1/paragraph:2': [bold(0, 9)] });
  });

  it('of a note in the title are named, for its words are lost', () => {
    const document = documentOf(exampleReport());
    const [title, ...rest] = document.blocks;
    const noted = {
      ...(title as SourceParagraph),
      looks: [{ kind: 'note' as const, start: 2, end: 2, text: '注' }],
    };
    expect(codes(read({ ...document, blocks: [noted, ...rest] }))).toEqual(['footnote']);
  });
});

it('an own table with words of the form keeps its numbers out of the statutory tables', () => {
  const words = gridOf(['项目', '自然人', '总计'], ['来信来访', '7', '9'], ['电话咨询', '1', '2']);
  const report = read(withBlocks((text) => text === first, words, paragraph('以上为咨询情况。')));
  expect(report.figures).toEqual(exampleReport().figures);
  expect(report.additions).toHaveLength(1);
});
