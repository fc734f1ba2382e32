import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const TEXT = '清河县水利局\n2025年政府信息公开工作年度报告\n一、总体情况\n全年公开信息120条。';
// 清河县 in GB 18030.
const GB = [0xc7, 0xe5, 0xba, 0xd3, 0xcf, 0xd8];

function utf16be(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
}

describe('the encoding of text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 big-endian with mark', utf16be(`\ufeff${TEXT}`)],
    ['UTF-16 without mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 big-endian without mark', utf16be(TEXT)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, lost: 0 });
  });

  it.each([1, 2, 3, 511])('ends before the %i zero bytes that fill a file up', (count) => {
    const filled = (bytes: Uint8Array): Uint8Array => Buffer.concat([bytes, Buffer.alloc(count)]);
    for (const text of [TEXT, `${TEXT}\n`, `${TEXT}一`]) {
      for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), utf16be(text)]) {
        expect(decodeText(filled(bytes))).toEqual({ text, lost: 0 });
      }
    }
    expect(decodeText(filled(Uint8Array.from(GB)))?.text).toBe('清河县');
    expect(decodeText(Buffer.concat([Buffer.from(TEXT), Buffer.alloc(count), Buffer.from('12')]))).toBeNull();
  });

  it('reads GB 18030, however short, with four-byte letters', () => {
    expect(decodeText(Uint8Array.from(GB))?.text).toBe('清河县');
    expect(decodeText(Uint8Array.from([...GB, 0x0a, 0x81, 0x39, 0xee, 0x39]))?.text).toBe('清河县\n\u3400');
  });

  it('takes UTF-8 with a broken byte for UTF-8 and counts what is lost', () => {
    const bytes = Buffer.from(TEXT);
    bytes[31] = 0xff;
    const decoded = decodeText(bytes);
    expect(decoded?.lost).toBeGreaterThan(0);
    expect(decoded?.text).toContain('一、总体情况');
  });

  it('reads any Chinese text back from UTF-8 and UTF-16', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'清河县水利局年报一二三，。0123（）\n\t'),
      minLength: 4,
      maxLength: 200,
    });
    fc.assert(
      fc.property(line, (text) => {
        expect(decodeText(Buffer.from(text))?.text).toBe(text);
        expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))?.text).toBe(text);
      }),
    );
  });

  it('goes by a mark where the text has no Chinese letter', () => {
    expect(decodeText(Buffer.from('\ufeffok', 'utf16le'))?.text).toBe('ok');
    expect(decodeText(utf16be('\ufeffok'))?.text).toBe('ok');
  });

  it('takes the second half of a mark alone for none', () => {
    // 薄 in GB 18030 ends with FE, 炄 begins with FE.
    expect(decodeText(Uint8Array.from([0xb1, 0xa1, 0xb0, 0xfe, ...GB]))?.text).toBe('薄剥清河县');
    expect(decodeText(Uint8Array.from([0xb0, 0xfe, ...GB]))?.text).toBe('剥清河县');
    expect(decodeText(Uint8Array.from([0xfe, 0x50, ...GB]))?.text).toBe('\u2e81清河县');
  });

  it('takes numbers of two bytes, each a letter in UTF-16, for no text', () => {
    expect(decodeText(Uint8Array.from([0x31, 0, 0x32, 0, 0x33, 0]))).toBeNull();
  });

  it('takes text with a zero byte in it for none, however long it is', () => {
    const line = Array.from({ length: 100 }, () => GB).flat();
    expect(decodeText(Uint8Array.from(line))).not.toBeNull();
    expect(decodeText(Uint8Array.from([...line, 0, ...line]))).toBeNull();
  });

  it('takes other bytes for no text', () => {
    expect(decodeText(Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 32))).toBeNull();
    expect(decodeText(Uint8Array.from([0x41, 0, 0, 0, 1, 2, 3, 0]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 800 }), (bytes) => {
        expect(decodeText(bytes)).toBeNull();
      }),
    );
  });
});
