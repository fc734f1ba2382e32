/**
 * Reads single parts out of a zip package without trusting a word it says about itself.
 *
 * Inflating is zlib's, which stops at a given length and computes CRC-32 in native code; what zlib does not
 * know, the central directory, is read here (APPNOTE.TXT 4.3.12, 4.3.14, 4.3.16).
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { problem, ProblemError, type ProblemCode } from '../../../shared/problem.ts';

/** Bytes that all parts read from one package may come to: twenty times a long report. */
const BUDGET = 64 * 1024 * 1024;
const MOST_PARTS = 10_000;

const END_LENGTH = 22;
/** Signature of an entry of the directory. */
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipPackage {
  /** Names of the parts as they are written, folders left out. */
  readonly names: readonly string[];
  /** Whether there is such a part; names are compared as Word does, without regard to case. */
  has(name: string): boolean;
  /** Bytes that the directory says the part has; 0 where there is none. */
  size(name: string): number;
  /**
   * Bytes of one part, inflated now and checked against the directory's length and CRC-32.
   * Throws ProblemError `damaged`, `encrypted` or `too-large`.
   */
  read(name: string): Uint8Array;
}

/**
 * Opens the zip package `bytes`; `subject` is the file's name, for messages. Nothing is inflated yet.
 * Throws ProblemError: `damaged` where there is no sound directory, `too-large` for too many parts.
 */
export function openZip(subject: string, bytes: Uint8Array, budget = BUDGET): ZipPackage {
  const fail = (code: ProblemCode): never => {
    throw new ProblemError(problem(code, subject));
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { names, entries, shift } = readDirectory(view, bytes, fail);
  const folder = packageFolder(names);
  const keyOf = (name: string): string => folder + partKey(name);
  let left = budget;

  const read = (name: string): Uint8Array => {
    const entry = entries.get(keyOf(name));
    if (!entry) return fail('damaged');
    if (entry.flags & 1) return fail('encrypted');
    if (entry.size > left) return fail('too-large');
    left -= entry.size;
    const start = dataStart(view, entry.offset + shift);
    if (start < 0 || start + entry.packed > bytes.byteLength) return fail('damaged');
    const content = inflate(bytes.subarray(start, start + entry.packed), entry);
    if (content?.byteLength !== entry.size || crc32(content) !== entry.crc) return fail('damaged');
    return content;
  };

  return {
    names,
    has: (name) => entries.has(keyOf(name)),
    size: (name) => entries.get(keyOf(name))?.size ?? 0,
    read,
  };
}

/** Part names are compared without case (ECMA-376 part 2, 9.1.1); some writers use backslashes. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** What lies at the top of every package: the list of its parts. */
const LIST = /^(.*\/)?(?:\[content_types\]\.xml|meta-inf\/manifest\.xml)$/;

/** The folder that a package was put into before it was packed again: where the list of its parts lies, if in one place. */
function packageFolder(names: readonly string[]): string {
  const folders = new Set(names.map(partKey).flatMap((name) => LIST.exec(name)?.slice(1, 2) ?? []));
  const [folder = ''] = folders;
  return folders.size === 1 ? folder : '';
}

/** Content of one entry, never longer than its declared size; null where it is not what it says. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array | null {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(entry.size, 1),
      chunkSize: Math.min(Math.max(entry.size, 1024), 1024 * 1024),
    });
  } catch {
    return null;
  }
}

interface Directory {
  readonly names: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Bytes that stand before the package: its offsets do not count them. */
  readonly shift: number;
}

function readDirectory(view: DataView, bytes: Uint8Array, fail: (code: ProblemCode) => never): Directory {
  const end = findEnd(view);
  if (end < 0) return fail('damaged');
  const { count, start, shift } = directoryPlace(view, end);
  if (count > MOST_PARTS) return fail('too-large');

  const names: string[] = [];
  const entries = new Map<string, Entry>();
  let at = start + shift;
  for (let index = 0; index < count; index++) {
    if (at < 0 || at + 46 > end || view.getUint32(at, true) !== ENTRY) return fail('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return fail('damaged');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!/[\\/]$/.test(name)) {
      names.push(name);
      entries.set(partKey(name), readEntry(view, at, at + 46 + nameLength, extraLength));
    }
    at = next;
  }
  return { names, entries, shift };
}

/** Offset of the end-of-directory record, -1 where there is none: the usual sign of half a file. NULs may fill the file up behind it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  let filled = view.byteLength;
  while (filled > 0 && view.getUint8(filled - 1) === 0) filled--;
  for (let at = Math.min(last, filled); at >= Math.max(0, filled - END_LENGTH - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function directoryPlace(view: DataView, end: number): { count: number; start: number; shift: number } {
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const behind = end - size - start;
  const isShifted = behind > 0 && view.getUint32(end - size, true) === ENTRY;
  const short = { count: view.getUint16(end + 10, true), start, shift: isShifted ? behind : 0 };
  const locator = end - 20;
  if (short.start !== UNKNOWN || locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return short;
  const at = readLong(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return short;
  return { count: readLong(view, at + 32), start: readLong(view, at + 48), shift: 0 };
}

function readEntry(view: DataView, at: number, extra: number, extraLength: number): Entry {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  const long = longFields(view, extra, extra + extraLength);
  // Zip64 gives only those fields that did not fit, in this order (4.5.3).
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: size === UNKNOWN ? (long.shift() ?? size) : size,
    packed: packed === UNKNOWN ? (long.shift() ?? packed) : packed,
    offset: offset === UNKNOWN ? (long.shift() ?? offset) : offset,
  };
}

function longFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 0x0001 && at + 4 + length <= to) {
      return Array.from({ length: Math.floor(length / 8) }, (_, index) => readLong(view, at + 4 + index * 8));
    }
    at += 4 + length;
  }
  return [];
}

function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The local header repeats the name with lengths of its own; -1 where it is not there. */
function dataStart(view: DataView, offset: number): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return -1;
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}
