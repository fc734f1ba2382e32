/** Pictures in a line of text: a PICF and the drawing behind it in the Data stream (MS-DOC 2.9.192, MS-ODRAW 2.2). */
import type { Size } from '../../../shared/rich/picture.ts';
import type { PictureShelf, Taken } from '../parts/pictures.ts';
import { slice, viewOf } from './bytes.ts';

/** Twips of a pixel of 1/96 inch. */
const TWIPS = 15;
/** The picture is a drawing whose name, one byte of length before it, follows (2.9.157, MM_SHAPEFILE). */
const LINKED = 0x66;
/** Types of records (MS-ODRAW 2.2). */
const [PROPERTIES, STORED, FIRST_BLIP, LAST_BLIP] = [0xf00b, 0xf007, 0xf01a, 0xf117];
const [JPEG, PNG, JPEG_CMYK] = [0xf01d, 0xf01e, 0xf02a];
/** Bytes of a stored picture's entry before its name, and where the length of that stands (2.2.32). */
const [ENTRY, NAME_LENGTH] = [36, 33];
/** Words for those who cannot see the shape (2.3.4.7, wzDescription). */
const DESCRIPTION = 0x0381;

interface Found {
  blip?: Uint8Array;
  isForeign?: boolean;
  alt?: string | undefined;
}

/** The picture at `offset` of the stream `data`, or why it is not kept. Throws RangeError where it contradicts itself. */
export function inlinePicture(data: Uint8Array, offset: number, shelf: PictureShelf): Taken | 'picture' {
  const whole = slice(data, offset, viewOf(data).getUint32(offset, true));
  const view = viewOf(whole);
  const head = view.getUint16(4, true);
  const isNamed = view.getUint16(6, true) === LINKED;
  const begin = head + (isNamed ? 1 + view.getUint8(head) : 0);
  const found: Found = {};
  walk(whole.subarray(begin), found, 0);
  if (!found.blip) return found.isForeign ? 'picture-kind' : 'picture';
  return shelf.take(found.blip, shownSize(view), found.alt ?? '');
}

/** As large as it is meant to be, each side by a thousandth. */
function shownSize(view: DataView): Size {
  const side = (at: number): number =>
    (view.getUint16(at, true) * (view.getUint16(at + 4, true) / 1000)) / TWIPS;
  return { width: Math.round(side(28)), height: Math.round(side(30)) };
}

const DEEPEST = 8;

/** Goes through the records of a drawing; the first picture counts. */
function walk(bytes: Uint8Array, found: Found, depth: number): void {
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.byteLength;) {
    const [kind, type, length] = [
      view.getUint16(at, true),
      view.getUint16(at + 2, true),
      view.getUint32(at + 4, true),
    ];
    const content = bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.byteLength));
    at += 8 + length;
    if (type === PROPERTIES) found.alt ??= descriptionIn(content, kind >>> 4);
    else if (type === STORED && content.byteLength > ENTRY) {
      walk(content.subarray(ENTRY + (content[NAME_LENGTH] ?? 0)), found, depth + 1);
    } else if (type === PNG || type === JPEG || type === JPEG_CMYK) {
      // One identifier or two, and a byte.
      const isTwice = ((kind >>> 4) & 1) === 1;
      found.blip ??= content.subarray((isTwice ? 32 : 16) + 1);
    } else if (type >= FIRST_BLIP && type <= LAST_BLIP) found.isForeign = true;
    else if ((kind & 0xf) === 0xf && depth < DEEPEST) walk(content, found, depth + 1);
  }
}

/** The description among `count` properties: those with a text have its length, and the texts follow in order. */
function descriptionIn(bytes: Uint8Array, count: number): string | undefined {
  const view = viewOf(bytes);
  let text = count * 6;
  for (let index = 0; index < count && index * 6 + 6 <= bytes.byteLength; index += 1) {
    const id = view.getUint16(index * 6, true);
    if ((id & 0x8000) === 0) continue;
    const length = view.getUint32(index * 6 + 2, true);
    if ((id & 0x3fff) === DESCRIPTION) {
      const words = new TextDecoder('utf-16le').decode(bytes.subarray(text, text + length));
      return words.replace(/\0[^]*$/u, '');
    }
    text += length;
  }
  return undefined;
}
