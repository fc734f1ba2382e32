import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkStreams } from './check-streams.ts';
import { MOST_PATHS } from './drawing-cost.ts';

type Content = string | Uint8Array;

const bytesOf = (content: Content): Buffer =>
  typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);

/** A file of streams, each with the entries of its dictionary. */
function file(...streams: readonly (readonly [entries: string, content: Content])[]): Uint8Array {
  const parts = streams.map(([entries, content], index) =>
    Buffer.concat([
      bytesOf(`${index + 1} 0 obj\n<< ${entries} >>\nstream\n`),
      bytesOf(content),
      bytesOf('\nendstream\nendobj\n'),
    ]),
  );
  return Buffer.concat([bytesOf('%PDF-1.4\n'), ...parts]);
}

const FLATE = '/Filter /FlateDecode';
const packed = (length: number): Buffer => deflateSync(Buffer.alloc(length, 'a'));
const hex = (content: Uint8Array): string => `${Buffer.from(content).toString('hex')}>`;

/** As ISO 32000-1, 7.4.3 has it. */
function ascii85(content: Uint8Array): string {
  let text = '';
  for (let at = 0; at < content.length; at += 4) {
    const group = Buffer.alloc(4);
    const length = Buffer.from(content.subarray(at, at + 4)).copy(group);
    const value = group.readUInt32BE();
    const powers = [4, 3, 2, 1, 0].map((power) => 85 ** power);
    const signs = powers.map((power) => String.fromCharCode(0x21 + (Math.floor(value / power) % 85)));
    text += value === 0 && length === 4 ? 'z' : signs.slice(0, length + 1).join('');
  }
  return `${text}~>`;
}

describe('the streams of a PDF', () => {
  it('fit into a budget together, not each on its own', () => {
    const two = file([FLATE, packed(600)], [FLATE, packed(600)]);
    expect(checkStreams(two, 1200)).toBe('sound');
    expect(checkStreams(two, 1199)).toBe('too-large');
    expect(checkStreams(file([FLATE, packed(600)]), 599)).toBe('too-large');
  });

  it('count as what each of their filters leaves', () => {
    const twice = file(['/Filter [/FlateDecode /FlateDecode]', deflateSync(packed(600))]);
    expect(checkStreams(twice, 600)).toBe('too-large');
    expect(checkStreams(twice, 700)).toBe('sound');
  });

  it.each([
    ['/Filter [/ASCIIHexDecode /FlateDecode]', hex],
    [
      '/Filter [/AHx /Fl]',
      (content: Uint8Array) =>
        hex(content)
          .toUpperCase()
          .replace(/(.{20})/g, '$1\n'),
    ],
    ['/Filter [/ASCII85Decode /FlateDecode]', ascii85],
    ['/F [/A85 /Fl]', (content: Uint8Array) => ascii85(content).replace(/(.{20})/g, '$1\n')],
  ])('are unpacked from letters: %s', (entries, write) => {
    for (const length of [600, 601, 602, 603, 70_000]) {
      const one = file([entries, write(packed(length))]);
      expect(checkStreams(one, length)).toBe('sound');
      expect(checkStreams(one, length - 1)).toBe('too-large');
    }
    const changed = packed(600);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(checkStreams(file([entries, write(changed)]))).toBe('damaged');
  });

  it('have four zeros written as one letter', () => {
    const zeros = ascii85(deflateSync(Buffer.alloc(600), { level: 0 }));
    expect(zeros).toContain('zzz');
    expect(checkStreams(file(['/Filter [/A85 /Fl]', zeros]), 600)).toBe('sound');
    expect(checkStreams(file(['/Filter [/A85 /Fl]', zeros]), 599)).toBe('too-large');
  });

  it('of filters that nobody writes any more count as the most that they may come to', () => {
    const lzw = file(['/Filter /LZWDecode', 'a'.repeat(10)]);
    expect(checkStreams(lzw, 30_000)).toBe('sound');
    expect(checkStreams(lzw, 10_000)).toBe('too-large');
    const runs = file(['/Filter [/RunLengthDecode]', 'a'.repeat(10)]);
    expect(checkStreams(runs, 1000)).toBe('sound');
    expect(checkStreams(runs, 500)).toBe('too-large');
  });

  it('cost nothing where they are not compressed, or hold a picture', () => {
    const plain = file(['/Length 600', 'a'.repeat(600)], [FLATE, 'a'.repeat(600)]);
    expect(checkStreams(plain, 1)).toBe('sound');
    expect(checkStreams(file([`/Subtype /Image ${FLATE}`, packed(600)]), 1)).toBe('sound');
    expect(checkStreams(file([`/Subtype /Form ${FLATE}`, packed(600)]), 1)).toBe('too-large');
  });

  it('are damaged where they do not come to what they say of themselves, if they can be opened', () => {
    const changed = packed(600);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(checkStreams(file([FLATE, changed]))).toBe('damaged');
    expect(checkStreams(file([FLATE, changed], ['/Encrypt 2 0 R', '']))).toBe('sound');
  });

  it('may have blanks and either line end before their data', () => {
    for (const begin of ['stream\r\n', 'stream  \n', 'stream\r']) {
      const text = bytesOf(`1 0 obj << ${FLATE} >> ${begin}`);
      const bytes = Buffer.concat([text, packed(600), bytesOf('\nendstream')]);
      expect(checkStreams(bytes, 600)).toBe('sound');
      expect(checkStreams(bytes, 599)).toBe('too-large');
    }
  });

  it('of a font name no character beyond those a font has', () => {
    const font = (code: number) => file([FLATE, deflateSync(Buffer.from(`%!PS\ndup ${code} /a put`))]);
    expect(checkStreams(font(255))).toBe('sound');
    expect(checkStreams(font(99_999))).toBe('damaged');
    expect(checkStreams(file([FLATE, deflateSync(Buffer.from('dup 99999 /a put'))]))).toBe('sound');
  });

  it('of pages draw no more than a document does', () => {
    const drawn = (count: number): Buffer => deflateSync(Buffer.from('f '.repeat(count)));
    expect(checkStreams(file([FLATE, drawn(MOST_PATHS)]))).toBe('sound');
    expect(checkStreams(file([FLATE, drawn(MOST_PATHS / 2)], [FLATE, drawn(MOST_PATHS / 2 + 1)]))).toBe(
      'too-large',
    );
    expect(checkStreams(file([`/Type /ObjStm ${FLATE}`, drawn(MOST_PATHS + 1)]))).toBe('sound');
    expect(checkStreams(file([`/Type /XObject /Subtype /Form ${FLATE}`, drawn(MOST_PATHS + 1)]))).toBe(
      'too-large',
    );
  });

  it('are no more than a document has', () => {
    const many = (count: number): Uint8Array =>
      file(...Array.from({ length: count }, () => ['', ''] as const));
    expect(checkStreams(many(20_000))).toBe('sound');
    expect(checkStreams(many(20_001))).toBe('too-large');
  });
});
