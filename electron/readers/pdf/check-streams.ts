/**
 * The compressed streams of a PDF, looked at before pdf.js opens the file: it inflates whole streams into memory,
 * cannot be told when to stop, and checks no sum.
 */
import { inflateSync } from 'node:zlib';
import { countPaths, drawsPage, MOST_PATHS } from './drawing-cost.ts';

/** Bytes that all streams together may come to, pictures left out: they are never opened. */
const BUDGET = 128 * 1024 * 1024;
const MOST_STREAMS = 20_000;
/** Dictionaries of streams are short. */
const LONGEST_DICTIONARY = 4096;
/** LZW turns a byte into a thousand at most; nobody writes it any more, so that a small part of the budget will do. */
const LZW_RATIO = 2000;
/** Two bytes stand for 128 (ISO 32000-1, 7.4.5). */
const RUN_LENGTH_RATIO = 64;

/**
 * Whether the compressed streams of a PDF fit into the budget of a document and are sound. pdf.js takes what it can
 * get from a damaged stream, and a figure that was changed on the way would go unseen.
 */
export function checkStreams(bytes: Uint8Array, budget = BUDGET): 'sound' | 'too-large' | 'damaged' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Where everything is encrypted (for a password that only forbids editing), nothing can be told from here.
  const isEncrypted = file.includes('/Encrypt');
  let left = budget;
  let streams = 0;
  let paths = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    if (++streams > MOST_STREAMS) return 'too-large';
    const dictionary = dictionaryBefore(file, at);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const found = unpack(file, dataStart(file, at + 6), filtersOf(dictionary), left);
    if (found === null && !isEncrypted) return 'damaged';
    left -= found?.size ?? 0;
    if (found && drawsPage(dictionary)) paths += countPaths(found.data);
    if (left < 0 || paths > MOST_PATHS) return 'too-large';
  }
  return 'sound';
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return text.slice(text.lastIndexOf(' obj') + 1);
}

const FILTER = /\/(FlateDecode|LZWDecode|RunLengthDecode|ASCII85Decode|ASCIIHexDecode|Fl|LZW|RL|A85|AHx)\b/g;

function filtersOf(dictionary: string): string[] {
  const list = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
  return Array.from(list.matchAll(FILTER), ([, name = '']) => name);
}

/** After the keyword stands one line end (7.3.8.1), some writers put blanks before it. */
function dataStart(file: Buffer, at: number): number {
  let start = at;
  while (file[start] === 0x20) start++;
  return file[start] === 0x0d && file[start + 1] === 0x0a ? start + 2 : start + 1;
}

/** What a stream comes to. */
interface Unpacked {
  /** Bytes after every filter, at most a little over the limit; 0 for what is not compressed. */
  readonly size: number;
  /** The content as far as it was unpacked. */
  readonly data: Buffer;
}

/** Opens a stream up to `limit` bytes; null for compressed data that is damaged. */
function unpack(file: Buffer, start: number, filters: readonly string[], limit: number): Unpacked | null {
  const end = file.indexOf('endstream', start);
  let data = file.subarray(start, end < 0 ? file.length : end);
  let size = 0;
  for (const [index, filter] of filters.entries()) {
    if (filter.startsWith('LZW')) return { size: data.length * LZW_RATIO, data: NOTHING };
    if (filter.startsWith('R')) return { size: data.length * RUN_LENGTH_RATIO, data: NOTHING };
    if (filter.startsWith('A')) {
      data = filter.includes('85') ? fromAscii85(data) : fromHex(data);
      continue;
    }
    // The data tell their end themselves; the keyword may stand in them by chance.
    const inflated = inflate(index === 0 ? file.subarray(start) : data, limit);
    if (inflated === 'too-large') return { size: limit + 1, data: NOTHING };
    if (inflated === 'damaged' || (Buffer.isBuffer(inflated) && holdsHugeEncoding(inflated))) return null;
    if (!Buffer.isBuffer(inflated)) return { size, data: NOTHING };
    data = inflated;
    size += inflated.length;
  }
  return { size, data };
}

const NOTHING = Buffer.alloc(0);

/** A Type 1 font has 256 codes; pdf.js goes through as many as the highest that is named. */
function holdsHugeEncoding(data: Buffer): boolean {
  if (!data.subarray(0, 2).equals(Buffer.from('%!'))) return false;
  return /\bdup\s+\d{4,}\s*\//.test(data.toString('latin1', 0, LONGEST_FONT_HEAD));
}

/** Bytes in front of the encrypted part of a Type 1 font. */
const LONGEST_FONT_HEAD = 1_000_000;

function inflate(data: Buffer, limit: number): Buffer | 'too-large' | 'damaged' | 'not-compressed' {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return 'too-large';
    // Empty streams, and data that never was compressed: pdf.js shows nothing of it.
    return error instanceof Error && /header/.test(error.message) ? 'not-compressed' : 'damaged';
  }
}

function fromHex(data: Buffer): Buffer {
  return Buffer.from(data.toString('latin1').replace(/>[\s\S]*|[^\da-f]/gi, ''), 'hex');
}

/** ISO 32000-1, 7.4.3: five characters for four bytes, `z` for four zeros. */
function fromAscii85(data: Buffer): Buffer {
  const out = Buffer.alloc(data.length * 4);
  let length = 0;
  let group = 0;
  let count = 0;
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) length += 4;
    if (byte < 0x21 || byte > 0x75) continue;
    group = group * 85 + (byte - 0x21);
    if (++count < 5) continue;
    length = out.writeUInt32BE(group % 0x1_0000_0000, length);
    [group, count] = [0, 0];
  }
  if (count > 1) {
    const padded = group * 85 ** (5 - count) + (85 ** (5 - count) - 1);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(padded % 0x1_0000_0000);
    length += tail.copy(out, length, 0, count - 1);
  }
  return out.subarray(0, length);
}
