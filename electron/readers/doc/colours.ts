/** Colours of text and of what is behind it (MS-DOC 2.9.43, 2.9.119, 2.9.248, 2.9.249). */
import { BLACK, parseColour, WHITE, type Colour } from '../parts/colour.ts';

/** Ico: from 1; 0 is automatic. */
const INDEXED =
  'black blue cyan lime magenta red yellow white navy teal green purple maroon olive gray silver'.split(' ');

/** The colour of an index; undefined where the program chooses it. */
export function colourOfIndex(index: number): Colour | undefined {
  return parseColour(INDEXED[index - 1] ?? '');
}

/** COLORREF at an offset; undefined where the program chooses the colour. */
export function colourAt(view: DataView, at: number): Colour | undefined {
  if (view.getUint8(at + 3) === 0xff) return undefined;
  return { red: view.getUint8(at), green: view.getUint8(at + 1), blue: view.getUint8(at + 2), alpha: 1 };
}

/** Patterns of shading: nothing but the background, nothing but the foreground, and no shading (2.9.121). */
const [CLEAR, SOLID, NONE] = [0, 1, 0xffff];

/** The ground that a Shd at an offset paints; patterns other than plain ones count as their foreground. */
export function shadingAt(view: DataView, at: number): Colour | undefined {
  const pattern = view.getUint16(at + 8, true);
  if (pattern === NONE) return undefined;
  return pattern === CLEAR ? colourAt(view, at + 4) : (colourAt(view, at) ?? BLACK);
}

/** The ground that a Shd80 paints. */
export function shadingOfIndex(value: number): Colour | undefined {
  if (value === 0xffff) return undefined;
  const pattern = value >>> 10;
  if (pattern === CLEAR) return colourOfIndex((value >>> 5) & 31);
  return pattern === SOLID ? (colourOfIndex(value & 31) ?? BLACK) : colourOfIndex(value & 31);
}

/** Whether a ground is another one than that of the page. */
export function isShaded(ground: Colour | undefined): boolean {
  return (
    ground !== undefined && (ground.red < WHITE.red || ground.green < WHITE.green || ground.blue < WHITE.blue)
  );
}
