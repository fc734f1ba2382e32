import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../shared/document/page.ts';
import { anyPageStyle } from '../../shared/document/page-style.fixture.ts';
import { STANDARD_STYLE, type PageStyle } from '../../shared/document/page-style.ts';
import { exampleReport } from '../../shared/example.ts';
import type { Report } from '../../shared/report/schema.ts';
import { docxBytes } from '../readers/docx/docx.fixture.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { readPageStyle } from './read-page-style.ts';

/** A report with headings of all three levels. */
const REPORT: Report = {
  ...exampleReport(),
  sections: exampleReport().sections.map((section) =>
    section.no === 1
      ? {
          ...section,
          paragraphs: [
            '（一）主动公开情况',
            '1.制度建设',
            '全年按照规定公开各类信息，并对公开的内容逐条核对，没有发现应当公开而没有公开的。',
          ],
        }
      : section,
  ),
};

async function read(bytes: Uint8Array, name = '范本.docx') {
  const result = await readPageStyle(name, bytes);
  if (!result.ok) throw new Error(result.problem.what);
  return result;
}

const SENTENCE = '全年按照规定公开各类信息，并对公开的内容逐条核对，没有发现遗漏。';

/** A document of one paragraph of text, with these properties. */
function plain(paragraph: string, run: string, more: Partial<Parameters<typeof docxBytes>[0]> = {}) {
  const section =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr>';
  const body = `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${SENTENCE}</w:t></w:r></w:p>${section}`;
  return docxBytes({ body, ...more });
}

describe('the style of a Word file', () => {
  it('that was written in a style is that style, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyPageStyle(), async (any) => {
        // A file without page numbers lacks them; that a signature is not printed cannot be seen of a file.
        const form = any.pageNumber.form === 'none' ? 'dashed' : any.pageNumber.form;
        const style: PageStyle = {
          ...any,
          hasSignature: true,
          // Smaller than text no title is known by its size alone: its style tells.
          pageNumber: { ...any.pageNumber, form },
        };
        const found = await read(await writeDocx(REPORT, pageOf(style)));
        const { margins, linePitch, ...rest } = found.style;
        const { margins: wanted, linePitch: pitch, ...others } = style;
        expect(rest).toEqual(others);
        for (const side of ['top', 'bottom', 'left', 'right'] as const) {
          expect(Math.abs(margins[side] - wanted[side])).toBeLessThan(0.04);
        }
        expect(Math.abs(linePitch - pitch)).toBeLessThan(0.06);
        expect(found.remarks).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is told by what stands directly in the text where no style tells', async () => {
    const bytes = plain(
      '<w:spacing w:line="560" w:lineRule="exact"/>',
      '<w:rFonts w:eastAsia="方正仿宋_GBK"/><w:sz w:val="32"/>',
    );
    const { style, remarks } = await read(bytes);
    expect(style.linePitch).toBe(28);
    expect(style.fonts.body).toBe('方正仿宋_GBK');
    expect(remarks.join('')).toContain('一级标题（黑体）');
    expect(remarks.join('')).toContain('没有页码');
  });

  it('is told by the look that most of the text has, wherever it stands', async () => {
    const run = (font: string, text: string) =>
      `<w:r><w:rPr><w:rFonts w:eastAsia="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const runs = [
      run('方正仿宋_GBK', SENTENCE.slice(0, 11)),
      run('方正楷体_GBK', SENTENCE.slice(11, 24)),
      run('方正仿宋_GBK', SENTENCE.slice(24)),
    ];
    expect((await read(docxBytes({ body: `<w:p>${runs.join('')}</w:p>` }))).style.fonts.body).toBe(
      '方正仿宋_GBK',
    );
  });

  it('is told by a heading that states its level where no number does', async () => {
    const heading =
      '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="方正黑体_GBK"/></w:rPr><w:t>总体情况</w:t></w:r></w:p>';
    const text = `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;
    const { style, remarks } = await read(docxBytes({ body: heading + text }));
    expect(style.fonts.heading1).toBe('方正黑体_GBK');
    expect(remarks.join('')).not.toContain('一级标题');
  });

  it('takes the line pitch of the grid where lines have none of their own', async () => {
    const grid =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>';
    const body = `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>${grid}`;
    expect((await read(docxBytes({ body }))).style.linePitch).toBe(28.95);
  });

  it.each([
    ['', '宋体'],
    ['仿宋', '仿宋'],
  ])('takes fonts of the theme: where its East Asian one is “%s”, %s', async (eastAsian, font) => {
    const theme = strToU8(
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="${eastAsian}"/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:theme>`,
    );
    const bytes = plain('', '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>', {
      more: { 'word/theme.xml': theme },
    });
    expect((await read(bytes)).style.fonts.body).toBe(font);
  });

  it('finds a page number in a box of its own, as WPS writes it', async () => {
    const foot = `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>outside</wp:align></wp:positionH><wps:txbx><w:txbxContent><w:p><w:r><w:t>— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> —</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r></w:p></w:ftr>`;
    const written = unzipSync(
      await writeDocx(REPORT, pageOf({ ...STANDARD_STYLE, pageNumber: { form: 'plain', place: 'centre' } })),
    );
    for (const name of Object.keys(written)) if (/footer\d\.xml$/.test(name)) written[name] = strToU8(foot);
    const { style, remarks } = await read(zipSync(written));
    expect(style.pageNumber).toEqual({ form: 'dashed', place: 'outer' });
    expect(remarks).toEqual([]);
  });

  it('names a form of page numbers that is not to be had, and measures that are out of bounds', async () => {
    const written = unzipSync(
      await writeDocx(REPORT, pageOf({ ...STANDARD_STYLE, pageNumber: { form: 'plain', place: 'centre' } })),
    );
    const change = (name: string, from: RegExp | string, to: string) => {
      const text = new TextDecoder().decode(written[name]);
      expect(text).toMatch(from);
      written[name] = strToU8(text.replace(from, to));
    };
    for (const name of Object.keys(written)) {
      if (/footer\d\.xml$/.test(name))
        change(name, '<w:r><w:fldChar w:fldCharType="begin"/>', '<w:r><w:t>第</w:t></w:r>$&');
    }
    change('word/document.xml', 'w:left="1588"', 'w:left="3000"');
    const { style, remarks } = await read(zipSync(written));
    expect(style.margins.left).toBe(35);
    expect(remarks).toEqual([
      '左边距 52.92 毫米超出能用的范围，改为 35 毫米。',
      '页码写作“第1”，这里没有这种写法，按“1”。',
    ]);
  });

  it('refuses a font whose name is more than a name', async () => {
    const { style, remarks } = await read(plain('', '<w:rFonts w:eastAsia="a&quot;;}body{x:y"/>'));
    expect(style.fonts.body).toBe('仿宋_GB2312');
    expect(remarks).toContain('正文的字体名不能用，按国家标准用仿宋_GB2312。');
  });

  it('is read without what a broken styles part would say', async () => {
    const written = unzipSync(await writeDocx(REPORT));
    written['word/styles.xml'] = strToU8('<w:styles><broken');
    const { style } = await read(zipSync(written));
    expect(style.margins).toEqual(STANDARD_STYLE.margins);
  });
});

describe('what is no Word file of today', () => {
  it.each([
    ['空.docx', new Uint8Array(), 'empty'],
    ['年报.pdf', strToU8('%PDF-1.7\n'), 'no-style-source'],
    ['年报.html', strToU8('<html><body>年报</body></html>'), 'no-style-source'],
    ['坏.docx', strToU8('PK\u0003\u0004 cut short'), 'damaged'],
  ])('is refused with a way out: %s', async (name, bytes, code) => {
    const result = await readPageStyle(name, bytes);
    expect(result).toMatchObject({ ok: false, problem: { code } });
  });

  it('never brings the program down, however it is damaged', async () => {
    const sound = await writeDocx(REPORT);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), async (changes) => {
        const bytes = new Uint8Array(sound);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const result = await readPageStyle('坏.docx', bytes);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
