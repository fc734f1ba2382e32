import { describe, expect, it } from 'vitest';
import { decodeMarkup } from './decode-markup.ts';

const GBK = [0xc4, 0xea, 0xb1, 0xa8]; // 年报
const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? latin(part) : [...part])));
const utf8 = [...Buffer.from('年报')];

describe('markup as text', () => {
  it('believes the bytes before what the page says of them', () => {
    expect(decodeMarkup(bytes('<meta charset=gb2312>', utf8))).toMatchObject({
      text: '<meta charset=gb2312>年报',
      lost: 0,
    });
    expect(decodeMarkup(bytes('<meta charset=utf-8>', GBK)).text).toBe('<meta charset=utf-8>年报');
    expect(decodeMarkup(bytes('<meta charset=iso-8859-1>', GBK)).text).toMatch(/年报$/);
    expect(decodeMarkup(bytes(GBK), 'windows-1252').text).toBe('年报');
  });

  it('takes the stated encoding where the bytes bear it out', () => {
    expect(
      decodeMarkup(bytes('<meta http-equiv="Content-Type" content="text/html; charset=big5">', [0xa6, 0x7e]))
        .text,
    ).toMatch(/年$/);
    expect(decodeMarkup(bytes('<?xml version="1.0" encoding="GBK"?>', GBK)).text).toMatch(/年报$/);
  });

  it('goes by a byte order mark', () => {
    expect(decodeMarkup(bytes([0xef, 0xbb, 0xbf], utf8)).text).toBe('年报');
    expect(decodeMarkup(Uint8Array.from(Buffer.from('\ufeff<p>年报', 'utf16le'))).text).toBe('<p>年报');
  });

  it('goes by the mark of UTF-16 of either order where nearly all of it is Chinese', () => {
    const page = `<p>${'年报'.repeat(20)}`;
    const little = Buffer.from(`\ufeff${page}`, 'utf16le');
    expect(decodeMarkup(little)).toEqual({ text: page, lost: 0 });
    expect(decodeMarkup(Buffer.from(little).swap16())).toEqual({ text: page, lost: 0 });
  });

  it('passes over an encoding that nobody knows', () => {
    expect(decodeMarkup(bytes('<meta charset=x-office>', GBK)).text).toMatch(/年报$/);
  });

  it('reads UTF-16 without a mark, much or little of it Chinese', () => {
    for (const words of ['年', '年报'.repeat(5000)]) {
      const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${words}</body></html>`;
      const little = Buffer.from(page, 'utf16le');
      expect(decodeMarkup(little)).toEqual({ text: page, lost: 0 });
      expect(decodeMarkup(Buffer.from(little).swap16())).toEqual({ text: page, lost: 0 });
    }
  });

  it('keeps what can be kept of broken text, and counts what is lost', () => {
    const broken = decodeMarkup(bytes('<p>', GBK, GBK, [0xff], '</p>'));
    expect(broken.text).toContain('年报年报');
    expect(broken.lost).toBe(1);
  });

  it('drops a stray NUL, as browsers do', () => {
    expect(decodeMarkup(bytes('<p>12', [0], '3</p>', '<p>padding padding</p>')).text).toContain('123');
  });

  it('drops it also behind a byte that is half of a mark', () => {
    expect(
      decodeMarkup(bytes([0xff], utf8, utf8, utf8, '<p>12', [0], '3</p><p>padding padding</p>')).text,
    ).toBe('\ufffd年报年报年报<p>123</p><p>padding padding</p>');
  });
});
