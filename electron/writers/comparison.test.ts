import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../shared/comparison/compare.ts';
import { PAIRS } from '../../shared/comparison/pairs.fixture.ts';
import { comparisonSheet } from '../../shared/comparison/comparison-sheet.ts';
import { trendsOf } from '../../shared/comparison/trends.ts';
import { exampleReport } from '../../shared/example.ts';
import { withOwnTable } from '../../shared/report/own-table.fixture.ts';
import { applyEdits } from '../../shared/report/report.ts';
import { writeComparisonDocx } from './docx/write-comparison.ts';
import { writeComparisonHtml } from './html/write-comparison.ts';
import { writeComparisonXlsx } from './xlsx/write-comparison.ts';

const last = exampleReport();
const current = applyEdits({ ...last, year: 2025 }, [
  { kind: 'figure', figure: 'requests.new.total', text: '45' },
  {
    kind: 'section',
    section: 6,
    paragraphs: ['2025年度，我局<未>发出收费通知 & 函件。', '新建公开专区一处。'],
  },
]);
const sheet = comparisonSheet(compareReports(last, current), trendsOf([last, current]));

/** A PNG of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

function elements(bytes: Uint8Array, ...names: string[]): { readonly text: string; readonly look: string }[] {
  const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const collect = (node: DefaultTreeAdapterTypes.Node): { text: string; look: string }[] => {
    const below = 'childNodes' in node ? node.childNodes.flatMap(collect) : [];
    if (!('tagName' in node) || !names.includes(node.tagName)) return below;
    const look = node.attrs.find(({ name }) => name === 'class')?.value ?? '';
    return [{ text: textOf(node), look }, ...below];
  };
  return collect(parse(new TextDecoder().decode(bytes)));
}

describe('own tables in every format', () => {
  const own = (report: typeof last, count: string) =>
    withOwnTable(report, 'section:1', ['平台', '条数'], ['门户网站', count]);
  const wanted = comparisonSheet(compareReports(own(last, '96'), own(current, '<128>')));
  const words = ['附加表格和图片', '一 总体情况：修改附加表格（平台、条数、门户网站、<128>）门户网站·条数'];

  it('say which cell changed', async () => {
    expect(wanted.verdict).toContain('附加表格和图片 1 处变化');
    const page = elements(writeComparisonHtml(wanted), 'h2', 'th', 'td').map(({ text }) => text);
    expect(page).toEqual(expect.arrayContaining([...words, '96', '<128>']));
    const document = strFromU8(
      unzipSync(await writeComparisonDocx(wanted))['word/document.xml'] ?? new Uint8Array(),
    );
    const parts = unzipSync(writeComparisonXlsx(wanted));
    const workbook = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join('');
    for (const file of [document, workbook]) {
      expect(file).toContain('门户网站·条数');
      expect(file).toContain('&lt;128&gt;');
    }
  });

  it('are no part of it where neither year has any', () => {
    expect(elements(writeComparisonHtml(sheet), 'h2').map(({ text }) => text)).not.toContain(words[0]);
  });
});

describe('a comparison as a web page', () => {
  const page = writeComparisonHtml(sheet);

  it('marks large changes in the official tables', () => {
    expect(elements(page, 'table')).toHaveLength(sheet.tables.length + 1 + sheet.trends.length);
    expect(elements(page, 'td').filter(({ look }) => look === 'large')).toEqual([
      { text: '10→45+35+350%', look: 'large' },
    ]);
  });

  it('draws the main figures of both years, told in words and with their numbers below', () => {
    const html = new TextDecoder().decode(page);
    expect(sheet.trends.length).toBeGreaterThan(2);
    expect(elements(page, 'svg')).toHaveLength(sheet.trends.length);
    expect(elements(page, 'figcaption').map(({ text }) => text)).toContain('新收申请，按申请人（件）');
    expect(html).toMatch(/role="img" aria-label="新收申请，按申请人（件）。2024年：自然人 7/u);
  });

  it('strikes what was deleted and underlines what is new, and makes no markup of text', () => {
    expect(elements(page, 'del').map(({ text }) => text)).toContain('2024年度');
    expect(elements(page, 'ins').map(({ text }) => text)).toContain('新建公开专区一处。');
    expect(
      elements(page, 'ins')
        .map(({ text }) => text)
        .join(''),
    ).toContain('& 函件');
    expect(elements(page, 'script', 'link', 'img')).toEqual([]);
  });
});

describe('a comparison as a workbook', () => {
  const parts = unzipSync(writeComparisonXlsx(sheet));
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

  it('has a list, the three tables, the numbers of the text and the text, a sheet each', () => {
    const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name);
    expect(names).toEqual(['数字清单', '表二', '表三', '表四', '正文中的数字', '文字对比']);
  });

  it('lists every figure with a difference that follows its numbers', () => {
    const list = xml('xl/worksheets/sheet1.xml');
    expect(list.match(/<f>D\d+-C\d+<\/f>/gu)).toHaveLength(200);
    expect(list).toContain('<v>35</v>');
    expect(xml('xl/worksheets/sheet3.xml')).toContain('10→45\n+35\n+350%');
  });
});

describe('a comparison as a workbook on paper', () => {
  const parts = unzipSync(writeComparisonXlsx(sheet));
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const texts = xml(`xl/worksheets/sheet${sheet.tables.length + 3}.xml`);

  it('prints lists page by page below their head, and each table on one page', () => {
    expect(xml('xl/worksheets/sheet1.xml')).toContain('fitToWidth="1" fitToHeight="0"');
    expect(xml('xl/worksheets/sheet2.xml')).toContain('fitToWidth="1" fitToHeight="1"');
    expect(xml('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'数字清单'!$3:$3</definedName>`,
    );
  });

  it('strikes what was deleted, underlines what is new, and makes changed figures bold', () => {
    expect(texts).toMatch(/<strike\/>(?:(?!<\/r>).)*2024年度<\/t><\/r>/u);
    expect(texts).toMatch(/<u\/>(?:(?!<\/r>).)*新建公开专区一处。<\/t><\/r>/u);
    const cell = /<c r="[A-Z]+\d+" s="(\d+)"[^>]*>(?:(?!<\/c>).)*10→45/u.exec(
      xml('xl/worksheets/sheet3.xml'),
    );
    expect(cell?.[1]).toBe('7');
  });
});

describe('a comparison as a Word file', () => {
  const xmlOf = async (of: typeof sheet) =>
    strFromU8(unzipSync(await writeComparisonDocx(of))['word/document.xml'] ?? new Uint8Array());

  it('strikes what was deleted and underlines what is new', async () => {
    const xml = await xmlOf(sheet);
    expect(xml).toMatch(/<w:strike\/>.{0,400}2024年度/su);
    expect(xml).toMatch(/<w:u w:val="single"\/>.{0,400}新建公开专区一处。/su);
  });

  it('has the tables across and the text upright, and shades large changes', async () => {
    const xml = await xmlOf(sheet);
    expect(xml.match(/<w:pgSz [^>]*>/gu)?.map((size) => size.includes('landscape'))).toEqual([true, false]);
    expect(xml.match(/w:fill="D9D9D9"/gu)).toHaveLength(1);
  });

  it('has the charts that it is given, with words for them, and the numbers of all', async () => {
    const dot = Uint8Array.from(atob(DOT), (byte) => byte.charCodeAt(0));
    const [first, second] = sheet.trends;
    const bytes = await writeComparisonDocx(sheet, new Map([[first?.title ?? '', dot]]));
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(xml.match(/<wp:docPr [^>]*descr="新收申请，按申请人（件）。2024年：[^"]+"/gu)).toHaveLength(1);
    for (const trend of [first, second]) expect(xml).toContain(trend?.title);
  });

  it('is the same twice', async () => {
    expect(await writeComparisonDocx(sheet)).toEqual(await writeComparisonDocx(sheet));
  });

  it.each(PAIRS)('is written of any pair: $name', async ({ last: before, current: after }) => {
    const any = comparisonSheet(compareReports(before, after));
    expect(await xmlOf(any)).toContain(any.verdict.slice(0, 4));
    expect(elements(writeComparisonHtml(any), 'h1')).toHaveLength(1);
    expect(writeComparisonXlsx(any).length).toBeGreaterThan(1000);
  });
});
