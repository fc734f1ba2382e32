import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportPaper } from '../../../shared/document/html/paper.ts';
import { exampleReport } from '../../../shared/example.ts';
import { tableLayouts } from '../../../shared/report/layout.ts';
import { emptyReport, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { writeDocx } from './write-docx.ts';

async function partsOf(report: Report): Promise<Record<string, string>> {
  const parts = unzipSync(await writeDocx(report));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function bodyOf(report: Report): Promise<string> {
  return (await partsOf(report))['word/document.xml'] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match[1]));
}

/** Text of every paragraph, with its style. */
function paragraphsIn(xml: string): { style: string; text: string; xml: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map((match) => match[1]).join(''),
    xml: paragraph,
  }));
}

function withSection(no: number, paragraphs: string[]): Report {
  const report = exampleReport();
  return {
    ...report,
    sections: report.sections.map((section) => (section.no === no ? { ...section, paragraphs } : section)),
  };
}

describe('the page', () => {
  it('is A4 with the margins and the 22-line grid of GB/T 9704-2012', async () => {
    const body = await bodyOf(exampleReport());
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  it('sets 28 characters in a line: 16 pt, condensed to the width of the type area', async () => {
    const styles = (await partsOf(exampleReport()))['word/styles.xml'] ?? '';
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
    const size = Number(/<w:sz w:val="(\d+)"/.exec(defaults)?.[1]);
    const spacing = Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/.exec(defaults)?.[1]);
    expect(size).toBe(32);
    expect(28 * (size * 10 + spacing)).toBeLessThanOrEqual(11906 - 1588 - 1474);
    expect(29 * (size * 10 + spacing)).toBeGreaterThan(11906 - 1588 - 1474);
    expect(defaults).toContain('w:line="579" w:lineRule="exact"');
    // No sign hangs out of it as a 29th.
    expect(styles).toMatch(/w:styleId="Normal">.*?<w:overflowPunct w:val="0"\/>/);
  });

  it('numbers odd pages at the right and even pages at the left with whole field runs', async () => {
    const parts = await partsOf(exampleReport());
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const rels = parts['word/_rels/document.xml.rels'] ?? '';
    const footerOf = (type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(
        parts['word/document.xml'] ?? '',
      )?.[1];
      const relation = [...rels.matchAll(/<Relationship [^>]*>/g)].find(([entry]) =>
        entry.includes(`Id="${id}"`),
      );
      return parts[`word/${/Target="([^"]+)"/.exec(relation?.[0] ?? '')?.[1]}`] ?? '';
    };
    const shown =
      /— <\/w:t>.*fldCharType="begin".*<w:instrText[^>]*>\s*PAGE\s*<.*fldCharType="separate".*<w:t[^>]*>\d<.*fldCharType="end".*> —</s;
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const footer = footerOf(type);
      expect(footer).toMatch(shown);
      expect(footer).toContain(`<w:jc w:val="${side}"/>`);
      expect(footer).toContain(`<w:ind w:${side}="280"/>`);
      expect(count(footer, /<w:r>(?:(?!<\/w:r>).)*fldChar /g)).toBe(3);
    }
  });

  it('names every font with the names to try instead', async () => {
    const parts = await partsOf(exampleReport());
    const table = parts['word/fontTable.xml'] ?? '';
    const used = [parts['word/styles.xml'], parts['word/document.xml']].flatMap((xml) =>
      [...(xml ?? '').matchAll(/w:eastAsia="([^"]+)"/g)].flatMap((match) => match[1] ?? []),
    );
    const families = [...new Set(used)].filter((name) => name !== 'zh-CN');
    expect(families.sort()).toEqual(['仿宋_GB2312', '宋体', '方正小标宋简体', '楷体_GB2312', '黑体'].sort());
    for (const family of families) {
      expect(table).toMatch(new RegExp(`w:name="${family}"><w:altName w:val="[^"]+"`));
    }
    expect(Object.keys(parts).some((name) => name.endsWith('.odttf'))).toBe(false);
  });
});

describe('the text', () => {
  it('puts title, preamble, sections with their tables and signature in order', async () => {
    const report = exampleReport();
    const body = (await bodyOf(report)).replace(/<w:tbl>.*?<\/w:tbl>/gs, '<w:p><w:t>[table]</w:t></w:p>');
    const texts = paragraphsIn(body).map((paragraph) => paragraph.text);
    const sections = report.sections.flatMap((section) => [
      section.heading,
      ...section.paragraphs,
      ...([2, 3, 4].includes(section.no) ? ['[table]'] : []),
    ]);
    expect(texts).toEqual([
      ...report.titleLines,
      '',
      ...report.preamble,
      ...sections,
      '',
      ...report.signature,
    ]);
  });

  it('sets headings by the number they start with', async () => {
    const report = withSection(1, [
      '（一）主动公开情况',
      '1.制度建设',
      '（一）全年公开信息12条。',
      '（二）加强领导。全年召开专题会议两次，研究公开事项。',
      '1.修订制度；',
      '普通的一段话，没有编号。',
    ]);
    const found = paragraphsIn(await bodyOf(report));
    const styleOf = (text: string) => found.find((paragraph) => paragraph.text === text)?.style;
    expect(styleOf('一、总体情况')).toBe('Heading1');
    expect(styleOf('（一）主动公开情况')).toBe('Heading2');
    expect(styleOf('1.制度建设')).toBe('Heading3');
    expect(styleOf('（一）全年公开信息12条。')).toBe('NormalIndent');
    expect(styleOf('1.修订制度；')).toBe('NormalIndent');
    expect(styleOf('普通的一段话，没有编号。')).toBe('NormalIndent');
    const runIn = found.find((paragraph) => paragraph.text.startsWith('（二）加强领导。'));
    expect(runIn?.style).toBe('NormalIndent');
    expect(runIn?.xml).toMatch(/楷体_GB2312.*（二）加强领导。<\/w:t><\/w:r><w:r><w:t/s);
  });

  it('writes the official heading where the report has none, and no empty paragraphs', async () => {
    const report = exampleReport();
    const sections = report.sections.map((section) =>
      section.no === 6 ? { ...section, heading: '', paragraphs: ['', '　'] } : section,
    );
    const texts = paragraphsIn(await bodyOf({ ...report, sections, signature: [] })).map(
      (paragraph) => paragraph.text,
    );
    expect(texts.at(-1)).toBe('六、其他需要报告的事项');
  });

  it('does not indent twice a paragraph that brings its own spaces', async () => {
    const found = paragraphsIn(await bodyOf(withSection(1, ['　　自带空格的一段话。'])));
    const own = found.find((paragraph) => paragraph.text === '　　自带空格的一段话。');
    expect(own?.xml).toContain('<w:ind w:firstLine="0" w:firstLineChars="0"/>');
  });

  it('may cut an address anywhere, and words of other paragraphs nowhere', async () => {
    const texts = ['全年公开128条，见 https://www.example.gov.cn/zwgk/ 。', '全年公开128条。'];
    const body = await bodyOf({ ...exampleReport(), preamble: texts });
    expect(body.match(/<w:wordWrap w:val="(?:0|false)"\/>/g)).toHaveLength(1);
  });

  it('keeps line breaks and tabs, and drops what XML cannot hold', async () => {
    const body = await bodyOf(withSection(1, ['第一行\n第二行\t完 <甲&乙>\u0000\u000b\ud800结束']));
    expect(body).toContain('第一行</w:t></w:r><w:r><w:br/><w:t xml:space="preserve">第二行</w:t><w:tab/>');
    expect(body).toContain('&lt;甲&amp;乙&gt;</w:t>');
    expect(body).not.toContain('\u0000');
    expect(body).not.toContain('\ud800');
    expect(body).toContain('结束</w:t>');
  });

  it('keeps headings and the signature together with their text', async () => {
    const parts = await partsOf(exampleReport());
    expect(
      count(parts['word/styles.xml'] ?? '', /w:styleId="Heading\d">(?:(?!<\/w:style>).)*<w:keepNext\/>/g),
    ).toBe(3);
    const last = paragraphsIn(parts['word/document.xml'] ?? '').slice(-4);
    expect(last.map((paragraph) => paragraph.xml.includes('<w:keepNext/>'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

const FORMS = {
  'form 2021': emptyReport('2021'),
  'form 2019': emptyReport('2019'),
  hybrid: setFigure(emptyReport('2021'), 'disclosure.normativeDocument.totalPublic', '8'),
  'long numbers': Object.keys(emptyReport('2021').figures).reduce(
    (report, id) => setFigure(report, id, '12345678'),
    emptyReport('2021'),
  ),
};

describe.each(Object.entries(FORMS))('the tables of a report: %s', (_, report) => {
  it('have grid, table and cell widths that agree', async () => {
    const tables = (await bodyOf(report)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      expect(sum(numbers(table, /<w:gridCol w:w="(\d+)"/g))).toBe(8844);
      expect(table).toMatch(/<w:tblW w:type="dxa" w:w="8844"\/>|<w:tblW w:w="8844" w:type="dxa"\/>/);
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
        const cells = row.match(/<w:tcPr>.*?<\/w:tcPr>/gs) ?? [];
        expect(sum(cells.map((cell) => Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1])))).toBe(8844);
      }
    }
  });

  it('merge cells as the layout does', async () => {
    const tables = (await bodyOf(report)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    tableLayouts(report).forEach((layout, index) => {
      const table = tables[index] ?? '';
      const tall = layout.cells.filter((cell) => cell.rowSpan > 1);
      const wide = layout.cells.filter((cell) => cell.columnSpan > 1);
      const below = tall.reduce((rows, cell) => rows + cell.rowSpan - 1, 0);
      expect(count(table, /<w:tr>/g)).toBe(layout.rowCount);
      expect(count(table, /<w:gridCol /g)).toBe(layout.widths.length);
      expect(count(table, /<w:vMerge w:val="restart"\/>/g)).toBe(tall.length);
      expect(count(table, /<w:vMerge w:val="continue"\/>|<w:vMerge\/>/g)).toBe(below);
      const wideBelow = tall
        .filter((cell) => cell.columnSpan > 1)
        .reduce((rows, cell) => rows + cell.rowSpan - 1, 0);
      expect(count(table, /<w:gridSpan /g)).toBe(wide.length + wideBelow);
    });
  });

  it('never split a row and repeat their headers', async () => {
    const tables = (await bodyOf(report)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    for (const table of tables) expect(count(table, /<w:cantSplit\/>/g)).toBe(count(table, /<w:tr>/g));
    expect(tables.map((table) => count(table, /<w:tblHeader\/>/g))).toEqual([0, 3, 3]);
  });
});

describe('table three', () => {
  it('may break between its groups alone, and leaves no header and no row by itself', async () => {
    const tables = (await bodyOf(exampleReport())).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const rows = tables[1]?.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const last = rows.map((row, index) => {
      const texts = paragraphsIn(row).map(({ text }) => text);
      const label = texts.slice(0, 3).findLast((text) => /^(?:[（一二四]|\d\.)/.test(text)) ?? '';
      return { label, breaks: index < rows.length - 1 && !row.includes('<w:keepNext/>') };
    });
    expect(last.filter(({ breaks }) => breaks).map(({ label }) => label)).toEqual([
      '8.属于行政查询事项',
      '3.补正后申请内容仍不明确',
      '5.要求行政机关确认或重新出具已获取信息',
    ]);
  });
});

describe('figures', () => {
  it('print as plain digits, marks and words as written, blanks as nothing', async () => {
    let report = exampleReport();
    report = setFigure(report, 'disclosure.fee.amount', '1,234.50');
    report = setFigure(report, 'disclosure.licensing.decisions', '增3');
    report = setFigure(report, 'disclosure.penalty.decisions', '—');
    report = setFigure(report, 'disclosure.coercion.decisions', '');
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(await bodyOf(report))?.[0] ?? '';
    const texts = paragraphsIn(table).map((paragraph) => paragraph.text);
    expect(texts.slice(texts.indexOf('行政许可'), texts.indexOf('行政许可') + 2)).toEqual([
      '行政许可',
      '增3',
    ]);
    expect(texts.slice(texts.indexOf('行政处罚'), texts.indexOf('行政处罚') + 4)).toEqual([
      '行政处罚',
      '—',
      '行政强制',
      '',
    ]);
    expect(texts.at(-1)).toBe('1234.5');
  });
});

describe('the file', () => {
  it('names no font but those of official documents, in its theme either', async () => {
    const parts = await partsOf(exampleReport());
    for (const [name, xml] of Object.entries(parts)) {
      expect(xml, name).not.toMatch(/Calibri|Cambria|等线|Arial/);
    }
    expect(parts['word/theme/theme1.xml']).toContain('<a:ea typeface="宋体"/>');
  });

  it('names its tables for those who hear it, and leads to every section', async () => {
    const body = await bodyOf(exampleReport());
    const captions = [
      ...body.matchAll(/<w:tblCaption w:val="([^"]+)"\/><w:tblDescription [^>]*\/><\/w:tblPr>/g),
    ];
    expect(captions.map(([, name]) => name)).toEqual([
      '主动公开政府信息情况统计表',
      '收到和处理政府信息公开申请情况统计表',
      '政府信息公开行政复议、行政诉讼情况统计表',
    ]);
    expect(count(body, /<w:bookmarkStart [^>]*w:name="section_\d"/g)).toBe(6);
  });

  it('is the same bytes for the same report, and names no person and no time', async () => {
    const first = await writeDocx(exampleReport());
    expect(await writeDocx(exampleReport())).toEqual(first);
    const core = (await partsOf(exampleReport()))['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>清河县水利局2024年政府信息公开工作年度报告</dc:title>');
    expect(core).toContain('<dc:creator>年报助手</dc:creator>');
    expect(core).not.toMatch(/dcterms:(?:created|modified)/);
  });
});

it('a table of the clerk’s own keeps its rows and what it is called on one page', async () => {
  const cells = ['账号', '粉丝', '甲', '12', '乙', '30'].map((text, at) => {
    return { row: Math.floor(at / 2), column: at % 2, rowSpan: 1, columnSpan: 1, text };
  });
  const addition = { kind: 'table', rowCount: 3, columnCount: 2, cells } as const;
  const report: Report = {
    ...withSection(6, ['附：政务新媒体账号情况表']),
    additions: [{ part: 'section:6', at: 1, addition }],
  };
  const paragraphs = paragraphsIn(await bodyOf(report));
  const isKept = (text: string) =>
    paragraphs.find((one) => one.text === text)?.xml.includes('<w:keepNext/>') ?? false;
  expect(['附：政务新媒体账号情况表', '账号', '甲', '乙'].map(isKept)).toEqual([true, true, true, false]);
  const paper = reportPaper(report).html;
  expect(paper).toMatch(/<p class="is-kept"[^>]*>附：政务新媒体账号情况表<\/p>/);
  expect(paper.match(/<tr class="is-kept"><t[hd][^>]*>(?:账号|甲|乙)</g)?.length).toBe(2);
});
