import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../shared/problem.ts';
import { docxBytes, paragraph, run, textsOf, type DocxParts } from './docx.fixture.ts';
import { readDocx } from './read-docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function problemOf(parts: Partial<DocxParts>): string {
  try {
    readDocx('年报.docx', docxBytes({ body: '', ...parts }));
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'none';
}

describe('Word packages', () => {
  it('reads strict OOXML', () => {
    expect(textsOf(paragraph('甲'), { strict: true })).toEqual(['甲']);
  });

  it('goes by namespaces, not by prefixes', () => {
    const document = (inner: string): string[] => textsOf('', { document: inner });
    expect(
      document(
        `<x:document xmlns:x="${WORD}"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`,
      ),
    ).toEqual(['甲']);
    expect(document(`<document xmlns="${WORD}"><body><p><r><t>甲</t></r></p></body></document>`)).toEqual([
      '甲',
    ]);
    expect(
      document(
        `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><n:t xmlns:n="${WORD}">甲</n:t></w:r><w:t xmlns:w="urn:other">乙</w:t></w:p></w:body></w:document>`,
      ),
    ).toEqual(['甲']);
  });

  it('finds its parts where the relationships say they are', () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const list = (entries: string): Uint8Array =>
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
      );
    const bytes = docxBytes({
      body: '',
      document: '<broken',
      more: {
        '_rels/.rels': list(`<Relationship Type="${relations}/officeDocument" Target="/main/doc.xml"/>`),
        'main/_rels/doc.xml.rels': list(
          `<Relationship Type="${relations}/styles" Target="../other/s.xml"/><Relationship Type="${relations}/numbering" Target="http://x/y" TargetMode="External"/>`,
        ),
        'main/doc.xml': strToU8(
          `<w:document xmlns:w="${WORD}"><w:body>${paragraph(run('甲'), '<w:pStyle w:val="h"/>')}</w:body></w:document>`,
        ),
        'other/s.xml': strToU8(
          `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 3"/></w:style></w:styles>`,
        ),
      },
    });
    expect(readDocx('年报.docx', bytes).blocks).toEqual([{ kind: 'paragraph', text: '甲', heading: 3 }]);
  });

  it('reads UTF-16 parts', () => {
    const document = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${WORD}"><w:body>${paragraph('甲')}</w:body></w:document>`;
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${document}`, 'utf16le'));
    const bytes = docxBytes({ body: '', more: { 'word/document.xml': utf16 } });
    expect(readDocx('年报.docx', bytes).blocks).toMatchObject([{ text: '甲' }]);
  });

  it('calls XML damaged that is cut off, not well-formed or not in its encoding', () => {
    const open = `<w:document xmlns:w="${WORD}"><w:body><w:p>`;
    expect(problemOf({ document: open })).toBe('damaged');
    expect(problemOf({ document: `${open}</w:body></w:p></w:document>` })).toBe('damaged');
    expect(problemOf({ document: '' })).toBe('damaged');
    const bytes = Uint8Array.from([...strToU8(`${open}</w:p>`), 0xff, ...strToU8('</w:body></w:document>')]);
    expect(problemOf({ more: { 'word/document.xml': bytes } })).toBe('damaged');
  });

  it('reads the text whose styles, numbers or settings are broken, and says so', () => {
    const codes = (parts: Partial<DocxParts>): string[] => {
      const { blocks, remarks } = readDocx('年报.docx', docxBytes({ body: paragraph('甲'), ...parts }));
      expect(blocks).toEqual([{ kind: 'paragraph', text: '甲' }]);
      return remarks.map(({ code }) => code);
    };
    expect(codes({ styles: '<w:style>' })).toEqual(['formatting']);
    expect(codes({ numbering: '&nbsp;' })).toEqual(['numbers']);
    expect(codes({ more: { 'word/styles.xml': Uint8Array.of(0, 1, 2) } })).toEqual(['formatting']);
  });

  it('refuses a document type, and with it every entity', () => {
    const entity = `<!DOCTYPE x [<!ENTITY a "${'8'.repeat(100)}">]><w:document xmlns:w="${WORD}"><w:body>${paragraph('&a;')}</w:body></w:document>`;
    expect(problemOf({ document: entity })).toBe('damaged');
    expect(problemOf({ body: paragraph('<w:r><w:t>&undeclared;</w:t></w:r>') })).toBe('damaged');
  });

  it('refuses nesting without end', () => {
    expect(problemOf({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) })).toBe('damaged');
  });
});
