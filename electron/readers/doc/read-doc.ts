/**
 * The binary format of Word 97 to 2003 (MS-DOC), which WPS writes under the name .wps as well.
 *
 * Nothing in the file is run or followed: macros, embedded objects and links are not even opened.
 */
import { problem, ProblemError, type ProblemCode } from '../../../shared/problem.ts';
import type { SourceBlock, SourceDocument } from '../../../shared/source-document.ts';
import { openOle } from '../container/ole.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import { openShelf, type PictureShelf, type Taken } from '../parts/pictures.ts';
import { remarkOf, type RemarkCode } from '../parts/reader-remarks.ts';
import type { Ground } from '../parts/visibility.ts';
import { readBlocks, readBox } from './body.ts';
import { slice } from './bytes.ts';
import type { DocumentParts } from './document-parts.ts';
import { BLOCK, readFib, type Fib } from './fib.ts';
import { readFonts } from './fonts.ts';
import { CHARACTERS, openPages, PARAGRAPHS } from './formatted-pages.ts';
import { readLists } from './lists.ts';
import { inlinePicture } from './inline-picture.ts';
import { readNotes } from './notes.ts';
import { readPieces } from './pieces.ts';
import { paragraphReader } from './properties.ts';
import { readStyles } from './style-sheet.ts';
import { readTextBoxes } from './text-boxes.ts';

/** Reads a .doc or .wps; `name` is for messages. Throws ProblemError: `damaged`, `encrypted`, `word-95`. */
export function readDoc(name: string, bytes: Uint8Array): SourceDocument {
  const fail = (code: ProblemCode): never => {
    throw new ProblemError(problem(code, name));
  };
  try {
    const file = openOle(bytes);
    const document = file?.read('WordDocument');
    const fib = document ? readFib(document) : null;
    if (!file || !document || !fib) return fail('damaged');
    if (fib.encrypted) return fail('encrypted');
    if (fib.tooOld) return fail('word-95');
    const table = file.read(fib.table);
    if (!table) return fail('damaged');
    const data = file.read('Data') ?? new Uint8Array();
    return { format: /\.wps$/i.test(name) ? 'wps' : 'doc', ...readStreams(fib, { document, table, data }) };
  } catch (error) {
    if (error instanceof RangeError) return fail('damaged');
    throw error;
  }
}

interface Streams {
  readonly document: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
}

/**
 * Throws RangeError where the streams contradict themselves. Where text of a table cannot be seen on the page but some
 * cells are shaded, it is read again with all such text, for a person to look at.
 */
function readStreams(
  fib: Fib,
  { document, table, data }: Streams,
  tableGround?: Ground,
): Omit<SourceDocument, 'format'> {
  const block = (index: number): Uint8Array => {
    const { at, length } = fib.block(index);
    return length === 0 ? new Uint8Array() : slice(table, at, length);
  };
  const remarks = new Set<RemarkCode>();
  /** What only says how the text looks: without it the text is still read. */
  const look = <Look>(read: () => Look, plain: Look): Look => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      remarks.add('formatting');
      return plain;
    }
  };
  const { body, notes, footNotes, endNotes, boxes } = fib.lengths;
  const pieces = readPieces(block(BLOCK.pieces), document);
  if (body > (pieces.at(-1)?.end ?? 0)) throw new RangeError('text is missing');

  const apply = paragraphReader(data);
  const onDamage = (): void => void remarks.add('formatting');
  const styleOf = look(
    () => readStyles(block(BLOCK.styles), apply, onDamage),
    readStyles(new Uint8Array(), apply, onDamage),
  );
  const { numbering, complete } = readLists(table, fib.block(BLOCK.lists), block(BLOCK.listOverrides));
  if (!complete) remarks.add('numbers');
  const shelf = openShelf();
  const told = new Set<'unseen' | 'shaded'>();
  const parts: DocumentParts = {
    document,
    pieces,
    apply,
    styleOf,
    characterRun: look(
      () => openPages(document, block(BLOCK.characterPages), CHARACTERS),
      () => null,
    ),
    paragraphRun: openPages(document, block(BLOCK.paragraphPages), PARAGRAPHS),
    fontName: look(
      () => readFonts(block(BLOCK.fonts)),
      () => undefined,
    ),
    close: closeParagraphs(styleOf, numbering),
    boxes: readTextBoxes(block(BLOCK.shapes), block(BLOCK.boxTexts), body + notes, boxes),
    notes: look(
      () =>
        readNotes([
          {
            references: block(BLOCK.noteMarks),
            texts: block(BLOCK.noteTexts),
            start: body,
            length: footNotes,
          },
          {
            references: block(BLOCK.endNoteMarks),
            texts: block(BLOCK.endNoteTexts),
            start: body + notes - endNotes,
            length: endNotes,
          },
        ]),
      new Map(),
    ),
    picture: (offset) => pictureAt(data, offset, shelf),
    remark: (code) => void remarks.add(code),
    tableGround,
    onCell: (what) => void told.add(what),
  };
  const blocks: SourceBlock[] = readBlocks(parts, { start: 0, end: body });
  for (const box of parts.boxes.get(-1) ?? []) blocks.push(...readBox(parts, box));
  if (tableGround === undefined && told.has('unseen') && told.has('shaded')) {
    return readStreams(fib, { document, table, data }, 'picture');
  }
  if (tableGround !== undefined) remarks.add('formatting');
  return { blocks, remarks: [...remarks].map(remarkOf) };
}

/** A picture that contradicts itself costs itself alone. */
function pictureAt(data: Uint8Array, offset: number, shelf: PictureShelf): Taken | 'picture' {
  try {
    return inlinePicture(data, offset, shelf);
  } catch (error) {
    if (error instanceof RangeError) return 'picture-damaged';
    throw error;
  }
}
