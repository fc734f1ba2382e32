import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits } from '../report/report.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../rich/schema.ts';
import type { SourceBlock, SourceDocument, SourceTable } from '../source-document.ts';
import { documentOf, gridOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

function readAny(document: SourceDocument) {
  return recognise(document, { name: '年报.docx', sha256: '0'.repeat(64) });
}

function read(document: SourceDocument) {
  const result = readAny(document);
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

const REPORT = exampleReport();
const DOCUMENT = documentOf(REPORT);
const messageOf = ({ notes }: ReturnType<typeof read>, code: string) =>
  notes.find((note) => note.code === code)?.message;

/** The example with blocks behind the first of its blocks that `isBefore` is true of. */
function inserted(isBefore: (block: SourceBlock) => boolean, ...blocks: SourceBlock[]): SourceDocument {
  const at = DOCUMENT.blocks.findIndex(isBefore) + 1;
  return { ...DOCUMENT, blocks: DOCUMENT.blocks.toSpliced(at, 0, ...blocks) };
}

const isFirstHeading = (block: SourceBlock) => block.kind === 'paragraph' && block.text.startsWith('一、');
const isLastTitle = (block: SourceBlock) =>
  block.kind === 'paragraph' && block.text === REPORT.titleLines.at(-1);

describe('what a report is said to come from', () => {
  it('is its file, with the remarks of its reader', () => {
    const remarks = [
      { code: 'hidden', message: '有隐藏的文字。' },
      { code: 'damaged', message: '文件有损坏。', doubt: true },
    ];
    const report = read({ ...DOCUMENT, remarks });
    expect(report.source).toEqual({ file: '年报.docx', format: 'docx', sha256: '0'.repeat(64) });
    expect(report.notes).toEqual([
      { code: 'hidden', place: 'report', message: '有隐藏的文字。', doubt: false },
      { code: 'damaged', place: 'report', message: '文件有损坏。', doubt: true },
    ]);
  });

  it('is a format of words alone where it is a PDF', () => {
    expect(read({ ...DOCUMENT, format: 'pdf' }).notes.map(({ code, doubt }) => [code, doubt])).toEqual([
      ['plain-format', false],
    ]);
  });

  it('has nothing beside its tables where it is a workbook', () => {
    const report = read({
      ...inserted(isFirstHeading, gridOf(['平台', '条数'], ['网站', '9'])),
      format: 'xlsx',
    });
    expect(report.additions).toBeUndefined();
    expect(report.notes.map(({ code }) => code)).toEqual(['ignored-table']);
  });
});

describe('lines that are no part of the report', () => {
  it('are shown up to a length', () => {
    const fields = Array.from({ length: 9 }, (_, at) => `索引号：${'0'.repeat(15)}${at}`);
    const message = messageOf(
      read({ ...DOCUMENT, blocks: [...fields.map(paragraph), ...DOCUMENT.blocks] }),
      'ignored-text',
    );
    expect(message).toMatch(/^有 9 行文字/u);
    expect(message?.split('：').slice(1).join('：')).toBe(`${fields.join('、').slice(0, 120)}……。`);
    const short = messageOf(
      read({ ...DOCUMENT, blocks: [paragraph('索引号： 1　 2'), ...DOCUMENT.blocks] }),
      'ignored-text',
    );
    expect(short).toMatch(/：索引号： 1 2。$/u);
  });

  it('may be a table, told by its first words and its place', () => {
    const table = gridOf(['索引号', '00012', '发布机构', '清河县水利局', '发文日期']);
    const note = read({ ...DOCUMENT, blocks: [table, ...DOCUMENT.blocks] }).notes.find(
      ({ code }) => code === 'ignored-table',
    );
    expect(note?.message).toBe('有一张不属于年报格式的表格没有读入：索引号、00012、发布机构、清河县水利局……');
    expect(note?.origin).toEqual({ kind: 'cell', table: 0, row: 0, column: 0 });
    const long = gridOf(['索'.repeat(30), '引'.repeat(30)]);
    expect(messageOf(read({ ...DOCUMENT, blocks: [long, ...DOCUMENT.blocks] }), 'ignored-table')).toContain(
      `：${'索'.repeat(30)}、${'引'.repeat(9)}……`,
    );
    expect(read({ ...DOCUMENT, blocks: [gridOf(['', ' ']), ...DOCUMENT.blocks] }).notes).toEqual([]);
  });
});

describe('a table of the clerk’s own', () => {
  it('is told by its first words, its place and its part', () => {
    const report = read(inserted(isFirstHeading, gridOf(['平 台', '', '条数'], ['网站', '9', '十'])));
    expect(report.notes).toMatchObject([
      {
        code: 'extra-table',
        place: 'section:1',
        doubt: false,
        message: expect.stringContaining('（平台、条数、网站、9……）') as string,
        origin: { kind: 'paragraph', block: DOCUMENT.blocks.findIndex(isFirstHeading) + 1 },
      },
    ]);
    const long = read(inserted(isFirstHeading, gridOf(['平'.repeat(30), '台'.repeat(30)])));
    expect(messageOf(long, 'extra-table')).toContain(`（${'平'.repeat(30)}、${'台'.repeat(9)}……）`);
  });

  it('is none without a word in it', () => {
    expect(read(inserted(isFirstHeading, gridOf(['', ' '], ['', '']))).additions).toBeUndefined();
  });

  it('is not kept where it is larger than the program keeps', () => {
    const rows = (count: number) => gridOf(...Array.from({ length: count }, () => ['甲', '乙']));
    const columns = (count: number) =>
      gridOf(
        Array.from({ length: count }, () => '甲'),
        Array.from({ length: count }, () => '乙'),
      );
    for (const table of [rows(MOST_ROWS), columns(MOST_COLUMNS)]) {
      expect(read(inserted(isFirstHeading, table)).additions).toHaveLength(1);
    }
    for (const table of [rows(MOST_ROWS + 1), columns(MOST_COLUMNS + 1)]) {
      const report = read(inserted(isFirstHeading, table));
      expect(report.additions).toBeUndefined();
      expect(report.notes.map(({ code }) => code)).toEqual(['ignored-table']);
    }
  });

  it('has the head that the file marks, where its words would not tell', () => {
    const headOf = (table: SourceTable) =>
      read(inserted(isFirstHeading, table)).additions?.map(
        ({ addition }) => 'head' in addition && addition.head,
      );
    const years = gridOf(['平台', '2024'], ['网站', '9']);
    expect(headOf({ ...years, isHeaded: true })).toEqual([true]);
    expect(headOf(years)).toEqual([false]);
    expect(headOf({ ...gridOf(['平台', '条数'], ['网站', '9']), isHeaded: true })).toEqual([false]);
  });

  it('may stand below the title, unless it has two fields of a page', () => {
    const own = read(inserted(isLastTitle, gridOf(['平台', '条数'], ['索引号', '9'])));
    expect(own.additions).toMatchObject([{ part: 'preamble', at: 0 }]);
    const fields = read(inserted(isLastTitle, gridOf(['发布机构', '甲'], ['索引号', '9'])));
    expect(fields.additions).toBeUndefined();
    const behind = read(
      inserted(
        (block) => block.kind === 'paragraph' && block.text === REPORT.preamble[0],
        gridOf(['发布机构', '甲'], ['索引号', '9']),
      ),
    );
    expect(behind.additions).toMatchObject([{ part: 'preamble', at: 1 }]);
  });

  it('stands behind the words on the line of a heading', () => {
    const blocks = DOCUMENT.blocks.flatMap((block): SourceBlock[] =>
      block.kind === 'paragraph' && block.text.startsWith('六、')
        ? [paragraph('六、其他需要报告的事项：无收费。'), gridOf(['平台', '条数'], ['网站', '9'])]
        : [block],
    );
    expect(read({ ...DOCUMENT, blocks }).additions).toMatchObject([{ part: 'section:6', at: 1 }]);
  });
});

describe('what is not kept of a file', () => {
  it('are pictures and notes in the cells of tables', () => {
    const picture = {
      kind: 'picture',
      type: 'png',
      data: 'iVBORw0KGgoAAAAN',
      width: 9,
      height: 9,
      alt: '',
    } as const;
    const table = gridOf(['平台', '条数'], ['网站', '9']);
    const inCell: SourceBlock = {
      kind: 'paragraph',
      text: '平台',
      pictures: [picture, picture],
      looks: [
        { kind: 'note', start: 2, end: 2, text: '注' },
        { kind: 'bold', start: 0, end: 2 },
      ],
    };
    const cells = table.cells.map((cell, at) => (at === 0 ? { ...cell, blocks: [inCell] } : cell));
    const report = read(inserted(isFirstHeading, { ...table, cells }));
    expect(report.notes.map(({ code }) => code)).toEqual([
      'extra-table',
      'extra-table-plain',
      'picture-astray',
      'footnote',
    ]);
    expect(messageOf(report, 'picture-astray')).toContain('2 张');
    expect(messageOf(report, 'footnote')).toContain('1 处');
    const plain = table.cells.map((cell) => ({ ...cell, blocks: [paragraph(cell.text)] }));
    expect(read(inserted(isFirstHeading, { ...table, cells: plain })).notes.map(({ code }) => code)).toEqual([
      'extra-table',
    ]);
  });
});

describe('two reports in one file', () => {
  const again = (blocks: readonly SourceBlock[]) =>
    readAny({ ...DOCUMENT, blocks: [...DOCUMENT.blocks, ...blocks] });
  const body = DOCUMENT.blocks.slice(DOCUMENT.blocks.findIndex(isFirstHeading));

  it('are told by the second title, or the second heading of section one', () => {
    const title = DOCUMENT.blocks.slice(0, DOCUMENT.blocks.findIndex(isFirstHeading));
    const tables = body.filter(({ kind }) => kind === 'table').map((table) => structuredClone(table));
    expect(again([...title, ...tables])).toMatchObject({ ok: false, problem: { code: 'two-reports' } });
    expect(again([paragraph('一、总体情况'), ...tables])).toMatchObject({ ok: false });
    expect(again(tables)).toMatchObject({ ok: true });
    expect(again([paragraph('一、总体情况')])).toMatchObject({ ok: true });
  });

  it('are no report with a list of its parts behind it', () => {
    const list = REPORT.sections.map(({ heading }) => paragraph(heading));
    expect(again(list)).toMatchObject({ ok: true });
  });
});

describe('the year', () => {
  const yearOf = (preamble: string[], first: string[], signature = ['清河县水利局']) => {
    const report = {
      ...REPORT,
      titleLines: ['清河县水利局', '政府信息公开工作年度报告'],
      preamble,
      signature,
    };
    return read(documentOf(applyEdits(report, [{ kind: 'section', section: 1, paragraphs: first }]))).year;
  };

  it('that a title lacks is that of the period, else the first that the text names, else the one before the date', () => {
    expect(yearOf(['2022年印发办法，自2023年1月1日起统计。'], ['2021年良好。'])).toBe(2023);
    expect(yearOf(['依据2022年的办法编制。'], ['2021年良好。'])).toBe(2022);
    expect(yearOf(['依据办法编制。'], ['2021年良好。'])).toBe(2021);
    expect(yearOf(['依据办法编制。'], ['良好。'], ['清河县水利局', '2020年1月16日'])).toBe(2019);
    expect(yearOf(['依据办法编制。'], ['良好。'])).toBeNull();
  });
});

describe('a missing agency', () => {
  it('is the one that signed, without a doubt, its date set aside', () => {
    const titleLines = ['2024年政府信息公开工作年度报告'];
    for (const signature of [['清河县水利局', '2025年1月16日'], ['清河县水利局2025年1月16日']]) {
      const report = read(documentOf({ ...REPORT, titleLines, signature }));
      expect(report.notes).toEqual([]);
      expect(report.agency).toBe('清河县水利局');
    }
  });

  it('is said where nothing tells it', () => {
    const titleLines = ['2024年政府信息公开工作年度报告'];
    const report = read(
      documentOf({ ...REPORT, titleLines, preamble: ['本报告依条例编制。'], signature: [] }),
    );
    expect(report.agency).toBeNull();
    expect(report.notes).toMatchObject([{ code: 'missing-agency', place: 'title', doubt: true }]);
  });
});
