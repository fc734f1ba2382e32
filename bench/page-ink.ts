/** Where ink stands on the pages of a PDF: boxes of words are those of fonts, and a font without measures has none that are true. */
import { execFileSync } from 'node:child_process';

const DPI = 144;
/** Points of a pixel. */
const PIXEL = 72 / DPI;
/** Darker than this is ink. */
const INK = 140;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The pages of `file` as poppler draws them. */
export function picturesOf(file: string): Picture[] {
  const stream = execFileSync('pdftoppm', ['-gray', '-r', String(DPI), file], { maxBuffer: 1 << 30 });
  const pictures: Picture[] = [];
  // Netpbm P5: `P5 width height 255`, a white space, the pixels.
  for (let at = 0; at < stream.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stream.subarray(at, at + 40).toString('latin1'));
    if (!head) break;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    pictures.push({ width, height, grey: stream.subarray(start, start + width * height) });
    at = start + width * height;
  }
  return pictures;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The middle between the highest and the lowest ink in `box`, in points from the top; undefined where there is none. */
export function inkMiddle({ width, height, grey }: Picture, box: Box): number | undefined {
  const [left, right] = [
    Math.max(0, Math.floor(box.left / PIXEL)),
    Math.min(width, Math.ceil(box.right / PIXEL)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(box.top / PIXEL)),
    Math.min(height, Math.ceil(box.bottom / PIXEL)),
  ];
  const rows: number[] = [];
  for (let row = top; row < bottom; row += 1) {
    if (grey.subarray(row * width + left, row * width + right).some((value) => value < INK)) rows.push(row);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? undefined : ((first + last + 1) / 2) * PIXEL;
}
