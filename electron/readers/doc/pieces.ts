/** The piece table: which bytes the text is made of, in which order (MS-DOC 2.8.35, 2.9.38, 2.9.177). */
import { readPlc, slice, utf16, viewOf } from './bytes.ts';
import { shortSprm } from './sprms.ts';

export interface Piece {
  /** Characters, counted through the whole text; `end` is the first that is not in the piece. */
  readonly start: number;
  readonly end: number;
  /** Offset in the WordDocument stream. */
  readonly at: number;
  /** Bytes a character takes. */
  readonly width: 1 | 2;
  /** Changes of properties over the whole piece, as fast saving leaves them. */
  readonly changes: Uint8Array;
}

const NONE = new Uint8Array();
const CHANGES = 1;
const PIECES = 2;

/** Pieces in the order of the text. Throws RangeError where the table or the text it names is not there. */
export function readPieces(clx: Uint8Array, document: Uint8Array): Piece[] {
  const view = viewOf(clx);
  const changes: Uint8Array[] = [];
  let at = 0;
  while (view.getUint8(at) === CHANGES) {
    const length = view.getUint16(at + 1, true);
    changes.push(slice(clx, at + 3, length));
    at += 3 + length;
  }
  if (view.getUint8(at) !== PIECES) throw new RangeError('no piece table');
  const { positions, count, item } = readPlc(slice(clx, at + 5, view.getUint32(at + 1, true)), 8);
  // Pieces do not overlap, so that no text is longer than the stream.
  if (count === 0 || (positions[count] ?? 0) > document.byteLength) throw new RangeError('no text');
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [positions[index] ?? 0, positions[index + 1] ?? 0];
    if (start > end || (index === 0 && start !== 0)) throw new RangeError('pieces out of order');
    const fc = item(index).getUint32(2, true);
    const width = (fc & 0x4000_0000) !== 0 ? 1 : 2;
    const place = width === 1 ? (fc & 0x3fff_ffff) >>> 1 : fc & 0x3fff_ffff;
    slice(document, place, (end - start) * width);
    return { start, end, at: place, width, changes: changesOf(item(index).getUint16(6, true), changes) };
  });
}

/** What a Prm stands for (2.9.209): a place in the list before the pieces, or a single short change. */
function changesOf(prm: number, changes: readonly Uint8Array[]): Uint8Array {
  if (prm === 0) return NONE;
  return (prm & 1) !== 0 ? (changes[prm >>> 1] ?? NONE) : shortSprm((prm >>> 1) & 0x7f, prm >>> 8);
}

/**
 * Windows-1252 from 0x80 to 0x9F (2.9.73); all else is as in ISO 8859-1. Node's own decoder of that name reads these
 * as control characters.
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function ansi(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80));
}

/** Text of a part of a piece, `from` and `to` counted as the piece counts. */
export function pieceText(piece: Piece, document: Uint8Array, from: number, to: number): string {
  const at = piece.at + (from - piece.start) * piece.width;
  return piece.width === 1 ? ansi(slice(document, at, to - from)) : utf16(document, at, to - from);
}
