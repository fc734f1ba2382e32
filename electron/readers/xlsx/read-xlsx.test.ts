import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { tableLayouts } from '../../../shared/report/layout.ts';
import type { SourceTable } from '../../../shared/source-document.ts';
import { readNow } from '../../jobs/read-now.ts';
import { cellText } from '../../../shared/document/blocks.ts';
import { writeWorkbook, type Sheet, type SheetCell } from '../../writers/xlsx/workbook.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import { readXlsx } from './read-xlsx.ts';

const REPORT = exampleReport();

function sheet(cells: readonly SheetCell[], more: Partial<Sheet> = {}): Sheet {
  return { name: 'Sheet1', widths: [10, 10, 10], cells, ...more };
}

function cell(row: number, column: number, value: string | number, style: SheetCell['style'] = 'number') {
  return { row, column, value, style } satisfies SheetCell;
}

/** The workbook with `change` made to the text of its part `part`. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const SHEET_1 = 'xl/worksheets/sheet1.xml';

function textsOf(bytes: Uint8Array): string[] {
  const { blocks } = readXlsx('表.xlsx', bytes);
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
}

/** The three tables as somebody else lays them out: on one sheet, each below its title, without names. */
function foreignSheets(isOneSheet: boolean, style: SheetCell['style']): Sheet[] {
  let top = 0;
  const sheets = tableLayouts(REPORT).map((layout, index): Sheet => {
    if (!isOneSheet) top = 0;
    const title = index === 0 ? '清河县水利局2024年政府信息公开工作年度报告' : `表${index + 2}`;
    const cells: SheetCell[] = [
      { row: top, column: 0, columnSpan: layout.widths.length, value: title, style: 'title' },
      ...layout.cells.map((one): SheetCell => {
        const { row, column, rowSpan, columnSpan } = one;
        const text = cellText(REPORT, one);
        const value = /^\d/.test(text) ? Number(text) : text;
        return {
          row: row + top + 1,
          column,
          rowSpan,
          columnSpan,
          value: Number.isNaN(value) ? text : value,
          style,
        };
      }),
    ];
    top += layout.rowCount + 3;
    return sheet(cells, { name: `Sheet${index + 1}` });
  });
  return isOneSheet ? [sheet(sheets.flatMap(({ cells }) => cells))] : sheets;
}

describe('a workbook of somebody else', () => {
  it.each([
    ['three sheets with borders', false, 'number'],
    ['one sheet with borders', true, 'number'],
    ['three sheets without borders', false, 'plain'],
  ] as const)('with the tables on %s fills the figures', async (_, isOneSheet, style) => {
    const result = await readNow('统计.xlsx', writeWorkbook(foreignSheets(isOneSheet, style)));
    expect(result.ok && result.report.figures).toEqual(REPORT.figures);
    expect(result.ok && [result.report.agency, result.report.year]).toEqual(['清河县水利局', 2024]);
  });

  it.each([
    ['nothing', []],
    ['a list of people', [cell(0, 0, '姓名'), cell(0, 1, '电话'), cell(1, 0, '张三'), cell(1, 1, 123)]],
  ])('with %s is refused as a spreadsheet', async (_, cells) => {
    const result = await readNow('名单.xlsx', writeWorkbook([sheet(cells)]));
    expect(!result.ok && result.problem.code).toBe('spreadsheet');
  });
});

describe('a cell', () => {
  it.each([
    ['General', '38.650000000000006', '38.65'],
    ['#,##0', '12345678', '12345678'],
    ['0.00', '38.6', '38.6'],
    ['0', '3.6', '3.6（显示为 4）'],
    ['0%', '0.5', '50%'],
    ['yyyy/m/d', '45000', '45000（格式：yyyy/m/d）'],
    ['0"件"', '3', '3（格式：0"件"）'],
    [';;;', '3', ''],
  ])('of the format %s that holds %s gives %s', (format, value, text) => {
    const formatted = changed(
      writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, 1)])]),
      'xl/styles.xml',
      (xml) =>
        xml
          .replace(
            '<fonts ',
            `<numFmts count="1"><numFmt numFmtId="170" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts><fonts `,
          )
          .replaceAll(
            '<xf numFmtId="0" fontId="0" fillId="0" borderId="1"',
            '<xf numFmtId="170" fontId="0" fillId="0" borderId="1"',
          ),
    );
    const bytes = changed(formatted, SHEET_1, (xml) => xml.replace('<v>7</v>', `<v>${value}</v>`));
    expect(textsOf(bytes)[0]).toBe(text);
  });

  it('with a formula that nobody has calculated is no blank', () => {
    const bytes = changed(writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, 1)])]), SHEET_1, (xml) =>
      xml.replace('<v>7</v>', '<f>SUM(A1:A3)</f>'),
    );
    expect(textsOf(bytes)[0]).toBe('=SUM(A1:A3)');
  });

  it('with shared, rich and annotated text gives its words alone', () => {
    const strings =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>自</t></r><r><t>然人</t></r>' +
      '<rPh sb="0" eb="1"><t>zi</t></rPh></si>\n<si>\n<t>法人</t>\n</si></sst>';
    const parts = unzipSync(writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, 1)])]));
    const xml = strFromU8(parts[SHEET_1] ?? new Uint8Array())
      .replace('><v>7</v>', ' t="s"><v>0</v>')
      .replace('><v>1</v>', ' t="s"><v>1</v>');
    const bytes = zipSync({ ...parts, [SHEET_1]: strToU8(xml), 'xl/sharedStrings.xml': strToU8(strings) });
    expect(textsOf(bytes)).toEqual(['自然人', '法人']);
  });

  it.each([
    ['row', (xml: string) => xml.replace('<row r="2"', '<row r="2" hidden="1"')],
    ['column', (xml: string) => xml.replace('<col min="1" max="1"', '<col min="1" max="1" hidden="1"')],
  ])('in a hidden %s is not read, and that is said', (_, hide) => {
    const bytes = writeWorkbook([sheet([cell(0, 1, '甲'), cell(1, 0, 5), cell(1, 2, '')])]);
    expect(textsOf(bytes)).toContain('5');
    const hidden = changed(bytes, SHEET_1, hide);
    expect(textsOf(hidden)).not.toContain('5');
    expect(readXlsx('表.xlsx', hidden).remarks.map(({ code }) => code)).toEqual(['hidden']);
  });

  it.each([
    ['number', '<v>7</v>', '<v>7</v><v>7</v>'],
    ['text', '<is><t xml:space="preserve">甲</t></is>', '<is><t>甲</t></is><is><t>乙</t></is>'],
  ])('a second %s in a cell is no part of the first', (_, one, both) => {
    const bytes = changed(writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, '甲')])]), SHEET_1, (xml) =>
      xml.replace(one, both),
    );
    expect(textsOf(bytes).some((text) => text.includes('\n'))).toBe(true);
  });

  it('white on white is not read, and that is said', () => {
    const bytes = changed(writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, 1)])]), 'xl/styles.xml', (xml) =>
      xml.replaceAll('FF000000', 'FFFFFFFF'),
    );
    expect(textsOf(bytes)).toEqual(['', '']);
    expect(readXlsx('表.xlsx', bytes).remarks).toHaveLength(1);
  });
});

describe('a workbook of this program', () => {
  it('is read by its named areas: sheets, rows and columns beside them change nothing', async () => {
    const bytes = changed(writeXlsx(REPORT), 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="60"><c r="A60"><v>999</v></c></row></sheetData>'),
    );
    const result = await readNow('年报.xlsx', bytes);
    expect(result.ok && result.report.figures).toEqual(REPORT.figures);
    expect(result.ok && result.report.preamble).toEqual([]);
  });

  it('has its areas in the order of its sheets, and from top to bottom, whatever their names', () => {
    const area = (name: string, row: number) =>
      ({ names: [[name, { row, column: 0 }, { row: row + 1, column: 1 }]] }) as const;
    const cells = (first: number, second: number) => [
      ...[cell(0, 0, first), cell(0, 1, 0), cell(1, 0, 0), cell(1, 1, 0)],
      ...[cell(4, 0, second), cell(4, 1, 0), cell(5, 0, 0), cell(5, 1, 0)],
    ];
    const one = sheet(cells(1, 2), { names: [...area('nianbao_d', 4).names, ...area('nianbao_c', 0).names] });
    const two = sheet(cells(3, 4), {
      name: 'Sheet2',
      names: [...area('nianbao_a', 0).names, ...area('nianbao_b', 4).names],
    });
    const bytes = changed(writeWorkbook([one, two]), 'xl/workbook.xml', (xml) => {
      const names = xml.match(/<definedName .*?<\/definedName>/g) ?? [];
      expect(names).toHaveLength(4);
      const gone =
        '<definedName name="nianbao_0">#REF!</definedName><definedName name="nianbao_1">Sheet1!#REF!</definedName>';
      return xml.replace(
        /<definedNames>.*<\/definedNames>/,
        `<definedNames>${gone}${names.reverse().join('')}</definedNames>`,
      );
    });
    const { blocks, remarks } = readXlsx('表.xlsx', bytes);
    expect(blocks.map((block) => block.kind === 'table' && block.cells[0]?.text)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(remarks).toEqual([]);
  });

  it('is found where nothing says which part is the workbook', () => {
    const { '_rels/.rels': _, ...parts } = unzipSync(writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, 1)])]));
    expect(textsOf(zipSync(parts))).toEqual(['7', '1']);
  });

  it('may name its parts from the top of the package, or from where they are named', () => {
    const bytes = writeWorkbook([sheet([cell(0, 0, 7), cell(0, 1, 1)])]);
    for (const [from, to] of [
      ['Target="', 'Target="/xl/'],
      ['Target="', 'Target="./'],
    ] as const) {
      const named = changed(bytes, 'xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll(from, to));
      expect(textsOf(named)).toEqual(['7', '1']);
    }
  });

  it('is read without the sheets that are hidden, and that is said', () => {
    const bytes = writeWorkbook([
      sheet([cell(0, 0, 7), cell(0, 1, 1)]),
      sheet([cell(0, 0, 8), cell(0, 1, 2)], { name: 'Sheet2' }),
    ]);
    expect(textsOf(bytes)).toEqual(['7', '1', '8', '2']);
    const hidden = changed(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
    );
    expect(textsOf(hidden)).toEqual(['8', '2']);
    expect(readXlsx('表.xlsx', hidden).remarks.map(({ code }) => code)).toEqual(['hidden']);
    expect(readXlsx('表.xlsx', bytes).remarks).toEqual([]);
  });

  it('hands over its tables with the merged cells of the layout', () => {
    const tables = readXlsx('年报.xlsx', writeXlsx(REPORT)).blocks.filter(
      (block): block is SourceTable => block.kind === 'table',
    );
    tableLayouts(REPORT).forEach((layout, index) => {
      expect(
        tables[index]?.cells.map(({ row, column, rowSpan, columnSpan }) => [
          row,
          column,
          rowSpan,
          columnSpan,
        ]),
      ).toEqual(
        layout.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
      );
    });
  });
});

it('a cell at the far end of a sheet is not walked to', () => {
  const bytes = changed(writeWorkbook([sheet([cell(0, 0, 7)])]), SHEET_1, (xml) =>
    xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  );
  expect(() => readXlsx('表.xlsx', bytes)).toThrow('过大');
});
