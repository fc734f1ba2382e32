import { describe, expect, it } from 'vitest';
import CFB from 'cfb';
import { oleKind } from './ole-kind.ts';
import { openOle } from './ole.ts';

const LARGE = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
const SMALL = Uint8Array.from({ length: 300 }, (_, index) => index % 7);

function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** Place of the allocation table's entry for a sector: the table's first sector is named in the header. */
function tableEntry(bytes: Uint8Array, sector: number): number {
  return (new DataView(bytes.buffer).getUint32(76, true) + 1) * 512 + sector * 4;
}

/** First sector of the stream whose directory entry has this name. */
function startOf(bytes: Uint8Array, name: string): number {
  const entry = Buffer.from(bytes).indexOf(Buffer.from(`${name}\0`, 'utf16le'));
  return new DataView(bytes.buffer).getUint32(entry + 116, true);
}

describe('an OLE file', () => {
  it('gives the bytes of its streams, large and small', () => {
    const file = openOle(ole({ large: LARGE, small: SMALL, empty: new Uint8Array() }));
    expect(file?.read('large')).toEqual(LARGE);
    expect(file?.read('small')).toEqual(SMALL);
    expect(file?.read('missing')).toBeNull();
  });

  it('gives streams of every size as long as they are', () => {
    const sizes = [1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097];
    const streams = Object.fromEntries(sizes.map((size) => [`s${size}`, LARGE.subarray(0, size)]));
    const file = openOle(ole(streams));
    for (const [name, bytes] of Object.entries(streams)) expect(file?.read(name), name).toEqual(bytes);
  });

  it('is read on where its allocation table fits neither into the header nor into one list more', () => {
    const huge = Buffer.alloc(16_500_000, LARGE);
    expect(Buffer.from(openOle(ole({ huge }))?.read('huge') ?? []).equals(huge)).toBe(true);
  });

  it('knows its streams by their names in whatever case', () => {
    const bytes = ole({ WORDDOCUMENT: LARGE });
    expect(openOle(bytes)?.read('WordDocument')).toEqual(LARGE);
    expect(oleKind(bytes)).toBe('doc');
    expect(oleKind(ole({ encryptedpackage: SMALL }))).toBe('encrypted');
  });

  it('is encrypted where rights management keeps the text in a stream of its own', () => {
    expect(oleKind(ole({ WordDocument: LARGE, '\tDRMContent': SMALL }))).toBe('encrypted');
  });

  it('is found behind foreign bytes, and ends before what follows it', () => {
    const bytes = ole({ WordDocument: LARGE, small: SMALL });
    const file = openOle(Buffer.concat([Buffer.from('X-Mailer: 1\r\n\r\n'), bytes, Buffer.alloc(9000)]));
    expect(file?.read('WordDocument')).toEqual(LARGE);
    expect(file?.read('small')).toEqual(SMALL);
  });

  it('gives what is there whole where its last sector is cut short, and says that the directory is not', () => {
    const bytes = ole({ WordDocument: LARGE, small: SMALL });
    for (const cut of [100, 300, 511]) {
      const file = openOle(bytes.slice(0, bytes.length - cut));
      for (const [name, content] of Object.entries({ WordDocument: LARGE, small: SMALL })) {
        expect([null, content]).toContainEqual(file?.read(name) ?? null);
      }
    }
    const directory = new DataView(bytes.buffer).getUint32(48, true);
    const names = bytes.slice(0, (directory + 1) * 512 + 300);
    expect(openOle(names)?.complete).toBe(false);
    expect(oleKind(ole({ Other: SMALL }).slice(0, 512 * 2 + 300))).toBe('damaged');
  });

  it('tells its own streams from those of an embedded file', () => {
    const bytes = ole({ Workbook: LARGE, 'MBD0001/WordDocument': SMALL });
    expect(openOle(bytes)?.has('WordDocument')).toBe(false);
    expect(oleKind(bytes)).toBe('spreadsheet');
  });

  it('is told by the names it has where the order of its directory is lost', () => {
    const bytes = ole({ WordDocument: LARGE });
    const root = Buffer.from(bytes).indexOf(Buffer.from('Root Entry', 'utf16le'));
    new DataView(bytes.buffer).setUint32(root + 76, 0xffff_ffff, true);
    expect(oleKind(bytes)).toBe('doc');
    expect(openOle(bytes)?.read('WordDocument')).toEqual(LARGE);
  });

  it.each([
    ['runs in a circle', (start: number) => start],
    ['leaves the file', () => 1_000_000],
    ['ends too early', () => 0xffff_fffe],
  ])('has no stream whose chain %s', (_, next) => {
    const bytes = ole({ large: LARGE, small: SMALL });
    const start = startOf(bytes, 'large');
    new DataView(bytes.buffer).setUint32(tableEntry(bytes, start + 3), next(start), true);
    expect(openOle(bytes)?.read('large')).toBeNull();
    expect(openOle(bytes)?.read('small')).toEqual(SMALL);
  });

  it('has no stream that says it is larger than the file', () => {
    const bytes = ole({ large: LARGE });
    const entry = Buffer.from(bytes).indexOf(Buffer.from('large\0', 'utf16le'));
    new DataView(bytes.buffer).setUint32(entry + 120, 0xffff_0000, true);
    expect(openOle(bytes)?.read('large')).toBeNull();
  });

  it('is not opened where it is cut off or names no directory', () => {
    const bytes = ole({ large: LARGE });
    expect(openOle(bytes.slice(0, 512))).toBeNull();
    new DataView(bytes.buffer).setUint32(48, 0xffff_fffe, true);
    expect(openOle(bytes)).toBeNull();
  });

  it('costs no more than it is long, though all its chains run into one another', () => {
    const sectors = 60_000;
    const bytes = new Uint8Array(512 * (sectors + 1));
    const view = new DataView(bytes.buffer);
    view.setUint16(30, 9, true);
    view.setUint32(68, 0xffff_fffe, true);
    for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index, true);
    for (let sector = 0; sector < 109 * 128; sector++)
      view.setUint32(512 + sector * 4, Math.max(sector - 1, 0), true);
    view.setUint32(48, 109 * 128 - 1, true);
    expect(openOle(bytes)).not.toBeUndefined();
  });
});
