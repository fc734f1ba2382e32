/** What an OLE compound file is: told by the names of its streams. */
import { openOle } from './ole.ts';

export type OleKind = 'doc' | 'spreadsheet' | 'presentation' | 'encrypted' | 'damaged' | 'unknown';

const KINDS: readonly (readonly [stream: string, kind: OleKind])[] = [
  // A Word file under rights management has a notice for its text, and the text in this stream (MS-OFFCRYPTO 1.3.2).
  ['\tDRMContent', 'encrypted'],
  ['\tDRMViewerContent', 'encrypted'],
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
];

/** The kind of a file that has the OLE signature; `damaged` where its directory cannot be read. */
export function oleKind(bytes: Uint8Array): OleKind {
  const file = openOle(bytes);
  if (!file) return 'damaged';
  // A directory whose order is damaged still has its names.
  const found =
    KINDS.find(([stream]) => file.has(stream)) ?? KINDS.find(([stream]) => file.has(stream, true));
  return found?.[1] ?? (file.complete ? 'unknown' : 'damaged');
}
