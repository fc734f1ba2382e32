import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { LARGEST_PICTURE } from '../../../shared/rich/picture.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { SourceDocument, SourceParagraph, SourceTable } from '../../../shared/source-document.ts';
import { PNG } from '../../writers/rich-report.fixture.ts';
import { flatPackage } from '../damage/bases.fixture.ts';
import { cellsOf, docxBytes } from '../docx/docx.fixture.ts';
import { readDocx } from '../docx/read-docx.ts';
import { readFlatPackage, readWordml } from './read-wordml.ts';

const NAMESPACES = `xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
  xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"
  xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** A document of Word 2003 with this text and, before it, these lists and styles. */
function read(body: string, before = ''): SourceDocument {
  return readWordml(
    '测试.xml',
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>
      <w:wordDocument ${NAMESPACES} xml:space="preserve">${before}<w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`),
  );
}

function paragraphs(body: string, before = ''): SourceParagraph[] {
  return read(body, before).blocks.filter((block) => block.kind === 'paragraph');
}

function table(rows: string): SourceTable | undefined {
  return read(`<w:tbl><w:tblGrid/>${rows}</w:tbl>`).blocks.find((block) => block.kind === 'table');
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const change = (type: string, inner: string): string =>
  `<aml:annotation aml:id="1" w:type="Word.${type}"><aml:content>${inner}</aml:content></aml:annotation>`;

describe('Word-2003 XML', () => {
  it('reads paragraphs of all sections with heading styles', () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const body = `<wx:sub-section>${p('一、总体情况', '<w:pStyle w:val="1"/>')}${p('甲')}</wx:sub-section>`;
    expect(paragraphs(body, styles)).toEqual([
      { kind: 'paragraph', text: '一、总体情况', heading: 1 },
      { kind: 'paragraph', text: '甲' },
    ]);
  });

  it('takes the list number that Word wrote out, and none for a bullet', () => {
    const listed = (shown: string, font = '宋体'): string =>
      p(
        '甲',
        `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${shown}"/><wx:font wx:val="${font}"/></w:listPr>`,
      );
    expect(
      paragraphs(listed('（二）') + listed('l', 'Wingdings') + listed('·')).map(({ number }) => number),
    ).toEqual(['（二）', undefined, undefined]);
  });

  it('counts list numbers that are not written out', () => {
    const lists = `<w:lists><w:listDef w:listDefId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/>
      <w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="4"/></w:list></w:lists>`;
    const item = p('甲', '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/></w:listPr>');
    expect(paragraphs(item + item, lists).map(({ number }) => number)).toEqual(['一、', '二、']);
  });

  it('gives tables as true grids', () => {
    const found = table(
      `<w:tr>${tc('甲', '<w:vmerge w:val="restart"/>')}${tc('乙', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${tc('', '<w:vmerge/>')}${tc('1')}${tc('2')}</w:tr>`,
    );
    expect(found && cellsOf(found)).toEqual(['甲@0,0+2×1', '乙@0,1+1×2', '1@1,1', '2@1,2']);
  });

  it('leaves out deletions, comments, notes and former formatting, and says so', () => {
    const body = `<w:p><w:r><w:rPr>${change('Formatting', '<w:rPr><w:vanish/></w:rPr>')}</w:rPr><w:t>收</w:t></w:r>${change(
      'Deletion',
      '<w:r><w:delText>9</w:delText></w:r>',
    )}${change('Insertion', '<w:r><w:t>4</w:t></w:r>')}${change('Comment', p('为什么'))}<w:r><w:footnote>${p(
      '注',
    )}</w:footnote><w:t>件</w:t></w:r></w:p>`;
    const found = read(body);
    expect(found.blocks).toEqual([{ kind: 'paragraph', text: '收4件' }]);
    expect(found.remarks.map(({ code }) => code)).toEqual(['tracked', 'comment', 'footnote']);
  });

  it('joins paragraphs whose mark was deleted, and drops rows that were', () => {
    const deleted = '<aml:annotation aml:id="1" w:type="Word.Deletion"/>';
    expect(paragraphs(p('甲', `<w:rPr>${deleted}</w:rPr>`) + p('乙')).map(({ text }) => text)).toEqual([
      '甲乙',
    ]);
    const rows = `<w:tr><w:trPr>${deleted}</w:trPr>${tc('1')}</w:tr><w:tr>${tc('2')}</w:tr>`;
    expect(table(rows)?.cells.map(({ text }) => text)).toEqual(['2']);
  });

  it('keeps no pictures, and says so', () => {
    const picture = (data: string): string =>
      `<w:p><w:r><w:t>甲</w:t><w:pict><w:binData w:name="wordml://1.png">AAAA</w:binData><v:shape><v:imagedata ${data}/></v:shape></w:pict></w:r></w:p>`;
    const remarks = (data: string) => read(picture(data)).remarks.map(({ code }) => code);
    expect(read(picture('src="wordml://1.png"')).blocks).toEqual([{ kind: 'paragraph', text: '甲' }]);
    expect([remarks('src="wordml://1.png"'), remarks('r:id="rId1"')]).toEqual([
      ['picture'],
      ['picture-linked'],
    ]);
  });

  it('reads a file that is stored in GBK as its declaration says', () => {
    const head = strToU8(
      `<?xml version="1.0" encoding="GBK"?><w:wordDocument ${NAMESPACES}><w:body><w:p><w:r><w:t>`,
    );
    const bytes = Uint8Array.from([
      ...head,
      0xc4,
      0xea,
      0xb1,
      0xa8,
      ...strToU8('</w:t></w:r></w:p></w:body></w:wordDocument>'),
    ]);
    expect(readWordml('测试.xml', bytes).blocks).toEqual([{ kind: 'paragraph', text: '年报' }]);
  });

  it('hands over a table that lost its vertical merges as rows, whose cells have an order but no places', () => {
    const rows = `<w:tr>${tc('甲')}${tc('乙', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('1')}${tc('2')}</w:tr>`;
    expect(table(rows)).toMatchObject({ geometry: 'rows', rowCount: 2, columnCount: 2 });
    const whole = rows.replace(tc('1'), tc('') + tc('1'));
    expect(table(whole)?.geometry).toBe('grid');
  });

  it('gives the whole example report as LibreOffice saved it', () => {
    const saved = gunzipSync(readFileSync(new URL('./fixtures/libreoffice.xml.gz', import.meta.url)));
    const found = recognise(readWordml('年报.xml', saved), { name: '年报.xml', sha256: '' });
    const { figures, sections, titleLines, signature } = exampleReport();
    expect(found).toMatchObject({ ok: true, report: { figures, sections, titleLines, signature } });
  });

  it('refuses a file cut short, and one that declares entities', () => {
    const cut = strToU8(`<w:wordDocument ${NAMESPACES}><w:body>${p('甲')}`);
    const bomb = strToU8(
      `<!DOCTYPE a [<!ENTITY b "c">]><w:wordDocument ${NAMESPACES}><w:body/></w:wordDocument>`,
    );
    for (const bytes of [cut, bomb]) expect(() => readWordml('测试.xml', bytes)).toThrow(ProblemError);
  });
});

describe('flat OPC', () => {
  it('reads what the same package reads as in a zip', () => {
    const docx = docxBytes({
      body: p('甲', '<w:pStyle w:val="a"/>') + p('乙'),
      styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>',
    });
    expect(readFlatPackage('测试.xml', flatPackage(docx)).blocks).toEqual(readDocx('测试.docx', docx).blocks);
    expect(readFlatPackage('测试.xml', flatPackage(docx)).blocks[0]).toMatchObject({
      text: '甲',
      heading: 2,
    });
  });

  it('reads the parts that belong to the document alone, whatever case their names are in', () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('页眉')}</w:hdr>`;
    const docx = docxBytes({ body: p('甲'), more: { 'word/header1.xml': strToU8(header) } });
    const flat = new TextDecoder().decode(flatPackage(docx));
    expect(flat).toContain('页眉');
    for (const xml of [
      flat,
      flat.replaceAll('pkg:name="/word/document.xml"', 'pkg:name="/Word/DOCUMENT.xml"'),
    ])
      expect(readFlatPackage('测试.xml', strToU8(xml)).blocks).toEqual([{ kind: 'paragraph', text: '甲' }]);
  });

  it('keeps the pictures that the same package has in a zip', () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const docx = (png: Uint8Array) =>
      docxBytes({
        body: '<w:p><w:r><w:drawing><a:blip r:embed="a"/></w:drawing></w:r></w:p>',
        more: {
          'word/_rels/document.xml.rels': strToU8(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/image" Target="media/1.png"/></Relationships>`,
          ),
          'word/media/1.png': png,
        },
      });
    const png = Buffer.from(PNG, 'base64');
    const found = readFlatPackage('测试.xml', flatPackage(docx(png)));
    expect(found.blocks).toMatchObject([{ pictures: [{ type: 'png', data: PNG }] }]);
    for (const bytes of [png, png.subarray(0, 12), Buffer.concat([png], LARGEST_PICTURE + 1)]) {
      const { blocks, remarks } = readDocx('测试.docx', docx(bytes));
      expect(readFlatPackage('测试.xml', flatPackage(docx(bytes)))).toMatchObject({ blocks, remarks });
    }
  });

  it('refuses a package without a document', () => {
    const bytes = strToU8('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>');
    expect(() => readFlatPackage('测试.xml', bytes)).toThrow(ProblemError);
  });

  it('gives the whole example report', () => {
    const docx = readFileSync(new URL('../../../e2e/fixtures/last-year.docx', import.meta.url));
    const found = recognise(readFlatPackage('年报.xml', flatPackage(docx)), { name: '年报.xml', sha256: '' });
    const { figures, sections, titleLines, signature } = exampleReport();
    expect(found).toMatchObject({ ok: true, report: { figures, sections, titleLines, signature } });
  });

  const seeds = new URL('../../../../shared/corpus/seeds/', import.meta.url);
  it.skipIf(!existsSync(seeds))('reads every seed as its .docx (skipped without ../shared)', () => {
    for (const folder of ['docx', 'docx_wps', 'docx_autonum']) {
      for (const file of readdirSync(new URL(folder, seeds))) {
        const bytes = readFileSync(new URL(`${folder}/${file}`, seeds));
        expect(readFlatPackage(file, flatPackage(bytes)).blocks).toEqual(readDocx(file, bytes).blocks);
      }
    }
  });
});
