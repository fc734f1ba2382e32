import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { readingSummary, setFigure } from '../../report/report.ts';
import { reportSchema, type Report } from '../../report/schema.ts';
import type { SourceBlock, SourceDocument } from '../../source-document.ts';
import { documentOf, paragraph } from '../document-of.fixture.ts';
import { recognise } from '../recognise.ts';
import { flatten } from './flatten.fixture.ts';

const FILE = { name: '年报.txt', sha256: '0'.repeat(64) };

function read(document: SourceDocument): Report {
  const result = recognise(document, FILE);
  if (!result.ok) throw new Error(result.problem.what);
  return reportSchema.parse(result.report);
}

function doubts(report: Report) {
  return report.notes.filter((note) => note.doubt).map((note) => note.code);
}

function replaceLine(document: SourceDocument, line: string, by: readonly string[]): SourceDocument {
  return {
    ...document,
    blocks: document.blocks.flatMap((block): SourceBlock[] =>
      block.kind === 'paragraph' && block.text === line ? by.map(paragraph) : [block],
    ),
  };
}

describe('tables that lost their cells', () => {
  it.each(['a cell a line', 'a row a line'] as const)('are rebuilt from %s, without a doubt', (way) => {
    const report = exampleReport();
    const result = read(flatten(documentOf(report), way));
    expect(result.figures).toEqual(report.figures);
    expect(result.sections).toEqual(report.sections);
    expect(result.signature).toEqual(report.signature);
    expect(readingSummary(result)).toEqual({ read: 200, total: 200, doubts: 0 });
    expect(result.notes.map((note) => note.code)).toEqual(Array(3).fill('rebuilt-table'));
  });

  it('say in which paragraph each figure stood', () => {
    const document = flatten(documentOf(exampleReport()), 'a cell a line');
    const origin = read(document).origins['disclosure.penalty.decisions'];
    if (origin?.kind !== 'paragraph') expect.fail();
    expect(document.blocks[origin.block]).toEqual(paragraph('14'));
  });

  it('may have labels broken over lines, with spaces inside, and page numbers between', () => {
    const report = exampleReport();
    let document = flatten(documentOf(report), 'a cell a line');
    document = replaceLine(document, '商业企业', ['商业', '企业']);
    document = replaceLine(document, '现行有效件数', ['现行有', '效件数']);
    document = replaceLine(document, '未经复议直接起诉', ['未经复议', '直接 起诉']);
    document = replaceLine(document, '规章', ['规 章']);
    document = replaceLine(document, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [
      '（二）部分公开（区分处理的，',
      '只计这一情形，不计其他情形）',
    ]);
    document = replaceLine(document, '4.保护第三方合法权益', ['— 3 —', '4. 保护第三方合法权益']);
    const result = read(document);
    expect(result.figures).toEqual(report.figures);
    expect(result.sections).toEqual(report.sections);
    expect(doubts(result)).toEqual([]);
  });
});

describe('a row that lost something', () => {
  const plain = () => flatten(documentOf(exampleReport()), 'a cell a line');

  it('stays blank with its numbers shown, and keeps its lines out of the text', () => {
    const report = setFigure(exampleReport(), 'requests.new.charity', '');
    const result = read(flatten(documentOf(report), 'a cell a line'));
    expect(result.figures['requests.new.natural']).toBeNull();
    expect(result.figures['requests.carriedIn.natural']).toBe(2);
    const note = result.notes.find((one) => one.place === 'requests.new');
    expect(note?.message).toContain('7、2、0、1、0、10');
    expect(result.sections[2]?.paragraphs).toEqual([]);
  });

  it('never takes values behind words that are no label', () => {
    const document = replaceLine(plain(), '行政处罚', ['其中含简易程序案件，详见门户网站公示。']);
    const result = read(document);
    expect(result.figures).not.toHaveProperty(['disclosure.penalty.decisions']);
    expect(result.figures['disclosure.coercion.decisions']).toBe(3);
    expect(result.sections[1]?.paragraphs).toEqual(['其中含简易程序案件，详见门户网站公示。', '14']);
    expect(doubts(result)).toEqual(expect.arrayContaining(['line-in-table', 'missing-row']));
    const left = result.notes.find((note) => note.code === 'line-in-table');
    expect(left?.message).toContain('留在正文里：其中含简易程序案件，详见门户网站公示。、14，请核对');
  });

  it('has what is left in the text quoted by its first sixty signs where that is longer', () => {
    const words = '另有案件正在办理，'.repeat(7);
    const message = (line: string) =>
      read(replaceLine(plain(), '行政处罚', [line])).notes.find((note) => note.code === 'line-in-table')
        ?.message;
    expect(message(words.slice(0, 57))).toContain(`：${words.slice(0, 57)}、14，`);
    expect(message(words.slice(0, 58))).toContain(`：${words.slice(0, 58)}、1……，`);
  });

  it('may be one that no form has, and is shown', () => {
    const result = read(replaceLine(plain(), '行政强制', ['行政强制', '3', '行政奖励']));
    expect(result.figures['disclosure.coercion.decisions']).toBe(3);
    expect(result.notes.find((note) => note.code === 'extra-row')?.message).toContain('行政奖励、3');
  });
});

describe('a table that has its last row', () => {
  it.each([
    [4, '五、存在的主要问题及改进情况'],
    [3, '四、政府信息公开行政复议、行政诉讼情况'],
  ])('takes no line behind it as one of its rows: table %i', (section, heading) => {
    const plain = flatten(documentOf(exampleReport()), 'a row a line');
    const result = read(replaceLine(plain, heading, ['网站浏览 120 130', heading]));
    expect(result.sections[section - 1]?.paragraphs).toEqual(['网站浏览 120 130']);
    expect(result.figures).toEqual(exampleReport().figures);
    expect(doubts(result)).toEqual([]);
  });
});

describe('digits that run together', () => {
  const glued = (line: string, by: string) =>
    read(replaceLine(flatten(documentOf(exampleReport()), 'a row a line'), line, [by]));

  it('are divided where no other reading is possible', () => {
    const result = glued('规章 0 0 0', '规章000');
    expect(result.figures['disclosure.regulation.inForce']).toBe(0);
    expect(doubts(result)).toEqual([]);
    const secret = '1.属于国家秘密 0 0 0 0 0 0 0';
    expect(glued(`（三）不予公开 ${secret}`, '（三）不予公开1.属于国家秘密0000000').figures).toEqual(
      exampleReport().figures,
    );
    expect(glued('行政许可 126', '行政许可126').figures).toEqual(exampleReport().figures);
    expect(glued('行政事业性收费 38.65', '行政事业性收费38.65').figures).toEqual(exampleReport().figures);
  });

  it('are left to a person where digits could belong together', () => {
    const result = glued('行政规范性文件 2 1 9', '行政规范性文件219');
    expect(result.figures['disclosure.normativeDocument.issued']).toBeNull();
    expect(result.notes.find((note) => note.doubt)?.message).toContain('219');
  });

  it('are left to a person where there are more or fewer digits than columns', () => {
    for (const digits of ['00', '0000', '002.5', '12 0']) {
      const result = glued('规章 0 0 0', `规章${digits}`);
      expect(result.figures['disclosure.regulation.issued']).toBeNull();
      expect(doubts(result)).toContain('short-row');
    }
  });

  it('are divided with a doubt where the total of the row proves it', () => {
    const row = '二、上年结转政府信息公开申请数量';
    const result = glued(`${row} 2 0 0 0 0 0 2`, `${row}2000002`);
    expect(result.figures).toEqual(exampleReport().figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      { code: 'glued-digits', place: 'requests.carriedIn' },
    ]);
    expect(glued(`${row} 2 0 0 0 0 0 2`, `${row}2000003`).figures['requests.carriedIn.total']).toBeNull();
  });

  it('keep signs and words before them', () => {
    for (const text of ['行政许可-3', '行政许可约126', '行政许可1/26']) {
      expect(glued('行政许可 126', text).figures['disclosure.licensing.decisions'] ?? null).toBeNull();
    }
  });
});

describe('words of the forms in ordinary text', () => {
  it('make no table', () => {
    const report = exampleReport();
    const words = ['行政复议', '其他', '总计', '3', '第二十条第（一）项', '自然人', '12'];
    const result = read(
      documentOf({
        ...report,
        sections: report.sections.map((section) =>
          section.no === 1 ? { ...section, paragraphs: [...section.paragraphs, ...words] } : section,
        ),
      }),
    );
    expect(result.figures).toEqual(report.figures);
    expect(result.sections[0]?.paragraphs.slice(-words.length)).toEqual(words);
  });
});
