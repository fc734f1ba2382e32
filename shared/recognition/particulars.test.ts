import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import type { SourceBlock, SourceTable } from '../source-document.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

const REPORT = exampleReport();
const NAME = '清河县水利局2024年政府信息公开工作年度报告';

/** The example without title and signature, behind `front`. */
function behind(front: readonly SourceBlock[], preamble = REPORT.preamble) {
  const document = documentOf({ ...REPORT, titleLines: [], preamble: [...preamble], signature: [] });
  const found = recognise(
    { ...document, blocks: [...front, ...document.blocks] },
    { name: '年报.txt', sha256: '' },
  );
  if (!found.ok) throw new Error(found.problem.code);
  return found.report;
}

function tableOf(...rows: readonly (readonly string[])[]): SourceTable {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
  const columnCount = Math.max(...rows.map((row) => row.length));
  return { kind: 'table', geometry: 'rows', rowCount: rows.length, columnCount, cells };
}

describe('a report whose title stands only in the particulars of its page', () => {
  it.each<[string, SourceBlock[]]>([
    ['in a row of two pairs', [tableOf(['索引号', 'K1/2025-4', '信息名称', NAME])]],
    ['in rows of one pair', [tableOf(['索引号', 'K1/2025-4'], ['名称：', NAME], ['文号', '无'])]],
    ['as a field in one cell', [tableOf([`标题：${NAME}`, '发文日期：2025-01-16'])]],
    ['as a line', [paragraph(`信息名称：${NAME}`), paragraph('发布机构：清河县水利局')]],
    ['with white space in its label', [tableOf(['标　题', NAME], ['发布 机构', '清河县水利局'])]],
    ['as the file that was published', [tableOf(['发布机构', '清河县水利局', '文件名称', `《${NAME}》`])]],
  ])('has agency and year from it: %s', (_, front) => {
    const report = behind(front);
    expect(report).toMatchObject({ agency: '清河县水利局', year: 2024, figures: REPORT.figures });
    expect(report.preamble).toEqual(REPORT.preamble);
    expect(report.notes.some(({ place, doubt }) => place === 'title' && doubt)).toBe(true);
  });
});

describe('a report whose agency stands only in what is before section one', () => {
  it.each([
    '根据《中华人民共和国政府信息公开条例》规定，清河县水利局编制了本报告。',
    '现将清河县水利局2024年政府信息公开工作情况公布如下。',
    '按照条例第五十条要求，清河县水利局组织编制2024年年度报告，请社会各界监督。',
    '本报告由清河县水利局编制。',
    '根据上级要求，现由清河县水利局发布2024年政府信息公开年度报告。',
  ])('has it from the preamble, with a doubt: %s', (line) => {
    const report = behind([], [line]);
    expect(report.agency).toBe('清河县水利局');
    expect(report.notes.filter(({ code }) => code === 'agency-from-text')).toHaveLength(1);
  });

  it.each([
    '根据国务院办公厅编制的格式，本机关编制了本报告。',
    '我局编制了本报告。',
    '按照县政府办要求，现公布本机关2024年政府信息公开工作年度报告。',
  ])('is not given another: %s', (line) => {
    expect(behind([], [line]).agency).toBeNull();
  });

  it('has it from who published it, with a doubt', () => {
    const report = behind(
      [tableOf(['发布机构', '清河县水利局', '发文日期', '2025-01-16'])],
      ['本报告依条例编制。'],
    );
    expect(report.agency).toBe('清河县水利局');
    expect(report.notes.filter(({ code }) => code === 'agency-from-text')).toHaveLength(1);
  });
});
