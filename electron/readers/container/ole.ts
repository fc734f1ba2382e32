/**
 * What an OLE compound file (MS-CFB) is: told by the names in its directory, nothing more is read.
 */

const END_OF_CHAIN = 0xfffffffa;
const ENTRY = 128;
/** Entries looked at: the streams that tell the kind stand at the beginning. */
const MOST_SECTORS = 4096;

export type OleKind = 'doc' | 'spreadsheet' | 'presentation' | 'encrypted' | 'damaged' | 'unknown';

/** The kind of a file that begins with the OLE signature; `damaged` where its directory cannot be read. */
export function oleKind(bytes: Uint8Array): OleKind {
  const directory = readDirectory(bytes);
  if (!directory) return 'damaged';
  if (directory.has('EncryptedPackage') || directory.has('EncryptionInfo')) return 'encrypted';
  const word = directory.get('WordDocument');
  if (word !== undefined) return isEncryptedWord(bytes, word) ? 'encrypted' : 'doc';
  if (directory.has('Workbook') || directory.has('Book')) return 'spreadsheet';
  if (directory.has('PowerPoint Document')) return 'presentation';
  return 'unknown';
}

/** FibBase.fEncrypted (MS-DOC 2.5.2): bit 8 of the word at offset 10 of the WordDocument stream. */
function isEncryptedWord(bytes: Uint8Array, start: number): boolean {
  return start + 12 <= bytes.byteLength && ((bytes[start + 11] ?? 0) & 1) === 1;
}

/** Names of the streams with the offset of their first sector; null for a directory that is not there. */
function readDirectory(bytes: Uint8Array): Map<string, number> | null {
  if (bytes.byteLength < 1536) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const offsetOf = (sector: number): number => (sector + 1) * size;

  const names = new Map<string, number>();
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < END_OF_CHAIN && !seen.has(sector) && seen.size < MOST_SECTORS) {
    seen.add(sector);
    const start = offsetOf(sector);
    if (start + size > bytes.byteLength) break;
    for (let at = start; at < start + size; at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      if (length < 2) continue;
      const name = Buffer.from(bytes.subarray(at, at + length - 2)).toString('utf16le');
      names.set(name, offsetOf(view.getUint32(at + 116, true)));
    }
    sector = nextSector(view, sector, size);
  }
  return names.has('Root Entry') || names.size > 1 ? names : null;
}

/** The sector after `sector` in its chain, through the first 109 sectors of the allocation table. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perSector = size / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return END_OF_CHAIN;
  const table = view.getUint32(76 + index * 4, true);
  const at = (table + 1) * size + (sector % perSector) * 4;
  return table < END_OF_CHAIN && at + 4 <= view.byteLength ? view.getUint32(at, true) : END_OF_CHAIN;
}
