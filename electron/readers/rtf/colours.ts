/** The colour table: text and grounds name their colours by number (“Color Table”). */
import { BLACK, type Colour } from '../parts/colour.ts';
import type { Destination } from './destinations.ts';

/** What is painted behind a text: colours by their number, and how much of the pattern is its front. */
export interface Shading {
  readonly ground?: number | undefined;
  readonly front?: number | undefined;
  /** Hundredths of a percent; 10000 is solid. */
  readonly shade?: number | undefined;
}

/** From here on the front of a pattern is what is seen. */
const MOSTLY = 5000;

/** The colour that a shading shows by; undefined for none of its own. */
export function groundOfShading(
  { ground, front, shade = 0 }: Shading,
  colour: (number: number) => Colour | undefined,
): Colour | undefined {
  if (shade >= MOSTLY) return colour(front ?? 0) ?? BLACK;
  return ground === undefined ? undefined : colour(ground);
}

export interface ColourTable {
  readonly destination: Destination;
  /** The colour by its number; undefined for one that the program chooses. */
  readonly colour: (number: number) => Colour | undefined;
}

const MOST_COLOURS = 10_000;

export function collectColours(): ColourTable {
  const colours: (Colour | undefined)[] = [];
  let colour: { red: number; green: number; blue: number } | undefined;
  const channel = (value: number | undefined): number => Math.min(Math.max(value ?? 0, 0), 255);
  const destination: Destination = {
    word: (name, value) => {
      if (name !== 'red' && name !== 'green' && name !== 'blue') return;
      colour = { red: 0, green: 0, blue: 0, ...colour, [name]: channel(value) };
    },
    // An entry that says nothing before its semicolon is automatic.
    text: (text) => {
      for (const sign of text) {
        if (sign !== ';' || colours.length >= MOST_COLOURS) continue;
        colours.push(colour && { ...colour, alpha: 1 });
        colour = undefined;
      }
    },
  };
  return { destination, colour: (number) => colours[number] };
}
