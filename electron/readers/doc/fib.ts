/** The File Information Block: where everything else stands (MS-DOC 2.5). */
import { viewOf } from './bytes.ts';

/** Parts of the text in the order they follow one another, with their lengths in characters (2.5.5). */
export interface TextLengths {
  readonly body: number;
  /** Footnotes, headers and footers, comments, endnotes: everything between the body and its text boxes. */
  readonly notes: number;
  readonly footNotes: number;
  readonly endNotes: number;
  readonly boxes: number;
}

export interface Fib {
  readonly encrypted: boolean;
  /** Written by Word 95 or before, whose format is another one. */
  readonly tooOld: boolean;
  /** Name of the table stream. */
  readonly table: '0Table' | '1Table';
  readonly lengths: TextLengths;
  /** Where a structure stands in the table stream, by its number in FibRgFcLcb97; length 0 where there is none. */
  block(index: number): { readonly at: number; readonly length: number };
}

/** Numbers of structures in FibRgFcLcb97 (2.5.6). */
export const BLOCK = {
  styles: 1,
  noteMarks: 2,
  noteTexts: 3,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endNoteMarks: 46,
  endNoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;

const WORD_97 = 0xa5ec;
/** Word 2, Word 6 and 95, and these for Japanese, Chinese and Korean. */
const OLDER: readonly number[] = [0xa59b, 0xa5db, 0xa5dc, 0xa697, 0xa698, 0xa699];
/** Word 97 itself writes 0x00C1; 0x00C0 and 0x00C2 stand for the same (2.5.15). */
const OLDEST = 0x00c0;

/**
 * Reads the beginning of the WordDocument stream; null where it is no Word document. Throws RangeError.
 * Of a file that is too old only that and whether it is encrypted is read: the rest of its block is laid out otherwise.
 */
export function readFib(document: Uint8Array): Fib | null {
  const view = viewOf(document);
  const [signature, version, flags] = [
    view.getUint16(0, true),
    view.getUint16(2, true),
    view.getUint16(10, true),
  ];
  const tooOld = OLDER.includes(signature) || (signature === WORD_97 && version < OLDEST);
  if (signature !== WORD_97 && !tooOld) return null;
  const encrypted = (flags & 0x0100) !== 0;
  const table = (flags & 0x0200) !== 0 ? '1Table' : '0Table';
  if (tooOld) return { encrypted, tooOld, table, lengths: NO_TEXT, block: () => NOWHERE };
  // Each part of the block is preceded by its length, counted in 2, 4 and 8 bytes.
  const longs = 34 + view.getUint16(32, true) * 2 + 2;
  const pairs = longs + view.getUint16(longs - 2, true) * 4 + 2;
  const count = view.getUint16(pairs - 2, true);
  const length = (index: number): number => view.getUint32(longs + index * 4, true);
  return {
    encrypted,
    tooOld,
    table,
    lengths: {
      body: length(3),
      notes: length(4) + length(5) + length(7) + length(8),
      footNotes: length(4),
      endNotes: length(8),
      boxes: length(9),
    },
    block: (index) =>
      index < count
        ? { at: view.getUint32(pairs + index * 8, true), length: view.getUint32(pairs + index * 8 + 4, true) }
        : NOWHERE,
  };
}

const NO_TEXT: TextLengths = { body: 0, notes: 0, footNotes: 0, endNotes: 0, boxes: 0 };
const NOWHERE = { at: 0, length: 0 };
