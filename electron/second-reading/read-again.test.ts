import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageSchema } from '../../shared/page/page-schema.ts';
import { pageText, type PageElement, type PageNode } from '../../shared/page/page.ts';
import { cellAfter, exampleDocx, readBothWays, TWO_VERSIONS } from './read-again.fixture.ts';

function elements(page: readonly PageNode[]): PageElement[] {
  return page.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
}

const asItIs = (xml: string) => xml;
const NEW = '本年新收政府信息公开申请数量';

describe('a .docx read a second time', () => {
  it('has every figure that the first reading has, and no other value', async () => {
    const { report, again, differences } = await readBothWays('年报.docx', await exampleDocx(asItIs));
    expect(Object.keys(again.figures).sort()).toEqual(Object.keys(report.figures).sort());
    expect(differences).toEqual([]);
  });

  it('differs where the file itself says two things', async () => {
    const { differences } = await readBothWays('年报.docx', await exampleDocx(TWO_VERSIONS));
    expect(differences).toEqual([
      expect.stringMatching(/^requests\.new\.natural: 另一种读法读到 999，这里读到 \d+，请对照原文。$/),
    ]);
  });

  it.each<[string, (xml: string) => string]>([
    [
      'bookmarks between the rows',
      (xml) => xml.replace(/<w:tr[ >]/g, '<w:bookmarkStart w:id="7" w:name="x"/>$&'),
    ],
    [
      'a note on a figure',
      cellAfter(NEW, 1, (cell) => cell.replace('</w:p>', '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>')),
    ],
    [
      'hidden digits in a figure',
      cellAfter(NEW, 1, (cell) =>
        cell.replace('</w:p>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r></w:p>'),
      ),
    ],
    [
      'a raised digit at a figure',
      cellAfter(NEW, 1, (cell) =>
        cell.replace(
          '</w:p>',
          '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>5</w:t></w:r></w:p>',
        ),
      ),
    ],
    ['a repeated header', (xml) => xml.replace(/<w:tr>/, '<w:tr><w:trPr><w:tblHeader/></w:trPr>')],
    [
      'a deleted digit',
      cellAfter(NEW, 1, (cell) =>
        cell.replace(
          '</w:p>',
          '<w:del w:id="3" w:author="a"><w:r><w:delText>5</w:delText></w:r></w:del></w:p>',
        ),
      ),
    ],
  ])('does not differ for %s', async (_, edit) => {
    const { differences, again } = await readBothWays('年报.docx', await exampleDocx(edit));
    expect(differences).toEqual([]);
    expect(Object.keys(again.figures).length).toBeGreaterThanOrEqual(190);
  });

  it('shows pictures and bold, and the place of everything that the report came from', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
    const edit = (xml: string) =>
      xml.replace(
        '<w:t xml:space="preserve">一、总体情况',
        '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">一、总体情况',
      );
    const picture = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="图一"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="pic1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>图一</w:t></w:r></w:p>`;
    const bytes = await exampleDocx((xml) => edit(xml).replace('<w:sectPr', `${picture}<w:sectPr`), {
      'word/media/one.png': png,
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="pic1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/one.png"/></Relationships>',
      ),
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    });
    const { again, report } = await readBothWays('年报.docx', bytes);
    const page = again.page ?? [];
    expect(pageSchema.safeParse(page).success).toBe(true);
    const shown = elements(page);
    expect(shown).toContainEqual(
      expect.objectContaining({ name: 'img', source: 'data:image/png;base64,iVBORw==', hint: '图一' }),
    );
    expect(shown.filter(({ name }) => name === 'strong').map(pageText)).toContain('图一');
    expect(shown.find((one) => one.look === 'right' && pageText(one) === '图一')).toBeDefined();
    for (const [place, origin] of Object.entries(report.origins)) {
      if (origin.kind !== 'cell') continue;
      const key = `${origin.table},${origin.row},${origin.column}`;
      const [cell, ...others] = shown.filter((one) => one.cell === key);
      expect(others).toEqual([]);
      expect(Number(cell && pageText(cell)), place).toBe(report.figures[place]);
    }
  });

  it('follows no picture outside the file', async () => {
    const edit = (xml: string) =>
      xml.replace(
        '<w:sectPr',
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="pic1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:sectPr',
      );
    const bytes = await exampleDocx(edit, {
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="pic1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
      ),
    });
    const { again } = await readBothWays('年报.docx', bytes);
    expect(elements(again.page ?? []).filter(({ name }) => name === 'img')).toEqual([]);
  });
});

describe('a .doc read a second time', () => {
  it('has the figures of the rows that could be told, and no other value', async () => {
    const bytes = readFileSync(new URL('../readers/doc/fixtures/example.doc', import.meta.url));
    const { again, differences } = await readBothWays('年报.doc', new Uint8Array(bytes));
    expect(Object.keys(again.figures).length).toBeGreaterThan(150);
    expect(differences).toEqual([]);
    expect(again.page).toBeNull();
  });
});

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

it.skipIf(!existsSync(CORPUS))(
  'the two readings of real files never differ (skipped without ../shared)',
  { timeout: 120_000 },
  async () => {
    for (const folder of ['seeds/docx', 'seeds/docx_autonum', 'seeds/docx_wps', 'seeds/doc', 'reports']) {
      const names = readdirSync(new URL(`${folder}/`, CORPUS)).filter((name) =>
        /\.(?:docx?|wps)$/.test(name),
      );
      for (const name of names) {
        if (name.includes('not_a_report')) continue;
        const bytes = readFileSync(new URL(`${folder}/${name}`, CORPUS));
        const { differences, again } = await readBothWays(name, new Uint8Array(bytes));
        expect(differences, name).toEqual([]);
        if (name.endsWith('.docx')) expect(again.page, name).not.toBeNull();
      }
    }
  },
);
