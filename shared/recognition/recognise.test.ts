import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, emptyReport, readingSummary, setFigure } from '../report/report.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import { allTables, type SourceBlock, type SourceDocument, type SourceTable } from '../source-document.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

const FILE = { name: '年报.docx', sha256: '0'.repeat(64) };

function read(document: SourceDocument): Report {
  const result = recognise(document, FILE);
  if (!result.ok) throw new Error(result.problem.what);
  return reportSchema.parse(result.report);
}

/** What must survive: everything but notes, origins and the source. */
function content(report: Report) {
  const { notes: _n, origins: _o, source: _s, ...rest } = report;
  return rest;
}

function mapBlocks(document: SourceDocument, change: (block: SourceBlock) => SourceBlock | SourceBlock[]) {
  return { ...document, blocks: document.blocks.flatMap(change) };
}

function mapTable(document: SourceDocument, no: number, change: (table: SourceTable) => SourceTable) {
  let seen = 0;
  return mapBlocks(document, (block) => {
    if (block.kind !== 'table') return block;
    seen += 1;
    return seen === no ? change(block) : block;
  });
}

function codes(report: Report) {
  return report.notes.filter((note) => note.doubt).map((note) => note.code);
}

describe('a report in the official form', () => {
  it.each(['grid', 'rows'] as const)('is recognised whole from %s tables, without a doubt', (geometry) => {
    const report = exampleReport();
    const result = read(documentOf(report, geometry));
    expect(content(result)).toEqual(content(report));
    expect(readingSummary(result)).toEqual({ read: 200, total: 200, doubts: 0 });
  });

  it('says where each figure, paragraph and heading stood', () => {
    const document = documentOf(exampleReport());
    const result = read(document);
    const textOf = (place: string) => {
      const origin = result.origins[place];
      const block = origin?.kind === 'paragraph' ? document.blocks[origin.block] : undefined;
      return block?.kind === 'paragraph' ? block.text : undefined;
    };
    expect(textOf('title')).toBe(result.titleLines[0]);
    expect(textOf('signature')).toBe(result.signature[0]);
    for (const { no, heading } of result.sections) expect(textOf(`section:${no}`)).toBe(heading);
    expect(result.origins['requests.new.natural']).toEqual({ kind: 'cell', table: 1, row: 3, column: 3 });
    expect(result.origins['preamble/paragraph:1']).toEqual({ kind: 'paragraph', block: 2 });
  });
});

describe('a figure that cannot be told', () => {
  it('stays null with its raw text and a doubt', () => {
    const report = setFigure(
      setFigure(exampleReport(), 'requests.new.other', '无'),
      'requests.new.total',
      '10件',
    );
    const result = read(documentOf(report));
    expect(result.figures['requests.new.other']).toBeNull();
    expect(result.unreadable).toEqual({ 'requests.new.other': '无', 'requests.new.total': '10件' });
    expect(codes(result)).toEqual(['mark-figure', 'unreadable-figure']);
  });

  it('comes with the number that was probably meant, signed where it is a change', () => {
    const { figures, unreadable } = emptyReport('2019');
    const base: Report = { ...exampleReport(), form: '2019', figures, unreadable };
    const edits = {
      'disclosure.licensing.itemsChange': '增3',
      'disclosure.fee.itemsChange': '减少2',
      'disclosure.penalty.itemsChange': '增0',
    };
    const report = Object.entries(edits).reduce((filled, [id, text]) => setFigure(filled, id, text), base);
    const messages = Object.keys(edits).map(
      (id) => read(documentOf(report)).notes.find((note) => note.place === id)?.message,
    );
    expect(messages).toEqual([
      '“增3”不能读作数字，可能是 +3，请核对。',
      '“减少2”不能读作数字，可能是 -2，请核对。',
      '“增0”不能读作数字，可能是 0，请核对。',
    ]);
  });

  it('leaves a whole row blank when a cell is missing, and never shifts the others', () => {
    for (const geometry of ['grid', 'rows'] as const) {
      const document = mapTable(documentOf(exampleReport(), geometry), 2, (table) => {
        const row = table.cells.find((cell) => cell.text.includes('本年新收'))?.row ?? -1;
        const own = table.cells.filter((cell) => cell.row === row);
        const lost = own.at(-2);
        return {
          ...table,
          cells: table.cells
            .filter((cell) => cell !== lost)
            .map((cell) => (cell === own.at(-1) ? { ...cell, column: cell.column - 1 } : cell)),
        };
      });
      const result = read(document);
      expect(result.figures['requests.new.natural']).toBeNull();
      expect(result.figures['requests.new.total']).toBeNull();
      expect(result.figures['requests.carriedIn.natural']).toBe(2);
      expect(codes(result)).toContain('short-row');
      // Without figures there is still a place in the file to look at.
      const tables = allTables(document.blocks);
      const origin = result.notes.find((note) => note.code === 'short-row')?.origin;
      if (origin?.kind !== 'cell') expect.fail();
      const label = tables[origin.table]?.cells.find(
        ({ row, column }) => row === origin.row && column === origin.column,
      );
      expect(label?.text).toContain('本年新收');
    }
  });

  it.each([
    [2, 'requests.new.natural', '本年新收'],
    [3, 'review.reconsideration.upheld', ''],
  ])('leaves the row of table %i blank where a cell too many shifts %s', (no, id, label) => {
    const document = mapTable(documentOf(exampleReport()), no, (table) => {
      const row =
        label === ''
          ? table.rowCount - 1
          : (table.cells.find((cell) => cell.text.includes(label))?.row ?? -1);
      const first = table.cells.find((cell) => cell.row === row && /^\d+$/.test(cell.text))?.column ?? 0;
      const moved = table.cells.map((cell) =>
        cell.row === row && cell.column >= first ? { ...cell, column: cell.column + 1 } : cell,
      );
      const extra = { row, column: first, rowSpan: 1, columnSpan: 1, text: '' };
      return { ...table, columnCount: table.columnCount + 1, cells: [...moved, extra] };
    });
    const result = read(document);
    expect(result.figures[id]).toBeNull();
    expect(codes(result)).toContain('long-row');
  });

  it('does not read table three under a header whose heading lost its width', () => {
    const document = mapTable(documentOf(exampleReport()), 2, (table) => ({
      ...table,
      cells: table.cells.map((cell) => {
        if (cell.text === '法人或其他组织') return { ...cell, columnSpan: 1 };
        if (cell.text === '总计' && cell.row === 1) return { ...cell, column: 5 };
        const pushed = cell.row === 2 && cell.column > 4;
        return pushed ? { ...cell, column: cell.column + 1 } : cell;
      }),
    }));
    const result = read(document);
    expect(result.figures['requests.new.total']).toBeNull();
    expect(result.figures['requests.new.natural']).toBeNull();
    expect(codes(result)).toContain('unknown-columns');
  });

  it('follows the labels when columns are exchanged under their heading', () => {
    const exchange = new Map([
      ['商业企业', '科研机构'],
      ['科研机构', '商业企业'],
    ]);
    const document = mapTable(documentOf(exampleReport()), 2, (table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, text: exchange.get(cell.text) ?? cell.text })),
    }));
    expect(read(document).figures['requests.new.research']).toBe(2);
  });

  it('does not read a row into which a label of another was put', () => {
    const document = mapTable(documentOf(exampleReport(), 'rows'), 2, (table) => {
      const row = table.cells.find(({ text }) => text.startsWith('1.信访举报投诉类申请'))?.row;
      const cells = table.cells.map((cell) =>
        cell.row === row && cell.column > 3 ? { ...cell, column: cell.column + 1 } : cell,
      );
      const label = { row: row ?? 0, column: 4, rowSpan: 1, columnSpan: 1, text: '2.重复申请' };
      return { ...table, columnCount: table.columnCount + 1, cells: [...cells, label] };
    });
    const result = read(document);
    expect(result.figures['requests.rejected.petition.total']).toBeNull();
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'long-row', place: 'requests.rejected.petition', doubt: true }),
    );
    expect(result.figures['requests.rejected.repeated.total']).toBe(
      exampleReport().figures['requests.rejected.repeated.total'],
    );
  });

  it('reads a row under a label that no form has by its place alone, with a doubt', () => {
    const document = mapTable(documentOf(exampleReport()), 2, (table) => ({
      ...table,
      cells: table.cells.map((cell) =>
        cell.text.startsWith('1.申请人无正当理由') ? { ...cell, text: '1.转其他机关办理的事项' } : cell,
      ),
    }));
    const result = read(document);
    expect(result.figures).toEqual(exampleReport().figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      {
        code: 'row-by-position',
        place: 'requests.otherHandling.notCorrected',
        message: expect.stringContaining('“1.转其他机关办理的事项”不是规定的行名') as string,
      },
    ]);
  });

  it('does not choose between two tables that give one figure differently', () => {
    const twice = mapBlocks(documentOf(exampleReport()), (block) =>
      block.kind === 'table' && block.columnCount === 4
        ? [
            block,
            {
              ...block,
              cells: block.cells.map((cell) => (cell.text === '126' ? { ...cell, text: '162' } : cell)),
            },
          ]
        : block,
    );
    const result = read(twice);
    expect(result.figures['disclosure.licensing.decisions']).toBeNull();
    expect(result.figures['disclosure.penalty.decisions']).toBe(14);
    expect(codes(result)).toEqual(['figure-twice']);
  });
});

describe('tables as they are found in real files', () => {
  it('are mapped by label: 对外公开总数量 on form 2021 keeps its own name', () => {
    const document = mapTable(documentOf(exampleReport()), 1, (table) => ({
      ...table,
      cells: table.cells.map((cell) =>
        cell.text === '现行有效件数' ? { ...cell, text: '对外公开\n总数量' } : cell,
      ),
    }));
    const result = read(document);
    expect(result.form).toBe('2021');
    expect(result.figures['disclosure.normativeDocument.totalPublic']).toBe(9);
    expect(result.figures).not.toHaveProperty(['disclosure.normativeDocument.inForce']);
    expect(result.notes.map((note) => note.code)).toContain('label-of-other-form');
  });

  it('may have their labels broken by line breaks and spaces and rows in another order', () => {
    const document = mapBlocks(documentOf(exampleReport()), (block) =>
      block.kind === 'table'
        ? {
            ...block,
            cells: block.cells.map((cell) =>
              /[\u4e00-\u9fff]/.test(cell.text) ? { ...cell, text: [...cell.text].join('\n') } : cell,
            ),
          }
        : block,
    );
    expect(read(document).figures).toEqual(exampleReport().figures);
  });

  it('may stand inside a layout table', () => {
    const document = mapTable(documentOf(exampleReport()), 1, (table) => ({
      kind: 'table',
      geometry: 'grid',
      rowCount: 1,
      columnCount: 1,
      cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '', tables: [table], blocks: [table] }],
    }));
    expect(content(read(document))).toEqual(content(exampleReport()));
  });

  it('may be split by a page break, with the header repeated or not', () => {
    for (const repeated of [true, false]) {
      const document = mapBlocks(documentOf(exampleReport()), (block) => {
        if (block.kind !== 'table' || block.columnCount !== 10) return block;
        const cut = 14;
        const head = repeated ? block.cells.filter((cell) => cell.row < 3) : [];
        const shift = cut - (repeated ? 3 : 0);
        const upper = block.cells
          .filter((cell) => cell.row < cut)
          .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, cut - cell.row) }));
        const lower = block.cells
          .filter((cell) => cell.row + cell.rowSpan > cut)
          .map((cell) => {
            const row = Math.max(cell.row, cut);
            return { ...cell, row: row - shift, rowSpan: cell.rowSpan - (row - cell.row) };
          });
        return [
          { ...block, rowCount: cut, cells: upper },
          { ...block, rowCount: block.rowCount - shift, cells: [...head, ...lower] },
        ];
      });
      const result = read(document);
      expect(result.figures).toEqual(exampleReport().figures);
      expect(codes(result)).toEqual([]);
    }
  });

  it('are missed aloud when a file has none', () => {
    const document = mapBlocks(documentOf(exampleReport()), (block) => (block.kind === 'table' ? [] : block));
    const result = read(document);
    expect(result.figures).toEqual({});
    expect(codes(result)).toEqual(['missing-table', 'missing-table', 'missing-table']);
  });
});

describe('headings', () => {
  const headingsOf = (report: Report) => report.sections.map((section) => section.heading);

  it.each([
    [
      'wrong numbers',
      [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '3、收到和处理政府信息公开申请情况',
        '4、 政府信息公开行政复议、行政诉讼情况',
        '四、存在的主要问题及改进情况',
        '1、其他需要报告的事项',
      ],
    ],
    [
      'no numbers',
      [
        '总体情况',
        '主动公开政府信息情况',
        '收到和处理政府信息公开申请情况',
        '政府信息公开行政复议、行政诉讼情况',
        '存在的主要问题及改进情况',
        '其他需要报告的事项',
      ],
    ],
    [
      'renamed',
      [
        '一、2024年政务公开总体情况',
        '二、行政机关主动公开政府信息情况',
        '三、行政机关收到和处理政府信息公开申请情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、存在问题及改进措施',
        '六、其他事项',
      ],
    ],
  ])('are found with %s', (_name, headings) => {
    const report = exampleReport();
    const edited = applyEdits(
      report,
      headings.map((text, index) => ({ kind: 'heading', section: index + 1, text })),
    );
    const result = read(documentOf(edited));
    expect(headingsOf(result)).toEqual(headings);
    expect(result.sections.map((section) => section.paragraphs)).toEqual(
      report.sections.map((section) => section.paragraphs),
    );
  });

  it('are not confused with sub-headings that lost their numbers', () => {
    const report = applyEdits(exampleReport(), [
      {
        kind: 'section',
        section: 1,
        paragraphs: [
          '概要。',
          '主动公开情况',
          '公开了信息。',
          '依申请公开情况',
          '收到申请。',
          '监督保障情况',
        ],
      },
      { kind: 'section', section: 5, paragraphs: ['存在的主要问题', '人手不足。', '改进情况', '加强培训。'] },
    ]);
    expect(content(read(documentOf(report)))).toEqual(content(report));
  });

  it('are not taken from a table of contents', () => {
    const report = exampleReport();
    const document = documentOf(report);
    const contents = report.sections.map((section) => paragraph(section.heading));
    const result = read({
      ...document,
      blocks: [...document.blocks.slice(0, 2), ...contents, ...document.blocks.slice(2)],
    });
    expect(result.sections).toEqual(report.sections);
  });

  it('give up the text behind them in the same paragraph', () => {
    const document = mapBlocks(documentOf(exampleReport()), (block) =>
      block.kind === 'paragraph' && block.text.startsWith('六、')
        ? paragraph('六、其他需要报告的事项：没有需要说明的事项。')
        : block,
    );
    const section = read(document).sections[5];
    expect(section?.heading).toBe('六、其他需要报告的事项');
    expect(section?.paragraphs[0]).toBe('没有需要说明的事项。');
  });

  it('are reported when a section has none', () => {
    const document = mapBlocks(documentOf(exampleReport()), (block) =>
      block.kind === 'paragraph' && block.text.startsWith('五、') ? [] : block,
    );
    const result = read(document);
    expect(result.sections[4]).toEqual({ no: 5, heading: '', paragraphs: [] });
    expect(codes(result)).toEqual(['missing-section']);
  });
});

describe('title, agency, year and signature', () => {
  it.each([
    [['清河县水利局', '2024年政府信息公开工作年度报告'], '清河县水利局', 2024],
    [['清河县水利局2024年政府信息公开工作年度报告'], '清河县水利局', 2024],
    [['清河县水利局２０２４年度政府信息公开工作年度报告'], '清河县水利局', 2024],
    [['2024年清河县水利局政府信息公开工作年度报告'], '清河县水利局', 2024],
    [
      ['清河县人民政府柳树街道办事处', '2024年政府信息公开', '工作年度报告'],
      '清河县人民政府柳树街道办事处',
      2024,
    ],
    [['清河县水利局关于2024年度政府信息公开工作的年度报告'], '清河县水利局', 2024],
    [['清河县水利局', '二〇二四年政府信息公开年报'], '清河县水利局', 2024],
    [['清河县柳树镇人民政府', '2024年政府信息公开工作年度报告'], '清河县柳树镇人民政府', 2024],
    [['清河县人民政府2024年政府信息公开工作年度报告'], '清河县人民政府', 2024],
    [['2024年清河县人民政府信息公开工作年度报告'], '清河县人民政府', 2024],
    [['清河县政府2024年政府信息公开工作年度报告'], '清河县政府', 2024],
    [['清河县水利局2024年度政府政务信息公开工作年度报告'], '清河县水利局', 2024],
    [['清河镇政府2024年政府信息公开工作年度报告'], '清河镇政府', 2024],
    [['清河县水利局政府政府信息公开2024年年度报告'], '清河县水利局', 2024],
  ])('are read from %j', (titleLines, agency, year) => {
    const report = read(documentOf({ ...exampleReport(), titleLines }));
    expect(report).toMatchObject({ titleLines, agency, year });
    expect(report.preamble).toEqual(exampleReport().preamble);
  });

  it('take the year from the text, with a doubt, when the title has none', () => {
    const report = read(
      documentOf({ ...exampleReport(), titleLines: ['清河县水利局', '政府信息公开工作年度报告'] }),
    );
    expect(report.year).toBe(2024);
    expect(codes(report)).toEqual(['year-from-text']);
  });

  it.each([
    [['清河县水利局', '2025年1月16日']],
    [['二〇二五年一月十六日']],
    [['清河县水利局2025年1月16日']],
    [['清河县水利局']],
    [[]],
  ])('keep the signature %j apart from section six', (signature) => {
    const report = read(documentOf({ ...exampleReport(), signature }));
    expect(report.signature).toEqual(signature);
    expect(report.sections[5]?.paragraphs).toEqual(exampleReport().sections[5]?.paragraphs);
  });
});

/** What an old copy of each table says otherwise. */
const OLD = { 'disclosure.fee.amount': 77, 'requests.new.natural': 77, 'review.reconsideration.upheld': 77 };

describe('a document that is not one annual report', () => {
  it('is refused with a way out when nothing of a report is in it', () => {
    const result = recognise(
      { format: 'docx', blocks: [paragraph('会议通知'), paragraph('请参会。')], remarks: [] },
      FILE,
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-a-report' } });
  });

  it.each([0, 1, 2])(
    'is no two reports where an old copy of table %i was left in: what differs is in doubt',
    (which) => {
      const document = documentOf(exampleReport());
      const old = documentOf({ ...exampleReport(), figures: { ...exampleReport().figures, ...OLD } });
      const isTable = (block: SourceBlock) => block.kind === 'table';
      const copy = old.blocks.filter(isTable)[which];
      const at = document.blocks.findIndex((block) => block === document.blocks.filter(isTable)[which]);
      for (const place of [at, at + 1, document.blocks.length]) {
        const result = read({
          ...document,
          blocks: document.blocks.toSpliced(place, 0, ...(copy ? [copy] : [])),
        });
        const wrong = Object.keys(result.figures).filter(
          (id) => result.figures[id] !== null && result.figures[id] !== exampleReport().figures[id],
        );
        expect(wrong).toEqual([]);
        expect(Object.values(result.figures).filter((value) => value === null)).toHaveLength(1);
        expect(codes(result)).toContain('figure-twice');
      }
    },
  );

  it('is refused when it holds two reports', () => {
    const document = documentOf(exampleReport());
    const result = recognise({ ...document, blocks: [...document.blocks, ...document.blocks] }, FILE);
    expect(result).toMatchObject({ ok: false, problem: { code: 'two-reports' } });
  });
});
