import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

const FILE = { name: '年报.docx', sha256: '0'.repeat(64) };

function read(document: SourceDocument): Report {
  const result = recognise(document, FILE);
  if (!result.ok) throw new Error(result.problem.what);
  return reportSchema.parse(result.report);
}

function codes(report: Report, doubt = true) {
  return report.notes.filter((note) => note.doubt === doubt).map((note) => note.code);
}

function around(
  document: SourceDocument,
  before: readonly SourceBlock[],
  after: readonly SourceBlock[] = [],
) {
  return { ...document, blocks: [...before, ...document.blocks, ...after] };
}

/** The example's own content. */
function expectWhole(result: Report) {
  const { titleLines, preamble, sections, signature, figures } = exampleReport();
  expect(result).toMatchObject({ titleLines, preamble, sections, signature, figures });
  expect(codes(result)).toEqual([]);
}

const TITLE = '清河县水利局2024年政府信息公开工作年度报告';

describe('a title', () => {
  it.each([
    ['without a year', ['清河县水利局政府信息公开工作年度报告'], '清河县水利局', null],
    ['with 年度 twice', ['清河县水利局2024年度政府信息公开工作年度报告'], '清河县水利局', 2024],
    ['with a short name', ['县水利局2024年政府信息公开工作年度报告'], '县水利局', 2024],
    ['with 关于…的', ['清河县水利局关于2024年政府信息公开工作情况的报告'], '清河县水利局', 2024],
    ['with the agency below', ['2024年度政府信息公开工作年度报告', '清河县水利局'], '清河县水利局', 2024],
    [
      'with the agency in brackets below',
      ['2024年政府信息公开工作年度报告', '（清河县水利局）'],
      '清河县水利局',
      2024,
    ],
    ['with the year below', ['清河县水利局政府信息公开工作年度报告', '（2024年度）'], '清河县水利局', 2024],
    ['with the year above', ['2024年度', '清河县水利局', '政府信息公开工作年度报告'], '清河县水利局', 2024],
    ['with the year last', ['清河县水利局关于政府信息公开工作2024年度报告'], '清河县水利局', 2024],
    ['in book-title marks', [`《${TITLE}》`], '清河县水利局', 2024],
    ['of a public version', [`${TITLE}（公开版）`], '清河县水利局', 2024],
    ['with a date behind it', [`${TITLE} 2025-01-16`], '清河县水利局', 2024],
    [
      'with a date and no year',
      ['清河县水利局政府信息公开工作年度报告（2025年1月16日）'],
      '清河县水利局',
      null,
    ],
    ['broken inside a word', ['清河县水利局2024年政府信息', '公开工作年度报告'], '清河县水利局', 2024],
    ['with a zero for 〇', ['清河县水利局二0二四年政府信息公开工作年度报告'], '清河县水利局', 2024],
    [
      'with a second name in brackets',
      ['清河县水利局（清河县河长制办公室）2024年政府信息公开工作年度报告'],
      '清河县水利局（清河县河长制办公室）',
      2024,
    ],
  ])('is understood %s', (_name, titleLines, agency, year) => {
    const result = read(documentOf({ ...exampleReport(), titleLines }));
    expect(result).toMatchObject({ titleLines, agency, year: 2024 });
    expect(result.preamble).toEqual(exampleReport().preamble);
    expect(codes(result)).toEqual(year === null ? ['year-from-text'] : []);
  });

  it('may stand in a table of one cell', () => {
    const document = documentOf({ ...exampleReport(), titleLines: [] });
    const cell = {
      row: 0,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      text: exampleReport().titleLines.join('\n'),
    };
    const table = {
      kind: 'table',
      geometry: 'grid',
      rowCount: 1,
      columnCount: 1,
      cells: [cell],
    } as const;
    expectWhole(read(around(document, [table])));
  });
});

describe('what stands before the title', () => {
  it.each([
    ['a red head', ['清河县水利局文件', '清水〔2025〕3号', '签发人：王某某']],
    ['a red head of the name alone', ['清河县水利局', '清水〔2025〕3号']],
    ['an attachment mark', ['附件1']],
    ['a breadcrumb', ['首页 > 政务公开 > 政府信息公开年报']],
    ['the links along the top of a site', ['首页 要闻动态 政务公开 办事服务']],
    ['the name of a column', ['政府信息公开年报']],
    ['the fields of a page', ['索引号：000112/2025-0012', '公开方式：主动公开', '发布机构：清河县水利局']],
  ])('is no preamble when it is %s', (_name, lines) => {
    const result = read(around(documentOf(exampleReport()), lines.map(paragraph)));
    expectWhole(result);
    const note = result.notes.find((one) => one.code === 'ignored-text');
    for (const line of lines) expect(note?.message).toContain(line);
  });

  it('is noted when it is a table of fields', () => {
    const texts = ['索引号', '000112/2025-0012', '发布机构', '清河县水利局'];
    const cells = texts.map((text, index) => ({
      row: Math.floor(index / 2),
      column: index % 2,
      rowSpan: 1,
      columnSpan: 1,
      text,
    }));
    const table = { kind: 'table', geometry: 'grid', rowCount: 2, columnCount: 2, cells } as const;
    const result = read(around(documentOf(exampleReport()), [paragraph('首页 > 政府信息公开'), table]));
    expectWhole(result);
    expect(codes(result, false)).toEqual(['ignored-table', 'ignored-text']);
  });

  it('stays preamble when it could be text', () => {
    const lines = ['清河县人民政府', '来源于基层的建议，均已采纳。', '时间紧、任务重，全局上下共同努力。'];
    const result = read(around(documentOf(exampleReport()), lines.map(paragraph)));
    expect(result.preamble).toEqual([...lines, ...exampleReport().preamble]);
  });
});

describe('what stands below the title of a web page', () => {
  it.each([
    [['发布日期：2025-01-16 来源：清河县水利局 浏览次数：120 字体：大 中 小 打印']],
    [
      [
        '发布时间：2025-01-16 09:30',
        '来源：清河县水利局',
        '【字体：大 中 小】',
        '打印本页 | 关闭窗口',
        '分享到：',
      ],
    ],
    [['2025-01-16 09:30:12', '大 中 小', 'A+ A-']],
  ])('is no preamble: %j', (lines) => {
    const document = documentOf(exampleReport());
    const [first, second, ...rest] = document.blocks;
    if (!first || !second) expect.fail();
    expectWhole(read({ ...document, blocks: [first, second, ...lines.map(paragraph), ...rest] }));
  });
});

describe('what stands behind the signature', () => {
  it.each([
    ['links of a page', ['上一篇：清河县水利局2023年报', '下一篇：没有了', '【打印本页】 【关闭窗口】']],
    [
      'the foot of a site',
      [
        '扫一扫在手机打开当前页',
        '主办单位：清河县人民政府办公室 地址：清河县文昌路1号',
        '联系电话：0000-1234567',
        '网站标识码：0000000000 冀ICP备00000000号',
      ],
    ],
    ['the names of files', ['附件：清河县水利局2024年统计表.xlsx', '附件下载']],
    ['editors and counters', ['责任编辑：李某某', '浏览次数：98次']],
  ])('is not the signature when it is %s', (_name, lines) => {
    const result = read(around(documentOf(exampleReport()), [], lines.map(paragraph)));
    expectWhole(result);
    expect(codes(result, false)).toEqual(['ignored-text']);
  });

  it('leaves a list of attachments before the signature in the text', () => {
    const lines = ['附件：1.清河县水利局主动公开目录', '2.清河县水利局办事指南'];
    const { signature } = exampleReport();
    const document = documentOf({ ...exampleReport(), signature: [...lines, ...signature] });
    const result = read(document);
    expect(result.signature).toEqual(signature);
    expect(result.sections[5]?.paragraphs.slice(-2)).toEqual(lines);
  });
});

describe('a signature', () => {
  it.each([
    [['清河县水利局', '二〇二五年一月十六日']],
    [['清河县水利局', '2025.1.16']],
    [['清河县水利局', '2025-01-16']],
    [['清河县水利局 2025年1月16日']],
    [['2025年1月16日', '清河县水利局']],
    [['清河县水利局（盖章）', '2025年1月16日']],
    [['清河县水利局', '清河县河长制办公室', '2025年1月16日']],
    [['清河县水利局 清河县河长制办公室', '二○二五年元月十六日']],
    [['清 河 县 水 利 局', '2025 年 1 月 16 日']],
  ])('is understood as %j', (signature) => {
    const result = read(documentOf({ ...exampleReport(), signature }));
    expect(result.signature).toEqual(signature);
    expect(result.sections).toEqual(exampleReport().sections);
  });

  it('is not a last sentence without a full stop', () => {
    const sections = exampleReport().sections.map((section) =>
      section.no === 6 ? { ...section, paragraphs: ['无其他需要报告的事项'] } : section,
    );
    const result = read(documentOf({ ...exampleReport(), sections, signature: ['2025年1月16日'] }));
    expect(result.signature).toEqual(['2025年1月16日']);
    expect(result.sections).toEqual(sections);
  });
});

describe('contact data', () => {
  const contactOf = (text: string) =>
    read(documentOf({ ...exampleReport(), preamble: [...exampleReport().preamble, text] })).contact;

  it('is read from the preamble', () => {
    expect(
      contactOf(
        '如对本报告有疑问，请与清河县水利局办公室联系（地址：清河县文昌路8号；邮编：054800；联系电话：0319—8160000；电子邮箱：qhslj@example.cn）。',
      ),
    ).toEqual({
      address: '清河县文昌路8号',
      postcode: '054800',
      phone: '0319-8160000',
      email: 'qhslj@example.cn',
    });
    expect(contactOf('联系地址为清河县文昌路8号 邮编 054800')).toEqual({
      address: '清河县文昌路8号',
      postcode: '054800',
      phone: null,
      email: null,
    });
  });

  it('is left out where the preamble has none, or another address is meant', () => {
    expect(contactOf('本报告可在清河县人民政府网站下载。')).toBeUndefined();
    expect(contactOf('电子版下载地址为清河县人民政府网站镇村专栏。')).toBeUndefined();
  });

  it('is left open where it is given twice differently', () => {
    expect(contactOf('联系电话：0319-8160000，监督电话：0319-8160001，邮编：054800。')).toMatchObject({
      phone: null,
      postcode: '054800',
    });
  });
});

describe('tables in an attachment', () => {
  it.each(['附件：清河县水利局2024年度统计表', '具体数据详见附件。', '统计表附后。'])(
    'are asked for where the text says “%s”',
    (line) => {
      const document = documentOf(exampleReport());
      const blocks = document.blocks.flatMap((block): SourceBlock[] => {
        if (block.kind === 'table') return [];
        return block.text.startsWith('三、') ? [block, paragraph(line)] : [block];
      });
      const result = read({ ...document, blocks });
      expect(codes(result)).toEqual(Array(3).fill('tables-in-attachment'));
      expect(result.notes[0]?.message).toContain('请改用附件');
      expect(result.sections[2]?.paragraphs).toEqual([line]);
    },
  );
});
