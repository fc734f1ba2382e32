import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

function read(document: SourceDocument): Report {
  const result = recognise(document, { name: '年报.docx', sha256: '0'.repeat(64) });
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

function withHeading(section: number, text: string): Report {
  return applyEdits(exampleReport(), [{ kind: 'heading', section, text }]);
}

function withoutTables(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.filter((block) => block.kind !== 'table') };
}

const WORDINGS: readonly (readonly [number, string])[] = [
  [1, '总体情况'],
  [1, '1、总体情况'],
  [1, '㈠总体情况'],
  [1, '一、2024年政务公开总体情况'],
  [1, '一、政府信息公开工作基本情况'],
  [1, '一、概述'],
  [2, '二、行政机关主动公开政府信息情况'],
  [2, '二、政府信息主动公开情况'],
  [2, '三、主动公开政府信息情况'],
  [3, '三、依申请公开情况'],
  [3, '三、政府信息公开申请办理情况'],
  [3, '三、收到和处理信息公开申请的情况'],
  [4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  [4, '四、政府信息公开行政复议、行政诉讼'],
  [4, '4、 政府信息公开行政复议、行政诉讼情况'],
  [5, '五、政府信息公开工作存在的主要问题及改进情况'],
  [5, '五、工作中存在的困难和问题'],
  [5, '五、下一步工作打算'],
  [6, '六、其它需要报告的事项'],
  [6, '六、需要报告的其他事项'],
  [6, '1、其他需要报告的事项'],
  [6, '（六）其他需要报告的事项'],
  [1, '一、总体情况。'],
  [3, '第三部分 收到和处理政府信息公开申请情况'],
  [6, '第六章 其他需要报告的事项'],
];

describe('a section heading', () => {
  it('is not taken for what a section says, whatever number it has', () => {
    const heading = '（六）其他需要报告的事项';
    const said = ['本年度未收取信息处理费。', '无其他需要报告的事项。'];
    const report = applyEdits(withHeading(6, heading), [{ kind: 'section', section: 6, paragraphs: said }]);
    expect(read(documentOf(report)).sections[5]).toEqual({ no: 6, heading, paragraphs: said });
  });

  it.each(WORDINGS)('of section %i is found as “%s”, with tables or without', (no, text) => {
    const report = withHeading(no, text);
    for (const document of [documentOf(report), withoutTables(documentOf(report))]) {
      const result = read(document);
      expect(result.sections).toEqual(report.sections);
      expect(result.notes.map((note) => note.code)).not.toContain('missing-section');
    }
  });

  it.each([
    [1, '一、机关概貌'],
    [5, '五、短板'],
    [6, '六、附则'],
  ] as const)('is told by its number alone, with a doubt: section %i “%s”', (no, text) => {
    const report = withHeading(no, text);
    const result = read(documentOf(report));
    expect(result.sections).toEqual(report.sections);
    expect(result.notes).toMatchObject([{ code: 'heading-variant', place: `section:${no}`, doubt: true }]);
  });

  it('keeps its number where two titles changed places, with a doubt about both', () => {
    const swapped = applyEdits(exampleReport(), [
      { kind: 'heading', section: 5, text: '五、其他需要报告的事项' },
      { kind: 'section', section: 5, paragraphs: ['未收取信息处理费。'] },
      { kind: 'heading', section: 6, text: '六、存在的主要问题及改进情况' },
      { kind: 'section', section: 6, paragraphs: ['解读形式单一，将增加图解。'] },
    ]);
    const { sections, notes } = read(documentOf(swapped));
    expect(sections).toEqual(swapped.sections);
    expect(notes).toMatchObject([
      { code: 'heading-variant', place: 'section:5', doubt: true },
      { code: 'heading-variant', place: 'section:6', doubt: true },
    ]);
  });

  it.each([
    ['五、', '五、'],
    ['六、', '六、'],
    ['四、', '五、'],
  ])('is known by its title under the numbers %s and %s', (fifth, sixth) => {
    const typed = applyEdits(exampleReport(), [
      { kind: 'heading', section: 5, text: `${fifth}存在的主要问题及改进情况` },
      { kind: 'heading', section: 6, text: `${sixth}其他需要报告的事项` },
    ]);
    const { sections, notes } = read(documentOf(typed));
    expect(sections).toEqual(typed.sections);
    expect(notes.filter(({ doubt }) => doubt)).toEqual([]);
  });

  it.each([
    ['六、其他需要报告的事项 2024年度，我局未收取信息处理费。', '2024年度，我局未收取信息处理费。'],
    ['六、其他需要报告的事项无', '无'],
    ['六、其他需要报告的事项：（一）收费情况', '（一）收费情况'],
  ])('gives up what is merged with it: %s', (text, rest) => {
    const result = read(documentOf(withHeading(6, text)));
    expect(result.sections[5]).toEqual({
      no: 6,
      heading: '六、其他需要报告的事项',
      paragraphs: [rest, ...(exampleReport().sections[5]?.paragraphs ?? [])],
    });
  });

  it('may be broken into two paragraphs', () => {
    const document = documentOf(exampleReport());
    const blocks = document.blocks.flatMap((block): SourceBlock[] =>
      block.kind === 'paragraph' && block.text.startsWith('三、')
        ? [paragraph('三、收到和处理政府信息'), paragraph('公开申请情况')]
        : [block],
    );
    expect(read({ ...document, blocks }).sections).toEqual(exampleReport().sections);
  });

  it('is not a sentence that begins with its words', () => {
    const paragraphs = ['六、其他需要报告的事项将在下一年度继续跟进'];
    const report = applyEdits(exampleReport(), [{ kind: 'section', section: 5, paragraphs }]);
    expect(read(documentOf(report)).sections).toEqual(report.sections);
  });

  it('is not a statement that a section has nothing to tell', () => {
    const paragraphs = ['无其他需要报告的事项。'];
    const report = applyEdits(withHeading(6, '其他需要报告的事项'), [
      { kind: 'section', section: 6, paragraphs },
    ]);
    expect(read(documentOf(report)).sections).toEqual(report.sections);
  });
});
