import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxBytes } from './docx/docx.fixture.ts';
import { sniff } from './sniff.ts';

function utf16le(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** An OLE compound file of one directory sector with streams of these names. */
function ole(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.set(Buffer.from(name, 'utf16le'), at);
    view.setUint16(at + 64, name.length * 2 + 2, true);
    view.setUint32(at + 116, 2, true);
  });
  return bytes;
}

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])),
  );
}

const types = (type: string): Record<string, string> => ({ '[Content_Types].xml': `<Types>${type}</Types>` });

describe('the kind of a file', () => {
  it.each([
    ['docx', docxBytes({ body: '' })],
    ['docx', zip(types('application/vnd.ms-word.document.macroEnabled.main+xml'))],
    ['docx', zip({ 'word/document.xml': '<w/>' })],
    ['xlsx', zip(types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'))],
    ['xlsx', zip(types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'))],
    ['spreadsheet', zip(types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))],
    ['presentation', zip(types('application/vnd.openxmlformats-officedocument.presentationml.slide+xml'))],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['odt', zip({ 'META-INF/manifest.xml': '<a m:media-type="application/vnd.oasis.opendocument.text"/>' })],
    ['spreadsheet', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['ofd', zip({ 'OFD.xml': '<ofd/>' })],
    ['archive', zip({ '年报.txt': '年报' })],
    ['unknown', zip({ mimetype: 'application/epub+zip' })],
    ['doc', ole(['WordDocument', '1Table'])],
    ['encrypted', ole(['EncryptionInfo', 'EncryptedPackage'])],
    ['spreadsheet', ole(['Workbook'])],
    ['doc', Buffer.concat([Buffer.from('\r\n\r\n'), ole(['WordDocument'])])],
    ['word-95', Uint8Array.from([0xdb, 0xa5, 0x2d, 0, 0, 0, 9, 4])],
    ['word-95', Uint8Array.from([0xdc, 0xa5, 0x65, 0, 0, 0, 9, 4])],
    ['word-95', Uint8Array.from([0x31, 0xbe, 0, 0, 0, 0xab])],
    ['word-95', Uint8Array.from([0xfe, 0x37, 0, 0x23])],
    ['presentation', ole(['PowerPoint Document'])],
    ['unknown', ole(['__properties_version1.0'])],
    ['damaged', ole([]).slice(0, 512)],
    ['rtf', strToU8('{\\rtf1\\ansi 年报}')],
    ['pdf', strToU8('%PDF-1.7\n')],
    ['html', strToU8('<!DOCTYPE html><p>年报')],
    ['html', strToU8('\ufeff\n<!-- 导出 --><HTML xmlns:w="urn:x"><body>')],
    ['html', utf16le('<html><body>年报')],
    ['html', Uint8Array.from(Buffer.from('\n<html><body>年报', 'utf16le'))],
    ['html', Uint8Array.from(Buffer.from('<html><body>年报', 'utf16le').swap16())],
    ['html', strToU8('<table><tr><td>1</td></tr></table>')],
    ['mhtml', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n')],
    ['wordml', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    [
      'flat-opc',
      strToU8(
        '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
      ),
    ],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['archive', strToU8('Rar!\x1a\x07\x00', true)],
    ['archive', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['text', strToU8('2025年政府信息公开工作年度报告')],
    ['text', utf16le('年报')],
    ['empty', new Uint8Array()],
    ['damaged', new Uint8Array(4096)],
    ['unknown', Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 7 + index) % 256)],
  ] as const)('is %s by its content (%#)', (kind, bytes) => {
    expect(sniff('年报.doc', bytes)).toBe(kind);
  });

  it('tells lock files by name or by their shape', () => {
    const owner = new Uint8Array(162).fill(0x20);
    owner.set([4, ...strToU8('wang')]);
    owner.set([4, 0, ...Buffer.from('wang', 'utf16le')], 54);
    expect(sniff('~$年报.docx', owner)).toBe('lock-file');
    expect(sniff('年报.docx', owner)).toBe('lock-file');
    expect(sniff('.~lock.年报.docx#', strToU8(',wang,pc,2026;'))).toBe('lock-file');
    expect(sniff('~$年报.docx', docxBytes({ body: ' '.repeat(2000) }))).not.toBe('text');
  });

  it('is not led astray by a long header of other lines', () => {
    expect(sniff('信.txt', strToU8('X-Key: value\r\n'.repeat(280)))).toBe('text');
  });
});
