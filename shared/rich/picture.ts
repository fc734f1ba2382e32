/** What a picture is, told by its first bytes and never by its name; and how large it may be. */

export type PictureType = 'png' | 'jpeg' | 'gif';

/** Bytes of one picture, and of all pictures of a report together: they are saved with every change of it. */
export const LARGEST_PICTURE = 2 * 1024 * 1024;
export const LARGEST_SUM = 6 * 1024 * 1024;

/** Base64 of the first bytes: PNG (RFC 2083, 3.1), JPEG (ITU-T T.81, B.1.1.3), GIF87a and GIF89a. */
const SIGNS: readonly (readonly [PictureType, RegExp])[] = [
  ['png', /^iVBORw0KGgo/u],
  ['jpeg', /^\/9j\//u],
  ['gif', /^R0lGOD[dl]h/u],
];

/** The type of the picture `data` (base64); undefined for anything else: SVG, EMF, TIFF, no picture at all. */
export function pictureType(data: string): PictureType | undefined {
  return SIGNS.find(([, sign]) => sign.test(data))?.[0];
}

/** Bytes of `data` (base64). */
export function byteLength(data: string): number {
  return (data.length * 3) / 4 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0);
}

/** Pixels of 1/96 inch across the type area of the official page, 156 mm, and down a page with its caption. */
const OFFICIAL_ROOM: Size = { width: 589, height: 780 };

/** A size in the same shape that fits into `room`, both in pixels of 1/96 inch. */
export function fitPage({ width, height }: Size, room: Size = OFFICIAL_ROOM): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width and height of a picture in its own pixels; undefined where its head does not tell or is broken. */
export function pixelSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeOf(view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function sizeOf(view: DataView): Size | undefined {
  if (view.byteLength < 24) return undefined;
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (view.getUint32(0) >>> 8 === 0x474946) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (view.getUint16(0) !== 0xffd8) return undefined;
  // Segments of a JPEG until the frame: its marker is C0 to CF but for the three that hold tables.
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
  }
  return undefined;
}
