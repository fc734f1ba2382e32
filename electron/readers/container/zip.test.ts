import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../shared/problem.ts';
import { openZip } from './zip.ts';

const NAME = '年报.docx';

/** The code of the problem that `act` ends in. */
function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'none';
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Offset of the first central directory entry. */
function directoryStart(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.byteLength - 6, true);
}

describe('zip packages', () => {
  const parts = {
    'word/a.xml': strToU8('<a/>'.repeat(100)),
    'b.txt': [strToU8('乙'), { level: 0 }] as const,
  };

  it('reads compressed and stored parts, by name without regard to case or slashes', () => {
    const zip = openZip(NAME, zipSync({ ...parts, 'b.txt': [strToU8('乙'), { level: 0 }] }));
    expect(zip.names).toEqual(['word/a.xml', 'b.txt']);
    expect(text(zip.read('WORD\\A.xml'))).toBe('<a/>'.repeat(100));
    expect(text(zip.read('/b.txt'))).toBe('乙');
    expect([zip.has('b.txt'), zip.has('c.txt')]).toEqual([true, false]);
  });

  it('reads a package that stands in the middle of a larger buffer', () => {
    const zip = zipSync({ 'a.txt': strToU8('甲') });
    const buffer = new Uint8Array(zip.byteLength + 20);
    buffer.set(zip, 10);
    expect(text(openZip(NAME, buffer.subarray(10, 10 + zip.byteLength)).read('a.txt'))).toBe('甲');
  });

  it('finds damage by checksum even where inflating succeeds', () => {
    const zip = zipSync({ 'a.txt': [strToU8('数量 4'), { level: 0 }] });
    const at = zip.lastIndexOf('4'.charCodeAt(0), directoryStart(zip));
    zip[at] = '9'.charCodeAt(0);
    expect(problemOf(() => openZip(NAME, zip).read('a.txt'))).toBe('damaged');
  });

  it('calls every truncation damaged', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a/>'.repeat(50)) });
    for (let length = 4; length < zip.byteLength; length += 7) {
      expect(problemOf(() => openZip(NAME, zip.slice(0, length)).read('a.xml'))).toBe('damaged');
    }
  });

  it('calls a directory damaged that has other entries than it says, or none of its signature', () => {
    const whole = zipSync({ 'a.txt': strToU8('甲'), 'b.txt': strToU8('乙') });
    const start = directoryStart(whole);
    const changed = (at: number, value: number): Uint8Array => {
      const zip = whole.slice();
      zip[at] = value;
      return zip;
    };
    expect(problemOf(() => openZip(NAME, whole))).toBe('none');
    const second = start + 46 + 'a.txt'.length;
    for (const at of [start, second]) expect(problemOf(() => openZip(NAME, changed(at, 0)))).toBe('damaged');
    const count = whole.byteLength - 12;
    expect(problemOf(() => openZip(NAME, changed(count, 3)))).toBe('damaged');
    expect(openZip(NAME, changed(count, 1)).names).toEqual(['a.txt']);
    // Of the second entry there is no more than its signature.
    const cut = Buffer.concat([whole.subarray(0, second + 4), whole.subarray(-22)]);
    new DataView(cut.buffer, cut.byteOffset).setUint32(cut.byteLength - 10, second + 4 - start, true);
    expect(problemOf(() => openZip(NAME, cut))).toBe('damaged');
    // A name longer than the directory.
    expect(problemOf(() => openZip(NAME, changed(second + 29, 1)))).toBe('damaged');
  });

  it('calls a part damaged whose place lies outside of the package', () => {
    const zip = zipSync({ 'a.txt': strToU8('甲') });
    const place = directoryStart(zip) + 42;
    for (const offset of [zip.byteLength - 2, zip.byteLength + 100, 5]) {
      new DataView(zip.buffer).setUint32(place, offset, true);
      expect(problemOf(() => openZip(NAME, zip).read('a.txt'))).toBe('damaged');
    }
  });

  it('takes no length from an extra field that is longer than its entry', () => {
    const zip = zipSync({ 'a.txt': [strToU8('甲'), { extra: { 1: new Uint8Array(24) } }] });
    const start = directoryStart(zip);
    const view = new DataView(zip.buffer);
    view.setUint32(start + 24, 0xffff_ffff, true);
    view.setUint16(start + 46 + 'a.txt'.length + 2, 240, true);
    expect(problemOf(() => openZip(NAME, zip).read('a.txt'))).toBe('too-large');
  });

  it('refuses a package of more parts than any document has', () => {
    const parts = (count: number): Uint8Array =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, no) => [`${no}`, new Uint8Array()])), {
        level: 0,
      });
    expect(openZip(NAME, parts(10_000)).names).toHaveLength(10_000);
    expect(problemOf(() => openZip(NAME, parts(10_001)))).toBe('too-large');
  });

  it('says how large its parts are, and knows its folders for none', () => {
    const zip = openZip(
      NAME,
      zipSync({ 'a.txt': strToU8('甲'), 'b/': new Uint8Array(), 'c\\': new Uint8Array() }),
    );
    expect([zip.size('A.txt'), zip.size('x'), zip.has('b/'), zip.names]).toEqual([3, 0, false, ['a.txt']]);
  });

  it('reads a part up to the last byte of its budget', () => {
    const zip = openZip(NAME, zipSync({ 'a.bin': new Uint8Array(1000), 'b.bin': new Uint8Array(0) }), 1000);
    expect(zip.read('a.bin').byteLength).toBe(1000);
    expect(zip.read('b.bin').byteLength).toBe(0);
    expect(problemOf(() => zip.read('x'))).toBe('damaged');
  });

  it('is found with a comment, zeros or foreign bytes around it', () => {
    const zip = zipSync({ 'a.txt': strToU8('甲') });
    const commented = Buffer.concat([zip, Buffer.from('说明')]);
    new DataView(commented.buffer, commented.byteOffset).setUint16(zip.byteLength - 2, 6, true);
    const zeros = Buffer.alloc(70_000);
    for (const bytes of [
      commented,
      Buffer.concat([zip, zeros]),
      Buffer.concat([Buffer.from('x-y: z\r\n'), zip]),
    ])
      expect(text(openZip(NAME, bytes).read('a.txt'))).toBe('甲');
    expect(problemOf(() => openZip(NAME, new Uint8Array(30)))).toBe('damaged');
    expect(problemOf(() => openZip(NAME, new Uint8Array(3)))).toBe('damaged');
  });

  it('refuses a part that says it is larger than the budget, before inflating it', () => {
    const zip = openZip(NAME, zipSync({ 'a.bin': new Uint8Array(5000), 'b.bin': new Uint8Array(600) }), 1000);
    expect(problemOf(() => zip.read('a.bin'))).toBe('too-large');
    expect(zip.read('b.bin').byteLength).toBe(600);
    expect(problemOf(() => zip.read('b.bin'))).toBe('too-large');
  });

  it('stops inflating where a part turns out larger than it says', () => {
    const zip = zipSync({ 'a.bin': new Uint8Array(5_000_000) });
    new DataView(zip.buffer).setUint32(directoryStart(zip) + 24, 100, true);
    expect(problemOf(() => openZip(NAME, zip).read('a.bin'))).toBe('damaged');
  });

  it('leaves parts alone that are not asked for', () => {
    const zip = zipSync({ 'a.bin': new Uint8Array(5_000_000), 'b.txt': strToU8('乙') });
    expect(text(openZip(NAME, zip, 1000).read('b.txt'))).toBe('乙');
  });

  it('says that an encrypted part is encrypted', () => {
    const zip = zipSync({ 'a.txt': strToU8('甲') });
    zip[directoryStart(zip) + 8] = 1;
    expect(problemOf(() => openZip(NAME, zip).read('a.txt'))).toBe('encrypted');
  });

  it('does not know other ways of packing', () => {
    const zip = zipSync({ 'a.txt': strToU8('甲') });
    zip[directoryStart(zip) + 10] = 14;
    expect(problemOf(() => openZip(NAME, zip).read('a.txt'))).toBe('damaged');
  });

  it('reads zip64 packages, as some libraries write them for small files too', () => {
    const zip = zipSync({ 'a.txt': [strToU8('甲乙'), { level: 0 }] });
    const start = directoryStart(zip);
    const entry = zip.slice(start, zip.byteLength - 22);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    extra.setBigUint64(4, 6n, true);
    extra.setBigUint64(12, 6n, true);
    const long = new DataView(entry.buffer);
    for (const at of [20, 24, 42]) long.setUint32(at, 0xffffffff, true);
    long.setUint16(30, 28, true);
    const record = new DataView(new ArrayBuffer(56 + 20));
    record.setUint32(0, 0x06064b50, true);
    record.setBigUint64(32, 1n, true);
    record.setBigUint64(48, BigInt(start), true);
    record.setUint32(56, 0x07064b50, true);
    record.setBigUint64(64, BigInt(start + entry.byteLength + 28), true);
    const end = zip.slice(-22);
    new DataView(end.buffer).setUint16(10, 0xffff, true);
    new DataView(end.buffer).setUint32(16, 0xffffffff, true);
    const whole = Buffer.concat([
      zip.slice(0, start),
      entry,
      new Uint8Array(extra.buffer),
      new Uint8Array(record.buffer),
      end,
    ]);
    expect(text(openZip(NAME, whole).read('a.txt'))).toBe('甲乙');
  });
});
