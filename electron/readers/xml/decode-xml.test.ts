import { expect, it } from 'vitest';
import { decodeXml } from './decode-xml.ts';
import { XmlError } from './scan-xml.ts';

const xml = (encoding: string, text: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
/** ASCII and the two letters 收件 as the encoding has them. */
const bytesOf = (encoding: string, letters: readonly number[]): Uint8Array =>
  Uint8Array.from([...Buffer.from(xml(encoding, '@'))].flatMap((byte) => (byte === 0x40 ? letters : [byte])));

it.each([
  ['GB18030', [0xca, 0xd5, 0xbc, 0xfe]],
  ['gbk', [0xca, 0xd5, 0xbc, 0xfe]],
  ['Big5', [0xa6, 0xac, 0xa5, 0xf3]],
  ['UTF-8', [...Buffer.from('收件')]],
])('reads XML that says it is %s', (encoding, letters) => {
  expect(decodeXml(bytesOf(encoding, letters))).toContain('<a>收件</a>');
});

it('reads UTF-8 whatever it says it is', () => {
  expect(decodeXml(bytesOf('GB2312', [...Buffer.from('收件')]))).toContain('<a>收件</a>');
});

it('reads UTF-16 with and without a byte order mark', () => {
  for (const mark of ['', '\ufeff']) {
    const little = Buffer.from(mark + xml('UTF-16', '收件'), 'utf16le');
    expect(decodeXml(Uint8Array.from(little))).toContain('收件');
    expect(decodeXml(Uint8Array.from(little.swap16()))).toContain('收件');
  }
});

it.each([
  ['UTF-8', [0xca, 0xd5]],
  ['GB18030', [0xff, 0xff]],
  ['no-such-thing', [0xca, 0xd5]],
])('refuses bytes that are not of %s', (encoding, letters) => {
  expect(() => decodeXml(bytesOf(encoding, letters))).toThrow(XmlError);
});
