/**
 * Whether a person who looks at the page can see a text: the one test for every format. Readers gather what the file
 * says of a text (`TextLook`); what they then leave out they tell with the remark `hidden` (`parts/reader-remarks.ts`).
 */
import { paintOver, WHITE, type Colour } from './colour.ts';

/** What lies behind a text: a colour, or a picture, of which nobody here knows the colours. */
export type Ground = Colour | 'picture';

/** What is known of how a text shows. Whatever is left out is as it usually is. */
export interface TextLook {
  /** Said to be hidden: `w:vanish`, `\v`, `text:display="none"`, `display: none`, `visibility: hidden`. */
  readonly hidden?: boolean | undefined;
  /** Colour of the letters; `automatic`, as where nothing is said, is one that the program chooses to stand out. */
  readonly colour?: Colour | 'automatic' | undefined;
  /** Of the text with all that is around it, from 0 to 1. */
  readonly opacity?: number | undefined;
  /** Height of the letters, in points. */
  readonly size?: number | undefined;
  /** Width of the letters, and height where it is not of the font, as a part of the usual one (`w:w`, `scale()`). */
  readonly scale?: number | undefined;
  /** Height of what the text is cut off at, in points: an exact height of a line or a row, a box that hides the rest. */
  readonly room?: number | undefined;
  /** The text stands beside the page or is clipped away. */
  readonly outside?: boolean | undefined;
  /** What is painted behind the text, nearest first; the page is behind all. */
  readonly grounds?: readonly (Ground | undefined)[];
}

/** What properties of a text, or a style, say of it alone. */
export interface OwnLook extends Omit<TextLook, 'grounds' | 'room' | 'outside'> {
  /** Shading of the letters alone; a transparent one takes away what a style states. */
  readonly ground?: Ground | undefined;
}

/** Points; office programs set text of reports in 9 to 22. */
const SMALLEST = 2;
/** Letters narrower than this are strokes. */
const LEAST_SCALE = 0.1;
/** Colours that differ less than this in each of red, green and blue (of 255) are one colour to the eye. */
const NEAR = 20;

/** Whether text of this look can be seen on a page of the colour `page`. */
export function isSeen(look: TextLook, page: Colour = WHITE): boolean {
  const { size = SMALLEST, scale = 1, room = SMALLEST, opacity = 1 } = look;
  if (look.hidden || look.outside) return false;
  if (size < SMALLEST || room < SMALLEST || scale < LEAST_SCALE) return false;
  return standsOut(look.colour, opacity, groundOf(look.grounds ?? [], page));
}

/** Whether letters of `colour` stand out from what is behind them; where one of both is not known, unless they are faint. */
function standsOut(colour: TextLook['colour'], opacity: number, ground: Ground): boolean {
  const known = colour === 'automatic' ? undefined : colour;
  const alpha = (known?.alpha ?? 1) * opacity;
  if (known === undefined || ground === 'picture') return alpha * 255 >= NEAR;
  const shown = paintOver(ground, alpha === known.alpha ? known : { ...known, alpha });
  return (
    differs(shown.red, ground.red) || differs(shown.green, ground.green) || differs(shown.blue, ground.blue)
  );
}

function differs(one: number, other: number): boolean {
  return Math.abs(one - other) >= NEAR;
}

/** What shows behind a text of all that is painted there, nearest first, on a page of the colour `page`. */
export function groundOf(grounds: readonly (Ground | undefined)[], page: Colour = WHITE): Ground {
  const nearest = grounds.findIndex((painted) => painted === 'picture' || (painted && painted.alpha >= 1));
  let ground: Ground = grounds[nearest] ?? page;
  for (let at = (nearest < 0 ? grounds.length : nearest) - 1; at >= 0; at--) {
    const veil = grounds[at];
    if (veil && veil !== 'picture' && ground !== 'picture') ground = paintOver(ground, veil);
  }
  return ground;
}

/** Twips: no margin of a page is as wide, and no page is. */
const [BEFORE_PAGE, BEHIND_PAGE] = [-5000, 20_000];

/** Whether a text that begins so far (twips) from the margin is beside the page. */
export function isOffPage(twips: number): boolean {
  return twips < BEFORE_PAGE || twips > BEHIND_PAGE;
}
