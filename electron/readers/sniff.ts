/**
 * What kind of file the bytes are. The extension is never asked: offices rename freely, and WPS, OA systems and
 * browsers write HTML, RTF and docx under the name `.doc`.
 */
import { oleKind } from './container/ole-kind.ts';
import { findOle } from './container/ole.ts';
import { decodeText, unmarkedUtf16 } from './text/decode.ts';
import { openZip } from './container/zip.ts';

export type FileKind =
  /* documents */
  | 'docx'
  | 'odt'
  | 'ofd'
  | 'uof'
  | 'doc'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'wordml'
  | 'flat-opc'
  | 'pdf'
  | 'xlsx'
  | 'text'
  /* things that are no document of ours */
  | 'empty'
  | 'lock-file'
  | 'encrypted'
  | 'word-95'
  | 'damaged'
  | 'spreadsheet'
  | 'presentation'
  | 'image'
  | 'archive'
  | 'unknown';

const HEAD = 4096;
/** Word's owner file has 162 bytes; other programs' are as small. */
const LARGEST_LOCK_FILE = 1024;

/** The kind of the file. Throws ProblemError only for a zip package whose directory is broken. */
export function sniff(name: string, bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) return 'empty';
  if (isLockFile(name, bytes)) return 'lock-file';
  const head = headText(bytes);
  return (
    signatureKind(name, bytes, head) ??
    markupKind(unmarkedText(bytes) ?? head) ??
    (isZeros(bytes) ? 'damaged' : decodeText(bytes) === null ? 'unknown' : 'text')
  );
}

function isLockFile(name: string, bytes: Uint8Array): boolean {
  const base = name.replace(/^.*[\\/]/, '');
  if (/^(~\$|\.~lock\.)/.test(base) && bytes.byteLength <= LARGEST_LOCK_FILE) return true;
  // The owner file: length of the user's name, the name padded to 53 bytes, then the same in UTF-16.
  const length = bytes[0] ?? 0;
  return bytes.byteLength === 162 && length > 0 && length <= 52 && bytes[54] === length && bytes[55] === 0;
}

const SIGNATURES: readonly (readonly [start: RegExp, kind: FileKind])[] = [
  // Patterns stand for bytes (ISO 8859-1), not characters.
  [/^[^<]{0,1020}\{\\rtf\d/s, 'rtf'],
  [/^.{0,1020}%PDF-\d/s, 'pdf'],
  [/^\x89PNG\r\n|^\xff\xd8\xff|^GIF8[79]a|^BM.{4}\x00{4}|^II\*\x00|^MM\x00\*|^RIFF.{4}WEBP/s, 'image'],
  // Word for Windows 1, 2 and (out of its container) 6, for DOS, for the Macintosh 4 and 5.
  [
    /^(?:\x9b\xa5\x21|\xdb\xa5\x2d|\xdc\xa5[\x65-\x68])\x00|^[\x31\x32]\xbe\x00{2}|^\xfe\x37\x00[\x1c\x23]/,
    'word-95',
  ],
  [/^.{4}ftyp(?:heic|heix|mif1|avif)|^\xd7\xcd\xc6\x9a|^\x01\x00{3}.{36} EMF/s, 'image'],
  [/^Rar!\x1a\x07|^7z\xbc\xaf\x27\x1c|^\x1f\x8b\x08|^BZh[1-9]|^\xfd7zXZ|^MSCF\x00|^.{257}ustar/s, 'archive'],
];

/** Mail gateways and download pages leave bytes of their own in front. */
const LATE_ZIP = /^[^<]{1,1020}?PK\x03\x04[\n-?]\x00/;

function signatureKind(name: string, bytes: Uint8Array, head: string): FileKind | null {
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return zipKind(name, bytes);
  const known = SIGNATURES.find(([start]) => start.test(head))?.[1];
  if (known !== undefined) return known;
  if (findOle(bytes) >= 0) return oleKind(bytes);
  return LATE_ZIP.test(head) ? zipKind(name, bytes) : null;
}

/** ISO 8859-1, so that signatures can be told; UTF-16 by its byte order mark, so that markup can. */
function headText(bytes: Uint8Array): string {
  const start = bytes.subarray(0, HEAD);
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(start);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(start);
  return Buffer.from(start)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
}

/** The beginning as UTF-16 without a mark; null where it is none. */
function unmarkedText(bytes: Uint8Array): string | null {
  const encoding = unmarkedUtf16(bytes);
  return encoding && new TextDecoder(encoding).decode(bytes.subarray(0, HEAD));
}

/** Header fields, one of them saying that a page or several parts follow. */
const MESSAGE =
  /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*(?:multipart\/|text\/html|application\/xhtml)/i;
/** A page says so somewhere in front, though servers and clipboards may write lines of their own before it. */
const PAGE = /<(?:!doctype\s+html|html|body|frameset)[\s>]/i;
/** A piece of a page: it begins with a tag of HTML, or has closed one. */
const PIECE_OF_PAGE =
  /^\s*<(?:!--|(?:head|meta|link|base|title|style|script|table|tbody|tr|td|div|section|article|main|p|h[1-6]|center|span|font|b|strong|br|ul|ol|form)[\s/>])|<\/(?:p|div|span|td|tr|table|h[1-6]|font|strong|center)>/i;

function markupKind(head: string): FileKind | null {
  if (/^\s*<\?xml|^\s*<\w+:\w+/.test(head)) {
    if (/xmlns(?::\w+)?\s*=\s*["']http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage/.test(head)) {
      return 'flat-opc';
    }
    if (/schemas\.microsoft\.com\/office\/word\/2003\/wordml|progid="Word\.Document"/.test(head))
      return 'wordml';
    if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet"\s*xmlns/.test(head))
      return 'spreadsheet';
  }
  if (MESSAGE.test(head)) return 'mhtml';
  return PAGE.test(head) || (!/^\s*<\?xml/.test(head) && PIECE_OF_PAGE.test(head)) ? 'html' : null;
}

const ZIP_KINDS: readonly (readonly [content: RegExp, kind: FileKind])[] = [
  [/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/, 'docx'],
  // A workbook, its template, and both with macros, which are never run.
  [/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled\.main/i, 'xlsx'],
  [/spreadsheetml|ms-excel/, 'spreadsheet'],
  [/presentationml|ms-powerpoint/, 'presentation'],
  [/opendocument\.text/, 'odt'],
  [/opendocument\.spreadsheet/, 'spreadsheet'],
  [/opendocument\.presentation/, 'presentation'],
];

function zipKind(name: string, bytes: Uint8Array): FileKind {
  const zip = openZip(name, bytes);
  // Packed again by hand, an OpenDocument file loses its mimetype; the manifest says the same.
  const says = ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'].find((part) => zip.has(part));
  if (says !== undefined) {
    const content = new TextDecoder().decode(zip.read(says));
    const kind = ZIP_KINDS.find(([pattern]) => pattern.test(content))?.[1];
    if (kind) return kind;
  }
  // A package that lost its list of contents is still told by its main part.
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('OFD.xml')) return 'ofd';
  if (zip.has('uof.xml')) return 'uof';
  return says === undefined ? 'archive' : 'unknown';
}

function isZeros(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
