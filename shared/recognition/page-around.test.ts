import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import type { SourceBlock, SourceDocument, SourceTable } from '../source-document.ts';
import { readBackMatter } from './back-matter.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { boxesAround, isWithin } from './page-area.ts';
import { recognise } from './recognise.ts';

/** The page is box 1, the text of the report box 2 in it. */
const PAGE = [1];
const TEXT = [1, 2];
const FILE = { name: '年报.html', sha256: '0'.repeat(64) };

function inBox(boxes: readonly number[]): (block: SourceBlock) => SourceBlock {
  return (block) => ({ ...block, boxes });
}

function read(document: SourceDocument) {
  const result = recognise(document, FILE);
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

/** The example in its box, with other blocks of the page around it. */
function onPage(before: readonly SourceBlock[], after: readonly SourceBlock[] = []) {
  const { blocks, ...document } = documentOf(exampleReport());
  return read({ ...document, blocks: [...before, ...blocks.map(inBox(TEXT)), ...after] });
}

function expectWhole(report: ReturnType<typeof read>) {
  const { titleLines, preamble, sections, signature, figures } = exampleReport();
  expect(report).toMatchObject({ titleLines, preamble, sections, signature, figures });
}

const SMALL: SourceTable = {
  kind: 'table',
  geometry: 'grid',
  rowCount: 1,
  columnCount: 2,
  cells: ['今日来访', '三百人次'].map((text, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
  })),
};

describe('boxes of a page', () => {
  const at = (...boxes: number[]) => ({
    kind: 'paragraph' as const,
    text: '文',
    heading: null,
    block: 0,
    boxes,
  });

  it('around several blocks are those that all of them stand in', () => {
    const flow = [at(9), at(1, 2, 3), at(1, 2, 4), at(1, 2), at(8)];
    expect(boxesAround(flow, 1, 2)).toEqual([1, 2]);
    expect(boxesAround(flow, 1, 1)).toEqual([1, 2, 3]);
    expect(boxesAround(flow, 1, 3)).toEqual([1, 2]);
    expect(boxesAround(flow, 0, 3)).toEqual([]);
    const table = { kind: 'table' as const, table: { ...SMALL, boxes: [1, 7] }, block: 0 };
    expect(boxesAround([at(1, 2), table], 0, 1)).toEqual([1]);
    const { boxes: _, ...bare } = at(1);
    expect(boxesAround([at(1), bare], 0, 1)).toEqual([]);
  });

  it('hold a block that stands in all of them, however deep', () => {
    expect(isWithin({ boxes: [1, 2, 3] }, [1, 2])).toBe(true);
    expect(isWithin({ boxes: [1] }, [1, 2])).toBe(false);
    expect(isWithin({ boxes: [2, 1] }, [1, 2])).toBe(false);
    expect(isWithin({}, [1])).toBe(false);
    expect(isWithin({}, [])).toBe(true);
  });
});

describe('what a page has around the box of the report', () => {
  it('is no part of it before the title and behind the signature', () => {
    const before = ['清河门户', '今日天气晴'].map(paragraph).map(inBox(PAGE));
    const after = ['热门推荐', '市民热线'].map(paragraph).map(inBox(PAGE));
    const report = onPage(before, after);
    expectWhole(report);
    const [note] = report.notes.filter(({ code }) => code === 'ignored-text');
    expect(note?.message).toContain('有 4 行文字');
    expect(note?.origin).toEqual({ kind: 'paragraph', block: 0 });
  });

  it('may hold the title and a sentence of the preamble', () => {
    const { blocks, ...document } = documentOf(exampleReport());
    const own = exampleReport().titleLines.length + exampleReport().preamble.length;
    const report = read({
      ...document,
      blocks: blocks.map((block, at) => inBox(at < own ? PAGE : TEXT)(block)),
    });
    expectWhole(report);
  });

  it('is ignored beside a title above the box, where it is no sentence', () => {
    const { blocks, ...document } = documentOf(exampleReport());
    const titled = exampleReport().titleLines.length;
    const moved = blocks.map((block, at) => inBox(at < titled ? PAGE : TEXT)(block));
    const report = read({
      ...document,
      blocks: [...moved.slice(0, titled), inBox(PAGE)(paragraph('字号调整')), ...moved.slice(titled)],
    });
    expectWhole(report);
    expect(report.notes.map(({ code }) => code)).toEqual(['ignored-text']);
  });

  it('may hold the signature right behind the box, buttons between them', () => {
    const { blocks, ...document } = documentOf(exampleReport());
    const signed = exampleReport().signature.length;
    const body = blocks.slice(0, -signed).map(inBox(TEXT));
    const signature = blocks.slice(-signed).map(inBox(PAGE));
    const button = inBox(PAGE)(paragraph('打印本页'));
    const foot = inBox(PAGE)(paragraph('热门推荐'));
    expectWhole(read({ ...document, blocks: [...body, button, ...signature, foot] }));
  });

  it('is no table of the report', () => {
    const report = onPage([], [inBox(PAGE)(SMALL)]);
    expectWhole(report);
    expect(report.additions).toBeUndefined();
    expect(report.notes).toMatchObject([{ code: 'ignored-table' }]);
  });

  it('is left out where it is a link, wherever it stands', () => {
    const link: SourceBlock = {
      kind: 'paragraph',
      text: '清河县水利局2023年政府信息公开工作年度报告',
      isFrame: true,
    };
    const document = documentOf(exampleReport());
    const report = read({ ...document, blocks: [link, ...document.blocks, link] });
    expectWhole(report);
    expect(report.year).toBe(2024);
  });
});

describe('lines behind the last heading', () => {
  const lines = (...texts: string[]) => texts.map((text) => ({ text, boxes: TEXT }));
  const outside = (...texts: string[]) => texts.map((text) => ({ text, boxes: PAGE }));
  const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text);

  it.each([
    ['within four lines', ['清河县水利局', '2025年1月16日'], 2],
    ['behind two buttons', ['打印本页', '关闭窗口', '清河县水利局', '2025年1月16日'], 2],
    ['not further away', ['甲', '乙', '丙', '清河县水利局', '2025年1月16日'], 0],
    ['not without a date', ['清河县水利局'], 0],
  ])('outside of the box are a signature %s', (_, behind, count) => {
    const back = readBackMatter([...lines('本年度无收费。'), ...outside(...behind)], '清河县水利局', TEXT);
    expect(texts(back.body)).toEqual(['本年度无收费。']);
    expect(back.signature).toHaveLength(count);
    expect(back.ignored).toHaveLength(behind.length - count);
  });

  it('outside of the box that are long are no part of a signature', () => {
    const long = '本页面由清河县人民政府办公室负责维护并向社会公众提供服务与咨询渠道';
    const back = readBackMatter(
      [...lines('无。'), ...outside(long, '清河县水利局', '2025年1月16日')],
      null,
      TEXT,
    );
    expect(texts(back.signature)).toEqual(['清河县水利局', '2025年1月16日']);
    expect(texts(back.ignored)).toEqual([long]);
  });

  it('that a box behind the date begins are the foot of the page', () => {
    const foot = ['清河融媒', '便民服务'].map((text) => ({ text, boxes: [1, 5] }));
    const signed = [...lines('无。'), ...lines('清河县水利局', '2025年1月16日')];
    const back = readBackMatter([...signed, ...foot], null);
    expect(texts(back.signature)).toEqual(['清河县水利局', '2025年1月16日']);
    expect(texts(back.ignored)).toEqual(['清河融媒', '便民服务']);
    const sentence = [{ text: '以上内容请监督。', boxes: [1, 5] }];
    expect(readBackMatter([...signed, ...foot, ...sentence], null).ignored).toEqual([]);
  });

  it('that name attachments are text before the signature and left out behind it', () => {
    const list = ['附件：1.清河县水利局主动公开目录', '附件2：办事指南.docx'];
    const signature = ['清河县水利局', '2025年1月16日'];
    const before = readBackMatter(lines('无。', ...list, ...signature), null);
    expect([texts(before.body), texts(before.signature)]).toEqual([['无。', ...list], signature]);
    const behind = readBackMatter(lines('无。', ...signature, ...list), null);
    expect([texts(behind.signature), texts(behind.ignored)]).toEqual([signature, list]);
    const alone = readBackMatter(lines('无。', ...list), null);
    expect([texts(alone.body), texts(alone.ignored)]).toEqual([['无。', ...list], []]);
  });
});
