import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import type { SourceBlock } from '../source-document.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

function read(blocks: readonly SourceBlock[]) {
  return recognise({ format: 'docx', blocks, remarks: [] }, { name: '年报.docx', sha256: '0'.repeat(64) });
}

function doubts(blocks: readonly SourceBlock[]): string[] {
  const result = read(blocks);
  if (!result.ok) throw new Error(result.problem.what);
  return result.report.notes.filter((note) => note.doubt).map((note) => note.code);
}

describe('what a report does not say', () => {
  const { blocks } = documentOf(exampleReport());
  const withoutYears = blocks.map((block): SourceBlock =>
    block.kind === 'paragraph' ? { ...block, text: block.text.replaceAll(/20\d\d年?度?/gu, '') } : block,
  );

  it('may be its title', () => {
    expect(doubts(blocks.slice(3))).toContain('missing-title');
  });

  it('may be its year, in the title, the text and the signature', () => {
    expect(doubts(withoutYears)).toContain('missing-year');
  });

  it('is taken from the date of the signature where nothing else tells, with a doubt', () => {
    const signed = [...withoutYears.slice(0, -1), paragraph('2025-01-16')];
    expect(read(signed)).toMatchObject({ ok: true, report: { year: 2024 } });
    expect(doubts(signed)).toContain('year-from-text');
  });
});

describe('a text without tables', () => {
  const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
  const textOf = (count: number) =>
    headings
      .slice(0, count)
      .flatMap((text) => [text, '工作正常。'])
      .map(paragraph);

  it('is a report from three headings of its sections on', () => {
    expect(read(textOf(3))).toMatchObject({ ok: true });
    expect(read(textOf(2))).toMatchObject({ ok: false, problem: { code: 'not-a-report' } });
  });
});

describe('tables without a heading', () => {
  it('are a report whose title and text in front of the sections are told', () => {
    const report = exampleReport();
    const { blocks } = documentOf(report);
    const headless = blocks.filter(
      (block) => block.kind === 'table' || !/^[一二三四五六]、/u.test(block.text),
    );
    const result = read(headless);
    if (!result.ok) expect.fail();
    expect(result.report).toMatchObject({
      figures: report.figures,
      agency: report.agency,
      year: report.year,
    });
    expect(result.report.preamble[0]).toBe(report.preamble[0]);
    expect(doubts(headless).filter((code) => code === 'missing-section')).toHaveLength(6);
  });
});

describe('an old copy of table three', () => {
  it('is a doubt where it differs, not a second report', () => {
    const copies = documentOf(exampleReport()).blocks.flatMap((block) => {
      if (block.kind !== 'table' || block.columnCount !== 10) return [block];
      const cells = block.cells.map((cell) => (cell.text === '7' ? { ...cell, text: '8' } : cell));
      return [block, { ...block, cells }];
    });
    const result = read(copies);
    if (!result.ok) expect.fail();
    expect(result.report.figures['requests.new.natural']).toBeNull();
    expect(result.report.figures['requests.new.business']).toBe(2);
    expect(new Set(doubts(copies))).toEqual(new Set(['table-twice', 'figure-twice']));
  });
});
