/** Bytes of any file → what a reader makes of it. The table here is the place to add a format. */
import { problem, ProblemError, type ProblemCode } from '../../shared/problem.ts';
import type { SourceDocument } from '../../shared/source-document.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readMhtml } from './html/read-mhtml.ts';
import { readOdt } from './odt/read-odt.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { seenOf } from './seen-text.ts';
import { sniff, type FileKind } from './sniff.ts';
import { readText } from './text/read-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readFlatPackage, readWordml } from './wordml/read-wordml.ts';

/** Reads one format, at once or later. Throws ProblemError about the file called `name`, or rejects with it. */
export type Reader = (name: string, bytes: Uint8Array) => SourceDocument | Promise<SourceDocument>;

/** Larger than any report with its pictures; what is larger is refused before it is looked at. */
const LARGEST_FILE = 128 * 1024 * 1024;

/** For every kind of file its reader, or why there is none. */
const READERS: Readonly<Record<FileKind, Reader | ProblemCode>> = {
  docx: (name, bytes) => readDocx(name, bytes, (part) => readEmbedded(name, part)),
  text: readText,

  odt: readOdt,
  ofd: 'not-yet',
  uof: 'not-yet',
  doc: readDoc,
  rtf: readRtf,
  html: readHtml,
  mhtml: readMhtml,
  wordml: readWordml,
  'flat-opc': readFlatPackage,
  pdf: readPdf,
  xlsx: readXlsx,

  empty: 'empty',
  'lock-file': 'lock-file',
  encrypted: 'encrypted',
  'word-95': 'word-95',
  damaged: 'damaged',
  spreadsheet: 'spreadsheet',
  presentation: 'presentation',
  image: 'image',
  archive: 'archive',
  unknown: 'unknown-format',
};

/** Formats that a .docx embeds whole. What such a document embeds in its turn is not read. */
const EMBEDDED: Partial<Record<FileKind, (name: string, bytes: Uint8Array) => SourceDocument>> = {
  docx: readDocx,
  text: readText,
  rtf: readRtf,
  html: readHtml,
  mhtml: readMhtml,
  wordml: readWordml,
  'flat-opc': readFlatPackage,
};

/** The document embedded in the file `name`; null where it is none, or damaged. Throws ProblemError `too-large`. */
function readEmbedded(name: string, bytes: Uint8Array): SourceDocument | null {
  try {
    return EMBEDDED[sniff(name, bytes)]?.(name, bytes) ?? null;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'too-large') return null;
    throw error;
  }
}

/**
 * Reads the file `bytes`, whatever its name says it is; `name` is for messages. Works in this thread and may take
 * long on a hostile file: a window calls `readReport`. Rejects with ProblemError, nothing else.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.byteLength > LARGEST_FILE) throw new ProblemError(problem('too-large', name));
  try {
    const reader = READERS[sniff(name, bytes)];
    if (typeof reader === 'string') throw new ProblemError(problem(reader, name));
    return seenOf(await reader(name, bytes));
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem('reader-died', name));
  }
}
