/**
 * OLE compound files (MS-CFB): a small file system inside a file. Opens one and reads single streams.
 *
 * Written for hostile files: no chain is followed further than the stream is long, nothing is read that is not asked
 * for, and every offset is checked. A reader that gathers all chains first needs gigabytes for a file of two megabytes
 * whose chains run into one another.
 */

export interface OleFile {
  /** The directory is there to its end. */
  readonly complete: boolean;
  /**
   * Whether there is a stream or storage of this name, in whatever case (MS-CFB 2.6.4); those of embedded files count
   * only `anywhere`.
   */
  has(name: string, anywhere?: boolean): boolean;
  /** The bytes of a stream, sought in the root first; null where there is none or not all of it is there. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The first `count` sectors of a chain: fewer where it ends before, leaves the file or runs in a circle. */
type Chain = (start: number, count: number) => readonly number[];

/** MS-CFB 2.1: sector numbers from here on are marks, such as the end of a chain. */
const MARKS = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
/** As ISO 8859-1 (MS-CFB 2.2). */
const SIGNATURE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Servers and mail programs put lines of their own in front of a file. */
const LONGEST_PREFIX = 4096;
const HEADER = 512;
const ENTRY = 128;
const MINI = 64;
/** Sector numbers of the allocation table that the header has room for. */
const IN_HEADER = 109;
/** Sectors of the directory that are looked at: 16,000 names. */
const MOST_DIRECTORY_SECTORS = 4096;

/** Where the signature stands at the beginning of a file or behind some foreign bytes; -1 where it does not. */
export function findOle(file: Uint8Array): number {
  return Buffer.from(
    file.buffer,
    file.byteOffset,
    Math.min(file.byteLength, LONGEST_PREFIX + SIGNATURE.length),
  ).indexOf(SIGNATURE, 0, 'latin1');
}

/** Opens a file that has the OLE signature; null where it has no directory that can be read. */
export function openOle(file: Uint8Array): OleFile | null {
  const bytes = file.subarray(Math.max(findOle(file), 0));
  if (bytes.byteLength < HEADER * 3) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.byteLength / size) - 1;
  const next = nextSector(view, size, sectors);
  const chain = followWith(next, sectors);

  const directory = wholeChain(view.getUint32(48, true), next, sectors);
  const entries: Entry[] = [];
  for (const sector of directory) {
    entries.push(...readEntries(bytes, (sector + 1) * size, size));
  }
  const [root] = entries;
  if (!root) return null;
  const found = rootStreams(entries, root.child);
  const elsewhere = firstOfEachName(entries);
  const entryOf = (name: string): Entry | undefined =>
    found.get(nameKey(name)) ?? elsewhere.get(nameKey(name));

  const whole: Sectors = { from: bytes, size, origin: size, chain };
  const cutoff = view.getUint32(56, true);
  let small: Sectors | undefined;
  const openSmall = (): Sectors => {
    const stream = gather(whole, root.start, root.size);
    const tables = wholeChain(view.getUint32(60, true), next, sectors);
    const count = Math.floor(stream.byteLength / MINI);
    const following = (sector: number): number => {
      const table = tables[Math.floor((sector * 4) / size)];
      const at = table === undefined ? bytes.byteLength : (table + 1) * size + ((sector * 4) % size);
      return at + 4 <= bytes.byteLength ? view.getUint32(at, true) : MARKS;
    };
    return { from: stream, size: MINI, origin: 0, chain: followWith(following, count) };
  };

  const lastSector = directory.at(-1) ?? 0;
  return {
    complete: next(lastSector) === END_OF_CHAIN && (lastSector + 2) * size <= bytes.byteLength,
    has: (name, anywhere = false) => (anywhere ? elsewhere : found).has(nameKey(name)),
    read: (name) => {
      const entry = entryOf(name);
      if (!entry || entry.size > bytes.byteLength) return null;
      const sectors = entry.size < cutoff ? (small ??= openSmall()) : whole;
      const stream = gather(sectors, entry.start, entry.size);
      return stream.byteLength === entry.size ? stream : null;
    },
  };
}

/** The sector after a sector in its chain, as the allocation table has it. */
function nextSector(view: DataView, size: number, sectors: number): (sector: number) => number {
  const perSector = size / 4;
  const tables: number[] = [];
  for (let index = 0; index < IN_HEADER; index++) tables.push(view.getUint32(76 + index * 4, true));
  // The rest of the list stands in sectors of its own, each naming the next in its last place.
  const seen = new Set<number>();
  let more = view.getUint32(68, true);
  while (more < sectors && !seen.has(more) && tables.length * perSector < sectors) {
    seen.add(more);
    const start = (more + 1) * size;
    if (start + size > view.byteLength) break;
    for (let at = start; at < start + size - 4; at += 4) tables.push(view.getUint32(at, true));
    more = view.getUint32(start + size - 4, true);
  }
  return (sector) => {
    const table = tables[Math.floor(sector / perSector)] ?? MARKS;
    const at = (table + 1) * size + (sector % perSector) * 4;
    return table < sectors && at + 4 <= view.byteLength ? view.getUint32(at, true) : MARKS;
  };
}

function followWith(next: (sector: number) => number, sectors: number): Chain {
  return (start, count) => {
    const seen = new Set<number>();
    for (let sector = start; seen.size < count; sector = next(sector)) {
      if (sector >= sectors || seen.has(sector)) break;
      seen.add(sector);
    }
    return [...seen];
  };
}

/** A chain of unknown length, as far as it can be followed. */
function wholeChain(start: number, next: (sector: number) => number, sectors: number): readonly number[] {
  const seen = new Set<number>();
  for (let sector = start; sector < sectors && !seen.has(sector); sector = next(sector)) {
    if (seen.size >= MOST_DIRECTORY_SECTORS) break;
    seen.add(sector);
  }
  return [...seen];
}

/** Bytes divided into sectors of `size` bytes, the first of which begins at `origin`. */
interface Sectors {
  readonly from: Uint8Array;
  readonly size: number;
  readonly origin: number;
  readonly chain: Chain;
}

/** The first `length` bytes of the chain of sectors from `start` on, as many of them as are there. */
function gather({ from, size, origin, chain }: Sectors, start: number, length: number): Uint8Array {
  const whole = new Uint8Array(Math.min(length, from.byteLength));
  let at = 0;
  for (const sector of chain(start, Math.ceil(whole.byteLength / size))) {
    const offset = origin + sector * size;
    const part = from.subarray(offset, offset + Math.min(size, whole.byteLength - at));
    whole.set(part, at);
    at += part.byteLength;
    // Only the last sector of a file may be cut short.
    if (part.byteLength < size) break;
  }
  return whole.subarray(0, at);
}

function readEntries(bytes: Uint8Array, start: number, size: number): Entry[] {
  const entries: Entry[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = start; at < start + size && at + ENTRY <= bytes.byteLength; at += ENTRY) {
    const length = Math.min(view.getUint16(at + 64, true), 64);
    entries.push({
      name: length < 2 ? '' : Buffer.from(bytes.subarray(at, at + length - 2)).toString('utf16le'),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** What lies in the root: an embedded document has streams of the same names deeper down. */
function rootStreams(entries: readonly Entry[], child: number): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const left = [child];
  for (let index = left.pop(); index !== undefined; index = left.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    found.set(nameKey(entry.name), entry);
    left.push(entry.left, entry.right);
  }
  return found;
}

/** For a directory whose order is damaged. */
function firstOfEachName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const key = nameKey(entry.name);
    if (!found.has(key)) found.set(key, entry);
  }
  return found;
}

function nameKey(name: string): string {
  return name.toUpperCase();
}
