/**
 * What reading costs in each format beside a peer that does part of the same work: mammoth for .docx, word-extractor
 * for .doc, parse5 alone for HTML, unpdf's text extraction alone for PDF. The other formats have no peer at hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';
import WordExtractor from 'word-extractor';
import { readDocument } from '../electron/readers/read-document.ts';
import { recognise } from '../shared/recognition/recognise.ts';
import { median, race } from './measure.ts';
import { ms, print, times } from './print.ts';
import type { Subject } from './subjects.ts';

interface Peer {
  readonly name: string;
  readonly run: (bytes: Uint8Array) => unknown;
}

const PEERS: Readonly<Record<string, Peer>> = {
  docx: { name: 'mammoth', run: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) },
  doc: { name: 'word-extractor', run: (bytes) => new WordExtractor().extract(Buffer.from(bytes)) },
  html: { name: 'parse5', run: (bytes) => parse(new TextDecoder().decode(bytes)) },
  pdf: {
    name: 'unpdf text',
    // pdf.js takes the bytes it is given away.
    run: async (bytes) => extractText(await getDocumentProxy(new Uint8Array(bytes))),
  },
};

const FORMATS = ['docx', 'doc', 'html', 'rtf', 'odt', 'pdf', 'txt'] as const;
/** The reader's own fixtures, for where the corpus is not at hand. */
const FIXTURES = 'electron/readers';

/** Files of one format, `root` being the project's folder. */
function filesOf(root: string, format: string): Subject[] {
  const seeds = join(root, '../shared/corpus/seeds', format);
  const own = join(root, FIXTURES, format, 'fixtures');
  const folder = [seeds, own].find((candidate) => existsSync(candidate));
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${format}`))
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
}

export async function benchFormats(root: string): Promise<void> {
  const rows: string[][] = [];
  for (const format of FORMATS) {
    const peer = PEERS[format];
    const took: { read: number; peer: number }[] = [];
    for (const { name, bytes } of filesOf(root, format)) {
      const read = async () => recognise(await readDocument(name, bytes), { name, sha256: '' });
      const contestants = { read, peer: () => peer?.run(bytes) };
      took.push(await race(contestants, { rounds: 20, warmUp: 6 }));
    }
    const middle = (pick: (time: { read: number; peer: number }) => number) => median(took.map(pick));
    rows.push([
      format,
      String(took.length),
      took.length === 0 ? '–' : ms(middle(({ read }) => read)),
      peer?.name ?? '–',
      peer && took.length > 0 ? ms(middle((time) => time.peer)) : '–',
      peer && took.length > 0 ? times(middle((time) => time.read / time.peer)) : '–',
    ]);
  }
  print(
    'Reading and recognising by format, warm, medians over the files',
    ['format', 'files', 'time', 'peer', 'peer’s time', 'ratio'],
    rows,
  );
}
