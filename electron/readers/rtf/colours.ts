/** The colour table: text and grounds name their colours by number (“Color Table”). */
import type { Colour } from '../parts/colour.ts';
import type { Destination } from './destinations.ts';

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
