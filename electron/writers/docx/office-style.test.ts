/** A Word file on a page that an office has chosen. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../shared/document/page.ts';
import { anyPageStyle } from '../../../shared/document/page-style.fixture.ts';
import { STANDARD_STYLE, type PageStyle } from '../../../shared/document/page-style.ts';
import { exampleReport } from '../../../shared/example.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { readNow } from '../../jobs/read-now.ts';
import { writeDocx } from './write-docx.ts';

const REPORT = exampleReport();

async function partsOf(change: Partial<PageStyle>): Promise<Record<string, string>> {
  const parts = unzipSync(await writeDocx(REPORT, pageOf({ ...STANDARD_STYLE, ...change })));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function content({ agency, year, titleLines, preamble, sections, figures }: Report) {
  return { agency, year, titleLines, preamble, sections, figures };
}

describe('a file of an office’s own style', () => {
  it('has its margins, its line pitch and its fonts, with names to try instead', async () => {
    const parts = await partsOf({
      margins: { top: 34.58, bottom: 32.58, left: 28, right: 26 },
      linePitch: 29.45,
      fonts: { ...STANDARD_STYLE.fonts, body: '华文仿宋', title: '华文新魏' },
    });
    expect(parts['word/document.xml']).toMatch(
      /<w:pgMar w:top="1960" w:right="1474" w:bottom="1847" w:left="1588"/,
    );
    expect(parts['word/document.xml']).toContain('<w:docGrid w:type="lines" w:linePitch="589"/>');
    expect(parts['word/styles.xml']).toContain('w:line="589" w:lineRule="exact"');
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*?w:eastAsia="华文仿宋"/);
    expect(parts['word/fontTable.xml']).toMatch(/w:name="华文仿宋"><w:altName w:val="仿宋_GB2312,仿宋,/);
    expect(parts['word/fontTable.xml']).toMatch(/w:name="华文新魏"><w:altName w:val="方正小标宋简体,/);
  });

  it('numbers its pages plainly in the middle, or not at all', async () => {
    const plain = await partsOf({ pageNumber: { form: 'plain', place: 'centre' } });
    const footers = Object.entries(plain).filter(([name]) => /footer\d\.xml$/.test(name));
    expect(footers.length).toBe(2);
    for (const [, xml] of footers) {
      expect(xml).toContain('<w:jc w:val="center"/>');
      expect(xml).not.toContain('—');
    }
    const none = await partsOf({ pageNumber: { form: 'none', place: 'outer' } });
    expect(none['word/document.xml']).not.toContain('footerReference');
  });

  it('leaves the signature out where the office prints none', async () => {
    const document = (await partsOf({ hasSignature: false }))['word/document.xml'] ?? '';
    expect(document).not.toContain('w:val="Signature"');
    expect((await partsOf({}))['word/document.xml']).toContain('w:val="Signature"');
  });

  it('bears the agency’s name in red above the title, with the red line', async () => {
    const document = (await partsOf({ redHead: 'agency-file' }))['word/document.xml'] ?? '';
    expect(document).toMatch(/<w:bottom w:val="single" w:color="FF0000"[^>]*>.*?清河县水利局文件<\/w:t>/);
  });

  it('names its language, for those who have it read out', async () => {
    const parts = await partsOf({});
    expect(parts['docProps/core.xml']).toContain('<dc:language>zh-CN</dc:language>');
    expect(parts['word/settings.xml']).toContain(
      '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
    );
    expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
  });

  it('is read back as the same report, whatever the style', async () => {
    await fc.assert(
      fc.asyncProperty(anyPageStyle(), async (style) => {
        const result = await readNow('年报.docx', await writeDocx(REPORT, pageOf(style)));
        if (!result.ok) throw new Error(result.problem.what);
        expect(content(result.report)).toEqual(content(REPORT));
        expect(result.report.signature).toEqual(style.hasSignature ? REPORT.signature : []);
      }),
      { numRuns: 25 },
    );
  });

  it('holds its tables in the type area', async () => {
    await fc.assert(
      fc.asyncProperty(anyPageStyle(), async (style) => {
        const page = pageOf(style);
        const document = strFromU8(
          unzipSync(await writeDocx(REPORT, page))['word/document.xml'] ?? new Uint8Array(),
        );
        for (const [, grid = ''] of document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
          const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
          expect(widths.reduce((a, b) => a + b, 0)).toBe(page.typeWidth);
          expect(Math.min(...widths)).toBeGreaterThan(200);
        }
      }),
      { numRuns: 15 },
    );
  });
});
